import type { Loaded } from "../documents/load.js";
import { type Problem, throwIfAny, tooLarge } from "../documents/problems.js";
import { lint } from "../lint/lint.js";
import type { Cache } from "../schema/memo.js";
import { type Bundle, bundleFolder } from "./bundle.js";

/** A schemas folder as it was read, and its folders after bundling. */
export interface ReadBundles {
  readonly loaded: Loaded;
  readonly bundles: readonly Bundle[];
}

/**
 * Loads, lints and bundles; throws a `SchemaError` that names all problems of the first phase that has any.
 *
 * @example
 * const { bundles } = readBundles((problems) => load("schemas", problems));
 */
export const readBundles = (
  read: (problems: Problem[]) => Loaded,
  { cache, isPrinted }: { readonly cache?: Cache; readonly isPrinted?: boolean } = {},
): ReadBundles => {
  const problems: Problem[] = [];
  try {
    const loaded = read(problems);
    throwIfAny(problems);
    lint(loaded, problems, cache);
    throwIfAny(problems);
    const bundles = loaded.folders.map((folder) => bundleFolder(loaded, folder, problems, isPrinted));
    throwIfAny(problems);
    return { loaded, bundles };
  } catch (error) {
    throw tooLarge(error);
  }
};
