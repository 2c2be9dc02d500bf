// Finds what a project has of Afterword already, so that nothing is written twice.

import { dirname, join } from "node:path/posix";
import type { ts } from "../program/ts-morph.js";
import type { Manifest } from "./manifest.js";
import { type Source, sourceAt, sourceNames } from "./sources.js";

/** A handler that the project has. */
export interface Received {
  /** The file, from the package's folder. */
  readonly name: string;
  readonly line: number;
  /** The name that it is exported by, if it is. */
  readonly exportName: string | undefined;
  /** Whether another file imports it. */
  readonly isUsed: boolean;
}

/** The files of a project that speak of Afterword or of a path. */
export interface Sources {
  /** The handler of a vendor. */
  received(exportName: string, isVendor: (specifier: string, from: string) => boolean): Received | undefined;
}

/** Reads the files that import Afterword, or a file that does. */
export const readSources = (compiler: typeof ts, { folder, isModule }: Manifest): Sources => {
  const sources = sourceNames(folder)
    .map((name) => sourceAt(compiler, folder, name, isModule))
    .filter((each) => each !== undefined);
  const importsOf = (source: Source): string[] =>
    compiler.preProcessFile(source.text, true, true).importedFiles.map(({ fileName }) => fileName);
  const isUsed = (name: string): boolean =>
    sources.some(
      (source) =>
        source.name !== name &&
        importsOf(source).some(
          (each) => /^\.\.?\//.test(each) && bare(join(dirname(source.name), each)) === bare(name),
        ),
    );
  return {
    received: (exportName, isVendor) => {
      for (const source of sources) {
        if (!source.text.includes(exportName)) continue;
        if (!importsOf(source).some((each) => isVendor(each, source.name))) continue;
        const call = creationIn(compiler, source.tree, exportName);
        if (!call) continue;
        return {
          name: source.name,
          line: source.tree.getLineAndCharacterOfPosition(call.getStart(source.tree)).line + 1,
          exportName: exportedAs(compiler, source.tree, call),
          isUsed: isUsed(source.name),
        };
      }
      return undefined;
    },
  };
};

const bare = (name: string): string => name.replace(/\.[cm]?[jt]sx?$/, "");

/** The call that makes something of a vendor: `createExpressHandler(phonic, …)`, `receive(phonic, …)`. */
const creationIn = (
  compiler: typeof ts,
  tree: ts.SourceFile,
  vendor: string,
): ts.CallExpression | undefined => {
  let found: ts.CallExpression | undefined;
  const visit = (node: ts.Node): void => {
    if (
      compiler.isCallExpression(node) &&
      /^(?:create\w*(?:Handler|Plugin|Receiver)|receive\w*)$/.test(node.expression.getText(tree)) &&
      new RegExp(`(?<![\\w.])${vendor}\\b`).test(node.arguments[0]?.getText(tree) ?? "")
    )
      found ??= node;
    compiler.forEachChild(node, visit);
  };
  visit(tree);
  return found;
};

/** The name that a file exports what a call makes by. */
const exportedAs = (
  compiler: typeof ts,
  tree: ts.SourceFile,
  call: ts.CallExpression,
): string | undefined => {
  const { parent } = call;
  if (
    compiler.isVariableDeclaration(parent) &&
    tree.text.startsWith("export", parent.parent.parent.getStart(tree))
  )
    return parent.name.getText(tree);
  return compiler.isBinaryExpression(parent)
    ? /^(?:module\.)?exports\.(\w+)$/.exec(parent.left.getText(tree))?.[1]
    : undefined;
};
