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
import { showName } from "../../src/check/findings.js";
import { isJson } from "../captures/input/content.js";
import type { Kind } from "./kinds.js";
import { isPersonName, namePatternsOf, standInMemberName } from "./names.js";
import { hasHarmlessFormat, isListed, numberProfileOf, textProfileOf } from "./profile.js";
import { type Streams, streamsOfCapture } from "./stand-ins/streams.js";
import {
  scrubbed,
  scrubbedId,
  standInLink,
  standInName,
  standInProse,
  standInUrl,
} from "./stand-ins/texts.js";
import {
  type StandInSource,
  standInAddress,
  standInEmail,
  standInMoment,
  standInNumber,
  standInPhone,
  standInToken,
  standInWord,
} from "./stand-ins/values.js";
import { type Knowledge, type Rewriter, rewritten, type Value } from "./walk.js";

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
  readonly rewriter: Rewriter;
  /** Names of members that were replaced, as findings show them. */
  readonly renamed: Map<string, string>;
  /** How many strings of JSON contain the JSON that is being rewritten. */
  nesting: number;
}

/** For payloads of which nothing is known: everything may be personal. */
export const UNKNOWN: Knowledge = { schema: undefined, marks: undefined, kind: "text" };

/**
 * Makes the disguise of a capture.
 *
 * @param payload the payload's text; sentences get stand-ins that depend on it, so they differ between captures
 * @param keeps whether a string stays as it is, whatever the schema says
 * @param round another round makes other stand-ins
 */
export const disguiseOf = (
  streams: Streams,
  payload: string,
  knowledge: Knowledge,
  keeps: (text: string, value: Value) => boolean,
  round = 0,
): Disguise => {
  const captureStreams = streamsOfCapture(streams, payload);
  const firstVariant = round * MAX_VARIANTS;
  const names = namePatternsOf(payload, knowledge);
  const plain: StandInSource = { streams, captureStreams, names, variant: firstVariant };
  const disguise: Disguise = {
    plain,
    sources: [plain],
    firstVariant,
    rewriter: {
      string: (text, value) =>
        staysAsItIs(text, value) || keeps(text, value) ? text : disguisedString(disguise, text, value),
      number: (raw, value) => disguisedNumber(disguise, raw, value),
      name: (text, taken) => disguisedName(disguise, text, taken),
    },
    renamed: new Map(),
    nesting: 0,
  };
  return disguise;
};

/** The JSON of a payload, or of something that came with it, with stand-ins. */
export const disguisedJson = (
  { rewriter }: Disguise,
  text: string,
  knowledge: Knowledge,
  compact: boolean,
): string => rewritten(text, knowledge, rewriter, compact);

/** The stand-in of a value of unknown meaning, as JSON. */
export const disguisedUnknown = (disguise: Disguise, value: unknown): string =>
  disguisedJson(disguise, JSON.stringify(value), UNKNOWN, true);

/** The stand-in of a free text of unknown meaning. */
export const disguisedText = (disguise: Disguise, text: string): string =>
  textStandIn(disguise, disguise.plain, text, undefined, "text");

/** The stand-in of a name that may be personal: the name of a header, or of a member that no schema lists. */
export const disguisedName = (
  disguise: Disguise,
  text: string,
  taken: (name: string) => boolean = () => false,
): string => {
  const fresh = fitting(
    (variant) => standInMemberName(sourceOf(disguise, variant), text),
    (name) => name === text || (!taken(name) && (showName(name) === "…") === (showName(text) === "…")),
  );
  if (fresh !== text) disguise.renamed.set(showName(text), showName(fresh));
  return fresh;
};

const sourceOf = ({ sources, plain, firstVariant }: Disguise, variant: number): StandInSource =>
  (sources[variant] ??= { ...plain, variant: firstVariant + variant });

const staysAsItIs = (text: string, { applicable, kind }: Value): boolean =>
  !/[\p{L}\p{N}]/u.test(text) ||
  isListed(applicable, text) ||
  (kind === undefined && hasHarmlessFormat(applicable, text));

const disguisedString = (disguise: Disguise, text: string, value: Value): string => {
  const { kind, applicable } = value;
  const profile = textProfileOf(applicable, text);
  return fitting(
    (variant) => stringStandIn(disguise, text, value, variant),
    (fresh) =>
      (profile === undefined || textProfileOf(applicable, fresh) === profile) &&
      (kind === undefined || fresh !== text),
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

const disguisedNumber = (disguise: Disguise, raw: string, { kind, applicable }: Value): string => {
  if (kind === undefined || /^-?0*$/.test(raw) || isListed(applicable, Number(raw))) return raw;
  const profile = numberProfileOf(applicable, raw);
  return fitting(
    (variant) => standInNumber(sourceOf(disguise, variant), raw),
    (fresh) => numberProfileOf(applicable, fresh) === profile,
  );
};

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
const PHONE_LIKE =
  /^[\s+()\p{Nd}./*#xX\u00a0\u2010-\u2015\u202f-]*\p{Nd}[\s+()\p{Nd}./*#xX\u00a0\u2010-\u2015\u202f-]*$/u;

/** Members whose value is an identifier. It stays, because it tells payloads apart. */
const ID_MEMBER = /(?:^|[_-])(?:id|ids|sid|uuid|guid|idx)$|[a-z](?:Id|Ids|Sid|Uuid)$/;

const standInFor = (
  disguise: Disguise,
  source: StandInSource,
  text: string,
  { kind, name }: Value,
): string => {
  switch (kind) {
    case "name":
      return standInName(source, text);
    case "phone":
      if (PHONE_LIKE.test(text)) return standInPhone(source, text);
      return isPersonName(text, undefined) ? standInName(source, text) : standInWord(source, text);
    case "email":
      return /^[^\s@]+@[^\s@]+$/.test(text) ? standInEmail(source, text) : standInWord(source, text);
    case "url":
      return standInUrl(source, text);
    case "text":
    case "secret":
      return textStandIn(disguise, source, text, name, kind);
    default:
      if (/^[a-z][a-z\d+.-]*:\/\/\S*$/i.test(text)) return standInLink(source, text);
      return ID_MEMBER.test(name ?? "") ? scrubbedId(source, text) : scrubbed(source, text);
  }
};

/** A text of unknown meaning: JSON, a time, an address, a name or a sentence. */
const textStandIn = (
  disguise: Disguise,
  source: StandInSource,
  text: string,
  member: string | undefined,
  kind: Kind,
): string => {
  if (/^\s*[[{]/.test(text) && disguise.nesting < MAX_NESTED_JSON && isJson(text))
    return nestedJson(disguise, text, kind);
  if (kind === "secret") return standInToken(source, text);
  const moment = standInMoment(source, text);
  if (moment !== undefined) return moment;
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text)) return standInAddress(source, text);
  return isPersonName(text, member) ? standInName(source, text) : standInProse(source, text);
};

const nestedJson = (disguise: Disguise, text: string, kind: Kind): string => {
  disguise.nesting++;
  const fresh = rewritten(text, { ...UNKNOWN, kind }, disguise.rewriter, false);
  disguise.nesting--;
  return fresh;
};
