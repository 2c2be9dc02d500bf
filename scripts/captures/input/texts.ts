// Reads the payloads of inputs as texts, on this thread.

import { isUtf8 } from "node:buffer";
import { AfterwordError } from "../../../src/errors.js";
import { type Io, tellUnread } from "../../command.js";
import type { Position } from "../../json/scan.js";
import { type Batch, isBlank } from "./batch.js";
import { batchesOf } from "./input-batches.js";
import { type Input, inputName } from "./inputs.js";
import { columnIn, lineStart } from "./line-start.js";
import { MAX_PAYLOAD_BYTES, NOT_UTF8, reasonText, TOO_LONG, type UncheckedReason } from "./reason.js";

/** The text of one payload and where it begins, or the reason why there is none. */
export type PayloadText =
  | { readonly at: Position; readonly text: string }
  | { readonly at: Position; readonly malformed: string; readonly hint?: string };

/** How much was read from inputs. */
export interface ReadSummary {
  /** How many inputs were read to the end. */
  readonly files: number;
  /** How many payloads were looked at. */
  readonly payloads: number;
  /** Whether every input could be read. */
  readonly whole: boolean;
}

/**
 * Calls `use` with the text of every payload of every input. For an input that cannot be read it shows a message, and
 * continues with the next one.
 */
export const eachText = async (
  inputs: readonly Input[],
  io: Io,
  use: (input: Input, text: PayloadText) => void | Promise<void>,
): Promise<ReadSummary> => {
  let files = 0;
  let payloads = 0;
  let whole = true;
  for (const input of inputs) {
    const before = payloads;
    let isReadable = true;
    const texts = textsOf(input);
    try {
      for (let next = await nextOf(texts, io); next !== "end"; next = await nextOf(texts, io)) {
        if (next === "unreadable") {
          isReadable = false;
          break;
        }
        payloads++;
        const used = use(input, next);
        if (used) await used;
      }
    } finally {
      await texts.return(undefined);
    }
    if (isReadable) files++;
    else whole = false;
    if (isReadable && payloads === before) io.stderr(`afterword: ${inputName(input)} holds no payload\n`);
  }
  return { files, payloads, whole };
};

const nextOf = async (
  texts: AsyncGenerator<PayloadText>,
  io: Io,
): Promise<PayloadText | "end" | "unreadable"> => {
  try {
    const { done, value } = await texts.next();
    return done ? "end" : value;
  } catch (error) {
    if (!(error instanceof AfterwordError)) throw error;
    tellUnread(error, io);
    return "unreadable";
  }
};

/**
 * The payloads of an input as text, one after the other.
 *
 * @param batchBytes how many bytes are read together
 */
export async function* textsOf(input: Input, batchBytes?: number): AsyncGenerator<PayloadText> {
  let linesBefore = 0;
  for await (const batch of batchesOf(input, { batchBytes })) {
    const { bytes, items, lines, isEventStream = false } = batch as Batch;
    if (items) {
      for (const item of items) {
        const at = { line: item.at.line + (lines ? linesBefore : 0), column: item.at.column };
        yield "reason" in item
          ? malformed(at, item.reason)
          : textOf(at, bytes.subarray(item.start, item.end));
      }
      linesBefore += lines ?? 0;
      continue;
    }
    for (let start = 0; start < bytes.length; linesBefore++) {
      const lineFeed = bytes.indexOf(10, start);
      const end = lineFeed === -1 ? bytes.length : lineFeed;
      const begin = lineStart(bytes, start, end, isEventStream);
      const at = { line: linesBefore + 1, column: columnIn(bytes, start, begin) };
      start = end + 1;
      if (begin < 0) continue;
      const text = textOf(at, bytes.subarray(begin, bytes[end - 1] === 13 ? end - 1 : end));
      if (!("text" in text) || !isBlank(text.text)) yield text;
    }
  }
}

const textOf = (at: Position, bytes: Buffer): PayloadText => {
  if (bytes.length > MAX_PAYLOAD_BYTES) return malformed(at, { message: `the line is ${TOO_LONG}` });
  return isUtf8(bytes) ? { at, text: bytes.toString("utf8") } : malformed(at, NOT_UTF8);
};

const malformed = (at: Position, reason: UncheckedReason): PayloadText => ({
  at,
  malformed: reasonText(reason),
  ...(reason.hint !== undefined && { hint: reason.hint }),
});
