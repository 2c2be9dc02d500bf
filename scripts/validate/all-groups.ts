// Adds up the groups of findings that all threads collect.

import { type BatchGroups, type Group, instantOf, MAX_GROUPS, type Occurrence } from "./group.js";

/** The groups of all batches, in the order in which they were first seen. */
export class AllGroups {
  /** Findings beyond the 100 that are listed for a single payload. */
  unlisted = 0;
  /** Findings beyond `MAX_GROUPS`. */
  others = 0;
  readonly #groups = new Map<string, Group>();

  /**
   * Adds the groups of a batch.
   *
   * @param file the name of the input
   * @param line the lines of the file before the batch
   */
  merge({ groups, unlisted, others }: BatchGroups, file: string, line: number): void {
    this.unlisted += unlisted;
    this.others += others;
    for (const [key, group] of groups) {
      const known = this.#groups.get(key);
      if (typeof group === "number") {
        if (known) known.count += group;
        else this.others += group;
        continue;
      }
      const first = inFile(group.first, file, line);
      if (known) {
        known.count += group.count;
        if (instantOf(first.time) < instantOf(known.first.time)) known.first = first;
      } else if (this.#groups.size >= MAX_GROUPS) this.others += group.count;
      else this.#groups.set(key, { ...group, first });
    }
  }

  /** All groups. */
  list(): readonly Group[] {
    return [...this.#groups.values()];
  }
}

/** An occurrence with its file. Its lines are counted from the beginning of the file. */
const inFile = (occurrence: Occurrence, file: string, line: number): Occurrence => {
  const { place } = occurrence;
  return {
    ...occurrence,
    file,
    line: occurrence.line + line,
    ...(place && { place: place.inBody ? place : { ...place, line: place.line + line } }),
  };
};
