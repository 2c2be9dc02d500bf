// Payloads that are nearly those of a vendor. The same seeds make the same payloads, on every machine.
import { clone } from "../json.js";
import { CHANGES, give } from "./changes.js";
import { randomFrom } from "./numbers.js";
import { type Inner, knownOf, placesOf } from "./places.js";

const size = (value: unknown): number =>
  typeof value === "object" && value !== null
    ? Object.values(value).reduce((sum: number, inner) => sum + size(inner), 1)
    : 1;

/** No payload grows without end: what was copied may be copied again. */
const MAX_SIZE = 5_000;

/**
 * A copy of a payload with a change for every seed, made one after the other. Most changes are at members that the
 * vendor's mapping reads.
 */
export const mutated = (slug: string, payload: unknown, seeds: readonly number[]): unknown => {
  const known = knownOf(slug);
  const root: Inner = { root: clone(payload) };
  for (const seed of seeds) {
    const random = randomFrom(seed);
    const before = root.root;
    if (random.chance(0.25)) give(random, root, known);
    else {
      const all = placesOf(root, known.tree);
      // the first place is the payload as a whole; it is changed seldom
      const inner = all.slice(1);
      const read = inner.filter(({ member }) => member);
      const from =
        random.chance(0.01) || inner.length === 0
          ? all.slice(0, 1)
          : read.length > 0 && random.chance(0.8)
            ? read
            : inner;
      random.pick(CHANGES)(random, random.pick(from), all);
    }
    if (!Object.hasOwn(root, "root")) root.root = before;
  }
  return size(root.root) > MAX_SIZE ? clone(payload) : root.root;
};

/** The seeds of the changes of a payload, which is one of many: 1 to 6. */
export const seedsOf = (seed: number, index: number): number[] => {
  const { int } = randomFrom(Math.imul(seed + 1, 0x9e3779b1) + index);
  return Array.from({ length: int(1, 6) }, () => int(0, 2 ** 32 - 1));
};
