import { readFileSync } from "node:fs";
import { digest } from "./digest.js";
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

/** What earlier runs over these folders made. A file that is damaged, or of another generator, counts for nothing. */
export const openCache = (schemas: string, out: string, generator = generatorDigest()): Cache => {
  const file = cacheFile(schemas, out, "texts");
  if (file === undefined) return cacheOf();
  let kept = read(file, generator);
  return cacheOf(new Map(kept.flatMap(({ texts }) => [...texts])), (used) => {
    const parts = inParts(used).map((texts, at): Part => {
      const before = kept[at];
      // of many megabytes a change reaches little: the rest is written as it was read
      return before && hasKeysOf(texts, before.texts) ? before : { texts, line: lineOf(texts) };
    });
    if (parts.every((part, at) => part === kept[at])) return;
    kept = parts;
    put(file, [generator, ...kept.map(({ line }) => line)].join("\n"));
  });
};

/** Texts whose keys begin alike, and the line that holds them. */
interface Part {
  readonly texts: ReadonlyMap<string, string>;
  readonly line: string;
}

const PARTS = 64;

const inParts = (texts: ReadonlyMap<string, string>): Map<string, string>[] => {
  const parts = Array.from({ length: PARTS }, () => new Map<string, string>());
  for (const [key, text] of texts) parts[key.charCodeAt(0) % PARTS]?.set(key, text);
  return parts;
};

const hasKeysOf = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one.keys()].every((key) => other.has(key));

const lineOf = (texts: ReadonlyMap<string, string>): string => {
  const body = JSON.stringify(Object.fromEntries(texts));
  return `${digest(body)} ${body}`;
};

const read = (file: string, generator: string): readonly Part[] => {
  try {
    const [by, ...lines] = readFileSync(file, "utf8").split("\n");
    if (by !== generator || lines.length !== PARTS) return [];
    return lines.map((line) => {
      const end = line.indexOf(" ");
      const body = line.slice(end + 1);
      if (line.slice(0, end) !== digest(body)) throw new Error("damaged");
      return { line, texts: new Map(Object.entries(JSON.parse(body) as Record<string, string>)) };
    });
  } catch {
    // there is none yet, or none that holds
    return [];
  }
};
