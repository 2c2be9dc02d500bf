// What is to be written, collected before anything is.

import { existsSync, readFileSync } from "node:fs";

/** A file that is new, or gets another text. */
export interface Change {
  /** Absolute. */
  readonly path: string;
  /** Undefined for a new file. */
  readonly before: string | undefined;
  readonly after: string;
}

/** Collects changes of files. */
export interface Changes {
  /** The text of a file as it will be. Undefined if there is none. */
  read(path: string): string | undefined;
  /** Notes the text that a file is to have. */
  write(path: string, text: string): void;
  /** The files whose text changes, in the order in which they were noted. */
  all(): readonly Change[];
}

/** Begins to collect. */
export const collectChanges = (): Changes => {
  const noted = new Map<string, Change>();
  const onDisk = (path: string): string | undefined =>
    existsSync(path) ? readFileSync(path, "utf8") : undefined;
  return {
    read: (path) => noted.get(path)?.after ?? onDisk(path),
    write: (path, after) => {
      noted.set(path, { path, before: noted.get(path)?.before ?? onDisk(path), after });
    },
    all: () => [...noted.values()].filter(({ before, after }) => before !== after),
  };
};
