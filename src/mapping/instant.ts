// Instants and durations, however a vendor writes them.
import { dateTime, two } from "../check/formats.js";
import { text } from "./readers.js";

/**
 * The milliseconds from one instant to another; null unless both are given and can be read.
 *
 * @example
 * between("2026-01-02T10:00:00Z", "2026-01-02T10:00:41.5Z"); // 41500
 */
export const between = (from: unknown, to: unknown): number | null => finite(instant(to) - instant(from));

/** A number; null for NaN and Infinity. */
export const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** `hh:mm` in minutes. `at` is the position of the first digit. */
const minutes = (text: string, at: number): number => two(text, at) * 60 + two(text, at + 3);

// The latest date and its midnight, kept because parsing a date is slow: most times of a transcript are on one day.
let day = "";
let midnight = 0;

/**
 * Milliseconds since 1970 of an RFC 3339 date-time. Smaller fractions are cut off, as Date does. A leap second counts
 * as the first second of the next minute. NaN for any other value.
 */
export const instant = (text: unknown): number => {
  if (typeof text !== "string" || !dateTime(text)) return Number.NaN;
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

/** A decimal number without a sign, as JavaScript prints it: the digits before and after the point, and the exponent. */
const DECIMAL = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

const decimal = (value: unknown): RegExpExecArray | null =>
  DECIMAL.exec((typeof value === "number" ? String(value) : text(value)) ?? "");

/** How many digits of a number of this unit stand behind the seconds. */
const DIGITS = { s: 0, ms: 3, ns: 9 };

/** The last day that has four digits for its year. */
const LAST_DAY = 2_932_896;

// The latest day, kept because printing a date is slow, too.
let printedDay = -1;
let printed = "";

/** A day since 1970 as `yyyy-mm-dd`. */
const dateOf = (day: number): string => {
  if (day !== printedDay) {
    printedDay = day;
    printed = new Date(day * 86_400_000).toJSON().slice(0, 10);
  }
  return printed;
};

const TWO_DIGITS = /* @__PURE__ */ Array.from({ length: 60 }, (_, number) => String(number).padStart(2, "0"));
const twoDigits = (number: number): string => TWO_DIGITS[Math.floor(number)] as string;

/** Seconds since 1970 as RFC 3339 in UTC, with the digits behind them. Null after the year 9999. */
const utc = (seconds: number, rest: string): string | null => {
  const day = Math.floor(seconds / 86_400);
  if (day > LAST_DAY) return null;
  const hours = twoDigits((seconds / 3600) % 24);
  return `${dateOf(day)}T${hours}:${twoDigits((seconds / 60) % 60)}:${twoDigits(seconds % 60)}${rest && `.${rest}`}Z`;
};

/**
 * An instant as text. A number since 1970, or a text of digits, becomes RFC 3339 in UTC with the digits that were sent:
 * 1692985556 (`s`) is `2023-08-25T17:45:56Z`, 1692985556500 (`ms`) is `2023-08-25T17:45:56.500Z`. Text goes beyond what
 * numbers hold exactly. Other text stays as it is. Null for a negative number, for one after the year 9999 or below a
 * millionth, and for anything else.
 *
 * @example
 * instantText(valueAt(payload, "/call/began"), "s"); // "2025-11-29T10:00:00Z" of 1764410400
 */
export const instantText = (value: unknown, unit: keyof typeof DIGITS): string | null => {
  // most are whole numbers, of which no digits are needed
  if (unit !== "ns" && Number.isSafeInteger(value) && (value as number) >= 0) {
    if (unit === "s") return utc(value as number, "");
    const rest = (value as number) % 1000;
    return utc(((value as number) - rest) / 1000, String(1000 + rest).slice(1));
  }
  const [, whole, fraction = "", exponent] = decimal(value) ?? [];
  if (whole === undefined || exponent !== undefined)
    return typeof value === "string" && !/^-[\d.]+$/.test(value) ? value : null;
  const digits = whole.padStart(DIGITS[unit] + 1, "0");
  const point = digits.length - DIGITS[unit];
  return utc(Number(digits.slice(0, point)), digits.slice(point) + fraction);
};

/** Milliseconds of a unit. */
const MILLISECONDS = { ms: 1, s: 1000, min: 60_000 };

/** No number is printed this long. Multiplying longer ones would take long. */
const MAX_DECIMAL = 100;

/**
 * A duration in milliseconds: of a number, or of text such as `3.5` or, with the unit, `3600s`. It is as exact as a
 * number can be: 1.001 (`s`) is 1001, not 1000.9999999999999. Null for what is negative or not finite, and for anything
 * else.
 *
 * @example
 * durationMs(valueAt(payload, "/call/seconds"), "s"); // 41500 of 41.5
 */
export const durationMs = (value: unknown, unit: keyof typeof MILLISECONDS): number | null => {
  // that is exact, and most are whole; -0 becomes 0
  if (Number.isSafeInteger(value) && (value as number) >= 0)
    return (value as number) * MILLISECONDS[unit] + 0;
  const sent = text(value)?.endsWith(unit) ? (value as string).slice(0, -unit.length) : value;
  const [{ length } = "", whole, fraction = "", exponent = "0"] = decimal(sent) ?? [];
  if (whole === undefined || length > MAX_DECIMAL) return null;
  const product = BigInt(whole + fraction) * BigInt(MILLISECONDS[unit]);
  return finite(Number(`${product}e${Number(exponent) - fraction.length}`));
};
