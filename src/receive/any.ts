// One endpoint for the deliveries of several vendors.
import { type DeliveryInput, readDelivery, tooLarge, Unreadable } from "../delivery.js";
import { AfterwordError, optionError } from "../errors.js";
import { recognise } from "../recognise.js";
import { readHeader } from "../signature/headers.js";
import type { Verified } from "../signature/index.js";
import type { Vendor } from "../vendor.js";
import { parse, trust, UNSIGNED, understood } from "./judge.js";
import type { ReceiveOptions } from "./options.js";
import { type Prepared, remember } from "./prepared.js";
import { type Receipt, refused } from "./receipt.js";

/** One of several vendors behind one endpoint. */
export type AnyOf = { readonly vendor: Vendor } & ReceiveOptions;

/**
 * Receives a delivery of one of several vendors: the one whose signature holds, else the one whose secret the delivery
 * carries. Only among those that cannot be told apart so does the shape of the payload decide, after that.
 */
export const receiveAny = async (among: readonly AnyOf[], input: DeliveryInput): Promise<Receipt> => {
  if (among.length === 0) throw optionError("There is no vendor to receive from.");
  const all = among.map(({ vendor, ...options }) => ({
    prepared: remember(vendor, options),
    now: options.now,
  }));
  const delivery = await readDelivery(input, Math.max(...all.map(({ prepared }) => prepared.maxBytes)));
  if (delivery instanceof Unreadable) return refused(null, delivery);
  const trusted: Trusted[] = [];
  let reason: AfterwordError | undefined;
  for (const { prepared, now } of all) {
    const { maxBytes } = prepared;
    const verified =
      delivery.body.length > maxBytes ? tooLarge(maxBytes) : await trust(prepared, delivery, now);
    if (!(verified instanceof AfterwordError)) trusted.push({ prepared, verified });
    // the most telling reason: of a vendor whose headers were there
    else if (!reason || reason.code.endsWith("_MISSING")) reason = verified;
  }
  if (reason && trusted.length === 0) return refused(null, reason);
  const best = Math.max(...trusted.map(weight));
  const likely = trusted.filter((each) => weight(each) === best);
  const only = likely.length === 1 ? likely[0] : undefined;
  const read = parse(delivery.body);
  if (read instanceof AfterwordError) return refused(only?.prepared.vendor ?? null, read);
  const vendors = likely.map(({ prepared }) => prepared.vendor);
  const seen = recognise(vendors, read.payload, (name) => readHeader(delivery.headers, name));
  const chosen = seen ? likely.find(({ prepared }) => prepared.vendor === seen.vendor) : only;
  return understood(chosen?.prepared ?? null, chosen?.verified ?? UNSIGNED, read, seen);
};

interface Trusted {
  readonly prepared: Prepared;
  readonly verified: Verified;
}

/** A signature vouches for the bytes, a secret for the sender, nothing for nothing. */
const weight = ({ prepared: { verifier } }: Trusted): number =>
  !verifier ? 0 : verifier.scheme === "secret" ? 1 : 2;
