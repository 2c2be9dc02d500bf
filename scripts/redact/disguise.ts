// How one capture is disguised: every string, number and name that may be personal gets a stand-in that fits the schema
// as the original did.
//
// A glossary, by { "id": "call_7", "caller": { "name": "Anna Smith" }, "note": "Anna is 35" }, where the schema marks
// /caller/name with `x-pii: name` and does not list /note:
//
//   kind        what a value is treated as: /caller/name is a `name`, /note may be anything and is a `text`, /id has none
//   stand-in    what is written instead: "Ekas Wotir". The parts of known names are replaced in texts too: in /note.
//   variant     one of several stand-ins for the same value. The first one that fits the schema is used.
//   profile     which assertions of the schema a value meets. A stand-in fits when its profile is the same.

import { isIP } from "node:net";
import { showName } from "../../src/check/findings.js";
import { isJson } from "../captures/input/content.js";
import type { Kind } from "./kinds.js";
import { addNameParts, isIdMember, isPersonName, knownNamesOf } from "./names.js";
import { type Place, rootPlaceOf } from "./places.js";
import { classAt, foldedText, PERSONAL } from "./stand-ins/characters.js";
import type { Streams } from "./stand-ins/streams.js";
import {
  isLabelName,
  scrubbed,
  scrubbedId,
  standInLabel,
  standInLink,
  standInName,
  standInProse,
  standInUrl,
} from "./stand-ins/texts.js";
import {
  type StandInSource,
  sentencesFrom,
  standInAddress,
  standInEmail,
  standInMoment,
  standInNumber,
  standInPhone,
  standInToken,
  standInWord,
} from "./stand-ins/values.js";
import {
  type Candidate,
  type Candidates,
  candidatesIn,
  freshName,
  type Knowledge,
  rewritten,
  type Stays,
  type Value,
} from "./walk.js";

/** How many variants of a stand-in are tried. */
const MAX_VARIANTS = 12;
/** JSON may be in a string of JSON. It is rewritten down to this many levels. */
const MAX_NESTED_JSON = 4;

/** The disguise of one capture. */
export interface Disguise {
  /** The source of stand-ins that need not fit a schema. */
  readonly plain: StandInSource;
  /** The source of each variant. */
  readonly sources: StandInSource[];
  /** The variant of `plain`. Variants are counted from it. */
  readonly firstVariant: number;
  /** Names of members that were replaced. */
  readonly renamed: Map<string, string>;
  /** How many strings of JSON contain the JSON that is being rewritten. */
  nesting: number;
}

/** For payloads of which nothing is known: everything may be personal. */
export const UNKNOWN: Knowledge = { root: rootPlaceOf(), kind: "text" };

/** A payload whose strings, numbers and names were looked up in its schema. */
export interface Payload {
  readonly found: Candidates;
  /** The names that were found in it, to be found again in its texts. */
  readonly names: StandInSource["names"];
}

/**
 * Looks a payload up in its schema.
 *
 * @param keeps whether a string stays as it is, whatever the schema says
 * @param value the parsed text, if it is to be changed with the text. Names of members are not changed in it
 */
export const payloadOf = (
  text: string,
  knowledge: Knowledge,
  keeps: Stays | undefined,
  value?: unknown,
): Payload => {
  const found = candidatesIn(
    text,
    knowledge,
    keeps
      ? (text, kind, place, keys) => staysAsItIs(text, kind, place) || keeps(text, kind, place, keys)
      : staysAsItIs,
    value,
  );
  const parts = new Set<string>();
  for (const { token, kind, text, name } of found.candidates) {
    if (token !== "string" || (kind !== "name" && kind !== "text")) continue;
    if (kind === "name" || isPersonName(text, name)) addNameParts(parts, text);
  }
  return { found, names: knownNamesOf(parts) };
};

/**
 * Makes the replacements for a capture. Sentences get stand-ins that depend on the payload, so they differ between captures.
 *
 * @param words the words of the schemas' members
 * @param round another round makes other stand-ins
 */
export const disguiseOf = (
  streams: Streams,
  { found, names }: Payload,
  words: ReadonlySet<string>,
  round = 0,
): Disguise => {
  const sentences = sentencesFrom(streams(round ? `capture ${round}` : "capture", found.text));
  const firstVariant = round * MAX_VARIANTS;
  const plain: StandInSource = { streams, sentences, names, words, variant: firstVariant };
  return { plain, sources: [plain], firstVariant, renamed: new Map(), nesting: 0 };
};

/** The JSON of a payload with stand-ins. */
export const disguisedPayload = (disguise: Disguise, { found }: Payload, compact: boolean): string =>
  rewritten(found, (candidate) => disguisedCandidate(disguise, candidate), compact);

const disguisedCandidate = (disguise: Disguise, candidate: Candidate): string => {
  const { token, text, names } = candidate;
  if (token === "string") return disguisedString(disguise, text, candidate);
  if (token === "number") return disguisedNumber(disguise, text, candidate);
  return names
    ? freshName(names, text, (given, isTaken) => disguisedName(disguise, given, isTaken))
    : disguisedName(disguise, text);
};

/** The stand-in of JSON of which only the kind of its values is known. */
const disguisedJson = (disguise: Disguise, text: string, kind: Kind, compact: boolean): string =>
  disguisedPayload(
    disguise,
    { found: candidatesIn(text, { ...UNKNOWN, kind }, staysAsItIs), names: disguise.plain.names },
    compact,
  );

/** The stand-in of a value of unknown meaning, as JSON. */
export const disguisedUnknown = (disguise: Disguise, value: unknown): string =>
  disguisedJson(disguise, JSON.stringify(value), "text", true);

/** The stand-in of a free text of unknown meaning. */
export const disguisedText = (disguise: Disguise, text: string): string =>
  textStandIn(disguise, disguise.plain, text, undefined, "text");

/** The stand-in of a name that may be personal: the name of a header, or of a member that no schema lists. */
export const disguisedName = (
  disguise: Disguise,
  text: string,
  isTaken: (name: string) => boolean = () => false,
): string => {
  if (isLabelName(disguise.plain, text) || !hasPersonal(text)) return text;
  const isMasked = showName(text) === "…";
  const fresh = fitting(
    (variant) => standInLabel(sourceOf(disguise, variant), text),
    (name) => name !== text && !isTaken(name) && (showName(name) === "…") === isMasked,
  );
  disguise.renamed.set(text, fresh);
  return fresh;
};

const hasPersonal = (text: string): boolean => {
  for (let index = 0; index < text.length; index++) if (classAt(text, index) & PERSONAL) return true;
  return false;
};

const sourceOf = ({ sources, plain, firstVariant }: Disguise, variant: number): StandInSource =>
  (sources[variant] ??= {
    ...plain,
    sentences: sentencesFrom(plain.sentences.stream),
    variant: firstVariant + variant,
  });

const staysAsItIs = (text: string, kind: Kind | undefined, { assertions }: Place): boolean =>
  assertions.isListed(text) ||
  !hasPersonal(text) ||
  (kind === undefined && assertions.hasHarmlessFormat(text));

const disguisedString = (disguise: Disguise, text: string, value: Value): string => {
  const { kind, place } = value;
  const { hasTextAssertions } = place.assertions;
  if (kind === undefined && !hasTextAssertions) return standInFor(disguise, disguise.plain, text, value);
  const fits = (fresh: string): boolean =>
    (kind === undefined || fresh !== text) &&
    (!hasTextAssertions || place.assertions.isSameText(text, fresh));
  const first = standInFor(disguise, disguise.plain, text, value);
  if (fits(first) || (kind === undefined && first === text)) return first;
  return fitting(
    (variant) => (variant === 0 ? first : stringStandIn(disguise, text, value, variant)),
    fits,
    kind === undefined ? text : undefined,
  );
};

/** The last two variants keep more of the form: the first replaces letters by letters, the second only changes digits. */
const stringStandIn = (disguise: Disguise, text: string, value: Value, variant: number): string => {
  const source = sourceOf(disguise, variant);
  if (variant < MAX_VARIANTS - 2) return standInFor(disguise, source, text, value);
  return variant < MAX_VARIANTS - 1 || value.kind === undefined
    ? standInWord(source, text)
    : text.replace(/\d/g, () => standInNumber(source, "5"));
};

const disguisedNumber = (disguise: Disguise, raw: string, { kind, place, name }: Value): string => {
  const { assertions } = place;
  if (kind === undefined && !(LONG_NUMBER.test(raw) && isIdMember(name))) return raw;
  if (Number(raw) === 0 || assertions.isListed(Number(raw))) return raw;
  return fitting(
    (variant) => standInNumber(sourceOf(disguise, variant), raw),
    (fresh) => assertions.isSameNumber(raw, fresh),
  );
};

/** Numbers that may be of a telephone, also where the schema calls them identifiers. */
const LONG_NUMBER = /^\d{7,15}$/;

/** The first variant that fits. A variant that equals `unchanged` always fits. */
const fitting = (
  make: (variant: number) => string,
  fits: (fresh: string) => boolean,
  unchanged?: string,
): string => {
  for (let variant = 0; variant < MAX_VARIANTS; variant++) {
    const fresh = make(variant);
    if (fresh === unchanged || fits(fresh)) return fresh;
  }
  // personal data must be replaced, even if a finding changes by it
  return make(0);
};

/** Telephone numbers as people write them, extensions included. */
const PHONE_LIKE = /^[\s+()\p{Nd}./*#xX,_|~\p{Pd}\p{Zs}]*$/u;
const isPhoneLike = (text: string): boolean =>
  /^\+?\d+$/.test(text) || (PHONE_LIKE.test(text) && /\p{Nd}/u.test(text));

const standInFor = (
  disguise: Disguise,
  source: StandInSource,
  text: string,
  { kind: marked, name, place }: Value,
): string => {
  const isId = marked === undefined && isIdMember(name);
  // what is no time in the place of a time may be anything
  const kind = marked ?? (place.assertions.expectsHarmlessFormat && !isId ? "text" : undefined);
  switch (kind) {
    case "name":
      return standInName(source, text);
    case "phone":
      if (isPhoneLike(foldedText(text))) return standInPhone(source, text);
      return isPersonName(text, undefined) ? standInName(source, text) : standInWord(source, text);
    case "email":
      return /^[^\s@]+@[^\s@]+$/.test(foldedText(text))
        ? standInEmail(source, text)
        : standInWord(source, text);
    case "url":
      return standInUrl(source, text);
    case "text":
    case "secret":
      return textStandIn(disguise, source, text, name, kind);
    default:
      if (text.includes("://") && /^[a-z][a-z\d+.-]*:\/\/\S*$/i.test(text)) return standInLink(source, text);
      return isId ? scrubbedId(source, text) : scrubbed(source, text);
  }
};

/** Times and addresses of computers are shorter. */
const MAX_MOMENT_LENGTH = 50;
/** How they begin. */
const MOMENT_OR_ADDRESS = /^[\da-f]{0,4}[\d:.T]/i;

const isJsonLike = (text: string): boolean => {
  const first = text.charCodeAt(0);
  return first === 91 || first === 123 || ((first <= 32 || first > 127) && /^\s+[[{]/.test(text));
};

/** A text of unknown meaning: JSON, a time, an address, a name or a sentence. */
const textStandIn = (
  disguise: Disguise,
  source: StandInSource,
  text: string,
  member: string | undefined,
  kind: Kind,
): string => {
  if (disguise.nesting < MAX_NESTED_JSON && isJsonLike(text) && isJson(text))
    return nestedJson(disguise, text, kind);
  if (kind === "secret") return standInToken(source, text);
  if (text.length < MAX_MOMENT_LENGTH && MOMENT_OR_ADDRESS.test(text)) {
    const moment = standInMoment(source, text);
    if (moment !== undefined) return moment;
    if (isIP(text) !== 0) return standInAddress(source, text);
  }
  return isPersonName(text, member) ? standInName(source, text) : standInProse(source, text);
};

const nestedJson = (disguise: Disguise, text: string, kind: Kind): string => {
  disguise.nesting++;
  const fresh = disguisedJson(disguise, text, kind, false);
  disguise.nesting--;
  return fresh;
};
