// Watches a folder of schemas for changes.

import { type FSWatcher, readdirSync, watch } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isPassedOver, MAX_LEVELS } from "../documents/levels.js";

/** A watch over a schemas folder. */
export interface Watch {
  /** Watches the folders that exist now. Call it each time before you read them, so that no change is missed. */
  renew(): void;
  close(): void;
}

/**
 * Calls `changed` at every change in a schemas folder. Folders are watched, not files: editors and git move a new file over
 * the old one, and then a watch of the old file would end. The parent folder is watched too, in case the schemas folder is
 * replaced.
 *
 * @example
 * const watch = watchSchemas("schemas", () => console.log("changed"));
 * watch.renew();
 */
export const watchSchemas = (schemas: string, changed: () => void): Watch => {
  let watchers: FSWatcher[] = [];
  let ended = false;
  const close = (all: readonly FSWatcher[]): void => {
    for (const each of all) each.close();
  };
  const renew = (): void => {
    if (ended) return;
    const before = watchers;
    watchers = [
      ...watching(dirname(schemas), false, (name) => {
        if (name === null || name === basename(schemas)) changed();
      }),
      ...(IS_RECURSIVE ? [schemas] : foldersIn(schemas, MAX_LEVELS - 1)).flatMap((folder) =>
        watching(folder, IS_RECURSIVE, changed),
      ),
    ];
    // the old watchers end last, so that no change between the two is missed
    close(before);
  };
  const end = (): void => {
    ended = true;
    close(watchers);
  };
  return { renew, close: end };
};

/** Whether the system can watch a folder with all folders below it. */
const IS_RECURSIVE = process.platform === "darwin" || process.platform === "win32";

const watching = (
  folder: string,
  recursive: boolean,
  changed: (name: string | null) => void,
): FSWatcher[] => {
  try {
    // an error means that the folder was removed
    return [watch(folder, { recursive }, (_, name) => changed(name)).on("error", () => changed(null))];
  } catch {
    // the folder was removed since it was listed: its parent folder reports that
    return [];
  }
};

const foldersIn = (dir: string, levels: number): string[] => {
  if (levels === 0) return [dir];
  try {
    const below = readdirSync(dir, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !isPassedOver(entry.name),
    );
    return [dir, ...below.flatMap(({ name }) => foldersIn(join(dir, name), levels - 1))];
  } catch {
    return [dir];
  }
};
