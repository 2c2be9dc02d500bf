import { isUtf8 } from "node:buffer";
import { AfterwordError } from "../../src/errors.js";
import {
  type Fault,
  faultOf,
  type Position,
  positionOf,
  scan,
  skipSpace,
  type Token,
} from "../../src/json/scan.js";
import { quoted } from "../command.js";
import type { Input } from "./inputs.js";
import { LINE_LIMIT, linesOf } from "./lines.js";
import { HEAD, shapeOf, withoutBom } from "./shape.js";

/** One payload's text and where it begins, or the reason why there is none. */
export type Piece =
  | { readonly at: Position; readonly text: string }
  | { readonly at: Position; readonly malformed: string; readonly hint?: string };

/** The payloads of a file, one after the other. NDJSON is read line by line, a document as a whole. */
export async function* piecesOf(input: Input): AsyncGenerator<Piece> {
  const chunks = input.open()[Symbol.asyncIterator]();
  try {
    const head: Buffer[] = [];
    const whole = await fill(head, chunks);
    const start = withoutBom(Buffer.concat(head));
    const shape = shapeOf(start, whole);
    if (typeof shape === "object") {
      throw new AfterwordError("ERR_INPUT_BINARY", `${quoted(input.name)} is ${shape.binary}`);
    }
    if (shape === "lines") yield* fromLines(continued(start, chunks));
    else if (shape === "document") yield* fromDocument(continued(start, chunks), input.name);
  } catch (error) {
    throw readable(error, input.name);
  } finally {
    await chunks.return?.();
  }
}

/** Reads until the head is long enough to tell the shape; whether that was all. */
const fill = async (head: Buffer[], chunks: AsyncIterator<Uint8Array>): Promise<boolean> => {
  for (let size = 0; size < HEAD; ) {
    const { done, value } = await chunks.next();
    if (done) return true;
    head.push(Buffer.from(value));
    size += value.length;
  }
  return false;
};

async function* continued(start: Buffer, chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield start;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
}

const NOT_UTF8 = "not UTF-8";

async function* fromLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  for await (const { number, bytes } of linesOf(chunks)) {
    const at = { line: number, column: 1 };
    if (bytes === null) yield { at, malformed: `the line is longer than ${LINE_LIMIT / 2 ** 20} MiB` };
    else if (!isUtf8(bytes)) yield { at, malformed: NOT_UTF8 };
    else {
      const text = bytes.toString("utf8");
      if (skipSpace(text, 0) < text.length) yield { at, text };
    }
  }
}

async function* fromDocument(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Piece> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  const bytes = Buffer.concat(parts);
  if (!isUtf8(bytes)) {
    yield { at: { line: 1, column: 1 }, malformed: NOT_UTF8 };
    return;
  }
  const text = textOf(bytes, name);
  let from = 0;
  let at: Position = { line: 1, column: 1 };
  for (const span of spansOf(text)) {
    at = positionOf(text.slice(from, span.start), span.start - from, at);
    from = span.start;
    yield "end" in span
      ? { at, text: text.slice(span.start, span.end) }
      : { at, ...brokenAt(text, span.fault) };
  }
}

const textOf = (bytes: Buffer, name: string): string => {
  try {
    return bytes.toString("utf8");
  } catch (cause) {
    // V8's strings end at half a gigabyte
    throw new AfterwordError(
      "ERR_INPUT_TOO_LARGE",
      `${quoted(name)} is one JSON document too large to hold`,
      {
        hint: "Write one payload a line (NDJSON): lines are read one at a time.",
        cause,
      },
    );
  }
};

type Span =
  | { readonly start: number; readonly end: number }
  | { readonly start: number; readonly fault: Fault };

/** The payloads in a text: each of its values, and for an array each item. What stands before a fault is kept. */
export function* spansOf(text: string): Generator<Span> {
  for (let at = skipSpace(text, 0); at < text.length; ) {
    const items = text[at] === "[" ? new Items() : undefined;
    const scanned = scan(text, at, items?.tell);
    if (items) yield* items.spans;
    if ("fault" in scanned) {
      yield { start: items?.open ?? (items ? scanned.at : at), fault: scanned };
      return;
    }
    if (!items) yield { start: at, end: scanned.end };
    at = skipSpace(text, scanned.end);
  }
}

/** Notes where the items of an array begin and end. */
class Items {
  readonly spans: Span[] = [];
  /** Where the item begins that is not finished. */
  open: number | undefined;
  #depth = 0;

  readonly tell = (token: Token, start: number, end: number): void => {
    const closes = token === "}" || token === "]";
    if (closes) this.#depth--;
    const separator = token === "," || token === ":" || token === "name";
    if (this.#depth === 1 && !separator) {
      this.open ??= start;
      if (token !== "{" && token !== "[") {
        this.spans.push({ start: this.open, end });
        this.open = undefined;
      }
    }
    if (token === "{" || token === "[") this.#depth++;
  };
}

/** What is wrong with a text and where, in words that repeat nothing of it. */
export const brokenAt = (
  text: string,
  fault: Fault,
  origin?: Position,
): { malformed: string; hint?: string } => {
  const { line, column } = positionOf(text, fault.at, origin);
  const malformed = `not JSON: ${faultOf(fault)}, line ${line} column ${column}`;
  return fault.fault === "end"
    ? { malformed, hint: "It was probably cut off while being written." }
    : { malformed };
};

/** Errors of the file system in a sentence. */
const readable = (error: unknown, name: string): unknown => {
  const { code } = error as { code?: unknown };
  if (error instanceof AfterwordError || typeof code !== "string" || !/^E[A-Z]+$/.test(code)) return error;
  const reason = {
    ENOENT: "there is no such file",
    EACCES: "permission denied",
    EISDIR: "it is a folder",
    EIO: "input error",
  };
  return new AfterwordError(
    "ERR_INPUT_UNREADABLE",
    `${quoted(name)} cannot be read: ${Object.hasOwn(reason, code) ? reason[code as keyof typeof reason] : code}`,
    { cause: error },
  );
};
