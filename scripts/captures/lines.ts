/** A line of a file; `bytes` is null when it is longer than the limit. */
export interface Line {
  /** From 1, blank lines counted. */
  readonly number: number;
  readonly bytes: Buffer | null;
}

/** A longer line is no webhook, and holding it would let one file take all memory. */
export const LINE_LIMIT = 64 * 2 ** 20;

/** Cuts bytes at line feeds; memory holds one line and one chunk. A carriage return before the feed is dropped. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, limit = LINE_LIMIT): AsyncGenerator<Line> {
  let number = 1;
  let parts: Buffer[] = [];
  let size = 0;
  const add = (part: Buffer) => {
    size += part.length;
    if (size <= limit) parts.push(part);
    else parts = [];
  };
  const line = (): Line => {
    const whole = parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
    const bytes = size > limit ? null : whole.at(-1) === 13 ? whole.subarray(0, -1) : whole;
    parts = [];
    size = 0;
    return { number: number++, bytes };
  };
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    for (let feed = bytes.indexOf(10); feed !== -1; feed = bytes.indexOf(10, from)) {
      add(bytes.subarray(from, feed));
      from = feed + 1;
      yield line();
    }
    add(bytes.subarray(from));
  }
  if (size > 0) yield line();
}
