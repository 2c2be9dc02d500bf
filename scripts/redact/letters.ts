import type { Stream } from "./keyed.js";

// Characters that stand for others: a letter for a letter of the same script and case, a digit for a digit.

const VOWELS = [..."aeiou"];
const CONSONANTS = [..."bcdfghklmnprstvwz"];
const LOWER = [..."abcdefghijklmnopqrstuvwxyz"];
const UPPER = LOWER.map((letter) => letter.toUpperCase());
export const DIGITS = [..."0123456789"];

/** Beyond ASCII, by what a character is; the first that fits. */
const OTHERS: readonly [RegExp, readonly string[]][] = [
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

const DECIMALS = /^\p{Nd}$/u;
const ASTRAL_LETTERS = [..."𝒶𝒷𝒸𝒹𝓂𝓃𝓅𝓆"];
const PICTURES = [..."🙂🎈🌿🔔🌙🍏"];
const BMP_PICTURES = [..."☀☂★♪♣"];
const MARKS = ["\u0301", "\u0308", "\u0303"];

/** A character of the same kind; undefined for what says nothing: spaces, punctuation, symbols. */
export const like = (character: string, stream: Stream): string | undefined => {
  const code = character.codePointAt(0) as number;
  if (code < 128) {
    if (code > 96 && code < 123) return stream.of(LOWER);
    if (code > 64 && code < 91) return stream.of(UPPER);
    return code > 47 && code < 58 ? stream.of(DIGITS) : undefined;
  }
  if (/^\p{L}$/u.test(character)) {
    const pool = OTHERS.find(([script]) => script.test(character))?.[1];
    return stream.of(pool ?? (code > 0xffff ? ASTRAL_LETTERS : LATIN));
  }
  if (DECIMALS.test(character)) return String.fromCodePoint(zeroOf(code) + stream.below(10));
  if (/^[\p{No}\p{Nl}]$/u.test(character)) return stream.of([..."½⅓¼²³"]);
  if (/^\p{M}$/u.test(character)) return stream.of(MARKS);
  if (/^\p{Extended_Pictographic}$/u.test(character))
    return stream.of(code > 0xffff ? PICTURES : BMP_PICTURES);
  return undefined;
};

const isAsciiLetter = (code: number): boolean => (code | 32) > 96 && (code | 32) < 123;

const isLetter = (character: string): boolean => {
  const code = character.charCodeAt(0);
  return code < 128 ? isAsciiLetter(code) : /^\p{L}$/u.test(character);
};

const LATIN = [..."øæðþ"];

/** The zero of a script's digits: they stand in a row everywhere. */
const zeroOf = (code: number): number => {
  let zero = code;
  while (code - zero < 9 && DECIMALS.test(String.fromCodePoint(zero - 1))) zero--;
  return zero;
};

/** Every letter and digit replaced, everything else as it stands. */
export const spelled = (text: string, stream: Stream): string => {
  let out = "";
  for (const character of text) out += like(character, stream) ?? character;
  return out;
};

/** The same for text that has to stay hexadecimal. */
export const spelledHex = (text: string, stream: Stream): string =>
  text.replace(/[\da-f]/gi, (digit) => {
    const fresh = stream.below(16).toString(16);
    return digit >= "A" && digit <= "F" ? fresh.toUpperCase() : fresh;
  });

/** A word as a name has it: so many letters, upper case where it was, of the same scripts. */
export const nameLike = (word: string, stream: Stream): string => {
  let at = stream.below(2);
  let out = "";
  for (const character of word) {
    if (isAsciiLetter(character.charCodeAt(0))) {
      const letter = stream.of(at++ % 2 ? VOWELS : CONSONANTS);
      out += character < "a" ? letter.toUpperCase() : letter;
    } else out += like(character, stream) ?? character;
  }
  return out;
};

/**
 * Words that mean nothing, as long as a text and with as many letters beyond ASCII, roughly. Where its words begin and
 * end is not kept: their lengths would tell a sentence that somebody guesses.
 */
export const babble = (text: string, stream: Stream): string => {
  const [, before = "", inner = "", after = ""] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text) ?? [];
  const letters: string[] = [];
  let length = 0;
  let isPlain = true;
  for (const character of inner) {
    length++;
    if (!isLetter(character)) continue;
    letters.push(character);
    isPlain &&= character < "\x80";
  }
  if (letters.length === 0) return before + spelled(inner, stream) + after;
  const isSpaced = /\s/.test(inner);
  let out = "";
  let made = 0;
  let word = 0;
  let turn = 0;
  while (made < length) {
    if (word === 0) {
      word = 2 + stream.below(7);
      turn = stream.below(2);
      // neither begins nor ends with a space
      if (isSpaced && made > 0 && made < length - 1) {
        out += " ";
        made++;
      }
    }
    const model = isPlain ? "a" : (letters[stream.below(letters.length)] as string);
    out += isAsciiLetter(model.charCodeAt(0))
      ? stream.of(turn++ % 2 ? VOWELS : CONSONANTS)
      : like(model.toLowerCase(), stream);
    made++;
    word--;
  }
  const first = letters[0] as string;
  const isUpper = first !== first.toLowerCase();
  return before + (isUpper ? out.replace(/^[a-z]/, (letter) => letter.toUpperCase()) : out) + after;
};
