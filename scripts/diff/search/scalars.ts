import { formats, lengthOf } from "../../../src/check/index.js";
import { languageOfTexts as among, type Language, languageOfLengths as sized, shortestText as textIn } from "../../pattern/language.js";
import { languageOfPattern as pattern } from "../../pattern/pattern-language.js";
import type { Class, Leaf } from "../meaning/shapes.js";
import type { Json, Mode, Test, Tested } from "./goals.js";

export const ownTests = (leaf: Leaf, here: Class, mode: Mode): Test[] => {
  const { values, words, fractions, limits, formats: named, patterns, multiples } = leaf;
  const tests: Test[] = [];
  const add = (
    key: string,
    holds: (value: Json) => boolean,
    tries: readonly Json[],
    language?: Language | undefined,
  ) => tests.push({ key: `${here} ${key}`, holds, tries, language });
  const listed = (list: readonly unknown[]) =>
    add(
      `in ${JSON.stringify(list)}`,
      (value) => list.includes(value),
      list,
      here === "string" ? among(list as string[]) : undefined,
    );
  if (values) listed(values);
  if (here === "number" && !fractions) add("whole", (value) => (value as number) % 1 === 0, [1, 0.5]);
  if (here === "string" && words && mode !== "is") listed(words);
  if (mode !== "clean") return tests;
  for (const [name, limit] of Object.entries(limits)) {
    const near = [limit, limit - 1, limit + 1, limit - 0.5, limit + 0.5];
    const text = (length: number) => "a".repeat(Math.max(0, Math.min(length, 10_000)));
    if (here === "number") add(`${name} ${limit}`, (value) => within(name, limit, value as number), near);
    if (here === "string")
      add(
        `${name} ${limit}`,
        (value) => within(name, limit, lengthOf(value as string)),
        near.slice(0, 3).map(text),
        sized((length) => within(name, limit, length), limit),
      );
  }
  for (const name of named) {
    const holds = formats[name];
    if (holds) add(`format ${name}`, (value) => holds(value as string), FORMATTED[name] ?? []);
  }
  for (const each of patterns) tests.push(matching(each));
  for (const step of multiples)
    tests.push({
      key: `number multiple ${step}`,
      holds: (value) => Number.isInteger((value as number) / step),
      tries: [0, step, 2 * step],
      step,
    });
  return tests;
};

/** Whether a text has what a pattern looks for. */
export const matching = (source: string): Test => {
  const compiled = new RegExp(source, "u");
  return {
    key: `string pattern ${source}`,
    holds: (value) => compiled.test(value as string),
    tries: ["", "a", "A", "0", "abc", "ABC", "123"],
    language: pattern(source),
  };
};

/** Whether a value is this one, which is neither list nor object. */
export const exactly = (value: Json): Test => ({
  key: `is ${JSON.stringify(value)}`,
  holds: (other) => other === value,
  tries: typeof value === "number" ? [value + 1] : [],
  language: typeof value === "string" ? among([value]) : undefined,
});

const within = (name: string, limit: number, size: number): boolean =>
  name === "exclusiveMinimum"
    ? size > limit
    : name === "exclusiveMaximum"
      ? size < limit
      : name.startsWith("min")
        ? size >= limit
        : size <= limit;

type Found = { readonly value: Json } | "none" | "unknown";

/** A value that is neither list nor object and passes all tests; `unknown` where there may be one all the same. */
export const scalar = (of: keyof typeof SAMPLES, tests: readonly Tested[]): Found => {
  const passes = (value: Json) => tests.every((each) => each.test(value));
  const tries = [
    ...tests.flatMap((each) => each.tries).filter((value) => (value === null ? "null" : typeof value) === of),
    ...SAMPLES[of],
  ];
  const at = tries.findIndex(passes);
  if (at >= 0) return { value: tries[at] };
  const failed = new Set(tests.filter(({ want }) => !want).map(({ key }) => key));
  if (tests.some(({ key, want }) => want && failed.has(key))) return "none";
  if (of === "number") return number(tries as number[], tests, passes);
  if (of !== "string") return "none";
  const found = textIn(
    tests.flatMap(({ asked }) => (asked ? [asked] : [])),
    passes,
  );
  return typeof found === "object" ? { value: found.text } : found;
};

/** Multiples of more are not all tried. */
const LONGEST_PERIOD = 500;

/** Between and beside the numbers that are named: as many as tests can forbid, and all remainders. */
const number = (
  named: readonly number[],
  tests: readonly Tested[],
  passes: (value: Json) => boolean,
): Found => {
  const steps = tests.flatMap(({ step }) => step ?? []);
  const period = steps.reduce((product, step) => (product % step === 0 ? product : product * step), 1);
  const known = Number.isInteger(period) && period <= LONGEST_PERIOD;
  const count = tests.length + 1 + (known ? period : LONGEST_PERIOD);
  const edges = [...new Set(named)].sort((a, b) => a - b);
  for (const [at, edge] of edges.entries()) {
    const gap = (edges[at + 1] ?? edge + 1) - edge;
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
  return known ? "none" : "unknown";
};

const FORMATTED: Readonly<Record<string, readonly string[]>> = {
  "date-time": ["2026-02-23T09:30:00Z"],
  date: ["2026-02-23"],
  time: ["09:30:00Z"],
  duration: ["P1D"],
  uuid: ["00000000-0000-0000-0000-000000000000"],
  uri: ["https://example.com/"],
  "uri-reference": ["/a"],
  email: ["jo@example.com"],
  hostname: ["example.com"],
  ipv4: ["192.0.2.1"],
  ipv6: ["2001:db8::1"],
  "json-pointer": ["/a", ""],
};

/** The last text stands for any that no schema names. */
const SAMPLES = {
  null: [null],
  boolean: [true, false],
  number: [0, 1, 0.5, -1, 7, -0.5, 1_000_003, 1_000_003.5],
  string: ["text", "another text", "", "\u0000 no word of any schema"],
} as const;
