// Recognises a vendor by the folder of a file.

import { resolve } from "node:path";
import type { Vendor } from "../../../src/vendor.js";

/**
 * The vendor after which a folder around the file is named. If there are several such folders, the innermost decides.
 *
 * @example folderVendor("captures/phonic/june.ndjson", cwd, vendors) // the vendor phonic
 */
export const folderVendor = (file: string, cwd: string, vendors: readonly Vendor[]): Vendor | undefined => {
  if (file === "-") return undefined;
  const folders = resolve(cwd, file).split(/[\\/]/).slice(0, -1);
  const slug = folders.findLast((folder) => vendors.some((vendor) => vendor.slug === folder));
  return vendors.find((vendor) => vendor.slug === slug);
};
