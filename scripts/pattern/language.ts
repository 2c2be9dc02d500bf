import { withNeighbours } from "./characters.js";

/**
 * A set of texts, as an automaton that reads a text character by character. A state is a name: equal names are the same
 * state. From the state "" nothing is accepted any more.
 *
 * The language of the two texts "a" and "ab": it begins at "=", "a" leads to "=a" (accepted), "b" from there to "=ab"
 * (accepted), and any other character to "".
 */
export interface Language {
  readonly start: string;
  readonly step: (state: string, character: string) => string;
  readonly accepts: (state: string) => boolean;
  /** At least one character of each kind that it tells apart, as far as they are named. */
  readonly characters: readonly string[];
  /** All its texts, where they are few. */
  readonly texts?: readonly string[];
  /**
   * Whether `characters` has every kind that it tells apart. If no text of these characters is in the language, none is.
   */
  readonly exact: boolean;
}

/** A text has to be in the language; or, where `wanted` is false, must not be. */
export type Membership = readonly [language: Language, wanted: boolean];

/** States of all languages together that are tried. */
const MAX_STATES = 4_000;
/** Texts that suit the languages and not the caller. */
const MAX_MISSES = 50;

/**
 * Finds the shortest text that is in some languages and not in others. All states that the languages can be in together
 * are tried.
 *
 * @param suits whether a text meets all conditions, those included that no language says
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
    for (const here of reached) {
      if (asked.every(([{ accepts }, wanted], index) => accepts(here.states[index] as string) === wanted)) {
        if (suits(here.text)) return { text: here.text };
        if (++misses > MAX_MISSES) return "unknown";
      }
      if (!extend(asked, characters, seen, here, next)) return "unknown";
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

/** Adds the text with one more character, where that leads to new states; false where there are too many. */
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
 * @param limit lengths beyond it are all alike
 */
export const languageOfLengths = (accepts: (length: number) => boolean, limit: number): Language => ({
  start: "0",
  step: (state) => String(Math.min(Number(state) + 1, Math.ceil(limit) + 1)),
  accepts: (state) => accepts(Number(state)),
  characters: [],
  exact: true,
});

/** Whether a code point is half of a surrogate pair, which is no character by itself. */
export const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** The character of a code point and its neighbours. */
export const charactersAround = (code: number): string[] =>
  withNeighbours(code)
    .filter((each) => !isSurrogate(each))
    .map((each) => String.fromCodePoint(each));
