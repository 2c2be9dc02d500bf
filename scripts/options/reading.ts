// The options `--max-unpacked`, `--allow-empty`, `--since`, `--until`, `--sample` and `--workers`.

import { isAbsolute, join, relative } from "node:path";
import { type FoundInputs, findInputs } from "../captures/input/inputs.js";
import type { Selection } from "../captures/payload/selection.js";
import { type Call, exit, type Io, usageError, type Values } from "../command.js";
import { projectOf } from "../project/file.js";
import { PROJECT_FILE } from "../project/find.js";
import { printable } from "../text/printable.js";

/** Options of every command that reads captures. */
export const inputOptions = {
  "max-unpacked": { type: "string" },
  "allow-empty": { type: "boolean" },
} as const;

/** The help text of these options. */
export const inputUsage = `  --max-unpacked SIZE  what a compressed file may become, such as 100GiB. Without it: 32 GiB, and no more
                     than 1,100 times its own size and 1 MiB
  --allow-empty      exit 0 where there was nothing to look at; otherwise that is 3
`;

/** Options of every command that reads captures on several threads. */
export const readingOptions = {
  ...inputOptions,
  since: { type: "string" },
  until: { type: "string" },
  sample: { type: "string" },
  workers: { type: "string" },
} as const;

/** The help text of these options. */
export const readingUsage = `  --since TIME       leave out what is older: a date or an RFC 3339 time. The time of a payload is its
                     envelope's receivedAt, else the event's own; payloads without one are left out
  --until TIME       leave out what is newer; a date means all of that day, in UTC
  --sample N         look at about one payload in N, the same ones every time
  --workers N        threads to use (default: by size and cores); results are the same with any number
${inputUsage}`;

/** Finds the inputs that arguments name; without arguments, those of `afterword.json`. */
export const inputsOf = (command: string, { positionals, values, io }: Call): FoundInputs =>
  findInputs(positionals.length > 0 ? positionals : projectCaptures(command, io), {
    cwd: io.cwd,
    stdin: () => io.stdin,
    maxUnpacked: sizeOption(values, "max-unpacked"),
  });

const projectCaptures = (command: string, io: Io): readonly string[] => {
  const { folder, captures } = projectOf(io) ?? {};
  if (folder === undefined || !captures)
    throw usageError(
      `${command} needs files to read`,
      `Name some, or - for stdin. Those of ${PROJECT_FILE} (captures) are read if you name none.`,
    );
  io.stderr(`afterword: reads ${captures.map(printable).join(", ")}, as ${PROJECT_FILE} says\n`);
  // names in reports are those that a shell in this folder understands
  return captures.map((each) =>
    isAbsolute(each) ? each : relative(io.cwd, join(folder, each)).replaceAll("\\", "/") || ".",
  );
};

/**
 * The exit code of a command that looked at `count` payloads, if they are none. Undefined if there were some, or if it may
 * be none.
 *
 * @param none what is said then, such as `no payload was checked`
 */
export const emptyExit = (count: number, none: string, values: Values, io: Io): number | undefined => {
  if (count > 0) return undefined;
  if (values["allow-empty"] === true) return undefined;
  io.stderr(`afterword: ${none}\n  --allow-empty allows that.\n`);
  return exit.unread;
};

/** Which payloads `--since`, `--until` and `--sample` select. */
export const selectionOf = (values: Values): Selection => {
  const [since, until] = [timeOption(values, "since", 0), timeOption(values, "until", DAY_MS - 1)];
  const sample = countOption(values, "sample", 1e9);
  if (since !== undefined && until !== undefined && since > until) {
    throw usageError("--since is later than --until");
  }
  return {
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(sample !== undefined && { sample }),
  };
};

/** The number of threads that `--workers` gives. Undefined if the option was not given. */
export const workerCount = (values: Values): number | undefined => countOption(values, "workers", 64);

const DAY_MS = 24 * 60 * 60 * 1000;

/** @param inDay milliseconds to add to a date without a time */
const timeOption = (values: Values, option: string, inDay: number): number | undefined => {
  const value = values[option];
  if (value === undefined) return undefined;
  const text = String(value);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text);
  const isTime = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:\d\d)$/.test(text);
  const time = isDay || isTime ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(time)) return isDay ? time + inDay : time;
  throw usageError(
    `--${option} takes a date or a time with its zone`,
    "As in 2026-06-12 or 2026-06-12T08:30:00Z.",
  );
};

const UNITS = ["", "K", "M", "G", "T"];

const sizeOption = (values: Values, option: string): number | undefined => {
  const value = values[option];
  if (value === undefined) return undefined;
  const [, digits, unit = ""] = /^(\d{1,12})([KMGT]?)(?:i?B)?$/i.exec(String(value)) ?? [];
  const size = Number(digits) * 1024 ** UNITS.indexOf(unit.toUpperCase());
  if (size > 0) return size;
  throw usageError(`--${option} takes a size`, "As in 500MiB or 100GiB.");
};

/** The value of an option that takes a whole number from 1 to `max`. Undefined if the option was not given. */
export const countOption = (values: Values, option: string, max: number): number | undefined => {
  const value = values[option];
  if (value === undefined) return undefined;
  const count = /^\d{1,10}$/.test(String(value)) ? Number(value) : 0;
  if (count >= 1 && count <= max) return count;
  throw usageError(`--${option} takes a whole number from 1 to ${max.toLocaleString("en-US")}`);
};
