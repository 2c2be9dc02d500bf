// The kinds of characters between which a pattern makes a difference.

import { codesOf, withNeighbours } from "./characters.js";

/** Called with an amount of work before it is done. Throws if it is too much. */
export type CountSteps = (count?: number) => void;

/** Whether a letter is accepted at a position. Each kind of characters that a pattern distinguishes is one letter. */
export type Letter = (position: number) => boolean;

/** The letters of an automaton, and the positions at which they are accepted. */
export interface Alphabet {
  /** Whether there is a character that is accepted at both positions. */
  readonly overlap: (one: number, two: number) => boolean;
  readonly letters: readonly Letter[];
}

/** The alphabet of a pattern, from the character or class at each of its positions. */
export const alphabetOf = (sources: readonly string[], countSteps: CountSteps): Alphabet => {
  const numbers = new Map([...new Set(sources)].map((source, number) => [source, number]));
  const tests = [...numbers.keys()].map(matcherOf);
  // characters that match the same sources are the same letter
  const letters = new Map<string, readonly boolean[]>();
  for (const point of samplesOf([...numbers.keys()], countSteps)) {
    countSteps(tests.length);
    const character = String.fromCodePoint(point);
    const answers = tests.map((test) => test.test(character));
    letters.set(answers.map(Number).join(""), answers);
  }
  const numberAt = sources.map((source) => numbers.get(source) as number);
  const all = [...letters.values()];
  const meet = tests.map((_, one) =>
    tests.map((_, two) => all.some((answers) => answers[one] && answers[two])),
  );
  return {
    overlap: (one, two) => meet[numberAt[one] as number]?.[numberAt[two] as number] ?? false,
    letters: all.map((answers) => (position) => answers[numberAt[position] as number] ?? false),
  };
};

const matcherOf = (source: string): RegExp => new RegExp(`^${source}$`, "u");

/** Characters that are always tried: Latin-1, other spaces, letters with unusual cases, and one beyond 16 bits. */
const COMMON_SAMPLES = [
  ...Array(0x100).keys(),
  0x17f,
  0x1680,
  0x2000,
  0x2028,
  0x202f,
  0x205f,
  0x212a,
  0x3000,
  0xfeff,
  0x1f600,
];

/** Code points with at least one of each kind that these sources distinguish. */
const samplesOf = (sources: readonly string[], countSteps: CountSteps): Iterable<number> => {
  const points = new Set(COMMON_SAMPLES);
  for (const source of sources)
    for (const code of codesOf(source)) for (const near of withNeighbours(code)) points.add(near);
  addByProperties(points, sources, countSteps);
  return points;
};

/** A Unicode property can begin and end anywhere: takes one sample of each kind from each block of 256 code points. */
const addByProperties = (points: Set<number>, sources: readonly string[], countSteps: CountSteps): void => {
  const tests = sources.filter((source) => /\\p/i.test(source)).map(matcherOf);
  if (tests.length === 0) return;
  for (let block = 0; block < 0x10000; block += 0x100) {
    const seen = new Set<string>();
    countSteps(0x40 * tests.length);
    for (let point = block; point < block + 0x100; point++) {
      const character = String.fromCodePoint(point);
      const answers = tests.map((test) => Number(test.test(character))).join("");
      if (seen.has(answers)) continue;
      seen.add(answers);
      points.add(point);
    }
  }
};
