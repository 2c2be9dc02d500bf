// Checks that a project compiles with what is to be written, before it is written.

import { AfterwordError } from "../../src/errors.js";
import type { ts } from "../program/ts-morph.js";
import type { Tsconfig } from "../program/tsconfig.js";
import type { Change } from "./changes.js";
import { shownFrom } from "./manifest.js";

/**
 * Compiles the files that are to be written, in memory, as a part of their project. Errors that are there already do not
 * count, nor does what follows from modules that are not installed or generated yet.
 *
 * @throws AfterwordError ERR_TSCONFIG for an error that would be new
 */
export const checkCompiles = (
  morph: typeof import("ts-morph"),
  tsconfig: Tsconfig,
  changes: readonly Change[],
  cwd: string,
): void => {
  const code = changes.filter(({ path }) => /\.[cm]?tsx?$/.test(path));
  if (code.length === 0 || !isInstalled(morph.ts, tsconfig)) return;
  const after = errorsIn(morph, tsconfig, code, ({ after }) => after);
  const unresolved = new Set(after.filter(({ code: each }) => each === NO_MODULE).map(({ file }) => file));
  const found = after.filter(({ file }) => !unresolved.has(file));
  if (found.length === 0) return;
  const wordsOf = ({ messageText }: ts.Diagnostic): string =>
    morph.ts.flattenDiagnosticMessageText(messageText, " ");
  const before = errorsIn(morph, tsconfig, code, (each) => each.before).map(
    (each) => each.file?.fileName + wordsOf(each),
  );
  const first = found.find((each) => !before.includes(each.file?.fileName + wordsOf(each)));
  if (!first?.file) return;
  const { line } = first.file.getLineAndCharacterOfPosition(first.start ?? 0);
  const place = `${shownFrom(cwd, first.file.fileName)}:${line + 1}`;
  throw new AfterwordError(
    "ERR_TSCONFIG",
    `the project would not compile, so nothing was written: ${place}  TS${first.code}: ${wordsOf(first)}`,
    { hint: REMEDIES[first.code] ?? "Change what stands in the way, and run it again." },
  );
};

/** The compiler's error for a module that it does not find. */
const NO_MODULE = 2307;

/** Whether the package is there: without it, nothing can be said. */
const isInstalled = (compiler: typeof ts, { path, options }: Tsconfig): boolean =>
  compiler.resolveModuleName("afterword", path, options, compiler.sys).resolvedModule !== undefined;

/** The errors in files with one of their texts. */
const errorsIn = (
  { Project }: typeof import("ts-morph"),
  { path, options }: Tsconfig,
  changes: readonly Change[],
  textOf: (change: Change) => string | undefined,
): readonly ts.Diagnostic[] => {
  const project = new Project({ tsConfigFilePath: path, compilerOptions: options });
  for (const change of changes) {
    const text = textOf(change);
    if (text !== undefined) project.createSourceFile(change.path, text, { overwrite: true });
  }
  const program = project.getProgram().compilerObject;
  return changes.flatMap((change) => {
    const file = program.getSourceFile(change.path.replaceAll("\\", "/"));
    return file ? [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)] : [];
  });
};

/** What to do about the errors that settings cause. */
const REMEDIES: Readonly<Record<number, string>> = {
  1479: 'Set "module": "node20" in tsconfig.json: such modules can be required.',
  2580: "Install the types of Node: npm install --save-dev @types/node.",
  2591: "Install the types of Node, and list node in types of tsconfig.json.",
  2834: "Give this import its ending, or set moduleResolution to bundler.",
  2835: "Give this import its ending, or set moduleResolution to bundler.",
};
