// Decides whether a quick look gives the same verdict as the exact payload.

import type { JsonSchema } from "../../../src/check/index.js";
import { isObject } from "../../json/value.js";
import { keywordsWith } from "../../schema/keywords.js";

/** Formats that only ASCII text can have, or that do not change if a character beyond ASCII becomes several. */
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

/** Keywords that depend on single characters, or by which a value fails if a part of it passes. */
const LATIN1_UNSAFE_KEYWORDS = keywordsWith(({ needsCharacters }) => needsCharacters === true);

/**
 * Whether a payload that passes the schema as Latin-1 always passes it as UTF-8 too.
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
