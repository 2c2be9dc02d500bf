import type { JsonSchema } from "../../src/check/index.js";
import { isObject } from "../json/value.js";
import { asserts, isBundled, KEYWORDS, keywordsWith } from "./keywords.js";

/** Called with a keyword on which two schemas cannot be brought into one. */
export type Refuse = (keyword: string) => void;

/** What flattening asks of its surroundings. */
export interface Joining {
  /** What a `$ref` leads to; undefined where that is not finished, for it holds this schema. */
  follow(ref: string): JsonSchema | undefined;
  /** Says that the parts cannot be one schema; where it is undefined they stay parts. */
  readonly refuse: Refuse | undefined;
}

const hasAssertions = (schema: JsonSchema): boolean => Object.keys(schema).some(asserts);

/**
 * Writes `allOf` as one schema, so that a closed object knows all its members; so too assertions beside a `$ref`.
 * A single `$ref` with remarks stays one. Parts that one schema cannot say stay parts, where that is allowed.
 */
export const flatten = (schema: JsonSchema, { follow, refuse }: Joining): JsonSchema => {
  // most are neither
  if (schema.allOf === undefined && schema.$ref === undefined) return schema;
  const { allOf = [], ...rest } = schema as JsonSchema & { allOf?: JsonSchema[] };
  const { $ref, ...beside } = rest;
  if (allOf.length === 0 && ($ref === undefined || !hasAssertions(beside))) return rest;
  const parts = [...allOf, ...($ref === undefined ? [] : [{ $ref }]), beside];
  const [only, ...others] = parts.filter(hasAssertions);
  if (only?.$ref !== undefined && others.length === 0) return Object.assign({}, ...parts);
  let merges = true;
  const give = (keyword: string): void => {
    merges = false;
    refuse?.(keyword);
  };
  const open = (part: JsonSchema): JsonSchema => {
    if (part.$ref === undefined) return part;
    const { $ref, ...more } = part;
    const target = follow($ref);
    if (!target) give(`${$ref.slice(8)} holds itself`);
    return both(open(target ?? {}), more);
  };
  const both = (a: JsonSchema, b: JsonSchema): JsonSchema => (merges ? merge(a, b, give, member) : {});
  const above = new Set<string>();
  /** What both say of one member. Two that hold each other lead back to the same two. */
  const member = (one: JsonSchema, other: JsonSchema): JsonSchema => {
    const [mine, theirs] = [JSON.stringify(one), JSON.stringify(other)];
    if (mine === theirs) return one;
    const key = `${mine} ${theirs}`;
    if (above.has(key)) {
      give(`${[one, other].map(({ $ref }) => $ref?.slice(8) ?? "a schema").join(" and ")} hold themselves`);
      return one;
    }
    above.add(key);
    const merged = both(open(one), open(other));
    above.delete(key);
    return merged;
  };
  const merged = parts.map(open).reduce(both, {});
  if (merges || refuse) return merged;
  return { ...beside, ...shared(parts), allOf: parts.slice(0, -1) };
};

/** The types that all parts take, said once above them: then a wrong type is one finding. */
const shared = (parts: readonly JsonSchema[]): JsonSchema => {
  const types = parts.flatMap(({ type }) => (type === undefined ? [] : [[type].flat() as string[]]));
  if (types.length === 0) return {};
  const common = types.reduce(commonTypes);
  return common.length === 0
    ? {}
    : { type: (common.length === 1 ? common[0] : common) as NonNullable<JsonSchema["type"]> };
};

/** Keywords that mean something only together: of two schemas to be merged, one may say those of a group. */
const GROUPS: readonly (readonly string[])[] = [
  ...new Set([...KEYWORDS.values()].map(({ group }) => group).filter((group) => group !== undefined)),
].map((name) => keywordsWith(({ group }) => group === name));

/** What describes members and items, and what else is asked of the same value. */
const MEMBERS = keywordsWith((row) => isBundled(row) && row.applies === "members");
const ITEMS = keywordsWith((row) => isBundled(row) && row.applies === "items" && row.reads === undefined);
const SAME_VALUE = ["$ref", ...keywordsWith((row) => isBundled(row) && row.applies === "value")];

/** A keyword that would mean something else beside what the other schema says. */
const quarrel = (a: JsonSchema, b: JsonSchema): string | undefined => {
  const says = (of: JsonSchema, keywords: readonly string[]) =>
    keywords.find((keyword) => of[keyword] !== undefined);
  const twice = GROUPS.find(
    (group) =>
      says(a, group) && says(b, group) && JSON.stringify(only(a, group)) !== JSON.stringify(only(b, group)),
  );
  if (twice) return says(a, twice);
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    // what all other members must be depends on which are known
    const rest = one.additionalProperties;
    const open =
      rest === undefined || rest === true || (isObject(rest) && !hasAssertions(rest as JsonSchema));
    if (!open && says(other, MEMBERS)) return "additionalProperties";
    if (one.patternProperties && other.patternProperties) return "patternProperties";
    if (one.unevaluatedProperties !== undefined && says(other, [...MEMBERS, ...SAME_VALUE]))
      return "unevaluatedProperties";
    if (one.prefixItems && says(other, ITEMS)) return "prefixItems";
    if (one.unevaluatedItems !== undefined && says(other, [...ITEMS, "contains", ...SAME_VALUE]))
      return "unevaluatedItems";
  }
  return undefined;
};

const only = (schema: JsonSchema, keywords: readonly string[]): unknown[] =>
  keywords.map((keyword) => schema[keyword]);

/** Both at once: members united, limits tightened, what both say of one member merged again by `inner`. */
export const merge = (
  a: JsonSchema,
  b: JsonSchema,
  refuse: Refuse,
  inner = (one: JsonSchema, other: JsonSchema): JsonSchema => merge(one, other, refuse),
): JsonSchema => {
  const out: JsonSchema = { ...a };
  const quarrels = quarrel(a, b);
  if (quarrels !== undefined) {
    refuse(quarrels);
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

/** The value of one keyword that asks for what both values ask for; undefined where no value does. */
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
      // anything, or a schema: the schema asks for more
      if (ours === true || theirs === true) return ours === true ? theirs : ours;
      break;
  }
  return JSON.stringify(ours) === JSON.stringify(theirs) ? ours : undefined;
};

type Members = Record<string, JsonSchema>;

/** The members of both; what both say of one member is merged by `inner`. */
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

/** What both lists take; an integer is a number. */
const commonTypes = (ours: readonly string[], theirs: readonly string[]): string[] => {
  const takes = (types: readonly string[], type: string) =>
    types.includes(type) || (type === "integer" && types.includes("number"));
  return [...new Set([...ours, ...theirs])].filter((type) => takes(ours, type) && takes(theirs, type));
};
