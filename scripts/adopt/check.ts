// Whether the project compiles as it did before, with new texts in memory.

import type { OpenedProject } from "../program/open.js";
import type { ts } from "../program/ts-morph.js";
import { isOwn } from "./world.js";

/** What the compiler says that it did not say before. */
export interface Complaint {
  readonly file: string;
  readonly message: string;
}

/** Compares what the compiler says with what it said when this was made. */
export interface Check {
  /**
   * Puts new texts into the files, looks at what the compiler says of all files, and puts the old texts back.
   *
   * @param texts by the path of the file
   */
  with(texts: ReadonlyMap<string, string>): readonly Complaint[];
}

/** Notes what the compiler says of the project now. */
export const checkOf = ({ project, morph }: OpenedProject): Check => {
  const compiler = morph.ts;
  const before = counted(diagnosticsOf(project.getProgram().compilerObject));
  return {
    with: (texts) => {
      const old = new Map<string, string>();
      for (const [path, text] of texts) {
        const file = project.getSourceFileOrThrow(path);
        old.set(path, file.getFullText());
        file.replaceWithText(text);
      }
      const left = new Map(before);
      const found = diagnosticsOf(project.getProgram().compilerObject).filter((each) => {
        const count = left.get(keyOf(each)) ?? 0;
        left.set(keyOf(each), count - 1);
        return count <= 0;
      });
      const complaints = found.map((each) => complaintOf(compiler, each));
      for (const [path, text] of old) project.getSourceFileOrThrow(path).replaceWithText(text);
      return complaints;
    },
  };
};

const diagnosticsOf = (program: ts.Program): ts.Diagnostic[] =>
  program
    .getSourceFiles()
    .filter((file) => isOwn(program, file))
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]);

/** Lines move, so a diagnostic is known by its file, its code and its words. */
const keyOf = ({ file, code, messageText }: ts.Diagnostic): string =>
  JSON.stringify([
    file?.fileName,
    code,
    typeof messageText === "string" ? messageText : messageText.messageText,
  ]);

const counted = (diagnostics: readonly ts.Diagnostic[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const each of diagnostics) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
  return counts;
};

const complaintOf = (compiler: typeof ts, { file, messageText }: ts.Diagnostic): Complaint => ({
  file: file?.fileName ?? "",
  message: compiler.flattenDiagnosticMessageText(messageText, " "),
});
