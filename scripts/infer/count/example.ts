// Chooses the payload of a group that becomes its example.

/** A payload that may become an example. Plain data. */
export interface Example {
  /** The one with the smallest rank is chosen. */
  readonly rank: number;
  /** Its exact JSON, without white space. */
  readonly text: string;
}

/** Longer payloads are no examples. */
export const MAX_EXAMPLE_LENGTH = 24_000;

/** The example of two that is chosen. */
export const better = (one: Example | undefined, other: Example | undefined): Example | undefined => {
  if (!one || !other) return one ?? other;
  if (one.rank !== other.rank) return one.rank < other.rank ? one : other;
  return one.text <= other.text ? one : other;
};
