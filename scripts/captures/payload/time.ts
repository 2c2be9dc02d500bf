import type { Event } from "../../../src/check/index.js";
import type { Vendor } from "../../../src/vendor.js";
import type { Envelope } from "./envelope.js";
import type { Json } from "./opened-payload.js";

/** What is known of a payload whose time is asked for. */
interface Dated {
  readonly envelope: Envelope | undefined;
  readonly vendor: Vendor | null;
  readonly event: Event | null;
  readonly loose: Json | undefined;
}

/** When a payload was received, else the event's own time as its mapping finds it; null where nothing tells. */
export const timeOf = ({ envelope, vendor, event, loose }: Dated): string | null => {
  const received = envelope?.receivedAt;
  if (isTime(received)) return received;
  if (!loose || !vendor?.normalize) return null;
  const { occurredAt, endedAt, startedAt } = vendor.normalize(event?.tag ?? null, loose);
  return [occurredAt, endedAt, startedAt].find(isTime) ?? null;
};

// anything else that Date.parse takes would be read by the clock of this machine
export const isTime = (text: unknown): text is string =>
  typeof text === "string" &&
  /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:?\d\d)$/.test(text) &&
  !Number.isNaN(Date.parse(text));
