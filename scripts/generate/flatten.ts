import type { JsonSchema } from "../../src/check/index.js";
import { isObject } from "./walk.js";

/** Called with a keyword on which two schemas cannot be brought into one. */
export type Refuse = (keyword: string) => void;

/** Keywords that say nothing about a value; all that begins with `x-` is one too. */
const REMARKS = new Set(
  "title description default example examples deprecated writeOnly externalDocs $comment $schema $id $defs".split(
    " ",
  ),
);

const asserts = (schema: JsonSchema): boolean =>
  Object.keys(schema).some((keyword) => !REMARKS.has(keyword) && !keyword.startsWith("x-"));

/**
 * Writes `allOf` as one schema, so that a closed object knows all its members; so too assertions beside a `$ref`.
 * A single `$ref` with remarks stays one.
 */
export const flatten = (
  schema: JsonSchema,
  follow: (ref: string) => JsonSchema,
  refuse: Refuse,
): JsonSchema => {
  const { allOf = [], ...rest } = schema as JsonSchema & { allOf?: JsonSchema[] };
  const { $ref, ...beside } = rest;
  if (allOf.length === 0 && ($ref === undefined || !asserts(beside))) return rest;
  const parts = [...allOf, ...($ref === undefined ? [] : [{ $ref }]), beside];
  const [only, ...others] = parts.filter(asserts);
  if (only?.$ref !== undefined && others.length === 0) return Object.assign({}, ...parts);
  const open = (part: JsonSchema): JsonSchema => {
    if (part.$ref === undefined) return part;
    const { $ref, ...more } = part;
    return both(open(follow($ref)), more);
  };
  const both = (a: JsonSchema, b: JsonSchema): JsonSchema =>
    merge(a, b, refuse, (one, other) => both(open(one), open(other)));
  return parts.map(open).reduce(both, {});
};

/** Both at once: members united, limits tightened, what both say of one member merged again by `inner`. */
export const merge = (
  a: JsonSchema,
  b: JsonSchema,
  refuse: Refuse,
  inner = (one: JsonSchema, other: JsonSchema): JsonSchema => merge(one, other, refuse),
): JsonSchema => {
  const out: JsonSchema = { ...a };
  for (const [keyword, theirs] of Object.entries(b)) {
    const ours = a[keyword];
    if (ours === undefined || keyword.startsWith("x-") || REMARKS.has(keyword)) out[keyword] = theirs;
    else if (keyword === "properties") {
      const properties = { ...(ours as Record<string, JsonSchema>) };
      for (const [name, member] of Object.entries(theirs as Record<string, JsonSchema>)) {
        properties[name] = Object.hasOwn(properties, name)
          ? inner(properties[name] as JsonSchema, member)
          : member;
      }
      out.properties = properties;
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
