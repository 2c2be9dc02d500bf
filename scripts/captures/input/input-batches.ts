// Cuts an input into batches.

import { closeSync, fstatSync, openSync } from "node:fs";
import { AfterwordError } from "../../../src/errors.js";
import { quoted } from "../../command.js";
import { canDecompress, compressionOf } from "../unpack/compression.js";
import { type Chunk, decompressed } from "../unpack/decompression.js";
import { Expansion } from "../unpack/expansion.js";
import { BATCH_BYTES, type Batch, type LineRange } from "./batch.js";
import { contentKindOf, HEAD_BYTES, withoutBom } from "./content.js";
import { type Input, inputErrorOf } from "./inputs.js";
import { itemBatches } from "./item-batches.js";
import { lineBatches } from "./line-batches.js";

/** How often an input may be compressed. A file that decompresses to itself would never end. */
const MAX_COMPRESSION_LAYERS = 4;

/** How many bytes are needed to recognise a compression. */
const MAGIC_BYTES = 16;

/** How an input is cut. */
export interface BatchOptions {
  /** Whether large files of lines may be returned as ranges, which are read later. */
  readonly ranges?: boolean;
  /** How many bytes a batch has. Tests use a small number. */
  readonly batchBytes?: number | undefined;
  /** Whether a payload may be any JSON: then an array is one payload, not a list of them. */
  readonly isAnyJson?: boolean;
}

/** Cuts an input into batches. Its content decides whether it is compressed, and whether it has lines or documents. */
export async function* batchesOf(
  input: Input,
  { ranges = false, batchBytes = BATCH_BYTES, isAnyJson = false }: BatchOptions = {},
): AsyncGenerator<Batch | LineRange> {
  const source = buffersOf(input.open());
  try {
    const { chunks, isCompressed } = await withoutCompression(input, source);
    const head = await readHead(chunks, HEAD_BYTES);
    const kind = contentKindOf(withoutBom(head.bytes), head.isAll, isAnyJson);
    if (typeof kind === "object") {
      throw new AfterwordError("ERR_INPUT_BINARY", `${quoted(input.name)} is ${kind.binary}`);
    }
    const isSmall = head.isAll && head.bytes.length <= batchBytes;
    const size = isCompressed || isSmall ? undefined : fileSizeOf(input);
    const isEventStream = kind === "events";
    if (ranges && (kind === "lines" || isEventStream) && size !== undefined) {
      yield* rangesOf(input.path as string, size, batchBytes, isEventStream);
      return;
    }
    const all = continued(withoutFirstBom(head.chunks), chunks);
    yield* kind === "document" ? itemBatches(all, !isAnyJson) : lineBatches(all, batchBytes, isEventStream);
  } catch (error) {
    throw inputErrorOf(error, input.name);
  } finally {
    await source.return?.(undefined);
  }
}

async function* buffersOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}

/** Decompresses an input, as often as it is compressed. */
const withoutCompression = async (
  { name, maxUnpacked }: Input,
  source: AsyncGenerator<Buffer>,
): Promise<{ chunks: AsyncGenerator<Chunk>; isCompressed: boolean }> => {
  const expansion = new Expansion(name, maxUnpacked);
  let chunks: AsyncGenerator<Chunk> = expansion.counting(source);
  for (let layers = 0; ; ) {
    const head = await readHead(chunks, MAGIC_BYTES);
    chunks = continued(head.chunks, chunks);
    const compression = compressionOf(head.bytes);
    if (!compression) return { chunks, isCompressed: layers > 0 };
    if (!canDecompress(compression)) {
      throw new AfterwordError(
        "ERR_INPUT_BINARY",
        `${quoted(name)} is ${compression.name}, which this Node cannot read`,
        { hint: "Node 22.15 can; or decompress it first." },
      );
    }
    if (++layers > MAX_COMPRESSION_LAYERS) {
      throw new AfterwordError(
        "ERR_INPUT_PACKED",
        `${quoted(name)} is compressed more than ${MAX_COMPRESSION_LAYERS} times over`,
        { hint: "Decompress it first." },
      );
    }
    chunks = decompressed(compression, chunks, expansion);
  }
};

/** The first chunks, and their bytes. `isAll` says whether there are no others. */
interface Head {
  readonly bytes: Buffer;
  readonly chunks: Chunk[];
  readonly isAll: boolean;
}

/** Reads chunks until they have enough bytes, or the input ends. */
const readHead = async (source: AsyncIterator<Chunk>, enough: number): Promise<Head> => {
  const chunks: Chunk[] = [];
  const parts: Buffer[] = [];
  let isAll = false;
  for (let size = 0; size < enough && !isAll; ) {
    const { done, value } = await source.next();
    if (done) isAll = true;
    else {
      chunks.push(value);
      if (!("damage" in value)) {
        parts.push(value);
        size += value.length;
      }
    }
  }
  return { bytes: Buffer.concat(parts), chunks, isAll };
};

async function* continued<Part>(first: readonly Part[], rest: AsyncIterator<Part>): AsyncGenerator<Part> {
  yield* first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** The chunks without a byte order mark, whose bytes may be in several of them. */
const withoutFirstBom = (chunks: readonly Chunk[]): Chunk[] => {
  const damage = chunks.findIndex((each) => "damage" in each);
  const before = (damage === -1 ? chunks : chunks.slice(0, damage)) as Buffer[];
  return [withoutBom(Buffer.concat(before)), ...(damage === -1 ? [] : chunks.slice(damage))];
};

/** The size of an input that can be read from any offset. */
const fileSizeOf = ({ path }: Input): number | undefined => {
  if (path === undefined) return undefined;
  const file = openSync(path, "r");
  try {
    const stats = fstatSync(file);
    return stats.isFile() ? stats.size : undefined;
  } finally {
    closeSync(file);
  }
};

function* rangesOf(
  path: string,
  size: number,
  batchBytes: number,
  isEventStream: boolean,
): Generator<LineRange> {
  for (let start = 0; start < size; start += batchBytes) {
    yield { path, start, end: Math.min(size, start + batchBytes), isEventStream };
  }
}
