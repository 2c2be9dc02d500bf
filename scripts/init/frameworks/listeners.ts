// Servers that are one function for all requests: node:http, Cloudflare Workers, Bun, Deno.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { bindingsOf } from "../../program/bindings.js";
import { restyled } from "../../program/style.js";
import type { ts } from "../../program/ts-morph.js";
import type { Manifest } from "../manifest.js";
import type { Source } from "../sources.js";
import { indentAt } from "./apps.js";
import type { Framework, Refusal, Route, Spot } from "./framework.js";

type FunctionLike = ts.ArrowFunction | ts.FunctionExpression | ts.FunctionDeclaration | ts.MethodDeclaration;

/** The first lines of a function, for the names of its parameters. */
type Guard = (route: Route, parameters: readonly string[]) => string;

const httpGuard: Guard = ({ path, handler }, [request, response]) =>
  `if (${request}.url?.split("?")[0] === ${JSON.stringify(path)}) {\n  void ${handler}(${request}, ${response});\n  return;\n}`;

const fetchGuard: Guard = ({ path, handler }, [request]) =>
  `if (new URL(${request}.url).pathname === ${JSON.stringify(path)}) return ${handler}(${request});`;

const hasFile = ({ folder }: Manifest, ...names: readonly string[]): boolean =>
  names.some((name) => existsSync(join(folder, name)));

/** node:http, without a framework. */
export const node: Framework = {
  name: "node:http",
  recipe: "node",
  port: 3000,
  isIn: () => false,
  word: /["'](?:node:)?https?["']/,
  spots: (compiler, source) => {
    const { whole, named } = bindingsOf(compiler, source.tree, ["node:http", "http", "node:https", "https"]);
    const isCallee = (callee: string): boolean =>
      callee === named.get("createServer") || [...whole].some((each) => callee === `${each}.createServer`);
    return functionsGiven(compiler, source, isCallee, 2, httpGuard);
  },
};

/** Cloudflare Workers. */
export const workers: Framework = {
  name: "Cloudflare Workers",
  recipe: "workers",
  port: 8787,
  isIn: (manifest) =>
    hasFile(manifest, "wrangler.toml", "wrangler.json", "wrangler.jsonc") ||
    manifest.dependencies.has("wrangler"),
  word: /\bfetch\b/,
  spots: (compiler, source) => defaultFetch(compiler, source),
};

/** Bun, without a framework. */
export const bun: Framework = {
  name: "Bun",
  recipe: "bun",
  port: 3000,
  isIn: (manifest) =>
    manifest.manager === "bun" && ["@types/bun", "bun-types"].some((each) => manifest.dependencies.has(each)),
  word: /\bBun\.serve\b|\bfetch\b/,
  spots: (compiler, source) => [
    ...functionsGiven(compiler, source, (callee) => callee === "Bun.serve", 1, fetchGuard),
    ...defaultFetch(compiler, source),
  ],
};

/** Deno, without a framework. */
export const deno: Framework = {
  name: "Deno",
  recipe: "deno",
  port: 8000,
  isIn: (manifest) => hasFile(manifest, "deno.json", "deno.jsonc"),
  word: /\bDeno\.serve\b|\bfetch\b/,
  spots: (compiler, source) => [
    ...functionsGiven(compiler, source, (callee) => callee === "Deno.serve", 1, fetchGuard),
    ...defaultFetch(compiler, source),
  ],
};

/** The functions that calls of a function are given, also as the member `fetch` of an object. */
const functionsGiven = (
  compiler: typeof ts,
  source: Source,
  isCallee: (callee: string) => boolean,
  parameters: number,
  guard: Guard,
): readonly (Spot | Refusal)[] => {
  const spots: (Spot | Refusal)[] = [];
  const visit = (each: ts.Node): void => {
    if (compiler.isCallExpression(each) && isCallee(each.expression.getText(source.tree)))
      for (const given of each.arguments) {
        const found = functionIn(compiler, source, given);
        if (found) spots.push(spotIn(compiler, source, found, parameters, guard));
      }
    compiler.forEachChild(each, visit);
  };
  visit(source.tree);
  return spots;
};

/** The function `fetch` of the object that a file exports by default. */
const defaultFetch = (compiler: typeof ts, source: Source): readonly (Spot | Refusal)[] =>
  source.tree.statements.flatMap((statement) => {
    if (!compiler.isExportAssignment(statement)) return [];
    const found = functionIn(compiler, source, statement.expression);
    return found ? [spotIn(compiler, source, found, 1, fetchGuard)] : [];
  });

/** A function, the one that a name stands for, or the member `fetch` of an object. */
const functionIn = (compiler: typeof ts, source: Source, given: ts.Expression): FunctionLike | undefined => {
  if (compiler.isSatisfiesExpression(given) || compiler.isAsExpression(given))
    return functionIn(compiler, source, given.expression);
  if (compiler.isArrowFunction(given) || compiler.isFunctionExpression(given)) return given;
  if (compiler.isIdentifier(given)) return functionNamed(compiler, source, given.text);
  if (!compiler.isObjectLiteralExpression(given)) return undefined;
  const member = given.properties.find((each) => each.name?.getText(source.tree) === "fetch");
  if (!member) return undefined;
  if (compiler.isMethodDeclaration(member)) return member;
  if (compiler.isPropertyAssignment(member)) return functionIn(compiler, source, member.initializer);
  if (compiler.isShorthandPropertyAssignment(member))
    return functionNamed(compiler, source, member.name.text);
  return undefined;
};

const functionNamed = (compiler: typeof ts, source: Source, name: string): FunctionLike | undefined => {
  for (const statement of source.tree.statements) {
    if (compiler.isFunctionDeclaration(statement) && statement.name?.text === name) return statement;
    if (!compiler.isVariableStatement(statement)) continue;
    const value = statement.declarationList.declarations.find(
      (each) => each.name.getText(source.tree) === name,
    )?.initializer;
    // not of another name, which may lead back to this one
    if (value && !compiler.isIdentifier(value)) return functionIn(compiler, source, value);
  }
  return undefined;
};

const spotIn = (
  compiler: typeof ts,
  { tree, text, style }: Source,
  found: FunctionLike,
  parameters: number,
  guard: Guard,
): Spot | Refusal => {
  const { body } = found;
  const names = found.parameters.map(({ name }) => (compiler.isIdentifier(name) ? name.text : ""));
  const { line } = tree.getLineAndCharacterOfPosition(found.getStart(tree));
  const place = { line: line + 1, app: "the server", isPart: false };
  if (!body || !compiler.isBlock(body))
    return { ...place, refusal: "The function has no body with statements." };
  if (names.slice(0, parameters).filter((name) => name !== "").length < parameters)
    return { ...place, refusal: "The function does not name its parameters." };
  if (guard === fetchGuard && !mayAnswerLater(compiler, found))
    return { ...place, refusal: "The function promises an answer at once: make it async." };
  const at = body.getStart(tree) + 1;
  const outer = indentAt(text, body.getEnd() - 1);
  const [first] = body.statements;
  const isOneLine = !/\n/.test(text.slice(at, first?.getStart(tree) ?? body.getEnd()));
  return {
    ...place,
    insert: (routes) => {
      const guards = routes.map((route) => guard(route, names)).join("\n");
      const lines = restyled(compiler, guards, style).split(style.newline);
      const own = lines.map((each) => style.newline + outer + style.indent + each).join("");
      const after = first ? `${style.newline}${outer}${style.indent}` : `${style.newline}${outer}`;
      return { from: at, to: at, text: isOneLine ? own + after : own };
    },
  };
};

/** Whether a function may answer with a promise: it is async, or says nothing else. */
const mayAnswerLater = (compiler: typeof ts, { modifiers, type }: FunctionLike): boolean =>
  !type ||
  /\bPromise\b/.test(type.getText()) ||
  modifiers?.some(({ kind }) => kind === compiler.SyntaxKind.AsyncKeyword) === true;
