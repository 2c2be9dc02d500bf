// From a delivery that was read to its receipt: verify → parse → check → normalise.
import { decode } from "#platform";
import { DEEPEST, deeper } from "../check/depth.js";
import { counted } from "../check/findings.js";
import { strictFindings } from "../check/strict.js";
import { isObject } from "../conversation/readers.js";
import { conversationOf } from "../conversation/record.js";
import { Unreadable } from "../delivery.js";
import { AfterwordError } from "../errors.js";
import type { Maybe } from "../platform/platform.js";
import { type Recognition, recogniseAs } from "../recognise.js";
import { readHeader } from "../signature/headers.js";
import type { Signed, Verified } from "../signature/index.js";
import type { Vendor } from "../vendor.js";
import { verdictOf } from "../verdict.js";
import type { Prepared } from "./prepared.js";
import { dedupeKeyOf, type Receipt, refused } from "./receipt.js";

/** From a delivery that was read to its receipt. Nothing is waited for that is there already. */
export const judge = (
  prepared: Prepared,
  delivery: Signed | Unreadable,
  now = prepared.now,
): Maybe<Receipt> => {
  const { vendor } = prepared;
  if (delivery instanceof Unreadable) return refused(vendor, delivery);
  const conclude = (verified: Verified | AfterwordError): Receipt => {
    if (verified instanceof AfterwordError) return refused(vendor, verified);
    const read = parse(delivery.body);
    return read instanceof AfterwordError
      ? refused(vendor, read)
      : understood(
          prepared,
          verified,
          read,
          recogniseAs(vendor, read.payload, (name) => readHeader(delivery.headers, name)),
        );
  };
  const verified = trust(prepared, delivery, now);
  return verified instanceof Promise ? verified.then(conclude) : conclude(verified);
};

/** What a signature vouches for, or why it does not. */
export const trust = (
  { verifier, tolerance }: Prepared,
  delivery: Signed,
  now = Date.now() / 1000,
): Maybe<Verified | AfterwordError> => {
  const refusalOf = (error: unknown): AfterwordError => {
    if (error instanceof AfterwordError) return error;
    throw error;
  };
  try {
    const verified = verifier ? verifier.verify(delivery, { now, tolerance }) : UNSIGNED;
    return verified instanceof Promise ? verified.catch(refusalOf) : verified;
  } catch (error) {
    return refusalOf(error);
  }
};

export const UNSIGNED: Verified = { id: null, timestamp: null };

interface Read {
  readonly text: string;
  readonly payload: object;
}

/** From verified bytes to JSON. */
export const parse = (body: Uint8Array): Read | Unreadable => {
  const text = decode(body);
  if (text === undefined) return new Unreadable("ERR_NOT_UTF8", "The body is not UTF-8.");
  let payload: unknown;
  try {
    payload = JSON.parse(text);
  } catch {
    // the parser's own message quotes the body
    return new Unreadable("ERR_NOT_JSON", "The body is not JSON.");
  }
  if (!isObject(payload)) return new Unreadable("ERR_NOT_AN_OBJECT", "The body is JSON, but not an object.");
  return { text, payload };
};

/** The receipt of a payload, and whose it is: null where several vendors may have sent it and it is like nobody's. */
export const understood = (
  prepared: Prepared | null,
  { id, timestamp }: Verified,
  { text, payload }: Read,
  seen: Recognition | null,
): Receipt => {
  const { vendor, strict, rejects } = prepared ?? { vendor: null };
  const event = seen?.event;
  const passes = event?.passes(payload);
  if (!passes && deeper(payload)) {
    return refused(
      vendor,
      new Unreadable("ERR_TOO_DEEP", `The body is nested deeper than ${DEEPEST} levels.`),
    );
  }
  const found = passes || !event ? counted([], 0) : event.check(payload);
  const findings = strict && event ? strictFindings(text, found) : found;
  const verdict = event ? verdictOf(findings) : "unknown-event";
  const tag = event?.tag ?? seen?.tag ?? null;
  return {
    verdict,
    status: verdict === "invalid" && rejects ? 400 : 200,
    vendor: vendor?.slug ?? null,
    event: tag,
    deliveryId: id,
    timestamp,
    dedupeKey: vendor && dedupeKeyOf(vendor, payload, id),
    findings,
    payload,
    conversation: conversationOf(vendor, tag, payload),
    error: null,
  } as Receipt;
};
