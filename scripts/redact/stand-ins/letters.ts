// Replaces characters by others of their kind: a letter by a letter of the same script and case, a digit by a digit.
//
//   spelled     "Anna-35" → "Qkxe-82": each letter and digit by itself
//   nameLike    "Anna" → "Ekas": vowels and consonants in turn, so that it can be read
//   babble      "Anna is here" → "Teso kob anu": about as long, but with other word lengths
import { classOf, DIGIT, LETTER, OTHER_NUMBER, units, zeroOf } from "./characters.js";
import type { Stream } from "./streams.js";

const VOWELS = [..."aeiou"];
const CONSONANTS = [..."bcdfghklmnprstvwz"];
const LOWER = [..."abcdefghijklmnopqrstuvwxyz"];
const UPPER = LOWER.map((letter) => letter.toUpperCase());
/** The ASCII digits. */
export const DIGITS = [..."0123456789"];

/** The characters that replace those beyond ASCII. The first pattern that matches a character decides. */
const BEYOND_ASCII: readonly [RegExp, readonly string[]][] = [
  [/^(?=\p{Lu})\p{Script=Latin}$/u, [..."ÀÁÂÄÅÆÇÈÉÊËÍÎÑÓÔÖØÚÜ"]],
  [/^\p{Script=Latin}$/u, [..."àáâäåæçèéêëíîñóôöøúü"]],
  [/^(?=\p{Lu})\p{Script=Greek}$/u, [..."ΑΒΓΔΕΖΗΘΙΚΛΜΝΠΡΣΤ"]],
  [/^(?=\p{L})\p{Script=Greek}$/u, [..."αβγδεζηθικλμνπρστ"]],
  [/^(?=\p{Lu})\p{Script=Cyrillic}$/u, [..."АБВГДЕЖЗИКЛМНОПРСТ"]],
  [/^(?=\p{L})\p{Script=Cyrillic}$/u, [..."абвгдежзиклмнопрст"]],
  [/^(?=\p{L})\p{Script=Arabic}$/u, [..."ابتثجحدرسصطعفقكلمنهوي"]],
  [/^(?=\p{L})\p{Script=Hebrew}$/u, [..."אבגדהוזחטיכלמנסעפצקרשת"]],
  [/^(?=\p{L})\p{Script=Devanagari}$/u, [..."कखगचजटडतदनपबमयरलवशसह"]],
  [/^\p{Script=Han}$/u, [..."山水木日月上下中大小天田石花草春秋冬東西南北"]],
  [/^\p{Script=Hiragana}$/u, [..."あいうえおかきくけこさしすせそたちつてとなにぬねの"]],
  [/^\p{Script=Katakana}$/u, [..."アイウエオカキクケコサシスセソタチツテトナニヌネノ"]],
  [/^\p{Script=Hangul}$/u, [..."가나다라마바사아자차카타파하거너더러머버서어저처"]],
  [/^(?=\p{L})\p{Script=Thai}$/u, [..."กขคงจชดตถทนบปพมยรลวสหอ"]],
];

/** For letters of a script that is not listed. */
const OTHER_LETTERS = [..."øæðþ"];
const OTHER_ASTRAL_LETTERS = [..."𝒶𝒷𝒸𝒹𝓂𝓃𝓅𝓆"];
const PICTURES = [..."🙂🎈🌿🔔🌙🍏"];
const BMP_PICTURES = [..."☀☂★♪♣"];
const OTHER_NUMBERS = [..."½⅓¼²³"];
const ACCENTS = ["\u0301", "\u0308", "\u0303"];

/** The characters that replace each character, as they were looked up: most texts repeat them. */
const pools = new Map<number, readonly string[] | undefined>();

/** A random character of the same kind. Undefined for spaces, punctuation and symbols: they are not personal. */
export const like = (character: string, stream: Stream): string | undefined => {
  const code = character.codePointAt(0) as number;
  if (code < 128) {
    if (code > 96 && code < 123) return stream.of(LOWER);
    if (code > 64 && code < 91) return stream.of(UPPER);
    return code > 47 && code < 58 ? stream.of(DIGITS) : undefined;
  }
  let pool = pools.get(code);
  if (pool === undefined && !pools.has(code)) pools.set(code, (pool = poolOf(character, code)));
  return pool && stream.of(pool);
};

const poolOf = (character: string, code: number): readonly string[] | undefined => {
  if (/^\p{L}$/u.test(character))
    return (
      BEYOND_ASCII.find(([script]) => script.test(character))?.[1] ??
      (code > 0xffff ? OTHER_ASTRAL_LETTERS : OTHER_LETTERS)
    );
  if (/^\p{Nd}$/u.test(character)) return DIGITS.map((digit) => String.fromCodePoint(zeroOf(code) + +digit));
  if (/^[\p{No}\p{Nl}]$/u.test(character)) return OTHER_NUMBERS;
  if (/^\p{M}$/u.test(character)) return ACCENTS;
  if (/^\p{Extended_Pictographic}$/u.test(character)) return code > 0xffff ? PICTURES : BMP_PICTURES;
  return undefined;
};

/** Whether a character is a letter of ASCII. */
export const isAsciiLetter = (code: number): boolean => (code | 32) > 96 && (code | 32) < 123;

/** Replaces every letter and digit. Everything else stays. */
export const spelled = (text: string, stream: Stream): string => {
  let out = "";
  for (const character of text) out += like(character, stream) ?? character;
  return out;
};

/** Replaces every hexadecimal digit by another one. */
export const spelledHex = (text: string, stream: Stream): string =>
  text.replace(/[\da-f]/gi, (digit) => {
    const fresh = stream.below(16).toString(16);
    return digit >= "A" && digit <= "F" ? fresh.toUpperCase() : fresh;
  });

/** A word that could be a name: with as many letters, of the same scripts, and upper case in the same places. */
export const nameLike = (word: string, stream: Stream): string => {
  let turn = stream.below(2);
  let out = "";
  for (const character of word) {
    if (isAsciiLetter(character.charCodeAt(0))) {
      const letter = stream.of(turn++ % 2 ? VOWELS : CONSONANTS);
      out += character < "a" ? letter.toUpperCase() : letter;
    } else out += like(character, stream) ?? character;
  }
  return out;
};

/**
 * Words that mean nothing. They are as long as the text and have about as many letters beyond ASCII. The lengths of the
 * words are not kept: with them somebody could check a guess of the sentence.
 */
export const babble = (text: string, stream: Stream): string => {
  const model = modelOf(text);
  if (model.to === 0) return text;
  const { from, to, first, letters } = model;
  const before = text.slice(0, from);
  const after = text.slice(to);
  if (letters === 0) return before + spelled(text.slice(from, to), stream) + after;
  const fresh = randomWords(model, stream);
  const isUpper = first !== first.toLowerCase();
  return before + (isUpper ? inUpperCase(fresh) : fresh) + after;
};

/** The text with a first letter in upper case, if it is one of ASCII. */
const inUpperCase = (text: string): string =>
  isAsciiLetter(text.charCodeAt(0)) ? (text[0] as string).toUpperCase() + text.slice(1) : text;

/** What the words that replace a text have to be like. What is before the first letter or number and after the last stays. */
interface Model {
  from: number;
  to: number;
  /** How many characters there are from `from` to `to`. */
  length: number;
  isSpaced: boolean;
  /** How many letters there are at most, counted only if some are beyond ASCII. */
  letters: number;
  /** The first letter. */
  first: string;
  /** How many of them are beyond ASCII. */
  others: number;
  /** The first of those, to be like. */
  beyond: string[] | undefined;
}

/** How many letters beyond ASCII are looked at. */
const MAX_BEYOND = 64;

const modelOf = (text: string): Model => (/[^\0-\x7f]/.test(text) ? anyModelOf(text) : asciiModelOf(text));

/** The same for ASCII, where only the two ends need be looked at. */
const asciiModelOf = (text: string): Model => {
  let from = 0;
  while (from < text.length && !isAlphanumeric(text.charCodeAt(from))) from++;
  if (from === text.length) return NO_MODEL;
  let to = text.length;
  while (!isAlphanumeric(text.charCodeAt(to - 1))) to--;
  let first = from;
  while (first < to && !isAsciiLetter(text.charCodeAt(first))) first++;
  const hasLetters = first < to;
  const space = text.indexOf(" ", from);
  return {
    from,
    to,
    length: to - from,
    isSpaced: (space !== -1 && space < to) || /[\t-\r]/.test(text.slice(from, to)),
    letters: hasLetters ? to - first : 0,
    first: hasLetters ? (text[first] as string) : "",
    others: 0,
    beyond: undefined,
  };
};

const isAlphanumeric = (code: number): boolean => isAsciiLetter(code) || (code > 47 && code < 58);

const NO_MODEL: Model = {
  from: -1,
  to: 0,
  length: 0,
  isSpaced: false,
  letters: 0,
  first: "",
  others: 0,
  beyond: undefined,
};

const anyModelOf = (text: string): Model => {
  const model: Model = { ...NO_MODEL };
  let seen = 0;
  let isSpaceBefore = false;
  for (let index = 0; index < text.length; ) {
    const start = index;
    let code = text.charCodeAt(index);
    if (code > 0xd7ff && code < 0xdc00) code = text.codePointAt(index) as number;
    index += code > 0xffff ? 2 : 1;
    seen++;
    const found = (code < 0x10000 && units[code]) || classOf(code);
    if (!(found & (LETTER | DIGIT | OTHER_NUMBER))) {
      isSpaceBefore ||= isSpace(code);
      continue;
    }
    if (model.from === -1) {
      model.from = start;
      seen = 1;
      isSpaceBefore = false;
    }
    model.isSpaced ||= isSpaceBefore;
    model.to = index;
    model.length = seen;
    if (!(found & LETTER)) continue;
    if (model.letters++ === 0) model.first = text.slice(start, index);
    if (code > 127 && model.others++ < MAX_BEYOND) (model.beyond ??= []).push(text.slice(start, index));
  }
  return model;
};

const isSpace = (code: number): boolean =>
  code === 32 || (code > 8 && code < 14) || (code > 127 && /\s/.test(String.fromCharCode(code)));

/** How many words there are to choose from. */
const WORDS = 4096;
/** How many words in a row are taken, and how many if some of them have a letter beyond ASCII. */
const ROW = 8;
const SHORT_ROW = 3;

/** Words that mean nothing, with or without spaces. They are no secret: which of them are taken is. */
interface Words {
  readonly text: string;
  /** The offset of each word, and of what would be the next. */
  readonly starts: Uint32Array;
}

let words: { readonly spaced: Words; readonly joined: Words } | undefined;

const allWords = (): NonNullable<typeof words> => {
  // any fixed numbers do
  let state = 1;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return Math.floor(((state >>> 0) / 2 ** 32) * limit);
  };
  const of = (letters: readonly string[]): string => letters[below(letters.length)] as string;
  const word = (): string => {
    const length = 2 + below(7);
    let turn = below(2);
    let made = "";
    while (made.length < length) made += of(turn++ % 2 ? VOWELS : CONSONANTS);
    return made;
  };
  const all = Array.from({ length: WORDS + ROW }, word);
  return { spaced: wordsIn(all, " "), joined: wordsIn(all, "") };
};

const wordsIn = (all: readonly string[], between: string): Words => {
  const starts = new Uint32Array(all.length + 1);
  for (const [index, { length }] of all.entries())
    starts[index + 1] = (starts[index] as number) + length + between.length;
  return { text: all.join(between), starts };
};

/** Words of random letters. The text neither begins nor ends with a space. */
const randomWords = ({ length, isSpaced, letters, others, beyond }: Model, stream: Stream): string => {
  words ??= allWords();
  const { text, starts } = isSpaced ? words.spaced : words.joined;
  let out = "";
  let left = others;
  // a few letters beyond ASCII begin a phrase each
  const isSparse = left * 2 < letters;
  while (out.length < length) {
    const isOther = beyond !== undefined && isSparse && left > 0;
    const index = stream.below(WORDS);
    const start = starts[index] as number;
    const end = (starts[index + (isOther ? SHORT_ROW : ROW)] as number) - (isSpaced ? 1 : 0);
    if (out !== "" && isSpaced) out += " ";
    const phrase = text.slice(start, Math.min(end, start + length - out.length));
    out += isOther ? letterLike(beyond, stream) + phrase.slice(1) : phrase;
    if (isOther) left--;
  }
  const cut = out.slice(0, length);
  const whole = cut.endsWith(" ") ? cut.slice(0, -1) + stream.of(CONSONANTS) : cut;
  return beyond && !isSparse ? withLettersLike(whole, beyond, others / letters, stream) : whole;
};

/** A random letter like one of these, in lower case. */
const letterLike = (models: readonly string[], stream: Stream): string => {
  const model = stream.of(models).toLowerCase();
  return like(model, stream) ?? model;
};

const SHARES = 1000;

/** The words with letters of other scripts: about as large a share of all letters as in the text. */
const withLettersLike = (plain: string, beyond: readonly string[], share: number, stream: Stream): string => {
  let out = "";
  for (let at = 0; at < plain.length; at++) {
    const isKept = plain[at] === " " || (at > 0 && stream.below(SHARES) >= share * SHARES);
    out += isKept ? plain[at] : letterLike(beyond, stream);
  }
  return out;
};
