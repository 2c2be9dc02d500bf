// What a receiver that serves many deliveries knows more than the function for one: how much arrives at the same time.
import { type Hold, Unreadable } from "../delivery.js";
import type { Vendor } from "../vendor.js";
import { checkOption, type ReceiveOptions } from "./options.js";
import { type Prepared, prepare } from "./prepared.js";

/** The options of what is made once, for all deliveries. */
export interface ReceiverOptions extends ReceiveOptions {
  /**
   * How many bytes may be held, at the same time, of bodies that are still arriving; 64 MiB by default, and never less
   * than `maxBytes`. If they become more, the largest of these bodies is refused with 503, so that small ones get through.
   */
  readonly maxTotalBytes?: number | undefined;
}

/** As `prepare`, with a ceiling for all bodies that arrive at the same time. */
export const prepareReceiver = (
  vendor: Vendor,
  { maxTotalBytes = 64 * 1024 * 1024, ...options }: ReceiverOptions,
): Prepared => {
  checkOption("maxTotalBytes", maxTotalBytes, "maxBytes");
  const prepared = prepare(vendor, options);
  return { ...prepared, hold: ceiling(Math.max(maxTotalBytes, prepared.maxBytes)) };
};

/** Makes the function that refuses the largest body when all that are arriving take more than `most` bytes. */
const ceiling = (most: number): Hold => {
  const arriving = new Map<Parameters<Hold>[0], number>();
  let total = 0;
  return (refuse, bytes) => {
    total += bytes - (arriving.get(refuse) ?? 0);
    if (bytes === 0) arriving.delete(refuse);
    else arriving.set(refuse, bytes);
    if (total <= most) return;
    let [largest, held] = [refuse, bytes];
    for (const [other, size] of arriving) if (size > held) [largest, held] = [other, size];
    largest(new Unreadable("ERR_BUSY", "Too many bodies are arriving at once.", 503));
  };
};
