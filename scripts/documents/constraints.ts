// Finds what the schema of a payload says about the value at a JSON Pointer.

import type { JsonSchema } from "../../src/check/index.js";
import { tokenName } from "../json/pointer.js";
import { dig, isObject } from "../json/value.js";
import { withoutForeign } from "../schema/dialect.js";
import { inheritanceAt } from "./inheritance.js";
import type { Folder, Loaded } from "./load.js";
import { resolve } from "./refs.js";
import { children, type Site } from "./sites.js";

/** What a schema says about the value at a pointer. */
export interface Constraints {
  /** Whether the schema describes a value there. */
  readonly described: boolean;
  /** Whether a value there would be a finding: members or items are listed, and it is none of them. */
  readonly closed: boolean;
  /** The only texts that may be there, from `const` and `enum`; empty if no text can be there; undefined if any can be. */
  readonly words: ReadonlySet<string> | undefined;
}

/**
 * What the schema of a payload says about the value at a pointer. References, `allOf` and unions are followed, and
 * discriminators say the words of their member.
 */
export const constraintsAt = (loaded: Loaded, folder: Folder, site: Site, pointer: string): Constraints =>
  constraintsBelow(
    { loaded, folder, known: new Map(), depth: 0 },
    site,
    pointer.split("/").slice(1).map(tokenName),
  );

/** One question about one payload. */
interface Question {
  readonly loaded: Loaded;
  readonly folder: Folder;
  /** The answers so far, by schema and number of keys. Schemas may be reached on very many ways. */
  readonly known: Map<object, Map<number, Constraints>>;
  /** How many schemas lead to the one that is asked. */
  depth: number;
}

/** Longer ways could exceed the stack. */
const MAX_DEPTH = 500;

const NOTHING: Constraints = { described: false, closed: false, words: undefined };
const IMPOSSIBLE: Constraints = { described: false, closed: true, words: new Set() };

const constraintsBelow = (question: Question, site: Site, keys: readonly string[]): Constraints => {
  const { known } = question;
  const answers = known.get(site.schema) ?? new Map<number, Constraints>();
  known.set(site.schema, answers);
  const earlier = answers.get(keys.length);
  if (earlier) return earlier;
  // a schema that leads back to itself says nothing more there
  answers.set(keys.length, NOTHING);
  if (question.depth >= MAX_DEPTH) return NOTHING;
  question.depth++;
  const found = withDiscriminator(question, site, keys, both(partsOf(question, site, keys)));
  question.depth--;
  answers.set(keys.length, found);
  return found;
};

/** What the schemas say that apply to the value together: its own keywords, its `$ref`, `allOf` and unions. */
const partsOf = (question: Question, site: Site, keys: readonly string[]): Constraints[] => {
  const { source, path } = site;
  const schema = withoutForeign(site.schema, source);
  const target =
    typeof schema.$ref === "string" ? resolve(question.loaded, source, schema.$ref, path) : undefined;
  const referred = typeof target === "object" ? [constraintsBelow(question, target, keys)] : [];
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
  ];
};

/**
 * The answer with the words of a discriminator. What inherits from a base has only its own tags. What a base may be, its
 * discriminator says if nothing else does.
 */
const withDiscriminator = (
  { loaded, folder }: Question,
  site: Site,
  [key, ...rest]: readonly string[],
  said: Constraints,
): Constraints => {
  if (key === undefined || rest.length > 0) return said;
  const inheritance = inheritanceAt(loaded, folder, site);
  const own = inheritance?.subtypes.length === 0 ? inheritance.tags.get(key) : undefined;
  const mapping = dig(site.schema, ["discriminator", "mapping"]);
  const isHere = dig(site.schema, ["discriminator", "propertyName"]) === key && isObject(mapping);
  const all = inheritance?.tag === key ? inheritance.known : isHere ? Object.keys(mapping) : [];
  const words = (own ?? (said.words ? [] : all)).filter((word) => typeof word === "string");
  return words.length === 0 ? said : both([said, { described: true, closed: false, words: new Set(words) }]);
};

const JOINING = ["allOf", "anyOf", "oneOf"];

/** What the schema's own keywords say, without those that join schemas. */
const constraintsHere = (question: Question, site: Site, keys: readonly string[]): Constraints => {
  const { schema } = site;
  const types = schema.type === undefined ? undefined : [schema.type].flat();
  const [key, ...rest] = keys;
  if (key === undefined) return { described: true, closed: false, words: wordsOf(schema, types) };
  const isIndex = /^(?:0|[1-9]\d*)$/.test(key);
  if (types && !types.includes("object") && !(isIndex && types.includes("array"))) return IMPOSSIBLE;
  const member = (path: readonly string[]): Constraints | undefined => {
    const below = dig(schema, path);
    return isObject(below)
      ? constraintsBelow(
          question,
          { ...site, path: [...site.path, ...path], schema: below as JsonSchema },
          rest,
        )
      : undefined;
  };
  const found =
    member(["properties", key]) ??
    (isIndex ? (member(["prefixItems", key]) ?? member(["items", key]) ?? member(["items"])) : undefined);
  const isList = schema.properties !== undefined && !schema.additionalProperties && !schema.patternProperties;
  return found ?? { ...NOTHING, closed: isList };
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

/** What several schemas say that all apply. */
const both = (parts: readonly Constraints[]): Constraints => {
  const described = parts.some((part) => part.described);
  const [first, ...others] = parts.flatMap(({ words }) => words ?? []);
  return {
    described,
    // a member is new if no schema lists it
    closed: !described && parts.some(({ closed }) => closed),
    words: first && new Set([...first].filter((word) => others.every((words) => words.has(word)))),
  };
};

/** What several schemas say of which one applies. */
const either = (branches: readonly Constraints[]): Constraints => ({
  described: branches.some(({ described }) => described),
  closed: branches.every(({ closed }) => closed),
  words: branches.every(({ words }) => words)
    ? new Set(branches.flatMap(({ words }) => [...(words as ReadonlySet<string>)]))
    : undefined,
});
