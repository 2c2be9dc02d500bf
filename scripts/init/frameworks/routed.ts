// Frameworks whose apps are given routes: Express, NestJS, Fastify, Hono, Google Cloud Functions.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Bindings, bindingsOf } from "../../program/bindings.js";
import { endOfLine } from "../../program/imports.js";
import { restyled } from "../../program/style.js";
import type { ts } from "../../program/ts-morph.js";
import type { Manifest } from "../manifest.js";
import type { Source } from "../sources.js";
import { type AppKind, appSpots, indentAt } from "./apps.js";
import type { Framework, Spot } from "./framework.js";

const NONE: ReadonlySet<string> = new Set();

/** Whether a call is one of a package's functions: `express()`, `fastify.fastify()`. */
const calls =
  (...names: readonly string[]) =>
  (compiler: typeof ts, node: ts.CallExpression | ts.NewExpression, { whole, named }: Bindings): boolean => {
    if (!compiler.isCallExpression(node)) return false;
    const { expression } = node;
    if (compiler.isIdentifier(expression))
      return whole.has(expression.text) || names.some((name) => named.get(name) === expression.text);
    return (
      compiler.isPropertyAccessExpression(expression) &&
      compiler.isIdentifier(expression.expression) &&
      whole.has(expression.expression.text) &&
      ["default", ...names].includes(expression.name.text)
    );
  };

const made =
  (name: string) =>
  (compiler: typeof ts, node: ts.CallExpression | ts.NewExpression, { whole, named }: Bindings): boolean => {
    if (!compiler.isNewExpression(node)) return false;
    const { expression } = node;
    if (compiler.isIdentifier(expression)) return named.get(name) === expression.text;
    return (
      compiler.isPropertyAccessExpression(expression) &&
      compiler.isIdentifier(expression.expression) &&
      whole.has(expression.expression.text) &&
      expression.name.text === name
    );
  };

const routed = (
  packages: readonly string[],
  kind: AppKind,
): Required<Pick<Framework, "isIn" | "spots" | "word">> => ({
  isIn: ({ dependencies }: Manifest) => packages.some((each) => dependencies.has(each)),
  word: new RegExp(packages.map((each) => `["']${each}["']`).join("|")),
  spots: (compiler, source) => appSpots(compiler, source, bindingsOf(compiler, source.tree, packages), kind),
});

/** Express 5, and 4. */
export const express: Framework = {
  name: "Express",
  recipe: "express",
  port: 3000,
  ...routed(["express"], {
    isMade: calls(),
    recipeName: "app",
    settings: new Set(["set", "enable", "disable", "engine"]),
    comment: "stays above express.json() and other parsers: a signature covers the bytes that were sent",
    isChained: true,
  }),
};

/** NestJS on Express. */
export const nest: Framework = {
  name: "NestJS",
  recipe: "nest",
  port: 3000,
  ...routed(["@nestjs/core"], {
    isMade: (compiler, node, { named }) =>
      compiler.isCallExpression(node) &&
      compiler.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === "create" &&
      named.get("NestFactory") === node.expression.expression.getText(),
    recipeName: "app",
    settings: NONE,
    comment: "stays before other parsers: a signature covers the bytes that were sent",
    isChained: false,
    refusal: (call) =>
      /\bFastifyAdapter\b/.test(call.getText())
        ? "This app is on Fastify: register a plugin of createFastifyPlugin with app.getHttpAdapter().getInstance()."
        : undefined,
  }),
};

/** Fastify 5. */
export const fastify: Framework = {
  name: "Fastify",
  recipe: "fastify",
  port: 3000,
  ...routed(["fastify"], {
    isMade: calls("fastify"),
    recipeName: "app",
    settings: new Set(["setValidatorCompiler", "setSerializerCompiler", "withTypeProvider"]),
    isChained: false,
  }),
};

/** Hono, on any platform. */
export const hono: Framework = {
  name: "Hono",
  recipe: "hono",
  port: 3000,
  ...routed(["hono", "hono/quick", "hono/tiny", "@hono/zod-openapi"], {
    isMade: (compiler, node, bindings) =>
      made("Hono")(compiler, node, bindings) || made("OpenAPIHono")(compiler, node, bindings),
    recipeName: "app",
    settings: NONE,
    isChained: true,
  }),
};

const FUNCTIONS = "@google-cloud/functions-framework";

/** Google Cloud Functions, where they are registered in code. */
export const functions: Framework = {
  name: "Google Cloud Functions",
  recipe: "google-cloud-functions",
  port: 8080,
  isIn: ({ dependencies, folder }) =>
    dependencies.has(FUNCTIONS) || existsSync(join(folder, ".gcloudignore")),
  word: /@google-cloud\/functions-framework/,
  spots: (compiler, source) => functionSpots(compiler, source),
};

/** After the last function that a file registers. */
const functionSpots = (compiler: typeof ts, { tree, text, style }: Source): readonly Spot[] => {
  const { whole, named } = bindingsOf(compiler, tree, [FUNCTIONS]);
  const isCallee = (callee: string): boolean =>
    callee === named.get("http") || [...whole].some((each) => callee === `${each}.http`);
  const found = tree.statements.flatMap((statement) =>
    compiler.isExpressionStatement(statement) &&
    compiler.isCallExpression(statement.expression) &&
    isCallee(statement.expression.expression.getText(tree))
      ? [{ statement, callee: statement.expression.expression.getText(tree) }]
      : [],
  );
  const last = found.at(-1);
  if (!last) return [];
  const at = endOfLine(text, last.statement.getEnd());
  const start = last.statement.getStart(tree);
  return [
    {
      line: tree.getLineAndCharacterOfPosition(start).line + 1,
      app: last.callee,
      isPart: false,
      insert: (routes) => {
        const calls = routes.map(({ statement }) => statement.replace(/^http\b/, () => last.callee));
        const own = restyled(compiler, calls.join("\n"), style).split(style.newline);
        return {
          from: at,
          to: at,
          text: own.map((each) => style.newline + indentAt(text, start) + each).join(""),
        };
      },
    },
  ];
};
