// How the files of a project are written: TypeScript or JavaScript, import or require, and in which style.

import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { AfterwordError } from "../../src/errors.js";
import { OWN_STYLE, type Style } from "../program/style.js";
import type { ts } from "../program/ts-morph.js";
import { readTsconfig, type Tsconfig } from "../program/tsconfig.js";
import type { Found } from "./frameworks/index.js";
import { type Manifest, shownFrom } from "./manifest.js";
import { type Source, sourceAt, sourceNames } from "./sources.js";

/** How the files of a project are written. */
export interface Language {
  /** The ending of a new file. */
  readonly extension: string;
  /** Whether a new file has `import`; otherwise it has `require`. */
  readonly isModule: boolean;
  readonly style: Style;
  /** How an import ends that leads to a file: in `.js`, as the file itself, or in nothing. */
  readonly ending: "js" | "own" | "none";
}

/**
 * Reads the tsconfig.json of a package. Undefined if there is none, or if it names no files yet.
 *
 * @throws AfterwordError ERR_TSCONFIG if it is broken
 */
export const tsconfigOf = (compiler: typeof ts, { folder }: Manifest, cwd: string): Tsconfig | undefined => {
  const path = join(folder, "tsconfig.json");
  if (!existsSync(path)) return undefined;
  const { parseDiagnostics = [] } = compiler.parseJsonText(path, readFileSync(path, "utf8")) as {
    parseDiagnostics?: readonly ts.DiagnosticWithLocation[];
  } & ts.JsonSourceFile;
  const [fault] = parseDiagnostics;
  if (fault) {
    const { line } = fault.file.getLineAndCharacterOfPosition(fault.start);
    const words = compiler.flattenDiagnosticMessageText(fault.messageText, " ");
    throw new AfterwordError("ERR_TSCONFIG", `${shownFrom(cwd, path)}:${line + 1}  ${words}`, {
      hint: "Mend it: tsc says the same.",
    });
  }
  try {
    return readTsconfig(compiler, path, cwd);
  } catch (error) {
    // such as one without files, of a project that begins
    if (error instanceof AfterwordError) return undefined;
    throw error;
  }
};

/** How new files of a package are to be written: as its app is, or as its other files are. */
export const languageOf = (
  compiler: typeof ts,
  manifest: Manifest,
  { framework, apps: [app] }: Found,
  tsconfig: Tsconfig | undefined,
): Language => {
  const model = app?.source ?? modelIn(compiler, manifest);
  const style = model?.style ?? OWN_STYLE;
  const extension = app ? extensionOf(app.source.name) : extensionFor(manifest, model);
  const isTypeScript = /ts$/.test(extension);
  const isModule =
    isTypeScript ||
    (framework.file !== undefined && framework.recipe !== "lambda") ||
    (app ? app.source.isModule : extension === "mjs" || (manifest.isModule && extension === "js"));
  const written = app && writtenEnding(compiler, app.source);
  return {
    extension,
    isModule,
    style,
    ending: written ?? endingFor(isTypeScript, isModule, manifest, tsconfig),
  };
};

/** `.tsx` has a route of an app, too, and a handler has no JSX. */
const extensionOf = (name: string): string => extname(name).slice(1).replace(/x$/, "");

const extensionFor = ({ folder, dependencies, text }: Manifest, model: Source | undefined): string =>
  existsSync(join(folder, "tsconfig.json")) || dependencies.has("typescript") || text === undefined
    ? "ts"
    : model && /\.mjs$/.test(model.name)
      ? "mjs"
      : "js";

/** A file of the package that shows its style. */
const modelIn = (compiler: typeof ts, { folder, isModule }: Manifest): Source | undefined => {
  const names = sourceNames(folder);
  const name = names.find((each) => /(?:^|\/)(?:index|main|server|page|layout)\.[cm]?[jt]sx?$/.test(each));
  const one = name ?? names[0];
  return one === undefined ? undefined : sourceAt(compiler, folder, one, isModule);
};

/** How a file ends its imports of other files; undefined if it has none. */
const writtenEnding = (compiler: typeof ts, { text, tree }: Source): Language["ending"] | undefined => {
  const { importedFiles } = compiler.preProcessFile(text, true, true);
  const [path] = importedFiles.map(({ fileName }) => fileName).filter((each) => /^\.\.?\/.*[^/]$/.test(each));
  if (path === undefined) return undefined;
  if (/\.[cm]?js$/.test(path)) return "js";
  if (/\.[cm]?tsx?$/.test(path)) return "own";
  return /\.(?:json|css|node|wasm)$/.test(path) || tree.isDeclarationFile ? undefined : "none";
};

const endingFor = (
  isTypeScript: boolean,
  isModule: boolean,
  manifest: Manifest,
  tsconfig: Tsconfig | undefined,
): Language["ending"] => {
  if (!isTypeScript) return isModule ? "js" : "none";
  if (!tsconfig) return "own";
  const { allowImportingTsExtensions, rewriteRelativeImportExtensions } = tsconfig.options;
  if (allowImportingTsExtensions || rewriteRelativeImportExtensions) return "own";
  return manifest.isModule ? "js" : "none";
};
