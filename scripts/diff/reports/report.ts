// A report of changes, and the texts that all formats have in common.

import { type Change, type Grade, grades } from "../changes.js";
import type { Version } from "../versions.js";

/** What the formats print. */
export interface Report {
  /** The versions, as they were named on the command line. */
  readonly old: string;
  readonly new: string;
  readonly changes: readonly Change[];
  /** Finds the line of a schema in the newer version. */
  readonly locate?: Version["locate"];
}

/** What the formats need besides the report. */
export interface FormatOptions {
  readonly color: boolean;
  /** Today: `2026-11-29`. */
  readonly date: string;
}

/** Prints a report in one format. */
export type Format = (report: Report, options: FormatOptions) => string;

/** Makes a text of a schema fit for a format: escaped or quoted. */
export type Quote = (text: string) => string;

/** The number of changes of each grade. */
export const counts = (changes: readonly Change[]): Record<Grade, number> => {
  const counted = { breaking: 0, drift: 0, safe: 0 };
  for (const { grade } of changes) counted[grade]++;
  return counted;
};

/** `2 breaking, 1 safe` */
export const summary = (changes: readonly Change[]): string => {
  const counted = counts(changes);
  const parts = grades.filter((grade) => counted[grade] > 0).map((grade) => `${counted[grade]} ${grade}`);
  return parts.length > 0 ? parts.join(", ") : "nothing changed";
};

/** `type changed` */
export const kindWords = ({ kind }: Change): string => kind.replace(/-/g, " ");

/** `accepts less`, `types change` */
export const effectWords = ({ acceptsLess, typesChange }: Change): string[] => [
  ...(acceptsLess ? ["accepts less"] : []),
  ...(typesChange ? ["types change"] : []),
];

/** A longer text is cut, because descriptions can be very long. */
const MAX_TEXT_LENGTH = 160;

/** The beginning of a text, without half a character at the end. */
export const cut = (text: string): string =>
  text.length > MAX_TEXT_LENGTH ? `${text.slice(0, MAX_TEXT_LENGTH).replace(/[\uD800-\uDBFF]$/, "")}…` : text;

/** `string → string or null`. If something was added or removed, only its text. */
export const beforeAfter = ({ kind, before, after }: Change, quote: Quote): string => {
  const [was, is] = kind === "description" ? fromDifference(before, after) : [before, after];
  const text = (value: string | undefined) => (value === undefined ? "(none)" : quote(cut(value)));
  const only = before === undefined ? after : after === undefined ? before : undefined;
  if (only !== undefined && /-(?:added|removed)$/.test(kind)) return text(only);
  return before === undefined && after === undefined ? "" : `${text(was)} → ${text(is)}`;
};

/** Both texts. Long texts are cut at the start: they begin shortly before the first difference. */
const fromDifference = (before = "", after = ""): [string | undefined, string | undefined] => {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  const from = Math.max(before.length, after.length) > 100 ? before.lastIndexOf(" ", same - 20) + 1 : 0;
  const rest = (text: string) => (text === "" ? undefined : from > 0 ? `…${text.slice(from)}` : text);
  return [rest(before), rest(after)];
};

/** How many other places or events are named. */
const MAX_NAMED_PLACES = 3;

/** `also at /sender/name, in call.ended, call.started and 12 other events`; undefined if there is no other place. */
export const otherPlaces = ({ event, also = [] }: Change, quote: Quote): string | undefined => {
  if (also.length === 0) return undefined;
  const pointers = also.filter((each) => each.event === event).map(({ pointer }) => pointer || "/");
  const events = also.flatMap((each) => (each.event === event ? [] : (each.event ?? [])));
  const parts = [
    ...(pointers.length > 0 ? [`at ${nameSome(pointers, "place", quote)}`] : []),
    ...(events.length > 0 ? [`in ${nameSome(events, "event", quote)}`] : []),
  ];
  return `also ${parts.join(", ")}`;
};

const nameSome = (names: readonly string[], noun: string, quote: Quote): string => {
  const all = [...new Set(names)];
  const more = all.length - MAX_NAMED_PLACES;
  // a single other place is named, because "1 other place" is not shorter
  const named = (more > 1 ? all.slice(0, MAX_NAMED_PLACES) : all).map((each) => quote(cut(each)));
  return `${named.join(", ")}${more > 1 ? ` and ${more} other ${noun}s` : ""}`;
};
