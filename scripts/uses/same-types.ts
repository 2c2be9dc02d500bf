// Whether two texts declare the same types.

import type { ts } from "../program/ts-morph.js";

/**
 * Whether two texts declare the same types: the same words in the same order. Comments, layout, parentheses and the quotes of
 * names do not matter, so that it may have been formatted.
 */
export const declaresTheSame = (compiler: typeof ts, one: string, other: string): boolean =>
  one === other || wordsOf(compiler, one) === wordsOf(compiler, other);

const wordsOf = (compiler: typeof ts, text: string): string => {
  const { SyntaxKind } = compiler;
  const scanner = compiler.createScanner(compiler.ScriptTarget.ESNext, true, undefined, text);
  const words: string[] = [];
  for (let kind = scanner.scan(); kind !== SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    switch (kind) {
      case SyntaxKind.OpenParenToken:
      case SyntaxKind.CloseParenToken:
      case SyntaxKind.SemicolonToken:
      case SyntaxKind.CommaToken:
        continue;
      case SyntaxKind.ColonToken:
      case SyntaxKind.QuestionToken: {
        // before a colon stands a name
        const last = words.length - 1;
        if (words[last]?.startsWith('"')) words[last] = JSON.parse(words[last] as string);
        words.push(scanner.getTokenText());
        continue;
      }
      case SyntaxKind.BarToken:
        // a list of alternatives may begin with one
        if (/^[:=<[{|]$/.test(words.at(-1) ?? "")) continue;
        words.push("|");
        continue;
      case SyntaxKind.StringLiteral:
        words.push(JSON.stringify(scanner.getTokenValue()));
        continue;
      default:
        words.push(scanner.getTokenText());
    }
  }
  return words.join(" ");
};
