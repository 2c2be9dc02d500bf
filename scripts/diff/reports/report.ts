// A report of changes, and the texts that all formats have in common.

import type { Call } from "../../command.js";
import { quotedName } from "../../mapping/feeds.js";
import { type Change, type Grade, grades } from "../changes.js";
import type { Uses } from "../uses.js";
import type { Version } from "../versions.js";
import type { Told } from "./grouping.js";

/** What the formats print. */
export interface Report {
  /** The versions, as they were named on the command line. */
  readonly old: string;
  readonly new: string;
  readonly changes: readonly Change[];
  /** How many changes of descriptions were left out. */
  readonly descriptionsLeftOut?: number;
  /** Whether the search for payloads ended early. Then effects that were not found out count as there. */
  readonly isSpent?: boolean;
  /** Finds the line of a schema in the newer version. */
  readonly locate?: Version["locate"];
  /** Where the user's code uses what changed, if that was looked for. */
  readonly uses?: Uses | undefined;
}

/** What the formats need besides the report. */
export interface FormatOptions {
  readonly color: boolean;
  /** Today: `2026-11-29`. */
  readonly date: string;
  /** What was asked for, as a report for others says it. */
  readonly call: Pick<Call, "values" | "positionals">;
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
export const gradesIn = (changes: readonly Change[]): string => {
  const counted = counts(changes);
  const parts = grades.filter((grade) => counted[grade] > 0).map((grade) => `${counted[grade]} ${grade}`);
  return parts.join(", ");
};

/** `2 breaking, 1 safe; 12 changes of descriptions left out` */
export const summary = ({ changes, descriptionsLeftOut = 0, isSpent = false }: Report): string => {
  const left = `${descriptionsLeftOut} ${descriptionsLeftOut === 1 ? "change" : "changes"} of descriptions left out`;
  const notes = [
    ...(descriptionsLeftOut > 0 ? [left] : []),
    ...(changes.some(({ kind }) => kind === "not-compared") ? ["not everything was compared"] : []),
    ...(isSpent ? ["the search for payloads ended early, so some effects are assumed"] : []),
  ];
  const none = notes.length > 0 ? "nothing else changed" : "nothing changed";
  return [gradesIn(changes) || none, ...notes].join("; ");
};

/** `type changed`, `12 members removed` */
export const kindWords = ({ kind, names }: Told): string => {
  const words = kind.replace(/-/g, " ");
  if (!names) return words;
  return kind.startsWith("required")
    ? `${names.length} members: ${words}`
    : `${names.length} ${words.replace(" ", "s ")}`;
};

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

/** How many members or events of a group are named. */
const MAX_NAMED = 20;

/** `string → string or null`. If something was added or removed, only its text. */
export const beforeAfter = ({ kind, before, after, names }: Told, quote: Quote): string => {
  if (names) return nameSome(names, MAX_NAMED, "more", quote);
  const [was, is] = cutBoth(before, after);
  const text = (value: string | undefined) => (value === undefined ? "(none)" : quote(value));
  const only = before === undefined ? is : after === undefined ? was : undefined;
  if (only !== undefined && /-(?:added|removed|compared)$/.test(kind)) return text(only);
  // the same text twice would tell nothing
  return was === is ? "" : `${text(was)} → ${text(is)}`;
};

/** Both texts, cut. If they differ only behind the cut or if they are long, they begin shortly before the difference. */
const cutBoth = (
  before: string | undefined,
  after: string | undefined,
): [string | undefined, string | undefined] => {
  if (before === undefined || after === undefined || Math.max(before.length, after.length) <= 100)
    return [before, after].map((text) => (text === undefined ? text : cut(text))) as [
      string | undefined,
      string | undefined,
    ];
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  const from = before.lastIndexOf(" ", same - 20) + 1 || Math.max(0, same - 40);
  const rest = (text: string) => cut(from > 0 ? `…${text.slice(from)}` : text) || "(nothing)";
  return [rest(before), rest(after)];
};

/** How many members of the record are named. */
const MAX_NAMED_FEEDS = 5;

/** `feeds customer.phone, channel (decides)`; undefined if nothing of the record is fed. */
export const feedWords = ({ feeds }: Change, quote: Quote): string | undefined =>
  feeds.length === 0
    ? undefined
    : `feeds ${nameSome(feeds, MAX_NAMED_FEEDS, "more", (name) => quotedName(name, quote))}`;

/** How many other places or events are named. */
const MAX_NAMED_PLACES = 3;

/** `also at /sender/name, in call.ended, call.started and 12 other events`; undefined if there is no other place. */
export const otherPlaces = (
  { event, pointer, also, alsoElsewhere }: Change,
  quote: Quote,
): string | undefined => {
  if (also.length === 0 && !alsoElsewhere) return undefined;
  const here = also.filter((each) => each.event === event).map((each) => each.pointer);
  const pointers = here.filter((each) => each !== pointer).map((each) => each || "/");
  const events = also.flatMap((each) => (each.event === event ? [] : (each.event ?? [])));
  const parts = [
    ...(here.includes(pointer) ? ["in other branches"] : []),
    ...(pointers.length > 0 ? [`at ${nameSome(pointers, MAX_NAMED_PLACES, "other places", quote)}`] : []),
    ...(events.length > 0 ? [`in ${nameSome(events, MAX_NAMED_PLACES, "other events", quote)}`] : []),
    ...(alsoElsewhere ? ["and elsewhere"] : []),
  ];
  return `also ${parts.join(", ")}`;
};

const nameSome = (names: readonly string[], most: number, others: string, quote: Quote): string => {
  const all = [...new Set(names)];
  const more = all.length - most;
  // a single other place is named, because "1 other place" is not shorter
  const named = (more > 1 ? all.slice(0, most) : all).map((each) => quote(cut(each)));
  return `${named.join(", ")}${more > 1 ? ` and ${more} ${others}` : ""}`;
};
