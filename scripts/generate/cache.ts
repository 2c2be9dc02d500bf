// Texts that earlier runs printed, kept in a file of the cache.

import { readFileSync } from "node:fs";
import { type Cache, cacheOf } from "../schema/memo.js";
import { cacheSigner, type Sign } from "./cache-signing.js";
import { cacheFile, generatorDigest, writeCacheFile } from "./stamp.js";

/**
 * Opens the cache of earlier runs over these folders. A file is ignored if it is damaged, if another version of the generator
 * wrote it, or if it does not have this user's signature: its texts become code.
 *
 * @param generator - The digest of the generator. It is the first line of the file.
 */
export const openCache = (schemas: string, out: string, generator = generatorDigest()): Cache => {
  const file = cacheFile(schemas, out, "texts");
  const signText = cacheSigner();
  if (file === undefined || !signText) return cacheOf();
  const sign: Sign = (body) => signText(`${generator}\n${body}`);
  let kept = readLines(file, generator, sign);
  return cacheOf(new Map(kept.flatMap(({ texts }) => [...texts])), (used) => {
    const lines = partitioned(used).map((texts, index): CacheLine => {
      const before = kept[index];
      // a change concerns few of many megabytes: all other lines are written as they were read
      return before && hasSameKeys(texts, before.texts) ? before : { texts, line: lineOf(texts, sign) };
    });
    if (lines.every((each, index) => each === kept[index])) return;
    kept = lines;
    writeCacheFile(file, [generator, ...kept.map(({ line }) => line)].join("\n"));
  });
};

/** A line of the file, and the texts in it by their keys. */
interface CacheLine {
  readonly texts: ReadonlyMap<string, string>;
  readonly line: string;
}

/** How many lines a file has after the first one. */
const LINE_COUNT = 64;

/** The texts of each line. The first character of a key decides in which line its text is. */
const partitioned = (texts: ReadonlyMap<string, string>): Map<string, string>[] => {
  const lines = Array.from({ length: LINE_COUNT }, () => new Map<string, string>());
  for (const [key, text] of texts) lines[key.charCodeAt(0) % LINE_COUNT]?.set(key, text);
  return lines;
};

const hasSameKeys = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one.keys()].every((key) => other.has(key));

/** A line: a signature, and the texts as JSON. */
const lineOf = (texts: ReadonlyMap<string, string>, sign: Sign): string => {
  const body = JSON.stringify(Object.fromEntries(texts));
  return `${sign(body)} ${body}`;
};

const readLines = (file: string, generator: string, sign: Sign): readonly CacheLine[] => {
  try {
    const [by, ...lines] = readFileSync(file, "utf8").split("\n");
    if (by !== generator || lines.length !== LINE_COUNT) return [];
    return lines.map((line) => {
      const end = line.indexOf(" ");
      const body = line.slice(end + 1);
      if (line.slice(0, end) !== sign(body)) throw new Error("damaged");
      return { line, texts: new Map(Object.entries(JSON.parse(body) as Record<string, string>)) };
    });
  } catch {
    // there is no file yet, or it is damaged
    return [];
  }
};
