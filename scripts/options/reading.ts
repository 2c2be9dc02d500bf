// The options `--since`, `--until`, `--sample` and `--workers`.

import type { Selection } from "../captures/payload/selection.js";
import { usageError, type Values } from "../command.js";

/** Options of every command that reads captures. */
export const readingOptions = {
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
`;

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

const countOption = (values: Values, option: string, max: number): number | undefined => {
  const value = values[option];
  if (value === undefined) return undefined;
  const count = /^\d{1,10}$/.test(String(value)) ? Number(value) : 0;
  if (count >= 1 && count <= max) return count;
  throw usageError(`--${option} takes a whole number from 1 to ${max.toLocaleString("en-US")}`);
};
