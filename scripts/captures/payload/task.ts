// What a task is: the work of a command on payloads.

import type { Capture } from "./capture.js";

/** The work that a command does on payloads. See scripts/run/task-run.ts. */
export interface Task<Result> {
  /** Whether it needs the exact payload of every capture: then no time is spent on a quick look. */
  readonly needsExact?: boolean;
  /** Works on one payload. Its `quickPayload` may be deeper than `exact` allows. */
  look(capture: Capture): void | Promise<void>;
  /**
   * Returns the result for the payloads since the last call, as plain data.
   *
   * @param isBatchEnd whether they are the last ones of their batch
   */
  takeResult(isBatchEnd: boolean): Result;
  /** Whether the result must be taken before the next payload: memory must not grow with the size of a batch. */
  isFull?(): boolean;
}

/** The counts of a batch, or of a part of one. */
export interface BatchCounts {
  /** Lines that began in the batch. If the batch comes in parts, the last one has the number for all of them. */
  readonly lines: number;
  readonly payloads: number;
  /** Those of them that were left out because of their time: not in the selection, or unknown. */
  readonly unselected: number;
  /** Payloads that were left out because they have no time, although they are selected by time. */
  readonly undated: number;
}
