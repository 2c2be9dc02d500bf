import { resolve } from "node:path";
import type { Vendor } from "../../../src/vendor.js";

/**
 * The vendor whose folder a file lies in, directly or deeper. If folders of several vendors are around it, the innermost
 * counts.
 *
 * @example folderVendor("captures/phonic/june.ndjson", cwd, vendors) // the vendor phonic
 */
export const folderVendor = (file: string, cwd: string, vendors: readonly Vendor[]): Vendor | undefined => {
  if (file === "-") return undefined;
  const folders = resolve(cwd, file).split(/[\\/]/).slice(0, -1);
  const slug = folders.findLast((folder) => vendors.some((vendor) => vendor.slug === folder));
  return vendors.find((vendor) => vendor.slug === slug);
};
