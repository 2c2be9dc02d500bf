// Counts in how many payloads each difference is, day by day. Only the report in HTML shows it.

import type { Event } from "../../src/check/index.js";
import { Presence, type PresenceCounts } from "../html/presence.js";
import { type Counter, countPayload, emptyCounter, type Reading } from "./count/counter.js";
import { addRoot, clearForest } from "./count/forest.js";
import type { Step } from "./count/nodes.js";
import type { Spot } from "./count/spots.js";
import { type Difference, differences, differs } from "./differences.js";
import { isData } from "./maps.js";

/** An event whose payloads are counted. */
interface CountedEvent {
  readonly vendor: string;
  readonly tag: string;
  readonly spot: Spot;
}

/** Counts payloads one by one. */
export interface DayCounter {
  count(counted: CountedEvent, event: Event, payload: object, time: number, reading: Reading): void;
  /** Returns what was counted, and forgets it. */
  take(): PresenceCounts;
}

/** Makes a counter. Each payload is compared with its schema alone, as all payloads together are. */
export const dayCounter = (): DayCounter => {
  const counter = emptyCounter();
  const presence = new Presence();
  return {
    count: ({ vendor, tag, spot }, event, payload, time, reading) => {
      // a payload without findings has no differences, and this is known in a tenth of the time
      const found =
        event.check(payload).length === 0 ? [] : differencesOf(counter, spot, payload, time, reading);
      presence.add(eventKey(vendor, tag), new Set(found.filter(differs).flatMap(keysOf)), time);
    },
    take: () => presence.take(),
  };
};

const differencesOf = (
  counter: Counter,
  spot: Spot,
  payload: object,
  time: number,
  reading: Reading,
): readonly Difference[] => {
  const { forest } = counter;
  clearForest(forest);
  const root = addRoot(forest, spot);
  countPayload(counter, root, payload, time, reading);
  // the paths of a payload that has too many lead nowhere
  return forest.isFull ? [] : differences(forest, root, spot, () => false, true);
};

/** Names an event among those that are counted. */
export const eventKey = (vendor: string, tag: string): string => `${vendor} ${tag}`;

/** Members of an object that no schema lists: any of them, or any whose name is data. */
type Unlisted = "all" | "data";

/** The keys under which a difference of one payload is counted. */
const keysOf = (difference: Difference): string[] => {
  const { kind, steps } = difference;
  const own = keyOf(difference);
  if (kind !== "unknown-member") return [own];
  const last = steps.at(-1);
  const isOfData = typeof last !== "object" || ("name" in last && isData(last.name));
  return [own, restKey(steps, "all"), ...(isOfData ? [restKey(steps, "data")] : [])];
};

/**
 * The key under which a difference of all payloads was counted.
 *
 * @param others all differences of its event
 */
export const keyAmong = (difference: Difference, others: readonly Difference[]): string => {
  const { kind, steps } = difference;
  if (kind !== "unknown-member" || steps.at(-1) !== "rest") return keyOf(difference);
  // an object is a map with all of its members; or those whose names are data are put together, and the others told alone
  const beside = JSON.stringify(steps.slice(0, -1));
  const isPart = others.some(
    (each) =>
      each.kind === kind &&
      each.steps.length === steps.length &&
      each.steps.at(-1) !== "rest" &&
      JSON.stringify(each.steps.slice(0, -1)) === beside,
  );
  return restKey(steps, isPart ? "data" : "all");
};

const keyOf = ({ kind, steps, message }: Difference): string =>
  // the messages about members have numbers in them
  JSON.stringify([kind, steps, kind.endsWith("-member") ? "" : message]);

const restKey = (steps: readonly Step[], unlisted: Unlisted): string =>
  JSON.stringify(["rest", steps.slice(0, -1), unlisted]);
