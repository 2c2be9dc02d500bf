import { type Bundle, bundle } from "./bundle.js";
import type { Cache } from "./cache.js";
import { lint } from "./lint.js";
import type { Loaded } from "./load.js";
import { type Problem, stopOn } from "./problems.js";

/** Loads, lints and bundles; throws a `SchemaError` that names all problems of the first phase that has any. */
export const bundled = (
  read: (problems: Problem[]) => Loaded,
  cache?: Cache,
): { readonly loaded: Loaded; readonly bundles: readonly Bundle[] } => {
  const problems: Problem[] = [];
  const loaded = read(problems);
  stopOn(problems);
  lint(loaded, problems, cache);
  stopOn(problems);
  const bundles = loaded.folders.map((folder) => bundle(loaded, folder, problems));
  stopOn(problems);
  return { loaded, bundles };
};
