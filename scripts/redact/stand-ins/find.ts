// Finds personal data in free text by its form: addresses, numbers, tokens. Texts are searched in their usual spelling, so
// that `＠`, `４` or a soft hyphen hide nothing. The time grows in proportion to the length of the text, for every text.
import { isIPv4, isIPv6 } from "node:net";
import {
  AT,
  CAPITAL,
  COLON,
  DASH,
  DIGIT,
  DOT,
  EQUALS,
  FOLDS,
  folded,
  LETTER,
  SPACE,
  type Survey,
  survey,
} from "./characters.js";
import { eachKnownName, type NameParts } from "./known-names.js";
import { eachIban, eachNumber, MIN_DIGITS } from "./numbers.js";

/** What a stretch of text looks like. `long` is a long word of letters and digits, `address` one of a computer. */
export type SpanKind =
  | "url"
  | "token"
  | "long"
  | "email"
  | "uuid"
  | "address"
  | "iban"
  | "card"
  | "phone"
  | "name";

/** A stretch of a text that looks personal. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly what: SpanKind;
  /** The stretch in its usual spelling. */
  readonly text: string;
}

const URLS = /\b(?:https?|wss?|ftps?|s3|gs):\/\/[^\s"'<>\\^`{|}]+/gi;
const UUIDS = /(?<![\da-z])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\da-z])/gi;

/** Tokens of JSON, from the beginning of a word only: otherwise each of many beginnings in one word would be searched to its end. */
const JSON_TOKEN = /(?<![\w-])eyJ[\w-]{5,}(?:\.[\w-]*){1,4}/g;

/** Tokens that follow the name of a scheme, begin with a known prefix, or follow a word such as "password". */
const SCHEME_TOKEN = /\b(?:bearer|basic|digest|token)\s+[\w.~+/=-]{6,}/gi;
const PREFIXED_TOKEN =
  /\b(?:(?:whsec|whsk|whpk|tok|gh[pousr]|github_pat|glpat|npm|pypi|hf|shpat|dop_v1|xox[a-z]|api|key|secret|token)[_-]|[sprai]k[_-]|ya29\.|SG\.|A[KS]IA|AIza)[\w+/=.-]{6,}/gi;
const NAMED_TOKEN =
  /(?<=\b(?:password|passwd|passcode|pwd|pin|otp|secret|token|api[ _-]?key|access[ _-]?key)\b["']?(?: is |\s?[:=])\s{0,3}["']?)[^\s"',;]{3,}/gi;

/** The words before a named token. */
const TOKEN_WORD = /pass|pwd|pin|otp|secret|token|key/i;

/** Every token contains one of these. Most texts contain none of them and need not be searched for tokens. */
const TOKEN_HINT =
  /eyJ|bearer|basic|digest|token|secret|key|pass|pwd|pin|otp|ya29\.|SG\.|A[KS]IA|AIza|[_-][\w+/=.-]{6}/i;

/** Long words of letters and digits: something in hexadecimal or base64. */
const LONG_WORD = /[\w+/=-]{16,}/g;

const isEncoded = (word: string): boolean => {
  if (!/\d/.test(word) || !/[a-z]/i.test(word)) return false;
  if (/^[\da-f]{16,}$/i.test(word)) return true;
  let longest = "";
  for (const part of word.split(/[-_/+=]/)) if (part.length > longest.length) longest = part;
  const isMixed = /\d/.test(longest) && /[a-z]/i.test(longest);
  return (isMixed && longest.length >= 16) || (word.length >= 32 && /[a-z]/.test(word) && /[A-Z]/.test(word));
};

const NOTHING: readonly Span[] = [];

/**
 * How a text is searched. In `prose`, what is between the spans is replaced as well: without digits it is not searched for
 * tokens. In an `identifier`, a long word of letters and digits is no token.
 */
export type Search = "text" | "prose" | "identifier";

/** Calls `use` with every match of a global pattern. It is faster than `matchAll`, which copies the pattern. */
const eachMatch = (text: string, pattern: RegExp, use: (found: string, index: number) => void): void => {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) use(match[0], match.index);
};

/**
 * The parts of a text that look personal: spans in order, without overlaps.
 *
 * @param names finds known names too
 * @param surveyed what is in the text, if it is known
 *
 * @example find("Call +1 415 555 0199") // [{ start: 5, end: 20, what: "phone", text: "+1 415 555 0199" }]
 */
export const find = (
  text: string,
  names?: NameParts,
  search: Search = "text",
  surveyed: Survey = survey(text),
): readonly Span[] => {
  const { classes } = surveyed;
  if (!(classes & (LETTER | DIGIT))) return NOTHING;
  if (!(classes & FOLDS)) return spansIn(text, surveyed, names, search);
  const { text: usual, place } = folded(text, classes);
  return spansIn(usual, survey(usual), names, search).map((span) => ({
    ...span,
    ...place(span.start, span.end),
  }));
};

/** The same for a text in its usual spelling. */
const spansIn = (
  text: string,
  { classes, digits, colons }: Survey,
  names: NameParts | undefined,
  search: Search,
): readonly Span[] => {
  const mayHaveToken = text.length > 5 && !(search === "prose" && digits === 0) && TOKEN_HINT.test(text);
  const mayHaveUuid = text.length > 35 && (classes & DASH) !== 0;
  // most texts have nothing but words
  if (digits === 0 && !names && !mayHaveToken && !mayHaveUuid && !(classes & (AT | COLON))) return NOTHING;
  let spans: Span[] | undefined;
  const add = (start: number, end: number, what: SpanKind): void =>
    void (spans ??= []).push({ start, end, what, text: text.slice(start, end) });
  const all = (pattern: RegExp, what: SpanKind, holds: (found: string) => boolean = () => true): void =>
    eachMatch(text, pattern, (found, index) => {
      if (holds(found)) add(index, index + found.length, what);
    });
  if (classes & AT) eachEmail(text, (start, end) => add(start, end, "email"));
  if (classes & COLON && text.includes("://")) all(URLS, "url");
  // IPv6 has two colons, IPv4 four digits and dots; where there is a colon, network cards are found with dashes too
  if (colons > 1 || (digits > 3 && classes & DOT) || (classes & COLON && classes & DASH))
    eachAddress(text, (start, end) => add(start, end, "address"));
  if (mayHaveToken) {
    if (text.includes("eyJ")) all(JSON_TOKEN, "token");
    if (classes & SPACE) all(SCHEME_TOKEN, "token");
    all(PREFIXED_TOKEN, "token");
    if (classes & (COLON | EQUALS | SPACE) && TOKEN_WORD.test(text)) all(NAMED_TOKEN, "token");
  }
  if (mayHaveUuid) all(UUIDS, "uuid");
  if (search !== "identifier" && text.length > 15 && digits > 0) all(LONG_WORD, "long", isEncoded);
  if (digits >= MIN_DIGITS) {
    eachNumber(text, add);
    if (classes & CAPITAL) eachIban(text, add);
  }
  if (names) eachKnownName(text, names, (start, end) => add(start, end, "name"));
  if (!spans) return NOTHING;
  return spans.length > 1 ? disjoint(text, spans) : spans;
};

const PRIORITY: readonly SpanKind[] = [
  ...(["url", "email", "token", "uuid", "address", "iban", "card", "phone", "long", "name"] as const),
];

/** If spans overlap, the first one stays. The rest of another span that ends later becomes a token. */
const disjoint = (text: string, spans: readonly Span[]): Span[] => {
  const rank = ({ what }: Span): number => PRIORITY.indexOf(what);
  const sorted = [...spans].sort(
    (one, other) => one.start - other.start || rank(one) - rank(other) || other.end - one.end,
  );
  const out: Span[] = [];
  let end = 0;
  for (const span of sorted) {
    if (span.end <= end) continue;
    out.push(
      span.start >= end
        ? span
        : { start: end, end: span.end, what: "token", text: text.slice(end, span.end) },
    );
    end = span.end;
  }
  return out;
};

/** Characters of the two sides of an e-mail address. */
const LOCAL = /[^\s@"'<>()[\],;:\\/?&=|{}]/;
const HOST = /[\p{L}\p{M}\p{N}.。_-]/u;
const HOST_END = /[.。_-]/;

/** Calls `add` with everything of the form `a@b`. */
const eachEmail = (text: string, add: (start: number, end: number) => void): void => {
  let before = 0;
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    let start = at;
    while (start > before && LOCAL.test(text[start - 1] as string)) start--;
    let end = at + 1;
    for (let width = 1; end < text.length; end += width) {
      const character = String.fromCodePoint(text.codePointAt(end) as number);
      if (!HOST.test(character)) break;
      width = character.length;
    }
    while (end > at + 1 && HOST_END.test(text[end - 1] as string)) end--;
    if (start < at && end > at + 1) {
      add(start, end);
      before = end;
      at = end - 1;
    }
  }
};

/** What may be an IP address, with dots or colons after it, or a port. */
const ADDRESSES = /(?<![\p{L}\p{N}.])[\da-f:.]{3,45}(?![\p{L}\p{N}])/giu;
const MACS = /(?<![\p{L}\p{N}:-])(?:[\da-f]{2}[:-]){5}[\da-f]{2}(?![\p{L}\p{N}:-])/giu;

/** Node's own test takes long, and nearly all that is tried is none. */
const isIPv6Like = (text: string): boolean =>
  text.length > 2 && text.indexOf(":") !== text.lastIndexOf(":") && /[\da-f]/i.test(text) && isIPv6(text);

/** Calls `add` with the addresses of computers: IPv4, IPv6 and those of network cards. */
const eachAddress = (text: string, add: (start: number, end: number) => void): void => {
  eachMatch(text, ADDRESSES, (found, index) => {
    const address = found.replace(/[.:]$/, "");
    if (isIPv6Like(address)) add(index, index + address.length);
    else {
      // `Chrome/120.0.0.0` is a version
      const [host = ""] = address.split(":", 1);
      if (text[index - 1] !== "/" && isIPv4(host)) add(index, index + host.length);
    }
  });
  eachMatch(text, MACS, (found, index) => add(index, index + found.length));
};
