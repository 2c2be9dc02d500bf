// Whose conversation an expression has: of which vendors' deliveries it may come. The type of a conversation is the same for all.

import type { ts } from "../../program/ts-morph.js";
import { symbolOf } from "../code/origins.js";
import { bare } from "../code/syntax.js";
import { branchesOf, type Checking, wordsOf } from "../code/types.js";
import type { Walk } from "../walking.js";

/** The vendors that are possible; undefined if all are. */
type Possible = ReadonlySet<string> | undefined;

/** The vendors that an expression's conversation may be of; undefined if that cannot be told. */
export const possibleVendors = (walk: Walk, node: ts.Node): Possible =>
  both(guardedBy(walk, node), follow(walk, node, new Set()));

const both = (one: Possible, other: Possible): Possible =>
  one && other ? new Set([...one].filter((word) => other.has(word))) : (one ?? other);

const either = (all: readonly Possible[]): Possible => {
  if (all.length === 0 || all.some((each) => each === undefined)) return undefined;
  return new Set(all.flatMap((each) => [...(each as ReadonlySet<string>)]));
};

/** What the type of a receipt says of itself. */
export const saidBy = (checking: Checking, type: ts.Type): Possible => {
  const { checker } = checking;
  const members = branchesOf(checking, type).map((branch) =>
    // a conversation has this member too, but it only says that it is a text
    checker.getPropertyOfType(branch, "deliveryId") ? checker.getPropertyOfType(branch, "vendor") : undefined,
  );
  if (members.length === 0 || members.some((each) => each === undefined)) return undefined;
  const known = wordsOf(
    checking,
    members.map((each) => checker.getTypeOfSymbol(each as ts.Symbol)),
  );
  return known && !known.isOpen ? known.words : undefined;
};

const follow = (walk: Walk, node: ts.Node, seen: Set<ts.Node>): Possible => {
  const { compiler, checker } = walk;
  if (seen.has(node)) return undefined;
  seen.add(node);
  if (compiler.isBindingElement(node)) return followBinding(walk, node, seen);
  if (compiler.isPropertyAccessExpression(node) || compiler.isElementAccessExpression(node))
    return saidBy(walk, checker.getTypeAtLocation(node.expression)) ?? follow(walk, node.expression, seen);
  if (compiler.isCallExpression(node))
    return compiler.isPropertyAccessExpression(node.expression)
      ? follow(walk, node.expression.expression, seen)
      : undefined;
  if (compiler.isIdentifier(node)) {
    const said = saidBy(walk, checker.getTypeAtLocation(node));
    const declaration = symbolOf(walk, node)?.valueDeclaration;
    return said ?? (declaration && followDeclaration(walk, declaration, seen));
  }
  const inner = bare(compiler, node as ts.Expression);
  return inner === node ? undefined : follow(walk, inner, seen);
};

const followBinding = (walk: Walk, binding: ts.BindingElement, seen: Set<ts.Node>): Possible => {
  const { compiler, checker } = walk;
  const said = saidBy(walk, checker.getTypeAtLocation(binding.parent));
  if (said) return said;
  const { parent: owner } = binding.parent;
  return compiler.isBindingElement(owner)
    ? followBinding(walk, owner, seen)
    : followDeclaration(walk, owner, seen);
};

const followDeclaration = (walk: Walk, declaration: ts.Node, seen: Set<ts.Node>): Possible => {
  const { compiler } = walk;
  if (compiler.isBindingElement(declaration)) return followBinding(walk, declaration, seen);
  if (compiler.isVariableDeclaration(declaration)) {
    const loop = declaration.parent.parent;
    const value = declaration.initializer ?? (compiler.isForOfStatement(loop) ? loop.expression : undefined);
    return value && follow(walk, value, seen);
  }
  return compiler.isParameter(declaration) ? followParameter(walk, declaration, seen) : undefined;
};

/** What a function is called with: told by how it is expected to be called, or by all the places that call it or hand it on. */
const followParameter = (walk: Walk, parameter: ts.ParameterDeclaration, seen: Set<ts.Node>): Possible => {
  const { compiler } = walk;
  const { parent: owner } = parameter;
  if (!compiler.isFunctionLike(owner)) return undefined;
  const index = (owner.parameters as readonly ts.Node[]).indexOf(parameter);
  if (compiler.isArrowFunction(owner) || compiler.isFunctionExpression(owner)) {
    const said = expectedOf(walk, owner, seen);
    if (said) return said;
    if (compiler.isVariableDeclaration(owner.parent) && compiler.isIdentifier(owner.parent.name))
      return calledWith(walk, owner.parent.name, index, seen);
    return undefined;
  }
  const { name } = owner;
  return name && compiler.isIdentifier(name) ? calledWith(walk, name, index, seen) : undefined;
};

/** What is said by the other parameters that a function is expected to take, or by the list that calls it. */
const expectedOf = (walk: Walk, value: ts.Expression, seen: Set<ts.Node>): Possible => {
  const { compiler, checker } = walk;
  const signature = checker.getContextualType(value)?.getNonNullableType().getCallSignatures()[0];
  for (const parameter of signature?.parameters ?? []) {
    const said = saidBy(walk, checker.getTypeOfSymbolAtLocation(parameter, value));
    if (said) return said;
  }
  const { parent: call } = value;
  return compiler.isCallExpression(call) && compiler.isPropertyAccessExpression(call.expression)
    ? follow(walk, call.expression.expression, seen)
    : undefined;
};

const calledWith = (walk: Walk, name: ts.Identifier, index: number, seen: Set<ts.Node>): Possible => {
  const { compiler } = walk;
  const symbol = symbolOf(walk, name);
  const uses = walk.namesAnywhere(name.text).filter((each) => {
    if (each === name || compiler.isImportSpecifier(each.parent) || compiler.isExportSpecifier(each.parent))
      return false;
    return symbolOf(walk, each) === symbol;
  });
  return either(
    uses.map((each) => {
      const { parent } = each;
      if (compiler.isCallExpression(parent) && parent.expression === each) {
        const argument = parent.arguments[index];
        return argument && both(guardedBy(walk, argument), follow(walk, argument, seen));
      }
      return compiler.isExpression(each) ? expectedOf(walk, each, seen) : undefined;
    }),
  );
};

// ---- conditions ------------------------------------------------------------------------------------------------

/** What conditions around a place say: `if (conversation.vendor === "phonic")`, `switch (conversation.vendor)`. */
const guardedBy = (walk: Walk, place: ts.Node): Possible => {
  const { compiler } = walk;
  let known: Possible;
  for (let node = place; node.parent && !compiler.isFunctionLike(node); node = node.parent) {
    const { parent } = node;
    if (compiler.isIfStatement(parent) && parent.thenStatement === node)
      known = both(known, conditionSays(walk, parent.expression));
    else if (compiler.isConditionalExpression(parent) && parent.whenTrue === node)
      known = both(known, conditionSays(walk, parent.condition));
    else if (
      compiler.isBinaryExpression(parent) &&
      parent.right === node &&
      parent.operatorToken.kind === compiler.SyntaxKind.AmpersandAmpersandToken
    )
      known = both(known, conditionSays(walk, parent.left));
    else if (compiler.isCaseClause(parent) && parent.expression !== node)
      known = both(known, caseSays(walk, parent));
    else if (compiler.isBlock(parent)) known = both(known, returnsSay(walk, parent, node));
  }
  return known;
};

const conditionSays = (walk: Walk, condition: ts.Expression): Possible => {
  const { compiler } = walk;
  const { SyntaxKind } = compiler;
  const node = bare(compiler, condition);
  if (!compiler.isBinaryExpression(node)) return undefined;
  const { left, right, operatorToken } = node;
  switch (operatorToken.kind) {
    case SyntaxKind.AmpersandAmpersandToken:
      return both(conditionSays(walk, left), conditionSays(walk, right));
    case SyntaxKind.BarBarToken:
      return either([conditionSays(walk, left), conditionSays(walk, right)]);
    case SyntaxKind.EqualsEqualsEqualsToken:
    case SyntaxKind.EqualsEqualsToken:
      return comparedWord(walk, left, right) ?? comparedWord(walk, right, left);
    default:
      return undefined;
  }
};

const comparedWord = (walk: Walk, member: ts.Expression, word: ts.Expression): Possible =>
  walk.compiler.isStringLiteralLike(word) && isAsked(walk, member) ? new Set([word.text]) : undefined;

/** Whether an expression is the vendor, or the event, of a conversation or a receipt. */
const isAsked = (walk: Walk, node: ts.Expression): boolean => {
  const { compiler, checker } = walk;
  if (compiler.isPropertyAccessExpression(node))
    return node.name.text === "vendor" && saysOfItself(walk, checker.getTypeAtLocation(node.expression));
  if (!compiler.isIdentifier(node) || node.text !== "vendor") return false;
  const declaration = symbolOf(walk, node)?.valueDeclaration;
  return (
    declaration !== undefined &&
    compiler.isBindingElement(declaration) &&
    saysOfItself(walk, checker.getTypeAtLocation(declaration.parent))
  );
};

/** Whether a type is that of conversations or of receipts. */
const saysOfItself = (checking: Checking, type: ts.Type): boolean =>
  branchesOf(checking, type).some(
    (branch) =>
      checking.checker.getPropertyOfType(branch, "unmapped") !== undefined ||
      checking.checker.getPropertyOfType(branch, "deliveryId") !== undefined,
  );

/** `case "phonic":`, and the cases that lead into it. */
const caseSays = (walk: Walk, clause: ts.CaseClause): Possible => {
  const { compiler } = walk;
  if (!isAsked(walk, clause.parent.parent.expression)) return undefined;
  const words = new Set<string>();
  const { clauses } = clause.parent;
  for (let index = clauses.indexOf(clause); index >= 0; index--) {
    const each = clauses[index] as ts.CaseOrDefaultClause;
    if (each !== clause && each.statements.length > 0) break;
    if (!compiler.isCaseClause(each) || !compiler.isStringLiteralLike(each.expression)) return undefined;
    words.add(each.expression.text);
  }
  return words;
};

/** `if (conversation.vendor !== "phonic") return;` before a statement. */
const returnsSay = (walk: Walk, block: ts.Block, statement: ts.Node): Possible => {
  const { compiler } = walk;
  let known: Possible;
  for (const each of block.statements) {
    if (each === statement) break;
    if (!compiler.isIfStatement(each) || each.elseStatement || !leaves(compiler, each.thenStatement))
      continue;
    const condition = bare(compiler, each.expression);
    if (
      compiler.isBinaryExpression(condition) &&
      (condition.operatorToken.kind === compiler.SyntaxKind.ExclamationEqualsEqualsToken ||
        condition.operatorToken.kind === compiler.SyntaxKind.ExclamationEqualsToken)
    )
      known = both(known, comparedWord(walk, condition.left, condition.right));
  }
  return known;
};

const leaves = (compiler: typeof ts, statement: ts.Statement): boolean =>
  compiler.isReturnStatement(statement) ||
  compiler.isThrowStatement(statement) ||
  compiler.isContinueStatement(statement) ||
  (compiler.isBlock(statement) && statement.statements.some((each) => leaves(compiler, each)));
