import ts from "typescript";
import { root } from "./files.js";

const isSource = process.env.AFTERWORD_TEST === "source";

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  // TypeScript's own libraries need no check of ours; with the DOM that is most of the time
  skipDefaultLibCheck: true,
  noEmit: true,
  // as in tsconfig.json: what the package exports is taken for its source, unless `dist` is under test
  ...(isSource && { rootDir: root, outDir: `${root}dist` }),
};

/** Files on disk that were parsed before: TypeScript's libraries and the declarations of this package. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** What TypeScript says of modules that need not lie on disk, `file:line message`, all in one program. */
export const diagnose = (
  modules: Readonly<Record<string, string>>,
  changed: ts.CompilerOptions = {},
): string[] => {
  const options = { ...OPTIONS, ...changed };
  const host = ts.createCompilerHost(options);
  const texts = new Map(Object.entries(modules).map(([name, text]) => [`${root}test/${name}`, text]));
  const { fileExists, readFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  const { getSourceFile } = host;
  host.getSourceFile = (path, languageVersion) => {
    const text = texts.get(path);
    if (text !== undefined) return ts.createSourceFile(path, text, languageVersion);
    if (!parsed.has(path)) parsed.set(path, getSourceFile(path, languageVersion));
    return parsed.get(path);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  // the source of the package needs types of Node and is checked elsewhere; its declarations in `dist` are checked here
  const isOurs = ({ file }: ts.Diagnostic): boolean => !isSource || !file || texts.has(file.fileName);
  return ts
    .getPreEmitDiagnostics(program)
    .filter(isOurs)
    .map(({ file, start, messageText }) => {
      const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
      const name = file?.fileName.replace(root, "") ?? "";
      return `${name}:${line} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
    });
};
