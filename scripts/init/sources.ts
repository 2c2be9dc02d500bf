// The source files of the project, parsed. Nothing of them is run.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { type Style, styleOf } from "../program/style.js";
import type { ts } from "../program/ts-morph.js";

/** A source file of the project. */
export interface Source {
  /** Absolute. */
  readonly path: string;
  /** From the folder of the package, with `/`. */
  readonly name: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly style: Style;
  /** Whether it has `import` and `export`; otherwise it has `require`. */
  readonly isModule: boolean;
}

/** Folders whose files receive nothing: dependencies, output, tests. */
const NOT_LOOKED_INTO =
  /^(?:node_modules|bower_components|dist|build|out|output|coverage|vendor|public|static|tests?|__tests__|__mocks__|specs?|e2e|fixtures|examples?|generated|\..*)$/i;
const CODE = /(?<!\.d)\.[cm]?[jt]sx?$/;
const NOT_OF_THE_APP = /\.(?:test|spec|stories|config|bench)\.[cm]?[jt]sx?$/;

/** More files, or larger ones, are not looked at. */
const MAX_FILES = 20_000;
const MAX_BYTES = 2 ** 20;

/** The names of source files of a package: those of the app, not its tests. Folders of other packages are left out. */
export const sourceNames = (folder: string): string[] => {
  const names: string[] = [];
  const walk = (path: string): void => {
    const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    if (path !== folder && entries.some(({ name }) => name === "package.json")) return;
    for (const entry of entries) {
      if (names.length >= MAX_FILES) return;
      if (entry.isFile() && CODE.test(entry.name) && !NOT_OF_THE_APP.test(entry.name))
        names.push(relative(folder, join(path, entry.name)).replaceAll("\\", "/"));
      else if (entry.isDirectory() && !NOT_LOOKED_INTO.test(entry.name)) walk(join(path, entry.name));
    }
  };
  walk(folder);
  return names;
};

/** Reads and parses a file; undefined if it is too large. */
export const sourceAt = (
  compiler: typeof ts,
  folder: string,
  name: string,
  isModule: boolean,
): Source | undefined => {
  const path = join(folder, name);
  if (statSync(path).size > MAX_BYTES) return undefined;
  return sourceOf(compiler, path, name, readFileSync(path, "utf8"), isModule);
};

/** Parses a text as a file of the project. */
export const sourceOf = (
  compiler: typeof ts,
  path: string,
  name: string,
  text: string,
  isModule: boolean,
): Source => {
  const tree = compiler.createSourceFile(path, text, compiler.ScriptTarget.Latest, true);
  return {
    path,
    name,
    text,
    tree,
    style: styleOf(compiler, tree),
    isModule: hasModuleSyntax(compiler, tree) || (!usesRequire(text) && isModuleName(name, isModule)),
  };
};

/** Whether a file is an ES module by its name, or by what package.json says. TypeScript is written as one, whatever it becomes. */
const isModuleName = (name: string, isModule: boolean): boolean =>
  /\.m[jt]s$/.test(name) || /\.tsx?$/.test(name) || (isModule && !/\.c[jt]s$/.test(name));

const hasModuleSyntax = (compiler: typeof ts, tree: ts.SourceFile): boolean =>
  tree.statements.some(
    (each) =>
      compiler.isImportDeclaration(each) ||
      compiler.isExportDeclaration(each) ||
      compiler.isExportAssignment(each) ||
      (compiler.canHaveModifiers(each) &&
        compiler.getModifiers(each)?.some(({ kind }) => kind === compiler.SyntaxKind.ExportKeyword)),
  );

const usesRequire = (text: string): boolean => /\brequire\s*\(|\bmodule\.exports\b|^exports\./m.test(text);
