// Makes the reports of `--format html`: one file, which opens from a disk.

import { readFileSync } from "node:fs";
import type { Call } from "../command.js";
import { packageFile } from "../package.js";
import { printable } from "../text/printable.js";
import { pageOf } from "./document.js";
import type { DiffData, DriftData, ReportSummary, ValidateData } from "./model.js";

/** A report as one HTML file. Invisible characters in its texts are shown as escapes, as in the other formats. */
export const reportOf = (data: ValidateData | DriftData | DiffData): string => {
  const shown = visible(data) as typeof data;
  return pageOf(shown.summary.command, shown).html;
};

/** The same data, with texts in which no character is invisible or changes the direction of others. */
const visible = (value: unknown): unknown => {
  if (typeof value === "string") return printable(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(visible);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, visible(each)]));
};

/** Options whose values are not in a report: they lead to a secret, or may have one in them. */
const UNTOLD = new Set(["secrets", "issuer", "public-url"]);

/** Whether the value of an option is told to nobody. */
export const isUntold = (option: string): boolean => UNTOLD.has(option);

/** How many arguments are shown, and how long each is at most. A shell may have made thousands of files of a pattern. */
const MAX_ARGUMENTS = 8;
const MAX_ARGUMENT = 200;

/** What the head of a report says. */
interface Summed {
  /** The command's name: `validate`. */
  readonly command: string;
  readonly call: Pick<Call, "values" | "positionals">;
  readonly result: string;
  /** Whether all inputs could be read. */
  readonly isWhole?: boolean;
  readonly notes?: readonly string[];
}

/** The head of a report. */
export const summaryOf = ({ command, call, result, isWhole = true, notes = [] }: Summed): ReportSummary => ({
  command: `afterword ${[command, ...optionWords(call.values), ...argumentWords(call.positionals)].join(" ")}`,
  at: new Date().toISOString(),
  version: JSON.parse(readFileSync(packageFile("package.json"), "utf8")).version,
  result,
  notes: [...(isWhole ? [] : [NOT_WHOLE]), ...notes],
});

const NOT_WHOLE = "some inputs could not be read, so findings may be missing";

const optionWords = (values: Call["values"]): string[] =>
  Object.entries(values).flatMap(([name, value]) => {
    if (value === undefined || value === false) return [];
    if (value === true) return [`--${name}`];
    return [value].flat().flatMap((each) => [`--${name}`, isUntold(name) ? "…" : word(String(each))]);
  });

const argumentWords = (positionals: readonly string[]): string[] => {
  const more = positionals.length - MAX_ARGUMENTS;
  return [...positionals.slice(0, MAX_ARGUMENTS).map(word), ...(more > 0 ? [`… and ${more} more`] : [])];
};

/** A word of a command line, in quotes if a shell would need them. */
const word = (text: string): string => {
  const cut = text.length > MAX_ARGUMENT ? `${text.slice(0, MAX_ARGUMENT)}…` : text;
  return /^[\p{L}\p{N}\p{M}_@%+=:,./…-]+$/u.test(cut) ? cut : `'${cut.replaceAll("'", "'\\''")}'`;
};
