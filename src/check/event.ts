import { counted, type Findings, pathOf, showName } from "./findings.js";
import type { Format } from "./formats.js";
import { interpreter, listOf, type Passes, type Rule } from "./interpret.js";
import type { JsonSchema } from "./schema.js";
import type { StandardSchema } from "./standard.js";

/** One event of a vendor: its schema and the two ways to hold a payload against it. */
export interface Event<T = unknown, Tag extends string = string> {
  /** The event's tag as the vendor sends it, such as `conversation.ended`. */
  readonly tag: Tag;
  /** JSON Schema (draft 2020-12) without descriptions, `$ref`s local. */
  readonly schema: JsonSchema;
  /**
   * Whether the value differs in nothing and no part of it that the schema leaves free nests out of all bounds: the
   * quick answer for most deliveries. False says no more than that `check` has to look.
   */
  passes(value: unknown): boolean;
  /** Whether the value fits the generated type: it may have drift findings, but no invalid one. */
  is(value: unknown): value is T;
  /** Every difference from the schema; an empty list for most deliveries. Never throws. */
  check(value: unknown): Findings;
  readonly "~standard": StandardSchema<T>;
}

/**
 * Joins what the generator prints into an event.
 *
 * @param passes see `Event.passes`; printed by ajv, it carries most of the traffic
 * @param formats the formats that the schema names
 * @param rules the rarer assertions that the schema makes
 * @param printed functions like `passes` for parts of the schema
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
  const collect = (value: unknown) => (interpret ??= interpreter(schema, formats, rules, printed))(value);
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
