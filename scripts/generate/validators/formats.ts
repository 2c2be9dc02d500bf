/** The exports of afterword/check for the formats of JSON Schema. A format that is not here is an annotation. */
export const FORMATS: ReadonlyMap<string, string> = new Map([
  ["date-time", "dateTime"],
  ["date", "date"],
  ["time", "time"],
  ["duration", "duration"],
  ["uuid", "uuid"],
  ["uri", "uri"],
  ["uri-reference", "uriReference"],
  ["email", "email"],
  ["hostname", "hostname"],
  ["ipv4", "ipv4"],
  ["ipv6", "ipv6"],
  ["json-pointer", "jsonPointer"],
]);
