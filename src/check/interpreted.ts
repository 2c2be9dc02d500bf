// Events without generated code.
import { type Event, event } from "./event.js";
import { formats } from "./formats.js";
import { rules } from "./rules.js";
import type { JsonSchema } from "./schema.js";

/**
 * An event made from a schema at run time, without printed code: slower, with the same findings.
 *
 * @example
 * const note = interpreted<{ text: string }>("note", { type: "object", properties: { text: { type: "string" } } });
 * note.check({ text: 1 }); // one finding of kind "type"
 */
export const interpreted = <T = unknown, Tag extends string = string>(
  tag: Tag,
  schema: JsonSchema,
): Event<T, Tag> => event<T, Tag>(tag, schema, () => false, formats, Object.values(rules));
