import { expect, test } from "vitest";
import { lastStart } from "../../scripts/text/search.js";

test.each([
  [[0, 4, 9], 0, 0],
  [[0, 4, 9], 3, 0],
  [[0, 4, 9], 4, 1],
  [[0, 4, 9], 8, 1],
  [[0, 4, 9], 100, 2],
  [[3, 5], 1, 0],
  [[], 7, 0],
])("of %j, the last start at or before %i is number %i", (starts, offset, index) => {
  expect(lastStart(starts, offset)).toBe(index);
});
