// The entry point `afterword/token`: tokens (JWT) that vouch for the body of a delivery. A separate subpath, which generated
// code imports for the vendors whose rule has `claims`: only their bundles have it. It needs no library.
import type { BodyTokens } from "../vendor.js";
import { tokenSign } from "./sign.js";
import { tokenVerifier } from "./verify.js";

export type { BodyTokens } from "../vendor.js";

/**
 * What a vendor has as `tokens` whose deliveries carry a token with a hash of their body, signed by HMAC. Generated code
 * gives it to every vendor whose `signature` has `claims`.
 *
 * @example
 * const acme: Vendor = { slug: "acme", name: "Acme", docs: [], events: {}, tokens: bodyTokens };
 */
export const bodyTokens: BodyTokens = { verifier: tokenVerifier, sign: tokenSign };
