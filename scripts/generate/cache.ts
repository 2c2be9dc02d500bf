import { readFileSync } from "node:fs";
import { digest } from "../schema/digest.js";
import { type Cache, cacheOf } from "../schema/memo.js";
import { cacheFile, generatorDigest, put } from "./stamp.js";

/**
 * Opens what earlier runs over these folders made. A file that is damaged, or of another generator, counts for nothing.
 *
 * @param generator - The digest of the generator, which the first line of the file names.
 */
export const openCache = (schemas: string, out: string, generator = generatorDigest()): Cache => {
  const file = cacheFile(schemas, out, "texts");
  if (file === undefined) return cacheOf();
  let kept = readLines(file, generator);
  return cacheOf(new Map(kept.flatMap(({ texts }) => [...texts])), (used) => {
    const lines = partitioned(used).map((texts, index): CacheLine => {
      const before = kept[index];
      // of many megabytes a change reaches little: the other lines are written as they were read
      return before && hasSameKeys(texts, before.texts) ? before : { texts, line: lineOf(texts) };
    });
    if (lines.every((each, index) => each === kept[index])) return;
    kept = lines;
    put(file, [generator, ...kept.map(({ line }) => line)].join("\n"));
  });
};

/** Texts by their keys, and the line of the file that holds them. */
interface CacheLine {
  readonly texts: ReadonlyMap<string, string>;
  readonly line: string;
}

/** Lines of a file beside the first. */
const LINE_COUNT = 64;

/** Texts by the line that they belong to, which the first character of their key decides. */
const partitioned = (texts: ReadonlyMap<string, string>): Map<string, string>[] => {
  const lines = Array.from({ length: LINE_COUNT }, () => new Map<string, string>());
  for (const [key, text] of texts) lines[key.charCodeAt(0) % LINE_COUNT]?.set(key, text);
  return lines;
};

const hasSameKeys = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one.keys()].every((key) => other.has(key));

/** A digest, and texts as JSON. */
const lineOf = (texts: ReadonlyMap<string, string>): string => {
  const body = JSON.stringify(Object.fromEntries(texts));
  return `${digest(body)} ${body}`;
};

const readLines = (file: string, generator: string): readonly CacheLine[] => {
  try {
    const [by, ...lines] = readFileSync(file, "utf8").split("\n");
    if (by !== generator || lines.length !== LINE_COUNT) return [];
    return lines.map((line) => {
      const end = line.indexOf(" ");
      const body = line.slice(end + 1);
      if (line.slice(0, end) !== digest(body)) throw new Error("damaged");
      return { line, texts: new Map(Object.entries(JSON.parse(body) as Record<string, string>)) };
    });
  } catch {
    // there is no file yet, or it is damaged
    return [];
  }
};
