// The bytes of one payload, and the ways to read them.

import { isAscii, isUtf8 } from "node:buffer";
import { isBlank } from "../input/batch.js";
import { MAX_PAYLOAD_BYTES, NOT_UTF8, TOO_LONG, type UncheckedReason } from "../input/reason.js";

/** The bytes of the current payload. It is one object, which changes for every payload of a batch. */
export interface PayloadSource {
  /** All bytes of the batch. The payload goes from `start` to `end`. */
  bytes: Buffer;
  start: number;
  end: number;
  /** Whether `isLatin1Ready` is true for the whole batch. Then single payloads need not be checked. */
  isBatchReady: boolean;
  /** Where the payload begins. */
  line: number;
  column: number;
}

/** A source without bytes, to be filled. */
export const emptySource = (): PayloadSource => ({
  bytes: Buffer.alloc(0),
  start: 0,
  end: 0,
  isBatchReady: true,
  line: 0,
  column: 1,
});

/** Whether the payload has more bytes than are allowed. */
export const isTooLong = ({ start, end }: PayloadSource): boolean => end - start > MAX_PAYLOAD_BYTES;

/** Whether the payload's bytes are ASCII, so that Latin-1 and UTF-8 give the same text. */
export const isAsciiSource = ({ bytes, start, end }: PayloadSource): boolean =>
  isAscii(bytes.subarray(start, end));

/** The payload's text, or the reason why it has none. */
export const exactText = (source: PayloadSource): string | UncheckedReason => {
  if (isTooLong(source)) return { message: `the line is ${TOO_LONG}` };
  const bytes = source.bytes.subarray(source.start, source.end);
  return isUtf8(bytes) ? bytes.toString("utf8") : NOT_UTF8;
};

/** The payload's bytes read as Latin-1. It does the same as `toString("latin1")`, but faster. */
export const latin1Text = ({ bytes, start, end }: PayloadSource): string =>
  (bytes as Buffer & { latin1Slice(start: number, end: number): string }).latin1Slice(start, end);

/** The start of escapes such as `\u00e9`. In a quick look, their character would look like a byte. */
export const BYTE_ESCAPE = "\\u00";

/** Whether bytes can be read as Latin-1 for a quick look: they are UTF-8, and no escape looks like one of its bytes. */
export const isLatin1Ready = (bytes: Buffer): boolean => isUtf8(bytes) && !bytes.includes(BYTE_ESCAPE);

/** Whether there is no payload, only white space. */
export const isBlankText = (text: string | UncheckedReason): boolean =>
  typeof text === "string" && isBlank(text);
