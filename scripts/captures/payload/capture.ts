// The way in for commands that read captured payloads. A command is a task (tasks.ts): it looks at one payload after
// the other (Capture) and hands over, at the end of every portion of an input or when it is full, what they came to. The command itself
// takes these products (products.ts) and puts them together:
//
//   const hands = handsFor(inputs, workersOf(values));
//   const given = { task: "drift", options, telling, choice: choiceOf(values), hands, cwd: io.cwd } as const;
//   for await (const part of products(inputs, given)) {
//     if ("product" in part) merge(part.product, part.input.name, part.line);
//     else if (part.error) io.stderr(complaint(part.error));
//   }
//
// Tasks run on this thread, or on several when there is much to read; products come in the order of the input either
// way, and portions are cut in the same places, so that results do not depend on the number of threads. Options and
// products cross threads: plain data only. Lines in a product count from the portion's beginning; `part.line` is what
// to add to them.
import { isAscii, isUtf8 } from "node:buffer";
import { deeper } from "../../../src/check/depth.js";
import type { Event, Findings } from "../../../src/check/index.js";
import type { Vendor } from "../../../src/vendor.js";
import { verdictOf } from "../../../src/verdict.js";
import type { Position } from "../../json/scan.js";
import { isBlank, type Portion } from "../input/batch.js";
import { LIMIT, NOT_UTF8, type Reason, TOO_LONG } from "../input/reason.js";
import { type Envelope, isEnvelope } from "./envelope.js";
import { type Result, resultOf, textOf } from "./checked-payload.js";
import { type Json, type Opened, open, type Telling, VERSION } from "./opened-payload.js";
import { type Known, quickly } from "./quick-recognition.js";
import { timeOf } from "./time.js";

/** Which payloads are looked at. Plain data. */
export interface Choice {
  /** From and to, in milliseconds since 1970, both included. */
  readonly since?: number;
  readonly until?: number;
  /** About one payload in so many. */
  readonly sample?: number;
}

/** One captured payload. There is one object, filled anew for every payload: copy what is to be kept. */
export class Capture {
  vendor: Vendor | null = null;
  /** Null where the payload is malformed or its event unknown; `opened` says why. */
  event: Event | null = null;
  /** The envelope it came in: `receivedAt`, `headers` and `url` of the delivery. */
  envelope: Envelope | undefined;
  /**
   * The payload for quick looks: members, types, numbers and ASCII text are right, each character beyond ASCII may be
   * several. Undefined where nothing could be parsed.
   */
  loose: Json | undefined;

  #bytes: Buffer = Buffer.alloc(0);
  #start = 0;
  #end = 0;
  #plain = true;
  #line = 0;
  #column = 1;
  #folder: Vendor | undefined;
  #opened: Opened | undefined;
  readonly #telling: Telling;
  #quick: ReturnType<typeof quickly>;

  constructor(telling: Telling) {
    this.#telling = telling;
    this.#quick = quickly(telling, undefined);
  }

  /** @internal */
  inFolder(folder: Vendor | undefined): void {
    if (folder === this.#folder) return;
    this.#folder = folder;
    this.#quick = quickly(this.#telling, folder);
  }

  /**
   * @internal
   * @param plain whether the bytes around are known to be UTF-8 without escapes of bytes
   * @returns whether there is a payload, be it malformed
   */
  fill(bytes: Buffer, start: number, end: number, line: number, column: number, plain: boolean): boolean {
    this.#bytes = bytes;
    this.#start = start;
    this.#end = end;
    this.#line = line;
    this.#column = column;
    this.#plain = plain;
    this.#opened = undefined;
    this.envelope = undefined;
    const known = end - start > LIMIT ? undefined : this.#look();
    if (known) {
      this.vendor = known.vendor;
      this.event = known.event;
      return true;
    }
    const text = this.#text();
    if (typeof text === "string" && isBlank(text)) return false;
    this.#adopt(typeof text === "string" ? this.#open(text) : { reason: text });
    return true;
  }

  /** @internal A place where no payload can be read. */
  fail(at: Position, reason: Reason): void {
    this.#line = at.line;
    this.#column = at.column;
    this.envelope = undefined;
    this.#adopt({ reason });
  }

  /** Where it begins, the line counted from the portion's beginning. */
  get at(): Position {
    return { line: this.#line, column: this.#column };
  }

  /** The payload as it is, with its text, or why there is none. Parsed again where the quick look was not enough. */
  get opened(): Opened {
    return (this.#opened ??= this.#open(this.#text() as string));
  }

  /** The payload with what was found in `loose`; its text is only looked at when asked for. */
  lazily(findings: Findings): Result {
    const { at, vendor, loose } = this;
    const event = this.event as Event;
    const tag = vendor && event.tag;
    const [text, folder, telling] = [this.#text() as string, this.#folder, this.#telling];
    const bare = this.envelope === undefined;
    let result: Result | undefined;
    return {
      at,
      vendor,
      tag,
      verdict: verdictOf(findings),
      findings,
      payload: loose as Json,
      get text() {
        if (bare) return textOf(text, event);
        result ??= resultOf(at, open(text, at, folder, telling));
        return result.text as NonNullable<Result["text"]>;
      },
    };
  }

  /** Whether `loose` is the payload as it is. */
  get exact(): boolean {
    return this.#opened !== undefined || this.#isAscii();
  }

  /** What another text would be in its place. */
  other(text: string): Opened {
    return this.#open(text);
  }

  /** When it was received, else the event's own time: RFC 3339 as it was written, or null. */
  get time(): string | null {
    return timeOf(this);
  }

  #adopt(opened: Opened): void {
    this.#opened = opened;
    this.envelope = opened.envelope;
    this.loose = opened.payload;
    this.vendor = opened.payload === undefined ? null : opened.vendor;
    this.event = opened.payload === undefined ? null : opened.event;
  }

  #open(text: string): Opened {
    return open(text, this.at, this.#folder, this.#telling);
  }

  #text(): string | Reason {
    if (this.#end - this.#start > LIMIT) return { message: `the line is ${TOO_LONG}` };
    const bytes = this.#bytes.subarray(this.#start, this.#end);
    return isUtf8(bytes) ? bytes.toString("utf8") : NOT_UTF8;
  }

  /**
   * The quick look: bytes are read as Latin-1, which needs no decoding and gives strings of one byte a character, the
   * fastest that JSON.parse knows. UTF-8 has no ASCII byte within other characters, so the structure is the same.
   */
  #look(): Known | undefined {
    const bytes = this.#bytes;
    const raw = latin1(bytes, this.#start, this.#end);
    // with one schema for all, nobody asks what it is
    const value = this.#telling.schema ? valueIn(raw) : this.#unwrapped(raw);
    if (value === undefined) return undefined;
    const known = this.#quick(value as object, this.envelope);
    if (!known) return undefined;
    if (!(this.#plain && known.bytewise) && !this.#isAscii()) {
      if (!known.bytewise || raw.includes(ESCAPE) || !isUtf8(bytes.subarray(this.#start, this.#end))) {
        return undefined;
      }
    }
    this.loose = value;
    return known;
  }

  #unwrapped(raw: string): object | undefined {
    const value = objectIn(raw);
    if (!value || !isEnvelope(value)) return value;
    if (value.v !== VERSION || deeper(value)) return undefined;
    this.envelope = value;
    return objectIn(bodyIn(value));
  }

  #isAscii(): boolean {
    return isAscii(this.#bytes.subarray(this.#start, this.#end)) && this.envelope?.bodyBase64 === undefined;
  }
}

/** An escape of one of the characters that a byte may be read as: it would be taken for that byte. */
const ESCAPE = "\\u00";

/** What `toString("latin1")` does, without its detours. */
const latin1 = (bytes: Buffer, start: number, end: number): string =>
  (bytes as Buffer & { latin1Slice(start: number, end: number): string }).latin1Slice(start, end);

const valueIn = (text: string): Json | undefined => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the exact look says why
  }
};

const objectIn = (text: string | undefined): object | undefined => {
  const value = text === undefined ? undefined : valueIn(text);
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
};

const bodyIn = ({ body, bodyBase64 = "" }: Envelope): string | undefined => {
  if (typeof body === "string") return body;
  const bytes = Buffer.from(bodyBase64, "base64");
  return isUtf8(bytes) && !bytes.includes("\\u00") ? bytes.toString("latin1") : undefined;
};

/** What is done with payloads. */
export interface Task<Product> {
  /** Looks at one payload. It may be nested deeper than any vendor's, unless `opened` was asked. */
  look(capture: Capture): void | Promise<void>;
  /** What those looked at since the last time came to, as plain data. */
  product(): Product;
  /** Whether the product should be taken before more is added: memory must not grow with what a portion holds. */
  isFull?(): boolean;
}

/** What looking at a portion, or at a part of one, came to beside the product. */
export interface Looked {
  /** Lines that began in it; of a portion that comes in parts the last one says it for all. */
  readonly lines: number;
  readonly payloads: number;
  /** Payloads left out because nothing says when they were sent, and there is a time to hold against. */
  readonly timeless: number;
}

/**
 * Makes the function that shows a task the payloads of a portion. It stops where the task is full, and returns at the
 * end of the portion.
 */
export const reader = (telling: Telling, { since, until, sample = 1 }: Choice, task: Task<unknown>) => {
  const capture = new Capture(telling);
  const from = since ?? Number.NEGATIVE_INFINITY;
  const to = until ?? Number.POSITIVE_INFINITY;
  const timed = since !== undefined || until !== undefined;
  let payloads = 0;
  let timeless = 0;

  const show = (): void | Promise<void> => {
    payloads++;
    if (timed) {
      const time = Date.parse(capture.time ?? "");
      if (Number.isNaN(time)) timeless++;
      if (!(time >= from && time <= to)) return;
    }
    return task.look(capture);
  };
  const looked = (lines: number): Looked => {
    const all = { lines, payloads, timeless };
    payloads = 0;
    timeless = 0;
    return all;
  };

  return async function* (
    { bytes, offset, items, lines }: Portion,
    folder: Vendor | undefined,
  ): AsyncGenerator<Looked, Looked> {
    capture.inFolder(folder);
    const plain = isUtf8(bytes) && !bytes.includes(ESCAPE);
    if (items) {
      for (const item of items) {
        if (task.isFull?.()) yield looked(0);
        if ("reason" in item) capture.fail(item.at, item.reason);
        else if (!chosen(offset + item.start, sample)) continue;
        else if (!capture.fill(bytes, item.start, item.end, item.at.line, item.at.column, plain)) continue;
        const shown = show();
        if (shown) await shown;
      }
      return looked(lines ?? 0);
    }
    let line = 0;
    for (let from = 0; from < bytes.length; ) {
      const feed = bytes.indexOf(10, from);
      const end = feed === -1 ? bytes.length : feed;
      line++;
      if (end > from && chosen(offset + from, sample) && capture.fill(bytes, from, end, line, 1, plain)) {
        if (task.isFull?.()) yield looked(0);
        const shown = show();
        if (shown) await shown;
      }
      from = end + 1;
    }
    return looked(line);
  };
};

/** Whether a sample of one in `sample` holds what stands at an offset: the same ones at every run, the first always. */
const chosen = (offset: number, sample: number): boolean => {
  if (sample === 1) return true;
  let hash = Math.imul((offset | 0) ^ (offset / 0x100000000), 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) % sample === 0;
};
