import { AfterwordError } from "../../src/errors.js";
import { type Verifier, verifierOf } from "../../src/signature/index.js";
import type { Vendor } from "../../src/vendor.js";
import type { UncheckedReason } from "../captures/input/reason.js";
import type { Capture } from "../captures/payload/capture.js";
import { type CapturedDelivery, deliveryIn } from "../captures/payload/envelope.js";
import type { RecognitionOptions } from "../captures/payload/recognition.js";

/** Secrets by the vendor's slug. Plain data. */
export type Secrets = Readonly<Record<string, readonly string[]>>;

export interface Refusal {
  readonly vendor: Vendor;
  readonly reason: UncheckedReason;
}

/**
 * Makes the function that says why a captured delivery is not genuine. What came in no envelope, or from a vendor
 * without a secret, is not asked. Undefined where there is no secret at all.
 */
export const deliveryVerifier = (
  { vendors, vendor: wanted }: RecognitionOptions,
  secrets: Secrets,
): ((capture: Capture) => Promise<Refusal | undefined>) | undefined => {
  const verifiers = new Map<Vendor, Verifier>();
  for (const vendor of vendors) {
    const secret = Object.hasOwn(secrets, vendor.slug) ? secrets[vendor.slug] : undefined;
    const verifier = secret && verifierOf(vendor, { secret });
    if (verifier) verifiers.set(vendor, verifier);
  }
  if (verifiers.size === 0) return undefined;
  return async (capture) => {
    if (!capture.envelope) return undefined;
    // the bytes of the body have to be those that came
    const envelope = capture.exact.envelope;
    if (!envelope) return undefined;
    const said = vendors.find(({ slug }) => slug === envelope.vendor);
    const vendor = wanted ?? said ?? capture.vendor;
    const verifier = vendor && verifiers.get(vendor);
    if (!verifier) return undefined;
    const refused = (message: string): Refusal => ({ vendor, reason: { message } });
    const read: CapturedDelivery = deliveryIn(envelope, vendors);
    if ("unreadable" in read) return refused(`not verified: ${read.unreadable}`);
    const { delivery, receivedAt } = read;
    if (receivedAt === undefined)
      return refused("not verified: the capture does not say when it was received");
    const { headers, body, url } = delivery;
    const bytes = typeof body === "string" ? Buffer.from(body) : body;
    try {
      await verifier.verify({ headers, body: bytes, url }, { now: receivedAt });
      return undefined;
    } catch (error) {
      if (!(error instanceof AfterwordError)) throw error;
      return refused(error.message);
    }
  };
};
