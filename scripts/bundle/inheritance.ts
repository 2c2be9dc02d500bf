// Writes schemas with a `discriminator`, and those that inherit from them, as unions that are told apart by their tags.

import type { JsonSchema } from "../../src/check/index.js";
import type { Inheritance } from "../documents/inheritance.js";
import { constants, tagOf } from "./unions.js";

/**
 * The schema that a reference to a schema of a hierarchy means: any of what inherits from it, and itself for tags that are new.
 * So a new tag is drift.
 *
 * @param self the schema without its subtypes and its tags
 * @param subtypes references to what inherits directly from it
 */
export const unionOfSubtypes = (
  { tag, tags, known, taken }: Inheritance,
  self: JsonSchema,
  subtypes: readonly JsonSchema[],
): JsonSchema => {
  const tagged = [...tags].reduce(
    (schema, [name, words]) => withMember(schema, name, constants(words)),
    self,
  );
  if (tag === undefined || subtypes.length === 0) return tagged;
  const { title, description } = self;
  const open = withMember(tagged, tag, { enum: [...known], not: { enum: [...taken] } });
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    anyOf: [...(tags.has(tag) ? [tagged] : []), ...subtypes, open],
  };
};

/** A schema in which a member has another schema. Of the schema that it had, only annotations are kept. */
const withMember = (schema: JsonSchema, name: string, member: JsonSchema): JsonSchema => {
  const { type, allOf, properties = {} } = schema;
  if (type !== undefined && ![type].flat().includes("object")) return schema;
  const isIn = (part: JsonSchema): boolean => Object.hasOwn(part.properties ?? {}, name);
  if (!isIn(schema) && allOf?.some(isIn))
    return { ...schema, allOf: allOf.map((part) => (isIn(part) ? withMember(part, name, member) : part)) };
  const members = new Map(Object.entries(properties));
  members.set(name, tagOf(members.get(name) ?? {}, {}, member));
  return { ...schema, properties: Object.fromEntries(members) };
};
