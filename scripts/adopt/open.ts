// Opens the project in which verifications are adopted.

import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { usageError } from "../command.js";
import { packageFile } from "../package.js";
import { type OpenedProject, openProject } from "../program/open.js";
import { loadTsMorph, type ts } from "../program/ts-morph.js";

/**
 * Opens the project of a tsconfig.json; without one, the files that are named are the project.
 *
 * @param tsconfig as it was given
 * @param files absolute paths
 * @throws AfterwordError ERR_TSCONFIG, or ERR_USAGE if there is neither a tsconfig.json nor a file
 */
export const openForAdoption = async (
  tsconfig: string | undefined,
  files: readonly string[],
  cwd: string,
): Promise<OpenedProject> => {
  const found = tsconfig ?? ["tsconfig.json", "jsconfig.json"].find((name) => existsSync(join(cwd, name)));
  const opened = found === undefined ? await openFiles(files, cwd) : await openProject(found, cwd);
  if (found !== undefined && opened.project.getSourceFiles().length === 0) throw onlyReferences(opened, cwd);
  for (const path of files) addFile(opened, path);
  provideOwnTypes(opened, cwd);
  return opened;
};

const onlyReferences = ({ tsconfig }: OpenedProject, cwd: string) =>
  usageError(
    `${tsconfig.shown} has no files of its own`,
    `Name one that it refers to with --project: ${tsconfig.references.map(({ path }) => relative(cwd, path)).join(", ")}.`,
  );

/** JavaScript is part of the project where it is named. */
const addFile = ({ project }: OpenedProject, path: string): void => {
  if (/\.[cm]?jsx?$/.test(path)) project.compilerOptions.set({ allowJs: true });
  project.addSourceFileAtPath(path);
};

/** Opens files that no tsconfig.json names, JavaScript for example. */
const openFiles = async (files: readonly string[], cwd: string): Promise<OpenedProject> => {
  if (files.length === 0)
    throw usageError(
      "there is no tsconfig.json in this folder",
      "Name one with --project, or name the files: afterword adopt VENDOR FILE ...",
    );
  const morph = await loadTsMorph();
  const { ts: compiler } = morph;
  const compilerOptions: ts.CompilerOptions = {
    allowJs: true,
    target: compiler.ScriptTarget.ES2022,
    module: compiler.ModuleKind.NodeNext,
    moduleResolution: compiler.ModuleResolutionKind.NodeNext,
    skipLibCheck: true,
    strict: true,
    types: ["*"],
    noEmit: true,
  };
  const project = new morph.Project({ compilerOptions });
  const path = join(cwd, "tsconfig.json");
  return {
    project,
    morph,
    tsconfig: {
      path,
      shown: "the files",
      folder: cwd,
      options: compilerOptions,
      defaults: {},
      files,
      references: [],
      unknown: [],
    },
  };
};

/**
 * Where the project has no afterword yet, what it would get is checked against this package, in memory.
 */
const provideOwnTypes = ({ project, morph, tsconfig }: OpenedProject, cwd: string): void => {
  const { ts: compiler } = morph;
  const options = project.compilerOptions.get() as ts.CompilerOptions;
  const from = resolve(cwd, tsconfig.folder, "index.ts");
  const { resolvedModule } = compiler.resolveModuleName("afterword", from, options, compiler.sys);
  if (resolvedModule) return;
  const own = (path: string): string => fileURLToPath(packageFile(path));
  project.compilerOptions.set({
    paths: {
      ...options.paths,
      afterword: [own("dist/src/index.d.ts")],
      "afterword/*": [own("dist/src/vendors/*.d.ts")],
    },
  });
};
