// Batches: the parts of an input that jobs read.

import { type Position, skipSpace } from "../../json/scan.js";
import type { UncheckedReason } from "./reason.js";

/** Bytes of an input that are read together: whole lines, or whole items of JSON documents. */
export interface Batch {
  readonly bytes: Buffer;
  /** Where the bytes begin in the (decompressed) input. */
  readonly offset: number;
  /**
   * The items. Without them, the bytes are lines. Lines count from the beginning of the batch, items from that of the
   * file.
   */
  readonly items?: readonly Item[];
  /** Whether the lines are server-sent events. */
  readonly isEventStream?: boolean;
  /** How many lines are lost, if the batch only reports lost bytes. */
  readonly lines?: number;
}

/** A payload within the bytes of a batch, or the reason why there is none. */
export type Item =
  | { readonly at: Position; readonly start: number; readonly end: number }
  | { readonly at: Position; readonly reason: UncheckedReason };

/** The lines that begin in a range of a file. They are read by the thread that gets the job. */
export interface LineRange {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly isEventStream?: boolean;
}

/** The size of a batch. It changes the results, so it does not depend on the number of threads. */
export const BATCH_BYTES = 1 << 21;

/** A batch that only reports that bytes are lost here. */
export const lostBatch = (
  offset: number,
  message: string,
  lines: number,
  at: Position = { line: 1, column: 1 },
): Batch => ({ bytes: NO_BYTES, offset, items: [{ at, reason: { message } }], lines });

const NO_BYTES = Buffer.alloc(0);

/** Whether a line has only white space. */
export const isBlank = (text: string): boolean => skipSpace(text, 0) === text.length;
