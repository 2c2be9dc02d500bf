// What each character is. The answers are remembered: patterns of Unicode properties take long, and texts repeat characters.

/** A letter of any script. */
export const LETTER = 1;
/** A mark that belongs to the letter before it. */
export const MARK = 2;
/** A decimal digit of any script, or a character that is written with digits, such as ② or ⅒. */
export const DIGIT = 4;
/** A character that is written in another way, or not at all, when texts are compared: `＠`, `４`, a soft hyphen. */
export const FOLDS = 8;
/** A character that people write between the digits of a number. */
export const SEPARATOR = 16;
/** A letter of a script that has no spaces between words. */
export const UNSPACED = 32;
/** A number that is no decimal digit, such as a Roman numeral. */
export const OTHER_NUMBER = 64;
const KNOWN = 128;
/** A capital letter of ASCII. */
export const CAPITAL = 256;
/** White space. */
export const SPACE = 512;
/** `@`. */
export const AT = 1024;
/** `:`. */
export const COLON = 2048;
/** `.`. */
export const DOT = 4096;
/** `-` or `_`. */
export const DASH = 8192;
/** `=`. */
export const EQUALS = 16_384;
/** A character that ends a line. */
export const BREAK = 32_768;

/** A letter or a number: something that may be personal. */
export const PERSONAL = LETTER | MARK | DIGIT | OTHER_NUMBER;

const IS_SEPARATOR = /^[\p{Zs}\t\n\r\p{Pd}\p{Pc}.,·•‧∙⋅・،()[\]{}/\\*+~|'’`−]$/u;
const IS_UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;

const classify = (character: string): number => {
  const folded = foldedCharacter(character);
  return (
    KNOWN |
    (/^\p{L}$/u.test(character) ? LETTER : 0) |
    (/^\p{M}$/u.test(character) ? MARK : 0) |
    (/\p{Nd}/u.test(folded) ? DIGIT : 0) |
    (/^[\p{No}\p{Nl}]$/u.test(character) ? OTHER_NUMBER : 0) |
    (folded === character ? 0 : FOLDS) |
    (IS_SEPARATOR.test(character) ? SEPARATOR : 0) |
    (IS_UNSPACED.test(character) ? UNSPACED : 0) |
    (character >= "A" && character <= "Z" ? CAPITAL : 0) |
    (/\s/.test(character) ? SPACE : 0) |
    (MARKS_OF_FORM[character] ?? 0)
  );
};

const MARKS_OF_FORM: Readonly<Record<string, number>> = {
  "@": AT,
  ":": COLON,
  ".": DOT,
  "-": DASH,
  _: DASH,
  "=": EQUALS,
  "\n": BREAK,
  "\r": BREAK,
  "\u2028": BREAK,
  "\u2029": BREAK,
};

/** The usual spelling of a character. It is empty for characters that are not seen, such as a soft hyphen. */
export const foldedCharacter = (character: string): string =>
  /^\p{Default_Ignorable_Code_Point}$/u.test(character) ? "" : character.normalize("NFKC");

/** What each character of one unit is, or 0 where `classOf` was not asked before. */
export const units = new Uint16Array(0x10000);
const pairs = new Map<number, number>();

/** What a character is: the sum of the constants above. */
export const classOf = (code: number): number => {
  if (code > 0xffff) {
    let known = pairs.get(code);
    if (known === undefined) pairs.set(code, (known = classify(String.fromCodePoint(code))));
    return known;
  }
  return units[code] || (units[code] = classify(String.fromCharCode(code)));
};

/** What the character at an index is. Half a surrogate pair counts as the whole character. */
export const classAt = (text: string, index: number): number => {
  const code = text.charCodeAt(index);
  if (code < 0xd800 || code > 0xdfff) return units[code] || classOf(code);
  if (code < 0xdc00) return classOf(text.codePointAt(index) as number);
  const before = index > 0 ? text.charCodeAt(index - 1) : 0;
  return before >= 0xd800 && before < 0xdc00 ? classOf(text.codePointAt(index - 1) as number) : classOf(code);
};

/** How many units the character at an index has. */
export const widthAt = (text: string, index: number): number =>
  (text.codePointAt(index) as number) > 0xffff ? 2 : 1;

/** The zero of a decimal digit's script. In every script the ten digits have consecutive codes. */
export const zeroOf = (code: number): number => {
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
  return zero;
};

/** What is in a text. */
export interface Survey {
  /** The classes of all its characters. */
  readonly classes: number;
  /** How many digits it has. */
  readonly digits: number;
  readonly colons: number;
}

/** Looks at each character of a text once. */
export const survey = (text: string): Survey => {
  let classes = 0;
  let digits = 0;
  let colons = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const found = units[code] || (code < 0xd800 || code > 0xdfff ? classOf(code) : pairAt(text, index));
    classes |= found;
    digits += (found & DIGIT) >> 2;
    colons += (found & COLON) >> 11;
  }
  return { classes, digits, colons };
};

/** What the character is that begins here; nothing for the second half of a surrogate pair. */
const pairAt = (text: string, index: number): number => {
  const code = text.codePointAt(index) as number;
  return code > 0xffff ? classOf(code) : 0;
};

/** A text in its usual spelling, and where its characters come from. */
export interface Folded {
  readonly text: string;
  /** The place in the original text of a stretch of this one. */
  place(start: number, end: number): { readonly start: number; readonly end: number };
}

/**
 * A text in its usual spelling (NFKC), without characters that are not seen. Composed characters and marks stay as they are:
 * each character is spelled by itself, so that offsets can be converted.
 *
 * @param classes the classes of its characters, as `survey` gives them
 */
export const folded = (text: string, classes: number): Folded => {
  if (!(classes & FOLDS)) return { text, place: (start, end) => ({ start, end }) };
  const origins: number[] = [];
  let out = "";
  let start = 0;
  for (const character of text) {
    const fresh =
      classOf(character.codePointAt(0) as number) & FOLDS ? foldedCharacter(character) : character;
    for (let unit = 0; unit < fresh.length; unit++) origins.push(start);
    out += fresh;
    start += character.length;
  }
  return {
    text: out,
    place: (start, end) => {
      // one character may be spelled with several
      const last = origins[end - 1] as number;
      return { start: origins[start] as number, end: last + widthAt(text, last) };
    },
  };
};

/** A text in its usual spelling: what is compared and what stand-ins of it depend on. */
export const foldedText = (text: string): string =>
  /[^\0-\x7f]/.test(text) ? folded(text, survey(text).classes).text.normalize("NFC") : text;
