// Gives each delivery of a load identifiers of its own, so that a receiver does not take it for a duplicate.

import { createHash } from "node:crypto";
import { valueAt } from "../../src/pointer.js";
import { idPlaces, placesOf, type Vendor } from "../../src/vendor.js";
import type { Playable } from "./playable.js";

/** A shorter text may stand in a payload for something else, too. */
const MIN_LENGTH = 8;

/** How many characters of an identifier are new: those at its end. */
const NEW_CHARACTERS = 12;

/**
 * Makes the function that returns the bytes of a payload with other identifiers: those of its conversation, and of the delivery if
 * the payload has one. They keep their form, and are the same for the same delivery. All else stays byte for byte.
 */
export const freshIds = (vendor: Vendor, { tag, bytes }: Playable): ((delivery: string) => Uint8Array) => {
  const text = Buffer.from(bytes).toString("utf8");
  const ids = idsIn(vendor, tag, text);
  if (ids.length === 0) return () => bytes;
  return (delivery) => {
    const hash = createHash("sha256").update(delivery).digest("hex");
    // the same identifier may stand at several places
    return Buffer.from(ids.reduce((changed, id) => changed.replaceAll(id, freshId(id, hash)), text));
  };
};

const idsIn = ({ conversationId, delivery }: Vendor, tag: string | null, text: string): string[] => {
  let payload: unknown;
  try {
    payload = JSON.parse(text);
  } catch {
    return [];
  }
  const own = delivery?.id && "at" in delivery.id ? placesOf(delivery.id.at) : [];
  const values = [...idPlaces(conversationId, tag), ...own].map((place) => valueAt(payload, place));
  const isId = (value: unknown): value is string =>
    typeof value === "string" && value.length >= MIN_LENGTH && /^[\w.:-]+$/.test(value);
  return [...new Set(values.filter(isId))];
};

/** Digits become digits where there are no letters; otherwise hexadecimal digits. */
const freshId = (id: string, hash: string): string => {
  const end = id.slice(-NEW_CHARACTERS);
  const isNumber = /^[\d.:_-]+$/.test(end);
  let at = 0;
  const next = (): string => {
    const digit = hash[at++] as string;
    return isNumber ? String(Number.parseInt(digit, 16) % 10) : digit;
  };
  return id.slice(0, -NEW_CHARACTERS) + end.replace(/[\dA-Za-z]/g, next);
};
