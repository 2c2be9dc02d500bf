// Finds `afterword.json`. It imports nothing but Node, because `generate` looks for the file even if there is nothing to do.

import { existsSync, lstatSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** The name of the file of a project. */
export const PROJECT_FILE = "afterword.json";

/** Where the file of a project is. */
export interface FoundProject {
  /** Its folder. */
  readonly folder: string;
  /** The root of the repository around it; without a repository, its folder. */
  readonly root: string;
}

/**
 * Looks for the file in a folder and in those above it, up to the root of the repository: the first one with `.git`. Without
 * a repository, it looks only in the folder itself: what lies above may belong to somebody else.
 */
export const findProject = (cwd: string): FoundProject | undefined => {
  const folders = foldersToRoot(resolve(cwd));
  const folder = folders.find((each) => isThere(join(each, PROJECT_FILE)));
  return folder === undefined ? undefined : { folder, root: folders.at(-1) as string };
};

const foldersToRoot = (cwd: string): string[] => {
  const folders: string[] = [];
  for (let folder = cwd; ; folder = dirname(folder)) {
    folders.push(folder);
    if (existsSync(join(folder, ".git"))) return folders;
    if (folder === dirname(folder)) return [cwd];
  }
};

/** Whether there is something at a path, also a link that leads nowhere. */
export const isThere = (path: string): boolean => {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // a file is in the place of a folder, or a folder may not be looked into
    return false;
  }
};
