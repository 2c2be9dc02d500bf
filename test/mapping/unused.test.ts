import fc from "fast-check";
import { expect, test } from "vitest";
import { all } from "../../src/mapping/unmapped.js";
import { isLost, unused } from "../../src/mapping/unused.js";
import { json, RUNS } from "../support/random/instances.js";

const leavesOf = (value: unknown): string[] => {
  const found: string[] = [];
  all(value, "", found);
  return found;
};

test("of any payload, those leaves are left that are neither at a used pointer nor below one", () => {
  fc.assert(
    fc.property(json, fc.infiniteStream(fc.boolean()), (payload, choices) => {
      const leaves = leavesOf(payload);
      expect(unused(payload, new Set())).toEqual(leaves);
      // some leaves, and what is around some of them
      const used = leaves.flatMap((each) => {
        const above = each.replace(/\/[^/]*$/, "");
        return [...(choices.next().value ? [each] : []), ...(choices.next().value && above ? [above] : [])];
      });
      expect(unused(payload, new Set(used))).toEqual(
        leaves.filter((each) => !used.some((other) => each === other || each.startsWith(`${other}/`))),
      );
    }),
    { numRuns: RUNS },
  );
});

test("many used pointers take no longer than few", () => {
  const payload = { turns: Array.from({ length: 50_000 }, (_, index) => ({ who: "bot", said: `${index}` })) };
  const used = new Set(leavesOf(payload).filter((pointer) => pointer.endsWith("/said")));
  expect(used.size).toBe(50_000);
  const started = performance.now();
  expect(unused(payload, used)).toHaveLength(50_000);
  // a comparison of each with each takes minutes
  expect(performance.now() - started).toBeLessThan(5000);
});

test("of what is nested too deep, the outer pointer is listed", () => {
  const deep = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`);
  expect(unused(deep, new Set())).toEqual(["/0".repeat(500)]);
});

test("lost is what stood in the parts before, and stands in none now", () => {
  const lost = isLost(["a", { ids: ["7", "8"] }, 41_500, "2023-08-25T17:45:56Z"], ["a", [7.5, { b: "8" }]]);
  for (const value of ["7", 7, 41.5, "41.5s", 41_500, 1_692_985_556, "2023-08-25T17:45:56Z"])
    expect(lost(value), `${value}`).toBe(true);
  for (const value of ["a", "8", 8, 7.5, 9, "b", true, null, {}, []])
    expect(lost(value), `${value}`).toBe(false);
});
