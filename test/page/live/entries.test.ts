import { describe, expect, test } from "vitest";
import type { Row } from "../../../scripts/html/model.js";
import {
  entriesOf,
  type Filter,
  indexOf,
  merged,
  NO_FILTER,
  passes,
  stepFrom,
  talliesOf,
} from "../../../scripts/page/live/entries.js";

const row = (n: number, more: Partial<Row> = {}): Row => ({
  n,
  at: "2026-06-12T10:00:00Z",
  vendor: "phonic",
  vendorName: "Phonic",
  event: "conversation.ended",
  verdict: "ok",
  unsigned: false,
  code: null,
  findings: 0,
  bytes: 10,
  answered: 200,
  forwarded: null,
  group: null,
  inbox: null,
  ...more,
});

describe("the list", () => {
  const rows = [
    row(1, { group: "a" }),
    row(2),
    row(3, { group: "a" }),
    row(4, { group: "a", vendor: "ada" }),
    row(5),
  ];
  const told = (open: string[]): string[] =>
    entriesOf(rows, new Set(open)).map(
      ({ row: { n }, attempts, open: isOpen, older }) =>
        `${older ? "- " : ""}${n}${attempts > 1 ? ` x${attempts}${isOpen ? " open" : ""}` : ""}`,
    );

  test("has the newest first, and retries of one delivery in one entry", () => {
    expect(told([])).toEqual(["5", "4", "3 x2", "2"]);
  });

  test("an entry that is open has the older attempts below it", () => {
    expect(told(["phonic a"])).toEqual(["5", "4", "3 x2 open", "- 1", "2"]);
  });
});

describe("the filter", () => {
  const filter = (more: Partial<Filter>): Filter => ({ ...NO_FILTER, ...more });
  const refused = row(12, { verdict: "unverified", event: null, code: "ERR_SIGNATURE_MISSING" });

  test.each([
    [filter({}), true],
    [filter({ verdicts: new Set(["unverified", "ok"]) }), true],
    [filter({ verdicts: new Set(["ok"]) }), false],
    [filter({ vendor: "phonic" }), true],
    [filter({ vendor: "ada" }), false],
    [filter({ text: "signature" }), true],
    [filter({ text: " PHONIC " }), true],
    [filter({ text: "#12" }), true],
    [filter({ text: "1" }), true],
    [filter({ text: "2" }), false],
    [filter({ text: "conversation" }), false],
  ])("%j: %s", (filtered, expected) => {
    expect(passes(refused, filtered)).toBe(expected);
  });
});

describe("rows that arrive", () => {
  test("are added in their order, and replace what they change", () => {
    const rows = merged([row(1), row(3), row(4)], [row(2), row(3, { answered: 500 }), row(7)]);
    expect(rows.map(({ n }) => n)).toEqual([1, 2, 3, 4, 7]);
    expect(rows[2]?.answered).toBe(500);
  });

  test("are found by number", () => {
    const rows = [row(1), row(3), row(7)];
    expect([0, 1, 2, 3, 7, 9].map((n) => indexOf(rows, n))).toEqual([0, 0, 1, 1, 2, 3]);
  });

  test("are counted by verdict", () => {
    expect(talliesOf([row(1), row(2, { verdict: "invalid" }), row(3)])).toMatchObject({
      ok: 2,
      invalid: 1,
      drifted: 0,
    });
  });
});

describe("a step", () => {
  const rows = [row(2), row(5), row(9)];
  test.each([
    [5, "older", 2],
    [5, "newer", 9],
    [2, "older", 2],
    [9, "newer", 9],
    [5, "first", 2],
    [5, "last", 9],
    [4, "older", 2],
    [4, "newer", 5],
    [null, "older", 9],
  ] as const)("from %s to the %s", (from, step, to) => {
    expect(stepFrom(rows, from, step)).toBe(to);
  });

  test("leads nowhere where there is nothing", () => {
    expect(stepFrom([], null, "last")).toBeNull();
  });
});
