// Reads the recipes of the documentation, which are the source of what `init` writes.

import { readFileSync } from "node:fs";
import { packageFile } from "../package.js";
import { type Edit, edited } from "../program/style.js";
import type { ts } from "../program/ts-morph.js";
import type { VendorFacts } from "./vendor-facts.js";

/** The name of a recipe: a file of `dist/recipes`. */
export type RecipeName =
  | "bun"
  | "deno"
  | "express"
  | "fastify"
  | "google-cloud-functions"
  | "hono"
  | "lambda"
  | "nest"
  | "next"
  | "next-pages"
  | "node"
  | "workers";

/** A recipe for one vendor. Texts are in the style of this package, and end in a newline unless they are one line. */
export interface Recipe {
  /** The whole of it, without the comment that names the file. */
  readonly whole: string;
  /** The imports and the handler, exported by a name. */
  readonly handler: string;
  /** The statement that gives the handler its route, if there is one. */
  readonly route: string | undefined;
  /** What follows the handler, for a project without such an app. */
  readonly rest: string;
}

/** How recipes speak of their vendor. */
const VENDOR = "phonic";
const PATH = `/webhooks/${VENDOR}`;
const VARIABLE = "PHONIC_WEBHOOK_SECRET";

/**
 * Reads a recipe and puts another vendor into it.
 *
 * @param exportName the name of the handler for other files
 */
export const readRecipe = (
  compiler: typeof ts,
  name: RecipeName,
  facts: VendorFacts,
  exportName: string,
): Recipe => {
  const text = readFileSync(packageFile(`dist/recipes/${name}.ts`), "utf8").replaceAll("\r\n", "\n");
  const tree = compiler.createSourceFile(`${name}.ts`, text, compiler.ScriptTarget.Latest, true);
  const creation = creationIn(compiler, tree);
  const edits = [...renames(compiler, tree, facts), ...optionEdits(compiler, creation.options, facts)];
  const take = (from: number, to: number, more: readonly Edit[] = []): string =>
    edited(
      text.slice(from, to),
      [...edits, ...more]
        .filter((edit) => edit.from >= from && edit.to <= to)
        .map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from })),
    );
  const textOf = (node: ts.Node, more: readonly Edit[] = []): string =>
    take(node.getStart(tree), node.getEnd(), more);
  const { statement, local } = creation;
  const named = (node: ts.Node): Edit[] =>
    identifiers(compiler, node)
      .filter((each) => each.text === local)
      .map((each) => ({ from: each.getStart(tree), to: each.getEnd(), text: exportName }));
  const imports = tree.statements.filter(compiler.isImportDeclaration);
  const others = tree.statements.filter((each) => !compiler.isImportDeclaration(each) && each !== statement);
  const needed = imports.filter((each) => isNeeded(compiler, each, statement));
  const uses = others.find((each) => named(each).length > 0);
  const isExported = text.startsWith("export", statement.getStart(tree));
  const before = isExported ? "" : "export ";
  const first = tree.statements[0]?.getStart(tree) ?? 0;
  const asValue = creation.isDefault
    ? `export const ${exportName} = ${textOf(creation.call)};`
    : before + textOf(statement, isExported ? [] : named(statement));
  return {
    whole: take(first, text.length),
    handler: `${[...needed.map((each) => lineOf(textOf(each), text, each)), "", asValue].join("\n")}\n`,
    route: uses && compiler.isExpressionStatement(uses) ? textOf(uses, named(uses)) : undefined,
    rest: others
      .filter((each) => each.getStart(tree) > statement.getStart(tree))
      .map((each) => textOf(each, named(each)))
      .join("\n"),
  };
};

/** A statement with the comment that stands after it. */
const lineOf = (statement: string, text: string, node: ts.Node): string => {
  const [rest = ""] = /^[^\n]*/.exec(text.slice(node.getEnd())) ?? [];
  return statement + rest;
};

interface Creation {
  readonly statement: ts.Statement;
  readonly call: ts.CallExpression;
  readonly options: ts.ObjectLiteralExpression;
  /** The name of the handler in the recipe. */
  readonly local: string;
  /** Whether the handler is what the file exports by default. */
  readonly isDefault: boolean;
}

/** The statement that makes the handler: the call with the vendor and the options. */
const creationIn = (compiler: typeof ts, tree: ts.SourceFile): Creation => {
  for (const statement of tree.statements) {
    const [declaration] = compiler.isVariableStatement(statement)
      ? statement.declarationList.declarations
      : [];
    const isDefault = compiler.isExportAssignment(statement);
    const call = isDefault ? statement.expression : declaration?.initializer;
    if (!call || !compiler.isCallExpression(call)) continue;
    const [, options] = call.arguments;
    if (options && compiler.isObjectLiteralExpression(options))
      return { statement, call, options, local: declaration?.name.getText(tree) ?? "handler", isDefault };
  }
  throw new Error(`the recipe ${tree.fileName} makes no handler`);
};

const identifiers = (compiler: typeof ts, node: ts.Node): ts.Identifier[] => {
  const found: ts.Identifier[] = [];
  const visit = (each: ts.Node): void => {
    if (compiler.isIdentifier(each)) found.push(each);
    compiler.forEachChild(each, visit);
  };
  visit(node);
  return found;
};

/** The edits that put another vendor into a recipe. */
const renames = (compiler: typeof ts, tree: ts.SourceFile, facts: VendorFacts): Edit[] => {
  const edits: Edit[] = [];
  const replace = (node: ts.Node, text: string): void => {
    edits.push({ from: node.getStart(tree), to: node.getEnd(), text });
  };
  const visit = (node: ts.Node): void => {
    if (compiler.isPropertyAssignment(node) && node.name.getText(tree) === "on") return;
    if (compiler.isIdentifier(node) && node.text === VENDOR) replace(node, facts.exportName);
    else if (compiler.isIdentifier(node) && node.text === VARIABLE) replace(node, facts.variable);
    else if (compiler.isStringLiteral(node) && node.text === `afterword/${VENDOR}`)
      replace(node, JSON.stringify(facts.module));
    else if (compiler.isStringLiteral(node) && node.text === PATH) replace(node, JSON.stringify(facts.path));
    else if (compiler.isStringLiteral(node) && node.text === VENDOR)
      replace(node, JSON.stringify(facts.exportName));
    compiler.forEachChild(node, visit);
  };
  visit(tree);
  for (const { index, 0: comment } of tree.text.matchAll(/\/\/.*$/gm))
    if (comment.includes(VARIABLE))
      edits.push({
        from: index,
        to: index + comment.length,
        text: comment.replaceAll(VARIABLE, facts.variable),
      });
  return edits;
};

/** The edits of the options: the vendor's events, and what else its deliveries need. */
const optionEdits = (
  compiler: typeof ts,
  options: ts.ObjectLiteralExpression,
  { on, options: more, hasSecret }: VendorFacts,
): Edit[] =>
  options.properties.flatMap((member): Edit[] => {
    const name = member.name && compiler.isIdentifier(member.name) ? member.name.text : "";
    const [from, end] = [member.getStart(), member.getEnd()];
    if (name === "on") return [{ from, to: end, text: on }];
    if (name !== "secret") return [];
    const lines = more.map((line) => `\n  ${line}`).join("");
    // the comma and a comment may follow on the line
    const lineEnd = options.getSourceFile().text.indexOf("\n", end);
    return hasSecret
      ? [{ from: lineEnd, to: lineEnd, text: lines }]
      : [{ from, to: lineEnd, text: lines.trim() }];
  });

/** Whether a statement uses what an import brings. */
const isNeeded = (compiler: typeof ts, declaration: ts.ImportDeclaration, by: ts.Statement): boolean => {
  const { name, namedBindings } = declaration.importClause ?? {};
  const locals = [
    name?.text,
    ...(namedBindings && compiler.isNamedImports(namedBindings)
      ? namedBindings.elements.map((each) => each.name.text)
      : []),
  ];
  return identifiers(compiler, by).some(({ text }) => locals.includes(text));
};
