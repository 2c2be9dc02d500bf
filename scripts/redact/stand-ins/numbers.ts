// Finds numbers of telephones, cards and accounts, as people write them.

import { classAt, DIGIT, SEPARATOR, units, widthAt, zeroOf } from "./characters.js";

/** Called with each place that was found. */
export type AddNumber = (start: number, end: number, what: "phone" | "card" | "iban") => void;

/** A number has at least so many digits. */
export const MIN_DIGITS = 7;
/** No telephone number is longer (E.164). A longer one may be several in a row. */
export const MAX_DIGITS = 15;
/** How many separators may be between two digits of a number. */
const MAX_GAP = 4;

/** A date at the beginning of a number. It is not part of a telephone number. */
const DATE =
  /^(?:19|20)\d\d([-./])(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?:[ T](?:[01]\d|2[0-3])(?!\d))?/;
const DATE_LENGTH = 14;

/** Finds digits with separators between them, in a text in its usual spelling. */
export const eachNumber = (text: string, add: AddNumber): void => {
  for (let index = 0; index < text.length; ) {
    if (!((units[text.charCodeAt(index)] || classAt(text, index)) & DIGIT)) {
      index++;
      continue;
    }
    const number = numberAt(text, index);
    index = number.end;
    if (number.count >= MIN_DIGITS) addNumber(text, number, add);
  }
};

/** Digits with separators between them. */
interface DigitRun {
  readonly start: number;
  readonly end: number;
  /** How many digits there are. */
  readonly count: number;
}

const numberAt = (text: string, start: number): DigitRun => {
  let [end, count, gap] = [start, 0, 0];
  for (let index = start; index < text.length && gap <= MAX_GAP; ) {
    const found = classAt(text, index);
    if (found & DIGIT) {
      count++;
      index += widthAt(text, index);
      end = index;
      gap = 0;
    } else if (found & SEPARATOR) {
      gap++;
      index++;
    } else break;
  }
  return { start, end, count };
};

const addNumber = (text: string, { start, end, count }: DigitRun, add: AddNumber): void => {
  const date = DATE.exec(text.slice(start, Math.min(end, start + DATE_LENGTH)))?.[0];
  if (date !== undefined) {
    let rest = start + date.length;
    while (rest < end && !(classAt(text, rest) & DIGIT)) rest++;
    const left = count - digitsOf(date).length;
    if (left >= MIN_DIGITS) addNumber(text, { start: rest, end, count: left }, add);
    return;
  }
  const isWhole = count <= MAX_DIGITS || isCard(text.slice(start, end));
  for (const part of isWhole ? [{ start, end }] : partsOf(text, start, end, count)) {
    const what = isCard(text.slice(part.start, part.end)) ? "card" : "phone";
    add(withSign(text, part.start), part.end, what);
  }
};

/** Several numbers in a row: parted at commas, line breaks and wide gaps, where seven digits are on each side. */
const partsOf = (text: string, from: number, to: number, total: number): DigitRun[] => {
  const parts: DigitRun[] = [];
  let [start, end, count, left, isWide] = [from, from, 0, total, false];
  for (let index = from; index < to; ) {
    const width = widthAt(text, index);
    if (classAt(text, index) & DIGIT) {
      isWide ||= index - end > 1;
      if (isWide && count >= MIN_DIGITS && left >= MIN_DIGITS) {
        parts.push({ start, end, count });
        [start, count] = [index, 0];
      }
      isWide = false;
      count++;
      left--;
      end = index + width;
    } else isWide ||= /[,،\n\r\t|]/.test(text[index] as string);
    index += width;
  }
  parts.push({ start, end, count });
  return parts;
};

/** Where a number begins with its plus sign and its bracket. */
const withSign = (text: string, start: number): number => {
  let at = start;
  if (text[at - 1] === "(") at--;
  return text[at - 1] === "+" ? at - 1 : at;
};

const IBAN = /(?<![\p{L}\p{N}])[A-Z]{2}\d\d(?:[ -]?[A-Z\d]){11,30}(?![A-Z\d])/gu;

/** Finds numbers of bank accounts (IBAN), in groups or without spaces. */
export const eachIban = (text: string, add: AddNumber): void => {
  IBAN.lastIndex = 0;
  for (let match = IBAN.exec(text); match; match = IBAN.exec(text)) {
    const { 0: found, index } = match;
    // what follows may look like another group
    for (let length = found.length; length >= 15; length--) {
      if (/[A-Z\d]/.test(found[length] ?? " ") || !isIban(found.slice(0, length))) continue;
      add(index, index + length, "iban");
      break;
    }
  }
};

const isIban = (text: string): boolean =>
  /[A-Z\d]$/.test(text) && ibanRemainder(text.replace(/[ -]/g, "")) === 1;

/** The remainder that says whether an IBAN is right: 1 if it is. */
export const ibanRemainder = (compact: string): number => {
  let remainder = 0;
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
};

/** The decimal digits of a text, in ASCII. */
export const digitsOf = (text: string): string => {
  if (!/[^\0-\x7f]/.test(text)) return text.replace(/\D+/g, "");
  return text.replace(/\P{Nd}+/gu, "").replace(/[^\0-\x7f]/gu, (digit) => {
    const code = digit.codePointAt(0) as number;
    return String(code - zeroOf(code));
  });
};

/** Whether a number is a valid one of a payment card. */
const isCard = (number: string): boolean => {
  const digits = digitsOf(number);
  return digits.length > 12 && digits.length < 20 && checkDigit(digits.slice(0, -1)) === digits.at(-1);
};

/** The last digit of a card number, which makes the whole number valid (Luhn). */
export const checkDigit = (digits: string): string => {
  let sum = 0;
  for (let at = digits.length - 1, double = true; at >= 0; at--, double = !double) {
    const digit = Number(digits[at]) * (double ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return String((10 - (sum % 10)) % 10);
};
