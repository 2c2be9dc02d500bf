import { closeSync, openSync, readSync } from "node:fs";
import { BATCH_BYTES, type Batch } from "./batch.js";
import { withoutBom } from "./content.js";
import type { LineRange } from "./input-batches.js";
import { MAX_PAYLOAD_BYTES } from "./reason.js";

const READ_ON_BYTES = 1 << 16;

/**
 * Makes a function that reads the lines which begin in a range, so that every line is read once whoever reads the
 * others. The bytes hold until the next call: one buffer serves all, unless a line is very long.
 */
export const rangeReader = (): ((range: LineRange) => Batch) => {
  const own = Buffer.allocUnsafeSlow(BATCH_BYTES + 1 + 4 * READ_ON_BYTES);
  return ({ path, start, end }) => {
    const file = openSync(path, "r");
    try {
      // a line begins behind a line feed, which may be the last byte of the range before
      const from = Math.max(0, start - 1);
      let buffer: Buffer = own;
      let length = readSync(file, buffer, 0, end - from, from);
      const feed = start === 0 ? -1 : buffer.subarray(0, length).indexOf(10);
      const begin = start === 0 ? 0 : feed === -1 ? length : feed + 1;
      if (begin >= end - from) return { bytes: buffer.subarray(0, 0), offset: from };
      let stop = length;
      let line = Math.max(begin, buffer.subarray(0, length).lastIndexOf(10) + 1);
      // the last line may go on behind the range, and is cut where it is too long to be read
      for (
        let more = READ_ON_BYTES;
        line < length && length - line <= MAX_PAYLOAD_BYTES;
        more = Math.min(2 * more, MAX_PAYLOAD_BYTES >> 2)
      ) {
        if (length + more > buffer.length) buffer = grown(buffer, length + more);
        const read = readSync(file, buffer, length, more, from + length);
        const next = buffer.subarray(length, length + read).indexOf(10);
        length += read;
        stop = length;
        if (next !== -1) stop = line = length - read + next + 1;
        if (next !== -1 || read === 0) break;
      }
      const bytes = buffer.subarray(begin, stop);
      return { bytes: start === 0 ? withoutBom(bytes) : bytes, offset: from + begin };
    } finally {
      closeSync(file);
    }
  };
};

const grown = (buffer: Buffer, size: number): Buffer => {
  const larger = Buffer.allocUnsafeSlow(Math.max(size, buffer.length * 2));
  buffer.copy(larger);
  return larger;
};
