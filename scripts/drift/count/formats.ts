import { date, dateTime, email, type Format, ipv4, ipv6, time, uri, uuid } from "../../../src/check/index.js";

/** The formats that are looked for. A text has at most one of them: the first that holds. */
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

/** Formats are bits. These are all of them: what is known before the first string. */
export const ALL_FORMATS = 0xffff;

/** Which of some formats a text has, as bits. */
export const formatsOf = (text: string, among: number): number => {
  let bits = 0;
  for (let index = 0; index < FORMATS.length; index++) {
    if (among & (1 << index) && (FORMATS[index] as (typeof FORMATS)[number])[1](text)) bits |= 1 << index;
  }
  return bits;
};

/** The name of the format that the bits say every string has. */
export const formatNamed = (bits: number): string | undefined =>
  FORMATS.find((_, index) => bits & (1 << index))?.[0];

/** Whether strings that have only these formats in common lack one of this name. */
export const lacksFormat = (bits: number, format: string): boolean => {
  const index = FORMATS.findIndex(([name]) => name === format);
  return bits !== ALL_FORMATS && index >= 0 && !(bits & (1 << index));
};
