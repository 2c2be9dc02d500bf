// One endpoint for the deliveries of several vendors.
import { type DeliveryInput, type Read, readDelivery, tooLarge } from "../delivery.js";
import { AfterwordError, optionError } from "../errors.js";
import type { Maybe } from "../platform/platform.js";
import { recognise } from "../recognise.js";
import { readHeader } from "../signature/headers.js";
import type { Finish, Head, Once, Verified } from "../signature/index.js";
import { provesBody } from "../signature/verifier.js";
import { claimsOf } from "../store.js";
import type { Vendor } from "../vendor.js";
import type { ReceiveOptions } from "./options.js";
import { type Prepared, preparedFor } from "./prepared.js";
import { type MappingFailed, type Receipt, refused, type Unrecognised } from "./receipt.js";
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
export const receiveAny = async <const Among extends readonly AnyOf[]>(
  among: Among,
  input: DeliveryInput,
): Promise<Receipt<Among[number]["vendor"]> | Unrecognised> => {
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
  return (failure ? refused(null, failure) : receipt) as Receipt<Among[number]["vendor"]>;
};

const CLAIM_SECONDS = 60;

const receiptAmong = async (
  all: readonly Candidate[],
  input: DeliveryInput,
  once: Once,
): Promise<Receipt> => {
  const opened = await readDelivery(input, limitsOf(all), (head) => openAmong(all, head, once));
  return receiptAmongst(opened);
};

/** The limits for a body whose vendor is not known yet. */
export const limitsOf = (all: readonly Candidate[]): Prepared =>
  all.map(({ prepared }) => prepared).reduce((a, b) => (b.maxBytes > a.maxBytes ? b : a));

/** What headers and URL decide for each vendor; the error if none accepts them. */
export const openAmong = async (
  all: readonly Candidate[],
  head: Head,
  once: Once,
): Promise<readonly Decided<Finish>[] | AfterwordError> => {
  const { accepted, refusals } = await sorted(all, ({ prepared, now }) =>
    openHead(prepared, head, now, once),
  );
  if (accepted.length === 0) return mostTelling(refusals);
  // what the body says of the others is for receiptAmongst to see
  const refusing = refusals.map(({ prepared, decided: error }) => ({
    prepared,
    decided: () => Promise.reject(error),
  }));
  return [...accepted, ...refusing];
};

/** The receipt of a delivery that was opened among several vendors. */
export const receiptAmongst = async (
  opened: Read<readonly Decided<Finish>[]> | AfterwordError,
  failed?: MappingFailed,
): Promise<Receipt> => {
  if (opened instanceof AfterwordError) return refused(null, opened);
  const { delivery, decided } = opened;
  const { accepted, refusals } = await sorted(decided, ({ prepared, decided: finish }) =>
    delivery.body.length > prepared.maxBytes
      ? tooLarge(prepared.maxBytes)
      : caught(() => finish(delivery.body)),
  );
  if (accepted.length === 0) return refused(null, mostTelling(refusals));
  const likely = mostTrusted(accepted);
  const only = likely.length === 1 ? likely[0] : undefined;
  const parsed = parseBody(delivery.body);
  if (parsed instanceof AfterwordError) return refused(only?.prepared.vendor ?? null, parsed);
  const vendors = likely.map(({ prepared }) => prepared.vendor);
  const recognition = recognise(vendors, parsed.payload, (name) => readHeader(delivery.headers, name));
  if (!recognition) {
    // Taken for an unknown event, it would be lost. So if it has the headers of a vendor that proves more, it is that
    // vendor's, whose secret or keys are not there now, or wrong.
    const stronger = refusals.filter(
      (each) => !isMissing(each.decided) && likely.every((other) => trustOf(each) > trustOf(other)),
    );
    if (stronger.length > 0) return refused(null, mostTelling(stronger));
  }
  const chosen = recognition ? likely.find(({ prepared }) => prepared.vendor === recognition.vendor) : only;
  return checkPayload(chosen?.prepared ?? null, chosen?.decided ?? UNSIGNED, parsed, recognition, failed);
};

/** A vendor that a delivery may be from. */
export interface Candidate {
  readonly prepared: Prepared;
  readonly now: number | undefined;
}

/** A vendor that accepts a delivery so far, and what it decided. */
export interface Decided<T> {
  readonly prepared: Prepared;
  readonly decided: T;
}

/** The vendors whose step of verification accepts the delivery, and what it decided; and those that refuse it, and why. */
const sorted = async <Each extends { readonly prepared: Prepared }, T>(
  all: readonly Each[],
  step: (each: Each) => Maybe<T | AfterwordError>,
): Promise<{ readonly accepted: readonly Decided<T>[]; readonly refusals: readonly Refusal[] }> => {
  const accepted: Decided<T>[] = [];
  const refusals: Refusal[] = [];
  for (const each of all) {
    const { prepared } = each;
    const decided = await step(each);
    if (decided instanceof AfterwordError) refusals.push({ prepared, decided });
    else accepted.push({ prepared, decided });
  }
  return { accepted, refusals };
};

type Refusal = Decided<AfterwordError>;

/** Whether a delivery has nothing of what the vendor's have. */
const isMissing = ({ code }: AfterwordError): boolean => code.endsWith("_MISSING");

/**
 * The error of a vendor whose headers are there says more than the error for missing headers. Where nothing could be
 * said, the delivery may be genuine.
 */
const mostTelling = (refusals: readonly Refusal[]): AfterwordError =>
  refusals
    .map(({ decided }) => decided)
    .reduce((reason, error) => (isMissing(reason) || error.status === 503 ? error : reason));

/** Those for which the delivery has the strongest proof. */
const mostTrusted = (trusted: readonly Decided<Verified>[]): readonly Decided<Verified>[] => {
  const best = Math.max(...trusted.map(trustOf));
  return trusted.filter((each) => trustOf(each) === best);
};

/**
 * How much a delivery of a vendor proves: with a signature its bytes (2), with a secret or a token only its sender (1),
 * unsigned nothing (0).
 */
const trustOf = ({ prepared: { verifier } }: Decided<unknown>): number =>
  !verifier ? 0 : provesBody(verifier) ? 2 : 1;
