// Reads the schemas of built-in vendors, which are part of the package.

import { fileURLToPath } from "node:url";
import { load } from "../documents/load.js";
import { packageFile } from "../package.js";
import type { Bundle } from "./bundle.js";
import { readBundles } from "./read-bundles.js";

/** The bundles of some built-in vendors. Their schemas were linted when the package was made. */
export const builtInBundles = (slugs: readonly string[]): readonly Bundle[] =>
  slugs.length === 0
    ? []
    : readBundles((problems) => load(fileURLToPath(packageFile("schemas")), problems, slugs), {
        isLinted: true,
      }).bundles;
