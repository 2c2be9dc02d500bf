// Compares digests of files to find out whether anything has to be generated. This module is loaded before all libraries
// and must not import one.
import { createHash, randomBytes } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isPassedOver, MAX_LEVELS } from "../documents/levels.js";
import { packageFile } from "../package.js";
import { cacheSigner } from "./cache-signing.js";
import { GUIDES, ownPackage, readIfThere, VENDOR_MODULES } from "./project.js";

/** The state after a finished run: one digest of all files that it read and wrote. */
export interface Stamp {
  /** The file of the cache in which the digest is kept, signed. */
  readonly file: string;
  readonly digest: string;
}

/** The digest of schemas, output and generator as they are now; undefined if there is no folder for a cache. */
export const stampOf = (schemas: string, out: string, generator = generatorDigest()): Stamp | undefined => {
  const file = cacheFile(schemas, out, "stamp");
  if (file === undefined) return undefined;
  const hash = createHash("sha256").update(generator);
  addFolder(hash, schemas, MAX_LEVELS);
  addFolder(hash, out, 2);
  hash.update(readIfThere(join(dirname(resolve(out)), "README.md")) ?? "");
  addOwnPackage(hash, out);
  return { file, digest: hash.digest("hex") };
};

/** The digest of the generator's code. Take it when the process starts: code that is built later does not run in it. */
export const generatorDigest = (): string => {
  const hash = createHash("sha256");
  addGenerator(hash);
  return hash.digest("hex");
};

/** Whether the last run over these folders ended with this same state. */
export const isFresh = (stamp: Stamp | undefined): boolean => {
  const signed = stamp && cacheSigner()?.(stamp.digest);
  if (!signed) return false;
  try {
    return readFileSync(stamp.file, "latin1") === signed;
  } catch {
    return false;
  }
};

/** Remembers the state after a run. A cache that cannot be written is no error. */
export const remember = (stamp: Stamp | undefined): void => {
  const signed = stamp && cacheSigner()?.(stamp.digest);
  if (signed) writeCacheFile(stamp.file, signed);
};

/**
 * Writes a file of the cache. It is moved to its place at the end, because other processes may read or write it too. A link in
 * its place is replaced, not followed.
 */
export const writeCacheFile = (file: string, content: string): void => {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const fresh = `${file}.${randomBytes(6).toString("hex")}`;
    try {
      writeFileSync(fresh, content, { flag: "wx" });
      renameSync(fresh, file);
    } finally {
      rmSync(fresh, { force: true });
    }
  } catch {
    // the next run generates again
  }
};

/** The file of the cache for these folders and one kind of content; undefined if there is no folder for a cache. */
export const cacheFile = (schemas: string, out: string, kind: string): string | undefined => {
  const folder = cacheFolder(out);
  const pair = `${resolve(schemas)}\0${resolve(out)}`;
  const key = createHash("sha256").update(pair).digest("hex").slice(0, 16);
  return folder && join(folder, `${key}.${kind}`);
};

/** `node_modules/.cache/afterword` of the project that the output belongs to; undefined if a link is on the way. */
const cacheFolder = (out: string): string | undefined => {
  const modules = modulesFolder(dirname(resolve(out)));
  if (modules === undefined) return undefined;
  const caches = join(modules, ".cache");
  const folder = join(caches, "afterword");
  const isFolder = (path: string): boolean =>
    lstatSync(path, { throwIfNoEntry: false })?.isDirectory() !== false;
  return [modules, caches, folder].every(isFolder) ? folder : undefined;
};

/** `node_modules` in a folder, or beside the nearest `package.json` above it. Further up it belongs to another project. */
const modulesFolder = (start: string): string | undefined => {
  for (let dir = start; ; dir = dirname(dir)) {
    const isProject = existsSync(join(dir, "package.json"));
    if ((isProject || dir === start) && existsSync(join(dir, "node_modules")))
      return join(dir, "node_modules");
    if (isProject || dirname(dir) === dir) return undefined;
  }
};

type Hash = ReturnType<typeof createHash>;

/** The folders with the code of the generator. Code of other commands does not change its output. */
export const GENERATOR: readonly string[] = [
  ...["src", "src/check", "src/mapping"],
  ...["scripts", "scripts/text", "scripts/json", "scripts/pattern", "scripts/schema"],
  ...["scripts/documents", "scripts/documents/text", "scripts/lint", "scripts/lint/mapping"],
  ...["scripts/bundle", "scripts/mapping", "scripts/mapping/print"],
  ...["scripts/generate", "scripts/generate/validators", "scripts/generate/types", "scripts/generate/pages"],
];

/** Adds the code of the generator, and the versions of the libraries that it prints with. */
const addGenerator = (hash: Hash): void => {
  const ownFolder = dirname(fileURLToPath(import.meta.url));
  for (const folder of GENERATOR) addFolder(hash, join(ownFolder, "..", "..", folder), 1, isCode);
  addFolder(hash, fileURLToPath(packageFile("schemas/_vocabulary")), 1);
  for (let dir = ownFolder; dirname(dir) !== dir; dir = dirname(dir)) {
    const installed = join(dir, "node_modules", ".package-lock.json");
    if (existsSync(installed)) {
      hash.update(readFileSync(installed));
      return;
    }
  }
};

/** Declarations beside code are not run: reading them would take as long as the code. */
const isCode = (name: string): boolean => !name.endsWith(".d.ts");

/** Adds the files of Afterword's own package that are generated beside the output, or that its index `llms.txt` refers to. */
const addOwnPackage = (hash: Hash, out: string): void => {
  const own = ownPackage(out);
  if (!own) return;
  hash.update(own.text);
  addFolder(hash, join(out, VENDOR_MODULES), 1);
  for (const name of GUIDES) hash.update(`${name}\0`).update(readIfThere(join(own.folder, name)) ?? "");
};

/** Adds the names and bytes of the files in a folder, and in the folders below it down to a number of levels. */
const addFolder = (
  hash: Hash,
  dir: string,
  levels: number,
  counts = (_name: string): boolean => true,
): void => {
  let entries: import("node:fs").Dirent[];
  try {
    entries = readdirSync(dir, { withFileTypes: true });
  } catch {
    hash.update(`${dir} is missing\0`);
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) {
      if (isPassedOver(entry.name)) continue;
      hash.update(`/${entry.name}\0`);
      if (levels > 1) addFolder(hash, path, levels - 1, counts);
    } else if (entry.isFile() && counts(entry.name)) {
      // another process may have moved the file since it was listed, or it is locked
      const bytes = readIfThere(path);
      if (!bytes) continue;
      hash.update(`${entry.name}\0${bytes.length}\0`);
      hash.update(bytes);
    }
  }
};
