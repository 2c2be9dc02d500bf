// Stand-ins for single values: a number, an address, a token. Each has the form of what it replaces, and none belongs to a
// real person: e-mail goes to example.com, phone numbers begin with 555 or +999, card numbers with 0.
import { isIPv4, isIPv6 } from "node:net";
import { classOf, DIGIT, foldedCharacter, foldedText } from "./characters.js";
import type { KnownNames } from "./known-names.js";
import { DIGITS, spelled, spelledHex } from "./letters.js";
import { type Memory, memoryOf } from "./memory.js";
import { checkDigit, digitsOf, ibanRemainder } from "./numbers.js";
import type { Stream, Streams } from "./streams.js";

/**
 * What stand-ins are made from.
 *
 * The same person, number or address gets the same stand-in in every capture: these stand-ins depend only on the key and on
 * one spelling of the text. Stand-ins of sentences depend on the key and the capture: otherwise one could count how many
 * people say "Yes.".
 */
export interface StandInSource {
  /** The streams that are the same in every capture. */
  readonly streams: Streams;
  /** The stand-ins of sentences. */
  readonly sentences: Sentences;
  readonly names: KnownNames;
  /** The words of the schemas' members, in lower case. Names of members that consist of them stay. */
  readonly words?: ReadonlySet<string>;
  /** Each number makes other stand-ins. Further ones are tried if the first does not fit the schema. */
  readonly variant: number;
}

/** Stand-ins of the sentences and words of one capture. */
export interface Sentences {
  /** They are made from one stream. It depends on the capture, so stand-ins do not show that two captures have equal texts. */
  readonly stream: Stream;
  /** The stand-ins that were made: in one capture, equal texts have equal ones. */
  readonly lines: Map<string, string>;
  readonly words: Map<string, string>;
}

/** The sentences of a capture, before any is replaced. */
export const sentencesFrom = (stream: Stream): Sentences => ({ stream, lines: new Map(), words: new Map() });

/** The stream of a text, the same in every capture. */
export const streamFor = ({ streams, variant }: StandInSource, purpose: string, text: string): Stream =>
  streams(variant ? `${purpose} ${variant}` : purpose, text);

/** How many stand-ins are remembered. */
const MAX_REMEMBERED = 10_000;

const remembered = new WeakMap<Streams, Map<string, Memory<string>>>();

/** A stand-in that is the same in every capture, made once: payloads repeat names and words. */
export const rememberedStandIn = (
  { streams, variant }: StandInSource,
  purpose: string,
  text: string,
  make: () => string,
): string => {
  let all = remembered.get(streams);
  if (!all) remembered.set(streams, (all = new Map()));
  const what = variant ? `${purpose} again` : purpose;
  const key = variant ? `${variant} ${text}` : text;
  let known = all.get(what);
  if (!known) all.set(what, (known = memoryOf(MAX_REMEMBERED)));
  let made = known.get(key);
  if (made === undefined) {
    made = make();
    known.set(key, made);
  }
  return made;
};

/** Letters for letters and digits for digits. The same text gets the same stand-in in every capture. */
export const standInWord = (source: StandInSource, text: string): string =>
  spelled(text, streamFor(source, "word", text));

const LOCAL_PART = [..."abcdefghijklmnopqrstuvwxyz234567"];

/** `anna@example.org` → `x3qw7…@example.com` */
export const standInEmail = (source: StandInSource, text: string): string => {
  const usual = foldedText(text).toLowerCase();
  const random = streamFor(source, "email", usual);
  const length = Math.min(40, Math.max(8, [...usual].length - "@example.com".length));
  let local = "";
  while (local.length < length) local += random.of(LOCAL_PART);
  return `${local}@example.com`;
};

/** `+1 415 555-0199` → `+9 992 814-3306` */
export const standInPhone = (source: StandInSource, text: string): string => {
  const usual = foldedText(text);
  const digits = digitsOf(usual);
  // a number may be written with or without its country code: both stand-ins end with the same digits
  const random = streamFor(source, "phone", digits.slice(-9));
  const fresh = Array.from({ length: digits.length }, () => random.of(DIGITS)).reverse();
  // no country has the code 999, no area in North America 555
  const head = /^\s*(?:\+|00)/.test(usual) ? (digits.startsWith("00") ? "00999" : "999") : "555";
  if (digits.length > head.length + 3) for (const [index, digit] of [...head].entries()) fresh[index] = digit;
  return withDigits(text, fresh.join(""));
};

/** `4111 1111 1111 1111` → `0382 …`, with the right check digit. */
export const standInCard = (source: StandInSource, text: string): string => {
  const digits = digitsOf(foldedText(text));
  const random = streamFor(source, "card", digits);
  // no issuer's numbers begin with 0
  const body = `0${Array.from({ length: digits.length - 2 }, () => random.of(DIGITS)).join("")}`;
  return withDigits(text, body + checkDigit(body));
};

/** `DE89 3704 …` → `XX41 6203 …`, with the right check digits. No country has the code XX. */
export const standInIban = (source: StandInSource, text: string): string => {
  const usual = foldedText(text);
  const compact = usual.replace(/[ -]/g, "");
  const account = spelled(compact.slice(4), streamFor(source, "iban", compact));
  const check = String(98 - ibanRemainder(`XX00${account}`)).padStart(2, "0");
  const fresh = `XX${check}${account}`;
  let index = 0;
  return usual.replace(/[A-Z\d]/g, () => fresh[index++] as string);
};

/** A UUID, in the case that it was written in. */
export const standInUuid = (source: StandInSource, text: string): string =>
  spelledHex(text, streamFor(source, "uuid", text.toLowerCase()));

/** The beginning of a token. It stays, because it says only what kind of token it is, not who owns it. */
const TOKEN_PREFIX =
  /^(?:(?:bearer|basic|digest|token)\s+)?(?:eyJ|(?:whsec|whsk|whpk|sk|pk|rk|tok|gh[pousr]|glpat|api|key)[_-](?:(?:live|test|proj)[_-])?)?/i;

/** `sk_live_abc123` → `sk_live_qzn804` */
export const standInToken = (source: StandInSource, text: string): string => {
  const [kept = ""] = TOKEN_PREFIX.exec(text) ?? [];
  const rest = text.slice(kept.length);
  const random = streamFor(source, "token", rest);
  return kept + (/^[\da-f]+$/i.test(rest) ? spelledHex(rest, random) : spelled(rest, random));
};

/** Replaces the digits of a JSON number. Sign, point, exponent and a leading zero stay. */
export const standInNumber = (source: StandInSource, raw: string): string => {
  if (/^[1-9]\d{6,14}$/.test(raw)) return standInPhone(source, raw);
  const exponent = /[eE][\d+-]+$/.exec(raw)?.[0] ?? "";
  const mantissa = raw.slice(0, raw.length - exponent.length);
  const random = streamFor(source, "number", mantissa.replace(/\D/g, ""));
  let isFirst = true;
  const fresh = mantissa.replace(/\d/g, (digit) => {
    const other = isFirst && digit !== "0" ? String(1 + random.below(9)) : random.of(DIGITS);
    const kept = isFirst && digit === "0" ? "0" : other;
    isFirst = false;
    return kept;
  });
  return fresh + exponent;
};

const MOMENT = /^(?:(\d{4})-(\d\d-\d\d))?([T ]?)(?:(\d\d:\d\d(?::\d\d)?)([.,]\d+)?(Z|[+-]\d\d:?\d\d)?)?$/i;

/** The stand-in of a date, a time or both. Undefined if the text is none of them. */
export const standInMoment = (source: StandInSource, text: string): string | undefined => {
  const [, year, day, joint = "", time, fraction = "", zone = ""] = MOMENT.exec(text) ?? [];
  const isBoth = year !== undefined && time !== undefined;
  if ((year === undefined && time === undefined) || (joint !== "") !== isBoth) return undefined;
  const random = streamFor(source, "moment", text);
  const twoDigits = (from: number, count: number): string =>
    String(from + random.below(count)).padStart(2, "0");
  const date = day === undefined ? "" : `${1950 + random.below(75)}-${twoDigits(1, 12)}-${twoDigits(1, 28)}`;
  const clock =
    time === undefined
      ? ""
      : twoDigits(0, 24) + time.slice(2).replace(/\d\d/g, () => twoDigits(0, 60)) + spelled(fraction, random);
  return date + joint + clock + zone;
};

/** An IP address of a private network, or a network card's address that was made up. */
export const standInAddress = (source: StandInSource, text: string): string => {
  const usual = foldedText(text).toLowerCase();
  const random = streamFor(source, "address", usual);
  if (isIPv4(usual)) return [10, random.below(256), random.below(256), random.below(256)].join(".");
  if (!isIPv6(usual)) return `02${spelledHex(usual.slice(2), random)}`;
  const groups = Array.from({ length: 8 }, () => random.below(2 ** 16));
  groups[0] = 0xfd00 + ((groups[0] as number) & 0xff);
  return groups.map((group) => group.toString(16)).join(":");
};

/** The text with other digits in the places of its digits, which may be in one character: ⑩. */
const withDigits = (text: string, digits: string): string => {
  let index = 0;
  const next = (): string => digits[index++] ?? "0";
  if (!/[^\0-\x7f]/.test(text)) return text.replace(/\d/g, next);
  let out = "";
  for (const character of text)
    out +=
      classOf(character.codePointAt(0) as number) & DIGIT
        ? foldedCharacter(character).replace(/\p{Nd}/gu, next)
        : character;
  return out;
};
