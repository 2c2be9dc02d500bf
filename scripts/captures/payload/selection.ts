// Which payloads of an input are read.

/** Which payloads are read. Plain data. */
export interface Selection {
  /** The earliest time, in milliseconds since 1970. */
  readonly since?: number;
  /** The latest time, in milliseconds since 1970. */
  readonly until?: number;
  /** If it is set, about one payload in so many is read. */
  readonly sample?: number;
}

/**
 * Whether the payload at an offset of the input is in a sample of one payload in `sample`. The answer is the same in every
 * run, and the first payload is always in the sample.
 */
export const isSampled = (offset: number, sample: number): boolean => {
  if (sample === 1) return true;
  let hash = Math.imul((offset | 0) ^ (offset / 0x100000000), 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) % sample === 0;
};
