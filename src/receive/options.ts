// What a user may set for receiving, and what each option must be.
import { A_URL, type OptionTable } from "../errors.js";
import type { SignatureOption, Tolerance, Verifier } from "../signature/index.js";

/**
 * How deliveries are received. An option that makes no sense is an error when the receiver is made.
 *
 * @example
 * const options: ReceiveOptions = { secret: ["whsec_new…", "whsec_old…"], tolerance: 60, onInvalid: "reject" };
 */
export interface ReceiveOptions {
  /** The endpoint's secret; several while it is being rotated. */
  readonly secret?: string | readonly string[] | undefined;
  /** Replaces or completes the vendor's signature rule; or a verifier, such as `jwt()` makes. */
  readonly signature?: SignatureOption | Verifier | undefined;
  /**
   * The URL of the webhook exactly as the vendor calls it, query included; needed where the vendor signs it (`{url}` in
   * `signature.template`). What the request says of its host and its path is never used: anybody can write that.
   */
  readonly publicUrl?: string | undefined;
  /** Accepts deliveries from anybody. Required for vendors that do not sign, unless a secret is given. */
  readonly allowUnsigned?: boolean | undefined;
  /** Seconds since 1970, for tests; the clock by default. */
  readonly now?: number | undefined;
  /** How far the signed time may be off, in seconds, for both directions or for each; the vendor's rule by default. */
  readonly tolerance?: number | Tolerance | undefined;
  /** The largest body that is read, in bytes; the vendor's `delivery.maxBytes` by default, or else 10 MiB. */
  readonly maxBytes?: number | undefined;
  /** Which status an invalid payload gets: 200, or 400 with "reject" (the vendor may then give up on it). */
  readonly onInvalid?: "accept" | "reject" | undefined;
  /** Also finds repeated members and integers beyond 2^53. Costs a second pass over the text. */
  readonly strictJson?: boolean | undefined;
}

const isSeconds = (value: unknown): boolean => Number.isFinite(value) && (value as number) >= 0;
const isBoolean = (value: unknown): boolean => typeof value === "boolean";

/** What an option must be. The options of the signature are checked when the verifier is made. */
export const RECEIVE_OPTIONS: OptionTable<ReceiveOptions> = {
  secret: [() => true, ""],
  signature: [() => true, ""],
  publicUrl: A_URL,
  allowUnsigned: [isBoolean, "true or false"],
  now: [Number.isFinite, "a number of seconds"],
  tolerance: [
    (value) => {
      const { past, future } = (value ?? {}) as Tolerance;
      return isSeconds(value) || (isSeconds(past) && isSeconds(future));
    },
    "a number of seconds, or { past, future }",
  ],
  maxBytes: [(value) => Number.isSafeInteger(value) && (value as number) > 0, "a number of bytes"],
  onInvalid: [(value) => value === "accept" || value === "reject", '"accept" or "reject"'],
  strictJson: [isBoolean, "true or false"],
};
