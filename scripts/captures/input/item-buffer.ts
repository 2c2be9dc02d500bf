// Finds complete items in chunks of bytes.

import type { Position } from "../../json/scan.js";
import type { Item } from "./batch.js";
import { endScan, ITEM_TOO_LONG, type ItemScan, scanItems, skipItem, startScan } from "./item-scan.js";
import { MAX_PAYLOAD_BYTES } from "./reason.js";

/** Items that are complete, and the bytes that their offsets refer to. */
export interface FoundItems {
  readonly bytes: Buffer;
  readonly items: Item[];
}

/** Finds the items of JSON documents in chunks of bytes. It keeps the bytes of the item that is not complete yet. */
export class ItemBuffer {
  readonly #scan: ItemScan;
  /** The bytes of the open item, in a buffer that may be larger. */
  #buffer: Buffer = Buffer.alloc(0);
  #size = 0;

  constructor(position: Position, hasLists: boolean) {
    this.#scan = startScan(position, hasLists);
  }

  /** Whether no more items can be found, because of a fault between items. */
  get isStopped(): boolean {
    return this.#scan.isStopped;
  }

  /** Where the open item begins, or the position of the scan if none is open. */
  get position(): Position {
    const { start, skipped, itemAt, line, column } = this.#scan;
    return start >= 0 || skipped ? itemAt : { line, column };
  }

  /** How many bytes of the open item are kept. */
  get size(): number {
    return this.#size;
  }

  /** The items that are complete with these bytes. */
  push(chunk: Buffer): FoundItems {
    const scan = this.#scan;
    const scanned = this.#size;
    const bytes = scanned > 0 ? this.#append(chunk) : chunk;
    const items: Item[] = [];
    scanItems(scan, bytes, scanned, items);
    if (scan.start >= 0 && bytes.length - scan.start > MAX_PAYLOAD_BYTES) skipItem(scan, ITEM_TOO_LONG);
    const end = scan.start >= 0 ? scan.start : bytes.length;
    // an open item is kept where it is: otherwise a long item would be copied for every chunk
    if (end > 0 || scanned === 0) {
      this.#buffer = Buffer.from(bytes.subarray(end));
      this.#size = this.#buffer.length;
    }
    if (scan.start >= 0) scan.start = 0;
    return { bytes: bytes.subarray(0, end), items };
  }

  /** The last items, when there are no more bytes. */
  end(): FoundItems {
    const bytes = this.#buffer.subarray(0, this.#size);
    return { bytes, items: endScan(this.#scan, bytes.length) };
  }

  #append(chunk: Buffer): Buffer {
    const size = this.#size + chunk.length;
    if (size > this.#buffer.length) {
      const larger = Buffer.allocUnsafeSlow(2 * size);
      this.#buffer.copy(larger, 0, 0, this.#size);
      this.#buffer = larger;
    }
    chunk.copy(this.#buffer, this.#size);
    this.#size = size;
    return this.#buffer.subarray(0, size);
  }
}
