// Finds what the schema of a payload says about the value at a JSON Pointer.

import type { JsonSchema } from "../../src/check/index.js";
import { tokenName } from "../json/pointer.js";
import { dig, isObject } from "../json/value.js";
import { withoutForeign } from "../schema/dialect.js";
import { inheritanceAt } from "./inheritance.js";
import type { Folder, Loaded } from "./load.js";
import { resolve } from "./refs.js";
import { children, type Site } from "./sites.js";

/** A step into any entry of a list. Every other step is the name of a member, or an index. */
export const ENTRY = Symbol("entry");

/** A step on the way to a value in a payload. */
export type Step = string | typeof ENTRY;

/** What a JSON value can be. An integer is a number. */
export type JsonType = "string" | "number" | "boolean" | "object" | "array" | "null";

/** What a schema says about the value at a pointer. */
export interface Constraints {
  /** Whether the schema describes a value there. */
  readonly described: boolean;
  /** Whether a value there would be a finding: members or items are listed, and it is none of them. */
  readonly closed: boolean;
  /** The only texts that may be there, from `const` and `enum`; empty if no text can be there; undefined if any can be. */
  readonly words: ReadonlySet<string> | undefined;
  /** The only types that a value there can have; undefined if the schema does not say it. */
  readonly types: ReadonlySet<JsonType> | undefined;
}

/**
 * What the schema of a payload says about the value at a pointer, or at the end of some steps. References, `allOf` and unions are followed, and
 * discriminators say the words of their member.
 */
export const constraintsAt = (
  loaded: Loaded,
  folder: Folder,
  site: Site,
  place: string | readonly Step[],
): Constraints =>
  remembered(
    { loaded, folder, known: new Map(), depth: 0, cuts: 0 },
    site,
    typeof place === "string" ? place.split("/").slice(1).map(tokenName) : place,
  );

/** Answers by schema and way. Events that share a schema ask the same of it. */
type Answers = WeakMap<JsonSchema, Map<string, Constraints>>;
const answersOf = new WeakMap<Loaded, WeakMap<Folder, Answers>>();

/** What the schema at a site says, as it was answered before. An answer that was cut short is right only where it was asked. */
const remembered = (question: Question, site: Site, keys: readonly Step[]): Constraints => {
  const { loaded, folder } = question;
  const folders = answersOf.get(loaded) ?? new WeakMap<Folder, Answers>();
  answersOf.set(loaded, folders);
  const answers = folders.get(folder) ?? (new WeakMap() as Answers);
  folders.set(folder, answers);
  const ways = answers.get(site.schema) ?? new Map<string, Constraints>();
  answers.set(site.schema, ways);
  const way = JSON.stringify(keys.map((key) => (key === ENTRY ? 0 : key)));
  const earlier = ways.get(way);
  if (earlier) return earlier;
  const before = question.cuts;
  const found = constraintsBelow(question, site, keys);
  if (question.cuts === before) ways.set(way, found);
  return found;
};

/** One question about one payload. */
interface Question {
  readonly loaded: Loaded;
  readonly folder: Folder;
  /** The answers so far, by schema and number of keys. Schemas may be reached on very many ways. */
  readonly known: Map<object, Map<number, Constraints>>;
  /** How many schemas lead to the one that is asked. */
  depth: number;
  /** How often the question was not followed, because it leads back to a schema that is being asked, or too deep. */
  cuts: number;
}

/** Longer ways could exceed the stack. */
const MAX_DEPTH = 500;

const NOTHING: Constraints = { described: false, closed: false, words: undefined, types: undefined };
/** The answer of a schema that is still being asked. */
const OPEN: Constraints = { ...NOTHING };
const IMPOSSIBLE: Constraints = { described: false, closed: true, words: new Set(), types: new Set() };

const constraintsBelow = (question: Question, site: Site, keys: readonly Step[]): Constraints => {
  const { known } = question;
  const answers = known.get(site.schema) ?? new Map<number, Constraints>();
  known.set(site.schema, answers);
  const earlier = answers.get(keys.length);
  if (earlier) {
    if (earlier === OPEN) question.cuts++;
    return earlier;
  }
  // a schema that leads back to itself says nothing more there
  answers.set(keys.length, OPEN);
  if (question.depth >= MAX_DEPTH) {
    question.cuts++;
    return NOTHING;
  }
  question.depth++;
  const own = both(partsOf(question, site, keys));
  const found = withDiscriminator(
    question,
    site,
    keys,
    own.closed ? withSubtypes(question, site, keys, own) : own,
  );
  question.depth--;
  answers.set(keys.length, found);
  return found;
};

/** What the schemas say that apply to the value together: its own keywords, its `$ref`, `allOf` and unions. */
const partsOf = (question: Question, site: Site, keys: readonly Step[]): Constraints[] => {
  const { source, path } = site;
  const schema = withoutForeign(site.schema, source);
  const target =
    typeof schema.$ref === "string" ? resolve(question.loaded, source, schema.$ref, path) : undefined;
  const referred = typeof target === "object" ? [remembered(question, target, keys)] : [];
  // before draft 2019-09, keywords beside a $ref are ignored
  if (source.oldRefs && target !== undefined) return referred;
  const below = JOINING.some((keyword) => Array.isArray(schema[keyword])) ? children(site) : [];
  const within = (keyword: string): Constraints[] =>
    below
      .filter((child) => child.path.length === path.length + 2 && child.path.at(-2) === keyword)
      .map((child) => constraintsBelow(question, child, keys));
  const unions = [within("anyOf"), within("oneOf")].filter((branches) => branches.length > 0);
  return [
    ...referred,
    constraintsHere(question, { ...site, schema }, keys),
    ...within("allOf"),
    ...unions.map(either),
    ...conditionalParts(question, { ...site, schema }, keys),
  ];
};

/** What `then` and `else` describe: it may be there, and they close nothing. */
const conditionalParts = (question: Question, site: Site, keys: readonly Step[]): Constraints[] =>
  ["then", "else"].flatMap((keyword) => {
    const below = site.schema[keyword];
    if (!isObject(below)) return [];
    const child = { ...site, path: [...site.path, keyword], schema: below as JsonSchema };
    return constraintsBelow(question, child, keys).described ? [{ ...NOTHING, described: true }] : [];
  });

/** The answer of a base that does not list a member: what inherits from it may. */
const withSubtypes = (
  question: Question,
  site: Site,
  keys: readonly Step[],
  said: Constraints,
): Constraints => {
  const { loaded, folder } = question;
  const subtypes = inheritanceAt(loaded, folder, site)?.subtypes ?? [];
  return subtypes.length === 0
    ? said
    : either([said, ...subtypes.map((subtype) => constraintsBelow(question, subtype, keys))]);
};

/**
 * The answer with the words of a discriminator. What inherits from a base has only its own tags. What a base may be, its
 * discriminator says if nothing else does.
 */
const withDiscriminator = (
  { loaded, folder }: Question,
  site: Site,
  [key, ...rest]: readonly Step[],
  said: Constraints,
): Constraints => {
  if (typeof key !== "string" || rest.length > 0) return said;
  const inheritance = inheritanceAt(loaded, folder, site);
  const own = inheritance?.subtypes.length === 0 ? inheritance.tags.get(key) : undefined;
  const mapping = dig(site.schema, ["discriminator", "mapping"]);
  const isHere = dig(site.schema, ["discriminator", "propertyName"]) === key && isObject(mapping);
  const all = inheritance?.tag === key ? inheritance.known : isHere ? Object.keys(mapping) : [];
  const words = (own ?? (said.words ? [] : all)).filter((word) => typeof word === "string");
  const texts: Constraints = {
    described: true,
    closed: false,
    words: new Set(words),
    types: new Set(["string"]),
  };
  return words.length === 0 ? said : both([said, texts]);
};

const JOINING = ["allOf", "anyOf", "oneOf"];

/** What the schema's own keywords say, without those that join schemas. */
const constraintsHere = (question: Question, site: Site, keys: readonly Step[]): Constraints => {
  const { schema } = site;
  const types = schema.type === undefined ? undefined : [schema.type].flat();
  const [key, ...rest] = keys;
  if (key === undefined)
    return { described: true, closed: false, words: wordsOf(schema, types), types: typesOf(schema, types) };
  const isIndex = key === ENTRY || INDEX.test(key);
  if (types && !(types.includes("object") && key !== ENTRY) && !(isIndex && types.includes("array")))
    return IMPOSSIBLE;
  const at: At = (path) => {
    const below = dig(schema, path);
    if (below === true) return { ...NOTHING, described: true };
    return isObject(below)
      ? constraintsBelow(
          question,
          { ...site, path: [...site.path, ...path], schema: below as JsonSchema },
          rest,
        )
      : undefined;
  };
  return key === ENTRY ? (entryOf(schema, at) ?? NOTHING) : memberOf(schema, key, at);
};

const INDEX = /^(?:0|[1-9]\d*)$/;

/** What the schema at a path below another says about the rest of the way; undefined if there is none. */
type At = (path: readonly string[]) => Constraints | undefined;

/** What a schema says about a member, or about the entry at an index. */
const memberOf = (schema: JsonSchema, key: string, at: At): Constraints => {
  const found =
    at(["properties", key]) ??
    (INDEX.test(key) ? (at(["prefixItems", key]) ?? at(["items", key]) ?? at(["items"])) : undefined);
  if (found) return found;
  const isList = schema.properties !== undefined && !schema.additionalProperties && !schema.patternProperties;
  // the members of a map are not described one by one, but their types are
  const { words, types } = (!schema.patternProperties && at(["additionalProperties"])) || NOTHING;
  return { ...NOTHING, closed: isList, words, types };
};

/** What a schema says about any entry of a list. The entries of a tuple may differ. */
const entryOf = (schema: JsonSchema, at: At): Constraints | undefined => {
  const places = (keyword: string) => {
    const value = schema[keyword];
    return Array.isArray(value) ? value.map((_, index) => [keyword, String(index)]) : [];
  };
  const tuple = [...places("prefixItems"), ...places("items")];
  const others = Array.isArray(schema.items) ? ["additionalItems"] : ["items"];
  const found = [...tuple, others].flatMap((path) => at(path) ?? []);
  return found.length === 0 ? undefined : either(found);
};

/** The only texts that fit a schema. */
const wordsOf = (
  schema: JsonSchema,
  types: readonly string[] | undefined,
): ReadonlySet<string> | undefined => {
  const listed = Object.hasOwn(schema, "const") ? [schema.const] : schema.enum;
  if (Array.isArray(listed)) return new Set(listed.filter((word) => typeof word === "string"));
  return types && !types.includes("string") ? new Set() : undefined;
};

/** The only types that fit a schema. */
const typesOf = (
  schema: JsonSchema,
  types: readonly string[] | undefined,
): ReadonlySet<JsonType> | undefined => {
  const listed = Object.hasOwn(schema, "const") ? [schema.const] : schema.enum;
  const named = types && new Set(types.map((type) => (type === "integer" ? "number" : type) as JsonType));
  if (!Array.isArray(listed)) return named;
  const found = listed.map(typeOf);
  return new Set(found.filter((type) => !named || named.has(type)));
};

const typeOf = (value: unknown): JsonType =>
  value === null ? "null" : Array.isArray(value) ? "array" : (typeof value as JsonType);

/** What several schemas say that all apply. */
const both = (parts: readonly Constraints[]): Constraints => {
  const described = parts.some((part) => part.described);
  return {
    described,
    // a member is new if no schema lists it
    closed: !described && parts.some(({ closed }) => closed),
    words: common(parts.flatMap(({ words }) => words ?? [])),
    types: common(parts.flatMap(({ types }) => types ?? [])),
  };
};

const common = <T>([first, ...others]: readonly ReadonlySet<T>[]): ReadonlySet<T> | undefined =>
  first && new Set([...first].filter((each) => others.every((other) => other.has(each))));

/** What several schemas say of which one applies. */
export const either = (branches: readonly Constraints[]): Constraints => ({
  described: branches.some(({ described }) => described),
  closed: branches.every(({ closed }) => closed),
  words: union(branches.map(({ words }) => words)),
  // where a branch has nothing, another one has the value
  types: union(branches.filter(({ closed }) => !closed).map(({ types }) => types)),
});

const union = <T>(sets: readonly (ReadonlySet<T> | undefined)[]): ReadonlySet<T> | undefined =>
  sets.length > 0 && sets.every((set) => set !== undefined)
    ? new Set(sets.flatMap((set) => [...set]))
    : undefined;
