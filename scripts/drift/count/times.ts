import { valueAt } from "../../../src/pointer.js";
import type { Vendor } from "../../../src/vendor.js";
import { isTime } from "../../captures/payload/time.js";
import { STRING } from "./slots.js";
import { memberSpot, type Spot } from "./spots.js";

/** No mapping looks for one time in more members. */
const MAX_TIMES = 8;
/** Times stand no deeper. */
const MAX_DEPTH = 6;

/**
 * Pointers to the members that say when an event happened, in the order in which its mapping looks at them.
 *
 * They are found by mapping payloads that hold nothing but times: then the payloads that are counted need not be mapped
 * for the sake of their time. Without a mapping it is the first date-time of the schema that is in no list.
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

/** A time for each index, so that it tells which member a mapping took. */
const exampleTime = (index: number): string => new Date(1e12 + index * 1e6).toISOString();

/** A text of the schema that is in no list and in no map. */
interface TextMember {
  readonly pointer: string;
  readonly format: string | undefined;
}

/** Texts below a spot, those in small objects first. */
const textsBelow = (spot: Spot, pointer: string, depth: number): TextMember[] => {
  const here = spot.types & (1 << STRING) && depth > 0 ? [{ pointer, format: spot.format }] : [];
  if (depth === MAX_DEPTH) return here;
  const below = spot.names
    // names that need no escape in a pointer
    .filter((name) => /^[\w-]+$/.test(name))
    .map((name) => ({ name, member: memberSpot(spot, name) }))
    .sort((one, other) => one.member.names.length - other.member.names.length);
  return [
    ...here,
    ...below.flatMap(({ name, member }) => textsBelow(member, `${pointer}/${name}`, depth + 1)),
  ];
};

const put = (payload: Record<string, unknown>, pointer: string, value: string): void => {
  const keys = pointer.slice(1).split("/");
  const last = keys.pop() as string;
  let here = payload;
  for (const key of keys) {
    const next = here[key];
    here = (here[key] = typeof next === "object" && next ? next : {}) as Record<string, unknown>;
  }
  if (typeof here[last] !== "object") here[last] = value;
};

/** The time in the first of these members that holds one; NaN where none does. */
export const timeIn = (payload: object, pointers: readonly string[]): number => {
  for (const pointer of pointers) {
    const value = valueAt(payload, pointer);
    if (isTime(value)) return Date.parse(value);
  }
  return Number.NaN;
};
