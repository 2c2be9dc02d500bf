// Times, sizes and tables of an inbox as people read them.

import type { InboxRow } from "../../src/inbox/index.js";
import { grouped } from "../text/count.js";
import { printable } from "../text/printable.js";

const UNITS: readonly (readonly [seconds: number, unit: string])[] = [
  [86_400, "d"],
  [3600, "h"],
  [60, "min"],
  [1, "s"],
];

/** How long something lasts, in its largest unit: `12 min`. */
export const lasting = (seconds: number): string => {
  const [size, unit] = UNITS.find(([each]) => seconds >= each) ?? [1, "s"];
  return `${grouped(Math.floor(seconds / size))} ${unit}`;
};

/** A time in UTC, to the second: `2026-06-12 08:30:00Z`. */
export const timeInWords = (time: string): string => `${time.slice(0, 10)} ${time.slice(11, 19)}Z`;

/** When a row is due, or when it ended. */
export const whenOf = ({ state, dueAt, endedAt }: InboxRow, now: number): string => {
  const ago = (time: string): number => (now - Date.parse(time)) / 1000;
  if (dueAt === null) return endedAt === null ? "" : `${lasting(Math.max(0, ago(endedAt)))} ago`;
  const late = ago(dueAt);
  if (state === "leased")
    return late > 0 ? `lease ran out ${lasting(late)} ago` : `leased for ${lasting(-late)} more`;
  return late > 0 ? `due for ${lasting(late)}` : `due in ${lasting(-late)}`;
};

/** A table: a row of heads, and rows below it. Numbers stand at the right. */
export const tableOf = (heads: readonly string[], rows: readonly (readonly string[])[]): string => {
  const cells = [heads, ...rows.map((row) => row.map(printable))];
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const isNumber = heads.map((_, column) => rows.every((row) => /^[\d,]*$/.test(row[column] ?? "")));
  return cells
    .map((row) =>
      row
        .map((cell, column) =>
          isNumber[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join("");
};
