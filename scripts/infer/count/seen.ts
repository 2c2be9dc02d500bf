// Adds up what all threads counted.

import { merge } from "../../drift/count/flat.js";
import { emptyForest } from "../../drift/count/forest.js";
import {
  addHeaders,
  addProofs,
  type HeadersSeen,
  noHeaders,
  noProofs,
  type Proofs,
} from "../signature/index.js";
import { addCounts, coarsen, type Groups, groupLike, noGroups } from "./groups.js";
import { trim } from "./ids.js";
import { type InferredBatch, MAX_PATHS_OF_GROUPS } from "./task.js";

/** Everything that was counted. */
export interface Seen {
  readonly groups: Groups;
  payloads: number;
  malformed: number;
  foreign: number;
  deep: number;
  isFull: boolean;
  readonly headers: HeadersSeen;
  /** Undefined without the vendor's secrets. */
  proofs: Proofs | undefined;
}

/** The state before the first batch. */
export const nothingSeen = (): Seen => ({
  groups: noGroups(emptyForest(MAX_PATHS_OF_GROUPS)),
  payloads: 0,
  malformed: 0,
  foreign: 0,
  deep: 0,
  isFull: false,
  headers: noHeaders(),
  proofs: undefined,
});

/** Adds a batch. The result is the same for any order of batches. */
export const addBatch = (seen: Seen, batch: InferredBatch): void => {
  const { groups } = seen;
  coarsen(groups, batch.level);
  for (const { counts, tree } of batch.groups) {
    const group = groupLike(groups, counts.key);
    merge(groups.forest, group.root, tree);
    addCounts(group, counts);
    for (const ids of group.ids.values()) trim(ids);
    seen.payloads += counts.payloads;
  }
  addHeaders(seen.headers, batch.headers);
  if (batch.proofs) addProofs((seen.proofs ??= noProofs()), batch.proofs);
  seen.malformed += batch.malformed;
  seen.foreign += batch.foreign;
  seen.deep += batch.deep;
  seen.isFull ||= batch.isFull || groups.forest.isFull;
};
