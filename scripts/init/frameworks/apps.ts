// Finds where an app is made, and where a route stands first in it.

import type { Bindings } from "../../program/bindings.js";
import { endOfLine } from "../../program/imports.js";
import { type Edit, restyled } from "../../program/style.js";
import type { ts } from "../../program/ts-morph.js";
import type { Source } from "../sources.js";
import type { Refusal, Route, Spot } from "./framework.js";

/** How the apps of a framework are made and get their routes. */
export interface AppKind {
  /** Whether a call or `new` makes an app. */
  isMade(compiler: typeof ts, node: ts.CallExpression | ts.NewExpression, bindings: Bindings): boolean;
  /** The name of the app in the recipe. */
  readonly recipeName: string;
  /** Methods that set up an app and stay before its routes: `app.set("trust proxy", 1)`. */
  readonly settings: ReadonlySet<string>;
  /** What the comment above the route says. */
  readonly comment?: string;
  /** Whether a route may be put into a chain of calls: `new Hono().get(…)`. */
  readonly isChained: boolean;
  /** Why an app that is made so cannot be given a route. */
  refusal?(call: ts.CallExpression | ts.NewExpression): string | undefined;
}

/** The places for routes in the apps that a file makes. */
export const appSpots = (
  compiler: typeof ts,
  source: Source,
  bindings: Bindings,
  kind: AppKind,
): readonly (Spot | Refusal)[] => {
  const spots: (Spot | Refusal)[] = [];
  const visit = (node: ts.Node): void => {
    const isCall = compiler.isCallExpression(node) || compiler.isNewExpression(node);
    if (isCall && kind.isMade(compiler, node, bindings)) spots.push(spotOf(compiler, source, node, kind));
    compiler.forEachChild(node, visit);
  };
  visit(source.tree);
  return spots;
};

const spotOf = (
  compiler: typeof ts,
  source: Source,
  call: ts.CallExpression | ts.NewExpression,
  kind: AppKind,
): Spot | Refusal => {
  const { tree, text } = source;
  const holder = holderOf(compiler, tree, outermost(compiler, call));
  const place = {
    line: tree.getLineAndCharacterOfPosition(call.getStart(tree)).line + 1,
    app: holder?.name ?? "app",
    isPart: holder !== undefined && isPartOfAnother(compiler, tree, holder.name),
  };
  const refusal = kind.refusal?.(call);
  if (refusal !== undefined) return { ...place, refusal };
  const next = chainFrom(compiler, call);
  if (next && kind.isChained)
    return { ...place, insert: (routes) => chainEdit(compiler, source, call, next, routes, kind) };
  if (!holder) return { ...place, refusal: "The app has no name there." };
  const last = lastSetting(compiler, tree, holder, kind);
  const at = holder.at ?? endOfLine(text, last.getEnd());
  const indent = holder.indent ?? indentAt(text, last.getStart(tree));
  return {
    ...place,
    insert: (routes) => ({
      from: at,
      to: at,
      text: statementsText(compiler, source, { routes, kind, app: holder.name, indent }),
    }),
  };
};

/** The names that hold an app: `app`, `this.app`. */
interface Holder {
  readonly name: string;
  readonly statement: ts.Statement | ts.PropertyDeclaration;
  /** Where a route goes, if not after the statement. */
  readonly at?: number;
  readonly indent?: string;
}

/** The whole expression around a call: `await`, a chain of methods, a cast. */
const outermost = (compiler: typeof ts, call: ts.Expression): ts.Expression => {
  let node = call;
  for (;;) {
    const { parent } = node;
    const isAround =
      compiler.isAwaitExpression(parent) ||
      compiler.isParenthesizedExpression(parent) ||
      compiler.isAsExpression(parent) ||
      compiler.isSatisfiesExpression(parent) ||
      compiler.isNonNullExpression(parent) ||
      (compiler.isPropertyAccessExpression(parent) && parent.expression === node) ||
      (compiler.isCallExpression(parent) &&
        parent.expression === node &&
        compiler.isPropertyAccessExpression(node));
    if (!isAround) return node;
    node = parent as ts.Expression;
  }
};

/** The first method that is called on what a call makes, if one is. */
const chainFrom = (compiler: typeof ts, call: ts.Expression): ts.PropertyAccessExpression | undefined => {
  const { parent } = call;
  return compiler.isPropertyAccessExpression(parent) &&
    parent.expression === call &&
    compiler.isCallExpression(parent.parent) &&
    parent.parent.expression === parent
    ? parent
    : undefined;
};

const holderOf = (compiler: typeof ts, tree: ts.SourceFile, value: ts.Expression): Holder | undefined => {
  const { parent } = value;
  if (compiler.isVariableDeclaration(parent) && compiler.isIdentifier(parent.name)) {
    const statement = parent.parent.parent;
    if (compiler.isVariableStatement(statement)) return { name: parent.name.text, statement };
  }
  if (
    compiler.isBinaryExpression(parent) &&
    parent.operatorToken.kind === compiler.SyntaxKind.EqualsToken &&
    compiler.isExpressionStatement(parent.parent) &&
    isName(compiler, parent.left)
  )
    return { name: parent.left.getText(tree), statement: parent.parent };
  if (compiler.isPropertyDeclaration(parent) && compiler.isClassLike(parent.parent))
    return memberHolder(compiler, tree, parent, parent.parent);
  return undefined;
};

/** `app`, `this.app` */
const isName = (compiler: typeof ts, node: ts.Expression): boolean =>
  compiler.isIdentifier(node) ||
  (compiler.isPropertyAccessExpression(node) && node.expression.kind === compiler.SyntaxKind.ThisKeyword);

/** An app in a member of a class: its routes come first in the constructor. */
const memberHolder = (
  compiler: typeof ts,
  tree: ts.SourceFile,
  member: ts.PropertyDeclaration,
  owner: ts.ClassLikeDeclaration,
): Holder | undefined => {
  const body = owner.members.find(compiler.isConstructorDeclaration)?.body;
  if (!body) return undefined;
  const first = body.statements[0];
  const isSuper =
    first &&
    compiler.isExpressionStatement(first) &&
    compiler.isCallExpression(first.expression) &&
    first.expression.expression.kind === compiler.SyntaxKind.SuperKeyword;
  const indent = first && indentAt(tree.text, first.getStart(tree));
  return {
    name: `this.${member.name.getText(tree)}`,
    statement: member,
    at: endOfLine(tree.text, isSuper ? first.getEnd() : body.getStart(tree) + 1),
    ...(indent !== undefined && { indent }),
  };
};

/** The app's statement, or the last of the settings that follow it. */
const lastSetting = (
  compiler: typeof ts,
  tree: ts.SourceFile,
  { name, statement }: Holder,
  { settings }: AppKind,
): ts.Node => {
  const { parent } = statement;
  if (!compiler.isBlock(parent) && !compiler.isSourceFile(parent)) return statement;
  let last: ts.Node = statement;
  for (const each of parent.statements.slice(parent.statements.indexOf(statement as ts.Statement) + 1)) {
    if (!isSetting(compiler, tree, each, name, settings)) break;
    last = each;
  }
  return last;
};

const isSetting = (
  compiler: typeof ts,
  tree: ts.SourceFile,
  statement: ts.Statement,
  name: string,
  settings: ReadonlySet<string>,
): boolean => {
  if (!compiler.isExpressionStatement(statement) || !compiler.isCallExpression(statement.expression))
    return false;
  const { expression } = statement.expression;
  return (
    compiler.isPropertyAccessExpression(expression) &&
    expression.expression.getText(tree) === name &&
    settings.has(expression.name.text)
  );
};

/** Whether an app is given to another one: `app.use("/admin", admin)`. */
const isPartOfAnother = (compiler: typeof ts, tree: ts.SourceFile, name: string): boolean => {
  let found = false;
  const visit = (node: ts.Node): void => {
    if (
      compiler.isCallExpression(node) &&
      compiler.isPropertyAccessExpression(node.expression) &&
      /^(?:use|route|mount|register)$/.test(node.expression.name.text) &&
      node.expression.expression.getText(tree) !== name &&
      node.arguments.some((each) => each.getText(tree) === name)
    )
      found = true;
    compiler.forEachChild(node, visit);
  };
  visit(tree);
  return found;
};

/** The white space before the first character of a line. */
export const indentAt = (text: string, at: number): string => {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  return /^[\t ]*/.exec(text.slice(start, at))?.[0] ?? "";
};

interface StatementsOf {
  readonly routes: readonly Route[];
  readonly kind: AppKind;
  readonly app: string;
  readonly indent: string;
}

const statementsText = (
  compiler: typeof ts,
  { style, text }: Source,
  { routes, kind: { recipeName, comment }, app, indent }: StatementsOf,
): string => {
  const calls = routes.map(({ statement }) => statement.replace(new RegExp(`^${recipeName}\\b`), () => app));
  const code = restyled(compiler, calls.join("\n"), style).split(style.newline);
  // another vendor may have brought the comment
  const above = comment === undefined || text.includes(comment) ? [] : [`// ${comment}`];
  return [...above, ...code].map((each) => style.newline + indent + each).join("");
};

/** Puts routes first into a chain of calls. */
const chainEdit = (
  compiler: typeof ts,
  { tree, text, style }: Source,
  call: ts.Expression,
  next: ts.PropertyAccessExpression,
  routes: readonly Route[],
  { recipeName }: AppKind,
): Edit => {
  const at = call.getEnd();
  const dot = text.slice(at, next.name.getStart(tree));
  const before = /\n/.test(dot) ? dot.slice(0, dot.lastIndexOf(".")) : "";
  const calls = routes.map(
    ({ statement }) =>
      before + restyled(compiler, statement.replace(/;$/, ""), style).slice(recipeName.length),
  );
  return { from: at, to: at, text: calls.join("") };
};
