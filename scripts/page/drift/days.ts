// From a difference, counted day by day, to bars and to words.
import type { DriftRow } from "../../html/model.js";
import { grouped, plural } from "../../text/count.js";

/** A difference as bars: one for each day that has payloads. */
export interface Strip {
  readonly bars: readonly Bar[];
  /** The place of the day on which it was seen first; -1 if that is before the days that are shown, or not known. */
  readonly first: number;
}

/** One day. */
export interface Bar {
  /** The place of its day among all days. */
  readonly day: number;
  /** Which share of the payloads of this day has the difference: 0 to 1. */
  readonly share: number;
}

/** The bars of a difference. */
export const stripOf = (
  { byDay, firstSeen }: Pick<DriftRow, "byDay" | "firstSeen">,
  days: readonly string[],
): Strip => ({
  bars: byDay.flatMap(({ seen, of }, day) => (of > 0 ? [{ day, share: Math.min(1, seen / of) }] : [])),
  first: firstSeen === null ? -1 : days.indexOf(dayIn(firstSeen)),
});

/** The day of an RFC 3339 time, in UTC: `2026-06-12`. A text that is no time stays as it is. */
export const dayIn = (time: string): string => {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? time : date.toISOString().slice(0, 10);
};

/** The picture in words: `seen on 3 of 7 days with payloads, first on 2026-06-12, most on 2026-06-14: 5 of 9 payloads`. */
export const stripWords = (row: Pick<DriftRow, "byDay" | "firstSeen">, days: readonly string[]): string => {
  const withPayloads = row.byDay.filter(({ of }) => of > 0).length;
  const seenOn = seenDays(row, days);
  if (seenOn.length === 0) return "seen on none of these days";
  const most = seenOn.reduce((best, each) => (each.seen / each.of > best.seen / best.of ? each : best));
  const first = row.firstSeen === null ? "" : `, first on ${dayIn(row.firstSeen)}`;
  return `seen on ${seenOn.length} of ${plural(withPayloads, "day")} with payloads${first}, most on ${most.day}: ${grouped(most.seen)} of ${plural(most.of, "payload")}`;
};

/** The days on which a difference was seen, with the numbers of payloads. */
export const seenDays = (
  { byDay }: Pick<DriftRow, "byDay">,
  days: readonly string[],
): { readonly day: string; readonly seen: number; readonly of: number }[] =>
  byDay.flatMap(({ seen, of }, index) => {
    const day = days[index];
    return seen > 0 && of > 0 && day !== undefined ? [{ day, seen, of }] : [];
  });

/** A day without its year, which the first and the last day of a picture tell: `06-12`. */
export const shortDay = (day: string): string => day.slice(5) || day;

/** Rows that stand together, in the order in which their event came first. */
export const byEvent = (
  rows: readonly DriftRow[],
): { readonly vendor: string; readonly event: string; readonly rows: DriftRow[] }[] => {
  const groups = new Map<string, { vendor: string; event: string; rows: DriftRow[] }>();
  for (const row of rows) {
    const key = JSON.stringify([row.vendor, row.event]);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { vendor: row.vendor, event: row.event, rows: [row] });
  }
  return [...groups.values()];
};
