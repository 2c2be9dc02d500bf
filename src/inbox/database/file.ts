// The file of an inbox in SQLite: made for its owner only, and watched. SQLite goes on with a file that was deleted or
// replaced, and what it then commits is lost.
import { AfterwordError } from "../../errors.js";

/** What is used of `node:fs`. */
interface Files {
  mkdirSync(folder: string, options: { recursive: boolean; mode: number }): unknown;
  openSync(path: string, flags: string, mode: number): number;
  closeSync(file: number): void;
  accessSync(path: string, mode: number): void;
  statSync(path: string, options: { throwIfNoEntry: false }): State | undefined;
  rmSync(path: string): void;
}

/** Which file it is, and its size. */
interface State {
  readonly dev: number;
  readonly ino: number;
  readonly size: number;
}

/** A module of Node. Not imported: there are Nodes without it, and bundlers that do not know it. */
export const builtin = <T>(name: string): T | undefined =>
  (
    globalThis as { process?: { getBuiltinModule?: (name: string) => T | undefined } }
  ).process?.getBuiltinModule?.(name);

/** `W_OK` of `node:fs`. */
const WRITABLE = 2;

/** What watches a file. */
export interface WatchedFile {
  /** Makes it if it is missing. SQLite gives its other files the same rights. */
  make(): void;
  /** Remembers which file is there now, and those that SQLite has beside it. */
  opened(): void;
  /**
   * What became of the file that was opened: `moved` if it is not there any more, or another one is; `damaged` if somebody
   * has overwritten it. Undefined if it is as it was left.
   */
  fate(): "moved" | "damaged" | undefined;
  /** Deletes what SQLite had beside a file that was moved: it would take that for a part of the file that is there now. */
  leave(): void;
}

/** Watches a file. */
export const watchedFile = (path: string): WatchedFile => {
  const files = path === ":memory:" ? undefined : builtin<Files>("node:fs");
  const stateOf = (which = path): State | undefined => files?.statSync(which, { throwIfNoEntry: false });
  const isSame = (one: State | undefined, other: State | undefined): boolean =>
    one?.ino === other?.ino && one?.dev === other?.dev;
  let known: State | undefined;
  let beside: (readonly [path: string, state: State | undefined])[] = [];
  return {
    make() {
      if (!files) return;
      // a file that is there is not opened: when it is closed, the locks of this process on it are gone
      if (stateOf()) return files.accessSync(path, WRITABLE);
      const folder = /^(.+)[\\/][^\\/]*$/.exec(path)?.[1];
      if (folder !== undefined) files.mkdirSync(folder, { recursive: true, mode: 0o700 });
      files.closeSync(files.openSync(path, "a", 0o600));
    },
    opened() {
      known = stateOf();
      beside = [`${path}-wal`, `${path}-shm`].map((each) => [each, stateOf(each)]);
    },
    fate() {
      if (!files) return undefined;
      const now = stateOf();
      if (!isSame(now, known)) return "moved";
      // SQLite makes it no smaller
      if (known && now && now.size < known.size) return "damaged";
      known = now;
      return undefined;
    },
    leave() {
      for (const [each, state] of beside) if (state && isSame(state, stateOf(each))) files?.rmSync(each);
      beside = [];
    },
  };
};

/** The error for a file that is not what it was. */
export const lostFile = (path: string, fate: "moved" | "damaged"): AfterwordError =>
  new AfterwordError(
    "ERR_INBOX",
    fate === "moved"
      ? `The file of the inbox ${path} was deleted or replaced while it was open.`
      : `The file of the inbox ${path} was overwritten while it was open.`,
    {
      hint:
        fate === "moved"
          ? "The one that is there now is used from here on. To put a copy back, stop all programs first, and delete the files that end in -wal and -shm."
          : "Delete it, or move a whole one to its place; what is overwritten cannot be used any more.",
      status: 503,
    },
  );
