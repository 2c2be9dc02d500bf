// The ways to receive the deliveries of one vendor.
import { arriving } from "../arrival.js";
import type { DeliveryInput } from "../delivery.js";
import { AfterwordError } from "../errors.js";
import type { Maybe } from "../platform/platform.js";
import type { Verified } from "../signature/index.js";
import type { Vendor } from "../vendor.js";
import type { ReceiveOptions } from "./options.js";
import { preparedFor } from "./prepared.js";
import type { Accepted, Receipt } from "./receipt.js";
import { prepareReceiver, type ReceiverOptions } from "./serving.js";
import { openDelivery, receiptOf } from "./steps.js";

/**
 * Receives deliveries of one vendor: what `createReceiver` makes.
 *
 * @example
 * const receivePhonic: Receiver<typeof phonic> = createReceiver(phonic, { secret });
 */
export type Receiver<V extends Vendor = Vendor> = (input: DeliveryInput) => Promise<Receipt<V>>;

/**
 * Makes a receiver: headers and URL → body → signature → parse → check → normalise, always in this order. The body of a
 * delivery that its headers or its URL refuse is not read, and nothing unverified is parsed.
 *
 * @throws AfterwordError for an unusable secret or option. The receiver itself throws only a TypeError, for a body that
 * was parsed before, and errors of your own verifier that are not an AfterwordError.
 * @example
 * const receivePhonic = createReceiver(phonic, { secret });
 * const receipt = await receivePhonic(request);
 */
export const createReceiver = <V extends Vendor>(vendor: V, options: ReceiverOptions = {}): Receiver<V> => {
  const prepared = prepareReceiver(vendor, options);
  return async (input) => {
    const opened = openDelivery(prepared, arriving(input));
    return receiptOf(prepared, opened instanceof Promise ? await opened : opened) as Maybe<Receipt<V>>;
  };
};

/**
 * Receives one delivery. The one-shot form of `createReceiver`; it remembers decoded keys.
 *
 * @example
 * const receipt = await receive(phonic, request, { secret });
 * if (receipt.ok && receipt.event === "conversation.ended") console.log(receipt.payload.data);
 */
export const receive = async <V extends Vendor>(
  vendor: V,
  input: DeliveryInput,
  options: ReceiveOptions = {},
): Promise<Receipt<V>> => {
  const prepared = preparedFor(vendor, options);
  return receiptOf(prepared, await openDelivery(prepared, input, options.now)) as Promise<Receipt<V>>;
};

/**
 * Receives one delivery that is verified and read: the receipt's `ok` tells whether its payload fits.
 *
 * @throws AfterwordError the error of the receipt if the delivery is malformed or unverified, with the `status` to answer
 * @example
 * const receipt = await receiveOrThrow(phonic, request, { secret });
 * if (receipt.ok && receipt.event === "conversation.ended") console.log(receipt.payload.data);
 */
export const receiveOrThrow = async <V extends Vendor>(
  vendor: V,
  input: DeliveryInput,
  options: ReceiveOptions = {},
): Promise<Accepted<V>> => {
  const receipt = await receive(vendor, input, options);
  const { error, status } = receipt;
  if (error) throw Object.assign(error, { status });
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
  const opening = openDelivery(prepared, input, options.now);
  const opened = opening instanceof Promise ? await opening : opening;
  if (opened instanceof AfterwordError) throw opened;
  return opened.decided(opened.delivery.body);
};
