import { type Position, skipSpace } from "../../json/scan.js";
import type { UncheckedReason } from "./reason.js";

/** Bytes that are read and looked at together: whole lines, or whole items of JSON documents. */
export interface Batch {
  readonly bytes: Buffer;
  /** Where the bytes begin in the (decompressed) input. */
  readonly offset: number;
  /** The items. Without them, the bytes are lines. Lines count from the batch's beginning, items from the file's. */
  readonly items?: readonly Item[];
  /** The number of lines, where the batch has none and only says that some are lost. */
  readonly lines?: number;
}

/** A payload within the bytes of a batch, or the reason why there is none. */
export type Item =
  | { readonly at: Position; readonly start: number; readonly end: number }
  | { readonly at: Position; readonly reason: UncheckedReason };

/** The lines of a file that begin in a range of it. Whoever looks at them reads them. */
export interface LineRange {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** The size of a batch. It does not depend on the number of threads, for it shows in the results. */
export const BATCH_BYTES = 1 << 21;

/** A batch that only says that bytes are lost here. */
export const lostBatch = (
  offset: number,
  message: string,
  lines: number,
  at: Position = { line: 1, column: 1 },
): Batch => ({ bytes: NO_BYTES, offset, items: [{ at, reason: { message } }], lines });

const NO_BYTES = Buffer.alloc(0);

/** Whether a line holds nothing but white space. */
export const isBlank = (text: string): boolean => skipSpace(text, 0) === text.length;
