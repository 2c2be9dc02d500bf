// A cache of generated texts.

import { digest } from "./digest.js";

/** Remembers generated texts by their input. So only texts whose input has changed are generated again. */
export interface Cache {
  /** The text for this input. If no run has made it yet, `make` makes it now. */
  text(input: string, make: () => string): string;
  /** The texts for many inputs. `make` gets the indices of those that are missing. */
  texts(
    inputs: readonly string[],
    make: (missing: readonly number[]) => Promise<readonly string[]>,
  ): Promise<string[]>;
  /** Keeps the texts that this run used for the next process, and forgets the others. */
  save(): void;
}

/**
 * Makes a cache.
 *
 * @param known the texts of earlier runs, by the digest of their input
 * @param keep called with the texts that were used when the cache is saved; by default the cache ends with the process
 */
export const cacheOf = (
  known = new Map<string, string>(),
  keep: (used: ReadonlyMap<string, string>) => void = () => {},
): Cache => {
  let used = new Map<string, string>();
  const use = (key: string, text: string): string => {
    known.set(key, text);
    used.set(key, text);
    return text;
  };
  return {
    text(input, make) {
      const key = digest(input);
      return use(key, known.get(key) ?? make());
    },
    async texts(inputs, make) {
      const keys = inputs.map(digest);
      const missing = [...keys.keys()].filter((index) => !known.has(keys[index] as string));
      const made = missing.length > 0 ? await make(missing) : [];
      for (const [nth, index] of missing.entries()) known.set(keys[index] as string, made[nth] as string);
      return keys.map((key) => use(key, known.get(key) as string));
    },
    save() {
      keep(used);
      used = new Map();
    },
  };
};
