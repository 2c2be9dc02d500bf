// Compares generated files with the output folder, and writes them.

import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { AfterwordError } from "../../src/errors.js";
import { uninterrupted } from "../at-the-end.js";
import { compare } from "../documents/problems.js";
import { isGenerated } from "./code.js";
import { readIfThere } from "./project.js";

/** What would change in the output folder and beside it. Paths are relative to the output folder. */
export interface Changes {
  /** Files that exist and have another text. Ends of lines do not count. */
  readonly stale: readonly string[];
  readonly missing: readonly string[];
  /** Generated files that are no longer generated. */
  readonly leftOver: readonly string[];
}

/**
 * Compares generated files with those in the output folder. Changes nothing.
 *
 * @param beside - Folders beside the output in which generated files may be left over.
 */
export const compareWith = (
  out: string,
  files: ReadonlyMap<string, string>,
  beside: readonly string[] = [],
): Changes => {
  const stale: string[] = [];
  const missing: string[] = [];
  for (const [name, content] of files) {
    const existing = readIfThere(join(out, name))?.toString();
    if (existing === undefined) missing.push(name);
    else if (existing !== content && unixLines(existing) !== unixLines(content)) stale.push(name);
  }
  const leftOver = generatedFiles(out, beside, (name) => !files.has(name));
  return { stale: stale.sort(compare), missing: missing.sort(compare), leftOver: leftOver.sort(compare) };
};

/** Git for Windows may check files out with other ends of lines. That is no change. */
const unixLines = (text: string): string => text.replaceAll("\r\n", "\n");

/**
 * Writes changed files and removes those that are left over. Every file is first written under a temporary name and moved at
 * the end, so that a failure or a signal does not change the old output.
 */
export const write = (
  out: string,
  files: ReadonlyMap<string, string>,
  { stale, missing, leftOver }: Changes,
): void =>
  uninterrupted(() => {
    for (const [from, to] of stage(out, files, [...stale, ...missing])) renameSync(from, to);
    for (const name of leftOver) rmSync(join(out, name), { force: true });
    for (const folder of new Set(leftOver.map((name) => dirname(join(out, name))))) removeIfEmpty(folder);
  });

/** Writes files under temporary names beside their places, and returns both paths. After a failure they are removed. */
const stage = (
  out: string,
  files: ReadonlyMap<string, string>,
  names: readonly string[],
): (readonly [from: string, to: string])[] => {
  const staged: (readonly [from: string, to: string])[] = [];
  const madeFolders: string[] = [];
  try {
    for (const name of names) {
      const to = join(out, name);
      refuseForeign(out, name);
      const folder = mkdirSync(dirname(to), { recursive: true });
      if (folder !== undefined) madeFolders.push(folder);
      const from = `${to}.${process.pid}.new`;
      staged.push([from, to]);
      // `wx` fails if the file exists, so nothing is written through a link
      writeFileSync(from, files.get(name) as string, { flag: "wx" });
    }
    return staged;
  } catch (error) {
    for (const [from] of staged) rmSync(from, { force: true });
    for (const folder of madeFolders) rmSync(folder, { recursive: true, force: true });
    if (error instanceof AfterwordError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new AfterwordError(
      "ERR_WRITE",
      `${out} cannot be written (${code ?? "unknown"}); nothing was changed`,
    );
  }
};

const removeIfEmpty = (folder: string): void => {
  try {
    rmdirSync(folder);
  } catch {
    // it is not empty
  }
};

/** Throws if a path contains a symbolic link, or if an existing file or folder was not generated. */
const refuseForeign = (out: string, name: string): void => {
  const parts = name.split("/");
  const paths = parts.map((_, index) => join(out, ...parts.slice(0, index + 1)));
  const fail = (code: "ERR_LINK" | "ERR_FOREIGN", path: string, what: string): never => {
    throw new AfterwordError(code, `${path} ${what}; nothing was changed`, {
      hint: "Remove it, or generate into another folder with --out DIR.",
    });
  };
  for (const path of [out, ...paths]) {
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink())
      fail("ERR_LINK", path, "is a symbolic link");
  }
  const path = paths.at(-1) as string;
  const existing = lstatSync(path, { throwIfNoEntry: false });
  // of a file beside the output only a part is generated
  if (!existing || name.startsWith("../")) return;
  if (!existing.isFile()) fail("ERR_FOREIGN", path, "is not a file");
  if (!isGenerated(readFileSync(path, "utf8"))) fail("ERR_FOREIGN", path, "was not generated");
};

/** The generated files in the folders of the output and in those beside it. */
const generatedFiles = (
  out: string,
  beside: readonly string[],
  isWanted: (name: string) => boolean,
): string[] => {
  const folders = entries(out).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  const names: string[] = [];
  for (const folder of [...folders, ...beside]) {
    for (const file of entries(join(out, folder))) {
      const name = `${folder}/${file.name}`;
      if (!file.isFile() || !isWanted(name) || isBeingWritten(name)) continue;
      if (isGenerated(readIfThere(join(out, name))?.toString() ?? "")) names.push(name);
    }
  }
  return names;
};

/** Whether a running process is writing this file and will move it to its place. */
const isBeingWritten = (name: string): boolean => {
  const [, pid] = /\.(\d+)\.new$/.exec(name) ?? [];
  if (pid === undefined) return false;
  try {
    return process.kill(Number(pid), 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

const entries = (dir: string) => {
  try {
    return readdirSync(dir, { withFileTypes: true });
  } catch {
    return [];
  }
};
