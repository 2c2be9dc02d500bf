// Adds up what all threads counted.

import type { PresenceCounts } from "../../html/presence.js";
import { type FlatTree, merge } from "./flat.js";
import { addRoot, emptyForest, type Forest } from "./forest.js";
import type { EventModel, Models } from "./models.js";
import type { PathNode } from "./nodes.js";
import { type Spot, spotOf } from "./spots.js";

/** What was counted in a batch of the input. Plain data, because it is sent between threads. */
export interface CountedBatch {
  readonly trees: readonly {
    readonly vendor: string;
    readonly tag: string;
    readonly payloads: number;
    readonly tree: FlatTree;
  }[];
  /** Payloads whose event no schema describes, by vendor. */
  readonly unknown: readonly (readonly [vendor: string | null, count: number])[];
  readonly malformed: number;
  /** Deliveries that were left out because nobody verified them. */
  readonly unverified: number;
  /** Deliveries that were counted because their envelopes say that they were verified. */
  readonly believed: number;
  /** Payloads that are deeper than counting goes. */
  readonly deep: number;
  /** Whether there were more paths than the forest has nodes for. */
  readonly isFull: boolean;
  /** The differences of each payload by day, if they were asked for. */
  readonly days?: PresenceCounts;
}

/** One event of a vendor, as it was seen. */
export interface SeenEvent {
  readonly vendor: string;
  readonly tag: string;
  readonly spot: Spot;
  readonly root: PathNode;
  payloads: number;
}

/** Everything that was counted, in all batches. */
export interface Seen {
  readonly models: Models;
  readonly forest: Forest;
  /** By vendor and tag. */
  readonly events: Map<string, SeenEvent>;
  readonly unknown: Map<string | null, number>;
  payloads: number;
  /** How many payloads were compared with the schema of an event. */
  compared: number;
  malformed: number;
  unverified: number;
  believed: number;
  deep: number;
  /** Whether there were more paths than the forest has nodes for. */
  isFull: boolean;
}

/** The state before the first batch. */
export const nothingSeenOf = (models: Models): Seen => ({
  models,
  forest: emptyForest(),
  events: new Map(),
  unknown: new Map(),
  payloads: 0,
  compared: 0,
  malformed: 0,
  unverified: 0,
  believed: 0,
  deep: 0,
  isFull: false,
});

/** Adds a batch, and returns the nodes of the paths of each of its trees. Batches must be added in the order of the input. */
export const addBatch = (seen: Seen, batch: CountedBatch): readonly (readonly PathNode[])[] => {
  const nodes = batch.trees.map(({ vendor, tag, payloads, tree }) => {
    const event = eventOf(seen, vendor, tag);
    event.payloads += payloads;
    seen.payloads += payloads;
    seen.compared += payloads;
    return merge(seen.forest, event.root, tree);
  });
  for (const [vendor, count] of batch.unknown) {
    seen.unknown.set(vendor, (seen.unknown.get(vendor) ?? 0) + count);
    seen.payloads += count;
  }
  seen.malformed += batch.malformed;
  seen.unverified += batch.unverified;
  seen.believed += batch.believed;
  seen.payloads += batch.malformed + batch.unverified;
  seen.deep += batch.deep;
  seen.isFull ||= batch.isFull || seen.forest.isFull;
  return nodes;
};

/** The node of an event's payloads; undefined if none was seen. */
export const rootOf = (seen: Seen, vendor: string, tag: string): PathNode | undefined =>
  seen.events.get(keyOf(vendor, tag))?.root;

/** The events that were seen, in the order of the schemas. */
export const eventsIn = (seen: Seen): readonly SeenEvent[] =>
  seen.models.vendors.flatMap((slug) => {
    const own = [...seen.events.values()].filter(({ vendor }) => vendor === slug);
    const tags = own.length === 0 ? [] : seen.models.of(slug).map(({ tag }) => tag);
    return own.sort((one, other) => tags.indexOf(one.tag) - tags.indexOf(other.tag));
  });

const eventOf = (seen: Seen, vendor: string, tag: string): SeenEvent => {
  const key = keyOf(vendor, tag);
  let event = seen.events.get(key);
  if (!event) {
    const model = seen.models.of(vendor).find((each) => each.tag === tag) as EventModel;
    const spot = spotOf(model.payload, model.defs);
    event = { vendor, tag, spot, root: addRoot(seen.forest, spot), payloads: 0 };
    seen.events.set(key, event);
  }
  return event;
};

const keyOf = (vendor: string, tag: string): string => `${vendor} ${tag}`;
