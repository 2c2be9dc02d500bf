// Options that take how long something lasts.

import { usageError, type Values } from "../command.js";

const SECONDS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86_400 };

/** How long an option says, in seconds: `5s`, `10m`, `30d`. Undefined if the option was not given. */
export const durationOption = (values: Values, option: string): number | undefined => {
  const value = values[option];
  if (value === undefined) return undefined;
  const [, digits, unit = ""] = /^(\d{1,9}(?:\.\d{1,3})?)(ms|[smhd])$/.exec(String(value)) ?? [];
  const seconds = Number(digits) * (SECONDS[unit] ?? Number.NaN);
  if (seconds > 0) return seconds;
  throw usageError(`--${option} takes a time with its unit`, "As in 5s, 10m, 2h or 30d.");
};
