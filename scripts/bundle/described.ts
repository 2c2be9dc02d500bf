import type { VendorDescription } from "../captures/payload/vendor-description.js";
import { slim } from "../schema/slim.js";
import type { Bundle } from "./bundle.js";
import { factsOf } from "./facts.js";

/** A vendor as threads read it. */
export const describedOf = (bundle: Bundle): VendorDescription => ({
  facts: factsOf(bundle),
  events: Object.fromEntries(
    bundle.events.map(({ tag, payload }) => [tag, slim(payload, bundle.defs).schema]),
  ),
});

/** Whether a bundle is a vendor's. */
export const isVendor = ({ slug }: Bundle): boolean => !slug.startsWith("_");
