// Where a value or a type comes from: the declared members behind it. The checker forgets them for texts: two members with the
// same words have one type.

import type { ts } from "../../program/ts-morph.js";
import { bare, textIn } from "./syntax.js";
import { type Checking, entriesOf, membersOf } from "./types.js";

/** The declarations that something comes from; undefined if that cannot be told. */
export type Origin = readonly ts.Node[] | undefined;

/** Names are followed through at most so many others. */
const MAX_STEPS = 12;

/** The members that a value comes from. A value of the user's own types comes from their declaration. */
export const valueOrigin = (checking: Checking, value: ts.Expression, steps = MAX_STEPS): Origin => {
  const { compiler, checker } = checking;
  if (steps === 0) return undefined;
  const typed = compiler.isAsExpression(value) || compiler.isTypeAssertionExpression(value);
  if (typed && !compiler.isConstTypeReference(value.type)) return typeOrigin(checking, value.type, steps - 1);
  const node = bare(compiler, value);
  if (node !== value) return valueOrigin(checking, node as ts.Expression, steps - 1);
  if (compiler.isPropertyAccessExpression(node)) return declarationsAt(checking, node.name);
  if (compiler.isElementAccessExpression(node)) {
    const name = textIn(compiler, node.argumentExpression);
    if (name === undefined) return valueOrigin(checking, node.expression, steps - 1);
    const members = membersOf(checking, checker.getTypeAtLocation(node.expression), name);
    return members.length > 0
      ? members.flatMap(({ declarations = [] }) => declarations)
      : valueOrigin(checking, node.expression, steps - 1);
  }
  if (compiler.isConditionalExpression(node))
    return joined([node.whenTrue, node.whenFalse].map((each) => valueOrigin(checking, each, steps - 1)));
  if (compiler.isBinaryExpression(node) && isAlternative(compiler, node))
    return joined([node.left, node.right].map((each) => valueOrigin(checking, each, steps - 1)));
  if (compiler.isCallExpression(node)) return callOrigin(checking, node, steps - 1);
  return compiler.isIdentifier(node) ? nameOrigin(checking, node, steps - 1) : undefined;
};

const isAlternative = (compiler: typeof ts, { operatorToken }: ts.BinaryExpression): boolean =>
  operatorToken.kind === compiler.SyntaxKind.QuestionQuestionToken ||
  operatorToken.kind === compiler.SyntaxKind.BarBarToken;

const joined = (origins: readonly Origin[]): Origin => {
  const known = origins.flatMap((each) => each ?? []);
  return known.length > 0 ? known : undefined;
};

const declarationsAt = ({ checker }: Checking, name: ts.Node): Origin => {
  const declarations = checker.getSymbolAtLocation(name)?.declarations;
  return declarations?.length ? declarations : undefined;
};

/** What a call returns: an entry of the list that it is called on, or what its declaration says. */
const callOrigin = (checking: Checking, call: ts.CallExpression, steps: number): Origin => {
  const { compiler, checker } = checking;
  const { expression: callee } = call;
  if (compiler.isPropertyAccessExpression(callee) && OF_ENTRIES.has(callee.name.text))
    return valueOrigin(checking, callee.expression, steps);
  const declaration = checker.getResolvedSignature(call)?.declaration;
  if (!declaration || compiler.isJSDocSignature(declaration)) return undefined;
  if (declaration.type) return typeOrigin(checking, declaration.type, steps);
  return compiler.isArrowFunction(declaration) && !compiler.isBlock(declaration.body)
    ? valueOrigin(checking, declaration.body, steps)
    : undefined;
};

/** Methods whose result, or an entry of it, is an entry of the list. */
const OF_ENTRIES: ReadonlySet<string> = new Set([
  "at",
  "filter",
  "find",
  "findLast",
  "pop",
  "shift",
  "slice",
  "toSorted",
  "toReversed",
]);

const nameOrigin = (checking: Checking, name: ts.Identifier, steps: number): Origin => {
  const { compiler, checker } = checking;
  const symbol = symbolOf(checking, name);
  const declaration = symbol?.valueDeclaration;
  if (!declaration) return undefined;
  if (compiler.isBindingElement(declaration)) {
    const { parent } = declaration;
    if (!compiler.isObjectBindingPattern(parent)) return undefined;
    const key = textIn(compiler, declaration.propertyName ?? declaration.name);
    const members = key === undefined ? [] : membersOf(checking, checker.getTypeAtLocation(parent), key);
    const declarations = members.flatMap(({ declarations = [] }) => declarations);
    return declarations.length > 0 ? declarations : undefined;
  }
  if (compiler.isVariableDeclaration(declaration) || compiler.isParameter(declaration)) {
    const type = declaration.type ?? compiler.getJSDocType(declaration);
    if (type) return typeOrigin(checking, type, steps);
    if (declaration.initializer) return valueOrigin(checking, declaration.initializer, steps);
    if (compiler.isParameter(declaration)) return parameterOrigin(checking, declaration, steps);
    const loop = declaration.parent.parent;
    return compiler.isForOfStatement(loop) ? valueOrigin(checking, loop.expression, steps) : undefined;
  }
  return compiler.isPropertyDeclaration(declaration) && declaration.type
    ? typeOrigin(checking, declaration.type, steps)
    : undefined;
};

/** A parameter without a type: of a function that a list calls with its entries, or whose type is known from around it. */
const parameterOrigin = (checking: Checking, parameter: ts.ParameterDeclaration, steps: number): Origin => {
  const { compiler, checker } = checking;
  const { parent: owner } = parameter;
  if (!compiler.isArrowFunction(owner) && !compiler.isFunctionExpression(owner)) return undefined;
  const index = owner.parameters.indexOf(parameter);
  const { parent: call } = owner;
  if (
    index === 0 &&
    compiler.isCallExpression(call) &&
    compiler.isPropertyAccessExpression(call.expression) &&
    ITERATES.has(call.expression.name.text)
  )
    return valueOrigin(checking, call.expression.expression, steps);
  const expected = checker.getContextualType(owner)?.getCallSignatures()[0]?.parameters[index];
  const declaration = expected?.valueDeclaration;
  return declaration && compiler.isParameter(declaration) && declaration.type
    ? typeOrigin(checking, declaration.type, steps)
    : undefined;
};

/** Methods that call a function with each entry of the list. */
const ITERATES: ReadonlySet<string> = new Set([
  "every",
  "filter",
  "find",
  "findIndex",
  "findLast",
  "flatMap",
  "forEach",
  "map",
  "some",
]);

/** The symbol of a name, through imports and through `{ name }`. */
export const symbolOf = ({ compiler, checker }: Checking, name: ts.Node): ts.Symbol | undefined => {
  const { parent } = name;
  const symbol = compiler.isShorthandPropertyAssignment(parent)
    ? checker.getShorthandAssignmentValueSymbol(parent)
    : checker.getSymbolAtLocation(name);
  return symbol && symbol.flags & compiler.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
};

/** Types of TypeScript that leave out or keep a part of their first argument, or of whose entries it says the type. */
const OF_FIRST: ReadonlySet<string> = new Set([
  "Array",
  "Awaited",
  "Exclude",
  "Extract",
  "Iterable",
  "NonNullable",
  "Promise",
  "ReadonlyArray",
  "ReadonlySet",
  "Set",
]);

/** The members whose type a type is, or of whose entries; or the declaration of a type of the user's own. */
export const typeOrigin = (checking: Checking, type: ts.TypeNode, steps = MAX_STEPS): Origin => {
  const { compiler, checker } = checking;
  if (steps === 0) return undefined;
  if (compiler.isIndexedAccessTypeNode(type)) {
    const from = checker.getTypeFromTypeNode(type.objectType);
    const index = checker.getTypeFromTypeNode(type.indexType);
    const names = index.isUnion() ? index.types : [index];
    const members = names.flatMap((each) =>
      each.isStringLiteral() ? membersOf(checking, from, each.value) : [],
    );
    if (members.length > 0) return members.flatMap(({ declarations = [] }) => declarations);
    return entriesOf(checking, from).length > 0
      ? typeOrigin(checking, type.objectType, steps - 1)
      : undefined;
  }
  if (compiler.isParenthesizedTypeNode(type) || compiler.isTypeOperatorNode(type))
    return typeOrigin(checking, type.type, steps - 1);
  if (compiler.isArrayTypeNode(type)) return typeOrigin(checking, type.elementType, steps - 1);
  if (compiler.isTypeQueryNode(type)) {
    const { exprName } = type;
    return compiler.isIdentifier(exprName)
      ? nameOrigin(checking, exprName, steps - 1)
      : declarationsAt(checking, exprName.right);
  }
  if (compiler.isUnionTypeNode(type)) {
    const parts = type.types.map((each) => typeOrigin(checking, each, steps - 1));
    return joined(parts);
  }
  if (compiler.isLiteralTypeNode(type) && compiler.isStringLiteral(type.literal)) return [type];
  return compiler.isTypeReferenceNode(type) ? namedOrigin(checking, type, steps - 1) : undefined;
};

const namedOrigin = (checking: Checking, type: ts.TypeReferenceNode, steps: number): Origin => {
  const { compiler } = checking;
  const [first] = type.typeArguments ?? [];
  const name = compiler.isIdentifier(type.typeName) ? type.typeName : type.typeName.right;
  const declaration = symbolOf(checking, name)?.declarations?.[0];
  if (!declaration) return undefined;
  if (first && OF_FIRST.has(name.text)) return typeOrigin(checking, first, steps);
  if (compiler.isTypeParameterDeclaration(declaration))
    return declaration.constraint ? typeOrigin(checking, declaration.constraint, steps) : undefined;
  if (!compiler.isTypeAliasDeclaration(declaration)) return undefined;
  // an alias in generated types is a definition that members share
  return [declaration, ...(typeOrigin(checking, declaration.type, steps) ?? [])];
};

/** The type that a value was declared with, whatever conditions around it say. */
export const declaredType = (checking: Checking, value: ts.Expression): ts.Type => {
  const { compiler, checker } = checking;
  const symbol = compiler.isIdentifier(value) ? symbolOf(checking, value) : undefined;
  return symbol ? checker.getTypeOfSymbol(symbol) : checker.getTypeAtLocation(value);
};
