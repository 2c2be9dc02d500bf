// Which assertions of a schema a value meets. A stand-in fits if it meets the same ones.

import { formats, isMultiple, lengthOf } from "../../src/check/index.js";
import type { Applicable } from "../schema/walker.js";

/** What the schemas of one place say about strings and numbers. */
export interface Assertions {
  /** Whether an enum, a const or a list of known words has a value. */
  isListed(value: unknown): boolean;
  /** Whether the schema says that texts are times or identifiers. */
  readonly expectsHarmlessFormat: boolean;
  /** Whether a text is the time or identifier that the schema expects. */
  hasHarmlessFormat(text: string): boolean;
  /** Whether the schemas have an assertion about strings. */
  readonly hasTextAssertions: boolean;
  /** Whether two texts meet the same assertions about strings. Then they have the same findings. */
  isSameText(one: string, other: string): boolean;
  /** Whether two numbers, as they are written, meet the same assertions about numbers. Then they have the same findings. */
  isSameNumber(one: string, other: string): boolean;
}

const HARMLESS_FORMAT = /^(?:date-time|date|time|duration|uuid)$/;

/** Reads the assertions of schemas. */
export const assertionsOf = (schemas: Applicable, marks: Applicable = []): Assertions => {
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
  // known words of which none is checked: they are no assertions, but not personal either
  for (const { "x-words": words } of marks) for (const word of words ?? []) listed.add(word);
  const numberAssertions = numberAssertionsOf(schemas);
  return {
    isListed: (value) => listed.size > 0 && listed.has(value),
    expectsHarmlessFormat: harmless.length > 0,
    hasHarmlessFormat: (text) => harmless.length > 0 && harmless.some((holds) => holds(text)),
    hasTextAssertions: textAssertions.length > 0,
    isSameText: (one, other) => textAssertions.every((holds) => holds(one) === holds(other)),
    isSameNumber: (one, other) => {
      const [first, second] = [Number(one), Number(other)];
      return numberAssertions.every((holds) => holds(first) === holds(second));
    },
  };
};

/** The assertions about numbers, and those that types make. */
const numberAssertionsOf = (schemas: Applicable): ((number: number) => boolean)[] => {
  const all: ((number: number) => boolean)[] = [Number.isInteger, Number.isSafeInteger];
  for (const schema of schemas) {
    const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
    if (schema.enum) all.push((number) => schema.enum?.includes(number) === true);
    if ("const" in schema) all.push((number) => schema.const === number);
    if (minimum !== undefined) all.push((number) => number < minimum);
    if (maximum !== undefined) all.push((number) => number > maximum);
    if (exclusiveMinimum !== undefined) all.push((number) => number <= exclusiveMinimum);
    if (exclusiveMaximum !== undefined) all.push((number) => number >= exclusiveMaximum);
    if (multipleOf !== undefined) all.push((number) => isMultiple(number, multipleOf));
  }
  return all;
};
