// Where code reads, writes or names members: property access, destructuring, object literals.

import type { ts } from "../../program/ts-morph.js";
import { isPattern, isWritten, textIn } from "../code/syntax.js";
import { membersOf, textOf, wordsOf } from "../code/types.js";
import type { Walk } from "../walking.js";
import { anyMember } from "./handed-on.js";
import { keyedMembers } from "./names.js";

/** `item.role`, `item?.role`, `item!.role` */
export const propertyAccess = (walk: Walk, node: ts.PropertyAccessExpression): void => {
  const { compiler, checker } = walk;
  if (!walk.mayName(node.name.text)) return;
  const symbol = checker.getSymbolAtLocation(node.name);
  if (symbol) walk.found(node.name, isWritten(compiler, node) ? "write" : "read", [symbol], node.expression);
};

/** `item["role"]`, `item[ROLE]` where the type of `ROLE` is one or several names. */
export const elementAccess = (walk: Walk, node: ts.ElementAccessExpression): void => {
  const { compiler, checker, aims } = walk;
  const { argumentExpression: key, expression } = node;
  if (compiler.isNumericLiteral(key)) return;
  if (compiler.isStringLiteralLike(key) && !aims.names.has(key.text)) return;
  const keyType = checker.getTypeAtLocation(key);
  const names = wordsOf(walk, [keyType]);
  if (!names || isAllKeys(walk, names.words, expression)) {
    if (!(keyType.flags & compiler.TypeFlags.NumberLike)) anyMember(walk, node);
    return;
  }
  const known = [...names.words].filter((name) => aims.names.has(name));
  if (known.length === 0) return;
  const type = checker.getTypeAtLocation(expression);
  const symbols = known.flatMap((name) => membersOf(walk, type, name));
  walk.found(key, isWritten(compiler, node) ? "write" : "read", symbols, expression);
};

/** Whether a key is any key of an object: then it may be meant or not. */
const isAllKeys = ({ checker }: Walk, names: ReadonlySet<string>, object: ts.Expression): boolean => {
  const all = checker.getPropertiesOfType(checker.getTypeAtLocation(object).getNonNullableType());
  return all.length > 1 && names.size >= all.length;
};

/** `const { role, text: said = "" } = item`, also in parameters. */
export const bindingElement = (walk: Walk, node: ts.BindingElement): void => {
  const { compiler, checker } = walk;
  if (!compiler.isObjectBindingPattern(node.parent) || node.dotDotDotToken) return;
  const key = node.propertyName ?? node.name;
  const name = textIn(compiler, key) ?? computedName(walk, key);
  if (name === undefined || !walk.mayName(name)) return;
  const type = checker.getTypeAtLocation(node.parent);
  walk.found(key, "read", membersOf(walk, type, name), node);
};

/** The name that `[ROLE]` is, by its type. */
const computedName = ({ compiler, checker }: Walk, key: ts.Node): string | undefined =>
  compiler.isComputedPropertyName(key) ? textOf(checker.getTypeAtLocation(key.expression)) : undefined;

/** A member of an object literal: it writes, or reads where the literal is a pattern, as in `({ role } = item)`. */
export const objectMember = (walk: Walk, node: ts.ObjectLiteralElementLike): void => {
  const { compiler } = walk;
  if (compiler.isSpreadAssignment(node)) return;
  const name = textIn(compiler, node.name) ?? computedName(walk, node.name);
  if (name === undefined || !walk.mayName(name)) return;
  if (isPattern(compiler, node.parent))
    walk.found(
      node.name,
      "read",
      patternTypes(walk, node.parent).flatMap((type) => membersOf(walk, type, name)),
      undefined,
    );
  else {
    const written = writtenMembers(walk, node.parent, name);
    const isKnown = walk.aimsOf(written).size > 0;
    walk.found(node.name, "write", isKnown ? written : keyedMembers(walk, node.parent, name), node.parent);
  }
};

/** `typeof item.role` */
export const queriedMember = (walk: Walk, node: ts.QualifiedName): void => {
  const { compiler, checker, aims } = walk;
  if (!aims.names.has(node.right.text) || !compiler.findAncestor(node, compiler.isTypeQueryNode)) return;
  const symbol = checker.getSymbolAtLocation(node.right);
  if (symbol) walk.found(node.right, "type", [symbol], node.left);
};

/** The types that a pattern of an assignment takes apart. */
const patternTypes = (walk: Walk, pattern: ts.Node): ts.Type[] => {
  const { compiler, checker } = walk;
  const { parent } = pattern;
  if (compiler.isParenthesizedExpression(parent)) return patternTypes(walk, parent);
  if (compiler.isForOfStatement(parent)) {
    const list = checker.getTypeAtLocation(parent.expression);
    return checker.getIndexTypeOfType(list, 1 satisfies ts.IndexKind.Number)
      ? [checker.getIndexTypeOfType(list, 1) as ts.Type]
      : [];
  }
  if (compiler.isBinaryExpression(parent)) {
    const isDefault = parent.parent && isNestedPattern(walk, parent);
    return isDefault ? patternTypes(walk, parent) : [checker.getTypeAtLocation(parent.right)];
  }
  if (compiler.isPropertyAssignment(parent)) {
    const name = textIn(compiler, parent.name);
    return name === undefined
      ? []
      : patternTypes(walk, parent.parent)
          .flatMap((type) => membersOf(walk, type, name))
          .map((symbol) => checker.getTypeOfSymbol(symbol));
  }
  if (compiler.isArrayLiteralExpression(parent))
    return patternTypes(walk, parent).flatMap((type) => checker.getIndexTypeOfType(type, 1) ?? []);
  return [];
};

/** Whether `{ … } = {}` stands in a pattern: then it has a default. */
const isNestedPattern = ({ compiler }: Walk, assignment: ts.BinaryExpression): boolean =>
  (compiler.isPropertyAssignment(assignment.parent) && isPattern(compiler, assignment.parent.parent)) ||
  (compiler.isArrayLiteralExpression(assignment.parent) && isPattern(compiler, assignment.parent));

/** The members that a member of an object literal gives a value to: of the type that is expected, and of what is spread. */
const writtenMembers = (walk: Walk, literal: ts.Node, name: string): ts.Symbol[] => {
  const { compiler, checker } = walk;
  if (!compiler.isObjectLiteralExpression(literal)) return [];
  const expected = checker.getContextualType(literal);
  const spread = literal.properties.filter(compiler.isSpreadAssignment);
  return [
    ...(expected ? fittingBranches(walk, expected, literal) : []).flatMap((type) =>
      membersOf(walk, type, name),
    ),
    ...spread.flatMap(({ expression }) => membersOf(walk, checker.getTypeAtLocation(expression), name)),
  ];
};

/** The branches of an expected type that the literal's tags do not rule out. */
const fittingBranches = (walk: Walk, type: ts.Type, literal: ts.ObjectLiteralExpression): ts.Type[] => {
  const { compiler, checker } = walk;
  if (!type.isUnion()) return [type];
  const tags = literal.properties.flatMap((member) =>
    compiler.isPropertyAssignment(member) && compiler.isStringLiteralLike(member.initializer)
      ? [{ name: textIn(compiler, member.name), value: member.initializer.text }]
      : [],
  );
  return type.types.filter((branch) =>
    tags.every(({ name, value }) => {
      const [tag] = name === undefined ? [] : membersOf(walk, branch, name);
      const known = tag && wordsOf(walk, [checker.getTypeOfSymbol(tag)]);
      return !known || known.isOpen || known.words.has(value);
    }),
  );
};
