import { describe, expect, test } from "vitest";
import type { ShownFinding } from "../../../scripts/html/model.js";
import { jsonLines, type Lines } from "../../../scripts/page/payload/lines.js";
import { placed } from "../../../scripts/page/payload/placement.js";

const TEXT = '{"a":{"b":[10,{"c":1},30],"x":{}},"a/b":2,"d":1,"d":2,"anna@example.org":1,"+4930123456789":2}';
/*  0 {   1 a: {   2 b: [   3 10   4 {   5 c   6 }   7 30   8 ]   9 x: {}   10 }   11 a/b   12 d   13 d   14, 15: masked */
const lines = jsonLines(TEXT) as Lines;

const finding = (pointer: string, kind: ShownFinding["kind"] = "unknown-field"): ShownFinding => ({
  kind,
  grade: kind === "missing" ? "invalid" : "drift",
  pointer,
  message: "told",
});

describe("findings stand at their lines", () => {
  test.each([
    ["", 0],
    ["/a", 1],
    ["/a/b/0", 3],
    ["/a/b/1/c", 5],
    ["/a/b/2", 7],
    ["/a~1b", 11],
    ["/d", 13],
  ])("%j", (pointer, line) => {
    const { marks, lineOf } = placed(lines, [finding(pointer)]);
    expect(lineOf).toEqual([line]);
    expect([...marks.keys()]).toEqual([line]);
  });

  test("each finding of a masked name has a member of its own", () => {
    expect(placed(lines, [finding("/…"), finding("/…"), finding("/…")]).lineOf).toEqual([14, 15, 14]);
  });

  test("what is not found stands at the container above it", () => {
    expect(placed(lines, [finding("/a/b/9/z"), finding("/nothing/here"), finding("/d/e")]).lineOf).toEqual([
      2, 0, 13,
    ]);
  });

  test("a missing member is a ghost in its parent, be it empty", () => {
    const all = ["/a/b/1/z", "/a/x/y", "/q"].map((pointer) => finding(pointer, "missing"));
    const { ghosts, marks, lineOf } = placed(lines, all);
    expect(lineOf).toEqual([4, 9, 0]);
    expect(marks.size).toBe(0);
    expect([...ghosts].map(([line, [ghost]]) => [line, ghost?.name])).toEqual([
      [4, "z"],
      [9, "y"],
      [0, "q"],
    ]);
  });

  test("a missing member whose parent is not there is a mark at the container above", () => {
    const { ghosts, marks } = placed(lines, [finding("/a/none/z", "missing"), finding("/d/z", "missing")]);
    expect(ghosts.size).toBe(0);
    expect([...marks.keys()]).toEqual([1, 13]);
  });
});
