// What is known of the ids at a place. Of all ids, those with the smallest hashes are kept: they are the same ones whatever the
// order of payloads, and every payload with one of them is counted.

/** How many ids of a place are kept. */
const MAX_IDS = 128;

/** One id at a place. */
export interface IdSeen {
  /** In how many payloads. */
  count: number;
  /** The hash of a payload that has it. */
  readonly body: number;
  /** Whether payloads that have it differ. */
  differs: boolean;
}

/** The ids at a place. Plain data. */
export interface IdsSeen {
  /** In how many payloads there was an id. */
  count: number;
  /** By the hash of the id. */
  readonly kept: Map<number, IdSeen>;
  /** Hashes above it are not kept. */
  limit: number;
}

/**
 * A place where no id was seen.
 *
 * @param limit hashes above it are known not to be kept
 */
export const noIds = (limit = Number.POSITIVE_INFINITY): IdsSeen => ({ count: 0, kept: new Map(), limit });

/** Counts an id. `body` gives the hash of its payload. */
export const countId = (ids: IdsSeen, hash: number, body: () => number): void => {
  ids.count++;
  if (hash <= ids.limit) keep(ids, hash, { count: 1, body: body(), differs: false });
};

/** Adds the ids that were seen at the same place in other payloads. */
export const addIds = (into: IdsSeen, { count, kept, limit }: IdsSeen): void => {
  into.count += count;
  if (limit < into.limit) {
    into.limit = limit;
    for (const hash of into.kept.keys()) if (hash > limit) into.kept.delete(hash);
  }
  for (const [hash, seen] of kept) if (hash <= into.limit) keep(into, hash, seen);
};

const keep = (ids: IdsSeen, hash: number, seen: IdSeen): void => {
  const { kept } = ids;
  const known = kept.get(hash);
  if (known) {
    known.count += seen.count;
    known.differs ||= seen.differs || seen.body !== known.body;
    return;
  }
  kept.set(hash, { ...seen });
  // trimmed now and then: sorting for each id would cost time
  if (kept.size >= 2 * MAX_IDS) trim(ids);
};

/** Keeps only the ids with the smallest hashes. */
export const trim = (ids: IdsSeen): void => {
  const { kept } = ids;
  if (kept.size <= MAX_IDS) return;
  const sorted = [...kept.keys()].sort((one, other) => one - other);
  ids.limit = sorted[MAX_IDS - 1] as number;
  for (const hash of sorted.slice(MAX_IDS)) kept.delete(hash);
};
