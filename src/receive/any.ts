// One endpoint for the deliveries of several vendors.
import { type DeliveryInput, readDelivery, tooLarge } from "../delivery.js";
import { AfterwordError, optionError } from "../errors.js";
import type { Maybe } from "../platform/platform.js";
import { recognise } from "../recognise.js";
import { readHeader } from "../signature/headers.js";
import type { Once, Verified } from "../signature/index.js";
import { claimsOf } from "../store.js";
import type { Vendor } from "../vendor.js";
import type { ReceiveOptions } from "./options.js";
import { type Prepared, preparedFor } from "./prepared.js";
import { type Receipt, refused } from "./receipt.js";
import { caught, checkPayload, openHead, parseBody, UNSIGNED } from "./steps.js";

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
  let failure: AfterwordError | undefined;
  const claims = claimsOf(CLAIM_SECONDS, (error) => (failure = error));
  let receipt: Receipt | undefined;
  try {
    // all claims have one owner, so two entries may share a verifier
    receipt = await receiptAmong(all, input, (key, keep, own, otherwise) =>
      claims.claim(own ?? otherwise, key, keep),
    );
  } finally {
    await claims.settle(receipt?.error === null);
  }
  return failure ? refused(null, failure) : receipt;
};

const CLAIM_SECONDS = 60;

const receiptAmong = async (
  all: readonly Candidate[],
  input: DeliveryInput,
  once: Once,
): Promise<Receipt> => {
  const limits = all.map(({ prepared }) => prepared).reduce((a, b) => (b.maxBytes > a.maxBytes ? b : a));
  const read = await readDelivery(input, limits, (head) =>
    accepting(all, ({ prepared, now }) => openHead(prepared, head, now, once)),
  );
  if (read instanceof AfterwordError) return refused(null, read);
  const { delivery } = read;
  const trusted = await accepting(read.decided, ({ prepared, decided }) =>
    delivery.body.length > prepared.maxBytes
      ? tooLarge(prepared.maxBytes)
      : caught(() => decided(delivery.body)),
  );
  if (trusted instanceof AfterwordError) return refused(null, trusted);
  const likely = mostTrusted(trusted);
  const only = likely.length === 1 ? likely[0] : undefined;
  const parsed = parseBody(delivery.body);
  if (parsed instanceof AfterwordError) return refused(only?.prepared.vendor ?? null, parsed);
  const vendors = likely.map(({ prepared }) => prepared.vendor);
  const recognition = recognise(vendors, parsed.payload, (name) => readHeader(delivery.headers, name));
  const chosen = recognition ? likely.find(({ prepared }) => prepared.vendor === recognition.vendor) : only;
  return checkPayload(chosen?.prepared ?? null, chosen?.decided ?? UNSIGNED, parsed, recognition);
};

interface Candidate {
  readonly prepared: Prepared;
  readonly now: number | undefined;
}

interface Trusted {
  readonly prepared: Prepared;
  readonly decided: Verified;
}

/** The vendors whose step of verification accepts the delivery, and what it decided; the error if none accepts it. */
const accepting = async <Each extends { readonly prepared: Prepared }, T>(
  all: readonly Each[],
  step: (each: Each) => Maybe<T | AfterwordError>,
): Promise<{ readonly prepared: Prepared; readonly decided: T }[] | AfterwordError> => {
  const accepted: { prepared: Prepared; decided: T }[] = [];
  let reason: AfterwordError | undefined;
  for (const each of all) {
    const decided = await step(each);
    if (!(decided instanceof AfterwordError)) accepted.push({ prepared: each.prepared, decided });
    // The error of a vendor whose headers are there says more than the error for missing headers. Where nothing could be
    // said, the delivery may be genuine.
    else if (!reason || reason.code.endsWith("_MISSING") || decided.status === 503) reason = decided;
  }
  return reason && accepted.length === 0 ? reason : accepted;
};

/** Those for which the delivery has the strongest proof. */
const mostTrusted = (trusted: readonly Trusted[]): readonly Trusted[] => {
  const best = Math.max(...trusted.map(trustOf));
  return trusted.filter((each) => trustOf(each) === best);
};

/**
 * How much a delivery proves: with a signature its bytes (2), with a secret or a token only its sender (1), unsigned
 * nothing (0).
 */
const trustOf = ({ prepared: { verifier } }: Trusted): number =>
  !verifier ? 0 : SENDER_ONLY.includes(verifier.scheme) ? 1 : 2;

const SENDER_ONLY = ["secret", "jwt"];
