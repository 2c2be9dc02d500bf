// How a person writes TypeScript: quotes, semicolons, indentation, ends of lines. What is added to a file is written so, too.

import type { ts } from "./ts-morph.js";

/** The style of a file. */
export interface Style {
  readonly quote: '"' | "'";
  readonly semicolons: boolean;
  /** One step of indentation: a tab, or some spaces. */
  readonly indent: string;
  readonly newline: "\n" | "\r\n";
}

/** The style of this package's own examples. */
export const OWN_STYLE: Style = { quote: '"', semicolons: true, indent: "  ", newline: "\n" };

/**
 * The style of a file, by what most of its strings, statements and lines have.
 *
 * @param otherwise what counts where the file does not show it
 */
export const styleOf = (compiler: typeof ts, file: ts.SourceFile, otherwise = OWN_STYLE): Style => {
  const count = { single: 0, double: 0, ended: 0, open: 0 };
  const visit = (node: ts.Node): void => {
    if (compiler.isStringLiteral(node)) count[file.text[node.getStart(file)] === "'" ? "single" : "double"]++;
    else if (isStatementWithEnd(compiler, node))
      count[file.text[node.getEnd() - 1] === ";" ? "ended" : "open"]++;
    compiler.forEachChild(node, visit);
  };
  visit(file);
  const { single, double, ended, open } = count;
  return {
    quote: single === double ? otherwise.quote : single > double ? "'" : '"',
    semicolons: ended === open ? otherwise.semicolons : ended > open,
    indent: indentOf(file.text) ?? otherwise.indent,
    newline: newlineOf(file.text) ?? otherwise.newline,
  };
};

/** The smallest indentation that several lines have, or the only one. Lines of comments do not count. */
export const indentOf = (text: string): string | undefined => {
  const seen = new Map<string, number>();
  for (const [, white = ""] of text.matchAll(/^([\t ]+)(?![\t ]|\*|\r?$)/gm))
    seen.set(
      white.startsWith("\t") ? "\t" : white,
      (seen.get(white.startsWith("\t") ? "\t" : white) ?? 0) + 1,
    );
  if ((seen.get("\t") ?? 0) * 2 > [...seen.values()].reduce((sum, each) => sum + each, 0)) return "\t";
  seen.delete("\t");
  const byWidth = [...seen].sort(([a], [b]) => a.length - b.length);
  return (byWidth.find(([white, times]) => white.length > 1 && times > 1) ?? byWidth[0])?.[0];
};

/** How most lines of a text end; undefined if it is one line. */
export const newlineOf = (text: string): Style["newline"] | undefined => {
  const all = text.split("\n").length - 1;
  return all === 0 ? undefined : text.split("\r\n").length - 1 > all / 2 ? "\r\n" : "\n";
};

const isStatementWithEnd = ({ SyntaxKind }: typeof ts, { kind }: ts.Node): boolean =>
  kind === SyntaxKind.ExpressionStatement ||
  kind === SyntaxKind.VariableStatement ||
  kind === SyntaxKind.ImportDeclaration ||
  kind === SyntaxKind.ReturnStatement;

/**
 * Rewrites code of our own, which is in `OWN_STYLE`, in another style. It must parse.
 *
 * @param code with spaces for indentation and line feeds
 */
export const restyled = (compiler: typeof ts, code: string, style: Style): string => {
  const file = compiler.createSourceFile("own.ts", code, compiler.ScriptTarget.Latest, true);
  const edits: Edit[] = [];
  const visit = (node: ts.Node): void => {
    const [from, to] = [node.getStart(file), node.getEnd()];
    if (compiler.isStringLiteral(node) && style.quote === "'" && !/['"\\]/.test(node.text))
      edits.push({ from, to, text: `'${node.text}'` });
    if (!style.semicolons && isEnded(compiler, node) && code[to - 1] === ";" && isSafe(code, to))
      edits.push({ from: to - 1, to, text: "" });
    compiler.forEachChild(node, visit);
  };
  visit(file);
  return edited(code, edits)
    .replace(/^(?: {2})+/gm, (white) => style.indent.repeat(white.length / 2))
    .replaceAll("\n", style.newline);
};

const isEnded = (compiler: typeof ts, node: ts.Node): boolean =>
  isStatementWithEnd(compiler, node) ||
  compiler.isExportDeclaration(node) ||
  compiler.isExportAssignment(node);

/** Whether the next token begins a new statement even without a semicolon before it. */
const isSafe = (code: string, to: number): boolean =>
  /^[^\S\n]*(?:\/\/[^\n]*)?(?:\n|$)/.test(code.slice(to)) && !/^\s*[[(`+\-/*]/.test(code.slice(to));

/** A part of a text that is replaced; an insertion if `from` and `to` are equal. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A text after edits that do not overlap. Insertions at the same place keep their order. */
export const edited = (text: string, edits: readonly Edit[]): string => {
  let [result, end] = ["", 0];
  for (const edit of [...edits].sort((a, b) => a.from - b.from)) {
    result += text.slice(end, edit.from) + edit.text;
    end = edit.to;
  }
  return result + text.slice(end);
};
