// Counts of what was seen.

/** How often something was seen, and when first and last, in milliseconds since 1970. */
export interface Count {
  count: number;
  /** Infinity if no time is known. */
  first: number;
  /** -Infinity if no time is known. */
  last: number;
}

/** How often a word was seen, and in how many payloads. */
export interface WordCount extends Count {
  payloads: number;
  /** The number of the last payload that had it. */
  at: number;
}

/** The count of something that was never seen. */
export const nothingSeen = (): Count => ({
  count: 0,
  first: Number.POSITIVE_INFINITY,
  last: Number.NEGATIVE_INFINITY,
});

/** The count of something that was seen once, at a time; the time is NaN if it is unknown. */
export const seenOnce = (time: number): Count => {
  const isDated = !Number.isNaN(time);
  return {
    count: 1,
    first: isDated ? time : Number.POSITIVE_INFINITY,
    last: isDated ? time : Number.NEGATIVE_INFINITY,
  };
};

/** Adds `more` to a count, or copies it if there is no count yet. */
export const summed = (sum: Count | undefined, more: Count): Count => {
  if (!sum) return { ...more };
  sum.count += more.count;
  if (more.first < sum.first) sum.first = more.first;
  if (more.last > sum.last) sum.last = more.last;
  return sum;
};
