import fc from "fast-check";
import { expect, test } from "vitest";
import { behindEscapes, positionOf, scan, skipSpace, unescaped } from "../../scripts/json/scan.js";

/** Whether the scanner takes a text for one JSON value. */
const takes = (text: string): boolean => {
  const scanned = scan(text);
  return "end" in scanned && skipSpace(text, scanned.end) === text.length;
};

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const PIECES = [
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  '"',
  "\\",
  "\\u12",
  "\\n",
  "-",
  "0",
  "1.",
  "e+",
  "tru",
  "null",
  "\n",
  "\0",
  " ",
];

test("the scanner takes what JSON.parse takes, and nothing else", () => {
  const indent = fc.constantFrom(undefined, 2, "\t");
  fc.assert(
    fc.property(
      fc.json(),
      indent,
      fc.nat(),
      fc.nat(3),
      fc.constantFrom("", ...PIECES),
      (json, space, where, cut, put) => {
        const text = JSON.stringify(JSON.parse(json), null, space);
        expect(takes(text)).toBe(true);
        const at = where % (text.length + 1);
        const changed = text.slice(0, at) + put + text.slice(at + cut);
        expect(takes(changed), changed).toBe(parses(changed));
      },
    ),
    { numRuns: 2000 },
  );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES)), (pieces) => {
      const text = pieces.join("");
      expect(takes(text), text).toBe(parses(text));
    }),
    { numRuns: 2000 },
  );
});

test("every beginning of a JSON text only lacks its end", () => {
  const text = '{"a\\u0041":[true,false,null,-1.5e3,"x\\n"],"b":{}}';
  for (let length = 0; length < text.length; length++) {
    const scanned = scan(text.slice(0, length));
    expect("fault" in scanned || length > 0).toBe(true);
    // "1.", "1e" and the like are whole numbers with something behind them
    if (!/[.e]$/.test(text.slice(0, length)) || /["tu]/.test(text[length - 2] ?? "")) {
      expect(scanned, text.slice(0, length)).toMatchObject({ fault: "end", at: length });
    }
  }
});

test("an offset in a string's text is found behind its escapes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(), (string, where) => {
      const source = JSON.stringify(string).replace(
        /[^ -~]/g,
        (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, "0")}`,
      );
      const at = where % (string.length + 1);
      expect(unescaped(source, 0, source.length)).toBe(string);
      const before = source.slice(0, behindEscapes(source, 0, at));
      expect(JSON.parse(`${before}"`)).toBe(string.slice(0, at));
    }),
  );
});

test("lines and columns count on from where the text begins", () => {
  expect(positionOf("ab\r\ncd", 5)).toEqual({ line: 2, column: 2 });
  expect(positionOf("ab\ncd", 1, { line: 7, column: 5 })).toEqual({ line: 7, column: 6 });
  expect(positionOf("ab\ncd", 3, { line: 7, column: 5 })).toEqual({ line: 8, column: 1 });
  expect(positionOf("ab\ncd", 2)).toEqual({ line: 1, column: 3 });
});
