// Which assertions of a schema a value meets. A stand-in fits if it meets the same ones.

import { formats, isMultiple, lengthOf } from "../../src/check/index.js";
import type { Applicable } from "../schema/walker.js";

/** Whether an enum or const lists a value. */
export const isListed = (schemas: Applicable, value: unknown): boolean =>
  schemas.some((schema) => schema.enum?.includes(value) || ("const" in schema && schema.const === value));

const HARMLESS_FORMAT = /^(?:date-time|date|time|duration|uuid)$/;

/** Whether the schema says that a text is a time or an identifier, and it is one. */
export const hasHarmlessFormat = (schemas: Applicable, text: string): boolean =>
  schemas.some(
    ({ format }) => format !== undefined && HARMLESS_FORMAT.test(format) && formats[format]?.(text),
  );

/**
 * Which assertions about strings a text meets, such as `+-+`. Two texts with the same profile have the same findings.
 * Undefined if the schemas have no such assertion.
 */
export const textProfileOf = (schemas: Applicable, text: string): string | undefined => {
  let profile: string | undefined;
  const add = (holds: boolean | undefined): void => void (profile = (profile ?? "") + (holds ? "+" : "-"));
  for (const schema of schemas) {
    const { enum: words, format, pattern, minLength, maxLength } = schema;
    if (words) add(words.includes(text));
    if ("const" in schema) add(schema.const === text);
    if (format !== undefined && Object.hasOwn(formats, format)) add(formats[format]?.(text));
    if (pattern !== undefined) add(new RegExp(pattern, "u").test(text));
    if (minLength !== undefined) add(lengthOf(text) >= minLength);
    if (maxLength !== undefined) add(lengthOf(text) <= maxLength);
  }
  return profile;
};

/** Which assertions about numbers a number meets. Two numbers with the same profile have the same findings. */
export const numberProfileOf = (schemas: Applicable, raw: string): string => {
  const number = Number(raw);
  const limits = schemas.flatMap((schema) => [
    schema.enum?.includes(number),
    "const" in schema && schema.const === number,
    number < (schema.minimum as number),
    number > (schema.maximum as number),
    number <= (schema.exclusiveMinimum as number),
    number >= (schema.exclusiveMaximum as number),
    schema.multipleOf !== undefined && isMultiple(number, schema.multipleOf),
  ]);
  return [Number.isInteger(number), Number.isSafeInteger(number), ...limits].join();
};
