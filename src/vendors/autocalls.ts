// Autocalls: the generated vendor, and its mapping to `Conversation`.
import { autocalls as generated } from "../../generated/autocalls/vendor.js";
import { normalizer } from "../mapping/record.js";
import { type Defined, defineVendor } from "../vendor.js";
import { mappings } from "./_autocalls.js";

// the events and types of Autocalls; `autocalls` itself is the one below, with its mapping
export * from "../../generated/autocalls/vendor.js";

const normalize = /* @__PURE__ */ normalizer(generated, mappings);

/**
 * Autocalls: its events and its mapping to `Conversation`. It does not sign: `secret` is a token in the webhook's URL.
 *
 * @example
 * const receipt = await receive(autocalls, request, { secret });
 */
export const autocalls: Defined<typeof generated> = /* @__PURE__ */ defineVendor(generated, { normalize });
