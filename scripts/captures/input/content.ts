// Decides what kind of content an input has.

import { isUtf8 } from "node:buffer";
import { type Scanned, scan } from "../../json/scan.js";
import { isBom, isEventStream, skipBetween } from "./line-start.js";

/** The kind of content of an input. Its first bytes decide, not its name. Events are lines with `data:` before the JSON. */
export type ContentKind = "empty" | "lines" | "events" | "document" | { readonly binary: string };

/** How many bytes are read to decide about the kind of content. */
export const HEAD_BYTES = 1 << 18;

/** The bytes without a byte order mark at the beginning. */
export const withoutBom = (bytes: Buffer): Buffer => (isBom(bytes, 0) ? bytes.subarray(3) : bytes);

/**
 * The kind of content of an input. It is lines if the first line is a whole object. It is also lines if the head is not JSON
 * as a whole but another line is an object: then a broken first line does not lose the others. Otherwise it is documents: an
 * array, or one or several objects.
 *
 * @param head the first bytes, at least HEAD_BYTES unless the input is shorter
 * @param isAll whether the head is the whole input
 * @param isAnyJson whether payloads may be any JSON, not only objects
 */
export const contentKindOf = (head: Buffer, isAll: boolean, isAnyJson = false): ContentKind => {
  const binary = binaryKind(head);
  if (binary !== undefined) return { binary };
  const text = head.toString("utf8");
  if (skipBetween(text, 0) === text.length) return "empty";
  if (isEventStream(text)) return "events";
  const [first, ...more] = text
    .split("\n")
    .map((line) => line.slice(skipBetween(line, 0)))
    .filter((line) => line.trim() !== "");
  if (isAnyJson ? isJson(first ?? "") : isJsonObject(first)) return "lines";
  const hasWholeLine = more.length > 0 || isAll;
  // one very long line: an array of payloads, or a payload that is larger than the head
  if (!hasWholeLine) return first?.trimStart().startsWith("[") ? "document" : "lines";
  if (mayBeDocuments(text, isAll)) return "document";
  const start = isAnyJson ? /^[{[]/ : /^\{/;
  return more.some((line) => start.test(line) && isJson(line)) ? "lines" : "document";
};

const isJsonObject = (line: string | undefined): boolean =>
  line?.trimStart().startsWith("{") === true && isJson(line);

/** Whether a text is JSON. */
export const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Whether a text consists of JSON documents, or may be the beginning of such a text. */
const mayBeDocuments = (text: string, isAll: boolean): boolean => {
  if (isAll && isJson(text)) return true;
  let at = skipBetween(text, 0);
  while (at < text.length) {
    const scanned: Scanned = scan(text, at);
    if (!("end" in scanned)) return !isAll && scanned.fault === "end";
    at = skipBetween(text, scanned.end);
  }
  return true;
};

/** Binary files that people may give by mistake: the text for messages, and the first bytes. */
const BINARY_KINDS: readonly [kind: string, ...bytes: number[]][] = [
  ["a zip archive, unpack it first", 0x50, 0x4b, 0x03, 0x04],
  ["UTF-16, convert it to UTF-8", 0xff, 0xfe],
  ["UTF-16, convert it to UTF-8", 0xfe, 0xff],
];

/** The kind of a binary file. Undefined for text, even if a broken line has NUL characters. */
const binaryKind = (head: Buffer): string | undefined => {
  const kind = BINARY_KINDS.find(([, ...bytes]) => bytes.every((byte, index) => head[index] === byte));
  if (kind) return kind[0];
  const first = head.find((byte) => byte > 32);
  if (first === 0x7b || first === 0x5b) return undefined;
  const start = head.subarray(0, 4096);
  const hasControls = start.some((byte) => byte < 32 && (byte < 9 || byte > 13) && byte !== 27);
  // the last character may be cut in half
  return hasControls || !(isUtf8(start) || [1, 2, 3].some((cut) => isUtf8(start.subarray(0, -cut))))
    ? "binary"
    : undefined;
};
