// Numbers that look random, in the forms that instances need.

import type { Stream } from "../../../redact/stand-ins/streams.js";

/** A sequence of numbers that look random. */
export interface Random {
  /** A whole number; both limits are included. */
  int(from: number, to: number): number;
  /** From 0 to below 1. */
  fraction(): number;
  /** True in this part of all cases. */
  chance(part: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  digits(count: number): string;
  /** The characters of a text, each replaced by one of its class: digits, hexadecimal digits, small and capital letters. */
  like(text: string): string;
}

/** The sequence of a stream. */
export const randomFrom = (stream: Stream): Random => {
  const fraction = (): number => stream.below(2 ** 30) / 2 ** 30;
  const digits = (count: number): string =>
    Array.from({ length: count }, () => String(stream.below(10))).join("");
  return {
    int: (from, to) => from + stream.below(to - from + 1),
    fraction,
    chance: (part) => fraction() < part,
    pick: (items) => stream.of(items),
    digits,
    like: (text) => likeText(stream, text),
  };
};

const SMALL = [..."abcdefghjkmnpqrstuvwxyz"];
const HEX = [..."0123456789abcdef"];

const likeText = (stream: Stream, text: string): string => {
  const isHex = /^[\da-f]+$/.test(text) && /[a-f]/.test(text);
  return text.replace(/[\da-zA-Z]/g, (character, at: number) => {
    if (isHex) return stream.of(HEX);
    // a number does not begin with a zero
    if (/\d/.test(character)) return String(at === 0 ? 1 + stream.below(9) : stream.below(10));
    const letter = stream.of(SMALL);
    return /[A-Z]/.test(character) ? letter.toUpperCase() : letter;
  });
};
