import type { Loaded } from "../documents/load.js";
import { type Problem, stopOn, tooLarge } from "../documents/problems.js";
import { lint } from "../lint/lint.js";
import type { Cache } from "../schema/memo.js";
import { type Bundle, bundle } from "./bundle.js";

/** Loads, lints and bundles; throws a `SchemaError` that names all problems of the first phase that has any. */
export const bundled = (
  read: (problems: Problem[]) => Loaded,
  { cache, isPrinted }: { readonly cache?: Cache; readonly isPrinted?: boolean } = {},
): { readonly loaded: Loaded; readonly bundles: readonly Bundle[] } => {
  const problems: Problem[] = [];
  try {
    const loaded = read(problems);
    stopOn(problems);
    lint(loaded, problems, cache);
    stopOn(problems);
    const bundles = loaded.folders.map((folder) => bundle(loaded, folder, problems, isPrinted));
    stopOn(problems);
    return { loaded, bundles };
  } catch (error) {
    throw tooLarge(error);
  }
};
