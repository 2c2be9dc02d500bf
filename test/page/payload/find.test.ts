import fc from "fast-check";
import { expect, test } from "vitest";
import { MAX_MATCHES, matchesIn, matchesOf, readable } from "../../../scripts/page/payload/find.js";

test("a text is found whatever its case, as text and not as a pattern", () => {
  expect(matchesOf("a.b A.B axb", "a.b")).toEqual({ from: [0, 4], to: [3, 7] });
  expect(matchesOf("(a", "(").from).toEqual([0]);
  expect(matchesOf("abc", " ").from).toEqual([]);
});

test("a member is found as the page shows it", () => {
  expect(matchesOf('{"a":1,"a" : 1}', '"a": 1')).toEqual({ from: [1], to: [6] });
});

test("there is a limit to how many are listed", () => {
  expect(matchesOf("a".repeat(MAX_MATCHES + 5), "a").from.length).toBe(MAX_MATCHES);
});

test("the matches of a range", () => {
  const matches = { from: [1, 5, 5, 9], to: [2, 6, 7, 10] };
  expect(matchesIn(matches, 5, 9)).toEqual([1, 3]);
  expect(matchesIn(matches, 10, 20)).toEqual([4, 4]);
});

test("escapes of letters are read, all others stay", () => {
  expect(readable('"\\u4f60\\u597d \\ud83d\\ude00"')).toBe('"你好 😀"');
  for (const kept of ['"\\u0041"', '"\\u0000"', '"\\u202e"', '"\\ud83d"', '"\\\\u4f60"', '"\\n\\""'])
    expect(readable(kept)).toBe(kept);
});

test("what is made readable has the same value", () => {
  const escapes = (text: string): string =>
    text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (value) => {
      const text = escapes(JSON.stringify(value));
      expect(JSON.parse(readable(text))).toBe(value);
    }),
  );
});
