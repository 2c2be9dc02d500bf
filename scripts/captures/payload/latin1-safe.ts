import type { JsonSchema } from "../../../src/check/index.js";
import { isObject } from "../../json/value.js";
import { keywordsWith } from "../../schema/keywords.js";

/** Formats that only ASCII text has, or for which several characters beyond ASCII are as good as one. */
const LATIN1_SAFE_FORMATS: ReadonlySet<string> = new Set([
  "date-time",
  "date",
  "time",
  "duration",
  "uuid",
  "uri",
  "uri-reference",
  "hostname",
  "ipv4",
  "ipv6",
  "json-pointer",
]);

/** Keywords that look at single characters, or by which a value fails because a part of it passes. */
const LATIN1_UNSAFE_KEYWORDS = keywordsWith(({ needsCharacters }) => needsCharacters === true);

/**
 * Whether a payload that passes the schema when its bytes are read as Latin-1 passes it when they are read as UTF-8.
 *
 * Read as Latin-1, a character beyond ASCII is several characters, none of them ASCII. This may change the answer of
 * patterns, of a `minLength` above 1, and of names and words beyond ASCII. `maxLength` only gets stricter.
 */
export const isLatin1Safe = (value: unknown): boolean => {
  if (typeof value === "string") return isAsciiText(value);
  if (Array.isArray(value)) return value.every(isLatin1Safe);
  if (!isObject(value)) return true;
  const { minLength, format } = value as JsonSchema;
  if (typeof minLength === "number" && minLength > 1) return false;
  if (typeof format === "string" && !LATIN1_SAFE_FORMATS.has(format)) return false;
  if (LATIN1_UNSAFE_KEYWORDS.some((keyword) => Object.hasOwn(value, keyword))) return false;
  return Object.entries(value).every(([name, member]) => isAsciiText(name) && isLatin1Safe(member));
};

const isAsciiText = (text: string): boolean => /^[\0-\x7f]*$/.test(text);
