// Limits how much a compressed file may become. A few hundred bytes can become gigabytes, if they are compressed twice.

import { AfterwordError } from "../../../src/errors.js";
import { quoted } from "../../command.js";

/** How many bytes a compressed file may become, if the user does not say it. */
const MAX_BYTES = 32 * 2 ** 30;

/** How many times its own size a compressed file may become. No gzip member becomes more than 1,032 times as large. */
const MAX_RATIO = 1100;

/** What every file may become, whatever its own size. It fits into memory, also when it is parsed. */
const FREE_BYTES = 2 ** 20;

/** Counts the bytes of a compressed file, and says how many it may become. Every layer of compression is held to it. */
export class Expansion {
  readonly #name: string;
  readonly #max: number | undefined;
  #read = 0;

  /**
   * @param name the name of the input, for the message
   * @param max how many bytes the file may become: `--max-unpacked`. Then its own size does not matter.
   */
  constructor(name: string, max: number | undefined) {
    this.#name = name;
    this.#max = max;
  }

  /** The chunks of the file itself, which are counted. */
  async *counting(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      this.#read += chunk.length;
      yield chunk;
    }
  }

  /** How many bytes a layer may have become by now. */
  get allowed(): number {
    return this.#max ?? Math.min(MAX_BYTES, FREE_BYTES + MAX_RATIO * this.#read);
  }

  /** The error for a layer that became larger. */
  error(): AfterwordError {
    const isRatio = this.#max === undefined && this.allowed < MAX_BYTES;
    const size = isRatio
      ? `${MAX_RATIO.toLocaleString("en-US")} times its size`
      : sizeInWords(this.#max ?? MAX_BYTES);
    return new AfterwordError(
      "ERR_INPUT_EXPANDS",
      `${quoted(this.#name)} becomes larger than ${size} when it is decompressed, the rest is not read`,
      { hint: "If that is right, give --max-unpacked with the size that it may have, such as 100GiB." },
    );
  }
}

/** `32 GiB`, `500 bytes` */
const sizeInWords = (bytes: number): string => {
  const units = ["bytes", "KiB", "MiB", "GiB", "TiB"];
  let [size, unit] = [bytes, 0];
  while (size >= 1024 && size % 1024 === 0 && unit < units.length - 1) [size, unit] = [size / 1024, unit + 1];
  return `${size.toLocaleString("en-US")} ${units[unit]}`;
};
