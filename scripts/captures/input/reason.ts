import { type Fault, faultOf, type Position, positionOf } from "../../json/scan.js";

/** A payload is never longer, and holding more would let one file take all memory. */
export const MAX_PAYLOAD_BYTES = 64 * 2 ** 20;

/** Why there is nothing to check, in words that repeat nothing of the text. */
export interface UncheckedReason {
  readonly message: string;
  readonly hint?: string;
  /** Where JSON breaks: in the file, or in the body of an envelope. */
  readonly place?: Position & { readonly inBody?: true };
}

/** The reason in one sentence, with its place. */
export const reasonText = ({ message, place }: UncheckedReason): string =>
  place ? `${message}, line ${place.line} column ${place.column}` : message;

/** One payload's text and where it begins, or the reason why there is none. */
export type PayloadText =
  | { readonly at: Position; readonly text: string }
  | { readonly at: Position; readonly malformed: string; readonly hint?: string };

/** A payload within the bytes of a portion, or the reason why there is none. */
export type Item =
  | { readonly at: Position; readonly start: number; readonly end: number }
  | { readonly at: Position; readonly reason: UncheckedReason };

export const NOT_UTF8: UncheckedReason = { message: "not UTF-8" };

export const TOO_LONG = `longer than ${MAX_PAYLOAD_BYTES / 2 ** 20} MiB`;

const TORN = "It was probably cut off while being written.";

/** What is wrong with a text and where. */
export const notJsonIn = (text: string, fault: Fault, origin?: Position): UncheckedReason =>
  notJsonAt(fault, positionOf(text, fault.at, origin));

/** The same, for those who know the place. */
export const notJsonAt = (fault: Pick<Fault, "fault">, place: Position): UncheckedReason => ({
  message: `not JSON: ${faultOf(fault as Fault)}`,
  place,
  ...(fault.fault === "end" && { hint: TORN }),
});
