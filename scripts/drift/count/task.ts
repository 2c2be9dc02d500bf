import type { Event, JsonSchema } from "../../../src/check/index.js";
import type { RecognitionOptions } from "../../captures/payload/recognition.js";
import type { Task } from "../../captures/payload/task.js";
import { isTime } from "../../captures/payload/time.js";
import { Counter } from "./counter.js";
import { type Spot, spotOf } from "./spots.js";
import { timeIn, timesOf } from "./times.js";
import { type Flat, flatten, type Node } from "./tree.js";

/** An event's schema with what `x-pii` marks. Plain data. */
export interface Model {
  readonly vendor: string;
  readonly tag: string;
  readonly payload: JsonSchema;
  readonly defs: Readonly<Record<string, JsonSchema>>;
}

/** Plain data. */
export interface DriftOptions {
  readonly models: readonly Model[];
}

/** What was counted of a portion. Plain data. */
export interface Counted {
  readonly trees: readonly {
    readonly vendor: string;
    readonly tag: string;
    readonly payloads: number;
    readonly tree: Flat;
  }[];
  /** Payloads whose event no schema describes, by vendor. */
  readonly unknown: readonly (readonly [vendor: string | null, count: number])[];
  readonly malformed: number;
  readonly deep: number;
  /** Whether there were more paths than are told apart. */
  readonly full: boolean;
}

interface Known {
  readonly vendor: string;
  readonly tag: string;
  readonly spot: Spot;
  readonly times: readonly string[];
  root: Node | undefined;
  payloads: number;
}

/** Counts what payloads hold. Nothing is kept of one portion for the next: what comes out depends on it alone. */
export const driftTask = ({ vendors }: RecognitionOptions, { models }: DriftOptions): Task<Counted> => {
  const counter = new Counter();
  const events = new Map<Event, Known>();
  for (const { vendor: slug, tag, payload, defs } of models) {
    const vendor = vendors.find((each) => each.slug === slug);
    const event = vendor?.events[tag];
    if (!vendor || !event) continue;
    const spot = spotOf(payload, defs);
    events.set(event, {
      vendor: slug,
      tag,
      spot,
      times: timesOf(vendor, tag, spot),
      root: undefined,
      payloads: 0,
    });
  }
  let unknown = new Map<string | null, number>();
  let malformed = 0;

  return {
    look: (capture) => {
      const { event, quickPayload: loose, vendor } = capture;
      if (typeof loose !== "object" || loose === null) {
        malformed++;
        return;
      }
      const known = event ? events.get(event) : undefined;
      if (!known) {
        const slug = vendor?.slug ?? null;
        unknown.set(slug, (unknown.get(slug) ?? 0) + 1);
        return;
      }
      const received = capture.envelope?.receivedAt;
      const time = isTime(received) ? Date.parse(received) : timeIn(loose, known.times);
      known.root ??= counter.forest.root(known.spot);
      known.payloads++;
      counter.add(known.root, loose, time, capture);
    },
    takeResult: () => {
      const { forest, deep } = counter;
      const trees = [...events.values()].flatMap((known) => {
        const { vendor, tag, root, payloads } = known;
        known.root = undefined;
        known.payloads = 0;
        return root ? [{ vendor, tag, payloads, tree: flatten(forest, root) }] : [];
      });
      const counted = { trees, unknown: [...unknown], malformed, deep, full: forest.full };
      forest.clear();
      counter.deep = 0;
      unknown = new Map();
      malformed = 0;
      return counted;
    },
  };
};
