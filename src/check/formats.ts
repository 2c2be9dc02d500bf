/**
 * String formats, each one linear-time regular expression (or two). A failed format is drift, never invalid: vendors
 * bend formats, so these accept what RFC 3339 and RFC 3986 accept and refuse only what no reader could use.
 */
export type Format = (text: string) => boolean;

/** Two digits as a number. */
export const two = (text: string, at: number): number =>
  text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;

/** Whether the month has the day; only days from the 29th on can fail. */
const exists = (text: string): boolean =>
  two(text, 8) < 29 || new Date(text.slice(0, 10)).getUTCDate() === two(text, 8);

/** RFC 3339 full-date: `2026-02-23`, day checked against the month. */
export const date: Format = (text) =>
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text) && exists(text);

/** RFC 3339 date-time: seconds and an offset are obligatory, a leap second passes. */
export const dateTime: Format = (text) =>
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i.test(
    text,
  ) && exists(text);

/** RFC 3339 full-time. */
export const time: Format = (text) =>
  /^(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/.test(text);

/** ISO 8601 duration as RFC 3339 appendix A has it: `P1DT2H`, `P3W`. */
export const duration: Format = (text) =>
  /^P(?!$)(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/.test(text);

/** 8-4-4-4-12 hexadecimal digits; version and variant are not looked at, vendors' samples have neither right. */
export const uuid: Format = (text) => /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(text);

/** RFC 3986 URI: a scheme and then only characters that a URI may hold. */
export const uri: Format = (text) =>
  /^[a-zA-Z][a-zA-Z\d+.-]*:(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\da-fA-F]{2})*$/.test(text);

/** RFC 3986 URI or relative reference. */
export const uriReference: Format = (text) => /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\da-fA-F]{2})*$/.test(text);

/** One `@`, a local part without spaces or quotes and a dotted host name: not RFC 5321, but what senders mean. */
export const email: Format = (text) =>
  /^[^\s@"(),:;<>[\\\]]{1,64}@[\da-z-]{1,63}(?:\.[\da-z-]{1,63})*$/i.test(text);

/** RFC 1123 host name. */
export const hostname: Format = (text) =>
  text.length < 254 && /^(?!-)[\da-z-]{1,63}(?<!-)(?:\.(?!-)[\da-z-]{1,63}(?<!-))*\.?$/i.test(text);

/** Four decimal numbers up to 255, without leading zeros. */
export const ipv4: Format = (text) => /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(text);

/** RFC 4291 text form, an embedded IPv4 address included. */
export const ipv6: Format = (text) => {
  const halves = text.split("::");
  if (halves.length > 2) return false;
  let groups = 0;
  for (const [at, half] of halves.entries()) {
    if (half === "") continue;
    const parts = half.split(":");
    for (const [index, part] of parts.entries()) {
      const last = at === halves.length - 1 && index === parts.length - 1;
      if (last && part.includes(".")) {
        if (!ipv4(part)) return false;
        groups += 2;
      } else if (/^[\da-f]{1,4}$/i.test(part)) groups += 1;
      else return false;
    }
  }
  return halves.length === 2 ? groups < 8 : groups === 8;
};

/** RFC 6901 JSON Pointer. */
export const jsonPointer: Format = (text) => /^(?:\/(?:[^~/]|~[01])*)*$/.test(text);

/** Every format by its JSON Schema name. Import single ones where bundle size counts. */
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
