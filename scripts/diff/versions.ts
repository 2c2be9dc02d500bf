// Reads a version of the schemas: from a folder, or from git.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AfterwordError } from "../../src/errors.js";
import type { Bundle } from "../bundle/bundle.js";
import { readBundles } from "../bundle/read-bundles.js";
import { load } from "../documents/load.js";
import { type Locate, locator } from "../documents/locate.js";
import { SchemaError } from "../documents/problems.js";
import { checkOut } from "./git.js";

/** One version of a schemas folder. */
export interface Version {
  /** As it was named on the command line: `schemas`, `git:v1.2.0`. */
  readonly name: string;
  readonly bundles: readonly Bundle[];
  /** Finds the line of a schema. Undefined for a version in git, which has no file to open. */
  readonly locate: Locate | undefined;
}

/** Reads a schemas folder, or a folder as it was at a git revision: `git:REF` or `git:REF:path/of/schemas`. */
export const version = (name: string, cwd: string): Version => {
  if (!name.startsWith("git:")) {
    const { loaded, bundles } = read(name, name);
    return { name, bundles, locate: locator(loaded) };
  }
  const [, ref = "", path = "schemas"] = /^git:([^:]*)(?::(.*))?$/s.exec(name) ?? [];
  const folder = mkdtempSync(join(tmpdir(), "afterword-diff-"));
  try {
    checkOut(ref, path.replace(/\/+$/, ""), cwd, folder);
    return { name, bundles: read(folder, name).bundles, locate: undefined };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Reads a folder. Messages show the name from the command line. */
const read = (folder: string, name: string): ReturnType<typeof readBundles> => {
  try {
    return readBundles((problems) => load(folder, problems));
  } catch (error) {
    if (error instanceof AfterwordError && error.code === "ERR_NO_SCHEMAS")
      throw new AfterwordError(
        error.code,
        error.message.replace(folder, () => name),
        { hint: error.hint },
      );
    if (!(error instanceof SchemaError)) throw error;
    throw new SchemaError(
      error.problems.map((each) => ({ ...each, file: each.file.replace(folder, () => name) })),
    );
  }
};
