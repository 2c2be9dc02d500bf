import { describe, expect, test } from "vitest";
import { heightOf, MAX_HEIGHT, scrollTopFor, windowOf } from "../../../scripts/page/base/window.js";

const scrolled = (scrollTop: number, total = 1000) => ({ total, rowHeight: 20, viewHeight: 200, scrollTop });

describe("the rows that are drawn", () => {
  test("are those that are seen, and some around them", () => {
    expect(windowOf(scrolled(0))).toEqual({ first: 0, end: 17, top: 0 });
    expect(windowOf(scrolled(1010))).toEqual({ first: 44, end: 67, top: 880 });
    expect(windowOf(scrolled(1000 * 20 - 200))).toEqual({ first: 984, end: 1000, top: 984 * 20 });
  });

  test("are none of nothing", () => {
    expect(windowOf(scrolled(0, 0))).toEqual({ first: 0, end: 0, top: 0 });
  });

  test("reach the last of more rows than a browser can stack", () => {
    const total = 3_000_000;
    expect(heightOf(total, 20)).toBe(MAX_HEIGHT);
    const bottom = scrolled(MAX_HEIGHT - 200, total);
    const { first, end, top } = windowOf(bottom);
    expect(end).toBe(total);
    // the last row ends where the window does
    expect(top + (end - first) * 20).toBeCloseTo(MAX_HEIGHT, 3);
  });
});

describe("scrolling to a row", () => {
  test("leaves what is seen where it is", () => {
    expect(scrollTopFor(scrolled(1000), 52)).toBe(1000);
  });

  test("brings the row to a third of the height, or only just into view", () => {
    expect(scrollTopFor(scrolled(0), 500)).toBeCloseTo(10_000 - 200 / 3);
    expect(scrollTopFor(scrolled(0), 500, true)).toBe(500 * 20 + 20 - 200);
    expect(scrollTopFor(scrolled(5000), 10, true)).toBe(200);
  });

  test.each([0, 1_499_999, 2_999_999])("shows row %i of three million", (row) => {
    const at = { ...scrolled(0, 3_000_000) };
    const scrollTop = scrollTopFor({ ...at, scrollTop: row === 0 ? 5_000_000 : 0 }, row);
    const { first, end } = windowOf({ ...at, scrollTop });
    expect(row).toBeGreaterThanOrEqual(first);
    expect(row).toBeLessThan(end);
  });
});
