// Finds where the items of JSON documents begin and end. Every value is an item, but of an array every element is. These
// two documents have three items:
//
//   [{"type":"a"}, {"type":"b"}] {"type":"c"}
//
// The scan reads only strings, brackets and the characters between items. Items are parsed later, so that a fault in an
// item loses only this item.
import { MAX_PARSED_DEPTH } from "../../json/depth.js";
import type { Fault, Position } from "../../json/scan.js";
import type { Item } from "./batch.js";
import { MAX_PAYLOAD_BYTES, notJsonAt, TOO_DEEP, TOO_LONG, type UncheckedReason } from "./reason.js";

/** The state of a scan. */
export interface ItemScan {
  /** Whether an array is a list of payloads; otherwise it is one payload. */
  readonly hasLists: boolean;
  /** Whether the scan has ended: after a fault between items, no more items can be found. */
  isStopped: boolean;
  inArray: boolean;
  /** What may come next, outside items. */
  next: typeof VALUE | typeof FIRST | typeof AFTER;
  /** Where the open item begins in the bytes; -1 if none is open. */
  start: number;
  /** Where the open item begins in the file. */
  itemAt: Position;
  /** Why the open item is skipped: it is too long or too deep. Its bytes are not kept. */
  skipped: UncheckedReason | undefined;
  /** The brackets that are open in the item, as the bytes that close them: up to `MAX_PARSED_DEPTH` of them. */
  readonly closers: number[];
  /** How many brackets are open beyond these. They are only counted: memory must not grow with the depth. */
  deeper: number;
  inString: boolean;
  isEscaped: boolean;
  /** The position of the scan. Columns are UTF-16 code units. */
  line: number;
  column: number;
}

/** A value must be next. */
const VALUE = 0;
/** The first element of an array may be next, or its end. */
const FIRST = 1;
/** A comma may be next, or the end of the array. */
const AFTER = 2;

/** Starts a scan at a position of the file. */
export const startScan = ({ line, column }: Position, hasLists: boolean): ItemScan => ({
  hasLists,
  isStopped: false,
  inArray: false,
  next: VALUE,
  start: -1,
  itemAt: { line, column },
  skipped: undefined,
  closers: [],
  deeper: 0,
  inString: false,
  isEscaped: false,
  line,
  column,
});

/** Scans bytes from an offset on, and adds the items that end in them. */
export const scanItems = (scan: ItemScan, bytes: Buffer, from: number, items: Item[]): void => {
  let { column } = scan;
  for (let offset = from; offset < bytes.length; offset++) {
    const byte = bytes[offset] as number;
    // columns are those of UTF-16: one for each character, two for those of four bytes
    column += byte < 0x80 || (byte >= 0xc0 && byte < 0xf0) ? 1 : byte >= 0xf0 ? 2 : 0;
    if (byte === 10) {
      scan.line++;
      column = 1;
    }
    if (scan.inString) {
      if (scan.isEscaped) scan.isEscaped = false;
      else if (byte === 92) scan.isEscaped = true;
      else if (byte === 34) {
        scan.inString = false;
        if (scan.closers.length === 0) closeItem(scan, offset + 1, items);
      }
      continue;
    }
    const isOpen = scan.start >= 0 || scan.skipped !== undefined;
    if (isOpen && scan.closers.length > 0) {
      if (scanInside(scan, byte)) closeItem(scan, offset + 1, items);
      continue;
    }
    if (isOpen) {
      // a number or a word ends before the next white space, bracket, comma or quote
      if (!ENDS_WORD[byte]) continue;
      closeItem(scan, offset, items);
    }
    if (byte === 32 || byte === 10 || byte === 13 || byte === 9) continue;
    const at = column - (byte < 0xf0 ? 1 : 2);
    if (!scanBetween(scan, byte, offset, at)) {
      scan.column = at;
      items.push(faultAt(scan, "character"));
      scan.isStopped = true;
      return;
    }
  }
  scan.column = column;
};

/** Ends a scan. Returns the open item, or a fault if an array is open. `length` is the number of kept bytes. */
export const endScan = (scan: ItemScan, length: number): Item[] => {
  const { start, skipped, itemAt, inArray, isStopped } = scan;
  scan.isStopped = true;
  if (skipped) return [{ at: itemAt, reason: skipped }];
  if (start >= 0) return [{ at: itemAt, start: 0, end: length }];
  return inArray && !isStopped ? [faultAt(scan, "end")] : [];
};

/** Skips the open item: its bytes are needed no longer. */
export const skipItem = (scan: ItemScan, reason: UncheckedReason): void => {
  scan.skipped = reason;
  scan.start = -1;
};

/** The reason for an item with more than `MAX_PAYLOAD_BYTES`. */
export const ITEM_TOO_LONG: UncheckedReason = { message: `the payload is ${TOO_LONG}` };

const faultAt = ({ line, column }: ItemScan, fault: Fault["fault"]): Item => {
  const at = { line, column };
  return { at, reason: notJsonAt({ fault }, at) };
};

/** Reads a byte inside the brackets of an item. Returns whether the item ends with it. */
const scanInside = (scan: ItemScan, byte: number): boolean => {
  const { closers } = scan;
  if (byte === 34) scan.inString = true;
  else if (byte === 123 || byte === 91) {
    if (closers.length < MAX_PARSED_DEPTH) closers.push(byte === 123 ? 125 : 93);
    else if (scan.deeper++ === 0) skipItem(scan, TOO_DEEP);
  } else if (byte === 125 || byte === 93) {
    if (scan.deeper > 0) {
      scan.deeper--;
      return false;
    }
    // if the bracket does not match, the item is broken and ends here; parsing it finds the fault
    if (closers.pop() !== byte) closers.length = 0;
    return closers.length === 0;
  }
  return false;
};

/** Reads a byte between items. Returns whether it is allowed there. */
const scanBetween = (scan: ItemScan, byte: number, offset: number, column: number): boolean => {
  if (scan.inArray) {
    if (byte === 93 && scan.next !== VALUE) {
      scan.inArray = false;
      scan.next = VALUE;
      return true;
    }
    if (scan.next === AFTER) {
      if (byte === 44) scan.next = VALUE;
      return byte === 44;
    }
  } else if (byte === 91 && scan.hasLists) {
    scan.inArray = true;
    scan.next = FIRST;
    return true;
  }
  // a byte order mark or a record separator may stand between texts
  if (MARKS[byte]) return !scan.inArray;
  if (!BEGINS_VALUE[byte]) return false;
  scan.start = offset;
  scan.itemAt = { line: scan.line, column };
  // the first byte may open a string or a bracket
  scanInside(scan, byte);
  return true;
};

const closeItem = (scan: ItemScan, end: number, items: Item[]): void => {
  const { start, itemAt } = scan;
  const reason = scan.skipped ?? (end - start > MAX_PAYLOAD_BYTES ? ITEM_TOO_LONG : undefined);
  items.push(reason ? { at: itemAt, reason } : { at: itemAt, start, end });
  scan.start = -1;
  scan.skipped = undefined;
  if (scan.inArray) scan.next = AFTER;
};

/** For each of the 256 bytes, whether it is one of these characters. */
const bytesOf = (characters: string): boolean[] => {
  const bytes = new Array<boolean>(256).fill(false);
  for (const character of characters) bytes[character.charCodeAt(0)] = true;
  return bytes;
};

const BEGINS_VALUE = bytesOf('{["-0123456789tfn');
const MARKS = bytesOf("\xef\xbb\xbf\x1e");
const ENDS_WORD = bytesOf(' \n\r\t,]}[{"');
