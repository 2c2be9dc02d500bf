// Questions about the syntax of the user's code that need no types.

import type { ts } from "../../program/ts-morph.js";

type Compiler = typeof ts;

/** An expression without parentheses, `as`, `satisfies`, `!` and `await` around it. */
export const bare = (compiler: Compiler, node: ts.Expression): ts.Expression => {
  if (
    compiler.isParenthesizedExpression(node) ||
    compiler.isAsExpression(node) ||
    compiler.isSatisfiesExpression(node) ||
    compiler.isNonNullExpression(node) ||
    compiler.isTypeAssertionExpression(node) ||
    compiler.isAwaitExpression(node)
  )
    return bare(compiler, node.expression);
  return node;
};

/** The same expression with what `bare` leaves out: the outermost node around it. */
export const whole = (compiler: Compiler, node: ts.Node): ts.Node => {
  const { parent } = node;
  return compiler.isParenthesizedExpression(parent) ||
    compiler.isAsExpression(parent) ||
    compiler.isSatisfiesExpression(parent) ||
    compiler.isNonNullExpression(parent) ||
    compiler.isTypeAssertionExpression(parent) ||
    compiler.isAwaitExpression(parent)
    ? whole(compiler, parent)
    : node;
};

/** Whether an expression is assigned to, changed or deleted where it stands. */
export const isWritten = (compiler: Compiler, expression: ts.Node): boolean => {
  const node = whole(compiler, expression);
  const { parent } = node;
  if (compiler.isBinaryExpression(parent)) {
    const { kind } = parent.operatorToken;
    const isAssignment =
      kind >= compiler.SyntaxKind.FirstAssignment && kind <= compiler.SyntaxKind.LastAssignment;
    return isAssignment && parent.left === node;
  }
  if (compiler.isPrefixUnaryExpression(parent) || compiler.isPostfixUnaryExpression(parent))
    return (
      parent.operator === compiler.SyntaxKind.PlusPlusToken ||
      parent.operator === compiler.SyntaxKind.MinusMinusToken
    );
  if (compiler.isDeleteExpression(parent)) return true;
  if (compiler.isForOfStatement(parent) || compiler.isForInStatement(parent))
    return parent.initializer === node;
  if (compiler.isArrayLiteralExpression(parent)) return isPattern(compiler, parent);
  if (compiler.isPropertyAssignment(parent))
    return parent.initializer === node && isPattern(compiler, parent.parent);
  return false;
};

/** Whether an object or list is the left side of an assignment: a pattern. */
export const isPattern = (compiler: Compiler, literal: ts.Node): boolean => {
  const { parent } = literal;
  if (compiler.isBinaryExpression(parent))
    return (
      parent.operatorToken.kind === compiler.SyntaxKind.EqualsToken &&
      parent.left === literal &&
      // `{ a = {} }` is a pattern with a default
      (compiler.isObjectLiteralExpression(literal) || compiler.isArrayLiteralExpression(literal))
    );
  if (compiler.isForOfStatement(parent)) return parent.initializer === literal;
  if (compiler.isPropertyAssignment(parent))
    return parent.initializer === literal && isPattern(compiler, parent.parent);
  if (compiler.isArrayLiteralExpression(parent)) return isPattern(compiler, parent);
  if (compiler.isParenthesizedExpression(parent)) return isPattern(compiler, parent);
  return false;
};

/** The text of a name or of a literal text; undefined for another node. */
export const textIn = (compiler: Compiler, node: ts.Node | undefined): string | undefined => {
  if (node === undefined) return undefined;
  if (compiler.isIdentifier(node) || compiler.isStringLiteralLike(node) || compiler.isNumericLiteral(node))
    return node.text;
  return compiler.isComputedPropertyName(node) && compiler.isStringLiteralLike(node.expression)
    ? node.expression.text
    : undefined;
};

/** Whether an operation is `===`, `!==`, `==` or `!=`. */
const isComparison = ({ SyntaxKind }: Compiler, { operatorToken: { kind } }: ts.BinaryExpression): boolean =>
  kind === SyntaxKind.EqualsEqualsEqualsToken ||
  kind === SyntaxKind.ExclamationEqualsEqualsToken ||
  kind === SyntaxKind.EqualsEqualsToken ||
  kind === SyntaxKind.ExclamationEqualsToken;

/** Functions that ask an object for a member by its name. */
export const ASKING: ReadonlySet<string> = new Set([
  "call",
  "defineProperty",
  "deleteProperty",
  "get",
  "getOwnPropertyDescriptor",
  "has",
  "hasOwn",
  "hasOwnProperty",
  "propertyIsEnumerable",
  "set",
]);

/** What a text is compared with, by `===`, `!==`, or as a case of a `switch`. */
export const comparedValue = (compiler: Compiler, node: ts.Expression): ts.Expression | undefined => {
  const { parent } = node;
  if (compiler.isBinaryExpression(parent) && isComparison(compiler, parent))
    return parent.left === node ? parent.right : parent.left;
  return compiler.isCaseClause(parent) ? parent.parent.parent.expression : undefined;
};
