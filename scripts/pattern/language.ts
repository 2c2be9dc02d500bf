// Languages: sets of texts, and the search for a text that is in some of them and not in others.

import { withNeighbours } from "./characters.js";

/**
 * A set of texts, as an automaton that reads a text character by character. A state is a string, and equal strings are the
 * same state. After the state "" no text is accepted.
 *
 * The language of the two texts "a" and "ab": it begins at "=", "a" leads to "=a" (accepted), "b" from there to "=ab"
 * (accepted), and any other character to "".
 */
export interface Language {
  readonly start: string;
  readonly step: (state: string, character: string) => string;
  readonly accepts: (state: string) => boolean;
  /** At least one character of each kind that the language distinguishes and names. */
  readonly characters: readonly string[];
  /** All its texts, if they are few. */
  readonly texts?: readonly string[];
  /**
   * Whether `characters` has every kind that the language distinguishes. Then, if no text of these characters is in the
   * language, no text is.
   */
  readonly exact: boolean;
}

/** A text must be in the language; or, if `wanted` is false, must not be in it. */
export type Membership = readonly [language: Language, wanted: boolean];

/** The most states that are tried. A state here is one state of each language. */
const MAX_STATES = 4_000;
/** The most texts that are found but do not suit the caller. */
const MAX_MISSES = 50;

/**
 * Finds the shortest text that is in some languages and not in others. It tries all combinations of states of the languages.
 *
 * @param suits whether a text meets all conditions, also those that no language expresses
 * @example
 * shortestText([[languageOfPattern("^[a-z]{3}$"), true], [languageOfTexts(["aaa"]), false]], () => true) // { text: "aab" }
 */
export const shortestText = (
  asked: readonly Membership[],
  suits: (text: string) => boolean,
): { readonly text: string } | "none" | "unknown" => {
  const listed = asked.find(([{ texts }, wanted]) => wanted && texts)?.[0].texts;
  if (listed) {
    const text = listed.find(suits);
    return text === undefined ? "none" : { text };
  }
  const characters = charactersOf(asked);
  const seen = new Set<string>();
  let reached: Reached[] = [{ text: "", states: asked.map(([{ start }]) => start) }];
  let misses = 0;
  while (reached.length > 0) {
    const next: Reached[] = [];
    for (const current of reached) {
      if (
        asked.every(([{ accepts }, wanted], index) => accepts(current.states[index] as string) === wanted)
      ) {
        if (suits(current.text)) return { text: current.text };
        if (++misses > MAX_MISSES) return "unknown";
      }
      if (!extend(asked, characters, seen, current, next)) return "unknown";
    }
    reached = next;
  }
  return misses === 0 && asked.every(([{ exact }]) => exact) ? "none" : "unknown";
};

/** A text, and the states of all languages after it. */
interface Reached {
  readonly text: string;
  readonly states: readonly string[];
}

/** Adds texts with one more character that lead to new states. False if there are too many states. */
const extend = (
  asked: readonly Membership[],
  characters: readonly string[],
  seen: Set<string>,
  { text, states }: Reached,
  next: Reached[],
): boolean => {
  for (const character of characters) {
    const after = asked.map(([{ step }], index) => step(states[index] as string, character));
    const key = after.join(" ");
    if (seen.has(key) || asked.some(([, wanted], index) => wanted && after[index] === "")) continue;
    if (seen.size > MAX_STATES) return false;
    seen.add(key);
    next.push({ text: text + character, states: after });
  }
  return true;
};

/** The characters to try, letters and digits first: they are easier to read. */
const charactersOf = (asked: readonly Membership[]): string[] =>
  [...new Set(["a", ...asked.flatMap(([{ characters }]) => characters)])].sort(
    (a, b) => +/^\w$/.test(b) - +/^\w$/.test(a),
  );

/** The language of a few texts. */
export const languageOfTexts = (texts: readonly string[]): Language => ({
  texts,
  start: "=",
  step: (state, character) => {
    const next = state === "" ? "" : state + character;
    return texts.some((text) => `=${text}`.startsWith(next)) ? next : "";
  },
  accepts: (state) => state !== "" && texts.includes(state.slice(1)),
  get characters() {
    return texts.flatMap((text) =>
      [...text].flatMap((each) => charactersAround(each.codePointAt(0) as number)),
    );
  },
  exact: true,
});

/**
 * The language of all texts whose length is accepted.
 *
 * @param limit all greater lengths have the same answer
 */
export const languageOfLengths = (accepts: (length: number) => boolean, limit: number): Language => ({
  start: "0",
  step: (state) => String(Math.min(Number(state) + 1, Math.ceil(limit) + 1)),
  accepts: (state) => accepts(Number(state)),
  characters: [],
  exact: true,
});

/** Whether a code point is half of a surrogate pair, which is not a character. */
export const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** The character of a code point and its neighbours. */
export const charactersAround = (code: number): string[] =>
  withNeighbours(code)
    .filter((each) => !isSurrogate(each))
    .map((each) => String.fromCodePoint(each));
