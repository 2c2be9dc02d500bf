// An event: a schema, and the functions that check a payload against it.
import { counted, type Findings, pathOf, showName } from "./findings.js";
import type { Format } from "./formats.js";
import { interpreter, listOf } from "./interpret.js";
import { nodesOf } from "./node.js";
import type { Passes, Rule } from "./rule.js";
import type { JsonSchema } from "./schema.js";
import type { StandardSchema } from "./standard.js";

/** One event of a vendor: its tag, its schema and the ways to check a payload against it. */
export interface Event<T = unknown, Tag extends string = string> {
  /** The event's tag as the vendor sends it, such as `conversation.ended`. */
  readonly tag: Tag;
  /** JSON Schema (draft 2020-12) without descriptions; every `$ref` is local. */
  readonly schema: JsonSchema;
  /**
   * A quick check that is enough for most deliveries. True if the value has no finding, and if no part that the schema
   * does not describe is nested too deep. False means only that `check` has to look.
   */
  passes(value: unknown): boolean;
  /** Whether the value fits the generated type: it may have drift findings, but no invalid one. */
  is(value: unknown): value is T;
  /** Every difference from the schema; an empty list for most deliveries. Never throws. */
  check(value: unknown): Findings;
  /** For libraries that take any schema, see https://standardschema.dev. */
  readonly "~standard": StandardSchema<T>;
}

/**
 * Makes an event from what the generator prints.
 *
 * @param passes the function `Event.passes`, printed by ajv
 * @param formats the formats that the schema names
 * @param rules the rules that the schema needs
 * @param printed functions like `passes` for parts of the schema
 * @example
 * const note = event<string, "note">("note", { type: "string" }, (value) => typeof value === "string");
 * note.is("Hello"); // true
 */
export const event = <T, Tag extends string = string>(
  tag: Tag,
  schema: JsonSchema,
  passes: Passes,
  formats: Readonly<Record<string, Format>> = {},
  rules: readonly Rule[] = [],
  printed: readonly (readonly [JsonSchema, Passes])[] = [],
): Event<T, Tag> => {
  let interpret: ReturnType<typeof interpreter> | undefined;
  const collect = (value: unknown) =>
    (interpret ??= interpreter(schema, nodesOf(schema, formats, rules, printed)))(value);
  const is = (value: unknown): value is T => passes(value) || collect(value).invalid === 0;
  const check = (value: unknown): Findings => (passes(value) ? counted([], 0) : listOf(collect(value)));
  const jsonSchema = ({ target }: { target: string }): Record<string, unknown> => {
    if (target !== "draft-2020-12")
      throw new TypeError(`afterword gives draft-2020-12, not ${showName(target)}`);
    return { $schema: "https://json-schema.org/draft/2020-12/schema", ...schema };
  };
  return {
    tag,
    schema,
    passes,
    is,
    check,
    "~standard": {
      version: 1,
      vendor: "afterword",
      validate: (value) =>
        is(value)
          ? { value }
          : {
              issues: check(value)
                .filter(({ grade }) => grade === "invalid")
                .map((found) => ({ message: found.message, path: pathOf(found)?.keys ?? [] })),
            },
      jsonSchema: { input: jsonSchema, output: jsonSchema },
    },
  };
};
