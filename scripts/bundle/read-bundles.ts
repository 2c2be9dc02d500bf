// Reads a folder of schemas: loads, lints and bundles it.

import type { Loaded } from "../documents/load.js";
import { type Problem, throwIfAny, tooLarge } from "../documents/problems.js";
import { lint, type Remarks } from "../lint/lint.js";
import type { Cache } from "../schema/memo.js";
import { type Bundle, bundleFolder } from "./bundle.js";
import { withPlatform } from "./platform.js";

/** A schemas folder as it was read, and the bundle of each of its folders. */
export interface ReadBundles extends Remarks {
  readonly loaded: Loaded;
  readonly bundles: readonly Bundle[];
}

/** How a folder is read. */
export interface ReadOptions {
  readonly cache?: Cache;
  /** Whether types will be printed: see `bundleFolder`. */
  readonly isPrinted?: boolean;
  /** Whether the folder was linted before, as this package's own was, and is not linted again. */
  readonly isLinted?: boolean;
  /** Problems that do not keep the folder from being read. */
  readonly passesOver?: (problem: Problem) => boolean;
}

const NO_REMARKS: Remarks = { skipped: new Map(), notes: new Map() };

/**
 * Loads, lints and bundles. If a phase finds problems, it throws a `SchemaError` with all problems of that phase.
 *
 * @example
 * const { bundles } = readBundles((problems) => load("schemas", problems));
 */
export const readBundles = (
  read: (problems: Problem[]) => Loaded,
  { cache, isPrinted, isLinted = false, passesOver = () => false }: ReadOptions = {},
): ReadBundles => {
  const problems: Problem[] = [];
  try {
    const loaded = read(problems);
    throwIfAny(problems);
    const found: Problem[] = [];
    const remarks = isLinted ? NO_REMARKS : lint(loaded, found, cache);
    problems.push(...found.filter((each) => !passesOver(each)));
    throwIfAny(problems);
    const bundles = loaded.folders
      .map((folder) => bundleFolder(loaded, folder, problems, isPrinted))
      .map(withPlatform);
    throwIfAny(problems);
    return { loaded, bundles, ...remarks };
  } catch (error) {
    throw tooLarge(error);
  }
};
