// The files of a program in which changed members can be used at all: those that import their types, at whatever distance. No
// other file can have a value of such a type.

import type { ts } from "../program/ts-morph.js";

/**
 * The files that reach some of `targets` through imports. If one of those that do declares something globally, all files do.
 *
 * @param candidates the files that are asked for
 */
export const filesThatReach = (
  compiler: typeof ts,
  program: ts.Program,
  targets: readonly ts.SourceFile[],
  candidates: readonly ts.SourceFile[],
): readonly ts.SourceFile[] => {
  const importers = importersOf(compiler, program);
  const reached = new Set(targets);
  for (const file of reached) for (const importer of importers.get(file) ?? []) reached.add(importer);
  const isGlobal = candidates.some((file) => reached.has(file) && isGlobalFile(compiler, file));
  return isGlobal ? candidates : candidates.filter((file) => reached.has(file));
};

/** The files that import each file, directly. */
const importersOf = (compiler: typeof ts, program: ts.Program): Map<ts.SourceFile, ts.SourceFile[]> => {
  const importers = new Map<ts.SourceFile, ts.SourceFile[]>();
  const checker = program.getTypeChecker();
  const add = (imported: ts.SourceFile, importer: ts.SourceFile): void => {
    const known = importers.get(imported);
    if (known) known.push(importer);
    else importers.set(imported, [importer]);
  };
  for (const file of program.getSourceFiles()) {
    if (program.isSourceFileDefaultLibrary(file)) continue;
    for (const specifier of specifiersIn(compiler, file))
      for (const declaration of checker.getSymbolAtLocation(specifier)?.declarations ?? [])
        add(declaration.getSourceFile(), file);
    for (const { fileName } of file.referencedFiles) {
      const referenced = program.getSourceFile(new URL(fileName, `file://${file.fileName}`).pathname);
      if (referenced) add(referenced, file);
    }
  }
  return importers;
};

/** The texts of a file that name modules. The compiler has collected them; their list is no part of its documented API. */
const specifiersIn = (compiler: typeof ts, file: ts.SourceFile): readonly ts.StringLiteralLike[] => {
  const { imports } = file as ts.SourceFile & { readonly imports?: readonly ts.StringLiteralLike[] };
  if (imports) return imports;
  return file.statements.flatMap((each) =>
    (compiler.isImportDeclaration(each) || compiler.isExportDeclaration(each)) &&
    each.moduleSpecifier &&
    compiler.isStringLiteralLike(each.moduleSpecifier)
      ? [each.moduleSpecifier]
      : [],
  );
};

/** Whether a file declares something that is there without an import. */
const isGlobalFile = (compiler: typeof ts, file: ts.SourceFile): boolean =>
  !compiler.isExternalModule(file) ||
  file.statements.some((each) => compiler.isModuleDeclaration(each) && !compiler.isNamespaceExport(each));
