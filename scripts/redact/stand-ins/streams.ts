// Pseudo-random numbers that depend on a key and a text. All stand-ins are made from them.

import { hash } from "node:crypto";
import { memoryOf } from "./memory.js";

/** Numbers that look random. They depend only on a key and a text: without the key nobody can find the text by trying. */
export interface Stream {
  /** The next whole number below a limit. */
  below(limit: number): number;
  /** A random one of the items. */
  of<Item>(items: readonly Item[]): Item;
}

/** Makes the stream of a text. Equal texts have different streams if their `purpose` differs. */
export type Streams = (purpose: string, text: string) => Stream;

/** The streams that depend on a key. */
export const streamsOf = (key: Uint8Array): Streams => streamsFrom(hash("sha256", key, "hex"));

/** How many digests are remembered, and up to which length of a text. */
const MAX_REMEMBERED = 5000;
const MAX_LENGTH = 64;

/**
 * @param key 64 hexadecimal digits. Of the digest only half is used: with all of it, one could go on from there without the
 *   key
 */
const streamsFrom = (key: string): Streams => {
  const digests = memoryOf<string>(MAX_REMEMBERED);
  const digestOf = (input: string): string => hash("sha256", key + input, "binary");
  return (purpose, text) => {
    const input = `${purpose}\0${text}`;
    if (text.length > MAX_LENGTH) return streamFrom(digestOf(input));
    // the same few numbers and addresses are in many places of a capture
    let digest = digests.get(input);
    if (digest === undefined) {
      digest = digestOf(input);
      digests.set(input, digest);
    }
    return streamFrom(digest);
  };
};

/** The random number generator sfc32. Its seed must be secret: it is a digest made with the key. */
const streamFrom = (digest: string): Stream => {
  let a = wordAt(digest, 0);
  let b = wordAt(digest, 4);
  let c = wordAt(digest, 8);
  let counter = wordAt(digest, 12);
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  const below = (limit: number): number => Math.floor((next() / 2 ** 32) * limit);
  return { below, of: (items) => items[below(items.length)] as (typeof items)[number] };
};

/** Four bytes of a digest as a number. */
const wordAt = (digest: string, at: number): number =>
  digest.charCodeAt(at) |
  (digest.charCodeAt(at + 1) << 8) |
  (digest.charCodeAt(at + 2) << 16) |
  (digest.charCodeAt(at + 3) << 24);
