// The ways to receive one delivery of one vendor.
import { type DeliveryInput, readDelivery, Unreadable } from "../delivery.js";
import type { Maybe } from "../platform/platform.js";
import type { Verified } from "../signature/index.js";
import type { Vendor } from "../vendor.js";
import { judge, UNSIGNED } from "./judge.js";
import type { ReceiveOptions } from "./options.js";
import { prepare, remember } from "./prepared.js";
import type { Accepted, Events, Receipt } from "./receipt.js";

export type Receiver<V extends Vendor = Vendor> = (input: DeliveryInput) => Promise<Receipt<V>>;

/**
 * Makes a receiver: verify → parse → check → normalise, always in this order. Nothing unverified is parsed.
 *
 * @throws AfterwordError for an unusable secret or option; the receiver itself only throws a TypeError for a body that
 * was parsed before, and what a verifier of the user's own throws
 */
export const createReceiver = <V extends Vendor<Events>>(
  vendor: V,
  options: ReceiveOptions = {},
): Receiver<V> => {
  const prepared = prepare(vendor, options);
  return async (input) => {
    const delivery = readDelivery(input, prepared.maxBytes);
    return judge(prepared, delivery instanceof Promise ? await delivery : delivery) as Maybe<Receipt<V>>;
  };
};

/** Receives one delivery. The one-shot form of `createReceiver`; it remembers decoded keys. */
export const receive = async <V extends Vendor<Events>>(
  vendor: V,
  input: DeliveryInput,
  options: ReceiveOptions = {},
): Promise<Receipt<V>> => {
  const prepared = remember(vendor, options);
  const delivery = await readDelivery(input, prepared.maxBytes);
  return judge(prepared, delivery, options.now) as Promise<Receipt<V>>;
};

/** Receives one delivery, and throws the error of its receipt where it is malformed or not verified. */
export const receiveOrThrow = async <V extends Vendor<Events>>(
  vendor: V,
  input: DeliveryInput,
  options: ReceiveOptions = {},
): Promise<Accepted<V>> => {
  const receipt = await receive(vendor, input, options);
  if (receipt.error) throw receipt.error;
  return receipt as Accepted<V>;
};

/** Verifies only: what the signature vouches for. Throws an AfterwordError where it does not hold. */
export const verify = async (
  vendor: Vendor,
  input: DeliveryInput,
  options: Omit<ReceiveOptions, "onInvalid" | "strictJson"> = {},
): Promise<Verified> => {
  const prepared = remember(vendor, options);
  const reading = readDelivery(input, prepared.maxBytes);
  const delivery = reading instanceof Promise ? await reading : reading;
  if (delivery instanceof Unreadable) throw delivery;
  const { verifier, tolerance } = prepared;
  return verifier
    ? verifier.verify(delivery, { now: options.now ?? Date.now() / 1000, tolerance })
    : UNSIGNED;
};
