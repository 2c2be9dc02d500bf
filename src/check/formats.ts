// String formats. Each uses one or two regular expressions, which take linear time. A failed format is drift, never
// invalid, because vendors do not follow formats strictly. So these accept what RFC 3339 and RFC 3986 accept, and
// refuse only what no reader could use.

/** Whether a text has a format. */
export type Format = (text: string) => boolean;

/**
 * The number that two digits make.
 *
 * @param at the position of the first digit
 * @example
 * two("2026-02-23", 5); // 2
 */
export const two = (text: string, at: number): number =>
  text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;

/** The number of days in a month. */
const daysIn = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : 30 + ((month + (month >> 3)) & 1);

/**
 * RFC 3339 full-date; the day is checked against the month.
 *
 * @example
 * date("2026-02-23"); // true
 * date("2026-02-30"); // false
 */
export const date: Format = (text) =>
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text) &&
  two(text, 8) <= daysIn(+text.slice(0, 4), two(text, 5));

/** The moment after a leap second, in UTC. */
const afterLeap = (text: string): string =>
  new Date(+new Date(text.toUpperCase().replace(":60", ":59")) + 1e3).toJSON();

/**
 * RFC 3339 date-time: seconds and an offset are required. A leap second is accepted where there can be one: at the end of a
 * month, in UTC.
 *
 * @example
 * dateTime("2026-02-23T10:00:00Z"); // true
 */
export const dateTime: Format = (text) => !Number.isNaN(epoch(text));

/** The number that digits make; NaN if one of them is no digit. */
const digits = (text: string, at: number, end: number): number => {
  let number = 0;
  for (; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
};

/** The minutes of `hh:mm`; NaN if there is no such time. */
const minutes = (text: string, at: number): number => {
  const [hour, minute] = [digits(text, at, at + 2), digits(text, at + 3, at + 5)];
  return hour < 24 && minute < 60 && text[at + 2] === ":" ? hour * 60 + minute : Number.NaN;
};

/** Days since 1970. The year is counted from March on, so that a leap day is the last one. */
const days = (year: number, month: number, day: number): number => {
  const from = month > 2 ? year : year - 1;
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    from * 365 + Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400) + inYear - 719_468
  );
};

/**
 * Milliseconds since 1970 of an RFC 3339 date-time; NaN for any other text. Smaller fractions are cut off, as Date does.
 * A leap second counts as the first second of the next minute.
 *
 * It reads each character once: a regular expression and Date took several times as long, and every item of a transcript
 * has a time that is checked, and then read.
 *
 * @example
 * epoch("1970-01-01T01:00:00.5+01:00"); // 500
 */
export const epoch = (text: string): number => {
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  const second = digits(text, 17, 19);
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  if (!isDate || !(second <= 60) || text[4] !== "-" || text[7] !== "-" || text[16] !== ":") return Number.NaN;
  if (text[10] !== "T" && text[10] !== "t") return Number.NaN;
  let at = 19;
  let fraction = 0;
  if (text[at] === ".") {
    const from = ++at;
    for (; !Number.isNaN(digits(text, at, at + 1)); at++)
      if (at < from + 3) fraction += digits(text, at, at + 1) * 10 ** (from + 2 - at);
    if (at === from) return Number.NaN;
  }
  const zone = text[at];
  const isUtc = zone === "Z" || zone === "z";
  if (text.length !== at + (isUtc ? 1 : 6) || (!isUtc && zone !== "+" && zone !== "-")) return Number.NaN;
  const offset = isUtc ? 0 : minutes(text, at + 1) * (zone === "-" ? -1 : 1);
  const whole = (days(year, month, day) * 1440 + minutes(text, 11) - offset) * 60_000 + second * 1000;
  // there are leap seconds only at the end of a month, in UTC
  if (second === 60 && (whole % 86_400_000 !== 0 || new Date(whole).getUTCDate() !== 1)) return Number.NaN;
  return whole + fraction;
};

/**
 * RFC 3339 full-time. A leap second is accepted where there can be one: before midnight, in UTC.
 *
 * @example
 * time("10:00:00+01:00"); // true
 */
export const time: Format = (text) =>
  /^(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/.test(text) &&
  (text[6] !== "6" || /T00:00:0/.test(afterLeap(`1970-01-03T${text}`)));

/**
 * ISO 8601 duration as in RFC 3339, appendix A.
 *
 * @example
 * duration("P1DT2H"); // true
 */
export const duration: Format = (text) =>
  /^P(?!$)(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/.test(text);

/**
 * 8-4-4-4-12 hexadecimal digits. Version and variant are not checked: they are wrong in vendors' samples.
 *
 * @example
 * uuid("00000000-0000-0000-0000-000000000000"); // true
 */
export const uuid: Format = (text) => /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(text);

/**
 * RFC 3986 URI: a scheme, and then only characters that a URI may have.
 *
 * @example
 * uri("https://example.com/a?b#c"); // true
 */
export const uri: Format = (text) =>
  /^[a-zA-Z][a-zA-Z\d+.-]*:(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\da-fA-F]{2})*$/.test(text);

/**
 * RFC 3986 URI or relative reference.
 *
 * @example
 * uriReference("../a?b"); // true
 */
export const uriReference: Format = (text) => /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\da-fA-F]{2})*$/.test(text);

/**
 * One `@`, a local part without spaces or quotes, and a host name: not all of RFC 5321, but what senders use.
 *
 * @example
 * email("dana@example.com"); // true
 */
export const email: Format = (text) =>
  /^[^\s@"(),:;<>[\\\]]{1,64}@[\da-z-]{1,63}(?:\.[\da-z-]{1,63})*$/i.test(text);

/**
 * RFC 1123 host name.
 *
 * @example
 * hostname("api.example.com"); // true
 */
export const hostname: Format = (text) =>
  text.length < 254 && /^(?!-)[\da-z-]{1,63}(?<!-)(?:\.(?!-)[\da-z-]{1,63}(?<!-))*\.?$/i.test(text);

/**
 * Four decimal numbers up to 255, without leading zeros.
 *
 * @example
 * ipv4("192.0.2.1"); // true
 */
export const ipv4: Format = (text) => /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(text);

/**
 * RFC 4291 text form; it may end in an IPv4 address.
 *
 * @example
 * ipv6("2001:db8::192.0.2.1"); // true
 */
export const ipv6: Format = (text) => {
  const halves = text.split("::");
  if (halves.length > 2) return false;
  let groups = 0;
  for (const [side, half] of halves.entries()) {
    if (half === "") continue;
    const texts = half.split(":");
    for (const [index, text] of texts.entries()) {
      const isLast = side === halves.length - 1 && index === texts.length - 1;
      if (isLast && text.includes(".")) {
        if (!ipv4(text)) return false;
        groups += 2;
      } else if (/^[\da-f]{1,4}$/i.test(text)) groups += 1;
      else return false;
    }
  }
  return halves.length === 2 ? groups < 8 : groups === 8;
};

/**
 * RFC 6901 JSON Pointer.
 *
 * @example
 * jsonPointer("/data/items/0"); // true
 */
export const jsonPointer: Format = (text) => /^(?:\/(?:[^~/]|~[01])*)*$/.test(text);

/**
 * Every format by its JSON Schema name. Import single formats where bundle size matters.
 *
 * @example
 * formats["date-time"]?.("2026-02-23T10:00:00Z"); // true
 */
export const formats: Readonly<Record<string, Format>> = {
  "date-time": dateTime,
  date,
  time,
  duration,
  uuid,
  uri,
  "uri-reference": uriReference,
  email,
  hostname,
  ipv4,
  ipv6,
  "json-pointer": jsonPointer,
};
