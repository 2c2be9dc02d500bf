// Finds out whether the output belongs to Afterword's own package. This module is loaded before all libraries and must not
// import one.
import { readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { packageFile } from "../package.js";

/** Afterword's own package, in which vendors can be imported as `afterword/<vendor>`. */
export interface OwnPackage {
  /** Its folder, with `package.json`, `src` and the output. */
  readonly folder: string;
  /** The text of its `package.json`. */
  readonly text: string;
  /** What it is, in one sentence. */
  readonly description: string;
  /** The subpaths that its `package.json` exports: `./phonic`. */
  readonly exports: Readonly<Record<string, unknown>>;
}

/** The folder of the vendors' modules and the registry, relative to the output folder of Afterword's own package. */
export const VENDOR_MODULES = "../src/vendors";

/**
 * The documents for users of the package. A heading is looked for in this order: detailed documents come before the short
 * one.
 */
export const GUIDES = ["src/README.md", "scripts/README.md", "schemas/README.md", "README.md"] as const;

/**
 * Afterword's own package, if the output lies in it. Undefined for any other package and for an installed copy. Its vendor
 * modules import from `generated`, so output with another name does not belong to it.
 *
 * @example
 * ownPackage("generated")?.exports["./phonic"];
 */
export const ownPackage = (out: string): OwnPackage | undefined => {
  const path = resolve(out);
  const folder = dirname(path);
  if (basename(path) !== "generated" || /[\\/]node_modules[\\/]/.test(path)) return undefined;
  const text = readIfThere(join(folder, "package.json"))?.toString();
  // most packages are not ours, and need not be parsed
  if (!text?.includes('"afterword"')) return undefined;
  try {
    const { name, description = "", exports } = JSON.parse(text);
    const isOwn = name === "afterword" && Object.hasOwn(exports, "./vendors");
    return isOwn ? { folder, text, description, exports } : undefined;
  } catch {
    return undefined;
  }
};

/** The subpaths that the running package exports. */
export const installedExports = (): ReadonlySet<string> => {
  return new Set(Object.keys(JSON.parse(readFileSync(packageFile("package.json"), "utf8")).exports));
};

/** The bytes of a file; undefined if it is missing or cannot be read. */
export const readIfThere = (path: string): Buffer | undefined => {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
};
