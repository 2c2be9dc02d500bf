// Collects the strings of a path: words of enumerations, formats, broken limits.

import { type Count, summed, type WordCount } from "./counts.js";
import { ALL_FORMATS, formatNamed } from "./formats.js";
import type { PathNode } from "./nodes.js";

/** The most words of an enumeration that no schema lists. */
export const MAX_NOVEL_WORDS = 16;
/** How many words are kept beside those that the schema lists. */
const MAX_UNLISTED_WORDS = 100;

/** The form of words of enumerations. */
const WORD = /^[\w.-]{1,40}$/;

/** Whether a text may be a word of an enumeration. */
export const isWordlike = (text: string): boolean => WORD.test(text);

/** What is known of the strings at a path. */
export interface TextsSeen {
  readonly words: ReadonlyMap<string, WordCount> | undefined;
  readonly others: Count | undefined;
  readonly broken: ReadonlyMap<string, Count> | undefined;
  readonly isWordlike: boolean;
  readonly formats: number;
}

/** Notes a string that may be a word of an enumeration, in a payload of this number. */
export const noteWord = (node: PathNode, word: string, seen: Count, payload: number): void =>
  addWord(node, word, { ...seen, payloads: 1, at: payload });

/** Adds to the count of a word, or of the other strings. */
const addWord = (node: PathNode, word: string, seen: WordCount): void => {
  const { words, spot } = node;
  if (!words) return;
  const known = words.get(word);
  if (known) {
    summed(known, seen);
    known.payloads += seen.payloads;
    return;
  }
  if (spot.words) {
    const isShown = !spot.isPersonal && WORD.test(word) && words.size < spot.words.size + MAX_UNLISTED_WORDS;
    if (isShown || spot.words.has(word)) words.set(word, { ...seen });
    else node.others = summed(node.others, seen);
  } else if (!WORD.test(word)) {
    node.words = undefined;
    node.isWordlike = false;
  } else if (words.size < MAX_NOVEL_WORDS) words.set(word, { ...seen });
  else node.words = undefined;
};

/** Notes values that break a limit or the format. */
export const noteBroken = (node: PathNode, keyword: string, seen: Count): void => {
  node.broken ??= new Map();
  node.broken.set(keyword, summed(node.broken.get(keyword), seen));
};

/** Adds what is known of the strings at another path. */
export const addTexts = (into: PathNode, from: TextsSeen): void => {
  into.isWordlike &&= from.isWordlike;
  into.formats &= from.formats;
  if (from.others) into.others = summed(into.others, from.others);
  if (!from.words) into.words = into.spot.words ? into.words : undefined;
  else for (const [word, count] of from.words) addWord(into, word, count);
  for (const [keyword, count] of from.broken ?? []) noteBroken(into, keyword, count);
};

/** The words of several nodes; undefined if one of them has other texts too. */
export const wordsOfNodes = (nodes: readonly PathNode[]): Map<string, WordCount> | undefined => {
  const all = new Map<string, WordCount>();
  for (const { words, formats } of nodes) {
    const hasNoStrings = formats === ALL_FORMATS && words?.size === 0;
    if (hasNoStrings) continue;
    if (!words) return undefined;
    for (const [word, count] of words) {
      const sum = all.get(word);
      if (!sum) all.set(word, { ...count });
      else {
        summed(sum, count);
        sum.payloads += count.payloads;
      }
    }
  }
  return all;
};

/** The name of the format that every string of a node has. */
export const formatOfNode = ({ formats, spot }: PathNode): string | undefined =>
  formats === ALL_FORMATS ? spot.format : formatNamed(formats);
