// Verifies captured deliveries while they are validated.

import { AfterwordError } from "../../src/errors.js";
import { STRUCK } from "../../src/inbox/struck.js";
import { ruleOf } from "../../src/signature/choice.js";
import { type SignatureOption, type Verifier, verifierOf } from "../../src/signature/index.js";
import type { Vendor } from "../../src/vendor.js";
import type { UncheckedReason } from "../captures/input/reason.js";
import type { Capture } from "../captures/payload/capture.js";
import { deliveryIn, type Envelope, envelopeHeader, saysVerified } from "../captures/payload/envelope.js";
import type { RecognitionOptions } from "../captures/payload/recognition.js";

/** What deliveries are verified with, by the vendor's slug: the secrets, and what their signature needs beside them. Plain data. */
export type Keys = Readonly<
  Record<
    string,
    {
      readonly secret: readonly string[];
      readonly signature?: SignatureOption;
      readonly publicUrl?: string;
    }
  >
>;

/** Why a captured delivery is not genuine. */
export interface Refusal {
  readonly vendor: Vendor;
  readonly reason: UncheckedReason;
}

/** What the signature of a captured delivery says: `unknown` if it was not verified. */
export type Verified = "genuine" | "unknown" | Refusal;

/**
 * Makes the function that verifies captured deliveries. A payload without an envelope or of a vendor without a secret is not
 * verified. Nor is one whose secret was struck when it was kept, if its envelope says that it was verified. Without any secret
 * there is no function.
 */
export const deliveryVerifier = (
  { vendors, vendor: wanted }: RecognitionOptions,
  keys: Keys,
): ((capture: Pick<Capture, "envelope" | "exact" | "vendor">) => Promise<Verified>) | undefined => {
  const verifiers = verifiersOf(vendors, keys);
  if (verifiers.size === 0) return undefined;
  return async (capture) => {
    if (!capture.envelope) return "unknown";
    // signatures need exactly the bytes that were sent
    const { envelope } = capture.exact;
    if (!envelope) return "unknown";
    const named = vendors.find(({ slug }) => slug === envelope.vendor);
    const vendor = wanted ?? named ?? capture.vendor;
    const verifier = vendor && verifiers.get(vendor);
    if (!verifier) return "unknown";
    // an inbox keeps no secret, but what its verification said
    if (isStruck(envelope, vendor, keys) && saysVerified(envelope)) return "unknown";
    const message = await refusalOf(envelope, verifier, vendors);
    return message === undefined ? "genuine" : { vendor, reason: { message } };
  };
};

const verifiersOf = (vendors: readonly Vendor[], keys: Keys): Map<Vendor, Verifier> => {
  const verifiers = new Map<Vendor, Verifier>();
  for (const vendor of vendors) {
    const own = Object.hasOwn(keys, vendor.slug) ? keys[vendor.slug] : undefined;
    const verifier = own && verifierOf(vendor, own);
    if (verifier) verifiers.set(vendor, verifier);
  }
  return verifiers;
};

/** Whether the secret or token that a delivery had is not in its envelope any more. */
const isStruck = (envelope: Envelope, vendor: Vendor, keys: Keys): boolean => {
  const { signature, publicUrl } = keys[vendor.slug] ?? {};
  const { scheme, header, query } = ruleOf(vendor, signature, publicUrl);
  if (scheme !== "secret" && scheme !== "jwt") return false;
  const [, search = ""] = /\?([^#]*)/.exec(String(envelope.url)) ?? [];
  const given = [
    query === undefined ? null : new URLSearchParams(search).get(query),
    typeof header?.name === "string" ? envelopeHeader(envelope)(header.name) : null,
  ];
  return given.includes(STRUCK);
};

/** Why the delivery in an envelope is refused. The clock is set to the time when it was received. */
const refusalOf = async (
  envelope: Envelope,
  verifier: Verifier,
  vendors: readonly Vendor[],
): Promise<string | undefined> => {
  const captured = deliveryIn(envelope, vendors);
  if ("unreadable" in captured) return `not verified: ${captured.unreadable}`;
  const { delivery, receivedAt } = captured;
  if (receivedAt === undefined) return "not verified: the capture does not say when it was received";
  const { headers, body, url, method } = delivery;
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  try {
    await verifier.verify({ headers, body: bytes, url, method }, { now: receivedAt });
    return undefined;
  } catch (error) {
    if (!(error instanceof AfterwordError)) throw error;
    return error.message;
  }
};
