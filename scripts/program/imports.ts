// Adds an import to a file, in the way that the file imports already.

import { requiredBy } from "./bindings.js";
import { type Edit, restyled, type Style } from "./style.js";
import type { ts } from "./ts-morph.js";

/** A file that gets an import. */
export interface ImportingFile {
  readonly tree: ts.SourceFile;
  readonly text: string;
  readonly style: Style;
  /** Whether it has `import`; otherwise it has `require`. */
  readonly isModule: boolean;
}

/**
 * The edit that adds an import of one name: after the last import, or where the file begins. A `require` comes after the last
 * one that stands before the place where the name is used.
 *
 * @param before where the name is used
 */
export const importEdit = (
  compiler: typeof ts,
  file: ImportingFile,
  { name, from }: { readonly name: string; readonly from: string },
  before = file.text.length,
): Edit => {
  const { tree, text, style, isModule } = file;
  const line = restyled(
    compiler,
    isModule
      ? `import { ${name} } from ${JSON.stringify(from)};`
      : `const { ${name} } = require(${JSON.stringify(from)});`,
    style,
  );
  const last = tree.statements
    .filter((each) => isImport(compiler, each) && (isModule || each.getEnd() <= before))
    .at(-1);
  if (last) {
    const at = endOfLine(text, last.getEnd());
    return { from: at, to: at, text: style.newline + line };
  }
  const at = beginningOf(compiler, tree);
  return { from: at, to: at, text: line + style.newline + style.newline };
};

const isImport = (compiler: typeof ts, statement: ts.Statement): boolean =>
  compiler.isImportDeclaration(statement) ||
  (compiler.isImportEqualsDeclaration(statement) &&
    compiler.isExternalModuleReference(statement.moduleReference)) ||
  (compiler.isVariableStatement(statement) &&
    statement.declarationList.declarations.some(
      ({ initializer }) => initializer && requiredBy(compiler, initializer),
    )) ||
  (compiler.isExpressionStatement(statement) && requiredBy(compiler, statement.expression) !== undefined);

/** The end of the line of a statement, with a comment that stands there. */
export const endOfLine = (text: string, end: number): number => {
  const [rest = ""] = /^[^\r\n]*/.exec(text.slice(end)) ?? [];
  return /^[\t ]*(?:\/\/.*|\/\*(?:(?!\*\/).)*\*\/[\t ]*)?$/.test(rest) ? end + rest.length : end;
};

/** Where the first statement begins with its own comments: after directives and the comment of the file. */
export const beginningOf = (compiler: typeof ts, tree: ts.SourceFile): number => {
  const { text } = tree;
  const first = tree.statements.find((each) => !isDirective(compiler, each));
  if (!first) return text.length;
  const comments = compiler.getLeadingCommentRanges(text, first.pos) ?? [];
  // a comment that stands apart from what follows belongs to the file
  let at = first.getStart(tree);
  for (const { pos, end } of [...comments].reverse()) {
    if (/\n[\t ]*\r?\n/.test(text.slice(end, at)) || text.startsWith("#!", pos)) break;
    at = pos;
  }
  return at;
};

const isDirective = (compiler: typeof ts, statement: ts.Statement): boolean =>
  compiler.isExpressionStatement(statement) && compiler.isStringLiteral(statement.expression);
