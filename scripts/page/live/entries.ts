// What the list shows: the rows that pass the filter, the newest first, with retries of one delivery under one entry.

import type { InboxState } from "../../../src/inbox/index.js";
import type { Verdict } from "../../../src/verdict.js";
import type { Row } from "../../html/model.js";

/** Which rows are shown. */
export interface Filter {
  /** Empty for all. */
  readonly verdicts: ReadonlySet<Verdict>;
  /** Of an inbox; empty for all. */
  readonly states: ReadonlySet<InboxState>;
  /** A slug; null for all. */
  readonly vendor: string | null;
  /** In the vendor's name, event, code or number. */
  readonly text: string;
}

/** The filter that lets everything pass. */
export const NO_FILTER: Filter = { verdicts: new Set(), states: new Set(), vendor: null, text: "" };

/** Whether a row is shown. */
export const passes = (row: Row, { verdicts, states, vendor, text }: Filter): boolean =>
  (verdicts.size === 0 || verdicts.has(row.verdict)) &&
  (states.size === 0 || (row.inbox !== null && states.has(row.inbox.state))) &&
  (vendor === null || row.vendor === vendor) &&
  (text === "" || isIn(row, text));

const isIn = (row: Row, text: string): boolean => {
  const wanted = text.trim().toLowerCase();
  const number = /^#?(\d+)$/.exec(wanted)?.[1];
  if (number !== undefined && String(row.n).startsWith(number)) return true;
  return `${row.vendorName ?? ""} ${row.vendor ?? ""} ${row.event ?? ""} ${row.code ?? ""} ${row.inbox?.state ?? ""}`
    .toLowerCase()
    .includes(wanted);
};

/** A line of the list. */
export interface Entry {
  readonly row: Row;
  /** How many attempts it stands for, with itself: more than 1 for the newest of several. */
  readonly attempts: number;
  /** Whether the older attempts are listed below it. */
  readonly open: boolean;
  /** Whether it is one of them. */
  readonly older: boolean;
}

/** The key under which retries of a delivery are one; null if nothing tells. */
export const groupOf = ({ vendor, group }: Row): string | null =>
  group === null ? null : `${vendor} ${group}`;

/** The lines of the list. `rows` are in the order of arrival. */
export const entriesOf = (rows: readonly Row[], open: ReadonlySet<string>): Entry[] => {
  const groups = new Map<string, Row[]>();
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index] as Row;
    const key = groupOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const entries: Entry[] = [];
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index] as Row;
    const key = groupOf(row);
    const group = key === null ? [row] : (groups.get(key) as Row[]);
    if (group[0] !== row) continue;
    const isOpen = key !== null && group.length > 1 && open.has(key);
    entries.push({ row, attempts: group.length, open: isOpen, older: false });
    if (isOpen)
      for (const older of group.slice(1)) entries.push({ row: older, attempts: 1, open: false, older: true });
  }
  return entries;
};

/** Rows with others that are new or have changed. Both are in the order of arrival, and so is the result. */
export const merged = (rows: readonly Row[], incoming: readonly Row[]): Row[] => {
  const result = [...rows];
  for (const row of incoming) {
    const index = indexOf(result, row.n);
    if (result[index]?.n === row.n) result[index] = row;
    else if (index === result.length) result.push(row);
    else result.splice(index, 0, row);
  }
  return result;
};

/** The index of the row with a number, or where it would be. */
export const indexOf = (rows: readonly Row[], n: number): number => {
  let low = 0;
  let high = rows.length;
  // mostly the row is the last one, or new
  if (high > 0 && (rows[high - 1] as Row).n < n) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as Row).n < n) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** How many rows have each verdict. */
export const talliesOf = (rows: readonly Row[]): Readonly<Record<Verdict, number>> => {
  const counts = { ok: 0, drifted: 0, invalid: 0, "unknown-event": 0, malformed: 0, unverified: 0 };
  for (const { verdict } of rows) counts[verdict]++;
  return counts;
};

/** The states in an inbox, in the order in which a delivery has them, and how many rows have each. */
export const statesOf = (rows: readonly Row[]): Readonly<Record<InboxState, number>> => {
  const counts = { new: 0, leased: 0, done: 0, dead: 0 };
  for (const { inbox } of rows) if (inbox) counts[inbox.state]++;
  return counts;
};

/** Where a step leads: to the delivery before or after, to the first or to the last. Null if there is none. */
export const stepFrom = (
  rows: readonly Row[],
  n: number | null,
  step: "older" | "newer" | "first" | "last",
): number | null => {
  if (rows.length === 0) return null;
  const index = n === null ? rows.length : indexOf(rows, n);
  const isThere = rows[index]?.n === n;
  const next = { first: 0, last: rows.length - 1, older: index - 1, newer: isThere ? index + 1 : index }[
    step
  ];
  return (rows[Math.max(0, Math.min(next, rows.length - 1))] as Row).n;
};
