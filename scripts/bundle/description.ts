// Turns bundles into plain data for threads.

import type { VendorDescription } from "../captures/payload/vendor-description.js";
import { mappingsOf, printedMappings } from "../mapping/index.js";
import { slim } from "../schema/slim-schema.js";
import type { Bundle } from "./bundle.js";
import { vendorFacts } from "./facts.js";

/** A vendor as plain data. Threads make a vendor from it. */
export const descriptionOf = (bundle: Bundle): VendorDescription => ({
  facts: vendorFacts(bundle),
  events: Object.fromEntries(
    bundle.events.map(({ tag, payload }) => [tag, slim(payload, bundle.defs).schema]),
  ),
  mappings: printedMappings(bundle, mappingsOf(bundle)),
});

/** Whether a bundle is a vendor, and not a record of our own. */
export const isVendor = ({ slug }: Bundle): boolean => !slug.startsWith("_");
