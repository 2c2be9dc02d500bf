// Finds the names that are known from one place of a payload in its other texts.

import { classAt, LETTER, MARK, UNSPACED } from "./characters.js";

/** Parts of names, to be found in texts as whole words. */
export interface NameParts {
  readonly parts: ReadonlySet<string>;
  /** The lengths of the parts, a bit each; the highest bit is for all longer ones. */
  readonly lengths: number;
  /** The lengths of parts in scripts without spaces. They are also found inside words. */
  readonly unspacedLengths: readonly number[];
  /** Whether upper and lower case are the same. */
  readonly anyCase: boolean;
}

/** The parts of a payload's names: to be found in any case, or exactly as they are written. */
export interface KnownNames {
  readonly anyCase: NameParts | undefined;
  readonly asWritten: NameParts | undefined;
}

/** Payloads without names. */
export const NO_NAMES: KnownNames = { anyCase: undefined, asWritten: undefined };

/** Longer parts are only found as whole words. */
const MAX_UNSPACED_LENGTH = 8;

/** Makes what finds the given parts of names, which are in their usual spelling. */
export const knownNamesOf = (parts: ReadonlySet<string>): KnownNames =>
  parts.size === 0
    ? NO_NAMES
    : {
        anyCase: namePartsOf(new Set([...parts].map((part) => part.toLowerCase())), true),
        asWritten: namePartsOf(parts, false),
      };

const namePartsOf = (parts: ReadonlySet<string>, anyCase: boolean): NameParts => {
  let lengths = 0;
  const unspaced = new Set<number>();
  for (const part of parts) {
    lengths |= lengthBit(part.length);
    if (part.length <= MAX_UNSPACED_LENGTH && isUnspaced(part)) unspaced.add(part.length);
  }
  return { parts, lengths, unspacedLengths: [...unspaced].sort((one, other) => other - one), anyCase };
};

const lengthBit = (length: number): number => 1 << Math.min(length, 31);

/** Whether a word is of a script without spaces between words. */
export const isUnspaced = (word: string): boolean => (classAt(word, 0) & UNSPACED) !== 0;

/** Calls `add` with every place of a text, in its usual spelling, where a part of a name is. */
export const eachKnownName = (
  text: string,
  names: NameParts,
  add: (start: number, end: number) => void,
): void => {
  for (let index = 0; index < text.length; ) {
    let found = classAt(text, index);
    const start = index++;
    if (!(found & (LETTER | MARK))) continue;
    let classes = found;
    for (; index < text.length && (found = classAt(text, index)) & (LETTER | MARK); index++) classes |= found;
    // a word with marks may be shorter when it is composed
    if (names.lengths & lengthBit(index - start) || classes & MARK) {
      if (isPart(names, text.slice(start, index), classes)) {
        add(start, index);
        continue;
      }
    }
    if (classes & UNSPACED) addInside(text, start, index, names, add);
  }
};

const isPart = ({ parts, anyCase }: NameParts, word: string, classes: number): boolean => {
  const composed = classes & MARK ? word.normalize("NFC") : word;
  return parts.has(anyCase ? composed.toLowerCase() : composed);
};

const addInside = (
  text: string,
  from: number,
  to: number,
  names: NameParts,
  add: (start: number, end: number) => void,
): void => {
  for (let start = from; start < to; ) {
    const length = names.unspacedLengths.find(
      (each) => start + each <= to && isPart(names, text.slice(start, start + each), 0),
    );
    if (length !== undefined) add(start, start + length);
    start += length ?? 1;
  }
};
