// Writes files of the user's project: all of them or none, and each of them whole.

import {
  chmodSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, sep } from "node:path";
import { AfterwordError } from "../../src/errors.js";
import { uninterrupted } from "../at-the-end.js";
import { realPathOf } from "./file.js";
import { isThere } from "./find.js";

/** A file that is written. */
export interface WrittenFile {
  /** Absolute. */
  readonly path: string;
  /** Its text until now. Undefined for a new file. */
  readonly before: string | undefined;
  readonly after: string;
}

/**
 * Writes files. New texts are first written beside the files and then take their places, with the same permissions. A link to
 * a file in the project stays a link. If one of them cannot be written, those that were written are taken back.
 *
 * @param root the folder that everything has to be in, also when links are followed
 * @param shown a path as messages show it
 * @throws AfterwordError ERR_WRITE; then nothing is changed
 */
export const writeFiles = (
  root: string,
  files: readonly WrittenFile[],
  shown: (path: string) => string,
): void => {
  const undo: (() => void)[] = [];
  const staged: string[] = [];
  const takeBack = (): void => {
    for (const act of undo.splice(0).reverse()) act();
    for (const path of staged.splice(0)) rmSync(path, { force: true });
  };
  let at = "";
  try {
    uninterrupted(() => {
      const ready = files.map((file) => {
        at = file.path;
        return stage(root, file, shown, staged, undo);
      });
      for (const [index, { path, before }] of files.entries()) {
        at = path;
        const { from, to, mode } = ready[index] as Staged;
        renameSync(from, to);
        undo.push(() => (before === undefined ? rmSync(to, { force: true }) : restore(to, before, mode)));
      }
      undo.length = 0;
    }, takeBack);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof AfterwordError || typeof code !== "string") throw error;
    throw new AfterwordError("ERR_WRITE", `${shown(at)} cannot be written (${code}); nothing was written`, {
      hint: "Check the permissions of its folder.",
    });
  }
};

interface Staged {
  readonly from: string;
  readonly to: string;
  readonly mode: number;
}

const stage = (
  root: string,
  { path, before, after }: WrittenFile,
  shown: (path: string) => string,
  staged: string[],
  undo: (() => void)[],
): Staged => {
  const to = realPathOf(path);
  const inside = realpathSync(root);
  if (!to.startsWith(inside.endsWith(sep) ? inside : inside + sep))
    throw refused(shown(path), "is a link that leads out of the project", "Replace the link by a file.");
  if (before === undefined && isThere(path))
    throw refused(shown(path), "is there meanwhile", "Run the command again.");
  if (before !== undefined && !readFileSync(to).equals(Buffer.from(before)))
    throw refused(shown(path), "was edited meanwhile, or is not UTF-8", "Run the command again.");
  const made = mkdirSync(dirname(to), { recursive: true });
  if (made !== undefined) undo.push(() => rmSync(made, { recursive: true, force: true }));
  const mode = before === undefined ? undefined : statSync(to).mode & 0o7777;
  const from = `${to}.${process.pid}.new`;
  // `wx` fails if the file exists, so nothing is written through a link
  writeFileSync(from, after, { flag: "wx" });
  staged.push(from);
  if (mode !== undefined) chmodSync(from, mode);
  return { from, to, mode: mode ?? 0o644 };
};

const restore = (path: string, text: string, mode: number): void => {
  writeFileSync(path, text);
  chmodSync(path, mode);
};

const refused = (path: string, what: string, hint: string): AfterwordError =>
  new AfterwordError("ERR_WRITE", `${path} ${what}; nothing was written`, { hint });
