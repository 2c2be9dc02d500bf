// Prints findings for people.

import { type Verdict, verdicts } from "../../../src/verdict.js";
import { reasonText } from "../../captures/input/reason.js";
import { grouped, plural } from "../../text/count.js";
import { printable } from "../../text/printable.js";
import type { AllGroups } from "../all-groups.js";
import type { Group } from "../group.js";
import type { Tally, TallyRow } from "../tally.js";
import { type Paint, painted } from "./paint.js";
import type { ReportFormat } from "./report.js";

/** The report for people: groups of findings, each with the source around the first, and a table at the end. */
export const text: ReportFormat = {
  needs: (all) => ({ list: all ? "ok" : "none", group: true, frames: true }),
  make: ({ write, color }) => {
    const paint = painted(color);
    return {
      add: (file, { at, verdict, vendor, tag }) => {
        const what = printable(`${vendor ?? ""} ${tag ?? ""}`.trim());
        write(`${printable(file)}:${at.line}:${at.column}  ${paint(verdict, verdict)}  ${what}\n`);
      },
      end: (tally, groups) => {
        for (const group of groups.list()) write(listing(group, paint));
        write(rest(groups));
        write(table(tally, paint));
      },
    };
  },
};

const listing = (group: Group, paint: Paint): string => {
  const { grade, kind, message, hint, count, first } = group;
  const place = `${printable(first.file)}:${first.line}:${first.column}`;
  if (kind === undefined) {
    const verdict = grade as Verdict;
    const what = count === 1 ? reasonText({ message, ...(first.place && { place: first.place }) }) : message;
    const why = printable(`${what}${hint === undefined ? "" : `. ${hint}`}`);
    return count === 1
      ? `${place}  ${paint(verdict, verdict)}  ${why}\n`
      : `${paint(verdict, verdict)}  × ${grouped(count)}, ${seen(group)}  ${why}\n`;
  }
  const words = paint(`${grade} ${kind}`, grade === "drift" ? "drifted" : "invalid");
  const head =
    count === 1
      ? `${place}  ${words}  ${printable(first.pointer) || "/"}`
      : `${words}  ${printable(group.pointer) || "/"}  × ${grouped(count)}, ${seen(group)}`;
  return `${[head, ...(first.frame ?? []), `  ${printable(message)}`].join("\n")}\n\n`;
};

/** `first seen 2026-06-12 in a.ndjson:17:485` */
const seen = ({ first: { time, file, line, column } }: Group): string =>
  `first seen ${time === null ? "" : `${dayOf(time)} `}in ${printable(file)}:${line}:${column}`;

/** The day of a time, in UTC, so that times of several zones can be compared. */
export const dayOf = (time: string): string => new Date(time).toISOString().slice(0, 10);

const rest = ({ unlisted, others }: AllGroups): string =>
  [
    unlisted > 0 ? `and ${grouped(unlisted)} more findings, of payloads with more than 100\n` : "",
    others > 0 ? `and ${grouped(others)} more findings, of more kinds than can be told apart\n` : "",
  ].join("");

/** The table at the end: a row for each event, a column for each verdict that occurs. */
const table = (tally: Tally, paint: Paint): string => {
  const occurring = verdicts.filter((verdict) => tally.byVerdict[verdict] > 0);
  const rows = tally.rows();
  const total: TallyRow = { vendor: "total", tag: "", counts: tally.byVerdict };
  const { schema } = tally;
  const heads = schema === undefined ? ["vendor", "event"] : ["schema"];
  const cells = [
    [...heads, ...occurring],
    ...[...rows, ...(rows.length > 1 ? [total] : [])].map(({ vendor, tag, counts }) => [
      ...(schema === undefined ? [vendor ?? "unknown", printable(tag ?? "unknown")] : [printable(schema)]),
      ...occurring.map((verdict) => (counts[verdict] ? grouped(counts[verdict]) : "-")),
    ]),
  ];
  const widths = (cells[0] as string[]).map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: string[], index: number) =>
    row
      .map((cell, column) => {
        const width = widths[column] as number;
        const verdict = occurring[column - heads.length];
        if (!verdict) return cell.padEnd(width);
        return index > 0 && cell !== "-" ? paint(cell.padStart(width), verdict) : cell.padStart(width);
      })
      .join("  ")
      .trimEnd();
  const counted = `${plural(tally.payloads, "payload")} in ${plural(tally.files, "file")}\n`;
  return rows.length > 0 ? `${counted}\n${cells.map(line).join("\n")}\n` : counted;
};
