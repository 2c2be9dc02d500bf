// Makes one value of a schema: what the story wants, and beside it what the documented payloads and the schema say.

import type { JsonSchema } from "../../../../src/check/index.js";
import { isObject } from "../../../json/value.js";
import { NOTHING, type Wish } from "../wishes/wish.js";
import { isSteered as forced, itemPlace, type Maker, memberPlace, type Place, samplesAt } from "./maker.js";
import {
  branchesOf,
  type Defs,
  isSame,
  piiOf,
  resolved,
  restOf,
  seemsToFit,
  typeOf,
  typesOf,
  Unmakeable,
} from "./nodes.js";
import { anything, mapKey, scalarOf } from "./scalars.js";
import type { Option } from "./steering.js";

/** From here on, only what has to be there is made. */
const MANY = 900;
/** More than this is given up: what has to be there never ends. */
const TOO_MANY = 20_000;
/** From this depth on, only what has to be there is made. */
const DEEP = 12;
const TOO_DEEP = 60;

const NO_WISH: Wish = {};

/**
 * Makes a value.
 *
 * @throws Unmakeable if the schema asks for what cannot be made
 */
export const make = (maker: Maker, schema: JsonSchema | boolean, wish: Wish, place: Place): unknown => {
  maker.made++;
  if (place.depth > TOO_DEEP || maker.made > TOO_MANY) throw new Unmakeable();
  if (schema === false) throw new Unmakeable();
  const node = resolved(maker.defs, schema);
  const pii = piiOf(maker.defs, schema) ?? place.pii;
  const here: Place = { ...place, pii, step: wish.step ?? place.step };
  const branches = branchesOf(node);
  if (branches) return madeBranch(maker, node, branches, wish, here);
  if (node.const !== undefined) return node.const;
  if (node.enum) return wordOf(maker, node, node.enum, wish, here);
  const type = typeFor(maker, node, wish, here);
  const given = giveAt(maker, node, type, wish);
  if (given !== NOTHING) return given;
  if (type === "object") return objectOf(maker, node, wish, here);
  if (type === "array") return arrayOf(maker, node, wish, here);
  if (type === undefined) return anything(maker, node, here);
  return scalarOf(maker, node, type, here);
};

// ---- choices ---------------------------------------------------------------------------------------------------

const giveAt = (maker: Maker, schema: JsonSchema, type: string | undefined, { give }: Wish): unknown => {
  if (!give) return NOTHING;
  const samples = samplesAt(maker, schema).filter((value) => value !== null);
  return give({ schema, type, sample: samples[0] });
};

/** How often null is made where it may be: as often as it is documented, and now and then. */
const nullChance = (samples: readonly unknown[]): number => {
  if (samples.length === 0) return 0.25;
  const nulls = samples.filter((value) => value === null).length;
  return nulls === samples.length ? 0.75 : nulls > 0 ? 0.3 : 0.08;
};

/** One of the options: those that steer first, then those that were documented. */
const chosen = <Of>(
  maker: Maker,
  node: JsonSchema,
  options: readonly Of[],
  optionOf: (of: Of) => Option,
  isDocumented: (of: Of) => boolean,
): Of => {
  if (options.length === 0) throw new Unmakeable();
  const steered = options.filter((each) => forced(maker, node, optionOf(each)));
  if (steered.length > 0) return maker.random.pick(steered);
  const documented = options.filter(isDocumented);
  return maker.random.pick(documented.length > 0 && maker.random.chance(0.7) ? documented : options);
};

const isNull = (defs: Defs, schema: JsonSchema): boolean => {
  const node = resolved(defs, schema);
  return node.const === null || (node.type === "null" && node.enum === undefined);
};

const isWished = (wish: Wish): boolean => Boolean(wish.give || wish.items || wish.members);

const madeBranch = (
  maker: Maker,
  node: JsonSchema,
  branches: readonly JsonSchema[],
  wish: Wish,
  place: Place,
): unknown => {
  const all = [...branches.entries()];
  const nulls = all.filter(([, branch]) => isNull(maker.defs, branch));
  const others = all.filter(([, branch]) => !isNull(maker.defs, branch));
  const samples = samplesAt(maker, node);
  const steersNull = nulls.some(([index]) => forced(maker, node, `|${index}`));
  const steersOther = others.some(([index]) => forced(maker, node, `|${index}`));
  if (nulls.length > 0 && !wish.must) {
    const part = wish.absent ? 1 : isWished(wish) ? 0.04 : nullChance(samples);
    if (others.length === 0 || (steersNull && !steersOther) || (!steersOther && maker.random.chance(part)))
      return null;
  }
  const scores = others.map(([, branch]) => score(maker, branch, wish));
  const best = Math.max(...scores);
  // a story that does not need this place may be told with another branch
  const fitting = others.filter((_, index) => scores[index] === best);
  const among = wish.must || best < 0 || !isWished(wish) ? fitting : steersOther ? others : fitting;
  const branch = chosen(
    maker,
    node,
    among,
    ([index]) => `|${index}`,
    ([, each]) => samples.some((value) => value !== null && seemsToFit(maker.defs, each, value)),
  );
  return make(maker, branch[1], wish, { ...place, depth: place.depth + 0.5 });
};

/** How well a schema can hold what is wanted: 0 if all of it. */
const score = (maker: Maker, schema: JsonSchema | boolean, wish: Wish, depth = 0): number => {
  const node = resolved(maker.defs, schema);
  if (!isWished(wish) || depth > 6) return 0;
  const branches = branchesOf(node);
  if (branches) return Math.max(...branches.map((branch) => score(maker, branch, wish, depth + 1)));
  const types = typesOf(node);
  const weight = wish.must ? 20 : 3;
  if (wish.give) {
    const given = (node.enum ? [undefined] : (types ?? [undefined])).map((type) =>
      wish.give?.({ schema: node, type, sample: undefined, isTrial: true }),
    );
    if (given.some((value) => value !== NOTHING)) return 0;
    if (!wish.members && !wish.items) return -weight;
  }
  if (wish.items && types && !types.includes("array")) return wish.give ? -1 : -weight;
  if (wish.items)
    return wish.items[0] ? Math.max(-weight, score(maker, node.items ?? true, wish.items[0], depth + 1)) : 0;
  if (!wish.members) return 0;
  if (types && !types.includes("object")) return -weight;
  let sum = 0;
  for (const [name, member] of wish.members) {
    const listed =
      node.properties && Object.hasOwn(node.properties, name) ? node.properties[name] : undefined;
    if (member.absent) sum -= listed && node.required?.includes(name) ? 1 : 0;
    else if (listed !== undefined) sum += score(maker, listed, member, depth + 1);
    else sum -= restOf(node) === false ? (member.must ? 20 : 2) : 1;
  }
  return sum;
};

/** Words that say who called whom fit the story. */
const fitsDirection = (word: unknown, isInbound: boolean): boolean =>
  typeof word !== "string" || !(isInbound ? /outbound|outgoing/i : /inbound|incoming/i).test(word);

const wordOf = (
  maker: Maker,
  node: JsonSchema,
  words: readonly unknown[],
  wish: Wish,
  place: Place,
): unknown => {
  const all = [...words.entries()].filter(
    ([, word]) => node.type === undefined || seemsToFit(maker.defs, { type: node.type }, word),
  );
  const wasSteered = all.some(([index]) => forced(maker, node, `=${index}`));
  if (wish.must || !wasSteered) {
    const given = wish.absent && words.includes(null) ? null : giveAt(maker, node, "string", wish);
    if (given !== NOTHING) return given;
  }
  const samples = samplesAt(maker, node);
  const filled = all.filter(([, word]) => word !== null);
  if (!wasSteered && filled.length < all.length && !wish.must && maker.random.chance(nullChance(samples)))
    return null;
  const { language } = maker.story;
  if (!wasSteered && words.includes(language) && /lang|locale/i.test(place.names.at(-1) ?? ""))
    return language;
  const usual = filled.filter(([, word]) => fitsDirection(word, maker.story.isInbound));
  const among = wasSteered ? all : usual.length > 0 ? usual : filled.length > 0 ? filled : all;
  return chosen(
    maker,
    node,
    among,
    ([index]) => `=${index}`,
    ([, word]) => samples.some((value) => isSame(value, word)),
  )[1];
};

/** The type to make; undefined if the schema allows any. */
const typeFor = (maker: Maker, node: JsonSchema, wish: Wish, { depth }: Place): string | undefined => {
  const types = typesOf(node);
  if (!types) return wish.items ? "array" : wish.members ? "object" : undefined;
  const others = types.filter((type) => type !== "null");
  const samples = samplesAt(maker, node);
  const wasSteered = types.some((type) => forced(maker, node, `:${type}`));
  const steersNull = forced(maker, node, ":null");
  const steersBelow = forced(maker, node, "[") || forced(maker, node, "{");
  if (others.length < types.length && !wish.must && !(steersBelow && !steersNull)) {
    const part = wish.absent || depth > DEEP ? 1 : isWished(wish) ? 0.04 : nullChance(samples);
    if (others.length === 0 || steersNull || (!wasSteered && maker.random.chance(part))) return "null";
  }
  if (others.length === 0) throw new Unmakeable();
  if (
    wish.items &&
    others.includes("array") &&
    !(wish.give && others.includes("string") && maker.random.chance(0.4))
  )
    return "array";
  if (wish.give) {
    const fitting = others.filter((type) => giveAt(maker, node, type, wish) !== NOTHING);
    if (fitting.length > 0) return maker.random.pick(fitting);
  }
  if (wish.members && others.includes("object")) return "object";
  return chosen(
    maker,
    node,
    others,
    (type) => `:${type}`,
    (type) => samples.some((value) => typeOf(value) === type),
  );
};

// ---- objects ---------------------------------------------------------------------------------------------------

const objectOf = (maker: Maker, node: JsonSchema, wish: Wish, place: Place): Record<string, unknown> => {
  const { properties = {}, required = [] } = node;
  const samples = samplesAt(maker, node).filter(isObject);
  const made: Record<string, unknown> = {};
  for (const name of new Set([...Object.keys(properties), ...required])) {
    const wished = wish.members?.get(name) ?? NO_WISH;
    const isRequired = required.includes(name);
    if (!isRequired && !isThere(maker, node, name, wished, samples, place)) continue;
    const member = Object.hasOwn(properties, name) ? (properties[name] as JsonSchema) : restOf(node);
    try {
      put(made, name, make(maker, member, wished, memberPlace(place, name)));
    } catch (error) {
      // what need not be there is left out where it cannot be made
      if (isRequired || !(error instanceof Unmakeable)) throw error;
    }
  }
  addOneOf(maker, node, wish, place, made);
  const rest = restOf(node);
  if (rest !== false) addRest(maker, node, rest, wish, place, made, samples);
  return made;
};

/** Adds one of the members of which at least one is wanted. */
const addOneOf = (
  maker: Maker,
  { properties = {} }: JsonSchema,
  wish: Wish,
  place: Place,
  made: Record<string, unknown>,
): void => {
  if (!wish.oneOf || wish.oneOf.some((name) => made[name] !== undefined && made[name] !== null)) return;
  const name = wish.oneOf.find((each) => Object.hasOwn(properties, each));
  if (name === undefined) return;
  const wished = { ...wish.members?.get(name), must: true };
  put(made, name, make(maker, properties[name] as JsonSchema, wished, memberPlace(place, name)));
};

/** Sets a member, whatever its name is. */
const put = (object: Record<string, unknown>, name: string, value: unknown): void => {
  if (name !== "__proto__") object[name] = value;
  else Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
};

/** Whether an optional member is there; what is decided for one item of a list is decided for all. */
const isThere = (
  maker: Maker,
  node: JsonSchema,
  name: string,
  wish: Wish,
  samples: readonly Record<string, unknown>[],
  place: Place,
): boolean => {
  if (wish.must) return true;
  if (wish.absent) return false;
  const isUsual = isWished(wish) || samples.every((sample) => Object.hasOwn(sample, name));
  if (!isUsual || !/\/\d+(\/|$)/.test(place.keys)) return isPresent(maker, node, name, wish, samples, place);
  let known = maker.present.get(node);
  if (!known) maker.present.set(node, (known = new Map()));
  const key = isWished(wish) ? `${name} wished` : name;
  const before = known.get(key);
  if (before !== undefined) return before && place.depth <= DEEP;
  const is = isPresent(maker, node, name, wish, samples, place);
  known.set(key, is);
  return is;
};

const isPresent = (
  maker: Maker,
  node: JsonSchema,
  name: string,
  wish: Wish,
  samples: readonly Record<string, unknown>[],
  { depth }: Place,
): boolean => {
  const isSparing = maker.made > MANY || depth > DEEP;
  if (forced(maker, node, `+${name}`)) return depth <= DEEP + 4;
  if (isWished(wish)) return maker.random.chance(0.92);
  const child = resolved(maker.defs, node.properties?.[name] ?? true);
  const isLarge =
    child.properties !== undefined || branchesOf(child) !== undefined || child.items !== undefined;
  const documented = samples.filter((sample) => Object.hasOwn(sample, name)).length / samples.length;
  if (documented > 0) return maker.random.chance(isSparing ? 0.3 : 0.3 + 0.58 * documented ** 0.5);
  if (isSparing) return false;
  return maker.random.chance(isLarge ? (depth > 3 ? 0.08 : 0.2) : samples.length > 0 ? 0.2 : 0.4);
};

/** Adds members that the schema does not list. */
const addRest = (
  maker: Maker,
  node: JsonSchema,
  rest: JsonSchema | boolean,
  wish: Wish,
  place: Place,
  made: Record<string, unknown>,
  samples: readonly Record<string, unknown>[],
): void => {
  const listed = node.properties ?? {};
  for (const [name, wished] of wish.members ?? [])
    if (!Object.hasOwn(listed, name) && !wished.absent && (wished.must || isWished(wished)))
      put(made, name, make(maker, rest, wished, memberPlace(place, name)));
  const least = node.minProperties ?? 0;
  const names = [...new Set(samples.flatMap((sample) => Object.keys(sample)))].filter(
    (name) => !Object.hasOwn(listed, name),
  );
  // an object with listed members may have others, but none is known
  const isMap = node.properties === undefined || typeof rest === "object" || names.length > 0;
  const most = forced(maker, node, "{") ? 2 : maker.made > MANY || place.depth > DEEP || !isMap ? 0 : 3;
  const count = Math.min(
    node.maxProperties ?? most,
    Math.max(
      least,
      forced(maker, node, "{") ? 1 : 0,
      names.length > 0 || samples.length === 0 ? maker.random.int(0, most) : 0,
    ),
  );
  for (let tries = 0; Object.keys(made).length < count && tries < 40; tries++) {
    const known = names.length > 0 && tries < 20 ? maker.random.pick(names) : mapKey(maker, tries);
    if (Object.hasOwn(made, known) || Object.hasOwn(listed, known)) continue;
    put(made, known, make(maker, rest, NO_WISH, memberPlace(place, known)));
  }
};

// ---- lists -----------------------------------------------------------------------------------------------------

const arrayOf = (maker: Maker, node: JsonSchema, wish: Wish, place: Place): unknown[] => {
  const { prefixItems = [], minItems = 0, maxItems = Number.POSITIVE_INFINITY } = node;
  const items = node.items ?? true;
  const wishes = wish.items ?? Array.from({ length: lengthFor(maker, node, place) }, () => NO_WISH);
  const made: unknown[] = [];
  for (let index = 0; index < Math.min(maxItems, Math.max(wishes.length, minItems)); index++) {
    const item = prefixItems[index] ?? items;
    if (item === false) break;
    const at = itemPlace(place, index);
    let value = make(maker, item, wishes[index] ?? NO_WISH, at);
    const isNew = (): boolean => !node.uniqueItems || !made.some((each) => isSame(each, value));
    for (let tries = 0; tries < 20 && !isNew(); tries++) value = make(maker, item, NO_WISH, at);
    if (isNew()) made.push(value);
  }
  return made;
};

const lengthFor = (maker: Maker, node: JsonSchema, { depth }: Place): number => {
  const least = Math.max(node.minItems ?? 0, node.contains === undefined ? 0 : (node.minContains ?? 1));
  if (forced(maker, node, "[") && depth <= DEEP + 4) return Math.max(1, least);
  const samples = samplesAt(maker, node).filter(Array.isArray);
  if (maker.made > MANY || depth > DEEP) return least;
  if (samples.length > 0) return Math.max(least, Math.min(4, maker.random.pick(samples).length));
  return Math.max(least, maker.random.int(0, 2));
};
