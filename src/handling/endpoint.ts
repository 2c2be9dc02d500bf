// How an endpoint receives: the deliveries of one vendor, or those of several.
import type { Arriving, DeliveryInput, Read } from "../delivery.js";
import { readDelivery } from "../delivery.js";
import type { AfterwordError } from "../errors.js";
import type { Maybe } from "../platform/platform.js";
import { type Decided, limitsOf, openAmong, receiptAmongst } from "../receive/any.js";
import type { Prepared } from "../receive/prepared.js";
import type { MappingFailed, Receipt } from "../receive/receipt.js";
import { openHead, receiptOf } from "../receive/steps.js";
import type { Finish, Head, Once } from "../signature/index.js";

/** What headers and URL decide: how the rest is decided with the body, for one vendor or for each that is possible. */
export type Decision = Finish | readonly Decided<Finish>[];

/** A delivery whose body was read, or why it was refused. */
export type Opened = Read<Decision> | AfterwordError;

/** The two steps of receiving, and where the body is read between them. */
export interface Endpoint {
  /** Decides what headers and URL decide. It throws what a verifier throws, unless that refuses the delivery. */
  open(head: Head, once: Once): Maybe<Decision | AfterwordError>;
  read(
    input: DeliveryInput | Arriving,
    decide: (head: Head) => Maybe<Decision | AfterwordError>,
  ): Maybe<Opened>;
  /** Makes the receipt. It throws what a verifier or a mapping throws. */
  conclude(opened: Opened, failed: MappingFailed): Maybe<Receipt>;
}

/** Makes the endpoint for the deliveries of some vendors. */
export const endpointOf = (all: readonly Prepared[]): Endpoint => {
  const [only] = all;
  if (only && all.length === 1)
    return {
      open: (head, once) => openHead(only, head, only.now, once),
      read: (input, decide) => readDelivery(input, only, decide),
      conclude: (opened, failed) => receiptOf(only, opened as Read<Finish> | AfterwordError, failed),
    };
  const candidates = all.map((prepared) => ({ prepared, now: prepared.now }));
  const limits = limitsOf(candidates);
  return {
    open: (head, once) => openAmong(candidates, head, once),
    read: (input, decide) => readDelivery(input, limits, decide),
    conclude: (opened, failed) =>
      receiptAmongst(opened as Read<readonly Decided<Finish>[]> | AfterwordError, failed),
  };
};
