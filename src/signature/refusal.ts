// The errors for signatures and secrets that are not accepted.
import { AfterwordError, type SignatureCode } from "../errors.js";

// One sentence per code. It names the likely cause, and never quotes the delivery or the secret.
const SENTENCES: Readonly<Record<SignatureCode, string>> = {
  ERR_SIGNATURE_MISSING: "The signature header is missing: did a proxy drop it?",
  ERR_SIGNATURE_MALFORMED: "The signature header is malformed.",
  ERR_SIGNATURE_MISMATCH: "The signature does not match: was the body re-serialised, or is the secret wrong?",
  ERR_HEADER_REPEATED: "A signature header is repeated.",
  ERR_HEADER_TOO_LONG: "A signature header is over 4 KiB.",
  ERR_TOO_MANY_SIGNATURES: "There are over 16 signatures.",
  ERR_ID_MALFORMED: "The signed id is missing or malformed.",
  ERR_TIMESTAMP_MALFORMED: "The signed time is missing or malformed.",
  ERR_TIMESTAMP_TOO_OLD: "The signed time is too far in the past: a replay, or is the clock here fast?",
  ERR_TIMESTAMP_TOO_NEW: "The signed time is too far in the future: is the clock here slow?",
  ERR_SECRET_MISSING: "The secret is missing: did the URL lose it?",
  ERR_SECRET_REPEATED: "The secret is repeated.",
  ERR_SECRET_MISMATCH: "The secret does not match.",
};

/** Makes the error for a delivery that is not trusted. */
export const refusal = (code: SignatureCode): AfterwordError => new AfterwordError(code, SENTENCES[code]);
