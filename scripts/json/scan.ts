// A scanner for JSON (RFC 8259) with offsets. JSON.parse is faster and returns the value of a text. The scanner returns where
// its tokens are, and where and why it is not JSON, without quoting the text. It is not recursive, so that texts may be of
// any depth.

/** A kind of token. `name` is the name of a member, `literal` is true, false or null. */
export type Token = "{" | "}" | "[" | "]" | "," | ":" | "name" | "string" | "number" | "literal";

/** The offset of the end of the value, or where and why the text is not JSON. */
export type Scanned = { readonly end: number } | Fault;

/** Where and why a text is not JSON. */
export interface Fault {
  /** The offset. */
  readonly at: number;
  /** `end` if the text ends too early, but is the beginning of JSON. */
  readonly fault: "end" | "character" | "string" | "escape";
}

/** A fault in words. */
export const faultOf = ({ fault }: Fault): string =>
  ({
    end: "the text ends before the JSON does",
    character: "unexpected character",
    string: "a string has a raw line break or control character",
    escape: "a string has an escape that JSON does not know",
  })[fault];

/** What may be next. */
const VALUE = 0;
const FIRST_ITEM = 1;
const FIRST_NAME = 2;
const NAME = 3;
const COLON = 4;
const AFTER = 5;

/** Reads one value from an offset on and calls `onToken` with each token. White space after the value is not read. */
export const scan = (
  text: string,
  from = 0,
  onToken: (token: Token, start: number, end: number) => void = () => {},
): Scanned => {
  const objects: boolean[] = [];
  let at = from;
  let expected = VALUE;
  for (;;) {
    at = skipSpace(text, at);
    if (at >= text.length) return { at: text.length, fault: "end" };
    const start = at;
    const first = text[at] as string;
    if (expected === VALUE || expected === FIRST_ITEM) {
      if (first === "{" || first === "[") {
        objects.push(first === "{");
        onToken(first, start, ++at);
        expected = first === "{" ? FIRST_NAME : FIRST_ITEM;
        continue;
      }
      if (first !== "]" || expected !== FIRST_ITEM) {
        const scalar = scalarAt(text, at, first);
        if ("fault" in scalar) return scalar;
        onToken(scalar.token, start, (at = scalar.end));
        if (objects.length === 0) return { end: at };
        expected = AFTER;
        continue;
      }
    } else if (expected === COLON) {
      if (first !== ":") return { at, fault: "character" };
      onToken(":", start, ++at);
      expected = VALUE;
      continue;
    } else if (first === '"' && expected !== AFTER) {
      const end = stringEnd(text, at);
      if (typeof end !== "number") return end;
      onToken("name", start, (at = end));
      expected = COLON;
      continue;
    }
    const inObject = objects[objects.length - 1] as boolean;
    if (expected === AFTER && first === ",") {
      onToken(",", start, ++at);
      expected = inObject ? NAME : VALUE;
    } else if (expected !== NAME && first === (inObject ? "}" : "]")) {
      objects.pop();
      onToken(first, start, ++at);
      if (objects.length === 0) return { end: at };
      expected = AFTER;
    } else return { at, fault: "character" };
  }
};

/** The offset of the next character that is not JSON white space. */
export const skipSpace = (text: string, from: number): number => {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) break;
  }
  return at;
};

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

const LITERALS: Readonly<Record<string, readonly string[]>> = { t: ["true"], f: ["false"], n: ["null"] };

const scalarAt = (text: string, at: number, first: string): { token: Token; end: number } | Fault => {
  if (first === '"') {
    const end = stringEnd(text, at);
    return typeof end === "number" ? { token: "string", end } : end;
  }
  for (const word of LITERALS[first] ?? []) {
    if (text.startsWith(word, at)) return { token: "literal", end: at + word.length };
    if (text.length - at < word.length && word.startsWith(text.slice(at)))
      return { at: text.length, fault: "end" };
  }
  NUMBER.lastIndex = at;
  if (NUMBER.test(text)) return { token: "number", end: NUMBER.lastIndex };
  return first === "-" && at + 1 === text.length ? { at: at + 1, fault: "end" } : { at, fault: "character" };
};

const ESCAPES = '"\\/bfnrt';

/** The offset after the string that begins at `from`. */
const stringEnd = (text: string, from: number): number | Fault => {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) return at + 1;
    if (code < 32) return { at, fault: "string" };
    if (code !== 92) continue;
    const mark = text[++at];
    if (mark === undefined) break;
    if (mark === "u") {
      const digits = text.slice(at + 1, at + 5);
      if (!/^[\da-fA-F]*$/.test(digits)) return { at: at - 1, fault: "escape" };
      if (digits.length < 4) break;
      at += 4;
    } else if (!ESCAPES.includes(mark)) return { at: at - 1, fault: "escape" };
  }
  return { at: text.length, fault: "end" };
};

/** The text of a string or name token, without quotes and escapes. */
export const unescaped = (text: string, start: number, end: number): string => {
  const raw = text.slice(start + 1, end - 1);
  return raw.includes("\\") ? JSON.parse(`"${raw}"`) : raw;
};

/**
 * The offset of a character of a string in the JSON text. `start` is the offset of the string's opening quote, `index` is the
 * index of the character in the string without escapes.
 */
export const behindEscapes = (text: string, start: number, index: number): number => {
  let at = start + 1;
  for (let left = index; left > 0; left--) {
    if (text[at] !== "\\") at++;
    else at += text[at + 1] === "u" ? 6 : 2;
  }
  return at;
};

/** A line and a column, both from 1. Columns are UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The position of an offset, in a text that begins at `origin`. */
export const positionOf = (
  text: string,
  offset: number,
  origin: Position = { line: 1, column: 1 },
): Position => {
  let { line } = origin;
  let lineStart = -1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) {
    line++;
    lineStart = at;
  }
  return { line, column: lineStart === -1 ? origin.column + offset : offset - lineStart };
};
