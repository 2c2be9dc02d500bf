// The reasons why a payload could not be checked.

import { MAX_DEPTH } from "../../../src/check/depth.js";
import { type Fault, faultOf, type Position, positionOf } from "../../json/scan.js";

/** Longer payloads are not read: no vendor sends them, and one file could use all memory. */
export const MAX_PAYLOAD_BYTES = 64 * 2 ** 20;

/** Why a payload was not checked. The words do not quote its text. */
export interface UncheckedReason {
  readonly message: string;
  readonly hint?: string;
  /** Where the JSON is broken: in the file, or in the body of an envelope. */
  readonly place?: Position & { readonly inBody?: true };
}

/** The reason in one sentence, with its place: `not JSON: unexpected character, line 3 column 7`. */
export const reasonText = ({ message, place }: UncheckedReason): string =>
  place ? `${message}, line ${place.line} column ${place.column}` : message;

/** The reason for bytes that are not UTF-8. */
export const NOT_UTF8: UncheckedReason = { message: "not UTF-8" };

/** The words for a line or payload with more than `MAX_PAYLOAD_BYTES`. */
export const TOO_LONG = `longer than ${MAX_PAYLOAD_BYTES / 2 ** 20} MiB`;

/** The reason for a payload that is deeper than `MAX_DEPTH`. */
export const TOO_DEEP: UncheckedReason = { message: `nested deeper than ${MAX_DEPTH} levels` };

const CUT_OFF_HINT = "It was probably cut off while being written.";

/**
 * The reason for a text that is not JSON.
 *
 * @param origin where the text begins in its file
 */
export const notJsonIn = (text: string, fault: Fault, origin?: Position): UncheckedReason =>
  notJsonAt(fault, positionOf(text, fault.at, origin));

/** The reason for a text that is not JSON, with a known place. */
export const notJsonAt = (fault: Pick<Fault, "fault">, place: Position): UncheckedReason => ({
  message: `not JSON: ${faultOf(fault as Fault)}`,
  place,
  ...(fault.fault === "end" && { hint: CUT_OFF_HINT }),
});
