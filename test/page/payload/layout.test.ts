import { describe, expect, test } from "vitest";
import type { ShownFinding } from "../../../scripts/html/model.js";
import {
  type Layout,
  layoutOf,
  rowOfOffset,
  rowView,
  unfoldedFor,
} from "../../../scripts/page/payload/layout.js";
import { jsonLines, type Lines } from "../../../scripts/page/payload/lines.js";
import { placed } from "../../../scripts/page/payload/placement.js";
import { breaksOf } from "../../../scripts/page/payload/rows.js";

const laidOut = (
  text: string,
  {
    findings = [],
    folded = [],
    columns = 80,
  }: { findings?: ShownFinding[]; folded?: number[]; columns?: number } = {},
): Layout => {
  const lines = jsonLines(text) as Lines;
  return layoutOf(lines, placed(lines, findings), new Set(folded), columns);
};

/** The rows as text. */
const rows = (layout: Layout): string[] =>
  Array.from({ length: layout.rows.total }, (_, row) => {
    const view = rowView(layout, row, new Map());
    const indent = " ".repeat(view.indent);
    if (view.kind !== "text") return `${indent}${view.kind === "close" ? "" : `${view.kind} `}${view.text}`;
    const beside = view.beside ? ` <- ${view.beside.kind}` : "";
    return `${indent}${view.shown.text.slice(view.from, view.to)}${beside}`;
  });

const drift = (pointer: string, message = "told"): ShownFinding => ({
  kind: "format",
  grade: "drift",
  pointer,
  message,
});

describe("the rows of a payload", () => {
  test("a finding stands beside its line where there is room, and below it where there is none", () => {
    const text = '{"a":1,"b":2}';
    expect(rows(laidOut(text, { findings: [drift("/a")] }))).toEqual([
      "{",
      '  "a": 1, <- format',
      '  "b": 2',
      "}",
    ]);
    const long = drift("/a", "a message that is longer than the rows are");
    expect(rows(laidOut(text, { findings: [long], columns: 40 }))).toEqual([
      "{",
      ' "a": 1,',
      " note format: a message that is longer ",
      " note than the rows are",
      ' "b": 2',
      "}",
    ]);
    expect(rows(laidOut(text, { findings: [drift("/a"), drift("/a", "again")] }))).toEqual([
      "{",
      '  "a": 1,',
      "  note format: told",
      "  note format: again",
      '  "b": 2',
      "}",
    ]);
  });

  test("a missing member has a line in its parent, which is opened for it", () => {
    const missing: ShownFinding = {
      kind: "missing",
      grade: "invalid",
      pointer: "/a/b",
      message: "is missing",
    };
    expect(rows(laidOut('{"a":{},"c":[]}', { findings: [missing] }))).toEqual([
      "{",
      '  "a": {',
      '    ghost "b"  missing: is missing',
      "  },",
      '  "c": []',
      "}",
    ]);
  });

  test("what is folded is hidden, and opens for a line in it", () => {
    const text = '{"a":{"b":[1,2]},"c":3}';
    const layout = laidOut(text, { folded: [1] });
    expect(rows(layout)).toEqual(["{", '  "a": { … },', '  "c": 3', "}"]);
    expect([...unfoldedFor(layout.lines, new Set([1, 2]), 3)]).toEqual([]);
    expect([...unfoldedFor(layout.lines, new Set([1, 2]), 2)]).toEqual([2]);
    expect([...unfoldedFor(layout.lines, new Set([1]), 7)]).toEqual([1]);
  });

  test("long lines take several rows, and an offset leads to the right one", () => {
    const text = `{"a":"${"word ".repeat(20)}end"}`;
    const layout = laidOut(text, { columns: 43 });
    const shown = rows(layout);
    expect(shown.length).toBeGreaterThan(4);
    expect(shown.map((row) => row.trimStart()).join("")).toContain("word word end");
    expect(shown[rowOfOffset(layout, 1, text.indexOf("end"))]).toContain("end");
    expect(shown[rowOfOffset(layout, 1, text.indexOf('"a"'))]).toContain('"a"');
  });
});

describe("long texts are broken", () => {
  test.each([
    ["abcdef", 4, ["abcd", "ef"]],
    ["aaa bbb ccc", 8, ["aaa bbb ", "ccc"]],
    ["你好世界", 4, ["你好", "世界"]],
    ["ab你好", 4, ["ab你", "好"]],
    ["abc😀", 4, ["abc", "😀"]],
    ["", 4, [""]],
  ])("%j at %i columns", (text, columns, pieces) => {
    const starts = breaksOf(text, columns, /[^\0-\x7f]/.test(text));
    expect(starts.map((start, index) => text.slice(start, starts[index + 1]))).toEqual(pieces);
  });
});
