// Finds the time of a payload.

import type { Event } from "../../../src/check/index.js";
import type { Vendor } from "../../../src/vendor.js";
import type { Envelope } from "./envelope.js";
import type { Json } from "./opened-payload.js";

/** The parts of a payload that its time is found from. */
interface DatedPayload {
  readonly envelope: Envelope | undefined;
  readonly vendor: Vendor | null;
  readonly event: Event | null;
  readonly quickPayload: Json | undefined;
}

/** When a payload was received, otherwise the event's own time as its mapping finds it. Null if there is neither. */
export const payloadTime = ({ envelope, vendor, event, quickPayload }: DatedPayload): string | null => {
  const received = envelope?.receivedAt;
  if (isTime(received)) return received;
  if (!quickPayload || !vendor?.normalize) return null;
  const { occurredAt, endedAt, startedAt } = vendor.normalize(event?.tag ?? null, quickPayload);
  return [occurredAt, endedAt, startedAt].find(isTime) ?? null;
};

/**
 * Whether a value is a time with a time zone. Date.parse also accepts other texts, but reads them in the time zone of this
 * machine.
 */
export const isTime = (text: unknown): text is string =>
  typeof text === "string" &&
  /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:?\d\d)$/.test(text) &&
  !Number.isNaN(Date.parse(text));
