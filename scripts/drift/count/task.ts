// The task that `afterword drift` runs over captures.

import type { Event } from "../../../src/check/index.js";
import type { Capture } from "../../captures/payload/capture.js";
import type { RecognitionOptions } from "../../captures/payload/recognition.js";
import type { Task } from "../../captures/payload/task.js";
import { isTime } from "../../captures/payload/time.js";
import { type Trust, type TrustOptions, trustOf } from "../trust.js";
import { countPayload, emptyCounter } from "./counter.js";
import { flatten } from "./flat.js";
import { addRoot, clearForest } from "./forest.js";
import type { EventModel } from "./models.js";
import type { PathNode } from "./nodes.js";
import type { CountedBatch } from "./seen.js";
import { type Spot, spotOf } from "./spots.js";
import { timeIn, timesOf } from "./times.js";

/** What a thread that counts has to know. Plain data, because it is sent to threads. */
export interface DriftOptions {
  readonly models: readonly EventModel[];
  readonly trust: TrustOptions;
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
  { models, trust }: DriftOptions,
): Promise<Task<CountedBatch>> => {
  const counter = emptyCounter();
  const events = countedEvents(recognition.vendors, models);
  const trustIn = await trustOf(recognition, trust);
  let unknown = new Map<string | null, number>();
  let malformed = 0;
  let [unverified, believed] = [0, 0];

  const count = (capture: Capture): void => {
    const { event, vendor } = capture;
    const quickPayload = capture.quickPayload as object;
    const counted = event ? events.get(event) : undefined;
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

const countedEvents = (
  vendors: RecognitionOptions["vendors"],
  models: readonly EventModel[],
): ReadonlyMap<Event, CountedEvent> => {
  const events = new Map<Event, CountedEvent>();
  for (const { vendor: slug, tag, payload, defs } of models) {
    const vendor = vendors.find((each) => each.slug === slug);
    const event = vendor?.events[tag];
    if (!vendor || !event) continue;
    const spot = spotOf(payload, defs);
    const times = timesOf(vendor, tag, spot);
    events.set(event, { vendor: slug, tag, spot, times, root: undefined, payloads: 0 });
  }
  return events;
};
