// Cuts lines into batches.

import type { Chunk } from "../unpack/decompression.js";
import { BATCH_BYTES, type Batch, lostBatch } from "./batch.js";
import { MAX_PAYLOAD_BYTES, TOO_LONG } from "./reason.js";

/** Bytes that were read and are in no batch yet. */
interface Pending {
  parts: Buffer[];
  size: number;
  hasLineFeed: boolean;
}

/**
 * Cuts chunks into batches of whole lines. Only one batch, or one long line, is in memory.
 *
 * @param batchBytes the size of a batch
 * @param isEventStream whether the lines are server-sent events
 */
export async function* lineBatches(
  chunks: AsyncIterable<Chunk>,
  batchBytes = BATCH_BYTES,
  isEventStream = false,
): AsyncGenerator<Batch> {
  const pending: Pending = { parts: [], size: 0, hasLineFeed: false };
  let offset = 0;
  let inLongLine = false;
  for await (let chunk of withError(chunks)) {
    if ("damage" in chunk || "error" in chunk) {
      const bytes = take(pending);
      const { length } = bytes;
      const end = endOfLines(bytes);
      if (end > 0) yield { bytes: bytes.subarray(0, end), offset, isEventStream };
      if ("error" in chunk) throw chunk.error;
      offset += length;
      // the half line before the damage is lost too
      yield lostBatch(offset, chunk.damage, 1);
      inLongLine = false;
      continue;
    }
    if (inLongLine) {
      const lineFeed = chunk.indexOf(10);
      offset += lineFeed === -1 ? chunk.length : lineFeed + 1;
      if (lineFeed === -1) continue;
      inLongLine = false;
      chunk = chunk.subarray(lineFeed + 1);
    }
    add(pending, chunk);
    if (pending.hasLineFeed && pending.size >= batchBytes) {
      const bytes = take(pending);
      const end = endOfLines(bytes);
      // a copy, made before the batch is handed over to another thread: then its bytes are gone
      pending.parts = [Buffer.from(bytes.subarray(end))];
      pending.size = bytes.length - end;
      yield { bytes: bytes.subarray(0, end), offset, isEventStream };
      offset += end;
    } else if (!pending.hasLineFeed && pending.size > MAX_PAYLOAD_BYTES) {
      yield lostBatch(offset, `the line is ${TOO_LONG}`, 1);
      offset += pending.size;
      take(pending);
      inLongLine = true;
    }
  }
  if (pending.size > 0) yield { bytes: take(pending), offset, isEventStream };
}

/** The chunks. An error that ends them is the last one, because the lines before it are read all the same. */
async function* withError(chunks: AsyncIterable<Chunk>): AsyncGenerator<Chunk | { readonly error: unknown }> {
  try {
    yield* chunks;
  } catch (error) {
    yield { error };
  }
}

const add = (pending: Pending, bytes: Buffer): void => {
  pending.parts.push(bytes);
  pending.size += bytes.length;
  pending.hasLineFeed ||= bytes.includes(10);
};

const take = (pending: Pending): Buffer => {
  const bytes = Buffer.concat(pending.parts);
  pending.parts = [];
  pending.size = 0;
  pending.hasLineFeed = false;
  return bytes;
};

/** The offset after the last whole line. */
const endOfLines = (bytes: Buffer): number => bytes.lastIndexOf(10) + 1;
