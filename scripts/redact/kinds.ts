// The kinds of personal values, and which kind a value has.

import type { JsonSchema } from "../../src/check/index.js";
import type { Applicable } from "../schema/walker.js";

/** The kinds of personal values, as `x-pii` names them. */
export type Kind = "name" | "phone" | "email" | "text" | "url" | "secret";

/** JSON types whose values are redacted, or contain such values. */
export type RedactedType = "string" | "number" | "object" | "array";

/**
 * The kind of a value: what a mark says. If no schema expects a value of this type, it may be anything and is a `text`.
 * Undefined if a schema expects it and no mark says that it is personal.
 */
export const kindOf = (schemas: Applicable, marks: Applicable, type: RedactedType): Kind | undefined => {
  for (const mark of marks) {
    const kind = mark["x-pii"] as Kind | undefined;
    if (kind !== undefined && (mark.type === undefined || expects(mark, type))) return kind;
  }
  for (const schema of schemas) if (expects(schema, type)) return undefined;
  return "text";
};

const expected = new WeakMap<JsonSchema, Partial<Record<RedactedType, boolean>>>();

/** Whether a schema expects a value of this type. The answers are remembered, because every payload needs the same ones. */
const expects = (schema: JsonSchema, type: RedactedType): boolean => {
  let answers = expected.get(schema);
  if (!answers) expected.set(schema, (answers = {}));
  return (answers[type] ??= takes(schema, type));
};

/** A schema without a type expects every value, unless it has branches or a `$ref`: those are asked on their own. */
const takes = (
  { type: types, anyOf, oneOf, allOf, $ref, if: when }: JsonSchema,
  type: RedactedType,
): boolean =>
  types === undefined
    ? !anyOf && !oneOf && !allOf && !$ref && !when
    : [types].flat().some((each) => each === type || (each === "integer" && type === "number"));
