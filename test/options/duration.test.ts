import { expect, test } from "vitest";
import { durationOption } from "../../scripts/options/duration.js";

const read = (age: string) => durationOption({ age }, "age");

test("a time has a unit", () => {
  expect(["5s", "10m", "2h", "30d", "1.5s", "250ms"].map(read)).toEqual([5, 600, 7200, 2_592_000, 1.5, 0.25]);
  expect(durationOption({}, "age")).toBeUndefined();
});
test.each(["", "5", "s", "-5s", "0s", "5 s", "5S", "1e3s", "5w", "5s ", "9999999999s", "Infinitys"])(
  "%j is none",
  (age) => {
    expect(() => read(age)).toThrow("--age takes a time with its unit");
  },
);
