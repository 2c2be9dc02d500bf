import type { Fault, Position } from "../../json/scan.js";
import type { Item } from "./reason.js";
import { MAX_PAYLOAD_BYTES, notJsonAt, TOO_LONG, type UncheckedReason } from "./reason.js";

const VALUE = 0;
const FIRST = 1;
const AFTER = 2;

/**
 * Finds where the payloads of JSON documents begin and end, in bytes as they come: every value, and of an array every
 * item; or, where a document is one payload whatever it holds, only every value. It looks at strings, brackets and what stands between items; what is inside an item is parsed later, so a
 * fault there costs only the item.
 */
export class ItemScanner {
  /** Behind a fault between items nothing can be told any more. */
  stopped = false;
  /** The open item, in a buffer that may be larger than what is held. */
  #carry: Buffer = Buffer.alloc(0);
  #length = 0;
  #inArray = false;
  #want = VALUE;
  /** Brackets that are open within an item, as the bytes that close them. */
  #closers: number[] = [];
  #inString = false;
  #escaped = false;
  #start = -1;
  #at: Position;
  /** An item that is too long is passed over, not held. */
  #long = false;
  #line: number;
  /** UTF-16 columns of the line up to `#counted` */
  #column: number;

  /** Whether an array is a list of payloads, and not one. */
  readonly #lists: boolean;

  constructor({ line, column }: Position, lists = true) {
    this.#lists = lists;
    this.#line = line;
    this.#column = column;
    this.#at = { line, column };
  }

  /** Where the open item begins, else where the scan is. */
  get position(): Position {
    return this.#start >= 0 || this.#long ? this.#at : { line: this.#line, column: this.#column };
  }

  /** Bytes of the open item. */
  get held(): number {
    return this.#length;
  }

  /** The items that these bytes complete; `bytes` is what they are offsets in. */
  push(chunk: Buffer): { bytes: Buffer; items: Item[] } {
    const seen = this.#length;
    const bytes = seen > 0 ? this.#append(chunk) : chunk;
    const items: Item[] = [];
    this.#scan(bytes, seen, items);
    if (this.#start >= 0 && bytes.length - this.#start > MAX_PAYLOAD_BYTES) {
      this.#long = true;
      this.#start = -1;
    }
    const end = this.#start >= 0 ? this.#start : bytes.length;
    // an item that is still open stays where it is: copied for every chunk, a long one would be copied all day
    if (end > 0 || seen === 0) {
      this.#carry = Buffer.from(bytes.subarray(end));
      this.#length = this.#carry.length;
    }
    if (this.#start >= 0) this.#start = 0;
    return { bytes: bytes.subarray(0, end), items };
  }

  #append(chunk: Buffer): Buffer {
    const length = this.#length + chunk.length;
    if (length > this.#carry.length) {
      const larger = Buffer.allocUnsafeSlow(2 * length);
      this.#carry.copy(larger, 0, 0, this.#length);
      this.#carry = larger;
    }
    chunk.copy(this.#carry, this.#length);
    this.#length = length;
    return this.#carry.subarray(0, length);
  }

  /** What is left when no more bytes come. */
  end(): { bytes: Buffer; items: Item[] } {
    const bytes = this.#carry.subarray(0, this.#length);
    const items: Item[] = [];
    if (this.#long) items.push({ at: this.#at, reason: { message: `the payload is ${TOO_LONG}` } });
    else if (this.#start >= 0) items.push({ at: this.#at, start: 0, end: bytes.length });
    else if (this.#inArray && !this.stopped) items.push(this.#fault("end"));
    this.stopped = true;
    return { bytes, items };
  }

  #fault(fault: Fault["fault"]): Item {
    const at = { line: this.#line, column: this.#column };
    return { at, reason: notJsonAt({ fault }, at) };
  }

  #scan(bytes: Buffer, from: number, items: Item[]): void {
    let column = this.#column;
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      // columns are those of UTF-16: one for each character, two for those of four bytes
      column += byte < 0x80 || (byte >= 0xc0 && byte < 0xf0) ? 1 : byte >= 0xf0 ? 2 : 0;
      if (byte === 10) {
        this.#line++;
        column = 1;
      }
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (byte === 92) this.#escaped = true;
        else if (byte === 34) {
          this.#inString = false;
          if (this.#closers.length === 0) this.#done(at + 1, items);
        }
        continue;
      }
      const open = this.#start >= 0 || this.#long;
      if (open && this.#closers.length === 0) {
        // a number or a word goes on until something else comes
        if (!ENDS[byte]) continue;
        this.#done(at, items);
      } else if (open) {
        if (byte === 34) this.#inString = true;
        else if (byte === 123) this.#closers.push(125);
        else if (byte === 91) this.#closers.push(93);
        else if (byte === 125 || byte === 93) {
          // a bracket that closes another one: the item is broken and ends here, parsing will say where
          if (this.#closers.pop() !== byte) this.#closers.length = 0;
          if (this.#closers.length === 0) this.#done(at + 1, items);
        }
        continue;
      }
      if (byte === 32 || byte === 10 || byte === 13 || byte === 9) continue;
      if (!this.#between(byte, at, column - (byte < 0xf0 ? 1 : 2))) {
        this.#column = column - (byte < 0xf0 ? 1 : 2);
        items.push(this.#fault("character"));
        this.stopped = true;
        return;
      }
    }
    this.#column = column;
  }

  /** A byte outside items; whether it may stand there. */
  #between(byte: number, at: number, column: number): boolean {
    if (this.#inArray) {
      if (byte === 93 && this.#want !== VALUE) {
        this.#inArray = false;
        this.#want = VALUE;
        return true;
      }
      if (this.#want === AFTER) {
        if (byte === 44) this.#want = VALUE;
        return byte === 44;
      }
    } else if (byte === 91 && this.#lists) {
      this.#inArray = true;
      this.#want = FIRST;
      return true;
    }
    if (!BEGINS[byte]) return false;
    this.#start = at;
    this.#at = { line: this.#line, column };
    if (byte === 34) this.#inString = true;
    else if (byte === 123) this.#closers.push(125);
    else if (byte === 91) this.#closers.push(93);
    return true;
  }

  #done(end: number, items: Item[]): void {
    const reason: UncheckedReason = { message: `the payload is ${TOO_LONG}` };
    const long = this.#long || end - this.#start > MAX_PAYLOAD_BYTES;
    items.push(long ? { at: this.#at, reason } : { at: this.#at, start: this.#start, end });
    this.#start = -1;
    this.#long = false;
    if (this.#inArray) this.#want = AFTER;
  }
}

const table = (characters: string): boolean[] => {
  const marks = new Array<boolean>(256).fill(false);
  for (const character of characters) marks[character.charCodeAt(0)] = true;
  return marks;
};

const BEGINS = table('{["-0123456789tfn');
const ENDS = table(' \n\r\t,]}[{"');
