// Events without generated code.
import { type Event, event } from "./event.js";
import type { Findings } from "./findings.js";
import { formats } from "./formats.js";
import { interpreter, listOf } from "./interpret.js";
import { nodesOf } from "./node.js";
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

/**
 * The differences of a value from a schema, at most `most`: for tools that show more than the 100 that an event lists.
 *
 * @example
 * differences({ type: "object", additionalProperties: false }, { a: 1, b: 2 }, 1000).length; // 2
 */
export const differences = (schema: JsonSchema, value: unknown, most: number): Findings =>
  listOf(interpreter(schema, nodesOf(schema, formats, Object.values(rules), []), most)(value), most);
