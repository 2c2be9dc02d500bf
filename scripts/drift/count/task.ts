// The task that `afterword drift` runs over captures.

import type { Event } from "../../../src/check/index.js";
import type { Vendor } from "../../../src/vendor.js";
import type { Capture } from "../../captures/payload/capture.js";
import type { RecognitionOptions } from "../../captures/payload/recognition.js";
import type { Task } from "../../captures/payload/task.js";
import { isTime } from "../../captures/payload/time.js";
import { type Trust, type TrustOptions, trustOf } from "../trust.js";
import { countPayload, emptyCounter } from "./counter.js";
import { flatten } from "./flat.js";
import { addRoot, clearForest } from "./forest.js";
import { type EventModel, type Models, modelsAmong } from "./models.js";
import type { PathNode } from "./nodes.js";
import type { CountedBatch } from "./seen.js";
import { type Spot, spotOf } from "./spots.js";
import { timeIn, timesOf } from "./times.js";

/** What a thread that counts has to know. Plain data, because it is sent to threads. */
export interface DriftOptions {
  /** The models of own vendors. */
  readonly models: readonly EventModel[];
  /** The slugs of the built-in vendors that are known beside them. */
  readonly builtIn: readonly string[];
  readonly trust: TrustOptions;
  /** Whether payloads are also counted day by day, which takes as long again. */
  readonly byDay: boolean;
}

/** One event while it is counted. */
interface CountedEvent {
  readonly vendor: string;
  readonly tag: string;
  readonly spot: Spot;
  /** Pointers to the members that say when it happened. */
  readonly times: readonly string[];
  /** Undefined before the first payload of a batch. */
  root: PathNode | undefined;
  payloads: number;
}

/** Makes the task that counts in payloads. Nothing is kept from one batch to the next: a result depends only on its batch. */
export const driftTask = async (
  recognition: RecognitionOptions,
  { models, builtIn, trust, byDay }: DriftOptions,
): Promise<Task<CountedBatch>> => {
  const counter = emptyCounter();
  const events = new Map<Event, CountedEvent>();
  const countedEvent = countedEventAmong(events, modelsAmong(models, builtIn));
  const trustIn = await trustOf(recognition, trust);
  const days = byDay ? (await import("../days.js")).dayCounter() : undefined;
  let unknown = new Map<string | null, number>();
  let malformed = 0;
  let [unverified, believed] = [0, 0];

  const count = (capture: Capture): void => {
    const { event, vendor } = capture;
    const quickPayload = capture.quickPayload as object;
    const counted = event && vendor ? countedEvent(vendor, event) : undefined;
    if (!counted) {
      const slug = vendor?.slug ?? null;
      unknown.set(slug, (unknown.get(slug) ?? 0) + 1);
      return;
    }
    const received = capture.envelope?.receivedAt;
    const time = isTime(received) ? Date.parse(received) : timeIn(quickPayload, counted.times);
    counted.root ??= addRoot(counter.forest, counted.spot);
    counted.payloads++;
    countPayload(counter, counted.root, quickPayload, time, capture);
    days?.count(counted, event as Event, quickPayload, time, capture);
  };

  return {
    look: (capture) => {
      const { quickPayload } = capture;
      if (typeof quickPayload !== "object" || quickPayload === null) {
        malformed++;
        return;
      }
      const take = (trust: Trust): void => {
        if (trust === "unverified") unverified++;
        else count(capture);
        if (trust === "believed") believed++;
      };
      const trust = trustIn(capture);
      return typeof trust === "string" ? take(trust) : trust.then(take);
    },
    takeResult: () => {
      const { forest, deep } = counter;
      const trees = [...events.values()].flatMap(({ vendor, tag, root, payloads }) =>
        root ? [{ vendor, tag, payloads, tree: flatten(forest, root) }] : [],
      );
      const batch = {
        trees,
        unknown: [...unknown],
        malformed,
        unverified,
        believed,
        deep,
        isFull: forest.isFull,
        ...(days && { days: days.take() }),
      };
      for (const counted of events.values()) Object.assign(counted, { root: undefined, payloads: 0 });
      clearForest(forest);
      counter.deep = 0;
      unknown = new Map();
      malformed = 0;
      [unverified, believed] = [0, 0];
      return batch;
    },
  };
};

/** Makes the function that looks up an event. If it is the first one of its vendor, the vendor's events are added. */
const countedEventAmong = (events: Map<Event, CountedEvent>, models: Models) => {
  const added = new Set<Vendor>();
  return (vendor: Vendor, event: Event): CountedEvent | undefined => {
    if (!added.has(vendor)) {
      added.add(vendor);
      for (const { tag, payload, defs } of models.of(vendor.slug)) {
        const described = vendor.events[tag];
        if (!described) continue;
        const spot = spotOf(payload, defs);
        const times = timesOf(vendor, tag, spot);
        events.set(described, { vendor: vendor.slug, tag, spot, times, root: undefined, payloads: 0 });
      }
    }
    return events.get(event);
  };
};
