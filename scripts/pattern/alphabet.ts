import { codesOf, withNeighbours } from "./characters.js";

/** Called before work is done, with its amount; throws when it is too much. */
export type CountSteps = (count?: number) => void;

/** Whether a letter, one character of each kind that a pattern tells apart, is accepted at a position. */
export type Letter = (position: number) => boolean;

/** What an automaton knows of the characters at its positions. */
export interface Alphabet {
  /** Whether one character is accepted at both positions. */
  readonly overlap: (one: number, two: number) => boolean;
  readonly letters: readonly Letter[];
}

/** The kinds of characters that the positions of a pattern tell apart. */
export const alphabetOf = (sources: readonly string[], countSteps: CountSteps): Alphabet => {
  const numbers = new Map([...new Set(sources)].map((source, number) => [source, number]));
  const tests = [...numbers.keys()].map(matcherOf);
  // characters with the same answers are the same letter
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

/** Code points among which there is one of each kind that these sources tell apart. */
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
