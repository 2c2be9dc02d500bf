// Checks whether values keep the limits of a schema.

import { isMultiple, type JsonSchema, lengthOf } from "../../../src/check/index.js";
import { keywordsWith } from "../../schema/keywords.js";

/** Keywords that limit numbers, texts, lists and objects. */
const LIMIT_KEYWORDS = keywordsWith(({ rule }) => rule === "limits" || rule === "multiples");

/** A limit that a schema sets: `{ keyword: "maxLength", value: 40 }`. */
export interface Limit {
  readonly keyword: string;
  readonly value: number | string;
}

/** The limits that a schema sets, for all types. */
export const limitsIn = (schema: JsonSchema): Limit[] =>
  LIMIT_KEYWORDS.flatMap((keyword) =>
    schema[keyword] === undefined ? [] : [{ keyword, value: schema[keyword] as number | string }],
  );

const NUMBER_LIMITS: Readonly<Record<string, (number: number, limit: number) => boolean>> = {
  minimum: (number, limit) => number >= limit,
  maximum: (number, limit) => number <= limit,
  exclusiveMinimum: (number, limit) => number > limit,
  exclusiveMaximum: (number, limit) => number < limit,
  multipleOf: isMultiple,
};

/** Whether a number keeps a limit. A limit for another type is always kept. */
export const numberKeeps = ({ keyword, value }: Limit, number: number): boolean =>
  NUMBER_LIMITS[keyword]?.(number, +value) ?? true;

/** Whether the size of a list or an object keeps a limit. */
export const sizeKeeps = (
  { keyword, value }: Limit,
  size: number,
  counted: "Items" | "Properties",
): boolean =>
  !(keyword === `min${counted}` && size < +value) && !(keyword === `max${counted}` && size > +value);

/** Whether a limit is one for texts. */
export const isTextLimit = ({ keyword }: Limit): boolean =>
  keyword === "pattern" || keyword === "minLength" || keyword === "maxLength";

/** Whether a text keeps a limit for texts. */
export const textKeeps = (limit: Limit, text: string): boolean => {
  switch (limit.keyword) {
    case "pattern":
      return regExpOf(limit).test(text);
    case "minLength":
      return lengthOf(text) >= +limit.value;
    default:
      return lengthOf(text) <= +limit.value;
  }
};

const compiled = new WeakMap<Limit, RegExp>();

const regExpOf = (limit: Limit): RegExp => {
  let expression = compiled.get(limit);
  if (!expression) compiled.set(limit, (expression = new RegExp(String(limit.value), "u")));
  return expression;
};
