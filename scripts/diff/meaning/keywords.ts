// The keywords of JSON Schema that diff knows, by what it does with them.
import type { JsonType } from "./shapes.js";

/**
 * Keywords that need no comparison as they are written: they say nothing of a value, or become a part of a leaf. All
 * others, `x-…` apart, are kept in `asWritten`.
 */
export const READ_KEYWORDS: ReadonlySet<string> = new Set(
  (
    "$ref $defs $schema $id $comment title description default example examples deprecated writeOnly readOnly " +
    "externalDocs type enum const format pattern minLength maxLength minimum maximum exclusiveMinimum " +
    "exclusiveMaximum multipleOf properties additionalProperties required minProperties maxProperties items " +
    "prefixItems minItems maxItems anyOf oneOf allOf"
  ).split(" "),
);

/** Keywords that assert nothing of a value. */
const REMARKS =
  /^(?:\$defs|\$schema|\$id|\$comment|title|description|default|examples?|deprecated|writeOnly|readOnly|externalDocs|x-.*)$/;

/** Keywords that are left out where schemas are compared as they are written. */
const NOT_SPELLED = /^(?:title|description|examples?|x-.*)$/;

/** Keywords that refer to other schemas of the same value. All others are the schema's own. */
const COMBINING: ReadonlySet<string> = new Set(["anyOf", "oneOf", "allOf", "$ref"]);

/** Ranges, lengths and counts, by the JSON type that they bound. */
const LIMITS: Partial<Record<JsonType, RegExp>> = {
  number: /^(?:exclusive)?(?:minimum|maximum)$/i,
  string: /^(?:min|max)Length$/,
  array: /^(?:min|max)Items$/,
  object: /^(?:min|max)Properties$/,
};

/** Keywords that only look at arrays. */
const OF_ARRAYS = /contains$|Items$/i;

/** Keywords that only look at objects. */
const OF_OBJECTS = /Properties$|Names$|Required$/;

/** Whether a keyword asserts something of a value. */
export const asserts = (keyword: string): boolean => !REMARKS.test(keyword);

/** Whether a keyword asserts something of a value by itself, without another schema of the same value. */
export const assertsItself = (keyword: string): boolean => asserts(keyword) && !COMBINING.has(keyword);

/** Whether a keyword stays where schemas are compared as they are written. */
export const isSpelled = (keyword: string): boolean => !NOT_SPELLED.test(keyword);

/** Whether a keyword is a limit on values of this type. A minimum count of 0 is none. */
export const isLimit = (type: JsonType, keyword: string, value: unknown): boolean =>
  (LIMITS[type]?.test(keyword) ?? false) && !(value === 0 && /^min[A-Z]/.test(keyword));

/** Whether a keyword looks at values of this type. */
export const looksAt = (keyword: string, type: JsonType): boolean =>
  (type === "array" || !OF_ARRAYS.test(keyword)) && (type === "object" || !OF_OBJECTS.test(keyword));
