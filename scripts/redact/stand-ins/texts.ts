// Stand-ins for texts. The functions call each other: a sentence may contain a URL, and a URL a name.
//
// A glossary, by the text "Call Anna at +1 415 555 0199.":
//
//   prose       all of it is replaced: "Feso Kobi na +9 993 020 4417."
//   scrub       only what looks personal, and marked names, are replaced: "Call Ekas at +9 993 020 4417."
//   scrubId     an identifier: only what is certainly an address, a number or a key
//   name        letters for letters, so that the parts of a name can be told apart: "Anna Smith" → "Ekas Wotir"
//   url         only the form of a URL stays: "https://me.example/anna?x=1" → "https://xy.kkobzxx.example.com/wuqa?x=4"
//   link        a URL that the schema lists: the query is replaced, and what looks personal before it
//   span        a stretch of a text that looks personal, as `find` gives it
import { BREAK, classAt, DIGIT, foldedText, LETTER, MARK, SPACE, type Survey, survey } from "./characters.js";
import { find, type Span } from "./find.js";
import { isLabel, withOtherWords } from "./labels.js";
import { babble, nameLike, spelled } from "./letters.js";
import { digitsOf, MAX_DIGITS } from "./numbers.js";
import type { Stream } from "./streams.js";
import { urlParts } from "./url-parts.js";
import {
  rememberedStandIn,
  type StandInSource,
  standInAddress,
  standInCard,
  standInEmail,
  standInIban,
  standInPhone,
  standInToken,
  standInUuid,
  standInWord,
  streamFor,
} from "./values.js";

/** The stand-in of a name, word for word. Upper and lower case give the same stand-in. */
export const standInName = (source: StandInSource, text: string): string => {
  const usual = foldedText(text);
  return replaced(source, usual, find(usual), (part) =>
    part.replace(/[\p{L}\p{M}]+|\p{N}+/gu, (word) => nameWord(source, word)),
  );
};

const nameWord = (source: StandInSource, written: string): string => {
  const word = written.normalize("NFC");
  return rememberedStandIn(source, "name", word, () =>
    nameLike(word, streamFor(source, "name", word.toLowerCase())),
  );
};

const NO_WORDS: ReadonlySet<string> = new Set();

/** Whether a name of a member that no schema lists stays: it consists of words that labels have. */
export const isLabelName = (source: StandInSource, text: string): boolean =>
  text.length <= MAX_LABEL_LENGTH &&
  rememberedStandIn(source, "label", text, () =>
    isLabel(text, source.words ?? NO_WORDS) && find(text).length === 0 ? "stays" : "",
  ) === "stays";

const MAX_LABEL_LENGTH = 100;

/** The stand-in of a member's name. Words of labels stay, unless the name is more than one word of writing. */
export const standInLabel = (source: StandInSource, text: string): string => {
  const { words = NO_WORDS } = source;
  const usual = foldedText(text);
  // several words may be a person's name, or something that a person said
  if (/\s/.test(usual.trim())) return standInName(source, text);
  return replaced(source, usual, find(usual), (part) =>
    withOtherWords(part, words, (word) => nameWord(source, word)),
  );
};

/** Replaces all of a free text. */
export const standInProse = (source: StandInSource, text: string): string => {
  const surveyed = survey(text);
  if (!(surveyed.classes & SPACE)) return proseWord(source, text);
  if (!(surveyed.classes & BREAK)) return proseLine(source, text, surveyed);
  return text
    .split(/(\r\n|[\n\r\u2028\u2029])/)
    .map((line, index) => (index % 2 ? line : proseLine(source, line)))
    .join("");
};

/** A single word may be an identifier. If it has a digit, it gets the same stand-in in every capture. */
const proseWord = (source: StandInSource, text: string): string => {
  const ending = FILE_ENDING.exec(text)?.[0] ?? "";
  const stem = text.slice(0, text.length - ending.length);
  const spell = /\p{N}/u.test(stem)
    ? (part: string) => standInWord(source, part)
    : (part: string) => sentence(source, "words", part, spelled);
  return replaced(source, stem, find(stem, source.names.anyCase, "prose"), spell) + ending;
};

const proseLine = (source: StandInSource, line: string, surveyed?: Survey): string => {
  if (line === "") return line;
  const [speaker = ""] = (line.includes(":") && SPEAKER.exec(line)) || [];
  const rest = line.slice(speaker.length);
  const spans = find(rest, source.names.anyCase, "prose", speaker === "" ? surveyed : undefined);
  return speaker + replaced(source, rest, spans, (part) => sentence(source, "lines", part, babble));
};

/** The stand-in of a sentence or a word of one, made once in a capture. */
const sentence = (
  { sentences }: StandInSource,
  what: "lines" | "words",
  text: string,
  make: (text: string, stream: Stream) => string,
): string => {
  const made = sentences[what];
  let fresh = made.get(text);
  if (fresh === undefined) made.set(text, (fresh = make(text, sentences.stream)));
  return fresh;
};

/** Replaces only what looks personal in a free text. */
export const scrubbed = (source: StandInSource, text: string): string => {
  const spans = find(text, source.names.asWritten);
  return spans.length === 0 ? text : replaced(source, text, spans, (part) => part);
};

/**
 * Replaces only what is certainly an address, a number or a key, in an identifier that the schema lists. Seven to fifteen
 * digits by themselves may be a telephone number.
 */
export const scrubbedId = (source: StandInSource, text: string): string => {
  if (/\s/.test(text)) return scrubbed(source, text);
  const found = find(text, undefined, "identifier");
  if (found.length === 0) return text;
  const spans = found.filter((span) => {
    const { what, start, end } = span;
    if (what === "long" || what === "uuid") return false;
    if (what !== "card" && what !== "phone") return true;
    if (
      span.text.startsWith("+") ||
      (what === "card" && end - start === text.length && /^[3-6]/.test(span.text))
    )
      return true;
    return digitsOf(span.text).length <= MAX_DIGITS && isApart(text, start, end);
  });
  return spans.length === 0 ? text : replaced(source, text, spans, (part) => part);
};

/** Whether no letter or digit touches a stretch of a text. */
const isApart = (text: string, start: number, end: number): boolean =>
  !(start > 0 && classAt(text, start - 1) & (LETTER | MARK | DIGIT)) &&
  !(end < text.length && classAt(text, end) & (LETTER | MARK | DIGIT));

/** Replaces all of a URL; only its form stays. */
export const standInUrl = (source: StandInSource, text: string): string => {
  const { scheme, authority, path, query, fragment } = urlParts(text);
  const spell = urlSpelling(streamFor(source, "url", text));
  const freshPath = path.replace(/[^/]+/g, (segment) => {
    const ending = FILE_ENDING.exec(segment)?.[0] ?? "";
    return spell(segment.slice(0, segment.length - ending.length)) + ending;
  });
  if (authority === "" && scheme !== "") {
    const inner = standInProse(source, path + query + fragment);
    return (PLAIN_SCHEME.test(scheme) ? scheme : spell(scheme)) + inner;
  }
  const host = authority.length < 3 ? authority : `//${standInHost(source, authority.slice(2))}`;
  return scheme + host + freshPath + freshQuery(source, query, spell) + freshFragment(fragment, spell);
};

const PLAIN_SCHEME = /^(?:mailto|tel|sms|sips?|data|urn):$/i;

const standInHost = (source: StandInSource, authority: string): string =>
  `${spelled("host", streamFor(source, "host", authority.toLowerCase()))}.example.com`;

/** Replaces the query and the fragment of a URL that the schema lists, and what looks personal before them. */
export const standInLink = (source: StandInSource, text: string): string => {
  const { scheme, authority, path, query, fragment } = urlParts(text);
  const spell = urlSpelling(streamFor(source, "url", text));
  // without user and password
  const host = authority.slice(Math.max(2, authority.lastIndexOf("@") + 1));
  return (
    scheme +
    authority.slice(0, 2) +
    scrubbed(source, host) +
    path.replace(/[^/]+/g, (segment) => (/%/.test(segment) ? spell(segment) : scrubbed(source, segment))) +
    freshQuery(source, query, spell) +
    freshFragment(fragment, spell)
  );
};

/** Replaces the spans of a text by stand-ins. `between` gives what replaces the text between them. */
const replaced = (
  source: StandInSource,
  text: string,
  spans: readonly Span[],
  between: (part: string) => string,
): string => {
  if (spans.length === 0) return text && between(text);
  let out = "";
  let from = 0;
  for (const span of spans) {
    if (span.start > from) out += between(text.slice(from, span.start));
    out += standInSpan(source, text, span);
    from = span.end;
  }
  return from < text.length ? out + between(text.slice(from)) : out;
};

const standInSpan = (source: StandInSource, text: string, span: Span): string => {
  const { start, end, what, text: found } = span;
  switch (what) {
    case "name":
      return standInName(source, found);
    case "email":
      return standInEmail(source, found);
    case "address":
      return standInAddress(source, found);
    case "iban":
      return standInIban(source, found);
    case "phone":
      // what is between the digits stays as it is written
      return standInPhone(source, text.slice(start, end));
    case "card":
      return standInCard(source, text.slice(start, end));
    case "uuid":
      return standInUuid(source, found);
    case "url":
      return standInUrl(source, found);
    default:
      return standInToken(source, found);
  }
};

/** The role of the speaker, at the beginning of a line of a transcript. Names of speakers are not kept. */
const SPEAKER =
  /^\s*(?:AI|Agent|AI Agent|Assistant|Bot|Customer|User|Caller|Client|Human|Lead|Operator|System|Tool|Speaker \d{1,2})\s?:\s/i;

/** File name extensions. They stay. */
const FILE_ENDING =
  /(?<=.)\.(?:mp3|mp4|m4a|wav|ogg|oga|opus|flac|webm|mov|jpe?g|png|gif|webp|heic|pdf|docx?|xlsx?|pptx?|txt|csv|json|xml|html?|zip)$/i;

/** Makes a function that replaces a part of a URL: letters by letters, and escapes by other escapes. */
const urlSpelling =
  (random: Stream) =>
  (part: string): string =>
    part.replace(/%[\da-f]{2}|[^%]+|%/gi, (piece) =>
      /^%./.test(piece) ? `%${4 + random.below(2)}${1 + random.below(9)}` : spelled(piece, random),
    );

/** Names of parameters stay if they are labels; values never stay. */
const freshQuery = (source: StandInSource, query: string, spell: (part: string) => string): string =>
  query.replace(
    /([?&;])([^=&;]*)(=?)([^&;]*)/g,
    (_, mark: string, name: string, equals: string, value: string) => {
      const isWord = /^[a-z][a-z_-]{0,30}$/i.test(name) && equals !== "" && isLabelName(source, name);
      return mark + (isWord ? name : spell(name)) + equals + spell(value);
    },
  );

const freshFragment = (fragment: string, spell: (part: string) => string): string =>
  fragment && `#${spell(fragment.slice(1))}`;
