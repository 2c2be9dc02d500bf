import { AfterwordError } from "../errors.js";

// One sentence per code, naming the likely cause. Nothing of the delivery or the secret stands in them.
const SENTENCES = {
  ERR_SIGNATURE_MISSING:
    "The delivery has no signature header. Was it sent by the vendor, and did a proxy drop headers?",
  ERR_SIGNATURE_MALFORMED:
    "The signature header is not laid out as this vendor does it, or holds a signature that is not canonical.",
  ERR_SIGNATURE_MISMATCH:
    "The signature does not match. Pass the raw bytes of the body, not re-serialised JSON, and check that the secret is this endpoint's.",
  ERR_HEADER_REPEATED: "A signature header stands more than once, in two spellings or in two families.",
  ERR_HEADER_TOO_LONG: "A signature header is longer than 4 KiB.",
  ERR_TOO_MANY_SIGNATURES: "There are more than 16 signatures.",
  ERR_ID_MALFORMED:
    "The id of the delivery is not one: it is empty, holds a full stop or characters that no id has.",
  ERR_TIMESTAMP_MALFORMED: "The signed time is not written as this vendor writes it.",
  ERR_TIMESTAMP_TOO_OLD:
    "The signed time lies too far in the past: a replay, a queue that held the delivery, or a clock that is fast.",
  ERR_TIMESTAMP_TOO_NEW: "The signed time lies too far in the future: check this machine's clock.",
  ERR_SECRET_MISSING:
    "The delivery carries no secret. Does the webhook's URL, or the relay in between, have it?",
  ERR_SECRET_REPEATED: "The URL holds the secret more than once.",
  ERR_SECRET_MISMATCH: "The secret that the delivery carries is not the one expected.",
} as const;

export type RefusalCode = keyof typeof SENTENCES;

/** Why a delivery is not trusted. */
export const refusal = (code: RefusalCode): AfterwordError => new AfterwordError(code, SENTENCES[code]);
