// Lists and opens the files of a folder of schemas.

import { type Dirent, lstatSync, readdirSync, type Stats } from "node:fs";
import { join, posix } from "node:path";
import { AfterwordError } from "../../src/errors.js";
import { saysReading } from "../schema/dialect.js";
import { isPassedOver, MAX_FOLDERS, MAX_LEVELS } from "./levels.js";
import { compare, type Problem } from "./problems.js";
import { readSource, type Source } from "./source.js";

const DOCUMENT = /\.(?:json|ya?ml)$/;

/** Whether a file has the extension of JSON or YAML. */
export const isDocumentName = (name: string): boolean => DOCUMENT.test(name);

/** The entries of a folder, in the same order on every system. */
export const entriesIn = (dir: string): Dirent[] =>
  readdirSync(dir, { withFileTypes: true }).sort((a, b) => compare(a.name, b.name));

/** The names of the files in a folder. */
export const fileNamesIn = (dir: string): string[] =>
  entriesIn(dir).flatMap((entry) => (entry.isFile() ? [entry.name] : []));

/** The names of the folders in the schemas folder. Throws if there is no such folder. */
export const foldersIn = (dir: string): string[] => {
  let entries: Dirent[];
  try {
    entries = entriesIn(dir);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new AfterwordError(
      "ERR_NO_SCHEMAS",
      missing ? `there is no folder ${dir}` : `${dir} cannot be read as a folder`,
      { hint: "Give the folder that has one folder per vendor with --schemas DIR." },
    );
  }
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name);
};

/** The names of all files that documents may refer to. Examples are left out: they are payloads. */
export const documentNamesIn = (dir: string, above = "", levels = MAX_LEVELS): string[] =>
  entriesIn(join(dir, above)).flatMap((entry) => {
    const name = posix.join(above, entry.name);
    if (entry.isDirectory())
      return levels > 1 && !isPassedOver(entry.name) && entry.name !== "examples"
        ? documentNamesIn(dir, name, levels - 1)
        : [];
    return isDocumentName(name) ? [name] : [];
  });

/**
 * Makes the function that opens files of a folder, each once. Without `from`, it opens only files with an `$id`, and reports
 * no problems.
 *
 * @param root - The prefix of the files' names.
 */
export const fileOpener = (
  dir: string,
  root: string,
  sources: Map<string, Source>,
  problems: Problem[],
): ((name: string, from?: Source) => Source | undefined) => {
  const broken = new Set<string>();
  return (name, from) => {
    const known = sources.get(name);
    const below = name.slice(root.length);
    if (known || broken.has(name) || !name.startsWith(root) || obstacleTo(dir, below) !== undefined)
      return known;
    const read = readSource(join(dir, below), name, from ? problems : []);
    if (!read && from) broken.add(name);
    if (!read || !(from || typeof (read.data.$id ?? read.data.id) === "string")) return undefined;
    const { dialect, oldRefs, nullable } = from && !saysReading(read.data) ? from : read;
    const source = {
      ...read,
      ...{ dialect, oldRefs, nullable },
      identified: read.identified || dialect === "04",
      strict: read.strict || from?.strict === true,
    };
    sources.set(name, source);
    return source;
  };
};

/** Why the file of a name is not read; undefined if it is. */
export type Obstacle = "missing" | { readonly reason: string; readonly remedy: string };

const statsOf = (path: string): Stats | undefined => {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    // no system has such a name, or a file is in the place of a folder
    return undefined;
  }
};

/** Finds out why a file below a folder is not read. */
export const obstacleTo = (dir: string, name: string): Obstacle | undefined => {
  const parts = name.split("/");
  const paths = parts.map((_, index) => join(dir, ...parts.slice(0, index + 1)));
  if (parts.some((part) => /[\\:\0]/.test(part))) return "missing";
  const all = paths.map(statsOf);
  const file = all.at(-1);
  if (all.some((stats) => stats?.isSymbolicLink()))
    return {
      reason: "a symbolic link is on the way, and links are not followed",
      remedy: "Put the file itself there.",
    };
  if (!file) return "missing";
  if (parts.some((part) => part.startsWith(".")))
    return { reason: "a name on the way begins with a dot", remedy: "Give it a name without the dot." };
  if (!file.isFile()) return { reason: "it is not a file", remedy: "Name a file." };
  if (!isDocumentName(name))
    return { reason: "its name does not end in .json, .yaml or .yml", remedy: "Rename it, and name it so." };
  if (parts.length > MAX_LEVELS)
    return {
      reason: `it is more than ${MAX_FOLDERS} folders deep in the folder of its vendor`,
      remedy: "Put it into a folder further up.",
    };
  return undefined;
};
