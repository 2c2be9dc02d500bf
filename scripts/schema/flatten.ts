import type { JsonSchema } from "../../src/check/index.js";
import { isObject } from "../json/value.js";

/** Called with a keyword on which two schemas cannot be brought into one. */
export type Refuse = (keyword: string) => void;

/** What flattening asks of its surroundings. */
export interface Joining {
  /** What a `$ref` leads to; undefined where that is not finished, for it holds this schema. */
  follow(ref: string): JsonSchema | undefined;
  /** Says that the parts cannot be one schema; where it is undefined they stay parts. */
  readonly refuse: Refuse | undefined;
}

/** Keywords that say nothing about a value; all that begins with `x-` is one too. */
const REMARKS = new Set(
  "title description default example examples deprecated writeOnly externalDocs $comment $schema $id $defs".split(
    " ",
  ),
);

const isRemark = (keyword: string): boolean => REMARKS.has(keyword) || keyword.startsWith("x-");

const asserts = (schema: JsonSchema): boolean => Object.keys(schema).some((keyword) => !isRemark(keyword));

/**
 * Writes `allOf` as one schema, so that a closed object knows all its members; so too assertions beside a `$ref`.
 * A single `$ref` with remarks stays one. Parts that one schema cannot say stay parts, where that is allowed.
 */
export const flatten = (schema: JsonSchema, { follow, refuse }: Joining): JsonSchema => {
  // most are neither
  if (schema.allOf === undefined && schema.$ref === undefined) return schema;
  const { allOf = [], ...rest } = schema as JsonSchema & { allOf?: JsonSchema[] };
  const { $ref, ...beside } = rest;
  if (allOf.length === 0 && ($ref === undefined || !asserts(beside))) return rest;
  const parts = [...allOf, ...($ref === undefined ? [] : [{ $ref }]), beside];
  const [only, ...others] = parts.filter(asserts);
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

/** Keywords that one schema of those to be merged may say, whatever the others say. */
const ALONE: readonly (readonly string[])[] = [
  ["not"],
  ["if", "then", "else"],
  ["anyOf", "oneOf"],
  ["propertyNames"],
  ["dependentRequired"],
  ["contains", "minContains", "maxContains"],
  ["allOf"],
];
const MEMBERS = ["properties", "patternProperties", "additionalProperties", "unevaluatedProperties"];
const ITEMS = ["items", "prefixItems", "unevaluatedItems"];

/** A keyword that would mean something else beside what the other schema says. */
const quarrel = (a: JsonSchema, b: JsonSchema): string | undefined => {
  const says = (of: JsonSchema, keywords: readonly string[]) =>
    keywords.find((keyword) => of[keyword] !== undefined);
  const twice = ALONE.find(
    (unit) =>
      says(a, unit) && says(b, unit) && JSON.stringify(only(a, unit)) !== JSON.stringify(only(b, unit)),
  );
  if (twice) return says(a, twice);
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    // what all other members must be depends on which are known
    const rest = one.additionalProperties;
    const open = rest === undefined || rest === true || (isObject(rest) && !asserts(rest as JsonSchema));
    if (!open && says(other, MEMBERS)) return "additionalProperties";
    if (one.patternProperties && other.patternProperties) return "patternProperties";
    if (one.unevaluatedProperties !== undefined && says(other, [...MEMBERS, ...APPLIED]))
      return "unevaluatedProperties";
    if (one.prefixItems && says(other, ITEMS)) return "prefixItems";
    if (one.unevaluatedItems !== undefined && says(other, [...ITEMS, "contains", ...APPLIED]))
      return "unevaluatedItems";
  }
  return undefined;
};

const APPLIED = ["anyOf", "oneOf", "allOf", "if", "not", "$ref"];

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
    if (ours === undefined || isRemark(keyword)) out[keyword] = theirs;
    else if (keyword === "properties") {
      const properties = new Map(Object.entries(ours as Record<string, JsonSchema>));
      for (const [name, member] of Object.entries(theirs as Record<string, JsonSchema>)) {
        const known = properties.get(name);
        properties.set(name, known ? inner(known, member) : member);
      }
      out.properties = Object.fromEntries(properties);
    } else if (keyword === "required")
      out.required = [...new Set([...(ours as string[]), ...(theirs as string[])])];
    else if (keyword === "type") {
      const common = commonTypes([ours].flat() as string[], [theirs].flat() as string[]);
      if (common.length === 0) refuse(keyword);
      out.type = (common.length === 1 ? common[0] : common) as NonNullable<JsonSchema["type"]>;
    } else if (keyword === "enum") {
      out.enum = (ours as unknown[]).filter((value) => (theirs as unknown[]).includes(value));
      if (out.enum.length === 0) refuse(keyword);
    } else if (/^(?:min|exclusiveMin)/.test(keyword))
      out[keyword] = Math.max(ours as number, theirs as number);
    else if (/^(?:max|exclusiveMax)/.test(keyword)) out[keyword] = Math.min(ours as number, theirs as number);
    else if (isObject(ours) && isObject(theirs)) out[keyword] = inner(ours, theirs);
    else if (keyword === "additionalProperties")
      out.additionalProperties = ours === true ? (theirs as JsonSchema) : (ours as JsonSchema);
    else if (JSON.stringify(ours) !== JSON.stringify(theirs)) refuse(keyword);
  }
  return out;
};

/** What both lists take; an integer is a number. */
const commonTypes = (ours: readonly string[], theirs: readonly string[]): string[] => {
  const takes = (types: readonly string[], type: string) =>
    types.includes(type) || (type === "integer" && types.includes("number"));
  return [...new Set([...ours, ...theirs])].filter((type) => takes(ours, type) && takes(theirs, type));
};
