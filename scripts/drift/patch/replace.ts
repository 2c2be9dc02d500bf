// Replaces documents by their patched text: all of them or none, and each of them whole.

import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { AfterwordError } from "../../../src/errors.js";
import { uninterrupted } from "../../at-the-end.js";

/** A file and its text, before and after. */
export interface Replacement {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Replaces the text of files. The new texts are first written beside the files and then take their places, with the same
 * permissions. A link stays a link, and the file behind it is replaced. If the process is interrupted, nothing half-written
 * stays behind.
 *
 * @throws AfterwordError ERR_WRITE if a file cannot be written, or is not as it was; then none is changed
 */
export const replaceFiles = (files: readonly Replacement[]): void => {
  const staged: [from: string, to: string][] = [];
  try {
    uninterrupted(
      () => {
        for (const file of files) stage(file, staged);
        for (const [from, to] of staged) renameSync(from, to);
      },
      () => discard(staged),
    );
  } catch (error) {
    if (error instanceof AfterwordError) throw error;
    const { code = "unknown" } = error as NodeJS.ErrnoException;
    throw new AfterwordError("ERR_WRITE", `the schemas cannot be written (${code}); nothing was changed`);
  }
};

const stage = ({ path, before, after }: Replacement, staged: [from: string, to: string][]): void => {
  const target = realpathSync(path);
  if (readFileSync(target, "utf8") !== before)
    throw new AfterwordError("ERR_WRITE", `${path} was edited meanwhile; nothing was changed`, {
      hint: "Run drift again.",
    });
  const { mode } = statSync(target);
  const temporary = `${target}.${process.pid}.new`;
  // `wx` fails if the file exists, so nothing is written through a link
  writeFileSync(temporary, after, { flag: "wx" });
  staged.push([temporary, target]);
  chmodSync(temporary, mode & 0o7777);
};

const discard = (staged: readonly (readonly [from: string, to: string])[]): void => {
  for (const [from] of staged) rmSync(from, { force: true });
};
