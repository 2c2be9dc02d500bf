// Finds values that are neither arrays nor objects.

import { shortestText } from "../../pattern/language.js";
import type { Answer, Json, Tested } from "./goals.js";
import { OTHER_TEXT } from "./tests.js";

/** Values that are tried after the candidates. */
const SAMPLES = {
  null: [null],
  boolean: [true, false],
  number: [0, 1, 0.5, -1, 7, -0.5, 1_000_003, 1_000_003.5],
  string: ["text", "another text", "", OTHER_TEXT],
} as const;

/** Finds a value that is neither an array nor an object and passes all tests. */
export const scalarFor = (type: keyof typeof SAMPLES, tests: readonly Tested[]): Answer => {
  const passes = (value: Json): boolean => tests.every((each) => each.holds(value));
  const candidates = [
    ...tests
      .flatMap((each) => each.candidates)
      .filter((value) => (value === null ? "null" : typeof value) === type),
    ...SAMPLES[type],
  ];
  const index = candidates.findIndex(passes);
  if (index >= 0) return { value: candidates[index] };
  if (contradict(tests)) return "none";
  if (type === "number") return numberFor(candidates as number[], tests, passes);
  return type === "string" ? textFor(tests, passes) : "none";
};

/** Whether the same test has to be passed and failed. */
const contradict = (tests: readonly Tested[]): boolean => {
  const failed = new Set(tests.filter(({ want }) => !want).map(({ key }) => key));
  return tests.some(({ key, want }) => want && failed.has(key));
};

const textFor = (tests: readonly Tested[], passes: (value: Json) => boolean): Answer => {
  const found = shortestText(
    tests.flatMap(({ membership }) => (membership ? [membership] : [])),
    passes,
  );
  return typeof found === "object" ? { value: found.text } : found;
};

/** Multiples repeat after the product of their steps. Of a longer period than this, not all numbers are tried. */
const MAX_PERIOD = 500;

/**
 * Tries numbers between and next to the candidates. It tries more numbers than the tests can forbid, and all remainders of
 * the period.
 */
const numberFor = (
  candidates: readonly number[],
  tests: readonly Tested[],
  passes: (value: Json) => boolean,
): Answer => {
  const steps = tests.flatMap(({ multipleOf }) => multipleOf ?? []);
  const period = steps.reduce((product, step) => (product % step === 0 ? product : product * step), 1);
  const isDecided = Number.isInteger(period) && period <= MAX_PERIOD;
  const count = tests.length + 1 + (isDecided ? period : MAX_PERIOD);
  const edges = [...new Set(candidates)].sort((a, b) => a - b);
  for (const [index, edge] of edges.entries()) {
    const gap = (edges[index + 1] ?? edge + 1) - edge;
    for (let more = 0; more <= count; more++) {
      const near = [
        Math.floor(edge) - more,
        Math.ceil(edge) + more,
        edge + (gap * (more + 0.5)) / (count + 1),
      ];
      const value = near.find(passes);
      if (value !== undefined) return { value };
    }
  }
  return isDecided ? "none" : "unknown";
};
