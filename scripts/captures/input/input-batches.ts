import { isUtf8 } from "node:buffer";
import { closeSync, fstatSync, openSync } from "node:fs";
import { AfterwordError } from "../../../src/errors.js";
import { quoted } from "../../command.js";
import { BATCH_BYTES, type Batch, isBlank, itemBatches, lineBatches } from "./batch.js";
import { contentKindOf, HEAD_BYTES, withoutBom } from "./content.js";
import { type Chunk, canDecompress, compressionOf, decompressed } from "./decompression.js";
import type { Input } from "./inputs.js";
import {
  MAX_PAYLOAD_BYTES,
  NOT_UTF8,
  type PayloadText,
  reasonText,
  TOO_LONG,
  type UncheckedReason,
} from "./reason.js";

export type { PayloadText as Piece } from "./reason.js";

/** What was compressed so often is read; of a file that unpacks into itself there is no end. */
const MAX_COMPRESSION_LAYERS = 4;

/** Whole lines of a file, read by whoever looks at them: those that begin in the range. */
export interface LineRange {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What an input holds, in portions. Compression, lines and documents are told by content.
 *
 * @param ranges whether large files of lines may be given as ranges
 * @param portion how much is read at once; tests take little
 * @param anything whether a payload may be any JSON: then an array is one, not a list of them
 */
export async function* batchesOf(
  input: Input,
  {
    ranges = false,
    portion = BATCH_BYTES,
    anything = false,
  }: { ranges?: boolean; portion?: number | undefined; anything?: boolean } = {},
): AsyncGenerator<Batch | LineRange> {
  const chunks = buffers(input.open());
  try {
    let stretches: AsyncGenerator<Chunk> = chunks;
    let packed = 0;
    for (;;) {
      const first = await fill(stretches, 16);
      stretches = continued(first.seen, stretches);
      const packing = compressionOf(first.bytes);
      if (!packing) break;
      if (!canDecompress(packing)) {
        throw new AfterwordError(
          "ERR_INPUT_BINARY",
          `${quoted(input.name)} is ${packing.name}, which this Node cannot read`,
          { hint: "Node 22.15 can; or decompress it first." },
        );
      }
      if (++packed > MAX_COMPRESSION_LAYERS) {
        throw new AfterwordError(
          "ERR_INPUT_PACKED",
          `${quoted(input.name)} is compressed more than ${MAX_COMPRESSION_LAYERS} times over`,
          { hint: "Decompress it first." },
        );
      }
      stretches = decompressed(packing, stretches);
    }
    const { bytes, seen, whole } = await fill(stretches, HEAD_BYTES);
    const shape = contentKindOf(withoutBom(bytes), whole, anything);
    if (typeof shape === "object") {
      throw new AfterwordError("ERR_INPUT_BINARY", `${quoted(input.name)} is ${shape.binary}`);
    }
    const size = packed > 0 || (whole && bytes.length <= portion) ? undefined : sizeOf(input);
    if (ranges && shape === "lines" && size !== undefined) {
      for (let start = 0; start < size; start += portion) {
        yield { path: input.path as string, start, end: Math.min(size, start + portion) };
      }
      return;
    }
    const all = continued(withoutFirstBom(seen), stretches);
    yield* shape === "document" ? itemBatches(all, !anything) : lineBatches(all, portion);
  } catch (error) {
    throw inputErrorOf(error, input.name);
  } finally {
    await chunks.return?.(undefined);
  }
}

async function* buffers(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}

/** Reads until there is enough to look at; whether that was all. */
const fill = async (
  stretches: AsyncIterator<Chunk>,
  enough: number,
): Promise<{ bytes: Buffer; seen: Chunk[]; whole: boolean }> => {
  const seen: Chunk[] = [];
  const parts: Buffer[] = [];
  let whole = false;
  for (let size = 0; size < enough && !whole; ) {
    const { done, value } = await stretches.next();
    if (done) whole = true;
    else {
      seen.push(value);
      if (!("damage" in value)) {
        parts.push(value);
        size += value.length;
      }
    }
  }
  return { bytes: Buffer.concat(parts), seen, whole };
};

async function* continued<Part>(seen: readonly Part[], rest: AsyncIterator<Part>): AsyncGenerator<Part> {
  yield* seen;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** A byte order mark may come in several chunks. */
const withoutFirstBom = (seen: readonly Chunk[]): Chunk[] => {
  const at = seen.findIndex((each) => "damage" in each);
  const before = (at === -1 ? seen : seen.slice(0, at)) as Buffer[];
  return [withoutBom(Buffer.concat(before)), ...(at === -1 ? [] : seen.slice(at))];
};

/** The size of a file that can be read from anywhere. */
const sizeOf = ({ path }: Input): number | undefined => {
  if (path === undefined) return undefined;
  const file = openSync(path, "r");
  try {
    const stats = fstatSync(file);
    return stats.isFile() ? stats.size : undefined;
  } finally {
    closeSync(file);
  }
};

/** The payloads of a file as text, one after the other. */
export async function* textsOf(input: Input): AsyncGenerator<PayloadText> {
  let before = 0;
  for await (const portion of batchesOf(input)) {
    const { bytes, items, lines } = portion as Batch;
    if (items) {
      for (const item of items) {
        const at = { line: item.at.line + (lines ? before : 0), column: item.at.column };
        yield "reason" in item ? without(at, item.reason) : pieceAt(at, bytes.subarray(item.start, item.end));
      }
      before += lines ?? 0;
      continue;
    }
    for (let from = 0; from < bytes.length; before++) {
      const feed = bytes.indexOf(10, from);
      const end = feed === -1 ? bytes.length : feed;
      const at = { line: before + 1, column: 1 };
      const piece = pieceAt(at, bytes.subarray(from, bytes[end - 1] === 13 ? end - 1 : end));
      if (!("text" in piece) || !isBlank(piece.text)) yield piece;
      from = end + 1;
    }
  }
}

const pieceAt = (at: PayloadText["at"], bytes: Buffer): PayloadText =>
  bytes.length > MAX_PAYLOAD_BYTES
    ? without(at, { message: `the line is ${TOO_LONG}` })
    : isUtf8(bytes)
      ? { at, text: bytes.toString("utf8") }
      : without(at, NOT_UTF8);

const without = (at: PayloadText["at"], reason: UncheckedReason): PayloadText => ({
  at,
  malformed: reasonText(reason),
  ...(reason.hint !== undefined && { hint: reason.hint }),
});

/** Errors of the file system in a sentence. */
export const inputErrorOf = (error: unknown, name: string): unknown => {
  const { code } = error as { code?: unknown };
  if (error instanceof AfterwordError || typeof code !== "string" || !/^E[A-Z]+$/.test(code)) return error;
  const reason = {
    ENOENT: "there is no such file",
    EACCES: "permission denied",
    EISDIR: "it is a folder",
    EIO: "input error",
  };
  return new AfterwordError(
    "ERR_INPUT_UNREADABLE",
    `${quoted(name)} cannot be read: ${Object.hasOwn(reason, code) ? reason[code as keyof typeof reason] : code}`,
    { cause: error },
  );
};
