// Reads the last lines of a file, however large it is.

import { type FileHandle, open } from "node:fs/promises";

/** A line, and where it is in the file. */
export interface Line {
  readonly text: string;
  readonly offset: number;
  /** In bytes, without its end. */
  readonly length: number;
  /** Whether the file ends before the line does: whoever wrote it was stopped. */
  readonly isCut: boolean;
}

const CHUNK = 1 << 20;
const END = 10;

/** The last lines of a file in their order, at most so many. Empty lines are left out. */
export async function* lastLines(path: string, most: number): AsyncGenerator<Line> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const buffer = Buffer.alloc(CHUNK);
    let offset = await startOf(file, size, most, buffer);
    let parts: Buffer[] = [];
    for (let at = offset; at < size; ) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK, at);
      if (bytesRead === 0) break;
      const chunk = buffer.subarray(0, bytesRead);
      let start = 0;
      for (let end = chunk.indexOf(END); end >= 0; end = chunk.indexOf(END, start)) {
        const bytes = Buffer.concat([...parts, chunk.subarray(start, end)]);
        parts = [];
        if (bytes.length > 0)
          yield { text: bytes.toString("utf8"), offset, length: bytes.length, isCut: false };
        offset += bytes.length + 1;
        start = end + 1;
      }
      parts.push(Buffer.from(chunk.subarray(start)));
      at += bytesRead;
    }
    const rest = Buffer.concat(parts);
    if (rest.length > 0) yield { text: rest.toString("utf8"), offset, length: rest.length, isCut: true };
  } finally {
    await file.close();
  }
}

/** Where the last so many lines begin. Empty ones do not count. */
const startOf = async (file: FileHandle, size: number, most: number, buffer: Buffer): Promise<number> => {
  let found = 0;
  let next: number | undefined = END;
  for (let end = size; end > 0; ) {
    const start = Math.max(0, end - buffer.length);
    const { bytesRead } = await file.read(buffer, 0, end - start, start);
    for (let at = bytesRead - 1; at >= 0; at--) {
      const isStart: boolean = buffer[at] === END && next !== END;
      if (isStart && ++found === most) return start + at + 1;
      next = buffer[at];
    }
    end = start;
  }
  return 0;
};

/** The text at a place in a file. Undefined if the file does not reach so far. */
export const textAt = async (path: string, offset: number, length: number): Promise<string | undefined> => {
  const file = await open(path, "r");
  try {
    const bytes = Buffer.alloc(length);
    let read = 0;
    while (read < length) {
      const { bytesRead } = await file.read(bytes, read, length - read, offset + read);
      if (bytesRead === 0) return undefined;
      read += bytesRead;
    }
    return bytes.toString("utf8");
  } finally {
    await file.close();
  }
};
