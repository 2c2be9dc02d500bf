// Finds files of the installed package.

import { existsSync } from "node:fs";

/**
 * A file or folder of this package, by its path from the root: `packageFile("schemas")`. The root is the nearest folder
 * above this module with a `package.json`, so the source finds the same files as its build in `dist`.
 */
export const packageFile = (path: string): URL => new URL(path, rootAbove(new URL(".", import.meta.url)));

const rootAbove = (folder: URL): URL => {
  const parent = new URL("..", folder);
  const isRoot = existsSync(new URL("package.json", folder)) || parent.href === folder.href;
  return isRoot ? folder : rootAbove(parent);
};
