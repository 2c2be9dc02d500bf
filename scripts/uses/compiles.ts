// Which lines stop compiling with the newer types.

import type { UserProgram } from "../program/programs.js";
import type { ts } from "../program/ts-morph.js";
import type { Found } from "./walking.js";

/**
 * The lines of uses that compile now and do not with the newer types, as `file:line` from 0. Only files with uses are
 * checked, and as they are now only those where the newer types give an error at a use: what the checker costs is most of what
 * this takes.
 *
 * @param texts the newer texts of the generated files
 */
export const linesThatStopCompiling = (
  compiler: typeof ts,
  { program, withTexts }: UserProgram,
  uses: readonly Found[],
  texts: ReadonlyMap<string, string>,
): Set<string> => {
  const lines = new Map<string, Set<number>>();
  for (const { node } of uses) {
    const file = node.getSourceFile();
    const known = lines.get(file.fileName) ?? new Set();
    lines.set(file.fileName, known.add(file.getLineAndCharacterOfPosition(node.getStart(file)).line));
  }
  const stops = new Set<string>();
  if (lines.size === 0 || texts.size === 0) return stops;
  const next = withTexts(texts);
  for (const [name, used] of lines) {
    const failing = [...failingLines(compiler, next, name)].filter((line) => used.has(line));
    if (failing.length === 0) continue;
    const before = failingLines(compiler, program, name);
    for (const line of failing) if (!before.has(line)) stops.add(`${name}:${line}`);
  }
  return stops;
};

/** The lines of a file at which the compiler reports an error, from 0. */
const failingLines = (compiler: typeof ts, program: ts.Program, name: string): Set<number> => {
  const file = program.getSourceFile(name);
  return new Set(
    file
      ? program
          .getSemanticDiagnostics(file)
          .filter(({ category }) => category === compiler.DiagnosticCategory.Error)
          .map(({ start = 0 }) => file.getLineAndCharacterOfPosition(start).line)
      : [],
  );
};
