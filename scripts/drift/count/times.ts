import { valueAt } from "../../../src/pointer.js";
import type { Vendor } from "../../../src/vendor.js";
import { isTime } from "../../captures/payload/time.js";
import { type Spot, STRING } from "./spots.js";

/**
 * Where an event says when it happened, in the order in which its mapping looks: found by showing the mapping payloads
 * that hold nothing but times, so that no payload has to be mapped for the sake of its time. Without a mapping the
 * schema's first date-time outside lists.
 */
export const timesOf = ({ normalize }: Vendor, tag: string, spot: Spot): readonly string[] => {
  const places = textsIn(spot, "", 0);
  if (!normalize)
    return places
      .filter(({ format }) => format === "date-time")
      .map(({ pointer }) => pointer)
      .slice(0, 1);
  const found: string[] = [];
  const left = new Map(places.map(({ pointer }, index) => [timeAt(index), pointer]));
  for (let round = 0; round < MOST && left.size > 0; round++) {
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

/** More places for one time no mapping knows. */
const MOST = 8;
const DEEPEST = 6;

const timeAt = (index: number): string => new Date(1e12 + index * 1e6).toISOString();

/** Texts outside lists and maps, shallow ones first. */
const textsIn = (
  spot: Spot,
  pointer: string,
  depth: number,
): { pointer: string; format: string | undefined }[] => {
  const here = spot.types & (1 << STRING) && depth > 0 ? [{ pointer, format: spot.format }] : [];
  if (depth === DEEPEST) return here;
  const below = spot.names
    // what goes through pointers unescaped
    .filter((name) => /^[\w-]+$/.test(name))
    .map((name) => ({ name, member: spot.member(name) }))
    .sort((one, other) => one.member.names.length - other.member.names.length);
  return [...here, ...below.flatMap(({ name, member }) => textsIn(member, `${pointer}/${name}`, depth + 1))];
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

/** The first of these places that holds a time; NaN where none does. */
export const timeIn = (payload: object, places: readonly string[]): number => {
  for (const place of places) {
    const value = valueAt(payload, place);
    if (isTime(value)) return Date.parse(value);
  }
  return Number.NaN;
};
