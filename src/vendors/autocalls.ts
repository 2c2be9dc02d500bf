import { autocalls as generated } from "../../generated/autocalls/vendor.js";
import { normalizer } from "../conversation/record.js";
import { type Defined, defineVendor } from "../vendor.js";
import { mappings } from "./_autocalls.js";

export * from "../../generated/autocalls/vendor.js";

const normalize = /* @__PURE__ */ normalizer(generated, mappings);

export const autocalls: Defined<typeof generated> = /* @__PURE__ */ defineVendor(generated, { normalize });
