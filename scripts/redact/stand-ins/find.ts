// Finds personal data in free text by its form: addresses, numbers, tokens. The time grows in proportion to the length of
// the text, for every text.

/** What a stretch of text looks like. `long` is a long word of letters and digits. */
export type SpanKind = "url" | "token" | "long" | "email" | "uuid" | "card" | "phone" | "name";

/** A stretch of a text that looks personal. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly what: SpanKind;
}

const URLS = /\b(?:https?|wss?|ftps?|s3|gs):\/\/[^\s"'<>\\^`{|}]+/gi;
const UUIDS = /(?<![\da-z])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\da-z])/gi;

/** Tokens that begin with a known prefix, or follow a word such as "password". */
const TOKENS = [
  /\beyJ[\w-]{5,}(?:\.[\w-]*){1,4}/g,
  /\b(?:bearer|basic|digest|token)\s+[\w.~+/=-]{6,}/gi,
  /\b(?:(?:whsec|whsk|whpk|tok|gh[pousr]|github_pat|glpat|npm|pypi|hf|shpat|dop_v1|xox[a-z]|api|key|secret|token)[_-]|[sprai]k[_-]|ya29\.|SG\.|A[KS]IA|AIza)[\w+/=.-]{6,}/gi,
  /(?<=\b(?:password|passwd|passcode|pwd|pin|otp|secret|token|api[ _-]?key|access[ _-]?key)\b["']?(?: is |\s?[:=])\s{0,3}["']?)[^\s"',;]{3,}/gi,
];

/** Every token contains one of these. Most texts contain none of them and need not be searched for tokens. */
const TOKEN_HINT =
  /eyJ|bearer|basic|digest|token|secret|key|pass|pwd|pin|otp|ya29\.|SG\.|A[KS]IA|AIza|[_-][\w+/=.-]{6}/i;

/** Long words of letters and digits: something in hexadecimal or base64. */
const LONG_WORD = /[\w+/=-]{16,}/g;

const isEncoded = (word: string): boolean => {
  if (!/\d/.test(word) || !/[a-z]/i.test(word)) return false;
  if (/^[\da-f]{16,}$/i.test(word)) return true;
  const [longest = ""] = word.split(/[-_/+=]/).sort((one, other) => other.length - one.length);
  const isMixed = /\d/.test(longest) && /[a-z]/i.test(longest);
  return (isMixed && longest.length >= 16) || (word.length >= 32 && /[a-z]/.test(word) && /[A-Z]/.test(word));
};

/** Seven digits and more, as people write numbers. */
const NUMBERS = /\+?\(?\p{Nd}(?:[ .()/\u00a0\u2007\u2010-\u2015\u202f-]{0,3}\p{Nd}){6,}/gu;

/** A date at the beginning of a number. It is not part of a telephone number. */
const DATE =
  /^(?:19|20)\d\d([-./])(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?:[ T](?:[01]\d|2[0-3])(?!\d))?/;

/**
 * The parts of a text that look personal: spans in order, without overlaps.
 *
 * @param names a pattern that finds known names too
 *
 * @example find("Call +1 415 555 0199") // [{ start: 5, end: 20, what: "phone" }]
 */
export const find = (text: string, names?: RegExp): Span[] => {
  const spans: Span[] = [];
  const add = (start: number, end: number, what: SpanKind): void => void spans.push({ start, end, what });
  const all = (pattern: RegExp, what: SpanKind, holds: (found: string) => boolean = () => true): void => {
    for (const { 0: found, index } of text.matchAll(pattern))
      if (holds(found)) add(index, index + found.length, what);
  };
  if (text.includes("://")) all(URLS, "url");
  if (text.includes("@")) for (const [start, end] of emailsIn(text)) add(start, end, "email");
  if (text.length > 5 && TOKEN_HINT.test(text)) for (const pattern of TOKENS) all(pattern, "token");
  if (text.length > 35 && text.includes("-")) all(UUIDS, "uuid");
  if (text.length > 15 && /\d/.test(text)) all(LONG_WORD, "long", isEncoded);
  for (const { 0: found, index } of text.matchAll(NUMBERS)) {
    const date = DATE.exec(found)?.[0].length ?? 0;
    const rest = found.slice(date);
    const digits = digitsOf(rest);
    if (digits.length < 7) continue;
    const start = index + date + (rest.length - rest.trimStart().length);
    add(start, index + found.length, isCard(digits) ? "card" : "phone");
  }
  if (names) all(names, "name");
  return spans.length > 1 ? disjoint(spans) : spans;
};

const PRIORITY: readonly SpanKind[] = ["url", "email", "token", "uuid", "card", "phone", "long", "name"];

/** If spans overlap, the first one stays. The rest of another span that ends later becomes a token. */
const disjoint = (spans: readonly Span[]): Span[] => {
  const rank = ({ what }: Span): number => PRIORITY.indexOf(what);
  const sorted = [...spans].sort(
    (one, other) => one.start - other.start || rank(one) - rank(other) || other.end - one.end,
  );
  const out: Span[] = [];
  let end = 0;
  for (const span of sorted) {
    if (span.end <= end) continue;
    out.push(span.start >= end ? span : { start: end, end: span.end, what: "token" });
    end = span.end;
  }
  return out;
};

/** Characters of the two sides of an e-mail address. */
const LOCAL = /[^\s@"'<>()[\],;:\\/?&=|{}]/;
const HOST = /[\p{L}\p{N}.-]/u;

/** Everything of the form `a@b`. */
const emailsIn = (text: string): [start: number, end: number][] => {
  const found: [number, number][] = [];
  let before = 0;
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    let start = at;
    while (start > before && LOCAL.test(text[start - 1] as string)) start--;
    let end = at + 1;
    while (end < text.length && HOST.test(text[end] as string)) end++;
    while (end > at + 1 && /[.-]/.test(text[end - 1] as string)) end--;
    if (start < at && end > at + 1) {
      found.push([start, end]);
      before = end;
      at = end - 1;
    }
  }
  return found;
};

/** The decimal digits of a text, in ASCII. */
export const digitsOf = (text: string): string => {
  const ascii = text.replace(/\D+/g, "");
  if (!/[^\0-\x7f]/.test(text) || !/(?=\p{Nd})[^\0-\x7f]/u.test(text)) return ascii;
  let out = "";
  for (const character of text) {
    if (!/^\p{Nd}$/u.test(character)) continue;
    const code = character.codePointAt(0) as number;
    let zero = code;
    while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
    out += code - zero;
  }
  return out;
};

/** Whether digits are a valid number of a payment card. */
const isCard = (digits: string): boolean =>
  digits.length > 12 && digits.length < 20 && checkDigit(digits.slice(0, -1)) === digits.at(-1);

/** The last digit of a card number, which makes the whole number valid (Luhn). */
export const checkDigit = (digits: string): string => {
  let sum = 0;
  for (let at = digits.length - 1, double = true; at >= 0; at--, double = !double) {
    const digit = Number(digits[at]) * (double ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return String((10 - (sum % 10)) % 10);
};
