// Checks whether a zstd frame is complete, because Node's decoder accepts a frame that was cut off. A frame is a header,
// blocks, and perhaps a checksum (RFC 8878, section 3.1.1). Each block says how long it is and whether it is the last.

/** The next part of a frame. */
const HEADER = 0;
const BLOCK = 1;
const END = 2;

/** Reads the headers of the blocks of a frame. */
export class ZstdFrame {
  /** Whether the frame ends with the bytes that were fed. */
  complete = false;
  #isRaw = false;
  #next = HEADER;
  /** How many bytes to skip: the content of blocks is not read. */
  #skip = 0;
  #rest: Buffer = Buffer.alloc(0);
  #hasChecksum = false;

  /** Whether the next bytes are stored uncompressed. */
  get stores(): boolean {
    return this.#isRaw && this.#skip > 0;
  }

  /** Takes bytes of the frame. */
  feed(bytes: Buffer): void {
    let rest = this.#rest.length > 0 ? Buffer.concat([this.#rest, bytes]) : bytes;
    while (!this.complete) {
      const skipped = Math.min(this.#skip, rest.length);
      this.#skip -= skipped;
      rest = rest.subarray(skipped);
      if (this.#skip > 0) break;
      if (this.#next === END) this.complete = true;
      else {
        const read = this.#next === HEADER ? this.#header(rest) : this.#block(rest);
        if (read === 0) break;
        rest = rest.subarray(read);
      }
    }
    this.#rest = Buffer.from(rest.subarray(0, 32));
  }

  #header(bytes: Buffer): number {
    const descriptor = bytes[4];
    if (descriptor === undefined) return 0;
    const single = (descriptor & 0x20) !== 0;
    const content = [single ? 1 : 0, 2, 4, 8][descriptor >> 6] as number;
    const dictionary = [0, 1, 2, 4][descriptor & 3] as number;
    this.#hasChecksum = (descriptor & 4) !== 0;
    this.#next = BLOCK;
    this.#skip = (single ? 0 : 1) + dictionary + content;
    return 5;
  }

  #block(bytes: Buffer): number {
    if (bytes.length < 3) return 0;
    const header = bytes.readUIntLE(0, 3);
    const last = (header & 1) !== 0;
    // a block of type 1 has only one byte, and says how often it is repeated
    const type = (header >> 1) & 3;
    const repeats = type === 1;
    this.#isRaw = type === 0;
    this.#skip = repeats ? 1 : header >> 3;
    if (last) {
      this.#next = END;
      if (this.#hasChecksum) this.#skip += 4;
    }
    return 3;
  }
}
