// Where an instance comes from, and what is done with it at one place of the code.

import type { ts } from "../../program/ts-morph.js";
import { bare, functionAround, isOwn, symbolOf, type World } from "../world.js";
import { kindOf } from "./webhook.js";

/** Where an expression gets its instance: from what holds it, or from `new`. */
interface Source {
  /** The declaration of a variable, member, parameter or function; or the `new` expression. */
  readonly holder: ts.Node;
  readonly isCreation: boolean;
}

/** Where an expression gets its instance. Undefined if that is not in the user's code, or cannot be followed. */
export const sourceOf = (world: World, expression: ts.Expression): Source | undefined => {
  const { compiler, checker } = world;
  const node = bare(world, expression);
  if (compiler.isNewExpression(node)) return { holder: node, isCreation: true };
  const inner = compiler.isAwaitExpression(node) ? bare(world, node.expression) : node;
  if (compiler.isCallExpression(inner)) {
    const made = checker.getResolvedSignature(inner)?.declaration;
    return heldBy(world, made && compiler.isFunctionLike(made) && "body" in made ? made : undefined);
  }
  if (compiler.isIdentifier(inner)) return heldBy(world, declarationOf(symbolOf(world, inner)));
  if (compiler.isPropertyAccessExpression(inner))
    return heldBy(world, declarationOf(symbolOf(world, inner.name)));
  return undefined;
};

const heldBy = ({ program }: World, holder: ts.Node | undefined): Source | undefined =>
  holder && isOwn(program, holder.getSourceFile()) ? { holder, isCreation: false } : undefined;

const declarationOf = (symbol: ts.Symbol | undefined): ts.Node | undefined =>
  symbol?.valueDeclaration ?? symbol?.declarations?.[0];

/** A use that cannot be followed, or needs the instance as it is. */
export interface OtherUse {
  readonly node: ts.Node;
  /** Words that complete "the instance …". */
  readonly why: string;
  /** Whether the instance can stay for this, while its secret is used for `verify`. */
  readonly canStay: boolean;
  /** Whether it is a verification, or leads to one. */
  readonly isVerification?: boolean | undefined;
}

/** What is done with an instance. */
export type Role =
  | { readonly kind: "verify"; readonly call: ts.CallExpression; readonly receiver: ts.Expression }
  | { readonly kind: "held"; readonly holders: readonly ts.Node[] }
  | ({ readonly kind: "other" } & OtherUse)
  /** Nothing that needs an instance: a test whether there is one. */
  | { readonly kind: "none" };

const NONE: Role = { kind: "none" };

/** What is done with an instance at one place. It may be kept, and used at the same time: `(webhook ??= new Webhook(secret))`. */
export const rolesOf = (world: World, expression: ts.Expression): Role[] => {
  const { compiler } = world;
  const { parent } = whole(compiler, expression);
  const first = roleOf(world, expression);
  const isKept = first.kind === "held" && compiler.isBinaryExpression(parent);
  return isKept && !compiler.isExpressionStatement(parent.parent)
    ? [first, ...rolesOf(world, parent)]
    : [first];
};

const roleOf = (world: World, expression: ts.Expression): Role => {
  const { compiler } = world;
  const node = whole(compiler, expression);
  const { parent } = node;
  const lost = (why: string, canStay = false): Role => ({ kind: "other", node, why, canStay });
  const held = (...holders: (ts.Node | undefined)[]): Role =>
    holders.every((each) => each && isOwn(world.program, each.getSourceFile()))
      ? { kind: "held", holders: holders as ts.Node[] }
      : lost("is handed to what is not in your code");
  if (compiler.isPropertyAccessExpression(parent)) return memberRole(compiler, node, parent);
  if (compiler.isVariableDeclaration(parent))
    return compiler.isIdentifier(parent.name)
      ? held(parent)
      : { kind: "other", node, why: "is taken apart", canStay: false, isVerification: true };
  if (compiler.isParameter(parent) || compiler.isPropertyDeclaration(parent)) return held(parent);
  if (compiler.isReturnStatement(parent)) return held(functionAround(world, parent));
  if (compiler.isArrowFunction(parent)) return held(parent);
  if (compiler.isBinaryExpression(parent)) return assignedRole(world, node, parent, held, lost);
  if (compiler.isCallExpression(parent) || compiler.isNewExpression(parent))
    return argumentRole(world, node, parent, held, lost);
  if (compiler.isPropertyAssignment(parent) || compiler.isShorthandPropertyAssignment(parent)) {
    const contextual = contextualMember(world, parent);
    return contextual === "outside"
      ? lost("is handed to what is not in your code")
      : held(parent, contextual ?? parent);
  }
  if (compiler.isExportAssignment(parent)) return held(parent);
  const isTest =
    compiler.isExpressionStatement(parent) ||
    compiler.isIfStatement(parent) ||
    compiler.isPrefixUnaryExpression(parent) ||
    compiler.isConditionalExpression(parent);
  return isTest ? NONE : lost("is used in a way that cannot be followed");
};

/** With all that is around it and has the same value: parentheses, casts, `??`, the branches of a condition. */
const whole = (compiler: typeof ts, node: ts.Expression): ts.Expression => {
  const { parent } = node;
  const passes =
    compiler.isParenthesizedExpression(parent) ||
    compiler.isAsExpression(parent) ||
    compiler.isNonNullExpression(parent) ||
    compiler.isSatisfiesExpression(parent) ||
    compiler.isTypeAssertionExpression(parent) ||
    (compiler.isConditionalExpression(parent) && parent.condition !== node) ||
    (compiler.isBinaryExpression(parent) &&
      CHOOSES.has(compiler.tokenToString(parent.operatorToken.kind) ?? ""));
  return passes ? whole(compiler, parent as ts.Expression) : node;
};

const CHOOSES: ReadonlySet<string> = new Set(["??", "||", "&&"]);

const memberRole = (compiler: typeof ts, node: ts.Expression, access: ts.PropertyAccessExpression): Role => {
  const call = access.parent;
  const isCalled = compiler.isCallExpression(call) && call.expression === access;
  const { text } = access.name;
  if (text !== "verify") return { kind: "other", node: access, why: `is used for ${text}`, canStay: true };
  if (!isCalled)
    return {
      kind: "other",
      node: access,
      why: "has its verify handed on, not called",
      canStay: false,
      isVerification: true,
    };
  if (access.questionDotToken || call.questionDotToken)
    return { kind: "other", node: access, why: "may be missing (?.)", canStay: false, isVerification: true };
  return { kind: "verify", call, receiver: node };
};

type Held = (...holders: (ts.Node | undefined)[]) => Role;
type Lost = (why: string, canStay?: boolean) => Role;

const assignedRole = (
  world: World,
  node: ts.Expression,
  parent: ts.BinaryExpression,
  held: Held,
  lost: Lost,
): Role => {
  const operator = world.compiler.tokenToString(parent.operatorToken.kind) ?? "";
  if (/^[!=]==?$/.test(operator)) return NONE;
  if (!/^(?:\?\?|\|\|)?=$/.test(operator)) return lost("is used in a way that cannot be followed");
  if (parent.left === node) return NONE;
  const target = bare(world, parent.left);
  // module.exports = webhook
  if (/^(?:module\.)?exports$/.test(target.getText())) return lost("is what a CommonJS module exports");
  return held(sourceOf(world, target)?.holder);
};

const argumentRole = (
  world: World,
  node: ts.Expression,
  call: ts.CallExpression | ts.NewExpression,
  held: Held,
  lost: Lost,
): Role => {
  const { checker, compiler } = world;
  if (call.expression === node) return lost("is called");
  const index = call.arguments?.indexOf(node) ?? -1;
  const parameter = checker.getResolvedSignature(call)?.parameters[index]?.valueDeclaration;
  if (!parameter || !compiler.isParameter(parameter) || parameter.dotDotDotToken)
    return lost("is handed to what cannot be followed");
  // what is declared as something else is not known to be an instance there
  if (!kindOf(world, checker.getTypeAtLocation(parameter)))
    return lost(`is handed to a parameter of another type, ${parameter.name.getText()}`);
  return held(parameter);
};

/** The member of the type that an object is written for. */
const contextualMember = (
  { compiler, checker, program }: World,
  { parent, name }: ts.PropertyAssignment | ts.ShorthandPropertyAssignment,
): ts.Node | "outside" | undefined => {
  const type = compiler.isObjectLiteralExpression(parent) && checker.getContextualType(parent);
  const declared = type ? type.getProperty(name.getText())?.valueDeclaration : undefined;
  if (!declared) return undefined;
  return isOwn(program, declared.getSourceFile()) ? declared : "outside";
};
