// Finds the files that the arguments of a command name.

import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { AfterwordError } from "../../../src/errors.js";
import { quoted, usageError } from "../../command.js";
import { inboxInputOf } from "../inbox/input.js";
import { isInboxName } from "../inbox/place.js";
import { glob, isGlob, sorted, statOf } from "./glob.js";

/** A file, an inbox, or stdin, from which captures are read. */
export interface Input {
  /** The name in reports: the path as given or matched, `-` for stdin; that of an inbox has no password. */
  readonly name: string;
  /** The absolute path. Absent for stdin and inboxes. */
  readonly path?: string;
  readonly size?: number;
  /** How many bytes it may become when it is decompressed, if the user has said it. */
  readonly maxUnpacked?: number | undefined;
  open(): AsyncIterable<Uint8Array>;
}

/** What reports need to know of an input. */
export type NamedInput = Pick<Input, "name">;

/** The inputs that were found. */
export interface FoundInputs {
  readonly inputs: readonly Input[];
  /** Errors for arguments that cannot be read. The other inputs are still read. */
  readonly problems: readonly AfterwordError[];
}

/** The extensions of files that are read in a folder. Other files are read only if an argument names them. */
const EXTENSIONS = [".json", ".ndjson", ".jsonl"].flatMap((each) => [each, `${each}.gz`, `${each}.zst`]);

/**
 * Finds the inputs that arguments name: files, patterns, folders, inboxes and `-`, in the order given, each once.
 *
 * @example findInputs(["june.ndjson", "captures/*.json.gz"], { cwd: io.cwd, stdin: () => io.stdin })
 */
export const findInputs = (
  args: readonly string[],
  {
    cwd,
    stdin,
    maxUnpacked,
  }: { cwd: string; stdin: () => AsyncIterable<Uint8Array>; maxUnpacked?: number | undefined },
): FoundInputs => {
  const inputs = new Map<string, Input>();
  const problems: AfterwordError[] = [];
  const add = (key: string, input: Input) => inputs.has(key) || inputs.set(key, { ...input, maxUnpacked });
  for (const arg of args) {
    // a variable of a shell that is not set; the path would be that of the current folder
    if (arg === "") throw usageError("the name of an input is empty", "Name a file, or - for stdin.");
    if (arg === "-") {
      add("-", { name: "-", open: stdin });
      continue;
    }
    const names = namesOf(arg, cwd);
    if (names instanceof AfterwordError) problems.push(names);
    else
      for (const name of names) {
        const inbox = inboxInputOf(name, cwd);
        add(inbox?.name ?? resolve(cwd, name), inbox ?? fileAt(name, cwd));
      }
  }
  return { inputs: [...inputs.values()], problems };
};

/** Files up to this size are read at once, because folders of captures may have thousands of small files. */
const MAX_BYTES_AT_ONCE = 1 << 20;

const fileAt = (name: string, cwd: string): Input => {
  const path = resolve(cwd, name);
  const stats = statOf(path);
  const size = stats?.size ?? 0;
  const open =
    stats?.isFile() && size <= MAX_BYTES_AT_ONCE
      ? async function* () {
          yield readFileSync(path);
        }
      : () => createReadStream(path, { highWaterMark: 1 << 18 });
  return { name, path, size, open };
};

const namesOf = (arg: string, cwd: string): string[] | AfterwordError => {
  if (isInboxName(arg)) return [arg];
  const stats = statOf(resolve(cwd, arg));
  if (stats?.isDirectory()) return inFolder(arg, cwd);
  // an existing file is never read as a pattern: it may be called a[1].json
  if (stats) return [arg];
  // the table of an inbox
  if (/\?table=/.test(arg) && existsSync(resolve(cwd, arg.replace(/\?table=[^?]*$/, "")))) return [arg];
  if (!isGlob(arg)) return missing(arg, cwd);
  const names = glob(arg, cwd);
  return names.length > 0
    ? names
    : new AfterwordError("ERR_INPUT_NO_MATCH", `no file matches ${quoted(arg)}`);
};

/** The error for a name without a file, or for a file that may not be looked at. */
const missing = (arg: string, cwd: string): AfterwordError => {
  try {
    statSync(resolve(cwd, arg));
  } catch (error) {
    const unreadable = inputErrorOf(error, arg);
    const isThere = !["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "");
    if (isThere && unreadable instanceof AfterwordError) return unreadable;
  }
  return new AfterwordError("ERR_INPUT_NO_FILE", `there is no file ${quoted(arg)}`, {
    hint: "Check the path, and from which folder the command runs.",
  });
};

const inFolder = (arg: string, cwd: string): string[] | AfterwordError => {
  try {
    const names = sorted(walk(arg.replace(/(?<=.)[\\/]+$/, ""), cwd));
    if (names.length > 0) return names;
  } catch (cause) {
    return new AfterwordError("ERR_INPUT_UNREADABLE", `the folder ${quoted(arg)} cannot be searched`, {
      cause,
    });
  }
  return new AfterwordError("ERR_INPUT_NO_MATCH", `the folder ${quoted(arg)} holds no capture`, {
    hint: "Folders are searched for *.json, *.ndjson, *.jsonl, and these with .gz or .zst; name other files.",
  });
};

const walk = (folder: string, cwd: string): string[] =>
  readdirSync(resolve(cwd, folder), { withFileTypes: true, recursive: true })
    .filter(
      (entry) => !entry.isDirectory() && EXTENSIONS.some((end) => entry.name.toLowerCase().endsWith(end)),
    )
    .map((entry) =>
      [
        ...(folder === "." ? [] : [folder]),
        ...relative(entry.parentPath, resolve(cwd, folder)),
        entry.name,
      ].join("/"),
    );

const relative = (path: string, from: string): string[] =>
  path.slice(from.length).split(/[\\/]/).filter(Boolean);

/** The name of an input in messages. */
export const inputName = ({ name }: NamedInput): string => (name === "-" ? "stdin" : quoted(name));

const FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "permission denied",
  EISDIR: "it is a folder",
  EIO: "input error",
  ELOOP: "its links lead in a circle",
};

/**
 * The AfterwordError for an error of the file system, with a sentence. Any other error is returned unchanged.
 *
 * @param what which file, if it is none whose name may be shown
 */
export const inputErrorOf = (error: unknown, name: string, what = quoted(name)): unknown => {
  const { code } = error as { code?: unknown };
  if (error instanceof AfterwordError || typeof code !== "string" || !/^E[A-Z]+$/.test(code)) return error;
  const message = Object.hasOwn(FILE_ERRORS, code) ? FILE_ERRORS[code] : code;
  return new AfterwordError(
    code === "ENOENT" ? "ERR_INPUT_NO_FILE" : "ERR_INPUT_UNREADABLE",
    `${what} cannot be read: ${message}`,
    { cause: error },
  );
};
