// The user's program as `adopt` looks at it: its files, its types, and where a name is used.

import { relative } from "node:path";
import type { OpenedProject } from "../program/open.js";
import type { ts } from "../program/ts-morph.js";

/** The user's program. Its nodes hold until the first text is replaced, so everything is collected first. */
export interface World {
  readonly compiler: typeof ts;
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  /** The user's own files, declarations excepted. */
  readonly files: readonly ts.SourceFile[];
  /** The folder that paths of messages are relative to. */
  readonly cwd: string;
  /** All places where what a name stands for is used or declared, in the user's own files. */
  readonly referencesTo: (name: ts.Node) => readonly ts.Node[];
}

/** A place in the user's code: the file as messages show it, and the line, which counts from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Looks at an opened project. */
export const worldOf = ({ project, morph }: OpenedProject, cwd: string): World => {
  const compiler = morph.ts;
  const program = project.getProgram().compilerObject;
  const files = program.getSourceFiles().filter((file) => isOwn(program, file));
  const service = project.getLanguageService().compilerObject;
  const byName = new Map(files.map((file) => [file.fileName, file]));
  const referencesTo = (name: ts.Node): ts.Node[] => {
    const found = service.findReferences(name.getSourceFile().fileName, name.getStart()) ?? [];
    return found.flatMap(({ references }) =>
      references.flatMap(({ fileName, textSpan }) => {
        const file = byName.get(fileName);
        const node = file && nodeAt(compiler, file, textSpan.start);
        return node ? [node] : [];
      }),
    );
  };
  return { compiler, program, checker: program.getTypeChecker(), files, cwd, referencesTo };
};

/** Whether a file is the user's: neither a declaration nor of a package that was installed. */
export const isOwn = (program: ts.Program, file: ts.SourceFile): boolean =>
  !file.isDeclarationFile &&
  !program.isSourceFileFromExternalLibrary(file) &&
  !IN_PACKAGES.test(file.fileName);

const IN_PACKAGES = /\/node_modules\//;

/** The innermost node that begins at a position and is a name, or a literal. */
const nodeAt = (compiler: typeof ts, file: ts.SourceFile, position: number): ts.Node | undefined => {
  const within = (node: ts.Node): ts.Node | undefined => {
    if (position < node.getStart(file) || position >= node.getEnd()) return undefined;
    return compiler.forEachChild(node, within) ?? node;
  };
  return compiler.forEachChild(file, within);
};

/** The place of a node. */
export const placeOf = ({ cwd }: Pick<World, "cwd">, node: ts.Node): Place => {
  const file = node.getSourceFile();
  return {
    file: relative(cwd, file.fileName).replaceAll("\\", "/"),
    line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1,
  };
};

/** Calls `see` with every node of a file, the outer ones first. */
export const walk = (
  { compiler }: Pick<World, "compiler">,
  node: ts.Node,
  see: (node: ts.Node) => void,
): void => {
  const visit = (each: ts.Node): void => {
    see(each);
    compiler.forEachChild(each, visit);
  };
  visit(node);
};

/** The symbol that a name stands for, in the file where it is declared. */
export const symbolOf = ({ checker, compiler }: World, node: ts.Node): ts.Symbol | undefined => {
  const isShort = compiler.isIdentifier(node) && compiler.isShorthandPropertyAssignment(node.parent);
  const symbol = isShort
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
  return symbol && symbol.flags & compiler.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
};

/** The function, method, accessor or constructor around a node; undefined at the top level of a file. */
export const functionAround = ({ compiler }: Pick<World, "compiler">, node: ts.Node): Around | undefined => {
  for (let at = node.parent; at; at = at.parent) {
    if (compiler.isFunctionLike(at) && "body" in at) return at as Around;
    // what initialises a member runs in the constructor
    if (compiler.isPropertyDeclaration(at) || compiler.isClassStaticBlockDeclaration(at)) return at;
  }
  return undefined;
};

/** What is around a node and has code of its own. */
export type Around = ts.FunctionLikeDeclaration | ts.PropertyDeclaration | ts.ClassStaticBlockDeclaration;

/** An expression without parentheses, casts and `!` around it. */
export const bare = ({ compiler }: Pick<World, "compiler">, node: ts.Expression): ts.Expression => {
  let at = node;
  while (isWrapper(compiler, at)) at = at.expression;
  return at;
};

/** The outermost node that is only parentheses, casts and `!` around an expression. */
export const wrapped = ({ compiler }: Pick<World, "compiler">, node: ts.Expression): ts.Expression => {
  let at = node;
  while (isWrapper(compiler, at.parent)) at = at.parent;
  return at;
};

type Wrapper =
  | ts.ParenthesizedExpression
  | ts.AsExpression
  | ts.NonNullExpression
  | ts.SatisfiesExpression
  | ts.TypeAssertion;

const isWrapper = (compiler: typeof ts, node: ts.Node): node is Wrapper =>
  compiler.isParenthesizedExpression(node) ||
  compiler.isAsExpression(node) ||
  compiler.isNonNullExpression(node) ||
  compiler.isSatisfiesExpression(node) ||
  compiler.isTypeAssertionExpression(node);
