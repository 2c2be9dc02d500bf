import { expect, test } from "vitest";
import { filesOf } from "../../../scripts/page/drift/diff-lines.js";
import { unified } from "../../../scripts/text/unified.js";

const kinds = (diff: string) => filesOf(diff).map(({ lines }) => lines.map(({ kind }) => kind));

test("each line has the kind that its sign says, and keeps its sign", () => {
  const [file] = filesOf(unified("a\nb\nc\n", "a\nB\nc\n", "x.yaml"));
  expect(file).toEqual({
    name: "x.yaml",
    isNew: false,
    added: 1,
    removed: 1,
    lines: [
      { kind: "place", text: "@@ -1,3 +1,3 @@" },
      { kind: "same", text: " a" },
      { kind: "removed", text: "-b" },
      { kind: "added", text: "+B" },
      { kind: "same", text: " c" },
    ],
  });
});

test("files are told apart, and new ones are named as new", () => {
  const diff = unified("a\n", "b\n", "x.yaml") + unified(undefined, "a\n", "y.yaml");
  expect(filesOf(diff).map(({ name, isNew }) => [name, isNew])).toEqual([
    ["x.yaml", false],
    ["y.yaml", true],
  ]);
});

test("lines of a file that look like names of files or places are lines", () => {
  const diff = unified("-- x\n@@ -1 +1 @@\n", "++ y\n", "x.yaml") + unified("1\n", "2\n", "y.yaml");
  expect(kinds(diff)).toEqual([
    ["place", "removed", "removed", "added"],
    ["place", "removed", "added"],
  ]);
});

test("a file without a last line end is told, and counts as nothing", () => {
  const [file] = filesOf(unified("a", "a\n", "x"));
  expect(file?.lines.map(({ kind }) => kind)).toEqual(["place", "removed", "note", "added"]);
  expect([file?.added, file?.removed]).toEqual([1, 1]);
});

test("what is no diff is a note, and nothing is lost", () => {
  expect(filesOf("")).toEqual([]);
  expect(filesOf("hello\n--- x\n")).toEqual([
    {
      name: null,
      isNew: false,
      added: 0,
      removed: 0,
      lines: [
        { kind: "note", text: "hello" },
        { kind: "note", text: "--- x" },
      ],
    },
  ]);
});
