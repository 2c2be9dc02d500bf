import { skipSpace } from "../../json/scan.js";
import type { Chunk } from "./decompression.js";
import { ItemScanner } from "./item-scanner.js";
import { type Item, MAX_PAYLOAD_BYTES, TOO_LONG } from "./reason.js";

/** What is read at once: whole lines, or whole items of documents. */
export interface Batch {
  readonly bytes: Buffer;
  /** Where the bytes begin in the (decompressed) input. */
  readonly offset: number;
  /** The items; absent, the bytes are lines. Lines count from the portion's beginning, items from the file's. */
  readonly items?: readonly Item[];
  /** How many lines the portion stands for, where it holds no lines but the news that one is lost. */
  readonly lines?: number;
}

/** So much is read at once, whatever the number of threads: cuts that depend on it would show in the results. */
export const BATCH_BYTES = 1 << 21;

/** So much of a document is looked at at once: it may be all tiny items. */
const SCAN_BYTES = 1 << 16;

const NOTHING = Buffer.alloc(0);

const lost = (offset: number, message: string, lines: number, at = { line: 1, column: 1 }): Batch => ({
  bytes: NOTHING,
  offset,
  items: [{ at, reason: { message } }],
  lines,
});

/** Cuts behind line feeds. Memory holds a portion, or one line up to the limit. */
export async function* lineBatches(
  stretches: AsyncIterable<Chunk>,
  portion = BATCH_BYTES,
): AsyncGenerator<Batch> {
  let parts: Buffer[] = [];
  let size = 0;
  let offset = 0;
  let fed = false;
  let skipping = false;
  const take = (): Buffer => {
    const bytes = Buffer.concat(parts);
    parts = [];
    size = 0;
    fed = false;
    return bytes;
  };
  for await (let stretch of stretches) {
    if ("damage" in stretch) {
      const bytes = take();
      const whole = bytes.lastIndexOf(10) + 1;
      if (whole > 0) yield { bytes: bytes.subarray(0, whole), offset };
      offset += bytes.length;
      // the half line before it is lost with the rest
      yield lost(offset, stretch.damage, 1);
      skipping = false;
      continue;
    }
    if (skipping) {
      const feed = stretch.indexOf(10);
      offset += feed === -1 ? stretch.length : feed + 1;
      if (feed === -1) continue;
      skipping = false;
      stretch = stretch.subarray(feed + 1);
    }
    parts.push(stretch);
    size += stretch.length;
    fed ||= stretch.includes(10);
    if (fed && size >= portion) {
      const bytes = take();
      const whole = bytes.lastIndexOf(10) + 1;
      yield { bytes: bytes.subarray(0, whole), offset };
      offset += whole;
      // a copy, for the bytes may be handed to another thread
      parts = [Buffer.from(bytes.subarray(whole))];
      size = bytes.length - whole;
    } else if (!fed && size > MAX_PAYLOAD_BYTES) {
      yield lost(offset, `the line is ${TOO_LONG}`, 1);
      offset += size;
      take();
      skipping = true;
    }
  }
  if (size > 0) yield { bytes: take(), offset };
}

/**
 * Cuts documents into payloads: each value, and of an array each item. Memory holds one item and a stretch.
 *
 * @param lists whether an array is a list of payloads, and not one
 */
export async function* itemBatches(stretches: AsyncIterable<Chunk>, lists = true): AsyncGenerator<Batch> {
  let scanner = new ItemScanner({ line: 1, column: 1 }, lists);
  let offset = 0;
  const portion = ({ bytes, items }: ReturnType<ItemScanner["push"]>): Batch => {
    const made = { bytes, offset, items, lines: 0 };
    offset += bytes.length;
    return made;
  };
  for await (const stretch of stretches) {
    if ("damage" in stretch) {
      const at = scanner.position;
      offset += scanner.held;
      yield lost(offset, stretch.damage, 0, at);
      // what comes then may be another document
      scanner = new ItemScanner(at, lists);
      continue;
    }
    for (let at = 0; at < stretch.length; at += SCAN_BYTES) {
      // a copy, for the bytes may be handed to another thread
      const made = portion(scanner.push(Buffer.from(stretch.subarray(at, at + SCAN_BYTES))));
      if (made.items && made.items.length > 0) yield made;
      if (scanner.stopped) return;
    }
  }
  const made = portion(scanner.end());
  if (made.items && made.items.length > 0) yield made;
}

/** Whether a line holds nothing but white space. */
export const isBlank = (text: string): boolean => skipSpace(text, 0) === text.length;
