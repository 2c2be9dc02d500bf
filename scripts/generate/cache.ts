import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { cacheFile, generatorDigest, put } from "./stamp.js";

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
      const key = keyOf(of);
      return use(key, known.get(key) ?? make());
    },
    async texts(of, make) {
      const keys = of.map(keyOf);
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

/** What earlier runs over these folders made. A file that is damaged, or of another generator, counts for nothing. */
export const openCache = (schemas: string, out: string): Cache => {
  const file = cacheFile(schemas, out, "texts");
  if (file === undefined) return cacheOf();
  const generator = generatorDigest();
  let kept = read(file, generator);
  return cacheOf(new Map(kept), (used) => {
    if (used.size === kept.size && [...used.keys()].every((key) => kept.has(key))) return;
    kept = used;
    const body = JSON.stringify(Object.fromEntries(used));
    put(file, `${generator}\n${digest(body)}\n${body}`);
  });
};

const read = (file: string, generator: string): ReadonlyMap<string, string> => {
  try {
    const [by, sum, body = ""] = readFileSync(file, "utf8").split("\n", 3);
    if (by === generator && sum === digest(body)) return new Map(Object.entries(JSON.parse(body)));
  } catch {
    // there is none yet
  }
  return new Map();
};

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

const keyOf = (of: string): string => createHash("sha256").update(of).digest("base64url");
