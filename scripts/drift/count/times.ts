// Finds out when an event happened.

import { valueAt } from "../../../src/pointer.js";
import type { Vendor } from "../../../src/vendor.js";
import { isTime } from "../../captures/payload/time.js";
import { STRING } from "./slots.js";
import { memberSpot, type Spot } from "./spots.js";

/** The most members in which a time is looked for. */
const MAX_TIMES = 8;
/** Times are looked for down to this depth. */
const MAX_DEPTH = 6;

/**
 * Pointers to the members that say when an event happened, in the order in which its mapping reads them.
 *
 * They are found by mapping example payloads in which every text is a time. So the payloads that are counted need not be
 * mapped. Without a mapping, it is the first date-time of the schema that is not in a list.
 */
export const timesOf = ({ normalize }: Vendor, tag: string, spot: Spot): readonly string[] => {
  const texts = textsBelow(spot, "", 0);
  if (!normalize)
    return texts
      .filter(({ format }) => format === "date-time")
      .map(({ pointer }) => pointer)
      .slice(0, 1);
  const found: string[] = [];
  const left = new Map(texts.map(({ pointer }, index) => [exampleTime(index), pointer]));
  for (let round = 0; round < MAX_TIMES && left.size > 0; round++) {
    const payload = {};
    for (const [time, pointer] of left) put(payload, pointer, time);
    const { occurredAt, endedAt, startedAt } = normalize(tag, payload);
    const time = [occurredAt, endedAt, startedAt].find((each) => each !== null && left.has(each));
    if (typeof time !== "string") break;
    found.push(left.get(time) as string);
    left.delete(time);
  }
  return found;
};

/** A different time for each index: it shows which member a mapping has read. */
const exampleTime = (index: number): string => new Date(1e12 + index * 1e6).toISOString();

/** A text of the schema that is neither in a list nor in a map. */
interface TextMember {
  readonly pointer: string;
  readonly format: string | undefined;
}

/** Texts below a spot, those in small objects first. */
const textsBelow = (spot: Spot, pointer: string, depth: number): TextMember[] => {
  const own = spot.types & (1 << STRING) && depth > 0 ? [{ pointer, format: spot.format }] : [];
  if (depth === MAX_DEPTH) return own;
  const below = spot.names
    // only names that need no escape in a pointer
    .filter((name) => /^[\w-]+$/.test(name))
    .map((name) => ({ name, member: memberSpot(spot, name) }))
    .sort((one, other) => one.member.names.length - other.member.names.length);
  return [
    ...own,
    ...below.flatMap(({ name, member }) => textsBelow(member, `${pointer}/${name}`, depth + 1)),
  ];
};

const put = (payload: Record<string, unknown>, pointer: string, value: string): void => {
  const keys = pointer.slice(1).split("/");
  const last = keys.pop() as string;
  let object = payload;
  for (const key of keys) {
    const next = object[key];
    object = (object[key] = typeof next === "object" && next ? next : {}) as Record<string, unknown>;
  }
  if (typeof object[last] !== "object") object[last] = value;
};

/** The time in the first of these members that has one; NaN if none has. */
export const timeIn = (payload: object, pointers: readonly string[]): number => {
  for (const pointer of pointers) {
    const value = valueAt(payload, pointer);
    if (isTime(value)) return Date.parse(value);
  }
  return Number.NaN;
};
