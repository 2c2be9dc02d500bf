import { type FSWatcher, readdirSync, watch } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Tells of every change in a schemas folder. */
export interface Watch {
  /** Watches what is there now. Called before every reading, so that no change stays unseen. */
  again(): void;
  close(): void;
}

/**
 * Folders are watched, and not files: of one that another is moved over, as editors and git do it, nothing more would be
 * heard. The folder above says when the schemas themselves are replaced.
 */
export const watchSchemas = (schemas: string, changed: () => void): Watch => {
  let watchers: FSWatcher[] = [];
  let ended = false;
  const close = (all: readonly FSWatcher[]): void => {
    for (const each of all) each.close();
  };
  const again = (): void => {
    if (ended) return;
    const before = watchers;
    watchers = [
      ...watching(dirname(schemas), false, (name) => {
        if (name === null || name === basename(schemas)) changed();
      }),
      ...(NATIVE ? [schemas] : foldersIn(schemas, 2)).flatMap((folder) => watching(folder, NATIVE, changed)),
    ];
    // only now, so that between the two nothing is missed
    close(before);
  };
  const end = (): void => {
    ended = true;
    close(watchers);
  };
  return { again, close: end };
};

/** Where the system itself looks into folders of folders. */
const NATIVE = process.platform === "darwin" || process.platform === "win32";

const watching = (
  folder: string,
  recursive: boolean,
  changed: (name: string | null) => void,
): FSWatcher[] => {
  try {
    // an error is a folder that vanished under the watcher
    return [watch(folder, { recursive }, (_, name) => changed(name)).on("error", () => changed(null))];
  } catch {
    // gone since it was listed: the folder above tells
    return [];
  }
};

const foldersIn = (dir: string, levels: number): string[] => {
  if (levels === 0) return [dir];
  try {
    const below = readdirSync(dir, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !entry.name.startsWith("."),
    );
    return [dir, ...below.flatMap(({ name }) => foldersIn(join(dir, name), levels - 1))];
  } catch {
    return [dir];
  }
};
