// Where code has the words of an enum: comparisons, switches, lists, and records with a member for each word.

import type { Kind } from "../../diff/changes.js";
import type { ts } from "../../program/ts-morph.js";
import type { EnumAim } from "../aims.js";
import { expectedType, itemType, keyType } from "../code/expected.js";
import { declaredType, type Origin, symbolOf, typeOrigin, valueOrigin } from "../code/origins.js";
import { comparedValue, textIn } from "../code/syntax.js";
import { type Words, wordsOf } from "../code/types.js";
import type { Walk } from "../walking.js";

/** The kinds of changes for which words matter. */
const OF_WORDS: ReadonlySet<Kind> = new Set<Kind>([
  "enum-added",
  "enum-removed",
  "shape-removed",
  "type-changed",
  "type-widened",
  "value-added",
  "value-removed",
]);

/** The changed enums whose words are looked for in the user's code. */
export const enumsWithWords = (enums: readonly EnumAim[]): EnumAim[] =>
  enums.filter(({ change, through }) => through === null && OF_WORDS.has(change.kind));

/** `switch (role)` */
export const wordSwitch = (walk: Walk, { expression }: ts.SwitchStatement): void =>
  note(walk, expression, valueOrigin(walk, expression), expression);

/** A text that may be a word. */
export const wordLiteral = (walk: Walk, node: ts.StringLiteralLike): void => {
  const { compiler } = walk;
  const { parent } = node;
  if (compiler.isLiteralTypeNode(parent)) {
    wordInType(walk, node, parent);
    return;
  }
  const value = comparedValue(compiler, node);
  if (value) {
    note(walk, node, valueOrigin(walk, value), value);
    return;
  }
  const expected = expectedType(walk, node);
  note(walk, node, expected && typeOrigin(walk, expected.type), undefined);
};

/** `Extract<Role, "user">` */
const wordInType = (walk: Walk, node: ts.StringLiteralLike, literal: ts.LiteralTypeNode): void => {
  const { compiler } = walk;
  let type: ts.TypeNode = literal;
  while (compiler.isUnionTypeNode(type.parent)) type = type.parent;
  const { parent } = type;
  if (!compiler.isTypeReferenceNode(parent)) return;
  const others = (parent.typeArguments ?? []).filter((each) => each !== type);
  for (const other of others) note(walk, node, typeOrigin(walk, other), undefined);
};

/** A key of an object that has a member for each word: `{ user: "Customer" }` as a `Record<Role, string>`. */
export const wordKey = (walk: Walk, member: ts.ObjectLiteralElementLike): void => {
  const { compiler } = walk;
  if (!member.name || !compiler.isObjectLiteralExpression(member.parent)) return;
  const expected = expectedType(walk, member.parent);
  const keys = expected && keyType(walk, expected.type);
  if (keys) note(walk, member.name, typeOrigin(walk, keys), undefined);
};

/** A variable that lists words: the line at which it is declared. */
export const wordVariable = (walk: Walk, variable: ts.VariableDeclaration): void => {
  const { compiler } = walk;
  const { initializer, name } = variable;
  if (!initializer || !compiler.isIdentifier(name)) return;
  const type = variable.type ?? compiler.getJSDocType(variable) ?? satisfied(compiler, initializer);
  const words = type && (keyType(walk, type) ?? itemType(walk, type));
  if (words) note(walk, name, typeOrigin(walk, words), undefined);
};

/** `T` of `… as const satisfies T` */
const satisfied = (compiler: typeof ts, value: ts.Expression): ts.TypeNode | undefined =>
  compiler.isSatisfiesExpression(value)
    ? value.type
    : compiler.isAsExpression(value)
      ? compiler.isConstTypeReference(value.type)
        ? satisfied(compiler, value.expression)
        : value.type
      : undefined;

/** Methods that look for a value in a list. */
const LOOKING: ReadonlySet<string> = new Set(["has", "includes", "indexOf"]);

/** `["user", "assistant"].includes(role)`, also where the list has a name. */
export const wordsLookedThrough = (walk: Walk, call: ts.CallExpression): void => {
  const { compiler } = walk;
  const { expression: callee } = call;
  const [value] = call.arguments;
  if (!value || !compiler.isPropertyAccessExpression(callee) || !LOOKING.has(callee.name.text)) return;
  const list = listAt(walk, callee.expression);
  if (!list) return;
  const origin = valueOrigin(walk, value);
  for (const each of list.elements)
    if (compiler.isStringLiteralLike(each) && walk.words.has(each.text)) note(walk, each, origin, value);
};

const listAt = (walk: Walk, node: ts.Expression, steps = 4): ts.ArrayLiteralExpression | undefined => {
  const { compiler } = walk;
  if (steps === 0) return undefined;
  if (compiler.isArrayLiteralExpression(node)) return node;
  if (
    compiler.isParenthesizedExpression(node) ||
    compiler.isAsExpression(node) ||
    compiler.isSatisfiesExpression(node)
  )
    return listAt(walk, node.expression, steps);
  if (compiler.isNewExpression(node))
    return node.arguments?.[0] && listAt(walk, node.arguments[0], steps - 1);
  if (!compiler.isIdentifier(node)) return undefined;
  const declaration = symbolOf(walk, node)?.valueDeclaration;
  return declaration && compiler.isVariableDeclaration(declaration) && declaration.initializer
    ? listAt(walk, declaration.initializer, steps - 1)
    : undefined;
};

// ---- whose words -----------------------------------------------------------------------------------------------

/**
 * Notes a use of the enums that something comes from. Where that cannot be told, the words of its type do, unless
 * other members have the same.
 */
const note = (walk: Walk, node: ts.Node, origin: Origin, value: ts.Expression | undefined): void => {
  const aims = origin
    ? walk.enums.filter((aim) =>
        origin.some((each) => aim.declarations.includes(each) || isAliasOf(walk, each, aim)),
      )
    : enumsLike(walk, value ? declaredType(walk, value) : contextOf(walk, node));
  const text = textIn(walk.compiler, node);
  for (const aim of aims) {
    const isConcerned = !aim.isPart || (walk.compiler.isStringLiteralLike(node) && aim.words.has(text ?? ""));
    if (isConcerned) walk.uses.push({ aim, node, how: "word" });
  }
};

/** Whether a generated definition is the type of a changed member. */
const isAliasOf = ({ compiler }: Walk, alias: ts.Node, { declarations }: EnumAim): boolean =>
  compiler.isTypeAliasDeclaration(alias) &&
  declarations.some(
    (each) =>
      compiler.isPropertySignature(each) && each.type !== undefined && refersTo(compiler, each.type, alias),
  );

const refersTo = (compiler: typeof ts, type: ts.TypeNode, alias: ts.TypeAliasDeclaration): boolean =>
  compiler.isTypeReferenceNode(type)
    ? textIn(compiler, type.typeName) === alias.name.text && type.getSourceFile() === alias.getSourceFile()
    : compiler.isUnionTypeNode(type) && type.types.some((each) => refersTo(compiler, each, alias));

const contextOf = ({ compiler, checker }: Walk, node: ts.Node): ts.Type | undefined =>
  compiler.isStringLiteralLike(node) ? checker.getContextualType(node) : undefined;

const enumsLike = (walk: Walk, type: ts.Type | undefined): EnumAim[] => {
  const known = type && wordsOf(walk, [type]);
  if (!known) return [];
  return walk.enums.filter(
    (aim) =>
      aim.isOpen === known.isOpen &&
      aim.words.size === known.words.size &&
      [...aim.words].every((word) => known.words.has(word)) &&
      !aim.isPart &&
      !walk.isAmbiguous(aim),
  );
};

/** The unions of words that generated types have, by a key that is equal for the same words: the declarations that have them. */
export const wordsInTypes = (
  compiler: typeof ts,
  files: readonly ts.SourceFile[],
  keyOf: (words: Words) => string,
): Map<string, ts.Node[]> => {
  const found = new Map<string, ts.Node[]>();
  const visit = (node: ts.Node): void => {
    if (compiler.isUnionTypeNode(node) && !compiler.isUnionTypeNode(node.parent)) {
      const words = node.types.flatMap((each) =>
        compiler.isLiteralTypeNode(each) && compiler.isStringLiteral(each.literal) ? [each.literal.text] : [],
      );
      const isOpen = node.types.some(
        (each) => !compiler.isLiteralTypeNode(each) && each.kind !== compiler.SyntaxKind.UndefinedKeyword,
      );
      if (words.length > 0) {
        const key = keyOf({ words: new Set(words), isOpen });
        found.set(key, [...(found.get(key) ?? []), node.parent]);
      }
    }
    compiler.forEachChild(node, visit);
  };
  for (const file of files) visit(file);
  return found;
};
