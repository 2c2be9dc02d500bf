import { createHmac } from "node:crypto";

/** Numbers that look random. They depend on a key and a text alone: without the key nobody can try out texts. */
export interface Stream {
  /** The next whole number below a limit. */
  below(limit: number): number;
  /** One of several items. */
  of<Item>(items: readonly Item[]): Item;
}

/** Makes the stream of a text. `purpose` keeps apart streams of equal texts that mean different things. */
export type Streams = (purpose: string, text: string) => Stream;

/** The streams that depend on a key. */
export const streamsOf =
  (key: Uint8Array): Streams =>
  (purpose, text) =>
    streamFrom(createHmac("sha256", key).update(`${purpose}\0`).update(text).digest());

/** Streams of one capture. They differ from those of other captures: stand-ins do not show that two texts are equal. */
export const streamsOfCapture = (streams: Streams, capture: string): Streams => {
  const stream = streams("capture", capture);
  const salt = Array.from({ length: 8 }, () => stream.below(2 ** 30).toString(36)).join(".");
  return (purpose, text) => streams(`${purpose} ${salt}`, text);
};

/** The generator sfc32. Its seed has to be secret, and here it is a digest made with the key. */
const streamFrom = (seed: Buffer): Stream => {
  let [a, b, c, counter] = [0, 4, 8, 12].map((at) => seed.readInt32LE(at)) as [
    number,
    number,
    number,
    number,
  ];
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round++) next();
  const below = (limit: number): number => Math.floor((next() / 2 ** 32) * limit);
  return { below, of: (items) => items[below(items.length)] as (typeof items)[number] };
};
