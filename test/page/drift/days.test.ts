import { describe, expect, test } from "vitest";
import type { DriftRow } from "../../../scripts/html/model.js";
import { byEvent, dayIn, seenDays, shortDay, stripOf, stripWords } from "../../../scripts/page/drift/days.js";

const days = ["2026-06-12", "2026-06-13", "2026-06-14", "2026-06-15"];
const row = {
  firstSeen: "2026-06-13T23:30:00-02:00",
  byDay: [
    { seen: 0, of: 4 },
    { seen: 0, of: 0 },
    { seen: 1, of: 4 },
    { seen: 2, of: 3 },
  ],
};

describe("the picture", () => {
  test("has a bar for each day with payloads, as high as their share, and marks the first", () => {
    expect(stripOf(row, days)).toEqual({
      bars: [
        { day: 0, share: 0 },
        { day: 2, share: 0.25 },
        { day: 3, share: 2 / 3 },
      ],
      first: 2,
    });
  });

  test("marks nothing if it was seen before, or payloads have no time", () => {
    expect(stripOf({ ...row, firstSeen: "2026-01-01T00:00:00Z" }, days).first).toBe(-1);
    expect(stripOf({ ...row, firstSeen: null }, days).first).toBe(-1);
  });

  test("is never higher than its place", () => {
    expect(stripOf({ firstSeen: null, byDay: [{ seen: 9, of: 3 }] }, days).bars).toEqual([
      { day: 0, share: 1 },
    ]);
  });
});

describe("in words", () => {
  test("it says on how many days it was seen, when first, and when most", () => {
    expect(stripWords(row, days)).toBe(
      "seen on 2 of 3 days with payloads, first on 2026-06-14, most on 2026-06-15: 2 of 3 payloads",
    );
    expect(stripWords({ firstSeen: null, byDay: [{ seen: 1, of: 1 }] }, days)).toBe(
      "seen on 1 of 1 day with payloads, most on 2026-06-12: 1 of 1 payload",
    );
  });

  test("it says that it was not seen", () => {
    expect(stripWords({ ...row, byDay: [{ seen: 0, of: 2 }] }, days)).toBe("seen on none of these days");
    expect(stripWords({ ...row, byDay: [] }, [])).toBe("seen on none of these days");
  });
});

test("days on which it was seen are listed with numbers", () => {
  expect(seenDays(row, days)).toEqual([
    { day: "2026-06-14", seen: 1, of: 4 },
    { day: "2026-06-15", seen: 2, of: 3 },
  ]);
});

test("days are those of UTC", () => {
  expect(dayIn("2026-06-13T23:30:00-02:00")).toBe("2026-06-14");
  expect(dayIn("never")).toBe("never");
  expect(shortDay("2026-06-14")).toBe("06-14");
});

test("rows of an event stand together, in the order in which events came", () => {
  const of = (vendor: string, event: string, path: string) => ({ vendor, event, path }) as DriftRow;
  const rows = [of("b", "x", "/1"), of("a", "x", "/2"), of("b", "x", "/3")];
  expect(byEvent(rows).map((group) => [group.vendor, group.rows.map(({ path }) => path)])).toEqual([
    ["b", ["/1", "/3"]],
    ["a", ["/2"]],
  ]);
});
