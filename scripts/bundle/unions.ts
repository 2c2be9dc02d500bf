// Finds the tags of unions in other people's documents, and which branches may overlap.
//
// OpenAPI 3.0 has no `const`, so its documents write tags as an enum of one word:
//
//   oneOf:
//     - { type: object, required: [kind], properties: { kind: { type: string, enum: [note] } } }
//     - { type: object, required: [kind], properties: { kind: { type: string, enum: [ring] } } }
//
// Elsewhere a new word of an enum is drift. Here it would make a ring of every note that lacks a member. So the words become
// `const`, as they are in the profile: then types narrow, and the branch whose tag holds explains what is wrong.
import type { JsonSchema } from "../../src/check/index.js";
import { definitionName } from "../schema/closing.js";
import { asserts } from "../schema/keywords.js";
import { map } from "../schema/map.js";

/** Definitions by name, and the payloads that refer to them. */
export interface Schemas {
  readonly named: ReadonlyMap<string, JsonSchema>;
  readonly payloads: readonly JsonSchema[];
}

/** A schema, or a part of it, that describes members of one branch. */
type Layer = JsonSchema;

/** The schemas of one branch that describe the same object. */
type Branch = readonly Layer[];

/** More branches than a union of any useful document has. */
const MAX_BRANCHES = 2000;

/**
 * The same definitions and payloads, with the tags of unions as `const`, and with branches of `oneOf` under `anyOf` if they
 * accept the same texts or numbers.
 *
 * @param tagPaths the paths of the event's tag in a payload, if payloads have one
 * @param isApi whether the schemas are of an OpenAPI document: then also branches of `oneOf` that describe objects may overlap
 */
export const clarified = (
  schemas: Schemas,
  tagPaths: readonly (readonly string[])[],
  isApi: boolean,
): Schemas => {
  const { named, payloads } = schemas;
  const tags = new Map<Layer, Set<string>>();
  const add = (layer: Layer, name: string): void => {
    const names = tags.get(layer) ?? new Set();
    tags.set(layer, names.add(name));
  };
  const seen = new Set<JsonSchema>();
  const find = (schema: JsonSchema): JsonSchema => {
    if (seen.has(schema)) return schema;
    seen.add(schema);
    if (schema.anyOf ?? schema.oneOf) findTags(named, schema, add);
    return map(schema, find);
  };
  for (const schema of [...named.values(), ...payloads]) find(schema);
  for (const path of tagPaths) for (const payload of payloads) findEventTag(named, payload, path, add);
  const rewrite = (schema: JsonSchema): JsonSchema =>
    withoutOverlap(named, withTags(named, map(schema, rewrite), schema, tags), isApi);
  return {
    named: new Map([...named].map(([name, schema]) => [name, rewrite(schema)])),
    payloads: payloads.map(rewrite),
  };
};

// ---- tags ------------------------------------------------------------------------------------------------------

type Add = (layer: Layer, name: string) => void;
type Named = Schemas["named"];

const followed = (named: Named, schema: JsonSchema): JsonSchema => {
  let target = schema;
  const seen = new Set<JsonSchema>();
  while (target.$ref !== undefined && !seen.has(target)) {
    seen.add(target);
    target = named.get(definitionName(target.$ref)) ?? {};
  }
  return target;
};

/** Adds the members that tell the branches of a union apart. */
const findTags = (named: Named, union: JsonSchema, add: Add): void => {
  const branches = branchesOf(named, union);
  if (branches.length < 2 || branches.length > MAX_BRANCHES) return;
  const byName = new Map<string, (Tag | undefined)[]>();
  for (const branch of branches) {
    const names = new Set(branch.flatMap(({ properties }) => Object.keys(properties ?? {})));
    for (const name of names) {
      const tags = byName.get(name) ?? [];
      tags.push(tagIn(named, branch, name));
      byName.set(name, tags);
    }
  }
  for (const [name, tags] of byName)
    if (tags.length * 2 >= branches.length) for (const { layer } of tellingApart(tags)) add(layer, name);
};

/** The branches of a union that describe objects. Unions among them are replaced by their own branches. */
const branchesOf = (named: Named, union: JsonSchema): Branch[] => {
  const found: Branch[] = [];
  // unions inside unions may multiply without describing any object
  let visits = 0;
  const visit = (schema: JsonSchema, above: Branch): void => {
    const target = followed(named, schema);
    if (++visits > 2 * MAX_BRANCHES || !mayBeObject(target) || above.includes(target)) return;
    const layers = [...above, ...layersOf(named, target)];
    const inner = target.anyOf ?? target.oneOf;
    if (inner) for (const branch of inner) visit(branch, layers);
    else found.push(layers);
  };
  for (const branch of union.anyOf ?? union.oneOf ?? []) visit(branch, []);
  return found;
};

const mayBeObject = ({ type, enum: words, const: word }: JsonSchema): boolean =>
  words === undefined && word === undefined && (type === undefined || [type].flat().includes("object"));

/** A schema, and the parts of its `allOf`. */
const layersOf = (named: Named, schema: JsonSchema, seen = new Set<JsonSchema>()): Layer[] => {
  const target = followed(named, schema);
  if (seen.has(target)) return [];
  seen.add(target);
  return [target, ...(target.allOf ?? []).flatMap((part) => layersOf(named, part, seen))];
};

/** A member that may be a tag of a branch. */
interface Tag {
  /** The schema that lists the words. */
  readonly layer: Layer;
  readonly words: readonly unknown[];
  readonly isRequired: boolean;
}

const tagIn = (named: Named, branch: Branch, name: string): Tag | undefined => {
  const isRequired = branch.some(({ required = [] }) => required.includes(name));
  const tags = branch.flatMap((layer): Tag[] => {
    const member = memberOf(layer, name);
    const words = member && wordsOf(named, member);
    return words ? [{ layer, words, isRequired }] : [];
  });
  // a part of `allOf` may list the words of all branches
  return tags.sort((one, other) => one.words.length - other.words.length)[0];
};

const memberOf = ({ properties = {} }: JsonSchema, name: string): JsonSchema | undefined =>
  Object.hasOwn(properties, name) ? properties[name] : undefined;

/** The only words that a member may be; undefined if it may be others, or null. */
const wordsOf = (named: Named, member: JsonSchema): readonly unknown[] | undefined => {
  const { const: word, enum: list, type, anyOf, oneOf, not } = followed(named, member);
  if (not) return undefined;
  const inner = anyOf ?? oneOf;
  const words = word !== undefined ? [word] : (list ?? inner?.map((branch) => followed(named, branch).const));
  const types = type === undefined ? undefined : [type].flat();
  const fits = (each: unknown): boolean => {
    const own = typeOf(each);
    return own !== undefined && own !== "null" && (types?.some((one) => covers(one, own)) ?? true);
  };
  return words && words.length > 0 && words.every(fits) ? words : undefined;
};

/** The type of a word; undefined for objects and lists. */
const typeOf = (word: unknown): string | undefined =>
  word === null
    ? "null"
    : typeof word === "number"
      ? Number.isInteger(word)
        ? "integer"
        : "number"
      : typeof word === "object"
        ? undefined
        : typeof word;

/** Whether values of the second type are also of the first. */
const covers = (type: string, other: string): boolean =>
  type === other || (type === "number" && other === "integer");

/**
 * Those of a member's descriptions that tell branches apart. There are some if at least half of the branches that have the
 * member list one word, half require it, and the words differ: other enums, such as a state, may get new words. A list of
 * several words tells a branch apart if no other branch has one of them.
 */
const tellingApart = (tags: readonly (Tag | undefined)[]): Tag[] => {
  const all = tags.filter((tag) => tag !== undefined);
  const single = all.filter(({ words }) => words.length === 1);
  const required = all.filter(({ isRequired }) => isRequired);
  const isTag = Math.min(single.length, required.length) * 2 >= tags.length;
  if (!isTag || new Set(single.map(({ words }) => words[0])).size < 2) return [];
  const counts = new Map<unknown, number>();
  for (const { words } of all) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return all.filter(({ words }) => words.length === 1 || words.every((word) => counts.get(word) === 1));
};

/** Adds the member that is the event's tag, if it is an enum of one word. */
const findEventTag = (
  named: Named,
  payload: JsonSchema,
  [name = "", ...below]: readonly string[],
  add: Add,
): void => {
  for (const layer of layersOf(named, payload)) {
    const member = memberOf(layer, name) ?? (/^\d+$/.test(name) ? layer.items : undefined);
    if (typeof member === "object" && below.length > 0) findEventTag(named, member, below, add);
    else if (
      below.length === 0 &&
      memberOf(layer, name) &&
      wordsOf(named, member as JsonSchema)?.length === 1
    )
      add(layer, name);
    for (const branch of layer.anyOf ?? layer.oneOf ?? []) findEventTag(named, branch, [name, ...below], add);
  }
};

/** A rewritten schema in which the members that are tags are `const`. */
const withTags = (
  named: Named,
  rewritten: JsonSchema,
  schema: Layer,
  tags: ReadonlyMap<Layer, ReadonlySet<string>>,
): JsonSchema => {
  const names = tags.get(schema);
  if (!names) return rewritten;
  const properties = Object.entries(rewritten.properties ?? {}).map(([name, member]) => {
    const words = names.has(name) && wordsOf(named, memberOf(schema, name) as JsonSchema);
    return [name, words ? tagOf(followed(named, member), member, constants(words)) : member] as const;
  });
  return { ...rewritten, properties: Object.fromEntries(properties) };
};

/**
 * The schema of a tag. Of the schema that it had, only annotations are kept.
 *
 * @param member the schema that it had: what is beside a `$ref`
 * @param target what the `$ref` leads to
 */
export const tagOf = (target: JsonSchema, member: JsonSchema, words: JsonSchema): JsonSchema => ({
  ...annotationsOf(target),
  ...annotationsOf(member),
  ...words,
});

const annotationsOf = (schema: JsonSchema): JsonSchema =>
  Object.fromEntries(Object.entries(schema).filter(([keyword]) => !asserts(keyword)));

/** A schema that accepts only these words. */
export const constants = (words: readonly unknown[]): JsonSchema =>
  words.length === 1 ? { const: words[0] } : { anyOf: words.map((word) => ({ const: word })) };

// ---- branches that overlap -------------------------------------------------------------------------------------

/** The texts, numbers, booleans and null that a branch accepts, as types and as words. */
interface Scalars {
  readonly types: readonly string[];
  /** The types of which it accepts every value. */
  readonly whole: readonly string[];
  readonly words: readonly unknown[];
}

/**
 * A schema in which branches of `oneOf` stand under `anyOf` if they accept the same words, or all texts or numbers. Authors
 * write `oneOf: [{ enum: [a, b] }, { type: string }]` for "one of these words, or any other". Branches with limits, such as
 * a pattern, are not moved.
 *
 * In OpenAPI, `oneOf` of described objects is how programs write the union of types. A payload that fits two of them is
 * genuine. So objects that no tag tells apart stand under `anyOf`, too.
 */
const withoutOverlap = (named: Named, schema: JsonSchema, isApi: boolean): JsonSchema => {
  const { oneOf, ...rest } = schema;
  if (!oneOf) return schema;
  const scalars = oneOf.map((branch) => scalarsOf(named, branch));
  const objects = isApi ? oneOf.map((branch) => objectsOf(named, branch)) : [];
  const overlapping = oneOf.filter((_, index) =>
    scalars.some(
      (other, at) =>
        at !== index &&
        (overlap(scalars[index] as Scalars, other) || mayShare(objects[index] ?? [], objects[at] ?? [])),
    ),
  );
  if (overlapping.length === 0) return schema;
  if (overlapping.length === oneOf.length) return { ...rest, anyOf: oneOf };
  const others = oneOf.filter((branch) => !overlapping.includes(branch));
  return { ...rest, oneOf: [{ anyOf: overlapping }, ...others] };
};

/** The words of an object's required members, by the name of the member. */
type RequiredWords = ReadonlyMap<string, readonly unknown[]>;

/** The described objects among the branches of a schema. */
const objectsOf = (named: Named, schema: JsonSchema): RequiredWords[] =>
  branchesOf(named, { anyOf: [schema] })
    .filter((branch) => branch.some(({ properties }) => properties !== undefined))
    .map((branch) => {
      const names = branch.flatMap(({ required = [] }) => required);
      return new Map(
        names.flatMap((name) => {
          const tag = tagIn(named, branch, name);
          return tag ? [[name, tag.words] as const] : [];
        }),
      );
    });

/** Whether an object of the first and one of the second have no required member that tells them apart. */
const mayShare = (ours: readonly RequiredWords[], theirs: readonly RequiredWords[]): boolean =>
  ours.some((one) =>
    theirs.some(
      (other) =>
        ![...one].some(([name, words]) => {
          const others = other.get(name);
          return others !== undefined && !words.some((word) => others.includes(word));
        }),
    ),
  );

const SCALAR_TYPES = ["string", "number", "integer", "boolean", "null"];

/** Unions inside each other that are looked into. */
const MAX_UNION_DEPTH = 5;

const scalarsOf = (named: Named, schema: JsonSchema, depth = 0): Scalars => {
  const target = followed(named, schema);
  const { type, const: word, enum: list, anyOf, oneOf } = target;
  const words = word === undefined ? list : [word];
  if (words) return { types: [], whole: [], words };
  if (type !== undefined) {
    const types = [type].flat().filter((each) => SCALAR_TYPES.includes(each));
    const isPlain = Object.keys(target).every((keyword) => keyword === "type" || !asserts(keyword));
    return { types, whole: isPlain ? types : types.filter((each) => each === "null"), words: [] };
  }
  const inner = depth < MAX_UNION_DEPTH ? (anyOf ?? oneOf ?? []) : [];
  const all = inner.map((branch) => scalarsOf(named, branch, depth + 1));
  return {
    types: all.flatMap(({ types }) => types),
    whole: all.flatMap(({ whole }) => whole),
    words: all.flatMap(({ words }) => words),
  };
};

const overlap = (one: Scalars, other: Scalars): boolean =>
  one.words.some((word) => other.words.includes(word)) ||
  one.whole.some((type) => other.whole.some((each) => covers(type, each) || covers(each, type))) ||
  listsOf(one, other) ||
  listsOf(other, one);

/** Whether a word of the first is of a type of the second. */
const listsOf = ({ words }: Scalars, { types }: Scalars): boolean =>
  words.some((word) => types.some((type) => covers(type, typeOf(word) ?? "")));
