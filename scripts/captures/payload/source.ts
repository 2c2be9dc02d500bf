import { isAscii, isUtf8 } from "node:buffer";
import { isBlank } from "../input/batch.js";
import { MAX_PAYLOAD_BYTES, NOT_UTF8, TOO_LONG, type UncheckedReason } from "../input/reason.js";

/** The bytes of the payload that is read now. There is one object, changed for every payload of a batch. */
export interface PayloadSource {
  /** All bytes of the batch. The payload goes from `start` to `end`. */
  bytes: Buffer;
  start: number;
  end: number;
  /** Whether `isLatin1Ready` holds for the whole batch, so that nobody has to ask for a single payload. */
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

/** Whether the payload has more bytes than are read. */
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

/** The payload's bytes read as Latin-1. This is what `toString("latin1")` does, without its detours. */
export const latin1Text = ({ bytes, start, end }: PayloadSource): string =>
  (bytes as Buffer & { latin1Slice(start: number, end: number): string }).latin1Slice(start, end);

/** The start of `\u00e9` and the like. In a quick look, the character it stands for would be taken for a byte. */
export const BYTE_ESCAPE = "\\u00";

/** Whether bytes can be read as Latin-1 for a quick look: they are UTF-8, and no escape looks like one of its bytes. */
export const isLatin1Ready = (bytes: Buffer): boolean => isUtf8(bytes) && !bytes.includes(BYTE_ESCAPE);

/** Whether there is no payload, only white space. */
export const isBlankText = (text: string | UncheckedReason): boolean =>
  typeof text === "string" && isBlank(text);
