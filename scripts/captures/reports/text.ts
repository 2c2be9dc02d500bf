import { type Verdict, verdicts } from "../../../src/verdict.js";
import { printable } from "../../printable.js";
import type { Result } from "../examine.js";
import { type Placed, placed } from "../place.js";
import type { Row, Tally } from "../tally.js";
import type { Report, ReportOptions } from "./report.js";

/** For people: each finding with the source around it, and a table at the end. */
export const text = ({ write, color, showValues }: ReportOptions): Report => {
  const paint = color ? colored : plain;
  return {
    add: (result) => write(listing(result, placed(result, showValues), paint)),
    end: (tally) => write(table(tally, paint)),
  };
};

type Paint = (text: string, verdict: Verdict) => string;

const plain: Paint = (text) => text;

const COLORS: Record<Verdict, number> = {
  ok: 32,
  drifted: 33,
  invalid: 31,
  "unknown-event": 35,
  malformed: 31,
  unverified: 31,
};
const colored: Paint = (text, verdict) => `\x1b[${COLORS[verdict]}m${text}\x1b[39m`;

const listing = (result: Result, places: readonly Placed[], paint: Paint): string => {
  const { file, at, verdict, findings, reason, vendor, tag } = result;
  const name = printable(file);
  if (places.length === 0) {
    const what = reason ? reason.message : `${vendor?.slug ?? ""} ${tag ?? ""}`.trim();
    const hint = reason?.hint === undefined ? "" : `. ${reason.hint}`;
    return `${name}:${at.line}:${at.column}  ${paint(verdict, verdict)}  ${printable(what)}${hint}\n`;
  }
  const more = findings.total - places.length;
  const rest =
    more > 0 ? `${name}:${at.line}:${at.column}  and ${more} more findings in this payload\n\n` : "";
  return places.map((place) => one(name, place, paint)).join("") + rest;
};

const one = (file: string, { finding, pointer, at, frame }: Placed, paint: Paint): string => {
  const { grade, kind, message } = finding;
  const words = paint(`${grade} ${kind}`, grade === "drift" ? "drifted" : "invalid");
  const lines = [
    `${file}:${at.line}:${at.column}  ${words}  ${printable(pointer) || "/"}`,
    ...frame(),
    `  ${message}`,
  ];
  return `${lines.join("\n")}\n\n`;
};

/** Vendors and events down, verdicts that occur across. */
const table = (tally: Tally, paint: Paint): string => {
  const occurring = verdicts.filter((verdict) => tally.byVerdict[verdict] > 0);
  const rows = tally.rows();
  const total: Row = { vendor: "total", tag: "", counts: tally.byVerdict };
  const cells = [
    ["vendor", "event", ...occurring],
    ...[...rows, ...(rows.length > 1 ? [total] : [])].map(({ vendor, tag, counts }) => [
      vendor ?? "unknown",
      tag ?? "unknown",
      ...occurring.map((verdict) => String(counts[verdict] || "-")),
    ]),
  ];
  const widths = (cells[0] as string[]).map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: string[], index: number) =>
    row
      .map((cell, column) => {
        const width = widths[column] as number;
        const verdict = occurring[column - 2];
        if (!verdict) return cell.padEnd(width);
        return index > 0 && cell !== "-" ? paint(cell.padStart(width), verdict) : cell.padStart(width);
      })
      .join("  ")
      .trimEnd();
  const counted = `${plural(tally.payloads, "payload")} in ${plural(tally.files, "file")}\n`;
  return rows.length > 0 ? `${counted}\n${cells.map(line).join("\n")}\n` : counted;
};

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
