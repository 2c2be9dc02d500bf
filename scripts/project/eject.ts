// Copies the schemas of a built-in vendor into a project.

import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { AfterwordError } from "../../src/errors.js";
import { uninterrupted } from "../at-the-end.js";
import { usageError } from "../command.js";
import { packageFile } from "../package.js";
import { isThere } from "./find.js";

/** What `eject` is to write. Paths are absolute. */
export interface Ejection {
  readonly slug: string;
  /** The folder of own vendors. It need not exist. */
  readonly schemas: string;
  /** The file of the project, if there is none yet. */
  readonly projectFile?: { readonly path: string; readonly text: string } | undefined;
  /** A path as messages show it. */
  readonly shown: (path: string) => string;
}

/**
 * Copies the folder of a built-in vendor, and the folders that its schemas refer to and that are not there yet. It writes all
 * or nothing.
 *
 * @returns the files and the vendors that were written
 * @throws AfterwordError ERR_USAGE if the vendor's folder is there already, ERR_WRITE if something cannot be written
 */
export const eject = ({
  slug,
  schemas,
  projectFile,
  shown,
}: Ejection): { files: string[]; slugs: readonly string[] } => {
  if (isThere(join(schemas, slug)))
    throw usageError(
      `${shown(join(schemas, slug))} is there already, and is not overwritten`,
      "To have the built-in one again, remove that folder.",
    );
  const slugs = withReferred(slug).filter((each) => each === slug || !isThere(join(schemas, each)));
  const undo: (() => void)[] = [];
  try {
    return uninterrupted(
      () => {
        const files = write(slugs, schemas, undo);
        if (projectFile) {
          const { path, text } = projectFile;
          if (!isThere(path)) undo.push(() => rmSync(path, { force: true }));
          writeFileSync(path, text, { flag: "wx" });
          files.push(path);
        }
        undo.length = 0;
        return { files, slugs };
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

const write = (slugs: readonly string[], schemas: string, undo: (() => void)[]): string[] => {
  const made = mkdirSync(schemas, { recursive: true });
  if (made !== undefined) undo.push(() => rmSync(made, { recursive: true, force: true }));
  // its name begins with a dot: such folders are not read
  const staged = mkdtempSync(join(schemas, ".eject-"));
  try {
    const names = slugs.flatMap((slug) => copy(slug, staged));
    for (const slug of slugs) {
      const to = join(schemas, slug);
      renameSync(join(staged, slug), to);
      undo.push(() => rmSync(to, { recursive: true, force: true }));
    }
    return names.map((name) => join(schemas, name));
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
};

/** Copies a built-in vendor's folder, and returns the names of its files. Their modes are not copied: they may be read-only. */
const copy = (slug: string, to: string): string[] =>
  readdirSync(join(BUILT_IN, slug), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const name = relative(BUILT_IN, path);
      mkdirSync(dirname(join(to, name)), { recursive: true });
      writeFileSync(join(to, name), readFileSync(path), { flag: "wx" });
      return name;
    })
    .sort();

/** The schemas of this package. */
const BUILT_IN = fileURLToPath(packageFile("schemas"));

/** A vendor and those that its schemas refer to, such as the platform of a reseller. */
const withReferred = (slug: string, seen: Set<string> = new Set()): string[] => {
  seen.add(slug);
  const text = readFileSync(join(BUILT_IN, slug, "openapi.yaml"), "utf8");
  for (const [, other = ""] of text.matchAll(/\$ref: *["']?\.\.\/([\w-]+)\//g))
    if (!seen.has(other)) withReferred(other, seen);
  return [...seen];
};
