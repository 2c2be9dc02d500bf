// One endpoint for the deliveries of several vendors.
import { type DeliveryInput, readDelivery, tooLarge, Unreadable } from "../delivery.js";
import { AfterwordError, optionError } from "../errors.js";
import { recognise } from "../recognise.js";
import { readHeader } from "../signature/headers.js";
import type { Signed, Verified } from "../signature/index.js";
import type { Vendor } from "../vendor.js";
import type { ReceiveOptions } from "./options.js";
import { type Prepared, preparedFor } from "./prepared.js";
import { type Receipt, refused } from "./receipt.js";
import { checkPayload, parseBody, UNSIGNED, verifyDelivery } from "./steps.js";

/**
 * One of several vendors behind one endpoint, with its options.
 *
 * @example
 * const vendors: AnyOf[] = [{ vendor: phonic, secret }, { vendor: autocalls, allowUnsigned: true }];
 */
export type AnyOf = { readonly vendor: Vendor } & ReceiveOptions;

/**
 * Receives a delivery of one of several vendors: the one whose signature matches, or else the one whose secret the
 * delivery carries. If several vendors remain, the shape of the payload decides.
 *
 * @example
 * const receipt = await receiveAny([{ vendor: phonic, secret }, { vendor: autocalls, allowUnsigned: true }], request);
 */
export const receiveAny = async (among: readonly AnyOf[], input: DeliveryInput): Promise<Receipt> => {
  if (among.length === 0) throw optionError("There is no vendor to receive from.");
  const all = among.map(({ vendor, ...options }) => ({
    prepared: preparedFor(vendor, options),
    now: options.now,
  }));
  const delivery = await readDelivery(input, Math.max(...all.map(({ prepared }) => prepared.maxBytes)));
  if (delivery instanceof Unreadable) return refused(null, delivery);
  const likely = await mostTrusted(all, delivery);
  if (likely instanceof AfterwordError) return refused(null, likely);
  const only = likely.length === 1 ? likely[0] : undefined;
  const parsed = parseBody(delivery.body);
  if (parsed instanceof AfterwordError) return refused(only?.prepared.vendor ?? null, parsed);
  const vendors = likely.map(({ prepared }) => prepared.vendor);
  const recognition = recognise(vendors, parsed.payload, (name) => readHeader(delivery.headers, name));
  const chosen = recognition ? likely.find(({ prepared }) => prepared.vendor === recognition.vendor) : only;
  return checkPayload(chosen?.prepared ?? null, chosen?.verified ?? UNSIGNED, parsed, recognition);
};

interface Trusted {
  readonly prepared: Prepared;
  readonly verified: Verified;
}

/** The vendors for which the delivery has the strongest proof; the error if it is trusted for no vendor. */
const mostTrusted = async (
  all: readonly { readonly prepared: Prepared; readonly now: number | undefined }[],
  delivery: Signed,
): Promise<readonly Trusted[] | AfterwordError> => {
  const trusted: Trusted[] = [];
  let reason: AfterwordError | undefined;
  for (const { prepared, now } of all) {
    const { maxBytes } = prepared;
    const verified =
      delivery.body.length > maxBytes ? tooLarge(maxBytes) : await verifyDelivery(prepared, delivery, now);
    if (!(verified instanceof AfterwordError)) trusted.push({ prepared, verified });
    // the error of a vendor whose headers are there says more than the error for missing headers
    else if (!reason || reason.code.endsWith("_MISSING")) reason = verified;
  }
  if (reason && trusted.length === 0) return reason;
  const best = Math.max(...trusted.map(trustOf));
  return trusted.filter((each) => trustOf(each) === best);
};

/**
 * How much a delivery proves: with a signature its bytes (2), with a secret only its sender (1), unsigned nothing (0).
 */
const trustOf = ({ prepared: { verifier } }: Trusted): number =>
  !verifier ? 0 : verifier.scheme === "secret" ? 1 : 2;
