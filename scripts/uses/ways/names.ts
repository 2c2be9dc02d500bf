// Where code has the name of a member as a text: in types, in `in` and `Object.hasOwn`, and in lists of keys.

import type { ts } from "../../program/ts-morph.js";
import { type Expected, expectedType, keyType } from "../code/expected.js";
import { declaredType, symbolOf } from "../code/origins.js";
import { ASKING, comparedValue, textIn } from "../code/syntax.js";
import { branchesOf, type Checking, membersOf, wordsOf } from "../code/types.js";
import type { Walk } from "../walking.js";

/** A text that is the name of a member. */
export const nameAsText = (walk: Walk, node: ts.StringLiteralLike): void => {
  const { compiler, checker } = walk;
  const { parent, text: name } = node;
  if (!walk.aims.names.has(name)) return;
  if (compiler.isLiteralTypeNode(parent)) {
    for (const type of namedIn(walk, parent)) walk.found(node, "type", membersOf(walk, type, name), node);
    return;
  }
  if (compiler.isElementAccessExpression(parent) || isPropertyName(compiler, node)) return;
  if (compiler.isBinaryExpression(parent) && parent.operatorToken.kind === compiler.SyntaxKind.InKeyword) {
    if (parent.left === node)
      walk.found(node, "name", membersOf(walk, checker.getTypeAtLocation(parent.right), name), parent.right);
    return;
  }
  const asked = askedObjects(walk, node);
  const types =
    asked.length > 0 ? asked.map((each) => checker.getTypeAtLocation(each)) : keyedTypes(walk, node);
  walk.found(
    node,
    "name",
    types.flatMap((type) => membersOf(walk, type, name)),
    asked[0],
  );
};

/** A member of an object that has a member for each key of a type: `{ role: "Role" }` as a `Record<keyof Item, string>`. */
export const keyedMembers = (walk: Walk, object: ts.Node, name: string): ts.Symbol[] => {
  const expected = expectedType(walk, object);
  const keys = expected && keyType(walk, expected.type);
  return keys ? keysOf(walk, keys).flatMap((type) => membersOf(walk, type, name)) : [];
};

const isPropertyName = (compiler: typeof ts, node: ts.Node): boolean => {
  const { parent } = node;
  return (
    compiler.isComputedPropertyName(parent) ||
    ("name" in parent && parent.name === node) ||
    (compiler.isBindingElement(parent) && parent.propertyName === node)
  );
};

// ---- in types --------------------------------------------------------------------------------------------------

/** The types of which a text in a type names a member: of `Pick<Item, "role">`, `Item["role"]`, `{ [K in "role"]: Item[K] }`. */
const namedIn = (walk: Walk, literal: ts.LiteralTypeNode): ts.Type[] => {
  const { compiler, checker } = walk;
  let type: ts.TypeNode = literal;
  while (compiler.isUnionTypeNode(type.parent) || compiler.isParenthesizedTypeNode(type.parent))
    type = type.parent;
  const { parent } = type;
  if (compiler.isIndexedAccessTypeNode(parent))
    return parent.indexType === type ? [checker.getTypeFromTypeNode(parent.objectType)] : [];
  if (compiler.isTypeParameterDeclaration(parent) && compiler.isMappedTypeNode(parent.parent))
    return indexedWith(walk, parent.parent, parent);
  if (compiler.isTypeAliasDeclaration(parent)) return keyedByAlias(walk, parent);
  if ("typeArguments" in parent) return besideArgument(walk, parent as WithArguments, type);
  return [];
};

type WithArguments = ts.Node & { readonly typeArguments?: ts.NodeArray<ts.TypeNode> };

/** The types of the other arguments, and those whose keys the argument's parameter takes. */
const besideArgument = (walk: Walk, owner: WithArguments, argument: ts.TypeNode): ts.Type[] => {
  const { compiler, checker } = walk;
  const all = owner.typeArguments ?? ([] as readonly ts.TypeNode[]);
  const others = all.filter((each) => each !== argument).map((each) => operandOf(compiler, each));
  const name = compiler.isTypeReferenceNode(owner) ? owner.typeName : undefined;
  const [declaration] = (name && symbolOf(walk, name)?.declarations) ?? [];
  const parameters =
    declaration && "typeParameters" in declaration
      ? (declaration.typeParameters as readonly ts.TypeParameterDeclaration[] | undefined)
      : undefined;
  const constraint = parameters?.[all.indexOf(argument)]?.constraint;
  return [
    ...others.map((each) => checker.getTypeFromTypeNode(each)),
    ...(constraint ? keysOf(walk, constraint) : []),
  ];
};

/** `Item` of `keyof Item` */
const operandOf = (compiler: typeof ts, type: ts.TypeNode): ts.TypeNode =>
  compiler.isTypeOperatorNode(type) && type.operator === compiler.SyntaxKind.KeyOfKeyword ? type.type : type;

/** The types that a mapped type reads with its key: `Item` of `{ [K in "role"]: Item[K] }`. */
const indexedWith = (walk: Walk, mapped: ts.MappedTypeNode, key: ts.TypeParameterDeclaration): ts.Type[] => {
  const { compiler, checker } = walk;
  const found: ts.Type[] = [];
  const visit = (node: ts.Node): void => {
    if (
      compiler.isIndexedAccessTypeNode(node) &&
      compiler.isTypeReferenceNode(node.indexType) &&
      symbolOf(walk, node.indexType.typeName)?.declarations?.includes(key)
    )
      found.push(checker.getTypeFromTypeNode(node.objectType));
    compiler.forEachChild(node, visit);
  };
  if (mapped.type) visit(mapped.type);
  return found;
};

/** The types of which `type Key = "role" | "text"` names members: those that stand beside `Key` as a type argument. */
const keyedByAlias = (walk: Walk, alias: ts.TypeAliasDeclaration): ts.Type[] => {
  const { compiler } = walk;
  return walk.namesAnywhere(alias.name.text).flatMap((name) => {
    const type = name.parent;
    if (!compiler.isTypeReferenceNode(type) || symbolOf(walk, name)?.declarations?.[0] !== alias) return [];
    const { parent } = type;
    if (compiler.isIndexedAccessTypeNode(parent) && parent.indexType === type)
      return [walk.checker.getTypeFromTypeNode(parent.objectType)];
    return "typeArguments" in parent ? besideArgument(walk, parent as WithArguments, type) : [];
  });
};

/** The types whose keys a type is: `Item` of `keyof Item`, `Extract<keyof Item, string>` or an alias of them. */
export const keysOf = (checking: Checking, type: ts.TypeNode): ts.Type[] => {
  const { compiler, checker } = checking;
  if (compiler.isTypeOperatorNode(type)) {
    if (type.operator !== compiler.SyntaxKind.KeyOfKeyword) return keysOf(checking, type.type);
    return [checker.getTypeFromTypeNode(type.type)];
  }
  if (compiler.isParenthesizedTypeNode(type)) return keysOf(checking, type.type);
  if (compiler.isUnionTypeNode(type) || compiler.isIntersectionTypeNode(type))
    return type.types.flatMap((each) => keysOf(checking, each));
  if (!compiler.isTypeReferenceNode(type)) return [];
  const name = compiler.isIdentifier(type.typeName) ? type.typeName : type.typeName.right;
  const declaration = symbolOf(checking, name)?.declarations?.[0];
  if (!declaration) return [];
  if (compiler.isTypeParameterDeclaration(declaration))
    return declaration.constraint ? keysOf(checking, declaration.constraint) : [];
  const own = compiler.isTypeAliasDeclaration(declaration) ? keysOf(checking, declaration.type) : [];
  return [...own, ...(type.typeArguments ?? []).flatMap((each) => keysOf(checking, each))];
};

// ---- in expressions --------------------------------------------------------------------------------------------

/** The objects that a call asks for the member: `item` of `Object.hasOwn(item, "role")` or `item.hasOwnProperty("role")`. */
const askedObjects = ({ compiler }: Walk, node: ts.StringLiteralLike): ts.Expression[] => {
  const { parent: call } = node;
  if (!compiler.isCallExpression(call) || !compiler.isPropertyAccessExpression(call.expression)) return [];
  const { name, expression } = call.expression;
  if (!ASKING.has(name.text)) return [];
  const others = call.arguments.filter((each) => each !== node && !compiler.isStringLiteralLike(each));
  return others.length > 0 ? others : [expression];
};

/** The types whose keys are expected where a text stands, or which it is compared with. */
const keyedTypes = (walk: Walk, node: ts.StringLiteralLike): ts.Type[] => {
  const { compiler, checker } = walk;
  const value = comparedValue(compiler, node);
  if (value) return keyedByNames(walk, declaredType(walk, value));
  const expected = expectedType(walk, node);
  const keyed = expected ? keysOf(walk, expected.type) : [];
  const isKnown = keyed.some((type) => membersOf(walk, type, node.text).length > 0);
  if (isKnown) return keyed;
  const given = keyed.length > 0 ? givenTypes(walk, node, expected?.call) : [];
  if (given.some((type) => membersOf(walk, type, node.text).length > 0)) return given;
  return keyedByNames(walk, inheritedType(walk, node) ?? checker.getContextualType(node));
};

/** What else a call is given, and what it is called on: a type parameter stands for the type of one of them. */
const givenTypes = (walk: Walk, node: ts.Node, call: Expected["call"]): ts.Type[] => {
  const { compiler, checker } = walk;
  if (!call) return [];
  const callee = compiler.isPropertyAccessExpression(call.expression) ? [call.expression.expression] : [];
  const given = [...(call.arguments ?? []), ...callee].filter((each) => !holds(each, node));
  const types = [...given, ...((call.typeArguments ?? []) as readonly ts.Node[])].map((each) =>
    checker.getTypeAtLocation(each),
  );
  return types.flatMap((type) => [
    type,
    ...branchesOf(walk, type).flatMap((branch) => checker.getTypeArguments(branch as ts.TypeReference) ?? []),
  ]);
};

/** The type of a member of a class, if a class or interface that it extends has it. */
const inheritedType = ({ compiler, checker }: Walk, node: ts.Node): ts.Type | undefined => {
  const { parent } = node;
  if (!compiler.isPropertyDeclaration(parent) || parent.type) return undefined;
  const name = textIn(compiler, parent.name);
  for (const { types } of parent.parent.heritageClauses ?? [])
    for (const each of types) {
      const symbol = name === undefined ? undefined : checker.getTypeAtLocation(each).getProperty(name);
      if (symbol) return checker.getTypeOfSymbol(symbol);
    }
  return undefined;
};

const holds = (outer: ts.Node, inner: ts.Node): boolean => outer.pos <= inner.pos && inner.end <= outer.end;

/** The types that have exactly the members whose names are expected: `keyof Item` is no more than its names to the checker. */
const keyedByNames = (walk: Walk, expected: ts.Type | undefined): ts.Type[] => {
  const names = expected && wordsOf(walk, [expected]);
  if (!names || names.words.size < 2) return [];
  return [...walk.aims.members.keys()].flatMap((member) => {
    const owner = walk.checker.getTypeAtLocation(member.parent);
    const members = walk.checker.getPropertiesOfType(owner);
    return members.length === names.words.size && members.every(({ name }) => names.words.has(name))
      ? [owner]
      : [];
  });
};
