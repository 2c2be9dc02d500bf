// The project that output belongs to, as its files say. Loaded before every library, so nothing here may import one.
import { readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { packageFile } from "../package.js";

/** Afterword's own package, where vendors can be imported as `afterword/<vendor>`. */
export interface OwnPackage {
  /** Its folder, which holds `package.json`, `src` and the output. */
  readonly folder: string;
  /** The text of its `package.json`. */
  readonly text: string;
  /** What it is, in one sentence. */
  readonly description: string;
  /** The subpaths that its `package.json` exports: `./phonic`. */
  readonly exports: Readonly<Record<string, unknown>>;
}

/** The vendors' modules and the registry of Afterword's own package, from its output folder. */
export const VENDOR_MODULES = "../src/vendors";

/** The documents of the package for its users: what a room says of itself comes before the short account of it. */
export const GUIDES = ["src/README.md", "scripts/README.md", "schemas/README.md", "README.md"] as const;

/**
 * The package beside the output where that is Afterword's own and not an installed copy of it. Its vendor modules import
 * from `generated`, so output under another name is not its own.
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

/** The bytes of a file; undefined where it is missing or cannot be read. */
export const readIfThere = (path: string): Buffer | undefined => {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
};
