// Writes the folder of a vendor: all of it or nothing.

import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { AfterwordError } from "../../src/errors.js";
import { uninterrupted } from "../at-the-end.js";
import { usageError } from "../command.js";
import { isThere } from "../project/find.js";

/** The files of a vendor: the path in its folder, and the text. */
export type VendorFiles = readonly (readonly [name: string, text: string])[];

/** The error if the folder of a vendor is there. @param shown its path as messages show it */
export const checkAbsent = (folder: string, shown: string): void => {
  if (isThere(folder))
    throw usageError(
      `${shown} is there already, and is not overwritten`,
      "Remove it, or name another folder with -o DIR.",
    );
};

/**
 * Writes the files into the folder `schemas`/`slug`, which must not be there.
 *
 * @throws AfterwordError ERR_USAGE if the folder is there, ERR_WRITE if something cannot be written
 */
export const writeVendor = (
  schemas: string,
  slug: string,
  files: VendorFiles,
  shown: (path: string) => string,
): void => {
  const folder = join(schemas, slug);
  const undo: (() => void)[] = [];
  try {
    uninterrupted(
      () => {
        const made = mkdirSync(schemas, { recursive: true });
        if (made !== undefined) undo.push(() => rmSync(made, { recursive: true, force: true }));
        // its name begins with a dot: such folders are not read
        const staged = mkdtempSync(join(schemas, ".infer-"));
        undo.push(() => rmSync(staged, { recursive: true, force: true }));
        for (const [name, text] of files) {
          mkdirSync(dirname(join(staged, slug, name)), { recursive: true });
          writeFileSync(join(staged, slug, name), text, { flag: "wx" });
        }
        checkAbsent(folder, shown(folder));
        renameSync(join(staged, slug), folder);
        undo.length = 0;
        rmSync(staged, { recursive: true, force: true });
      },
      () => {
        for (const act of undo.splice(0).reverse()) act();
      },
    );
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (typeof code !== "string" || error instanceof AfterwordError) throw error;
    throw new AfterwordError(
      "ERR_WRITE",
      `${shown(schemas)} cannot be written (${code}); nothing was written`,
      {
        hint: "Check the permissions of the folder, or name another with -o DIR.",
      },
    );
  }
};
