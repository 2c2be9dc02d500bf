// The steps from a delivery to its receipt, always in this order: headers and URL → body → signature → parse → check →
// normalise.
import { decode } from "#platform";
import { deeper, MAX_DEPTH } from "../check/depth.js";
import { counted } from "../check/findings.js";
import { strictFindings } from "../check/strict.js";
import { type Arriving, type DeliveryInput, type Read, readDelivery, Unreadable } from "../delivery.js";
import { AfterwordError } from "../errors.js";
import { isObject } from "../mapping/readers.js";
import { after, type Maybe } from "../platform/platform.js";
import { type Recognition, recogniseAs } from "../recognise.js";
import { readHeader } from "../signature/headers.js";
import type { Finish, Head, Once, Verified } from "../signature/index.js";
import type { Prepared } from "./prepared.js";
import { accepted, type MappingFailed, type ParsedBody, type Receipt, refused } from "./receipt.js";

/**
 * Reads a delivery of one vendor: first what headers and URL decide, then the body. What the body decides is left to
 * `finish`. It is a promise only if reading or verifying needs one.
 */
export const openDelivery = (
  prepared: Prepared,
  input: DeliveryInput | Arriving,
  now = prepared.now,
): Maybe<Read<Finish> | AfterwordError> =>
  readDelivery(input, prepared, (head) => openHead(prepared, head, now));

/** The receipt of a delivery of one vendor that was opened. It is a promise only if verification or a hash needs one. */
export const receiptOf = (
  prepared: Prepared,
  opened: Read<Finish> | AfterwordError,
  failed?: MappingFailed,
): Maybe<Receipt> => {
  const { vendor } = prepared;
  if (opened instanceof AfterwordError) return refused(vendor, opened);
  const { delivery, decided } = opened;
  const conclude = (verified: Verified | AfterwordError): Maybe<Receipt> => {
    if (verified instanceof AfterwordError) return refused(vendor, verified);
    const parsed = parseBody(delivery.body);
    if (parsed instanceof AfterwordError) return refused(vendor, parsed);
    const recognition = recogniseAs(vendor, parsed.payload, (name) => readHeader(delivery.headers, name));
    return checkPayload(prepared, verified, parsed, recognition, failed);
  };
  return after(
    caught(() => decided(delivery.body)),
    conclude,
  );
};

/**
 * What headers and URL decide: the error if they are not accepted, else the function that decides the rest with the
 * body. A verifier that cannot decide without the body leaves everything to that function.
 */
export const openHead = (
  { verifier, tolerance }: Prepared,
  head: Head,
  now = Date.now() / 1000,
  once?: Once,
): Maybe<Finish | AfterwordError> =>
  caught(() => (verifier ? verifier.open(head, { now, tolerance, once }) : () => UNSIGNED));

/** The result of a step of verification, or the error that it throws. What is no `AfterwordError` is a mistake. */
export const caught = <T>(step: () => Maybe<T>): Maybe<T | AfterwordError> => {
  const refusalOf = (error: unknown): AfterwordError => {
    if (error instanceof AfterwordError) return error;
    throw error;
  };
  try {
    const result = step();
    return result instanceof Promise ? result.catch(refusalOf) : result;
  } catch (error) {
    return refusalOf(error);
  }
};

/** What the signature covers if deliveries are not signed: nothing. */
export const UNSIGNED: Verified = { id: null, timestamp: null };

/** Parses a verified body. */
export const parseBody = (body: Uint8Array): ParsedBody | Unreadable => {
  const read = decode(body);
  if (read === undefined) return new Unreadable("ERR_NOT_UTF8", "The body is not UTF-8.");
  // a byte order mark is signed with the body, but is no part of its JSON
  const text = read[0] === "\ufeff" ? read.slice(1) : read;
  let payload: unknown;
  try {
    payload = JSON.parse(text);
  } catch {
    // the parser's own message quotes the body
    return new Unreadable("ERR_NOT_JSON", "The body is not JSON.");
  }
  if (!isObject(payload)) return new Unreadable("ERR_NOT_AN_OBJECT", "The body is not an object.");
  return { text, payload };
};

/**
 * Checks a payload and makes its receipt. `prepared` is null if several vendors were possible and the payload was not
 * recognised.
 */
export const checkPayload = (
  prepared: Prepared | null,
  verified: Verified,
  body: ParsedBody,
  recognition: Recognition | null,
  failed?: MappingFailed,
): Maybe<Receipt> => {
  const { text, payload } = body;
  const event = recognition ? recognition.event : null;
  const passes = event?.passes(payload);
  if (!passes && deeper(payload)) {
    return refused(
      prepared?.vendor ?? null,
      new Unreadable("ERR_TOO_DEEP", `The body is nested deeper than ${MAX_DEPTH} levels.`),
    );
  }
  const found = passes || !event ? counted([], 0) : event.check(payload);
  const findings = prepared?.strict && event ? strictFindings(text, found) : found;
  const tag = event?.tag ?? recognition?.tag ?? null;
  return accepted(prepared, verified, event, tag, body, findings, failed);
};
