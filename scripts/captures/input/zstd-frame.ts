// Node's decoder takes a frame that was cut off for a whole one. Whether it is whole, its layout tells (RFC 8878,
// section 3.1.1): a header, blocks that say how long they are and which is the last, and perhaps a checksum.

const HEADER = 0;
const BLOCK = 1;
const END = 2;

/** Follows a frame's blocks as its bytes come. */
export class ZstdFrame {
  complete = false;
  #isRaw = false;
  #want = HEADER;
  /** Bytes to pass over: what blocks hold is not looked at. */
  #skip = 0;
  #held: Buffer = Buffer.alloc(0);
  #checksum = false;

  /** Whether what comes next is in a block of bytes as they are. */
  get stores(): boolean {
    return this.#isRaw && this.#skip > 0;
  }

  feed(bytes: Buffer): void {
    let rest = this.#held.length > 0 ? Buffer.concat([this.#held, bytes]) : bytes;
    while (!this.complete) {
      const passed = Math.min(this.#skip, rest.length);
      this.#skip -= passed;
      rest = rest.subarray(passed);
      if (this.#skip > 0) break;
      if (this.#want === END) this.complete = true;
      else {
        const read = this.#want === HEADER ? this.#header(rest) : this.#block(rest);
        if (read === 0) break;
        rest = rest.subarray(read);
      }
    }
    this.#held = Buffer.from(rest.subarray(0, 32));
  }

  #header(bytes: Buffer): number {
    const descriptor = bytes[4];
    if (descriptor === undefined) return 0;
    const single = (descriptor & 0x20) !== 0;
    const content = [single ? 1 : 0, 2, 4, 8][descriptor >> 6] as number;
    const dictionary = [0, 1, 2, 4][descriptor & 3] as number;
    this.#checksum = (descriptor & 4) !== 0;
    this.#want = BLOCK;
    this.#skip = (single ? 0 : 1) + dictionary + content;
    return 5;
  }

  #block(bytes: Buffer): number {
    if (bytes.length < 3) return 0;
    const header = bytes.readUIntLE(0, 3);
    const last = (header & 1) !== 0;
    // one that repeats a byte says how often, and holds the byte
    const type = (header >> 1) & 3;
    const repeats = type === 1;
    this.#isRaw = type === 0;
    this.#skip = repeats ? 1 : header >> 3;
    if (last) {
      this.#want = END;
      if (this.#checksum) this.#skip += 4;
    }
    return 3;
  }
}
