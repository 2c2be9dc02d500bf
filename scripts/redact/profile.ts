// Which assertions of a schema a value meets. A stand-in fits if it meets the same ones.

import { formats, isMultiple, lengthOf } from "../../src/check/index.js";
import type { Applicable } from "../schema/walker.js";

/** What the schemas of one place say about strings and numbers. */
export interface Assertions {
  /** Whether an enum or const lists a value. */
  isListed(value: unknown): boolean;
  /** Whether the schema says that texts are times or identifiers. */
  readonly expectsHarmlessFormat: boolean;
  /** Whether a text is the time or identifier that the schema expects. */
  hasHarmlessFormat(text: string): boolean;
  /** Whether the schemas have an assertion about strings. */
  readonly hasTextAssertions: boolean;
  /**
   * Which assertions about strings a text meets, such as `+-+`. Two texts with the same profile have the same findings.
   */
  textProfile(text: string): string;
  /** Which assertions about numbers a number meets. Two numbers with the same profile have the same findings. */
  numberProfile(raw: string): string;
}

const HARMLESS_FORMAT = /^(?:date-time|date|time|duration|uuid)$/;

/** Reads the assertions of schemas. */
export const assertionsOf = (schemas: Applicable): Assertions => {
  const listed = new Set<unknown>();
  const harmless: ((text: string) => boolean)[] = [];
  const textAssertions: ((text: string) => boolean)[] = [];
  for (const schema of schemas) {
    const { enum: words, format, pattern, minLength, maxLength } = schema;
    if (words) {
      const all = new Set<unknown>(words);
      for (const word of all) listed.add(word);
      textAssertions.push((text) => all.has(text));
    }
    if ("const" in schema) {
      listed.add(schema.const);
      textAssertions.push((text) => schema.const === text);
    }
    const holds = format !== undefined && Object.hasOwn(formats, format) ? formats[format] : undefined;
    if (holds) textAssertions.push((text) => holds(text));
    if (holds && HARMLESS_FORMAT.test(format as string)) harmless.push((text) => holds(text));
    if (pattern !== undefined) {
      const matcher = new RegExp(pattern, "u");
      textAssertions.push((text) => matcher.test(text));
    }
    if (minLength !== undefined) textAssertions.push((text) => lengthOf(text) >= minLength);
    if (maxLength !== undefined) textAssertions.push((text) => lengthOf(text) <= maxLength);
  }
  return {
    isListed: (value) => listed.has(value),
    expectsHarmlessFormat: harmless.length > 0,
    hasHarmlessFormat: (text) => harmless.some((holds) => holds(text)),
    hasTextAssertions: textAssertions.length > 0,
    textProfile: (text) => textAssertions.map((holds) => (holds(text) ? "+" : "-")).join(""),
    numberProfile: (raw) => numberProfileOf(schemas, raw),
  };
};

const numberProfileOf = (schemas: Applicable, raw: string): string => {
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
