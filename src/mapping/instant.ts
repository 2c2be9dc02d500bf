// Instants as milliseconds since 1970.
import { dateTime, two } from "../check/formats.js";

/** The milliseconds from one instant to another; null unless both are given and can be read. */
export const between = (from: string | null, to: string | null): number | null =>
  finite(instant(to) - instant(from));

/** A number; null for NaN and Infinity. */
export const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** `hh:mm` in minutes. `at` is the position of the first digit. */
const minutes = (text: string, at: number): number => two(text, at) * 60 + two(text, at + 3);

// The latest date and its midnight, kept because parsing a date is slow: most times of a transcript are on one day.
let day = "";
let midnight = 0;

/**
 * Milliseconds since 1970 of an RFC 3339 date-time. Smaller fractions are cut off, as Date does. A leap second counts
 * as the first second of the next minute. NaN for any other text.
 */
export const instant = (text: string | null): number => {
  if (text === null || !dateTime(text)) return Number.NaN;
  const date = text.slice(0, 10);
  if (date !== day) {
    day = date;
    midnight = Date.parse(date);
  }
  const zone = text.length - 6;
  // "+" is 43 and "-" is 45: 1 for east of Greenwich, -1 for west; anything else belongs to a time in UTC
  const sign = 44 - text.charCodeAt(zone);
  const offset = sign * sign === 1 ? sign * minutes(text, zone + 1) : 0;
  let milliseconds = two(text, 17) * 1000;
  for (let at = 20, unit = 100; text[19] === "." && at < 23; at++, unit /= 10) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) break;
    milliseconds += digit * unit;
  }
  return midnight + (minutes(text, 11) - offset) * 60_000 + milliseconds;
};
