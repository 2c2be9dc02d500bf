// The task that `afterword infer` runs over captures.

import type { Capture } from "../../captures/payload/capture.js";
import { otherFormat } from "../../captures/payload/other-formats.js";
import type { RecognitionOptions } from "../../captures/payload/recognition.js";
import type { Task } from "../../captures/payload/task.js";
import { countPayload, decoded, emptyCounter } from "../../drift/count/counter.js";
import { type FlatTree, flatten } from "../../drift/count/flat.js";
import { clearForest } from "../../drift/count/forest.js";
import { countHeaders, type HeadersSeen, noHeaders, type Proofs, prover } from "../signature/index.js";
import { better, MAX_EXAMPLE_LENGTH } from "./example.js";
import { type FirstLook, lookAt } from "./first-look.js";
import { clearGroups, type Group, type GroupCounts, groupOf, idsIn, noGroups } from "./groups.js";
import { hashOf } from "./hash.js";
import { countId, trim } from "./ids.js";

/** What was counted in a batch of the input. Plain data, because it is sent between threads. */
export interface InferredBatch {
  readonly level: number;
  readonly groups: readonly { readonly counts: GroupCounts; readonly tree: FlatTree }[];
  readonly malformed: number;
  /** Payloads that look like a request as other tools save it. */
  readonly foreign: number;
  /** Payloads that are deeper than counting goes. */
  readonly deep: number;
  /** Whether there were more paths than the forest has nodes for. */
  readonly isFull: boolean;
  readonly headers: HeadersSeen;
  /** What was tried with the vendor's secrets; undefined without them. */
  readonly proofs: Proofs | undefined;
}

/** What the task needs to know. Plain data. */
export interface InferTaskOptions {
  /** The vendor's secrets, with which signatures are proved. They are in no result. */
  readonly secrets: readonly string[];
}

/** All groups together may have so many paths. */
export const MAX_PATHS_OF_GROUPS = 60_000;

/** Makes the task that counts what is in payloads of an unknown vendor. A result depends only on its batch. */
export const inferTask = (
  _recognition: RecognitionOptions,
  { secrets }: InferTaskOptions,
): Task<InferredBatch> => {
  const counter = emptyCounter(MAX_PATHS_OF_GROUPS);
  const groups = noGroups(counter.forest);
  const look: FirstLook = { words: [], ids: [], time: Number.NaN };
  let [malformed, foreign] = [0, 0];
  let headers = noHeaders();
  const proof = secrets.length > 0 ? prover(secrets) : undefined;

  /** @returns the rank of the payload as an example */
  const countIds = (group: Group, bodyHash: () => number): number => {
    let rank = 0;
    for (const { pointer, value } of look.ids) {
      const hash = hashOf(value);
      rank = (rank + hash) % Number.MAX_SAFE_INTEGER;
      countId(idsIn(groups, group, pointer), hash, bodyHash);
    }
    if (look.ids.length > 0) return rank;
    return Number.isNaN(look.time) ? bodyHash() : look.time;
  };

  return {
    look: (capture) => {
      const { quickPayload, envelope } = capture;
      if (typeof quickPayload !== "object" || quickPayload === null) {
        malformed++;
        return;
      }
      if (!envelope && mayBeRequest(quickPayload) && otherFormat(quickPayload)) {
        foreign++;
        return;
      }
      lookAt(look, quickPayload, envelope);
      const group = groupOf(groups, look, quickPayload);
      group.payloads++;
      if (envelope) group.enveloped++;
      if (look.time < group.first) group.first = look.time;
      if (look.time > group.last) group.last = look.time;
      const isExact = capture.isQuickExact;
      let body: number | undefined;
      const bodyHash = (): number => (body ??= hashOf(jsonOf(quickPayload, isExact)));
      const rank = countIds(group, bodyHash);
      countPayload(counter, group.root, quickPayload, look.time, capture);
      // last: once the exact payload was read, a capture does not say any more whether this one is exact
      if (!group.example || rank <= group.example.rank) keepExample(group, rank, capture);
      if (!envelope) return;
      countHeaders(headers, envelope, bodyHash);
      // signatures need exactly the bytes that were sent
      if (proof && capture.exact.envelope) return proof.try(capture.exact.envelope);
    },
    takeResult: () => {
      const { forest, deep } = counter;
      const counted = [...groups.groups.values()].map(({ root, name: _, ...counts }) => {
        for (const ids of counts.ids.values()) trim(ids);
        return { counts, tree: flatten(forest, root) };
      });
      const { level } = groups;
      const { isFull } = forest;
      const proofs = proof?.take();
      const batch = { level, groups: counted, malformed, foreign, deep, isFull, headers, proofs };
      headers = noHeaders();
      clearGroups(groups);
      clearForest(forest);
      counter.deep = 0;
      [malformed, foreign] = [0, 0];
      return batch;
    },
  };
};

/** The JSON of a payload, the same whether its texts are decoded or not. */
const jsonOf = (payload: object, isExact: boolean): string =>
  isExact ? JSON.stringify(payload) : decoded(JSON.stringify(payload));

/** Whether a payload may be a request as other tools save it. To look at all that they save takes longer. */
const mayBeRequest = (payload: object): boolean => {
  const { headers, log, requests, request, data, event } = payload as Record<string, unknown>;
  return (
    [headers, log, requests, request].some((each) => each !== undefined) ||
    Array.isArray(data) ||
    hasHeaders(data) ||
    hasHeaders(event)
  );
};

const hasHeaders = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "headers" in value;

const keepExample = (group: Group, rank: number, { exact }: Capture): void => {
  // without white space: it is no part of the payload
  const text = exact.payload === undefined ? undefined : JSON.stringify(exact.payload);
  if (text !== undefined && text.length <= MAX_EXAMPLE_LENGTH)
    group.example = better(group.example, { rank, text });
};
