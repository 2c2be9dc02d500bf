// Reads the user's project as its compiler does: the program of a tsconfig.json, and those of the projects that it refers to.
// Nothing is edited, so ts-morph's own tree of nodes is not made; its compiler alone takes half the time.

import { loadTsMorph, type ts } from "./ts-morph.js";
import { readTsconfig, type Tsconfig } from "./tsconfig.js";

/** The programs of a project. */
export interface Programs {
  /** The compiler that ts-morph brings. */
  readonly compiler: typeof ts;
  /** The tsconfig.json that was named. */
  readonly tsconfig: Tsconfig;
  /** What the tsconfig files say and the compiler does not know, in sentences. */
  readonly unknown: readonly string[];
  /** The program of each tsconfig.json that has files. */
  readonly programs: readonly UserProgram[];
}

/** One program, and the same with other texts. */
export interface UserProgram {
  readonly tsconfig: Tsconfig;
  readonly program: ts.Program;
  /** The same program in which some files have other texts, or files are there that are not on the disk. */
  withTexts(texts: ReadonlyMap<string, string>): ts.Program;
}

/**
 * Opens the programs of a tsconfig.json and of all projects that it refers to. A project is read from its sources, built or
 * not. Call `requireLibraries` for ts-morph first.
 *
 * @param path of the tsconfig.json, or of its folder, relative to `cwd`
 * @throws AfterwordError ERR_TSCONFIG if one of them is missing, or cannot be used
 */
export const openPrograms = async (path: string, cwd: string): Promise<Programs> => {
  const { ts: compiler, Project } = await loadTsMorph();
  const root = readTsconfig(compiler, path, cwd);
  const all = new Map([[root.path, root]]);
  for (const { references } of all.values())
    for (const reference of references) {
      const referred = readTsconfig(compiler, compiler.resolveProjectReferencePath(reference), cwd);
      if (!all.has(referred.path)) all.set(referred.path, referred);
    }
  // ts-morph has the libraries of its compiler in memory, not on the disk
  const libraries = new Project({ useInMemoryFileSystem: true }).getModuleResolutionHost();
  const library = (name: string): string | undefined => libraries.readFile(name);
  return {
    compiler,
    tsconfig: root,
    unknown: [...all.values()].flatMap(({ unknown }) => unknown),
    programs: [...all.values()]
      .filter(({ files }) => files.length > 0)
      .map((tsconfig) => programOf(compiler, tsconfig, library)),
  };
};

/** Where ts-morph has the libraries. */
const LIBRARIES = "/node_modules/typescript/lib";

const programOf = (
  compiler: typeof ts,
  tsconfig: Tsconfig,
  library: (path: string) => string | undefined,
): UserProgram => {
  const { options, files, references } = tsconfig;
  const parsed = new Map<string, ts.SourceFile | undefined>();
  const open = (texts: ReadonlyMap<string, string>, oldProgram?: ts.Program): ts.Program => {
    const host = hostOf(compiler, options, texts, library, parsed);
    return compiler.createProgram({
      rootNames: files,
      options: { ...options, noEmit: true },
      projectReferences: references,
      host,
      ...(oldProgram && { oldProgram }),
    });
  };
  const program = open(new Map());
  return { tsconfig, program, withTexts: (texts) => open(texts, program) };
};

const hostOf = (
  compiler: typeof ts,
  options: ts.CompilerOptions,
  texts: ReadonlyMap<string, string>,
  library: (path: string) => string | undefined,
  parsed: Map<string, ts.SourceFile | undefined>,
): ts.CompilerHost => {
  const host = compiler.createCompilerHost(options);
  const textOf = (path: string): string | undefined =>
    texts.get(path) ?? (path.startsWith(`${LIBRARIES}/`) ? library(path) : undefined);
  const { fileExists, readFile, getSourceFile } = host;
  return {
    ...host,
    // comments of JavaScript declare types, those of TypeScript only rarely matter
    jsDocParsingMode: compiler.JSDocParsingMode.ParseForTypeErrors,
    getDefaultLibLocation: () => LIBRARIES,
    getDefaultLibFileName: (given) => `${LIBRARIES}/${compiler.getDefaultLibFileName(given)}`,
    fileExists: (path) => textOf(path) !== undefined || fileExists(path),
    readFile: (path) => textOf(path) ?? readFile(path),
    getSourceFile: (path, ...rest) => {
      const text = textOf(path);
      if (texts.has(path))
        return compiler.createSourceFile(path, text as string, ...(rest.slice(0, 1) as [ts.ScriptTarget]));
      if (!parsed.has(path))
        parsed.set(
          path,
          text === undefined ? getSourceFile(path, ...rest) : compiler.createSourceFile(path, text, rest[0]),
        );
      return parsed.get(path);
    },
    // a project that is referred to may not be built
    ...({ useSourceOfProjectReferenceRedirect: () => true } as object),
  };
};
