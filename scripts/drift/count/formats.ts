// Recognises the formats of strings.

import { date, dateTime, email, type Format, ipv4, ipv6, time, uri, uuid } from "../../../src/check/index.js";

/** The formats that are looked for. If all strings have several, the first one is used. */
const FORMATS: readonly (readonly [name: string, holds: Format])[] = [
  ["date-time", dateTime],
  ["date", date],
  ["time", time],
  ["uuid", uuid],
  ["email", email],
  ["ipv4", ipv4],
  ["ipv6", ipv6],
  ["uri", uri],
];

/** A set of formats has a bit for each. This is the set of all formats, before the first string. */
export const ALL_FORMATS = 0xffff;

/** Which of some formats a text has, as bits. */
export const formatsOf = (text: string, among: number): number => {
  let bits = 0;
  for (let index = 0; index < FORMATS.length; index++) {
    if (among & (1 << index) && (FORMATS[index] as (typeof FORMATS)[number])[1](text)) bits |= 1 << index;
  }
  return bits;
};

/** The name of the first format in a set. */
export const formatNamed = (bits: number): string | undefined =>
  FORMATS.find((_, index) => bits & (1 << index))?.[0];

/** Whether this format is missing in the set of formats that all strings have. False before the first string. */
export const lacksFormat = (bits: number, format: string): boolean => {
  const index = FORMATS.findIndex(([name]) => name === format);
  return bits !== ALL_FORMATS && index >= 0 && !(bits & (1 << index));
};
