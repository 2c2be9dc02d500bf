// The errors for signatures and secrets that are not accepted.
import { AfterwordError, type SignatureCode } from "../errors.js";

/**
 * Makes the error for a delivery that is not trusted.
 *
 * @param sentence names the likely cause, and the header or the parameter of the URL by the name that the rule gives it; it
 *   never quotes the delivery or the secret
 */
export const refusal = (code: SignatureCode, sentence: string): AfterwordError =>
  new AfterwordError(code, sentence);

/** The error for a header that came more than once. */
export const repeated = (header: string | undefined): AfterwordError =>
  refusal("ERR_HEADER_REPEATED", `The header ${header} is repeated.`);

/** The error for a signature that none of the secrets gives. */
export const mismatch = (): AfterwordError =>
  refusal(
    "ERR_SIGNATURE_MISMATCH",
    "The signature does not match: was the body re-serialised, or is the secret wrong?",
  );
