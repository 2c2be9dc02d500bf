// What diff does with each keyword of JSON Schema.
import { asserts, KEYWORDS, keywordSet, keywordsWith } from "../../schema/keywords.js";
import type { JsonType } from "./shapes.js";

/** Keywords that are left out when schemas are compared as they are written. */
const NOT_SPELLED = /^(?:title|description|examples?|x-.*)$/;

/** Keywords that refer to other schemas of the same value. All others are the schema's own. */
const COMBINING: ReadonlySet<string> = new Set([
  "$ref",
  ...keywordsWith(({ schemas, applies }) => schemas === "list" && applies === "value"),
]);

/** Ranges, lengths and counts: of two values of such a keyword, the stricter one replaces both. */
const LIMITS = keywordSet(({ merge }) => merge === "greatest" || merge === "least");

/** Whether a keyword asserts something of a value by itself, without another schema of the same value. */
export const assertsItself = (keyword: string): boolean => asserts(keyword) && !COMBINING.has(keyword);

/** Whether a keyword is also compared as it is written: a rare one, or an unknown one. */
export const isComparedAsWritten = (keyword: string): boolean => {
  const row = KEYWORDS.get(keyword);
  return row ? row.comparedAsWritten === true : !keyword.startsWith("x-");
};

/** Whether a keyword is kept when schemas are compared as they are written. */
export const isSpelled = (keyword: string): boolean => !NOT_SPELLED.test(keyword);

/** Whether a keyword is a limit on values of this type. A minimum count of 0 is not a limit. */
export const isLimit = (type: JsonType, keyword: string, value: unknown): boolean =>
  LIMITS.has(keyword) && KEYWORDS.get(keyword)?.type === type && !(value === 0 && /^min[A-Z]/.test(keyword));

/** Whether a keyword applies to values of this type. */
export const looksAt = (keyword: string, type: JsonType): boolean =>
  [undefined, type].includes(KEYWORDS.get(keyword)?.type);
