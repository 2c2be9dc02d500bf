// Where code hands a value on with everything in it, so that nobody can say what happens to what changed in it.

import type { ts } from "../../program/ts-morph.js";
import type { Aim } from "../aims.js";
import { ASKING, bare } from "../code/syntax.js";
import { branchesOf, isList } from "../code/types.js";
import type { Walk } from "../walking.js";

/** A value that is handed on as anything: to `JSON.stringify`, to a logger, to a function that takes `unknown`. */
export const handedOn = (walk: Walk, call: ts.CallExpression | ts.NewExpression): void => {
  for (const [index, given] of (call.arguments ?? []).entries()) {
    const value = walk.compiler.isSpreadElement(given) ? given.expression : given;
    const held = heldBy(walk, value);
    if (held.length === 0 || isKnown(walk, call)) continue;
    const name = nameOf(walk, call);
    if (OF_ALL_MEMBERS.test(name) || takesAnything(walk, call, index))
      walk.cannotFollow(value, `passed to ${name}`, held);
  }
};

/** Whether it is known what a call does: this package's own functions, and what asks for one member by its name. */
const isKnown = (walk: Walk, call: ts.CallExpression | ts.NewExpression): boolean => {
  const { compiler, checker } = walk;
  const declaration = checker.getResolvedSignature(call)?.declaration;
  if (declaration && walk.isOwn(declaration.getSourceFile())) return true;
  const { expression: callee } = call;
  return (
    compiler.isPropertyAccessExpression(callee) &&
    ASKING.has(callee.name.text) &&
    (call.arguments ?? []).some(compiler.isStringLiteralLike)
  );
};

/** Functions that take an object apart. */
const OF_ALL_MEMBERS = /^(?:Object\.(?:entries|getOwnPropertyNames|keys|values)|Reflect\.ownKeys)$/;

const nameOf = ({ compiler }: Walk, { expression }: ts.CallExpression | ts.NewExpression): string => {
  if (compiler.isIdentifier(expression)) return expression.text;
  if (!compiler.isPropertyAccessExpression(expression)) return "a function";
  const { expression: owner, name } = expression;
  return compiler.isIdentifier(owner) ? `${owner.text}.${name.text}` : name.text;
};

const takesAnything = (walk: Walk, call: ts.CallExpression | ts.NewExpression, index: number): boolean => {
  const { checker } = walk;
  const parameters = checker.getResolvedSignature(call)?.parameters ?? [];
  const parameter = parameters[Math.min(index, parameters.length - 1)];
  if (!parameter) return false;
  const type = checker.getTypeOfSymbolAtLocation(parameter, call);
  const [item] =
    isList(walk, type) && index >= parameters.length - 1
      ? checker.getTypeArguments(type as ts.TypeReference)
      : [];
  return isAnything(walk, item ?? type);
};

/** Whether a type says nothing of what it has: `any`, `unknown`, `object`, `Record<string, unknown>`. */
const isAnything = (walk: Walk, type: ts.Type): boolean => {
  const { TypeFlags } = walk.compiler;
  if (type.flags & (TypeFlags.Any | TypeFlags.Unknown | TypeFlags.NonPrimitive)) return true;
  const [info] = walk.checker.getIndexInfosOfType(type);
  return (
    info !== undefined && !isList(walk, type) && (info.type.flags & (TypeFlags.Any | TypeFlags.Unknown)) !== 0
  );
};

/** `payload as any`, `payload as unknown as Mine` */
export const castAway = (walk: Walk, node: ts.AsExpression | ts.TypeAssertion): void => {
  if (walk.compiler.isConstTypeReference(node.type)) return;
  if (!isAnything(walk, walk.checker.getTypeFromTypeNode(node.type))) return;
  const held = heldBy(walk, node.expression);
  if (held.length > 0) walk.cannotFollow(node, `as ${node.type.getText()}`, held);
};

/** `const raw: unknown = payload`, `raw = payload` */
export const assignedAway = (walk: Walk, target: ts.Node, value: ts.Expression): void => {
  const held = heldBy(walk, value);
  if (held.length > 0 && isAnything(walk, walk.checker.getTypeAtLocation(target)))
    walk.cannotFollow(value, "assigned to a value of any type", held);
};

/** `return payload;` in a function that returns `unknown` */
export const returnedAway = (walk: Walk, value: ts.Expression): void => {
  const { compiler, checker } = walk;
  const owner = compiler.findAncestor(value, compiler.isFunctionLike);
  const type = owner && "type" in owner ? (owner.type as ts.TypeNode | undefined) : undefined;
  if (!type) return;
  const returned = checker.getTypeFromTypeNode(type);
  const promised = checker.getAwaitedType(returned) ?? returned;
  if (!isAnything(walk, promised)) return;
  const held = heldBy(walk, value);
  if (held.length > 0) walk.cannotFollow(value, "returned as a value of any type", held);
};

/** `(payload: any) => …` where a payload is what the function gets */
export const takenAway = (walk: Walk, parameter: ts.ParameterDeclaration): void => {
  const { compiler, checker } = walk;
  const { parent: owner, type } = parameter;
  if (!type || !(compiler.isArrowFunction(owner) || compiler.isFunctionExpression(owner))) return;
  if (!isAnything(walk, checker.getTypeFromTypeNode(type))) return;
  const expected = checker.getContextualType(owner);
  const signature = expected && checker.getNonNullableType(expected).getCallSignatures()[0];
  const given = signature?.parameters[owner.parameters.indexOf(parameter)];
  const held = given ? heldByType(walk, checker.getTypeOfSymbol(given)) : [];
  if (held.length > 0) walk.cannotFollow(parameter, `taken as ${type.getText()}`, held);
};

/** `for (const name in item)` */
export const lookedThrough = (walk: Walk, { expression }: ts.ForInStatement): void => {
  const held = membersOfValue(walk, walk.checker.getTypeAtLocation(expression));
  if (held.length > 0) walk.cannotFollow(expression, "for … in", held);
};

/** `item[name]`, where the name may be any */
export const anyMember = (walk: Walk, node: ts.ElementAccessExpression): void => {
  const { compiler, checker } = walk;
  const held = membersOfValue(walk, checker.getTypeAtLocation(node.expression));
  if (held.length > 0) walk.cannotFollow(node.argumentExpression, `[${cut(compiler, node)}]`, held);
};

const cut = (compiler: typeof ts, { argumentExpression }: ts.ElementAccessExpression): string =>
  compiler.isIdentifier(argumentExpression) ? argumentExpression.text : "…";

/** Changed members that a type has itself. */
const membersOfValue = (walk: Walk, type: ts.Type): Aim[] =>
  branchesOf(walk, type)
    .filter((branch) => !isList(walk, branch))
    .flatMap((branch) => [...walk.aimsOf(walk.checker.getPropertiesOfType(branch))]);

// ---- what a value holds ----------------------------------------------------------------------------------------

/** What changed in a value, however deep. Only values with a name are looked at: others are built of those. */
const heldBy = (walk: Walk, value: ts.Expression): readonly Aim[] => {
  const { compiler, checker } = walk;
  const node = bare(compiler, value);
  if (compiler.isObjectLiteralExpression(node))
    return node.properties.flatMap((each) =>
      compiler.isShorthandPropertyAssignment(each)
        ? heldBy(walk, each.name)
        : compiler.isPropertyAssignment(each)
          ? heldBy(walk, each.initializer)
          : compiler.isSpreadAssignment(each)
            ? heldBy(walk, each.expression)
            : [],
    );
  const isNamed =
    compiler.isIdentifier(node) ||
    compiler.isPropertyAccessExpression(node) ||
    compiler.isElementAccessExpression(node);
  return isNamed ? heldByType(walk, checker.getTypeAtLocation(node)) : [];
};

/** How deep a value is looked into for others: a receipt has a payload. */
const MAX_DEPTH = 2;

const heldByType = (walk: Walk, type: ts.Type, depth = MAX_DEPTH): readonly Aim[] => {
  const known = walk.held.get(type);
  if (known) return known;
  walk.held.set(type, []);
  const found = new Set(branchesOf(walk, type).flatMap((branch) => heldByBranch(walk, branch, depth)));
  const all = [...found];
  walk.held.set(type, all);
  return all;
};

const heldByBranch = (walk: Walk, branch: ts.Type, depth: number): readonly Aim[] => {
  const { compiler, checker, aims } = walk;
  if (isList(walk, branch))
    return checker
      .getTypeArguments(branch as ts.TypeReference)
      .flatMap((each) => heldByType(walk, each, depth));
  if (!(branch.flags & (compiler.TypeFlags.Object | compiler.TypeFlags.Intersection))) return [];
  const own = (branch.symbol?.declarations ?? []).flatMap((each) => aims.holders.get(each) ?? []);
  if (own.length > 0) return own;
  if (walk.isOfLibrary(branch.symbol)) return [];
  const members = checker.getPropertiesOfType(branch);
  return members.flatMap((member) => {
    const { declarations = [] } = member;
    const held = declarations.flatMap((each) => aims.holders.get(each) ?? aims.members.get(each) ?? []);
    return held.length > 0 || depth === 0
      ? held
      : heldByType(walk, checker.getTypeOfSymbol(member), depth - 1);
  });
};
