// Cuts JSON documents into batches of items.

import type { Chunk } from "../unpack/decompression.js";
import { type Batch, lostBatch } from "./batch.js";
import { type FoundItems, ItemBuffer } from "./item-buffer.js";

/** How many bytes of a document are scanned at a time. It limits the items of a batch, which may be tiny. */
const SCAN_BYTES = 1 << 16;

/**
 * Cuts JSON documents into batches of payloads: each value is a payload, and of an array each item. Only the open item and
 * the scanned bytes are in memory.
 *
 * @param hasLists whether an array is a list of payloads; otherwise it is one payload
 */
export async function* itemBatches(chunks: AsyncIterable<Chunk>, hasLists = true): AsyncGenerator<Batch> {
  let buffer = new ItemBuffer({ line: 1, column: 1 }, hasLists);
  let offset = 0;
  const batchOf = ({ bytes, items }: FoundItems): Batch | undefined => {
    const batch = { bytes, offset, items, lines: 0 };
    offset += bytes.length;
    return items.length > 0 ? batch : undefined;
  };
  for await (const chunk of chunks) {
    if ("damage" in chunk) {
      const { position } = buffer;
      offset += buffer.size;
      yield lostBatch(offset, chunk.damage, 0, position);
      // the bytes after the damage may belong to another document
      buffer = new ItemBuffer(position, hasLists);
      continue;
    }
    for (let start = 0; start < chunk.length; start += SCAN_BYTES) {
      // a copy, because the bytes of a batch may be handed over to another thread
      const batch = batchOf(buffer.push(Buffer.from(chunk.subarray(start, start + SCAN_BYTES))));
      if (batch) yield batch;
      if (buffer.isStopped) return;
    }
  }
  const last = batchOf(buffer.end());
  if (last) yield last;
}
