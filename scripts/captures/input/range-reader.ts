// Reads a range of a file as whole lines.

import { closeSync, openSync, readSync } from "node:fs";
import { BATCH_BYTES, type Batch, type LineRange } from "./batch.js";
import { withoutBom } from "./content.js";
import { MAX_PAYLOAD_BYTES } from "./reason.js";

/** How many bytes are first read after a range, to find the end of its last line. */
const READ_ON_BYTES = 1 << 16;

/**
 * Makes a function that reads the lines that begin in a range. So every line is read exactly once, also if different threads
 * read the ranges. The bytes are valid until the next call, because all ranges use the same buffer.
 */
export const rangeReader = (): ((range: LineRange) => Batch) => {
  const shared = Buffer.allocUnsafeSlow(BATCH_BYTES + 1 + 4 * READ_ON_BYTES);
  return ({ path, start, end, isEventStream = false }) => {
    const file = openSync(path, "r");
    try {
      // a line begins after a line feed, which may be the last byte before the range
      const from = Math.max(0, start - 1);
      let buffer: Buffer = shared;
      let length = readSync(file, buffer, 0, end - from, from);
      const begin = start === 0 ? 0 : behindLineFeed(buffer, length);
      if (begin >= end - from) return { bytes: buffer.subarray(0, 0), offset: from };
      let stop = length;
      let lastLine = Math.max(begin, buffer.subarray(0, length).lastIndexOf(10) + 1);
      // the last line may continue after the range; a line that is too long is cut
      let more = READ_ON_BYTES;
      while (lastLine < length && length - lastLine <= MAX_PAYLOAD_BYTES) {
        if (length + more > buffer.length) buffer = grown(buffer, length + more);
        const read = readSync(file, buffer, length, more, from + length);
        const lineFeed = buffer.subarray(length, length + read).indexOf(10);
        length += read;
        stop = length;
        if (lineFeed !== -1) stop = lastLine = length - read + lineFeed + 1;
        if (lineFeed !== -1 || read === 0) break;
        more = Math.min(2 * more, MAX_PAYLOAD_BYTES >> 2);
      }
      const bytes = buffer.subarray(begin, stop);
      return { bytes: start === 0 ? withoutBom(bytes) : bytes, offset: from + begin, isEventStream };
    } finally {
      closeSync(file);
    }
  };
};

/** The offset after the first line feed, or the end of the bytes if there is none. */
const behindLineFeed = (buffer: Buffer, length: number): number => {
  const lineFeed = buffer.subarray(0, length).indexOf(10);
  return lineFeed === -1 ? length : lineFeed + 1;
};

const grown = (buffer: Buffer, size: number): Buffer => {
  const larger = Buffer.allocUnsafeSlow(Math.max(size, buffer.length * 2));
  buffer.copy(larger);
  return larger;
};
