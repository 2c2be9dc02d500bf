import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonLines, type Lines, partsOf } from "../../../scripts/page/payload/lines.js";

const linesIn = (text: string): Lines => {
  const lines = jsonLines(text);
  if (lines === null) throw new Error("no JSON");
  return lines;
};

/** What a page shows of a text, as text. */
const shown = (text: string): string[] => {
  const lines = linesIn(text);
  return Array.from({ length: lines.count }, (_, line) => {
    const { name, value } = partsOf(lines, line);
    return `${"  ".repeat(lines.depth[line] as number)}${name}${name && ": "}${value}${lines.comma[line] ? "," : ""}`;
  });
};

describe("a payload in lines", () => {
  test("each member and item has a line", () => {
    expect(shown('{"a":[1,{"b":null}],"c":{}, "d" :\n[ ] ,"e":"x"}')).toEqual([
      "{",
      '  "a": [',
      "    1,",
      "    {",
      '      "b": null',
      "    }",
      "  ],",
      '  "c": {},',
      '  "d": [],',
      '  "e": "x"',
      "}",
    ]);
  });

  test("JSON that was printed with two spaces stays as it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value, null, 2);
        expect(shown(JSON.stringify(value)).join("\n")).toBe(text);
        expect(shown(text).join("\n")).toBe(text);
      }),
    );
  });

  test("numbers keep their digits, and repeated members stay", () => {
    expect(shown('{"n":12345678901234567890.10e+2,"a":1,"a":2}')).toEqual([
      "{",
      '  "n": 12345678901234567890.10e+2,',
      '  "a": 1,',
      '  "a": 2',
      "}",
    ]);
  });

  test("what opens a container knows the line that closes it", () => {
    const { partner } = linesIn('[[1],{},"[",{"a":2}]');
    expect([...partner]).toEqual([9, 3, -1, 1, -1, -1, 8, -1, 6, 0]);
  });

  test.each(["", '{"a":1', '{"a":oops}', '{"a":1} x', '{"a":"\n"}', "{'a':1}"])("%j is not JSON", (text) => {
    expect(jsonLines(text)).toBeNull();
  });

  test("a text of nothing but brackets is shown, however deep", () => {
    expect(linesIn("[".repeat(100_000) + "]".repeat(100_000)).count).toBe(199_999);
  });
});
