import { digest } from "./digest.js";

/** Texts by what they were made of, so that only what a change reaches is made again. */
export interface Cache {
  /** What was made of exactly this before, or is made now. */
  text(of: string, make: () => string): string;
  /** Many at once; `make` is told which are missing. */
  texts(
    of: readonly string[],
    make: (missing: readonly number[]) => Promise<readonly string[]>,
  ): Promise<string[]>;
  /** Keeps what this run used for the next process; what it had no use for is forgotten. */
  save(): void;
}

/** A cache that starts with what is known, and ends with the process unless something keeps it. */
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
    text(of, make) {
      const key = digest(of);
      return use(key, known.get(key) ?? make());
    },
    async texts(of, make) {
      const keys = of.map(digest);
      const missing = [...keys.keys()].filter((at) => !known.has(keys[at] as string));
      const made = missing.length > 0 ? await make(missing) : [];
      for (const [index, at] of missing.entries()) known.set(keys[at] as string, made[index] as string);
      return keys.map((key) => use(key, known.get(key) as string));
    },
    save() {
      keep(used);
      used = new Map();
    },
  };
};
