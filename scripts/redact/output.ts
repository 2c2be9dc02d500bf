// Writes the redacted captures to a file.

import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { AfterwordError } from "../../src/errors.js";
import { atTheEnd } from "../at-the-end.js";
import { isSqlite } from "../captures/inbox/input.js";
import type { Input } from "../captures/input/inputs.js";
import { quoted, usageError } from "../command.js";

/**
 * A file that only its owner can read. It gets its name when it is complete. Until then its name ends in `.unfinished`; if
 * the process ends before, it is removed.
 */
export interface Output {
  /** Adds text. */
  write(text: string): void;
  /** Gives the file its name. */
  finish(): void;
  /** Discards what was written. */
  drop(): void;
}

/** Text is collected up to this size, in characters, before it is written. */
const BUFFER_SIZE = 1 << 20;

/**
 * Opens a file to write to.
 *
 * @param shown the path as it was typed
 * @param force whether an existing file is replaced; an input is never replaced
 */
export const outputTo = (path: string, shown: string, inputs: readonly Input[], force: boolean): Output => {
  refuse(path, shown, inputs, force);
  // not hidden: if the process is killed, one can see what remains, and that it is not the file
  const temporary = join(dirname(path), `${basename(path)}.${randomBytes(6).toString("hex")}.unfinished`);
  const file = attempt(shown, () => openSync(temporary, "wx", 0o600));
  let parts: string[] = [];
  let size = 0;
  const flush = (): void => {
    const bytes = Buffer.from(parts.join(""));
    parts = [];
    size = 0;
    attempt(shown, () => {
      for (let offset = 0; offset < bytes.length; ) offset += writeSync(file, bytes, offset);
    });
  };
  let isOpen = true;
  const close = (): void => {
    isOpen = false;
    closeSync(file);
    forget();
  };
  const drop = (): void => {
    if (!isOpen) return;
    close();
    rmSync(temporary, { force: true });
  };
  const forget = atTheEnd(drop);
  return {
    write: (text) => {
      parts.push(text);
      size += text.length;
      if (size > BUFFER_SIZE) flush();
    },
    finish: () => {
      try {
        flush();
        // another file may have taken the name while the captures were read
        refuse(path, shown, inputs, force);
        attempt(shown, () => renameSync(temporary, path));
      } catch (error) {
        drop();
        throw error;
      }
      close();
    },
    drop,
  };
};

/** Throws if the file must not be written. */
const refuse = (path: string, shown: string, inputs: readonly Input[], force: boolean): void => {
  const existing = statOf(path);
  if (inputs.some((input) => isSame(path, existing, input))) {
    throw usageError(`${quoted(shown)} is read, so it cannot be written to`, "Name a new file with -o.");
  }
  if (!existing && !lstatSync(path, { throwIfNoEntry: false })) return;
  if (!force) throw usageError(`${quoted(shown)} is there already`, "--force replaces it.");
  if (!existing?.isFile()) throw usageError(`${quoted(shown)} is not a file that could be replaced`);
  if (isOfDatabase(path))
    throw usageError(
      `${quoted(shown)} is a database of SQLite, or a part of one, and is not replaced`,
      "Name a new file with -o.",
    );
};

/** Whether a file is a database, or what SQLite has beside one: an inbox without that has lost deliveries. */
const isOfDatabase = (path: string): boolean => {
  const [, database] = /^(.+)-(?:wal|shm|journal)$/.exec(path) ?? [];
  return isSqlite(path) || (database !== undefined && existsSync(database));
};

const statOf = (path: string): Stats | undefined => {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
};

/** Whether a path leads to an input, also by another name or through links. */
const isSame = (path: string, existing: Stats | undefined, input: Input): boolean => {
  const read = input.path === undefined ? standardInput() : statOf(input.path);
  if (existing && read?.isFile() && existing.ino === read.ino && existing.dev === read.dev) return true;
  return input.path !== undefined && realPath(path) === realPath(input.path);
};

const standardInput = (): Stats | undefined => {
  try {
    return fstatSync(0);
  } catch {
    return undefined;
  }
};

const realPath = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
};

const attempt = <Result>(shown: string, act: () => Result): Result => {
  try {
    return act();
  } catch (error) {
    const { code = "unknown" } = error as NodeJS.ErrnoException;
    throw new AfterwordError("ERR_WRITE", `${quoted(shown)} cannot be written (${code})`);
  }
};
