import { createHmac } from "node:crypto";

/** Numbers that look random and depend on a key and a text alone: whoever lacks the key cannot try texts out. */
export interface Stream {
  /** The next whole number below a limit. */
  below(limit: number): number;
  /** One of several. */
  of<Item>(items: readonly Item[]): Item;
}

/** Makes the stream of a text; `what` keeps apart the streams of texts that mean different things. */
export type Keyed = (what: string, text: string) => Stream;

export const keyed =
  (key: Uint8Array): Keyed =>
  (what, text) => {
    const seed = createHmac("sha256", key).update(`${what}\0`).update(text).digest();
    return streamOf(seed);
  };

/** The same streams, apart from those of other captures: equal texts of two captures are not told by their stand-ins. */
export const apart = (make: Keyed, capture: string): Keyed => {
  const own = Array.from({ length: 8 }, () => 0);
  const stream = make("capture", capture);
  const salt = own.map(() => stream.below(2 ** 30).toString(36)).join(".");
  return (what, text) => make(`${what} ${salt}`, text);
};

/** sfc32: the seed is what has to be secret, and it is a digest. */
const streamOf = (seed: Buffer): Stream => {
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
