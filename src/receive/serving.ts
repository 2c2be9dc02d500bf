// The options of what is made once, for many deliveries: also how long and how much may arrive at the same time.
import { ceiling } from "../arrival.js";
import { optionError } from "../errors.js";
import { type AskForSecret, askingVerifier } from "../signature/asked.js";
import type { Vendor } from "../vendor.js";
import type { ReceiveOptions } from "./options.js";
import { type Prepared, prepare } from "./prepared.js";

/**
 * How deliveries are received by what is made once: a receiver or a handler.
 *
 * @example
 * const options: ReceiverOptions = { secret, bodyTimeout: 5, maxTotalBytes: 32 * 1024 * 1024 };
 */
export interface ReceiverOptions extends Omit<ReceiveOptions, "secret"> {
  /** The endpoint's secret; several while it is being rotated; or a function that gives them when they are needed. */
  readonly secret?: string | readonly string[] | AskForSecret | undefined;
  /** Seconds within which a body must arrive, or it is refused with 408; 10 by default, at most an hour. */
  readonly bodyTimeout?: number | undefined;
  /**
   * How many bytes may be held, at the same time, of bodies that are still arriving; 64 MiB by default, and never less
   * than `maxBytes`. If they become more, the largest of these bodies is refused with 503, so that small ones get through.
   */
  readonly maxTotalBytes?: number | undefined;
}

/** As `prepare`, with the limits for all bodies that arrive. */
export const prepareReceiver = (
  vendor: Vendor,
  { bodyTimeout = 10, maxTotalBytes = 64 * 1024 * 1024, secret, ...options }: ReceiverOptions,
): Prepared => {
  if (typeof bodyTimeout !== "number" || !(bodyTimeout > 0 && bodyTimeout <= 3600))
    throw optionError("bodyTimeout is not a number of seconds, more than 0 and at most 3600.");
  if (!Number.isSafeInteger(maxTotalBytes) || maxTotalBytes <= 0)
    throw optionError("maxTotalBytes is not a number of bytes.");
  const prepared =
    typeof secret === "function"
      ? prepare(vendor, options, (choice) => askingVerifier(vendor, choice, secret))
      : prepare(vendor, { ...options, secret });
  return { ...prepared, bodyTimeout, hold: ceiling(Math.max(maxTotalBytes, prepared.maxBytes)) };
};
