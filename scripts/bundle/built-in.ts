// The schemas of built-in vendors.

import { fileURLToPath } from "node:url";
import { load } from "../documents/load.js";
import { packageFile } from "../package.js";
import type { Bundle } from "./bundle.js";
import { readBundles } from "./read-bundles.js";

const read = new Map<string, Bundle>();

/** The bundle of a built-in vendor. It is read once. Its schemas were linted when the package was made. */
export const builtInBundle = (slug: string): Bundle => {
  let bundle = read.get(slug);
  if (!bundle) {
    const schemas = fileURLToPath(packageFile("schemas"));
    const { bundles } = readBundles((problems) => load(schemas, problems, [slug]), { isLinted: true });
    read.set(slug, (bundle = bundles[0] as Bundle));
  }
  return bundle;
};
