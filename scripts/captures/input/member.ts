import type zlib from "node:zlib";
import type { Compression, MemberEnd } from "./compression.js";

/** Larger members are decompressed as a stream, so that memory does not hold them. */
const MAX_BYTES_AT_ONCE = 1 << 20;

/** What a member that is decompressed at once may hold. */
const MAX_OUTPUT_BYTES = 8 << 20;

/**
 * Decompresses a small member at once: a file with a member for each line has hundreds of thousands. Undefined where it
 * is large or damaged; decompressed as a stream, it gives what comes before the damage.
 */
export const memberAtOnce = ({ whole, end }: Compression, bytes: Buffer): Buffer | undefined => {
  if (bytes.length > MAX_BYTES_AT_ONCE) return undefined;
  try {
    const out = whole?.(bytes, { maxOutputLength: MAX_OUTPUT_BYTES });
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
  readonly #stream: zlib.Gunzip;
  readonly #end: MemberEnd;
  readonly #ended: Promise<void>;
  #out: Buffer[] = [];

  constructor({ stream, end }: Compression) {
    this.#stream = (stream as () => zlib.Gunzip)();
    this.#end = end();
    this.#stream.on("data", (bytes: Buffer) => {
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

  /** Takes compressed bytes and returns what comes out. */
  async feed(bytes: Buffer): Promise<Buffer[]> {
    const isOpen = !this.#stream.readableEnded && !this.#stream.destroyed;
    this.#end.feed(bytes);
    // a decoder takes no bytes behind the end of a member
    if (isOpen) await Promise.race([new Promise((done) => this.#stream.write(bytes, done)), this.#ended]);
    return this.takeOutput();
  }

  /** Whether bytes belong to this member, which takes them then. If they do not, it is at its end or broken. */
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

  /** Ends the member and returns what came out last. */
  async finish(): Promise<Buffer[]> {
    this.#stream.end();
    await this.#ended;
    if (!this.#end.complete) this.isBroken = true;
    return this.takeOutput();
  }

  /** What came out since the last call. */
  takeOutput(): Buffer[] {
    const out = this.#out;
    this.#out = [];
    return out;
  }
}
