// Finds what other languages write in patterns and ECMAScript reads in another way, or not at all.

import { tokensOf } from "./parse.js";

/** A part of a pattern that is not ECMAScript's. */
export interface ForeignPart {
  /** The part, as it is written. */
  readonly part: string;
  /** What to write instead. */
  readonly instead: string;
}

/** What other languages have, in classes and outside of them. `instead` may use the groups of the expression. */
interface Foreign {
  readonly where: "class" | "outside";
  readonly written: RegExp;
  readonly instead: string;
}

const POSIX: Readonly<Record<string, string>> = {
  alpha: "A-Za-z",
  digit: "0-9",
  alnum: "A-Za-z0-9",
  upper: "A-Z",
  lower: "a-z",
  space: "\\s",
  blank: " \\t",
  punct: "!-\\/:-@\\[-`{-~",
  xdigit: "0-9A-Fa-f",
  word: "\\w",
  cntrl: "\\x00-\\x1f\\x7f",
  print: " -~",
  graph: "!-~",
};

const FOREIGN: readonly Foreign[] = [
  { where: "class", written: /\[:\^?(\w+):\]?/, instead: "what it lists" },
  { where: "class", written: /\[([.=])[^\]]+\1\]?/, instead: "the characters themselves" },
  { where: "class", written: /&&\[/, instead: "a lookahead, such as (?=[a-z])[^b]" },
  { where: "outside", written: /\\A/, instead: "^" },
  { where: "outside", written: /\\[zZ]/, instead: "$" },
  { where: "outside", written: /\\h/, instead: "[ \\t]" },
  { where: "outside", written: /\\H/, instead: "[^ \\t]" },
  { where: "outside", written: /\\R/, instead: "(?:\\r\\n|[\\n\\r])" },
  { where: "outside", written: /\\[QE]/, instead: "an escape before each character" },
  { where: "outside", written: /\\x\{([0-9A-Fa-f]+)\}/, instead: "\\u{$1}" },
  { where: "outside", written: /\\([pP])([A-Za-z])(?!\{)/, instead: "\\$1{$2}" },
  { where: "outside", written: /\\[GKXNaeg](?:\{[^}]*\})?/, instead: "what it stands for" },
  { where: "outside", written: /\(\?P?>/, instead: "(?: …)" },
  { where: "outside", written: /\(\?P<(\w+)>/, instead: "(?<$1>" },
  { where: "outside", written: /\(\?P=(\w+)\)/, instead: "\\k<$1>" },
  { where: "outside", written: /\(\?'(\w+)'/, instead: "(?<$1>" },
  { where: "outside", written: /\(\?#[^)]*\)?/, instead: "no remark" },
  { where: "outside", written: /\(\?[a-zA-Z-]+\)/, instead: "both letters, as in [Aa], and no flags" },
  { where: "outside", written: /\(\?(?:\||\(|&|R|[+-]?\d)/, instead: "the alternatives themselves" },
  {
    where: "outside",
    written: /(?:[*+?]|\{\d+(?:,\d*)?\})\+/,
    instead: "the repetition without the + after it",
  },
  { where: "outside", written: /\{,(\d+)\}/, instead: "{0,$1}" },
  { where: "outside", written: /^\/\^/, instead: "the pattern without the slashes around it" },
  { where: "outside", written: /(?<=\$)\/[a-z]*$/, instead: "the pattern without the slashes around it" },
];

/**
 * The first part of a pattern that another language has and ECMAScript does not. Some of these patterns compile all the same,
 * with another meaning: `[[:alpha:]]` is one of six characters before a bracket.
 *
 * @example foreignPart("^[[:alpha:]]{,3}$") // { part: "[:alpha:]", instead: "A-Za-z" }
 */
export const foreignPart = (pattern: string): ForeignPart | undefined => {
  // what is escaped, and what stands in classes, is blank outside; positions stay the same
  const tokens = tokensOf(pattern);
  const outside = tokens
    .map((token) => (isClass(token) || /^\\[^A-Za-z0-9]/.test(token) ? " ".repeat(token.length) : token))
    .join("");
  for (const { where, written, instead } of FOREIGN) {
    const texts = where === "outside" ? [outside] : tokens.filter(isClass);
    for (const text of texts) {
      const match = written.exec(where === "class" ? text.slice(1, -1).replace(/\\[\s\S]/g, "  ") : text);
      if (!match) continue;
      const [, name = ""] = match;
      const posix = match[0].startsWith("[:") ? POSIX[name] : undefined;
      const shown = posix !== undefined ? `[:${match[0].includes("^") ? "^" : ""}${name}:]` : match[0];
      return { part: shown, instead: posix ?? instead.replace(/\$(\d)/g, (_, group) => match[group] ?? "") };
    }
  }
  return undefined;
};

const isClass = (token: string): boolean => token.length > 1 && token.startsWith("[");
