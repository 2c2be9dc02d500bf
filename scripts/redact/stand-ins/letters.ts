// Replaces characters by others of their kind: a letter by a letter of the same script and case, a digit by a digit.
//
//   spelled     "Anna-35" → "Qkxe-82": each letter and digit by itself
//   nameLike    "Anna" → "Ekas": vowels and consonants in turn, so that it can be read
//   babble      "Anna is here" → "Teso kob anu": about as long, but with other word lengths
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

const DECIMAL = /^\p{Nd}$/u;
/** For letters of a script that is not listed. */
const OTHER_LETTERS = [..."øæðþ"];
const OTHER_ASTRAL_LETTERS = [..."𝒶𝒷𝒸𝒹𝓂𝓃𝓅𝓆"];
const PICTURES = [..."🙂🎈🌿🔔🌙🍏"];
const BMP_PICTURES = [..."☀☂★♪♣"];
const ACCENTS = ["\u0301", "\u0308", "\u0303"];

/** A random character of the same kind. Undefined for spaces, punctuation and symbols: they are not personal. */
export const like = (character: string, stream: Stream): string | undefined => {
  const code = character.codePointAt(0) as number;
  if (code < 128) {
    if (code > 96 && code < 123) return stream.of(LOWER);
    if (code > 64 && code < 91) return stream.of(UPPER);
    return code > 47 && code < 58 ? stream.of(DIGITS) : undefined;
  }
  if (/^\p{L}$/u.test(character)) {
    const pool = BEYOND_ASCII.find(([script]) => script.test(character))?.[1];
    return stream.of(pool ?? (code > 0xffff ? OTHER_ASTRAL_LETTERS : OTHER_LETTERS));
  }
  if (DECIMAL.test(character)) return String.fromCodePoint(zeroOf(code) + stream.below(10));
  if (/^[\p{No}\p{Nl}]$/u.test(character)) return stream.of([..."½⅓¼²³"]);
  if (/^\p{M}$/u.test(character)) return stream.of(ACCENTS);
  if (/^\p{Extended_Pictographic}$/u.test(character))
    return stream.of(code > 0xffff ? PICTURES : BMP_PICTURES);
  return undefined;
};

const isAsciiLetter = (code: number): boolean => (code | 32) > 96 && (code | 32) < 123;

const isLetter = (character: string): boolean => {
  const code = character.charCodeAt(0);
  return code < 128 ? isAsciiLetter(code) : /^\p{L}$/u.test(character);
};

/** The zero of a script. In every script the ten digits have consecutive codes. */
const zeroOf = (code: number): number => {
  let zero = code;
  while (code - zero < 9 && DECIMAL.test(String.fromCodePoint(zero - 1))) zero--;
  return zero;
};

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
  const [, before = "", inner = "", after = ""] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text) ?? [];
  const letters: string[] = [];
  let length = 0;
  let isAscii = true;
  for (const character of inner) {
    length++;
    if (!isLetter(character)) continue;
    letters.push(character);
    isAscii &&= character < "\x80";
  }
  if (letters.length === 0) return before + spelled(inner, stream) + after;
  const words = babbled(length, /\s/.test(inner), isAscii ? undefined : letters, stream);
  const first = letters[0] as string;
  const isUpper = first !== first.toLowerCase();
  return before + (isUpper ? words.replace(/^[a-z]/, (letter) => letter.toUpperCase()) : words) + after;
};

/**
 * Words of random letters. The text neither begins nor ends with a space.
 *
 * @param models letters to be like; undefined for ASCII letters
 */
const babbled = (
  length: number,
  isSpaced: boolean,
  models: readonly string[] | undefined,
  stream: Stream,
): string => {
  let out = "";
  let wordLeft = 0;
  let turn = 0;
  for (let written = 0; written < length; written++) {
    if (wordLeft === 0) {
      wordLeft = 2 + stream.below(7);
      turn = stream.below(2);
      if (isSpaced && written > 0 && written < length - 1) {
        out += " ";
        written++;
      }
    }
    const model = models ? (models[stream.below(models.length)] as string) : "a";
    out += isAsciiLetter(model.charCodeAt(0))
      ? stream.of(turn++ % 2 ? VOWELS : CONSONANTS)
      : like(model.toLowerCase(), stream);
    wordLeft--;
  }
  return out;
};
