// What a function is, and what is edited where it becomes async.

import type { Edit } from "../../program/style.js";
import type { ts } from "../../program/ts-morph.js";
import type { Around } from "../world.js";

/** Whether a file is an ES module, in which `await` may stand at the top level. */
export const isModule = (compiler: typeof ts, file: ts.SourceFile): boolean =>
  file.impliedNodeFormat !== compiler.ModuleKind.CommonJS &&
  file.statements.some(
    (each) =>
      compiler.isImportDeclaration(each) ||
      compiler.isExportDeclaration(each) ||
      compiler.isExportAssignment(each) ||
      (compiler.canHaveModifiers(each) &&
        compiler.getModifiers(each)?.some(({ kind }) => kind === compiler.SyntaxKind.ExportKeyword)),
  );

/** Whether a node stands in the parameters of a function. */
export const isInParameter = (compiler: typeof ts, around: Around, node: ts.Node): boolean =>
  compiler.isFunctionLike(around) &&
  around.parameters.some((each) => node.pos >= each.pos && node.end <= each.end);

/** Whether a function is async. */
export const isAsync = (compiler: typeof ts, node: ts.Node): boolean =>
  compiler.canHaveModifiers(node) &&
  compiler.getModifiers(node)?.some(({ kind }) => kind === compiler.SyntaxKind.AsyncKeyword) === true;

/** What a function is, if it can never be async. */
export const unable = (compiler: typeof ts, node: Around): string | undefined => {
  if (compiler.isConstructorDeclaration(node)) return "a constructor";
  if (compiler.isAccessor(node)) return "an accessor";
  if (compiler.isPropertyDeclaration(node)) return "the initial value of a member";
  if (compiler.isClassStaticBlockDeclaration(node)) return "a static block";
  if (node.asteriskToken) return "a generator";
  if (node.type && compiler.isTypePredicateNode(node.type)) return "a function that narrows a type";
  return undefined;
};

/** Where the keyword goes: after the other modifiers. */
export const asyncPosition = (compiler: typeof ts, node: ts.FunctionLikeDeclaration): number => {
  if (compiler.isMethodDeclaration(node)) return node.name.getStart();
  const keyword = node.getChildren().find(({ kind }) => kind === compiler.SyntaxKind.FunctionKeyword);
  return (keyword ?? node).getStart();
};

/** The edit of the type that a function says it returns. */
export const promisedType = (compiler: typeof ts, { type }: ts.FunctionLikeDeclaration): Edit | undefined => {
  if (!type) return undefined;
  const text = type.getText();
  if (/^Promise<.*>$/s.test(text)) return undefined;
  const parts = compiler.isUnionTypeNode(type) ? type.types.map((each) => each.getText()) : [];
  const promise = parts.find((part) => /^Promise<.*>$/s.test(part));
  const isCovered =
    promise !== undefined && parts.every((part) => part === promise || promise === `Promise<${part}>`);
  const promised = isCovered ? promise : `Promise<${promise === undefined ? text : `Awaited<${text}>`}>`;
  return { from: type.getStart(), to: type.getEnd(), text: promised };
};

/** The name by which a function is called. */
export const nameOf = (compiler: typeof ts, node: ts.FunctionLikeDeclaration): ts.Node | undefined => {
  if (node.name) return node.name;
  const { parent } = node;
  if (compiler.isVariableDeclaration(parent) || compiler.isPropertyDeclaration(parent)) return parent.name;
  if (compiler.isPropertyAssignment(parent)) return parent.name;
  if (compiler.isBinaryExpression(parent) && compiler.isPropertyAccessExpression(parent.left))
    return parent.left.name;
  return undefined;
};

/** Whether somebody outside the file may call a function. */
export const isReachable = (compiler: typeof ts, made: ts.FunctionLikeDeclaration): boolean => {
  const holder = compiler.isVariableDeclaration(made.parent) ? made.parent.parent.parent : made;
  const isExported =
    compiler.canHaveModifiers(holder) &&
    compiler.getModifiers(holder)?.some(({ kind }) => kind === compiler.SyntaxKind.ExportKeyword) === true;
  return isExported || !compiler.isFunctionDeclaration(made);
};

/** Names under which frameworks call a function, and wait. */
const ENTRIES = /^(?:GET|POST|PUT|PATCH|DELETE|handler|action|loader|fetch|onRequest(?:Post)?|default)$/;

/** Whether a framework calls a function: by its name, or by its decorator. */
export const isEntry = (compiler: typeof ts, name: ts.Node, made: ts.FunctionLikeDeclaration): boolean => {
  const isDecorated = compiler.canHaveDecorators(made) && (compiler.getDecorators(made)?.length ?? 0) > 0;
  const isDefault =
    compiler.canHaveModifiers(made) &&
    compiler.getModifiers(made)?.some(({ kind }) => kind === compiler.SyntaxKind.DefaultKeyword) === true;
  return isDecorated || isDefault || ENTRIES.test(name.getText());
};
