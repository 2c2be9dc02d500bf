// Decompresses one member of a compressed file.

import type zlib from "node:zlib";
import type { Compression, MemberEnd } from "./compression.js";

/** Larger members are decompressed as a stream, so that they are never in memory as a whole. */
const MAX_BYTES_AT_ONCE = 1 << 20;

/** The most decompressed bytes of a member that is decompressed at once. */
const MAX_OUTPUT_BYTES = 8 << 20;

/** A decoder takes memory in chunks of this size, and in smaller ones for small members. */
const MAX_CHUNK_BYTES = 1 << 14;

/**
 * Decompresses a small member at once, because a file with a member for each line has hundreds of thousands of them.
 * Undefined if the member is large or damaged: a stream also gives the bytes before the damage.
 *
 * @param allowed how many bytes it may become
 */
export const memberAtOnce = (
  { whole, end }: Compression,
  bytes: Buffer,
  allowed: number,
): Buffer | undefined => {
  if (bytes.length > MAX_BYTES_AT_ONCE || allowed < 1) return undefined;
  try {
    const out = whole?.(bytes, {
      maxOutputLength: Math.min(allowed, MAX_OUTPUT_BYTES),
      chunkSize: Math.max(64, Math.min(4 * bytes.length, MAX_CHUNK_BYTES)),
    });
    // decoders accept some members that were cut off
    const memberEnd = end();
    memberEnd.feed(bytes);
    if (out) memberEnd.give?.(out);
    return memberEnd.complete ? out : undefined;
  } catch {
    return undefined;
  }
};

/** A member that is decompressed as a stream. */
export class Member {
  isBroken = false;
  /** Whether the member has become larger than is allowed. Then its decoder has stopped. */
  isTooLarge = false;
  readonly #stream: zlib.Gunzip;
  readonly #end: MemberEnd;
  readonly #ended: Promise<void>;
  #out: Buffer[] = [];

  /** @param spend counts decompressed bytes; returns whether they are too many */
  constructor({ stream, end }: Compression, spend: (bytes: number) => boolean) {
    this.#stream = (stream as () => zlib.Gunzip)();
    this.#end = end();
    this.#stream.on("data", (bytes: Buffer) => {
      if (this.isTooLarge) return;
      this.isTooLarge = spend(bytes.length);
      if (this.isTooLarge) {
        this.#stream.destroy();
        return;
      }
      this.#end.give?.(bytes);
      this.#out.push(bytes);
    });
    this.#ended = new Promise((done) => {
      this.#stream.on("error", () => {
        this.isBroken = true;
        done();
      });
      this.#stream.on("end", done);
      this.#stream.on("close", done);
    });
  }

  /** Takes compressed bytes and returns the decompressed ones. */
  async feed(bytes: Buffer): Promise<Buffer[]> {
    const isOpen = !this.#stream.readableEnded && !this.#stream.destroyed;
    this.#end.feed(bytes);
    // a decoder takes no bytes after the end of a member
    if (isOpen) await Promise.race([new Promise((done) => this.#stream.write(bytes, done)), this.#ended]);
    return this.takeOutput();
  }

  /** Whether bytes belong to this member. If so, it takes them. Otherwise it has ended or is broken. */
  async includes(bytes: Buffer): Promise<boolean> {
    const { complete, stores } = this.#end;
    if (this.isBroken || complete) return false;
    const out = await this.feed(bytes);
    // bytes that are stored uncompressed come out unchanged
    const isStored = stores ?? Buffer.concat(out).equals(bytes);
    if (isStored) this.#out = out;
    else this.isBroken = true;
    return isStored;
  }

  /** Ends the member and returns the last decompressed bytes. */
  async finish(): Promise<Buffer[]> {
    this.#stream.end();
    await this.#ended;
    if (!this.#end.complete) this.isBroken = true;
    return this.takeOutput();
  }

  /** Returns the bytes that were decompressed since the last call. */
  takeOutput(): Buffer[] {
    const out = this.#out;
    this.#out = [];
    return out;
  }
}
