// Merges `allOf` into one schema.

import type { JsonSchema } from "../../src/check/index.js";
import { isObject } from "../json/value.js";
import { definitionName } from "./closing.js";
import { asserts, isBundled, KEYWORDS, keywordsWith } from "./keywords.js";

/** Called with a keyword because of which two schemas cannot be merged. */
export type Refuse = (keyword: string) => void;

/** What flattening needs to know. */
export interface Flattening {
  /** The target of a `$ref`; undefined while the target is still being built, because it contains this schema. */
  follow(ref: string): JsonSchema | undefined;
  /** Called when the parts cannot be merged. If it is undefined, they stay under `allOf`. */
  readonly refuse: Refuse | undefined;
}

const hasAssertions = (schema: JsonSchema): boolean => Object.keys(schema).some(asserts);

/**
 * Merges `allOf`, and assertions beside a `$ref`, into one schema, so that a closed object knows all its members. A
 * single `$ref` with annotations is not changed. Parts that cannot be merged stay under `allOf`, unless `refuse` is given.
 */
export const flatten = (schema: JsonSchema, { follow, refuse }: Flattening): JsonSchema => {
  // most schemas have neither of them
  if (schema.allOf === undefined && schema.$ref === undefined) return schema;
  const { allOf = [], ...rest } = schema as JsonSchema & { allOf?: JsonSchema[] };
  const { $ref, ...beside } = rest;
  if (allOf.length === 0 && ($ref === undefined || !hasAssertions(beside))) return rest;
  const parts = [...allOf, ...($ref === undefined ? [] : [{ $ref }]), beside];
  const [only, ...others] = parts.filter(hasAssertions);
  if (only?.$ref !== undefined && others.length === 0) return Object.assign({}, ...parts);
  let merges = true;
  const fail = (keyword: string): void => {
    merges = false;
    refuse?.(keyword);
  };
  const resolved = (part: JsonSchema): JsonSchema => {
    if (part.$ref === undefined) return part;
    const { $ref, ...more } = part;
    const target = follow($ref);
    if (!target) fail(`${definitionName($ref)} holds itself`);
    return both(resolved(target ?? {}), more);
  };
  const both = (a: JsonSchema, b: JsonSchema): JsonSchema => (merges ? merge(a, b, fail, member) : {});
  const above = new Set<string>();
  /** Merges the two schemas of one member. If they contain each other, the same pair is reached again, and merging fails. */
  const member = (one: JsonSchema, other: JsonSchema): JsonSchema => {
    const [mine, theirs] = [JSON.stringify(one), JSON.stringify(other)];
    if (mine === theirs) return one;
    const key = `${mine} ${theirs}`;
    if (above.has(key)) {
      const names = [one, other].map(({ $ref }) => ($ref === undefined ? "a schema" : definitionName($ref)));
      fail(`${names.join(" and ")} hold themselves`);
      return one;
    }
    above.add(key);
    const merged = both(resolved(one), resolved(other));
    above.delete(key);
    return merged;
  };
  const merged = parts.map(resolved).reduce(both, {});
  if (merges || refuse) return merged;
  return { ...beside, ...sharedTypes(parts), allOf: parts.slice(0, -1) };
};

/** The types that all parts allow. They are written beside `allOf`, so that a value of another type gets only one finding. */
const sharedTypes = (parts: readonly JsonSchema[]): JsonSchema => {
  const types = parts.flatMap(({ type }) => (type === undefined ? [] : [[type].flat() as string[]]));
  if (types.length === 0) return {};
  const common = types.reduce(commonTypes);
  return common.length === 0
    ? {}
    : { type: (common.length === 1 ? common[0] : common) as NonNullable<JsonSchema["type"]> };
};

/** Groups of keywords that have a meaning only together. If both schemas use a group, it must be the same in both. */
const GROUPS: readonly (readonly string[])[] = [
  ...new Set([...KEYWORDS.values()].map(({ group }) => group).filter((group) => group !== undefined)),
].map((name) => keywordsWith(({ group }) => group === name));

/** Keywords that describe members and items, and those whose schemas describe the same value. */
const MEMBERS = keywordsWith((row) => isBundled(row) && row.applies === "members");
const ITEMS = keywordsWith((row) => isBundled(row) && row.applies === "items" && row.reads === undefined);
const SAME_VALUE = ["$ref", ...keywordsWith((row) => isBundled(row) && row.applies === "value")];

/** The first keyword that would change its meaning beside the keywords of the other schema. */
const conflictOf = (a: JsonSchema, b: JsonSchema): string | undefined => {
  const firstUsed = (schema: JsonSchema, keywords: readonly string[]) =>
    keywords.find((keyword) => schema[keyword] !== undefined);
  const twice = GROUPS.find(
    (group) =>
      firstUsed(a, group) &&
      firstUsed(b, group) &&
      JSON.stringify(valuesOf(a, group)) !== JSON.stringify(valuesOf(b, group)),
  );
  if (twice) return firstUsed(a, twice);
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    // which members are "additional" depends on the members that are described
    const rest = one.additionalProperties;
    const open =
      rest === undefined || rest === true || (isObject(rest) && !hasAssertions(rest as JsonSchema));
    if (!open && firstUsed(other, MEMBERS)) return "additionalProperties";
    if (one.patternProperties && other.patternProperties) return "patternProperties";
    if (one.unevaluatedProperties !== undefined && firstUsed(other, [...MEMBERS, ...SAME_VALUE]))
      return "unevaluatedProperties";
    if (one.prefixItems && firstUsed(other, ITEMS)) return "prefixItems";
    if (one.unevaluatedItems !== undefined && firstUsed(other, [...ITEMS, "contains", ...SAME_VALUE]))
      return "unevaluatedItems";
  }
  return undefined;
};

const valuesOf = (schema: JsonSchema, keywords: readonly string[]): unknown[] =>
  keywords.map((keyword) => schema[keyword]);

/**
 * One schema that accepts only what both accept. It lists the members of both, and has the stricter limits. The two schemas
 * of one member are merged by `inner`.
 */
export const merge = (
  a: JsonSchema,
  b: JsonSchema,
  refuse: Refuse,
  inner = (one: JsonSchema, other: JsonSchema): JsonSchema => merge(one, other, refuse),
): JsonSchema => {
  const out: JsonSchema = { ...a };
  const conflict = conflictOf(a, b);
  if (conflict !== undefined) {
    refuse(conflict);
    return out;
  }
  for (const [keyword, theirs] of Object.entries(b)) {
    const ours = a[keyword];
    if (ours === undefined || !asserts(keyword)) out[keyword] = theirs;
    else {
      const merged = mergedValue(keyword, ours, theirs, inner);
      if (merged === undefined) refuse(keyword);
      else out[keyword] = merged;
    }
  }
  return out;
};

/** The value of one keyword that accepts only what both values accept; undefined if there is none. */
const mergedValue = (
  keyword: string,
  ours: unknown,
  theirs: unknown,
  inner: (one: JsonSchema, other: JsonSchema) => JsonSchema,
): unknown => {
  switch (KEYWORDS.get(keyword)?.merge) {
    case "members":
      return mergedMembers(ours as Members, theirs as Members, inner);
    case "both lists":
      return [...new Set([...(ours as string[]), ...(theirs as string[])])];
    case "common types": {
      const common = commonTypes([ours].flat() as string[], [theirs].flat() as string[]);
      return common.length > 1 ? common : common[0];
    }
    case "common values": {
      const common = (ours as unknown[]).filter((value) => (theirs as unknown[]).includes(value));
      return common.length > 0 ? common : undefined;
    }
    case "greatest":
      return Math.max(ours as number, theirs as number);
    case "least":
      return Math.min(ours as number, theirs as number);
    case "schema":
      if (isObject(ours) && isObject(theirs)) return inner(ours, theirs);
      // true allows anything, so the other value is stricter
      if (ours === true || theirs === true) return ours === true ? theirs : ours;
      break;
  }
  return JSON.stringify(ours) === JSON.stringify(theirs) ? ours : undefined;
};

type Members = Record<string, JsonSchema>;

/** The members of both. The two schemas of one member are merged by `inner`. */
const mergedMembers = (
  ours: Members,
  theirs: Members,
  inner: (one: JsonSchema, other: JsonSchema) => JsonSchema,
): Members => {
  const members = new Map(Object.entries(ours));
  for (const [name, member] of Object.entries(theirs)) {
    const known = members.get(name);
    members.set(name, known ? inner(known, member) : member);
  }
  return Object.fromEntries(members);
};

/** The types that both lists allow; an integer is a number. */
const commonTypes = (ours: readonly string[], theirs: readonly string[]): string[] => {
  const takes = (types: readonly string[], type: string) =>
    types.includes(type) || (type === "integer" && types.includes("number"));
  return [...new Set([...ours, ...theirs])].filter((type) => takes(ours, type) && takes(theirs, type));
};
