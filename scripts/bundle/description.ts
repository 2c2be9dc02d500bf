import type { VendorDescription } from "../captures/payload/vendor-description.js";
import { slim } from "../schema/slim-schema.js";
import type { Bundle } from "./bundle.js";
import { vendorFacts } from "./facts.js";

/** A vendor as plain data, for threads to make a vendor of. */
export const descriptionOf = (bundle: Bundle): VendorDescription => ({
  facts: vendorFacts(bundle),
  events: Object.fromEntries(
    bundle.events.map(({ tag, payload }) => [tag, slim(payload, bundle.defs).schema]),
  ),
});

/** Whether a bundle is a vendor's, and not a record of our own. */
export const isVendor = ({ slug }: Bundle): boolean => !slug.startsWith("_");
