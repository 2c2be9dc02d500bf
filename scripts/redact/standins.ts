import { checkDigit, digitsOf, find, type Span } from "./find.js";
import type { Keyed, Stream } from "./keyed.js";
import { babble, DIGITS, nameLike, spelled, spelledHex } from "./letters.js";

// What stands for what. The same person, number or address gets the same stand-in wherever it is met, so these depend
// on the key and on what they stand for, in one spelling of it. Sentences depend on the capture too: of a text that many
// people say, such as "Yes.", it should not be seen how often it is said.

/** Makes stand-ins. */
export interface StandIns {
  name(text: string): string;
  email(text: string): string;
  phone(text: string): string;
  card(text: string): string;
  uuid(text: string): string;
  token(text: string): string;
  url(text: string): string;
  /** A URL of which only the query, and what looks personal in its path, is replaced. */
  link(text: string): string;
  /** Digits of a number token. */
  number(raw: string): string;
  /** A date, a time or both, whichever it is; undefined where it is neither. */
  moment(text: string): string | undefined;
  /** Letters for letters and digits for digits, the same for the same text everywhere. */
  word(text: string): string;
  /** Free text: all of it. */
  prose(text: string): string;
  /** Free text: only what looks personal in it. */
  scrub(text: string): string;
  /** An identifier that the schema knows: only what is an address, a number or a key for certain. */
  scrubId(text: string): string;
  /** An IPv4 address. */
  address(text: string): string;
}

/** What finds the parts of names that are known: in any case, or as they are written. */
export interface Names {
  readonly anywhere: RegExp | undefined;
  readonly asWritten: RegExp | undefined;
}

/**
 * @param key streams that are the same in every capture
 * @param own streams of this capture
 * @param names what is looked for beside what is told by its form
 * @param variant other stand-ins for the same, where the first do not fit
 */
export const standIns = (key: Keyed, own: Keyed, names: Names, variant = 0): StandIns => {
  const stream: Keyed = (what, text) => key(variant ? `${what} ${variant}` : what, text);

  const name = (text: string): string =>
    replaced(text, find(text), (part) =>
      part.replace(/[\p{L}\p{M}]+|\p{N}+/gu, (word) => {
        const one = word.normalize("NFC");
        return nameLike(one, stream("name", one.toLowerCase()));
      }),
    );

  const email = (text: string): string => {
    const random = stream("email", text.toLowerCase());
    const length = Math.min(40, Math.max(8, [...text].length - "@example.com".length));
    let local = "";
    while (local.length < length) local += random.of([..."abcdefghijklmnopqrstuvwxyz234567"]);
    return `${local}@example.com`;
  };

  const phone = (text: string): string => {
    const digits = digitsOf(text);
    // numbers are the same with and without their country's code, and so is the end of their stand-ins
    const random = stream("phone", digits.slice(-9));
    const fresh = Array.from({ length: digits.length }, () => random.of(DIGITS)).reverse();
    // no country has +999, no area of North America 555
    const head = /^\s*(?:\+|00)/.test(text) ? (digits.startsWith("00") ? "00999" : "999") : "555";
    if (digits.length > head.length + 3) for (const [at, digit] of [...head].entries()) fresh[at] = digit;
    return inPlaceOf(text, fresh.join(""));
  };

  const card = (text: string): string => {
    const digits = digitsOf(text);
    const random = stream("card", digits);
    // no issuer has 0
    const body = `0${Array.from({ length: digits.length - 2 }, () => random.of(DIGITS)).join("")}`;
    return inPlaceOf(text, body + checkDigit(body));
  };

  const uuid = (text: string): string => spelledHex(text, stream("uuid", text.toLowerCase()));

  const token = (text: string): string => {
    const [kept = ""] =
      /^(?:(?:bearer|basic|digest|token)\s+)?(?:eyJ|(?:whsec|whsk|whpk|sk|pk|rk|tok|gh[pousr]|glpat|api|key)[_-](?:(?:live|test|proj)[_-])?)?/i.exec(
        text,
      ) ?? [];
    const rest = text.slice(kept.length);
    const random = stream("token", rest);
    return kept + (/^[\da-f]+$/i.test(rest) ? spelledHex(rest, random) : spelled(rest, random));
  };

  const hostOf = (authority: string): string =>
    `${spelled("host", stream("host", authority.toLowerCase()))}.example.com`;

  const url = (text: string): string => {
    const [, scheme = "", slashes = "", authority = "", path = "", query = "", fragment = ""] =
      /^([a-z][a-z\d+.-]*:)?(\/\/)?([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/is.exec(text) ?? [];
    const spell = spelling(stream("url", text));
    const pathed = path.replace(/[^/]+/g, (segment) => {
      const ending = ENDING.exec(segment)?.[0] ?? "";
      return spell(segment.slice(0, segment.length - ending.length)) + ending;
    });
    if (slashes === "" && scheme !== "") {
      const rest = authority + path + query + fragment;
      const inner = prose(rest);
      return (/^(?:mailto|tel|sms|sips?|data|urn):$/i.test(scheme) ? scheme : spell(scheme)) + inner;
    }
    const host = slashes === "" ? spell(authority) : authority === "" ? "" : hostOf(authority);
    return (
      scheme + slashes + host + pathed + queried(query, spell) + (fragment && `#${spell(fragment.slice(1))}`)
    );
  };

  const link = (text: string): string => {
    const [, origin = "", path = "", query = "", fragment = ""] =
      /^([a-z][a-z\d+.-]*:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?(#.*)?$/is.exec(text) ?? [];
    const spell = spelling(stream("url", text));
    const host = origin.replace(/\/\/.*@/, "//");
    return (
      scrubbed(host, /^[a-z][a-z\d+.-]*:\/\//i.exec(host)?.[0].length ?? 0) +
      path.replace(/[^/]+/g, (segment) => (/%/.test(segment) ? spell(segment) : scrub(segment))) +
      queried(query, spell) +
      (fragment && `#${spell(fragment.slice(1))}`)
    );
  };

  /** What stands behind a place, scrubbed. */
  const scrubbed = (text: string, from: number): string => text.slice(0, from) + scrub(text.slice(from));

  const number = (raw: string): string => {
    const digits = raw.replace(/[eE].*$/, "").replace(/\D/g, "");
    const exponent = /[eE].*$/.exec(raw)?.[0] ?? "";
    const mantissa = raw.slice(0, raw.length - exponent.length);
    if (/^[1-9]\d{9,14}$/.test(raw)) return phone(raw);
    const random = stream("number", digits);
    let isFirst = true;
    return (
      mantissa.replace(/\d/g, (digit) => {
        const fresh = isFirst && digit !== "0" ? String(1 + random.below(9)) : random.of(DIGITS);
        const kept = isFirst && digit === "0" ? "0" : fresh;
        isFirst = false;
        return kept;
      }) + exponent
    );
  };

  const moment = (text: string): string | undefined => {
    const [, year, day, joint = "", time, fraction = "", zone = ""] =
      /^(?:(\d{4})-(\d\d-\d\d))?([T ]?)(?:(\d\d:\d\d(?::\d\d)?)([.,]\d+)?(Z|[+-]\d\d:?\d\d)?)?$/i.exec(
        text,
      ) ?? [];
    if (
      (year === undefined && time === undefined) ||
      (joint !== "") !== (year !== undefined && time !== undefined)
    )
      return undefined;
    const random = stream("moment", text);
    const two = (from: number, count: number): string => String(from + random.below(count)).padStart(2, "0");
    const date = day === undefined ? "" : `${1950 + random.below(75)}-${two(1, 12)}-${two(1, 28)}`;
    const clock =
      time === undefined
        ? ""
        : two(0, 24) + time.slice(2).replace(/\d\d/g, () => two(0, 60)) + spelled(fraction, random);
    return date + joint + clock + zone;
  };

  const word = (text: string): string => spelled(text, stream("word", text));

  const sentence = (text: string): Stream => own(variant ? `prose ${variant}` : "prose", text);

  const ofSpan = (found: string, { what }: Span): string => {
    switch (what) {
      case "name":
        return name(found);
      case "email":
        return email(found);
      case "phone":
        return phone(found);
      case "card":
        return card(found);
      case "uuid":
        return uuid(found);
      case "url":
        return url(found);
      default:
        return token(found);
    }
  };

  /** Stand-ins for what was found, and something else for what stands between. */
  const replaced = (text: string, spans: readonly Span[], between: (part: string) => string): string => {
    let out = "";
    let from = 0;
    for (const span of spans) {
      out += between(text.slice(from, span.start)) + ofSpan(text.slice(span.start, span.end), span);
      from = span.end;
    }
    return out + between(text.slice(from));
  };

  const prose = (text: string): string => {
    // a word by itself may be an identifier: with a digit in it, it is the same everywhere
    if (!/\s/u.test(text)) {
      const ending = ENDING.exec(text)?.[0] ?? "";
      const stem = text.slice(0, text.length - ending.length);
      const spell = /\p{N}/u.test(stem) ? word : (part: string) => spelled(part, sentence(part));
      return replaced(stem, find(stem, names.anywhere), spell) + ending;
    }
    return text
      .split(/(\r\n|[\n\r\u2028\u2029])/)
      .map((line, at) => (at % 2 ? line : proseLine(line)))
      .join("");
  };

  const proseLine = (line: string): string => {
    const [speaker = ""] = SPEAKER.exec(line) ?? [];
    const rest = line.slice(speaker.length);
    return speaker + replaced(rest, find(rest, names.anywhere), (part) => babble(part, sentence(part)));
  };

  const scrub = (text: string): string => {
    const spans = find(text, names.asWritten);
    return spans.length === 0 ? text : replaced(text, spans, (part) => part);
  };

  const scrubId = (text: string): string => {
    if (/\s/.test(text)) return scrub(text);
    const spans = find(text).filter(({ what, start, end }) => {
      if (what === "card") return end - start === text.length && /^[3-6]/.test(text);
      return what === "phone" ? text[start] === "+" : what !== "long" && what !== "uuid";
    });
    return spans.length === 0 ? text : replaced(text, spans, (part) => part);
  };

  const address = (text: string): string => {
    const random = stream("address", text);
    return [10, random.below(256), random.below(256), random.below(256)].join(".");
  };

  return {
    ...{ name, email, phone, card, uuid, token, url, link, number, moment, word, address },
    ...{ prose, scrub, scrubId },
  };
};

/** Who speaks, at the beginning of a line of a transcript; roles only, for a name may stand there too. */
const SPEAKER =
  /^\s*(?:AI|Agent|AI Agent|Assistant|Bot|Customer|User|Caller|Client|Human|Lead|Operator|System|Tool|Speaker \d{1,2})\s?:\s/i;

/** Endings that say what a file is. */
const ENDING =
  /(?<=.)\.(?:mp3|mp4|m4a|wav|ogg|oga|opus|flac|webm|mov|jpe?g|png|gif|webp|heic|pdf|docx?|xlsx?|pptx?|txt|csv|json|xml|html?|zip)$/i;

/** Letters for letters in a part of a URL, and an escaped letter for each escape. */
const spelling =
  (random: Stream) =>
  (part: string): string =>
    part.replace(/%[\da-f]{2}|[^%]+|%/gi, (piece) =>
      /^%./.test(piece) ? `%${4 + random.below(2)}${1 + random.below(9)}` : spelled(piece, random),
    );

/** Names of parameters stay where they are words; values never do. */
const queried = (query: string, spell: (part: string) => string): string =>
  query.replace(
    /([?&;])([^=&;]*)(=?)([^&;]*)/g,
    (_, mark: string, name: string, equals: string, value: string) => {
      const isWord = /^[a-z][a-z_-]{0,30}$/i.test(name) && equals !== "";
      return mark + (isWord ? name : spell(name)) + equals + spell(value);
    },
  );

/** The digits of a number laid over the layout of another. */
const inPlaceOf = (text: string, digits: string): string => {
  let at = 0;
  let out = "";
  for (const character of text) out += /^\p{Nd}$/u.test(character) ? (digits[at++] ?? "0") : character;
  return out;
};
