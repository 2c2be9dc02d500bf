// The options of what is made once, for many deliveries: also how long and how much may arrive at the same time.
import { ceiling } from "../arrival.js";
import { checkOption, type OptionTable } from "../errors.js";
import { type AskForSecret, askingVerifier } from "../signature/asked.js";
import type { Vendor } from "../vendor.js";
import { RECEIVE_OPTIONS, type ReceiveOptions } from "./options.js";
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

/** A time in seconds, at most an hour: a condition and its words for a table of options. */
export const TIME_LIMIT = [
  (value: unknown) => Number.isFinite(value) && (value as number) > 0 && (value as number) <= 3600,
  "a number of seconds, more than 0 and at most 3600",
] as const;

const SERVING_OPTIONS: OptionTable<Pick<ReceiverOptions, "bodyTimeout" | "maxTotalBytes">> = {
  bodyTimeout: TIME_LIMIT,
  maxTotalBytes: RECEIVE_OPTIONS.maxBytes,
};

/** As `prepare`, with the limits for all bodies that arrive. */
export const prepareReceiver = (
  vendor: Vendor,
  { bodyTimeout = 10, maxTotalBytes = 64 * 1024 * 1024, secret, ...options }: ReceiverOptions,
): Prepared => {
  for (const [name, value] of Object.entries({ bodyTimeout, maxTotalBytes }))
    checkOption(SERVING_OPTIONS, name, value);
  const prepared =
    typeof secret === "function"
      ? prepare(vendor, options, (choice) => askingVerifier(vendor, choice, secret))
      : prepare(vendor, { ...options, secret });
  return { ...prepared, bodyTimeout, hold: ceiling(Math.max(maxTotalBytes, prepared.maxBytes)) };
};
