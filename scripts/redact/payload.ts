import { showName } from "../../src/check/findings.js";
import { formats, lengthOf } from "../../src/check/index.js";
import { isJson } from "../captures/input/content.js";
import { find } from "./find.js";
import { apart, type Keyed } from "./keyed.js";
import { type StandIns, standIns } from "./standins.js";
import { eachPersonal, type Kind, type Knowledge, type Rewriter, rewritten, type Value } from "./walk.js";
import type { Place } from "./ways.js";

/** Makes the stand-ins of one capture. */
export interface Hand {
  /** JSON of a payload, or of something that came with it. */
  json(text: string, knowledge: Knowledge, compact: boolean): string;
  /** Free text of unknown meaning. */
  text(text: string): string;
  /** A name of which nobody knows whether it is somebody's. */
  name(text: string): string;
  readonly plain: StandIns;
  /** Names of members that were replaced, as findings show them. */
  readonly names: ReadonlyMap<string, string>;
}

const UNKNOWN: Knowledge = { schema: undefined, marks: undefined, kind: "text" };

/**
 * @param payload the payload's text, by which the stand-ins of sentences are told from those of other captures
 * @param kept whether a string stays as it is, whatever the schema says
 * @param round another one makes other stand-ins
 */
export const handOf = (
  key: Keyed,
  payload: string,
  knowledge: Knowledge,
  kept: (text: string, value: Value) => boolean,
  round = 0,
): Hand => {
  const own = apart(key, payload);
  const parts = namesIn(payload, knowledge);
  const anywhere = among(parts, "giu");
  const asWritten = among(parts, "gu");
  const changed = new Map<string, string>();
  const makes: StandIns[] = [];
  const make = (variant: number): StandIns =>
    (makes[variant] ??= standIns(key, own, { anywhere, asWritten }, round * VARIANTS + variant));
  let nested = 0;

  const textual = (text: string, name: string | undefined, stand: StandIns, kind: Kind): string => {
    if (/^\s*[[{]/.test(text) && nested < 4 && isJson(text)) {
      nested++;
      const inner = rewritten(text, { ...UNKNOWN, kind }, rewriter, false);
      nested--;
      return inner;
    }
    if (kind === "secret") return stand.token(text);
    const moment = stand.moment(text);
    if (moment !== undefined) return moment;
    if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text)) return stand.address(text);
    return isNamed(text, name) ? stand.name(text) : stand.prose(text);
  };

  const standIn = (text: string, { kind, name }: Value, stand: StandIns): string => {
    switch (kind) {
      case "name":
        return stand.name(text);
      case "phone":
        return NUMBER.test(text)
          ? stand.phone(text)
          : isNamed(text, undefined)
            ? stand.name(text)
            : stand.word(text);
      case "email":
        return /^[^\s@]+@[^\s@]+$/.test(text) ? stand.email(text) : stand.word(text);
      case "url":
        return stand.url(text);
      case "text":
      case "secret":
        return textual(text, name, stand, kind);
      default:
        if (/^[a-z][a-z\d+.-]*:\/\/\S*$/i.test(text)) return stand.link(text);
        return ID.test(name ?? "") ? stand.scrubId(text) : stand.scrub(text);
    }
  };

  const rewriter: Rewriter = {
    string: (text, value) => {
      if (!/[\p{L}\p{N}]/u.test(text) || isListed(value.place, text) || kept(text, value)) return text;
      if (value.kind === undefined && hasHarmlessForm(value.place, text)) return text;
      const profile = profileOf(value.place, text);
      return fitting(
        (variant) =>
          variant < VARIANTS - 2
            ? standIn(text, value, make(variant))
            : variant < VARIANTS - 1 || value.kind === undefined
              ? make(variant).word(text)
              : text.replace(/\d/g, () => make(variant).number("5")),
        (fresh) =>
          (profile === undefined || profileOf(value.place, fresh) === profile) &&
          (value.kind === undefined || fresh !== text),
        value.kind === undefined ? text : undefined,
      );
    },
    number: (raw, value) => {
      if (value.kind === undefined || /^-?0*$/.test(raw) || isListed(value.place, Number(raw))) return raw;
      const profile = numberProfileOf(value.place, raw);
      return fitting(
        (variant) => make(variant).number(raw),
        (fresh) => numberProfileOf(value.place, fresh) === profile,
      );
    },
    name: (text, taken) => {
      const fresh = fitting(
        (variant) => nameFor(text, asWritten, make(variant)),
        (one) => one === text || (!taken(one) && (showName(one) === "…") === (showName(text) === "…")),
      );
      if (fresh !== text) changed.set(showName(text), showName(fresh));
      return fresh;
    },
  };

  return {
    json: (text, knowledge, compact) => rewritten(text, knowledge, rewriter, compact),
    text: (text) => textual(text, undefined, make(0), "text"),
    name: (text) => rewriter.name(text, () => false),
    plain: make(0),
    names: changed,
  };
};

const VARIANTS = 12;

/** The first of several stand-ins that fits; the last one, or what is given, where none does. */
const fitting = (
  make: (variant: number) => string,
  fits: (fresh: string) => boolean,
  unchanged?: string,
): string => {
  let fresh = "";
  for (let variant = 0; variant < VARIANTS; variant++) {
    fresh = make(variant);
    if (fresh === unchanged || fits(fresh)) return fresh;
  }
  // what is personal goes, even where a finding changes with it
  return make(0);
};

const NUMBER =
  /^[\s+()\p{Nd}./*#xX\u00a0\u2010-\u2015\u202f-]*\p{Nd}[\s+()\p{Nd}./*#xX\u00a0\u2010-\u2015\u202f-]*$/u;

/** Members whose value is an identifier, which stays: payloads are told apart by them. */
const ID = /(?:^|[_-])(?:id|ids|sid|uuid|guid|idx)$|[a-z](?:Id|Ids|Sid|Uuid)$/;

/** Whether an enum or const lists a value. */
const isListed = (place: Place, value: unknown): boolean =>
  place.some((schema) => schema.enum?.includes(value) || ("const" in schema && schema.const === value));

/** Times and identifiers that are what the schema says. */
const hasHarmlessForm = (place: Place, text: string): boolean =>
  place.some(({ format }) => format !== undefined && HARMLESS.test(format) && formats[format]?.(text));

const HARMLESS = /^(?:date-time|date|time|duration|uuid)$/;

/** What a schema's assertions make of a string: two with the same profile have the same findings. */
const profileOf = (place: Place, text: string): string | undefined => {
  let profile: string | undefined;
  const add = (answer: boolean | undefined): void => void (profile = (profile ?? "") + (answer ? "+" : "-"));
  for (const schema of place) {
    const { enum: words, format, pattern, minLength, maxLength } = schema;
    if (words) add(words.includes(text));
    if ("const" in schema) add(schema.const === text);
    if (format !== undefined && Object.hasOwn(formats, format)) add(formats[format]?.(text));
    if (pattern !== undefined) add(new RegExp(pattern, "u").test(text));
    if (minLength !== undefined) add(lengthOf(text) >= minLength);
    if (maxLength !== undefined) add(lengthOf(text) <= maxLength);
  }
  return profile;
};

const numberProfileOf = (place: Place, raw: string): string => {
  const number = Number(raw);
  const limits = place.flatMap((schema) => [
    schema.enum?.includes(number),
    "const" in schema && schema.const === number,
    number < (schema.minimum as number),
    number > (schema.maximum as number),
    number <= (schema.exclusiveMinimum as number),
    number >= (schema.exclusiveMaximum as number),
    schema.multipleOf !== undefined && Number.isInteger(number / schema.multipleOf),
  ]);
  return [Number.isInteger(number), Number.isSafeInteger(number), ...limits].join();
};

/** Whether a text that is not marked as a name is one, by what holds it or by how it is written. */
const isNamed = (text: string, member: string | undefined): boolean =>
  text.length < 100 &&
  (NAMING.test(member ?? "") || /^\p{Lu}[\p{L}\p{M}]+(?:[ '-]\p{Lu}[\p{L}\p{M}.'-]*){1,3}$/u.test(text));

const NAMING = /(?:^|[_\s-])[Nn]ame$|^(?:fullname|surname|caller|contact)$|[a-z]Name$/;

/** Words of which labels are made, so that "First name" stays and a person's name does not. */
const LABELS = new Set(
  `account active address agent ai amount answer appointment birth book booking business call called caller campaign
   category channel city client code comment comments company contact count country created currency custom customer
   date day default delivery department description details duration email end error event feedback field first flag
   form full group guest home hour hours id info input interested issue item job language last lead level line list
   location main max message min minutes mobile model name next new no note notes number of off office on order
   organization other output owner page param parameter payment person phone plan post postal preferred price priority
   problem product property provider query question rating reason record ref reference region request requested result
   role room score service session size slot source start state status step street subject success summary support tag
   task team test text ticket time timezone title to token tool topic total transfer type unit updated url user value
   vendor version visit website yes zip zone a an and at by for from has in is my the with your`.split(/\s+/),
);

const nameFor = (text: string, names: RegExp | undefined, stand: StandIns): string => {
  // several words that are no label may be somebody's name, or something that was said
  const words = text.toLowerCase().match(/[\p{L}\p{M}'-]+/gu) ?? [];
  const isLabel = !/[ \n]/.test(text) || words.length < 2 || words.every((word) => LABELS.has(word));
  if (!isLabel) return stand.name(text);
  if (showName(text) !== "…" && find(text, names).length === 0) return text;
  const fresh = stand.scrub(text);
  return fresh === text ? stand.word(text) : fresh;
};

/** The parts of names in a payload, so that they are found in its texts too. */
const namesIn = (payload: string, knowledge: Knowledge): readonly string[] => {
  const parts = new Set<string>();
  eachPersonal(payload, knowledge, (text, { kind, name, place }) => {
    const isName = kind === "name" || (kind === "text" && isNamed(text, name));
    if (isName && text.length < 100 && parts.size < 200 && !isListed(place, text))
      for (const part of text.match(/[\p{L}\p{M}]{3,}/gu) ?? [])
        if (!LABELS.has(part.toLowerCase())) parts.add(part);
  });
  // the longest first: a part may begin like another
  return [...parts].sort((one, other) => other.length - one.length);
};

const among = (parts: readonly string[], flags: string): RegExp | undefined =>
  parts.length === 0
    ? undefined
    : new RegExp(`(?<![\\p{L}\\p{M}])(?:${parts.join("|")})(?![\\p{L}\\p{M}])`, flags);
