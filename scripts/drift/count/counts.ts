/** How often something was seen, and when first and last, in milliseconds since 1970. */
export interface Count {
  count: number;
  /** Infinity where nothing has a date. */
  first: number;
  /** -Infinity where nothing has a date. */
  last: number;
}

/** The count of what was never seen. */
export const nothingSeen = (): Count => ({
  count: 0,
  first: Number.POSITIVE_INFINITY,
  last: Number.NEGATIVE_INFINITY,
});

/** The count of what was seen once, at a time; NaN where nothing says when. */
export const seenOnce = (time: number): Count => {
  const isDated = !Number.isNaN(time);
  return {
    count: 1,
    first: isDated ? time : Number.POSITIVE_INFINITY,
    last: isDated ? time : Number.NEGATIVE_INFINITY,
  };
};

/** Adds to a count, or makes the first one. */
export const summed = (sum: Count | undefined, more: Count): Count => {
  if (!sum) return { ...more };
  sum.count += more.count;
  if (more.first < sum.first) sum.first = more.first;
  if (more.last > sum.last) sum.last = more.last;
  return sum;
};
