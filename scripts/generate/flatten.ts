import type { JsonSchema } from "../../src/check/index.js";

/**
 * Writes `allOf` as one schema, so that a closed object knows all its members. The lint has refused what cannot be
 * merged.
 */
export const flatten = (schema: JsonSchema, follow: (ref: string) => JsonSchema): JsonSchema => {
  const parts = schema.allOf as JsonSchema[] | undefined;
  if (!parts) return schema;
  const { allOf: _, ...rest } = schema;
  const open = (part: JsonSchema): JsonSchema => {
    if (part.$ref === undefined) return part;
    const { $ref, ...beside } = part;
    return merge(follow($ref), beside);
  };
  return [...parts, rest].map(open).reduce(merge, {});
};

/** Both at once: members united, limits tightened, what both say of one member merged again. */
export const merge = (a: JsonSchema, b: JsonSchema): JsonSchema => {
  const out: JsonSchema = { ...a };
  for (const [keyword, theirs] of Object.entries(b)) {
    const ours = a[keyword];
    if (ours === undefined) out[keyword] = theirs;
    else if (keyword === "properties") {
      const properties = { ...(ours as Record<string, JsonSchema>) };
      for (const [name, member] of Object.entries(theirs as Record<string, JsonSchema>)) {
        properties[name] = properties[name] ? merge(properties[name], member) : member;
      }
      out.properties = properties;
    } else if (keyword === "required")
      out.required = [...new Set([...(ours as string[]), ...(theirs as string[])])];
    else if (keyword === "type") {
      const theirTypes = [theirs].flat();
      const common = [ours].flat().filter((type) => theirTypes.includes(type));
      out.type = (common.length === 1 ? common[0] : common) as NonNullable<JsonSchema["type"]>;
    } else if (keyword === "enum")
      out.enum = (ours as unknown[]).filter((value) => (theirs as unknown[]).includes(value));
    else if (/^(?:min|exclusiveMin)/.test(keyword)) out[keyword] = Math.max(ours as number, theirs as number);
    else if (/^(?:max|exclusiveMax)/.test(keyword)) out[keyword] = Math.min(ours as number, theirs as number);
    else out[keyword] = theirs;
  }
  return out;
};
