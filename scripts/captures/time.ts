import type { Capture } from "./payloads.js";

/** When a payload was received, else the event's own time as its mapping finds it; null where nothing tells. */
export const timeOf = ({ envelope, vendor, event, loose }: Capture): string | null => {
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
