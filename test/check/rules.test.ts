import { event, formats, isMultiple, rules } from "afterword/check";
import { describe, expect, test } from "vitest";

test("a multiple of a decimal is one, however binary numbers round it", () => {
  for (let cents = 0; cents <= 20_000; cents++) expect(isMultiple(cents / 100, 0.01), `${cents}`).toBe(true);
  const multiples = [
    [19.99, 0.01],
    [-4.35, 0.05],
    [0.3, 0.1],
    [0.0075, 0.0001],
    [1.1, 1.1],
    [12391239123, 1e-8],
    [123456789.01, 0.01],
    [1e-7, 1e-8],
    [0, 0.01],
    [1e308, 0.5],
  ] as const;
  for (const [number, of] of multiples) expect(isMultiple(number, of), `${number} ${of}`).toBe(true);
  const others = [
    [19.995, 0.01],
    [0.00751, 0.0001],
    [0.35, 0.1],
    [5, 2],
    [0.5, 1],
    [123456789.011, 0.01],
    [1e-9, 1e-8],
  ] as const;
  for (const [number, of] of others) expect(isMultiple(number, of), `${number} ${of}`).toBe(false);
});

test("1e999 is a number, but no integer", () => {
  const check = (type: "integer" | "number") =>
    event("e", { type }, () => false, {}, Object.values(rules)).check(JSON.parse("1e999"));
  expect(check("integer")).toMatchObject([{ kind: "type", expected: "integer", actual: "number" }]);
  expect(check("number")).toHaveLength(0);
});

describe("a second 60 is only where a leap second can be", () => {
  test.each([
    ["date-time", "2016-12-31T23:59:60Z", true],
    ["date-time", "2015-06-30t23:59:60.25z", true],
    ["date-time", "2017-01-01T08:59:60+09:00", true],
    ["date-time", "2016-12-31T15:59:60-08:00", true],
    ["date-time", "2024-02-29T23:59:60Z", true],
    ["date-time", "2024-02-28T23:59:60Z", false],
    ["date-time", "2026-06-30T12:00:60Z", false],
    ["date-time", "2026-06-30T23:58:60Z", false],
    ["date-time", "2026-06-29T23:59:60Z", false],
    ["date-time", "2026-06-30T23:59:60+01:00", false],
    ["time", "23:59:60Z", true],
    ["time", "01:29:60.5+01:30", true],
    ["time", "15:59:60-08:00", true],
    ["time", "23:58:60Z", false],
    ["time", "22:59:60Z", false],
    ["time", "23:59:60+01:00", false],
  ])("%s %s: %s", (format, text, is) => {
    expect(formats[format]?.(text)).toBe(is);
  });
});
