// The type that is written for the place where a literal stands. The checker knows the type, but not how it was written.

import type { ts } from "../../program/ts-morph.js";
import { symbolOf } from "./origins.js";
import type { Checking } from "./types.js";

/** A type that is written somewhere, and the call whose parameter it is. */
export interface Expected {
  readonly type: ts.TypeNode;
  readonly call?: ts.CallExpression | ts.NewExpression;
  /** The declaration that has it, if the literal is a part of the value of a variable. */
  readonly variable?: ts.VariableDeclaration;
}

/** The type that is written for a value; undefined if none is. For an item of a list, it is the type of the items. */
export const expectedType = (checking: Checking, value: ts.Node): Expected | undefined => {
  const { compiler, checker } = checking;
  const { parent } = value;
  if (compiler.isArrayLiteralExpression(parent)) {
    const list = expectedType(checking, parent);
    const type = list && itemType(checking, list.type);
    return type ? { ...list, type } : undefined;
  }
  if (compiler.isSatisfiesExpression(parent)) return { type: parent.type, ...variableOf(checking, parent) };
  if (compiler.isAsExpression(parent) || compiler.isTypeAssertionExpression(parent))
    return compiler.isConstTypeReference(parent.type)
      ? expectedType(checking, parent)
      : { type: parent.type, ...variableOf(checking, parent) };
  if (
    compiler.isParenthesizedExpression(parent) ||
    compiler.isNonNullExpression(parent) ||
    (compiler.isConditionalExpression(parent) && parent.condition !== value)
  )
    return expectedType(checking, parent);
  if (compiler.isBinaryExpression(parent)) return besideOperator(checking, parent, value);
  if (compiler.isVariableDeclaration(parent)) {
    const type = parent.type ?? compiler.getJSDocType(parent);
    return type && { type, variable: parent };
  }
  if (compiler.isParameter(parent) || compiler.isPropertyDeclaration(parent))
    return parent.type && { type: parent.type };
  if (compiler.isReturnStatement(parent) || compiler.isArrowFunction(parent)) {
    const type = returnType(checking, parent);
    return type && { type };
  }
  if (compiler.isCallExpression(parent) || compiler.isNewExpression(parent))
    return argumentType(checking, parent, value);
  if (compiler.isPropertyAssignment(parent)) {
    const name = parent.name;
    const object = checker.getContextualType(parent.parent);
    const member =
      object && (compiler.isIdentifier(name) || compiler.isStringLiteral(name))
        ? checker.getPropertyOfType(object, name.text)
        : undefined;
    return writtenAt(checking, member);
  }
  if (compiler.isJsxExpression(parent)) return expectedType(checking, parent);
  if (compiler.isJsxAttribute(parent)) {
    const props = checker.getContextualType(parent.parent);
    return writtenAt(checking, props && checker.getPropertyOfType(props, parent.name.getText()));
  }
  return undefined;
};

const besideOperator = (
  checking: Checking,
  { operatorToken, left, right }: ts.BinaryExpression,
  value: ts.Node,
): Expected | undefined => {
  const { SyntaxKind } = checking.compiler;
  switch (operatorToken.kind) {
    case SyntaxKind.QuestionQuestionToken:
    case SyntaxKind.BarBarToken:
      return expectedType(checking, left.parent);
    case SyntaxKind.EqualsToken:
      return value === right ? writtenAt(checking, symbolOf(checking, nameIn(checking, left))) : undefined;
    default:
      return undefined;
  }
};

const nameIn = ({ compiler }: Checking, target: ts.Expression): ts.Node =>
  compiler.isPropertyAccessExpression(target) ? target.name : target;

/** The type that is written for a member, variable or parameter. */
const writtenAt = ({ compiler }: Checking, symbol: ts.Symbol | undefined): Expected | undefined => {
  const declaration = symbol?.valueDeclaration;
  const type =
    declaration &&
    (compiler.isPropertySignature(declaration) ||
      compiler.isPropertyDeclaration(declaration) ||
      compiler.isVariableDeclaration(declaration) ||
      compiler.isParameter(declaration))
      ? declaration.type
      : undefined;
  return type && { type };
};

const variableOf = ({ compiler }: Checking, node: ts.Node): Pick<Expected, "variable"> => {
  const { parent } = node;
  return compiler.isVariableDeclaration(parent) ? { variable: parent } : {};
};

const returnType = ({ compiler }: Checking, node: ts.Node): ts.TypeNode | undefined => {
  const owner = compiler.findAncestor(node, (each) => compiler.isFunctionLike(each));
  return owner && "type" in owner ? (owner.type as ts.TypeNode | undefined) : undefined;
};

const argumentType = (
  checking: Checking,
  call: ts.CallExpression | ts.NewExpression,
  value: ts.Node,
): Expected | undefined => {
  const { compiler, checker } = checking;
  const index = call.arguments?.indexOf(value as ts.Expression) ?? -1;
  if (index < 0) return undefined;
  const declaration = checker.getResolvedSignature(call)?.getDeclaration() as
    | ts.SignatureDeclaration
    | undefined;
  const parameters = (declaration?.parameters ?? []).filter(
    ({ name }) => !(compiler.isIdentifier(name) && name.text === "this"),
  );
  const parameter = parameters[Math.min(index, parameters.length - 1)];
  if (!parameter?.type) return undefined;
  const type = parameter.dotDotDotToken ? itemType(checking, parameter.type) : parameter.type;
  return type && { type, call };
};

/** Types whose first argument is the type of their items. */
const LISTS: ReadonlySet<string> = new Set(["Array", "ReadonlyArray", "Set", "ReadonlySet", "Iterable"]);

/** The type of the items of a list type, as it is written. */
export const itemType = (checking: Checking, type: ts.TypeNode): ts.TypeNode | undefined => {
  const { compiler } = checking;
  if (compiler.isArrayTypeNode(type)) return type.elementType;
  if (compiler.isParenthesizedTypeNode(type) || compiler.isTypeOperatorNode(type))
    return itemType(checking, type.type);
  if (compiler.isTupleTypeNode(type)) return type.elements[0];
  if (compiler.isUnionTypeNode(type)) {
    for (const each of type.types) {
      const item = itemType(checking, each);
      if (item) return item;
    }
    return undefined;
  }
  if (!compiler.isTypeReferenceNode(type)) return undefined;
  const name = compiler.isIdentifier(type.typeName) ? type.typeName : type.typeName.right;
  const [first] = type.typeArguments ?? [];
  if (first) return LISTS.has(name.text) ? first : undefined;
  const declaration = symbolOf(checking, name)?.declarations?.[0];
  if (!declaration) return undefined;
  if (compiler.isTypeAliasDeclaration(declaration)) return itemType(checking, declaration.type);
  return compiler.isTypeParameterDeclaration(declaration) && declaration.constraint
    ? itemType(checking, declaration.constraint)
    : undefined;
};

/** The type of the keys of a `Record`, or of `{ [K in Role]: … }`. */
export const keyType = (checking: Checking, type: ts.TypeNode): ts.TypeNode | undefined => {
  const { compiler } = checking;
  if (compiler.isParenthesizedTypeNode(type) || compiler.isTypeOperatorNode(type))
    return keyType(checking, type.type);
  if (compiler.isMappedTypeNode(type)) return type.typeParameter.constraint;
  if (!compiler.isTypeReferenceNode(type) || !compiler.isIdentifier(type.typeName)) return undefined;
  const [first] = type.typeArguments ?? [];
  switch (type.typeName.text) {
    case "Record":
    case "Map":
    case "ReadonlyMap":
      return first;
    case "Partial":
    case "Readonly":
    case "Required":
      return first && keyType(checking, first);
  }
  const declaration = symbolOf(checking, type.typeName)?.declarations?.[0];
  return declaration && compiler.isTypeAliasDeclaration(declaration)
    ? keyType(checking, declaration.type)
    : undefined;
};
