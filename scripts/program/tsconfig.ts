// Reads a tsconfig.json as the compiler of ts-morph understands it, with the defaults of the TypeScript that the project has.

import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { AfterwordError } from "../../src/errors.js";
import type { ts } from "./ts-morph.js";

/** A tsconfig.json that was read. Paths are absolute and have `/`. */
export interface Tsconfig {
  readonly path: string;
  /** The path as messages show it: relative to where the command runs. */
  readonly shown: string;
  readonly folder: string;
  /** Its compiler options, with `defaults`. */
  readonly options: ts.CompilerOptions;
  /** What an option means that it does not set, where the project's TypeScript is older than the compiler of ts-morph. */
  readonly defaults: ts.CompilerOptions;
  readonly files: readonly string[];
  /** The projects that it refers to. */
  readonly references: readonly ts.ProjectReference[];
  /** What the compiler does not know, such as an option of a newer TypeScript, in sentences. */
  readonly unknown: readonly string[];
}

/**
 * Reads a tsconfig.json, or the one in a folder.
 *
 * @param path relative to `cwd`
 * @throws AfterwordError ERR_TSCONFIG if the file is missing, or is no tsconfig.json, or names files that are missing
 */
export const readTsconfig = (compiler: typeof ts, path: string, cwd: string): Tsconfig => {
  const file = fileOf(resolve(cwd, path)).replaceAll("\\", "/");
  const shown = relative(cwd, file).replaceAll("\\", "/");
  const faulty = (what: string, hint: string): AfterwordError =>
    new AfterwordError("ERR_TSCONFIG", `${shown} ${what}`, { hint });
  if (!isFile(file)) throw faulty("is no file", "Name the tsconfig.json of your project, or its folder.");
  const parsed = parse(compiler, file);
  const place = (found: ts.Diagnostic): string => placeOf(found, file, cwd);
  const fatal = parsed.errors.find(({ code }) => !OF_OPTIONS.has(code) && !OF_NO_INPUT.has(code));
  if (fatal)
    throw faulty(
      `cannot be used: ${place(fatal)}  ${compiler.flattenDiagnosticMessageText(fatal.messageText, " ")}`,
      "Mend it: tsc says the same.",
    );
  const { fileNames: files, projectReferences: references = [] } = parsed;
  const raw = Object.keys(parsed.raw as object);
  if (raw.length > 0 && !raw.some((member) => MEMBERS.has(member)))
    throw faulty("is no tsconfig.json", `It has none of its members: ${[...MEMBERS].join(", ")}.`);
  const gone = files.find((each) => !isFile(each));
  if (gone !== undefined)
    throw faulty(`names ${relative(cwd, gone)}, which is no file`, "Correct its member files.");
  if (files.length === 0 && references.length === 0)
    throw faulty("has no input files", "Correct its members files and include, or name another one.");
  const folder = dirname(file);
  const defaults = defaultsOf(folder);
  return {
    path: file,
    shown,
    folder,
    options: { ...defaults, ...parsed.options, ...replacedOptions(compiler, parsed) },
    defaults,
    files,
    references,
    unknown: parsed.errors
      .filter(({ code }) => OF_OPTIONS.has(code))
      .map((each) => `${place(each)}  ${unknownWords(compiler, each)}`),
  };
};

/** The members of a tsconfig.json that say which project it is. */
const MEMBERS: ReadonlySet<string> = new Set([
  "compilerOptions",
  "extends",
  "files",
  "include",
  "exclude",
  "references",
]);

/** The compiler says so of an option that it does not know, and of a value that it does not know or cannot use. */
const OF_OPTIONS: ReadonlySet<number> = new Set([5023, 5024, 5025, 5078, 5079, 6046, 17010, 17018]);
/** It says so where no file, or an empty list of files, is named: a project may consist of references alone. */
const OF_NO_INPUT: ReadonlySet<number> = new Set([18002, 18003]);

const fileOf = (path: string): string =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, "tsconfig.json") : path;

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

const parse = (compiler: typeof ts, file: string): ts.ParsedCommandLine => {
  const errors: ts.Diagnostic[] = [];
  const parsed = compiler.getParsedCommandLineOfConfigFile(
    file,
    {},
    { ...compiler.sys, onUnRecoverableConfigFileDiagnostic: (found) => errors.push(found) },
  );
  return parsed ?? { options: {}, fileNames: [], errors, raw: {} };
};

/** `tsconfig.base.json:4` */
const placeOf = ({ file, start = 0 }: ts.Diagnostic, otherwise: string, cwd: string): string => {
  const shown = relative(cwd, file?.fileName ?? otherwise).replaceAll("\\", "/");
  return file ? `${shown}:${file.getLineAndCharacterOfPosition(start).line + 1}` : shown;
};

const unknownWords = (compiler: typeof ts, found: ts.Diagnostic): string => {
  const { file, start = 0, length = 0 } = found;
  // the compiler lists all values that it knows, which may be a hundred
  return file && found.code === 6046
    ? `${file.text.slice(start, start + length)} is not known to the TypeScript ${compiler.version} of ts-morph, which reads it as the newest that it knows`
    : `${compiler.flattenDiagnosticMessageText(found.messageText, " ")} (TypeScript ${compiler.version} of ts-morph)`;
};

/**
 * Options with a value that the compiler does not know. It would leave them out, so that their defaults hold; the newest
 * value that it knows is nearer to what is meant.
 */
const replacedOptions = (
  compiler: typeof ts,
  { errors, options }: ts.ParsedCommandLine,
): ts.CompilerOptions => {
  const values = errors.flatMap(({ code, file, start = 0, length = 0, messageText }) =>
    code === 6046 && file
      ? [
          {
            value: file.text.slice(start, start + length),
            option: /'--(\w+)'/.exec(String(messageText))?.[1],
          },
        ]
      : [],
  );
  const replaced: ts.CompilerOptions = {};
  for (const { value, option } of values) {
    const isNode = /^.node/i.test(value);
    if (option === "target") replaced.target = compiler.ScriptTarget.ESNext;
    if (option === "module")
      replaced.module = isNode ? compiler.ModuleKind.NodeNext : compiler.ModuleKind.ESNext;
    if (option === "moduleResolution")
      replaced.moduleResolution = isNode
        ? compiler.ModuleResolutionKind.NodeNext
        : compiler.ModuleResolutionKind.Bundler;
    if (option === "lib") replaced.lib = [...(options.lib ?? []), "lib.esnext.d.ts"];
    if (option === "jsx") replaced.jsx = compiler.JsxEmit.Preserve;
  }
  return replaced;
};

// ---- defaults --------------------------------------------------------------------------------------------------

/**
 * TypeScript 6 changed defaults. A project that has an older one, and does not set these options, means the old ones: with the
 * new ones other lines would compile, and global types such as those of Node would be missing. Its other new defaults only
 * accept more.
 */
const defaultsOf = (folder: string): ts.CompilerOptions =>
  Number.parseInt(installedVersion(folder) ?? "", 10) < 6 ? { strict: false, types: ["*"] } : {};

/** The version of the package typescript that a folder sees. */
const installedVersion = (folder: string): string | undefined => {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, "node_modules/typescript/package.json");
    if (existsSync(path)) return versionIn(path);
    if (at === dirname(at)) return undefined;
  }
};

const versionIn = (path: string): string | undefined => {
  try {
    return String((JSON.parse(readFileSync(path, "utf8")) as { version?: unknown }).version);
  } catch {
    return undefined;
  }
};
