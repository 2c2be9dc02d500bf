// The kinds of compression that inputs may have: gzip and zstd.

import zlib from "node:zlib";
import { ZstdFrame } from "./zstd-frame.js";

/** A kind of compression. A compressed file consists of members, which zstd calls frames. */
export interface Compression {
  readonly name: string;
  /** The bytes that a member begins with. */
  readonly magic: Buffer;
  /** Whether the bytes after the magic bytes can belong to a header. */
  isHeader(bytes: Buffer, offset: number): boolean;
  /** Makes a decoder. Undefined if this version of Node has none. */
  readonly stream: (() => zlib.Gunzip) | undefined;
  /** Decompresses a whole member. */
  readonly whole:
    | ((bytes: Buffer, options: { maxOutputLength: number; chunkSize: number }) => Buffer)
    | undefined;
  /** Makes the check whether a member is complete. */
  readonly end: () => MemberEnd;
}

/** Checks whether a member is complete. Decoders do not report this reliably. */
export interface MemberEnd {
  /** Takes compressed bytes. */
  feed(bytes: Buffer): void;
  /** Takes decompressed bytes. */
  give?(bytes: Buffer): void;
  /** Whether the member ends with the bytes that were fed. */
  readonly complete: boolean;
  /** Whether the next bytes are stored uncompressed in the member. Undefined if only the decoder knows. */
  readonly stores?: boolean;
}

/**
 * A gzip member ends with the checksum and the size of its decompressed bytes (RFC 1952, section 2.3.1). Zeros may follow:
 * tapes and disks pad files with them.
 */
class GzipTrailer implements MemberEnd {
  /** The last bytes before the zeros at the end. */
  #tail: Buffer = Buffer.alloc(0);
  /** How many zeros are at the end. The first of them may belong to the trailer. */
  #zeros = 0;
  #sum = 0;
  #size = 0;

  feed(bytes: Buffer): void {
    let end = bytes.length;
    while (end > 0 && bytes[end - 1] === 0) end--;
    if (end > 0) {
      const before = end < 8 ? [this.#tail, Buffer.alloc(Math.min(this.#zeros, 8))] : [];
      this.#tail = Buffer.concat([...before, bytes.subarray(Math.max(0, end - 8), end)]).subarray(-8);
      this.#zeros = 0;
    }
    this.#zeros += bytes.length - end;
  }

  give(bytes: Buffer): void {
    this.#sum = crc32(bytes, this.#sum);
    this.#size = (this.#size + bytes.length) >>> 0;
  }

  get complete(): boolean {
    const end = Buffer.concat([this.#tail, Buffer.alloc(Math.min(this.#zeros, 8))]);
    for (let at = Math.max(0, this.#tail.length - 8); at + 8 <= end.length; at++)
      if (end.readUInt32LE(at) === this.#sum && end.readUInt32LE(at + 4) === this.#size) return true;
    return false;
  }
}

/** Node has zstd from 22.15 on. */
const { crc32, createZstdDecompress, zstdDecompressSync } = zlib as unknown as {
  crc32(bytes: Buffer, sum: number): number;
  createZstdDecompress?: Compression["stream"];
  zstdDecompressSync?: Compression["whole"];
};

const COMPRESSIONS: readonly Compression[] = [
  {
    name: "gzip",
    magic: Buffer.from([0x1f, 0x8b, 8]),
    isHeader: (bytes, offset) => {
      const flags = bytes[offset + 3] as number;
      const level = bytes[offset + 8] as number;
      const system = bytes[offset + 9] as number;
      return flags < 0x20 && (level === 0 || level === 2 || level === 4) && (system < 14 || system === 255);
    },
    stream: () => zlib.createGunzip(),
    whole: zlib.gunzipSync,
    end: () => new GzipTrailer(),
  },
  {
    name: "zstd",
    magic: Buffer.from([0x28, 0xb5, 0x2f, 0xfd]),
    // the reserved bit of the frame's descriptor
    isHeader: (bytes, offset) => ((bytes[offset + 4] as number) & 8) === 0,
    stream: createZstdDecompress,
    whole: zstdDecompressSync,
    end: () => new ZstdFrame(),
  },
];

/** How many bytes are needed to recognise a header. */
export const HEADER_BYTES = 10;

/** The compression of a file that begins with these bytes. Undefined if it is not compressed. */
export const compressionOf = (head: Buffer): Compression | undefined =>
  COMPRESSIONS.find(({ magic }) => head.subarray(0, magic.length).equals(magic));

/** Whether this version of Node can decompress it. */
export const canDecompress = ({ stream }: Compression): boolean => stream !== undefined;

/** The offset of the next header, or infinity. */
export const nextHeader = ({ magic, isHeader }: Compression, bytes: Buffer, from: number): number => {
  for (let offset = bytes.indexOf(magic, from); offset !== -1; offset = bytes.indexOf(magic, offset + 1)) {
    if (offset + HEADER_BYTES <= bytes.length && isHeader(bytes, offset)) return offset;
  }
  return Number.POSITIVE_INFINITY;
};
