import { expect, test } from "vitest";
import { nearest } from "../../scripts/text/nearest.js";

test.each<[typed: string, words: string[], meant: string | undefined]>([
  ["fromat", ["format", "all"], "format"],
  ["Agent", ["agent"], "agent"],
  ["hedaer", ["header"], "header"],
  ["occuredAt", ["endedAt", "occurredAt"], "occurredAt"],
  ["att", ["at"], "at"],
  ["conv", ["conversation"], "conversation"],
  ["seconds", ["s", "ms", "ns"], undefined],
  // one letter of two is no likeness
  ["ns", ["s", "ms", "min"], undefined],
  ["it", ["id", "at"], undefined],
  ["MS", ["s", "ms"], "ms"],
  ["", ["s"], undefined],
])("%j is like one of %j: %j", (typed, words, meant) => {
  expect(nearest(typed, words)).toBe(meant);
});
