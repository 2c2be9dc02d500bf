// Tests: conditions on a value itself, without its members and items.
import { formats, isMultiple, lengthOf } from "../../../src/check/index.js";
import { languageOfLengths, languageOfTexts } from "../../pattern/language.js";
import { languageOfPattern } from "../../pattern/pattern-language.js";
import type { JsonType, Leaf } from "../meaning/shapes.js";
import type { Json, Mode, Test } from "./goals.js";

/** The tests of a leaf for values of one type. */
export const testsOf = (leaf: Leaf, type: JsonType, mode: Mode): Test[] => {
  const { values, words, fractions } = leaf;
  const tests: Test[] = [];
  if (values) tests.push(isListed(values, type));
  if (type === "number" && !fractions) tests.push(IS_WHOLE);
  if (type === "string" && words && mode !== "is")
    tests.push(isListed(mode === "clean" ? words : [...words, OTHER_TEXT], type));
  if (mode === "clean") tests.push(...boundTestsOf(leaf, type));
  return tests;
};

/** No schema lists this text. It stands for any other text: types have the words of an enum, and `string & {}`. */
export const OTHER_TEXT = "\u0000 no word of any schema";

/** Limits, formats, patterns and multiples: they are drift, so only `clean` values have to keep them. */
const boundTestsOf = ({ limits, formats: names, patterns, multiples }: Leaf, type: JsonType): Test[] => [
  ...Object.entries(limits).flatMap(([name, limit]) =>
    type === "number" ? isInRange(name, limit) : type === "string" ? hasLength(name, limit) : [],
  ),
  ...names.flatMap((name) => hasFormat(name, type)),
  ...patterns.map(matchesPattern),
  ...multiples.map(isMultipleOf),
];

const isListed = (list: readonly unknown[], type: JsonType): Test => ({
  key: `${type} in ${JSON.stringify(list)}`,
  holds: (value) => list.includes(value),
  candidates: list,
  language: type === "string" ? languageOfTexts(list as string[]) : undefined,
});

const IS_WHOLE: Test = {
  key: "number whole",
  holds: (value) => (value as number) % 1 === 0,
  candidates: [1, 0.5],
};

const isInRange = (name: string, limit: number): Test => ({
  key: `number ${name} ${limit}`,
  holds: (value) => isWithin(name, limit, value as number),
  candidates: [limit, limit - 1, limit + 1, limit - 0.5, limit + 0.5],
});

/** Candidates are not longer than this, because a limit may be a billion. */
const MAX_CANDIDATE_LENGTH = 10_000;

const hasLength = (name: string, limit: number): Test => ({
  key: `string ${name} ${limit}`,
  holds: (value) => isWithin(name, limit, lengthOf(value as string)),
  candidates: [limit, limit - 1, limit + 1].map((length) =>
    "a".repeat(Math.max(0, Math.min(length, MAX_CANDIDATE_LENGTH))),
  ),
  language: languageOfLengths((length) => isWithin(name, limit, length), limit),
});

const hasFormat = (name: string, type: JsonType): Test | [] => {
  const holds = formats[name];
  if (!holds) return [];
  return {
    key: `${type} format ${name}`,
    holds: (value) => holds(value as string),
    candidates: FORMAT_EXAMPLES[name] ?? [],
  };
};

const isMultipleOf = (step: number): Test => ({
  key: `number multiple ${step}`,
  holds: (value) => isMultiple(value as number, step),
  candidates: [0, step, 2 * step],
  multipleOf: step,
});

/** A text matches a pattern. */
export const matchesPattern = (source: string): Test => {
  const compiled = new RegExp(source, "u");
  return {
    key: `string pattern ${source}`,
    holds: (value) => compiled.test(value as string),
    candidates: ["", "a", "A", "0", "abc", "ABC", "123"],
    language: languageOfPattern(source),
  };
};

/** A value equals this value, which is neither an array nor an object. */
export const isExactly = (value: Json): Test => ({
  key: `is ${JSON.stringify(value)}`,
  holds: (other) => other === value,
  candidates: typeof value === "number" ? [value + 1] : [],
  language: typeof value === "string" ? languageOfTexts([value]) : undefined,
});

/** A text is one of these. */
export const isOneOf = (texts: ReadonlySet<string>): Test => ({
  key: `in ${JSON.stringify([...texts].sort())}`,
  holds: (text) => texts.has(text as string),
  candidates: [],
  language: languageOfTexts([...texts]),
});

/** Whether a size keeps the limit of a keyword. */
const isWithin = (keyword: string, limit: number, size: number): boolean =>
  keyword === "exclusiveMinimum"
    ? size > limit
    : keyword === "exclusiveMaximum"
      ? size < limit
      : keyword.startsWith("min")
        ? size >= limit
        : size <= limit;

const FORMAT_EXAMPLES: Readonly<Record<string, readonly string[]>> = {
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
