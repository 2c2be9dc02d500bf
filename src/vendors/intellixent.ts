// Intellixent: the generated vendor, and its mapping to `Conversation`.
import { intellixent as generated } from "../../generated/intellixent/vendor.js";
import { normalizer } from "../mapping/record.js";
import { type Defined, defineVendor } from "../vendor.js";
import { mappings } from "./_autocalls.js";

// the events and types of Intellixent; `intellixent` itself is the one below, with its mapping
export * from "../../generated/intellixent/vendor.js";

const normalize = /* @__PURE__ */ normalizer(generated, mappings);

/**
 * Intellixent: its events and its mapping to `Conversation`. It does not sign: `secret` is a token in the webhook's
 * URL.
 *
 * @example
 * const receipt = await receive(intellixent, request, { secret });
 */
export const intellixent: Defined<typeof generated> = /* @__PURE__ */ defineVendor(generated, { normalize });
