import { intellixent as generated } from "../../generated/intellixent/vendor.js";
import { normalizer } from "../conversation/record.js";
import { type Defined, defineVendor } from "../vendor.js";
import { mappings } from "./_autocalls.js";

export * from "../../generated/intellixent/vendor.js";

const normalize = /* @__PURE__ */ normalizer(generated, mappings);

export const intellixent: Defined<typeof generated> = /* @__PURE__ */ defineVendor(generated, { normalize });
