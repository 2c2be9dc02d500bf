import { describe, expect, test } from "vitest";
import type { ShownChange, ShownGroup } from "../../../scripts/html/model.js";
import { hasText, tallied, wantedChanges, wantedGroups } from "../../../scripts/page/reports/order.js";

const group = (members: Partial<ShownGroup>): ShownGroup => ({
  vendor: "phonic",
  event: "conversation.ended",
  grade: "drift",
  kind: "unknown-field",
  pointer: "/a",
  message: "",
  hint: null,
  count: 1,
  file: "a.ndjson",
  line: 1,
  column: 1,
  time: null,
  frame: [],
  ...members,
});
const all = { grade: null, text: "" };
const pointers = (groups: readonly ShownGroup[]) => groups.map(({ pointer }) => pointer);

describe("groups", () => {
  test("come most first, and equal ones stay in their order", () => {
    const groups = [group({ pointer: "/1" }), group({ pointer: "/2", count: 9 }), group({ pointer: "/3" })];
    expect(pointers(wantedGroups(groups, all, "count"))).toEqual(["/2", "/1", "/3"]);
  });

  test("come by time, across time zones, those without a time last", () => {
    const groups = [
      group({ pointer: "/none" }),
      group({ pointer: "/late", time: "2026-06-12T10:00:00Z" }),
      group({ pointer: "/early", time: "2026-06-12T11:00:00+02:00" }),
      group({ pointer: "/broken", time: "noon" }),
    ];
    expect(pointers(wantedGroups(groups, all, "time"))).toEqual(["/early", "/late", "/none", "/broken"]);
  });

  test("come by vendor, event and path", () => {
    const groups = [group({ pointer: "/b" }), group({ pointer: "/c", vendor: "ada" }), group({})];
    expect(pointers(wantedGroups(groups, all, "pointer"))).toEqual(["/c", "/a", "/b"]);
  });

  test("are narrowed down by grade and by text, and the list that was given stays as it was", () => {
    const groups = [group({ pointer: "/b", grade: "invalid" }), group({ file: "June.ndjson" })];
    expect(pointers(wantedGroups(groups, { grade: "invalid", text: "" }, "pointer"))).toEqual(["/b"]);
    expect(pointers(wantedGroups(groups, { grade: null, text: " june" }, "pointer"))).toEqual(["/a"]);
    expect(wantedGroups(groups, { grade: "invalid", text: "june" }, "pointer")).toEqual([]);
    expect(pointers(groups)).toEqual(["/b", "/a"]);
  });
});

test("changes are narrowed down by grade, and by the texts of their group, notes and lines of code", () => {
  const change = (members: Partial<ShownChange>): ShownChange => ({
    grade: "safe",
    kind: "member added",
    pointer: "/a",
    when: [],
    message: "",
    notes: [],
    uses: [],
    ...members,
  });
  const use = {
    file: "src/calls.ts",
    line: 1,
    column: 1,
    how: "reads",
    compiles: true,
    through: null,
    code: "",
  };
  const changes = [change({ grade: "breaking" }), change({ notes: ["feeds id"] }), change({ uses: [use] })];
  const of = (wanted: Parameters<typeof wantedChanges>[1]) =>
    wantedChanges({ vendor: "phonic", event: null, changes }, wanted).map((each) => changes.indexOf(each));
  expect(of(all)).toEqual([0, 1, 2]);
  expect(of({ grade: "breaking", text: "" })).toEqual([0]);
  expect(of({ grade: null, text: "feeds" })).toEqual([1]);
  expect(of({ grade: null, text: "CALLS.TS" })).toEqual([2]);
  expect(of({ grade: null, text: "phonic" })).toEqual([0, 1, 2]);
  expect(of({ grade: null, text: "ada" })).toEqual([]);
});

test("texts that are not there hold nothing, and no text is in all", () => {
  expect(hasText({ text: "a" }, [null])).toBe(false);
  expect(hasText({ text: "  " }, [null])).toBe(true);
});

test("tallies have the grades that occur, in their order", () => {
  expect(tallied(["a", "b", "c"], ["c", "a", "c", "x"])).toEqual([
    ["a", 1],
    ["c", 2],
  ]);
});
