import { readFileSync } from "node:fs";
import { digest } from "../schema/digest.js";
import { type Cache, cacheOf } from "../schema/memo.js";
import { cacheFile, generatorDigest, put } from "./stamp.js";

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
