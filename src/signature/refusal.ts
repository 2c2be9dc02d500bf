import { AfterwordError } from "../errors.js";

// One sentence per code, naming the likely cause. Nothing of the delivery or the secret stands in them.
const SENTENCES = {
  ERR_SIGNATURE_MISSING:
    "The delivery has no signature header. Did a proxy drop it, or did somebody else send this?",
  ERR_SIGNATURE_MALFORMED: "The signature header is not laid out as this vendor does it.",
  ERR_SIGNATURE_MISMATCH:
    "The signature does not match. Pass the raw bytes of the body, not re-serialised JSON, and check that the secret is this endpoint's.",
  ERR_HEADER_REPEATED: "A signature header stands more than once, in two spellings or in two families.",
  ERR_HEADER_TOO_LONG: "A signature header is longer than 4 KiB.",
  ERR_TOO_MANY_SIGNATURES: "There are more than 16 signatures.",
  ERR_ID_MALFORMED: "The delivery's id is missing, or holds characters that no id has.",
  ERR_TIMESTAMP_MALFORMED: "The signed time is not written as this vendor writes it.",
  ERR_TIMESTAMP_TOO_OLD:
    "The signed time lies too far in the past: a replay, a queue in between, or a clock that is fast.",
  ERR_TIMESTAMP_TOO_NEW: "The signed time lies too far in the future: is this machine's clock slow?",
  ERR_SECRET_MISSING: "The delivery carries no secret. Does the webhook's URL have it?",
  ERR_SECRET_REPEATED: "The URL holds the secret more than once.",
  ERR_SECRET_MISMATCH: "The delivery carries another secret.",
} as const;

export type RefusalCode = keyof typeof SENTENCES;

/** Why a delivery is not trusted. */
export const refusal = (code: RefusalCode): AfterwordError => new AfterwordError(code, SENTENCES[code]);
