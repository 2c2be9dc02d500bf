import fc from "fast-check";
import { ts } from "ts-morph";
import { expect, test } from "vitest";
import { withItem, withMember } from "../../../scripts/init/settings/json-text.js";

test.each<[string, string, readonly string[], unknown, string]>([
  ["an empty object", "{}", [], 1, '{\n  "n": 1\n}'],
  ["an object in one line", '{ "a": 1 }\n', [], [1, 2], '{ "a": 1, "n": [1, 2] }\n'],
  ["lines with tabs", '{\n\t"a": 1\n}', [], { b: 1 }, '{\n\t"a": 1,\n\t"n": {\n\t\t"b": 1\n\t}\n}'],
  [
    "CRLF",
    '{\r\n    "a": {\r\n        "b": 1\r\n    }\r\n}',
    ["a"],
    "c",
    '{\r\n    "a": {\r\n        "b": 1,\r\n        "n": "c"\r\n    }\r\n}',
  ],
  [
    "a path that is not there",
    '{\n  "a": 1\n}\n',
    ["s"],
    "c",
    '{\n  "a": 1,\n  "s": {\n    "n": "c"\n  }\n}\n',
  ],
  ["comments", '{\n  // one\n  "a": 1 // two\n}\n', [], 2, '{\n  // one\n  "a": 1,\n  "n": 2 // two\n}\n'],
  ["a member that is there", '{ "n": 1 }', [], 2, '{ "n": 1 }'],
  ["no object at the path", '{ "s": "x.json" }', ["s"], 2, '{ "s": "x.json" }'],
  ["no object", "[]", [], 2, "[]"],
])("a member is added to %s", (_comment, text, path, value, expected) => {
  expect(withMember(ts, text, path, "n", value)).toBe(expected);
});

test("an item is added once", () => {
  const text = withItem(ts, '{ "a": ["x"] }', "a", "y");
  expect(text).toBe('{ "a": ["x", "y"] }');
  expect(withItem(ts, text, "a", "y")).toBe(text);
  expect(withItem(ts, text, "b", "y")).toBe(text);
});

test("whatever the object, the result is JSON with the member, and all that was there", () => {
  const object = fc.dictionary(
    fc.string().filter((name) => name !== "n" && name !== "__proto__"),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(object, fc.constantFrom("", "\t", "  ", "    "), (data, indent) => {
      const before = JSON.stringify(data, null, indent);
      const after = withMember(ts, before, [], "n", "v");
      expect(JSON.parse(after)).toEqual({ ...JSON.parse(before), n: "v" });
      expect(withMember(ts, after, [], "n", "v")).toBe(after);
    }),
  );
});
