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

/** Whether the month has the day. */
const exists = (text: string): boolean => {
  const [month, day] = [two(text, 5), two(text, 8)];
  if (day < 29) return true;
  const year = +text.slice(0, 4);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 ? (isLeap ? 29 : 28) : 30 + ((month + (month >> 3)) & 1));
};

/**
 * RFC 3339 full-date; the day is checked against the month.
 *
 * @example
 * date("2026-02-23"); // true
 * date("2026-02-30"); // false
 */
export const date: Format = (text) =>
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text) && exists(text);

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
export const dateTime: Format = (text) =>
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i.test(
    text,
  ) &&
  exists(text) &&
  (text[17] !== "6" || /-01T00:00:0/.test(afterLeap(text)));

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
