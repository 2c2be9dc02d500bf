import type { Event } from "../../../src/check/index.js";
import type { Vendor } from "../../../src/vendor.js";
import type { Envelope } from "./envelope.js";
import type { Json } from "./opened-payload.js";

/** What is known about a payload when its time is asked for. */
interface DatedPayload {
  readonly envelope: Envelope | undefined;
  readonly vendor: Vendor | null;
  readonly event: Event | null;
  readonly quickPayload: Json | undefined;
}

/** When a payload was received, otherwise the event's own time as its mapping finds it. Null where there is neither. */
export const payloadTime = ({ envelope, vendor, event, quickPayload }: DatedPayload): string | null => {
  const received = envelope?.receivedAt;
  if (isTime(received)) return received;
  if (!quickPayload || !vendor?.normalize) return null;
  const { occurredAt, endedAt, startedAt } = vendor.normalize(event?.tag ?? null, quickPayload);
  return [occurredAt, endedAt, startedAt].find(isTime) ?? null;
};

/**
 * Whether a value is a time with its zone. Date.parse takes more than that, but reads it in the time zone of this
 * machine.
 */
export const isTime = (text: unknown): text is string =>
  typeof text === "string" &&
  /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:?\d\d)$/.test(text) &&
  !Number.isNaN(Date.parse(text));
