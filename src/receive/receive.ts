// The ways to receive the deliveries of one vendor.
import { type DeliveryInput, readDelivery, Unreadable } from "../delivery.js";
import type { Maybe } from "../platform/platform.js";
import type { Verified } from "../signature/index.js";
import type { Vendor } from "../vendor.js";
import type { ReceiveOptions } from "./options.js";
import { prepare, preparedFor } from "./prepared.js";
import type { Accepted, Receipt } from "./receipt.js";
import { receiptOf, UNSIGNED } from "./steps.js";

/**
 * Receives deliveries of one vendor: what `createReceiver` makes.
 *
 * @example
 * const receivePhonic: Receiver<typeof phonic> = createReceiver(phonic, { secret });
 */
export type Receiver<V extends Vendor = Vendor> = (input: DeliveryInput) => Promise<Receipt<V>>;

/**
 * Makes a receiver: verify → parse → check → normalise, always in this order. Nothing unverified is parsed.
 *
 * @throws AfterwordError for an unusable secret or option. The receiver itself throws only a TypeError, for a body that
 * was parsed before, and errors of your own verifier that are not an AfterwordError.
 * @example
 * const receivePhonic = createReceiver(phonic, { secret });
 * const receipt = await receivePhonic(request);
 */
export const createReceiver = <V extends Vendor>(vendor: V, options: ReceiveOptions = {}): Receiver<V> => {
  const prepared = prepare(vendor, options);
  return async (input) => {
    const delivery = readDelivery(input, prepared.maxBytes);
    return receiptOf(prepared, delivery instanceof Promise ? await delivery : delivery) as Maybe<Receipt<V>>;
  };
};

/**
 * Receives one delivery. The one-shot form of `createReceiver`; it remembers decoded keys.
 *
 * @example
 * const receipt = await receive(phonic, request, { secret });
 * if (receipt.verdict === "ok" && receipt.event === "conversation.ended") console.log(receipt.payload.data);
 */
export const receive = async <V extends Vendor>(
  vendor: V,
  input: DeliveryInput,
  options: ReceiveOptions = {},
): Promise<Receipt<V>> => {
  const prepared = preparedFor(vendor, options);
  const delivery = await readDelivery(input, prepared.maxBytes);
  return receiptOf(prepared, delivery, options.now) as Promise<Receipt<V>>;
};

/**
 * Receives one delivery. Throws the error of its receipt if the delivery is malformed or unverified.
 *
 * @example
 * const { conversation } = await receiveOrThrow(phonic, request, { secret });
 */
export const receiveOrThrow = async <V extends Vendor>(
  vendor: V,
  input: DeliveryInput,
  options: ReceiveOptions = {},
): Promise<Accepted<V>> => {
  const receipt = await receive(vendor, input, options);
  if (receipt.error) throw receipt.error;
  return receipt as Accepted<V>;
};

/**
 * Only verifies. Returns the id and the time that the signature covers; throws an AfterwordError if it is not accepted.
 *
 * @example
 * const { id } = await verify(phonic, { headers: request.headers, body: bytes }, { secret });
 */
export const verify = async (
  vendor: Vendor,
  input: DeliveryInput,
  options: Omit<ReceiveOptions, "onInvalid" | "strictJson"> = {},
): Promise<Verified> => {
  const prepared = preparedFor(vendor, options);
  const reading = readDelivery(input, prepared.maxBytes);
  const delivery = reading instanceof Promise ? await reading : reading;
  if (delivery instanceof Unreadable) throw delivery;
  const { verifier, tolerance } = prepared;
  return verifier
    ? verifier.verify(delivery, { now: options.now ?? Date.now() / 1000, tolerance })
    : UNSIGNED;
};
