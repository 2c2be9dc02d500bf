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
import { compare } from "../documents/problems.js";
import { isGenerated } from "./code.js";
import { readIfThere } from "./project.js";

/** What would change in the output folder and beside it. Names start at the output folder. */
export interface Changes {
  /** Files that are there and have another text. */
  readonly stale: readonly string[];
  readonly missing: readonly string[];
  /** Generated files that nothing makes any more. */
  readonly leftOver: readonly string[];
}

/**
 * Compares what was generated with what lies in the folder; changes nothing.
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
    const there = readIfThere(join(out, name))?.toString();
    if (there === undefined) missing.push(name);
    else if (there !== content) stale.push(name);
  }
  const leftOver = generatedFiles(out, beside, (name) => !files.has(name));
  return { stale: stale.sort(compare), missing: missing.sort(compare), leftOver: leftOver.sort(compare) };
};

/**
 * Writes what has changed and removes what is left over. Every file is written beside its place first and moved at the end,
 * so that a failure leaves the old output as it was.
 */
export const write = (
  out: string,
  files: ReadonlyMap<string, string>,
  { stale, missing, leftOver }: Changes,
): void => {
  for (const [from, to] of stage(out, files, [...stale, ...missing])) renameSync(from, to);
  for (const name of leftOver) rmSync(join(out, name), { force: true });
  for (const folder of new Set(leftOver.map((name) => dirname(join(out, name))))) removeIfEmpty(folder);
};

/** Writes files beside their places, and gives both paths. After a failure nothing of it is left. */
const stage = (
  out: string,
  files: ReadonlyMap<string, string>,
  names: readonly string[],
): (readonly [from: string, to: string])[] => {
  const staged: (readonly [from: string, to: string])[] = [];
  const made: string[] = [];
  try {
    for (const name of names) {
      const to = join(out, name);
      refuseForeign(out, name);
      const folder = mkdirSync(dirname(to), { recursive: true });
      if (folder !== undefined) made.push(folder);
      const from = `${to}.${process.pid}.new`;
      staged.push([from, to]);
      // never through a link that somebody put there
      writeFileSync(from, files.get(name) as string, { flag: "wx" });
    }
    return staged;
  } catch (error) {
    for (const [from] of staged) rmSync(from, { force: true });
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
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
    // it still holds something
  }
};

/** Throws where a link would lead the output elsewhere, or where a file or folder was not generated. */
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
  const there = lstatSync(path, { throwIfNoEntry: false });
  // files beside the output are not generated as a whole, but hold something that is
  if (!there || name.startsWith("../")) return;
  if (!there.isFile()) fail("ERR_FOREIGN", path, "is not a file");
  if (!isGenerated(readFileSync(path, "utf8"))) fail("ERR_FOREIGN", path, "was not generated");
};

/** The files in the folders of the output, and in those beside it, that say that they were generated. */
const generatedFiles = (
  out: string,
  beside: readonly string[],
  isAsked: (name: string) => boolean,
): string[] => {
  const folders = entries(out).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  const names: string[] = [];
  for (const folder of [...folders, ...beside]) {
    for (const file of entries(join(out, folder))) {
      const name = `${folder}/${file.name}`;
      if (!file.isFile() || !isAsked(name) || isBeingWritten(name)) continue;
      if (isGenerated(readIfThere(join(out, name))?.toString() ?? "")) names.push(name);
    }
  }
  return names;
};

/** Whether a file was written by another process, which is still running and will move it to its place. */
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
