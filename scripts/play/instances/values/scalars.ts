// Single values that the story does not name: from the documented payloads, the name of the member and the schema.

import type { JsonSchema } from "../../../../src/check/index.js";
import { isObject } from "../../../json/value.js";
import { instant } from "../wishes/givers.js";
import { NOTHING } from "../wishes/wish.js";
import { formed, idFor, scrubbedText, seemsId } from "./forms.js";
import { itemPlace, type Maker, memberPlace, type Place, samplesAt } from "./maker.js";
import { Unmakeable } from "./nodes.js";
import { patterned } from "./patterned.js";

/** A value of one type, which is neither an object nor a list. */
export const scalarOf = (maker: Maker, node: JsonSchema, type: string, place: Place): unknown => {
  const samples = samplesAt(maker, node).filter((value) => value !== null);
  if (type === "null") return null;
  if (type === "boolean") return booleanOf(maker, samples);
  if (type === "string") {
    const texts = samples.filter((value) => typeof value === "string");
    return stringOf(maker, node, place, texts);
  }
  const numbers = samples.filter((value) => typeof value === "number");
  return numberOf(maker, node, type === "integer", place, numbers);
};

const booleanOf = ({ random }: Maker, samples: readonly unknown[]): boolean => {
  const known = samples.filter((value) => typeof value === "boolean");
  return known.length > 0 && random.chance(0.7) ? random.pick(known) : random.chance(0.5);
};

// ---- numbers ---------------------------------------------------------------------------------------------------

const nameOf = ({ names }: Place): string => names.at(-1) ?? "";

const TIME = /(time|date|_at|At|stamp|created|updated|started|ended|expir|since|until|last|first)/;

const numberOf = (
  maker: Maker,
  node: JsonSchema,
  isInteger: boolean,
  place: Place,
  samples: readonly number[],
): number => {
  const { random } = maker;
  const sample = samples.length > 0 ? random.pick(samples) : undefined;
  const name = nameOf(place);
  if (isTime(name, sample))
    return inLimits(node, isInteger, timeNumber(maker, isInteger, place, sample), random);
  const [, index] = /\/(\d+)\/[^/]*$/.exec(place.keys) ?? [];
  if (index !== undefined && isInteger && /(idx|index|position|order)$/i.test(name))
    return inLimits(node, isInteger, Number(index), random);
  if (sample !== undefined) {
    if (seemsId(name)) return inLimits(node, isInteger, Number(idFor(maker, place, String(sample))), random);
    const near = sample * (0.8 + 0.4 * random.fraction());
    const digits = String(sample).split(".")[1]?.length ?? 0;
    return inLimits(
      node,
      isInteger,
      random.chance(0.4) ? sample : rounded(near, Math.min(4, digits)),
      random,
    );
  }
  return inLimits(node, isInteger, byName(maker, name, isInteger), random);
};

const isTime = (name: string, sample: number | undefined): boolean =>
  sample === undefined ? /(_at|At|timestamp|Timestamp)$/.test(name) : sample > 1e9 && TIME.test(name);

const timeNumber = (maker: Maker, isInteger: boolean, place: Place, sample: number | undefined): number =>
  instant(momentFor(maker, place))({ schema: {}, type: isInteger ? "integer" : "number", sample }) as number;

/** The moment that a name means, in milliseconds since 1970: one of the turn, if it belongs to one. */
const momentFor = ({ story, random }: Maker, place: Place): number => {
  const name = nameOf(place);
  const { startMs, durationMs } = place.step ?? { startMs: 0, durationMs: story.durationMs };
  const start = story.startedAt + startMs;
  const end = start + durationMs;
  if (/expir|until|retain|delete_at/i.test(name)) return end + 86_400_000;
  if (/creat|queued|initiat|schedul|registered/i.test(name))
    return place.step ? start : start - random.int(100, 1500);
  if (/start|begin|began|join|answer|open/i.test(name)) return start;
  if (/end|finish|stop|left|complet|clos/i.test(name)) return end;
  if (/updat|modif|sent|deliver|event/i.test(name)) return end + random.int(200, 4000);
  return start + random.int(0, durationMs);
};

const byName = ({ random }: Maker, name: string, isInteger: boolean): number => {
  if (/(idx|index|attempt|version)$/i.test(name)) return random.int(0, 4);
  if (/(_ms|Ms|latency|delay|timeout)$/i.test(name)) return random.int(120, 1900);
  if (/(sec|secs|seconds|minutes|duration)$/i.test(name)) return random.int(2, 90);
  if (/(count|total|tokens|size|length|num_?\w*)$/i.test(name)) return random.int(0, 400);
  if (isInteger) return random.int(1, 100);
  if (/(cost|price|credits|amount|charge)/i.test(name)) return rounded(random.fraction() * 0.5, 4);
  return rounded(random.fraction(), 3);
};

const rounded = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

const inLimits = (node: JsonSchema, isInteger: boolean, value: number, random: Maker["random"]): number => {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = node;
  const least = Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
  const most = Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
  const fits = (each: number): boolean =>
    (minimum === undefined || each >= minimum) &&
    (maximum === undefined || each <= maximum) &&
    (exclusiveMinimum === undefined || each > exclusiveMinimum) &&
    (exclusiveMaximum === undefined || each < exclusiveMaximum);
  const low = Number.isFinite(least) ? least : Number.isFinite(most) ? Math.min(most - 10, 0) : value;
  const high = Number.isFinite(most) ? most : Math.max(low + 10, value);
  const step = multipleOf ?? (isInteger ? 1 : undefined);
  for (let tries = 0; tries < 30; tries++) {
    const near = tries === 0 ? value : low + (high - low) * random.fraction();
    const exact =
      step === undefined ? (tries === 0 ? near : rounded(near, 3)) : Math.round(near / step) * step;
    const tried = isInteger ? Math.round(exact) : Number(exact.toPrecision(15));
    if (fits(tried)) return tried;
  }
  throw new Unmakeable();
};

// ---- texts -----------------------------------------------------------------------------------------------------

const stringOf = (maker: Maker, node: JsonSchema, place: Place, samples: readonly string[]): string => {
  const tried = wordFor(maker, node, place, samples);
  const length = [...tried].length;
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern, format } = node;
  if (pattern !== undefined) return patterned(maker.random, node, format === undefined ? tried : undefined);
  if (length > maxLength) return [...tried].slice(0, maxLength).join("");
  return length < minLength ? tried + "x".repeat(minLength - length) : tried;
};

const wordFor = (maker: Maker, node: JsonSchema, place: Place, samples: readonly string[]): string => {
  const { random } = maker;
  const name = nameOf(place);
  const sample = samples.length > 0 ? random.pick(samples) : undefined;
  if (node.format !== undefined) {
    const formatted = ofFormat(maker, node.format, place, sample);
    if (formatted !== undefined) return formatted;
  }
  if (place.pii !== undefined) return ofPii(maker, place.pii, place, sample);
  if (sample !== undefined && /^\d{4}-\d\d-\d\d[T ]\d\d:/.test(sample))
    return instant(momentFor(maker, place))({ schema: {}, type: "string", sample }) as string;
  if (sample !== undefined && /^\d{10,19}$/.test(sample) && TIME.test(name)) {
    const digits = instant(momentFor(maker, place))({ schema: {}, type: "string", sample });
    if (digits !== NOTHING) return String(digits);
  }
  if (seemsId(name) || (sample !== undefined && /\d/.test(sample) && /^[\w-]{12,}$/.test(sample)))
    return idFor(maker, place, sample);
  if (/(token|secret|password|api_?key|authorization)/i.test(name)) return secretFor(maker);
  const words = node["x-words"] ?? wordsIn(node.description);
  if (words.length > 0 && (sample === undefined || random.chance(0.4))) return random.pick(words);
  if (sample !== undefined) return scrubbedText(maker, sample);
  if (/method$/i.test(name)) return "POST";
  if (/(mime|content)_?type$/i.test(name)) return "application/pdf";
  if (/lang|locale/i.test(name)) return maker.story.language;
  if (/(^|_)name$|Name$/.test(name)) return random.pick(["main", "default", "front-desk", "support"]);
  if (/(_at|At|timestamp)$/.test(name)) return new Date(momentFor(maker, place)).toISOString();
  return random.pick(["default", "standard", "primary", "none", "general"]);
};

/** The words that a description gives as examples: `such as merritt or lanna`. */
const wordsIn = (description: unknown): readonly string[] => {
  const [, listed = ""] = /\bsuch as ((?:[\w./-]+(?:, | or )?)+)/.exec(String(description ?? "")) ?? [];
  const words = listed.split(/, | or /).map((word) => word.replace(/\.$/, ""));
  return words.filter((word) => /[a-z]/i.test(word) && (words.length > 1 || word.length > 2));
};

const secretFor = ({ random }: Maker): string => `example-secret-${random.digits(4)}`;

/** A text that a mark says is personal. */
const ofPii = (maker: Maker, pii: string, place: Place, sample: string | undefined): string => {
  const { story, random } = maker;
  const isAgent = place.names.some((each) => /agent|assistant|business|from_number|line/i.test(each));
  switch (pii) {
    case "secret":
      return secretFor(maker);
    case "name":
      return isAgent ? story.agent : story.customer;
    case "phone":
      return isAgent ? story.phones.business : story.phones.customer;
    case "email":
      return story.email;
    case "url":
      return urlFor(maker, place, sample);
    default:
      return personalText(maker, place, sample, random.chance(0.5));
  }
};

const personalText = (
  maker: Maker,
  place: Place,
  sample: string | undefined,
  usesSample: boolean,
): string => {
  const { story } = maker;
  const name = nameOf(place);
  const turns = story.steps.filter((step) => step.kind === "message");
  if (/summary|description|subject|title|reason|comment/i.test(name)) return story.summary;
  if (/prompt|instruction/i.test(name))
    return `You are ${story.agent}, the voice assistant of ${story.business}. Be brief and friendly.`;
  if (/file_?name$/i.test(name)) return "document.pdf";
  if (/greeting|welcome|first|begin/i.test(name)) return turns[0]?.text ?? "";
  if (place.step?.kind === "message" && /transcript|text|message|content|body|said|utterance/i.test(name))
    return place.step.text;
  if (sample !== undefined && usesSample) return scrubbedText(maker, sample);
  if (/transcript|text|message|content|body|input|utterance/i.test(name))
    return maker.random.pick(turns).text;
  return sample === undefined
    ? maker.random.pick(["yes", "web", "returning customer", "standard"])
    : scrubbedText(maker, sample);
};

const urlFor = ({ random }: Maker, { names }: Place, sample: string | undefined): string => {
  const [, ending = ""] = /[^/]\/[^?#]*(\.[a-z0-9]{2,4})(?:[?#]|$)/i.exec(sample ?? "") ?? [];
  const scheme = /^(wss?|sips?):/.exec(sample ?? "")?.[0] ?? "https:";
  const folder = (names.at(-1) ?? "file").replace(/_?(url|uri)$/i, "").replace(/[^\w]+/g, "-") || "file";
  if (scheme.startsWith("sip")) return `${scheme}customer@example.com`;
  return `${scheme}//example.com/${folder}/${random.digits(8)}${ending}`;
};

const ofFormat = (
  maker: Maker,
  format: string,
  place: Place,
  sample: string | undefined,
): string | undefined => {
  const { random } = maker;
  switch (format) {
    case "date-time":
    case "date": {
      const moment = instant(momentFor(maker, place));
      return moment({ schema: { format }, type: "string", sample }) as string;
    }
    case "time":
      return "09:30:00Z";
    case "duration":
      return `PT${random.int(1, 59)}M`;
    case "uuid":
      return idFor(maker, place, sample ?? "b3f1c2d4-5e6f-4a7b-8c9d-0e1f2a3b4c5d");
    case "email":
    case "idn-email":
      return maker.story.email;
    case "uri":
    case "url":
    case "uri-reference":
    case "iri":
      return urlFor(maker, place, sample);
    case "hostname":
    case "idn-hostname":
      return "example.com";
    case "ipv4":
      return `192.0.2.${random.int(1, 254)}`;
    case "ipv6":
      return `2001:db8::${random.int(1, 9999)}`;
    case "json-pointer":
      return "/a/b";
    case "regex":
      return "^[a-z]+$";
    default:
      return undefined;
  }
};

// ---- anything --------------------------------------------------------------------------------------------------

const KEYS = ["source", "campaign", "plan", "region", "customer_type", "reference", "language", "tier"];

/** The name of a member of a map. */
export const mapKey = ({ random }: Maker, tries: number): string =>
  tries < 20 ? random.pick(KEYS) : `key_${tries}`;

/** A value where any is allowed: a documented one, or a word. */
export const anything = (maker: Maker, node: JsonSchema, place: Place): unknown => {
  const samples = samplesAt(maker, node);
  if (samples.length > 0) return remade(maker, maker.random.pick(samples), place);
  if (place.pii === "secret") return secretFor(maker);
  return maker.random.pick<unknown>(["web", "standard", "returning", 3, 12, true, false]);
};

/** A documented value with other ids, numbers and addresses. */
const remade = (maker: Maker, value: unknown, place: Place): unknown => {
  if (typeof value === "string")
    return place.pii === "secret" ? secretFor(maker) : formed(maker, value, place);
  if (Array.isArray(value)) return value.map((item, at) => remade(maker, item, itemPlace(place, at)));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      remade(maker, member, { ...memberPlace(place, name), pii: place.pii }),
    ]),
  );
};
