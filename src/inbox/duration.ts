// Times in options of an inbox: seconds, or text such as "30d".
import { optionError } from "../errors.js";

/** A time in seconds, or text: a whole number with s, m, h or d, such as `30d`. */
export type Duration = number | `${number}${"s" | "m" | "h" | "d"}`;

const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 } as const;

/** A hundred years: what ends later than a date can say is a mistake. In seconds. */
const LONGEST = 36_525 * 86_400;

/** A time in milliseconds. */
export const milliseconds = (name: string, given: unknown): number => {
  const [, count, unit] = /^(\d{1,9})([smhd])$/.exec(String(given)) ?? [];
  const seconds = typeof given === "number" ? given : Number(count) * SECONDS[unit as keyof typeof SECONDS];
  if (!(seconds >= 0 && seconds <= LONGEST))
    throw optionError(`${name} is not a time.`, 'Give seconds, or text such as "30d": with s, m, h or d.');
  return Math.round(seconds * 1000);
};
