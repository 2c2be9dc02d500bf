// Opens the user's project to edit it.

import { loadTsMorph, type Project } from "./ts-morph.js";
import { readTsconfig, type Tsconfig } from "./tsconfig.js";

/** A project that was opened to edit it. */
export interface OpenedProject {
  /** The project as ts-morph holds it. Edits stay in memory until it is told to save them. */
  readonly project: Project;
  readonly tsconfig: Tsconfig;
  /** ts-morph itself: `Node`, `SyntaxKind`, `ts`. */
  readonly morph: typeof import("ts-morph");
}

/**
 * Opens the project of a tsconfig.json with its source files, in memory: nothing is written or run. Call `requireLibraries`
 * for ts-morph first. Projects that it refers to are not opened.
 *
 * @param path of the tsconfig.json, or of its folder, relative to `cwd`
 * @throws AfterwordError ERR_TSCONFIG if there is none, or it cannot be used: the command exits with 2
 */
export const openProject = async (path: string, cwd: string): Promise<OpenedProject> => {
  const morph = await loadTsMorph();
  const tsconfig = readTsconfig(morph.ts, path, cwd);
  const project = new morph.Project({
    tsConfigFilePath: tsconfig.path,
    compilerOptions: tsconfig.options,
  });
  return { project, tsconfig, morph };
};
