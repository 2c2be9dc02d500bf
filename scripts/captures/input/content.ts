import { isUtf8 } from "node:buffer";
import { type Scanned, scan, skipSpace } from "../../json/scan.js";

/** What a file is, told by its first bytes and never by its name. */
export type ContentKind = "empty" | "lines" | "document" | { readonly binary: string };

/** So much of a file is looked at. */
export const HEAD_BYTES = 1 << 18;

const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/** The bytes behind a byte order mark. */
export const withoutBom = (bytes: Buffer): Buffer =>
  bytes.subarray(0, 3).equals(BOM) ? bytes.subarray(3) : bytes;

/**
 * Lines when the first is a whole object, or when the head is not one document but has a line that is a whole object:
 * so one torn line at the beginning costs only itself. Else a document, which may be an array or several objects.
 *
 * @param head the first bytes, at least HEAD unless the file ends before
 * @param whole whether that is all
 * @param anything whether payloads may be any JSON, and lines so too
 */
export const contentKindOf = (head: Buffer, whole: boolean, anything = false): ContentKind => {
  const binary = binaryKind(head);
  if (binary !== undefined) return { binary };
  const text = head.toString("utf8");
  if (skipSpace(text, 0) === text.length) return "empty";
  const [first, ...more] = text.split("\n").filter((line) => line.trim() !== "");
  if (anything ? isJson(first ?? "") : isObject(first)) return "lines";
  const complete = more.length > 0 || whole;
  // one endless line: an array of payloads, or a payload too large to be looked at whole
  if (!complete) return first?.trimStart().startsWith("[") ? "document" : "lines";
  if (!broken(text, whole)) return "document";
  const begins = anything ? /^[{[]/ : /^\{/;
  return more.some((line) => begins.test(line) && isJson(line)) ? "lines" : "document";
};

const isObject = (line: string | undefined): boolean =>
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

/** Whether the text cannot be the beginning of JSON documents. */
const broken = (text: string, whole: boolean): boolean => {
  if (whole && isJson(text)) return false;
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const scanned: Scanned = scan(text, at);
    if (!("end" in scanned)) return whole || scanned.fault !== "end";
    at = skipSpace(text, scanned.end);
  }
  return false;
};

const MAGIC: readonly [kind: string, ...bytes: number[]][] = [
  ["a zip archive, unpack it first", 0x50, 0x4b, 0x03, 0x04],
  ["UTF-16, convert it to UTF-8", 0xff, 0xfe],
  ["UTF-16, convert it to UTF-8", 0xfe, 0xff],
];

/** What kind of file this is that is no text; undefined for text, for which a torn line with NULs in it still passes. */
const binaryKind = (head: Buffer): string | undefined => {
  const magic = MAGIC.find(([, ...bytes]) => bytes.every((byte, at) => head[at] === byte));
  if (magic) return magic[0];
  const first = head.find((byte) => byte > 32);
  if (first === 0x7b || first === 0x5b) return undefined;
  const start = head.subarray(0, 4096);
  const control = start.some((byte) => byte < 32 && (byte < 9 || byte > 13) && byte !== 27);
  // the last bytes may be half a character
  return control || !(isUtf8(start) || [1, 2, 3].some((cut) => isUtf8(start.subarray(0, -cut))))
    ? "binary"
    : undefined;
};
