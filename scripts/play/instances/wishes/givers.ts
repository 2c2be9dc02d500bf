// Writes what a story knows in the forms of schemas: times, durations, texts, words.

import type { Row, Unit } from "../../../mapping/model.js";
import { isLike } from "../../../mapping/words.js";
import { isSame, typeOf } from "../values/nodes.js";
import { type Give, NOTHING } from "./wish.js";

const isNumeric = (type: string | undefined): boolean => type === "number" || type === "integer";

const isOpen = (type: string | undefined): boolean => type === undefined;

/** A word as it is. */
export const exactly =
  (value: unknown): Give =>
  ({ schema, type }) => {
    if (schema.const !== undefined) return isSame(schema.const, value) ? value : NOTHING;
    if (schema.enum) return schema.enum.some((word) => isSame(word, value)) ? value : NOTHING;
    const own = typeOf(value);
    return isOpen(type) || own === type || (own === "integer" && type === "number") ? value : NOTHING;
  };

/** A text, cut to the length that is allowed. */
export const text =
  (value: string): Give =>
  ({ schema, type }) => {
    if (schema.enum || schema.const !== undefined) return exactly(value)({ schema, type, sample: undefined });
    if (type !== "string" && !isOpen(type)) return NOTHING;
    return schema.format === undefined || schema.format === "uri-reference"
      ? [...value].slice(0, schema.maxLength).join("")
      : NOTHING;
  };

/** Any JSON: as it is, or as JSON text where only texts are allowed. */
export const json =
  (value: unknown): Give =>
  ({ schema, type }) => {
    if (schema.enum || schema.const !== undefined) return NOTHING;
    if (isOpen(type) || typeOf(value) === type) return value;
    const isAllowedAsIs = [schema.type].flat().includes(typeOf(value) as never);
    return type === "string" && !isAllowedAsIs ? JSON.stringify(value) : NOTHING;
  };

/** One of the words that mean what is wanted, by a table of words. */
export const meaning =
  (rows: readonly Row[], isWanted: (meaning: Row[1]) => boolean, pick: (words: string[]) => string): Give =>
  ({ schema, type }) => {
    const first = (word: string): Row | undefined => rows.find(([pattern]) => isLike(word, pattern));
    const listed = (schema.enum ?? []).filter((word) => typeof word === "string");
    const own =
      type === "string" ? rows.map(([pattern]) => pattern).filter((word) => !word.includes("*")) : [];
    const words = (schema.enum ? listed : own).filter((word) => {
      const row = first(word);
      return row !== undefined && isWanted(row[1]);
    });
    return words.length > 0 ? pick(words) : NOTHING;
  };

const MILLISECONDS: Readonly<Record<Unit, number>> = { ms: 1, s: 1000, min: 60_000, ns: 1e-6 };

/** A length of time. Without a unit, it is milliseconds. */
export const duration =
  (ms: number, unit: Unit = "ms"): Give =>
  ({ schema, type, sample }) => {
    const length = ms / MILLISECONDS[unit];
    // what is documented with a fraction is sent with one
    const isWhole =
      type === "integer" || (unit !== "min" && (sample === undefined || Number.isInteger(sample)));
    const written = isWhole ? Math.round(length) : Math.round(length * 1000) / 1000;
    if (schema.enum || schema.const !== undefined) return NOTHING;
    if (isNumeric(type)) return written;
    return type === "string" && /^\d+(\.\d+)?$/.test(String(sample)) ? String(written) : NOTHING;
  };

/** An instant, in milliseconds since 1970. Numbers have the unit, or that of the documented value. */
export const instant =
  (ms: number, unit?: Unit): Give =>
  ({ schema, type, sample }) => {
    if (schema.enum || schema.const !== undefined) return NOTHING;
    if (isNumeric(type)) return instantNumber(ms, unit ?? unitOf(sample), type === "integer", sample);
    if (type !== "string" && !isOpen(type)) return NOTHING;
    if (schema.format === "date") return new Date(ms).toISOString().slice(0, 10);
    if (schema.format === undefined && /^\d{10,19}$/.test(String(sample)))
      return instantDigits(ms, unit ?? unitOf(sample));
    return schema.format === undefined || schema.format === "date-time" ? instantText(ms, sample) : NOTHING;
  };

/** The unit of an instant by its size. */
const unitOf = (sample: unknown): Unit => {
  const size = Number(sample);
  return size > 1e17 ? "ns" : size > 1e11 ? "ms" : "s";
};

const instantNumber = (ms: number, unit: Unit, isInteger: boolean, sample: unknown): number => {
  const exact = ms / MILLISECONDS[unit];
  return isInteger || typeof sample !== "number" || Number.isInteger(sample) ? Math.floor(exact) : exact;
};

const instantDigits = (ms: number, unit: Unit): string =>
  unit === "ns" ? `${Math.floor(ms)}000000` : String(Math.floor(ms / MILLISECONDS[unit]));

/** RFC 3339, as precise as the documented text and in its way to write UTC. */
const instantText = (ms: number, sample: unknown): string => {
  const iso = new Date(ms).toISOString();
  const [, joint = "T", fraction = typeof sample === "string" ? "" : ".000", zone = "Z"] =
    /^\d{4}-\d\d-\d\d([T ])\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]00:?00)?$/.exec(String(sample)) ?? [
      undefined,
      "T",
      ".000",
    ];
  const digits = iso
    .slice(20, 23)
    .padEnd(9, "0")
    .slice(0, Math.max(0, fraction.length - 1));
  return `${iso.slice(0, 10)}${joint}${iso.slice(11, 19)}${digits === "" ? "" : `.${digits}`}${zone}`;
};
