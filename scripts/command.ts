// What every file in `commands/` exports and gets, and helpers to read options and report errors.

import type { ParseArgsConfig } from "node:util";
import { AfterwordError } from "../src/errors.js";
import { nearest } from "./text/nearest.js";
import { printable, printableLines } from "./text/printable.js";

/** What a file in `commands/` exports. */
export interface Command {
  /** The whole help text, ending in a newline. */
  readonly usage: string;
  /** The options of the command line, for `parseArgs`. */
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** Runs the command and returns its exit code. */
  run(call: Call): Promise<number>;
  /** Its parts, by the word that stands right behind it: `list` of `afterword inbox list`. */
  readonly parts?: Readonly<Record<string, Command>>;
}

/** A call of a command: its options and arguments, and the console, the environment and the folder that it uses. */
export interface Call {
  readonly values: Values;
  readonly positionals: readonly string[];
  readonly io: Io;
}

/** The values of options, by name. */
export type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** Everything outside the program that a command uses: console, environment, current folder. Tests replace it. */
export interface Io {
  /** Writes data. */
  stdout(text: string): void;
  /** Waits until the reader has taken the data. Without this, memory would fill up when the reader is slow. */
  drained?(): Promise<void>;
  /** Notes the exit code that the command has for certain, also if the reader of its output stops before the end. */
  known?(code: number): void;
  /** Writes messages. */
  stderr(text: string): void;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Whether stdout shows colours: it is a terminal, and NO_COLOR is not set. */
  readonly color: boolean;
  /** Whether stdout is a terminal. */
  readonly isTTY: boolean;
  /** Whether stdin is a terminal, where nobody writes a capture. */
  readonly stdinIsTTY?: boolean;
  /** Whether stderr is a terminal, which can show the progress of long work. */
  readonly stderrIsTTY?: boolean;
}

/** The exit codes, the same for every command. */
export const exit = { clean: 0, findings: 1, usage: 2, unread: 3 } as const;

/** The error for a wrong command line. */
export const usageError = (message: string, hint?: string): AfterwordError =>
  new AfterwordError("ERR_USAGE", message, hint === undefined ? {} : { hint });

/** The value of an option that must be one of `words`. Undefined if the option was not given. */
export const choice = <Word extends string>(
  values: Values,
  option: string,
  words: readonly Word[],
): Word | undefined => {
  const value = values[option];
  if (value === undefined) return undefined;
  const word = words.find((each) => each === value);
  if (word !== undefined) return word;
  throw unknownWord(`--${option}`, String(value), words);
};

/** The value of an option that takes seconds since 1970. Undefined if the option was not given. */
export const secondsOf = (values: Values, option: string): number | undefined => {
  const value = values[option];
  if (value === undefined) return undefined;
  if (/^\d{10}$/.test(String(value))) return Number(value);
  throw usageError(`--${option} takes seconds since 1970`, "Ten digits, such as date +%s prints.");
};

/** The error for a word that is not allowed. It suggests the most similar allowed word. */
export const unknownWord = (what: string, value: string, words: readonly string[]): AfterwordError => {
  const closest = nearest(value, words);
  return usageError(
    `${what} does not know ${quoted(value)}`,
    closest === undefined ? `It takes one of: ${words.join(", ")}.` : `Did you mean ${closest}?`,
  );
};

/** An error as a message on stderr. Its code stands at the end of the first line, to be looked up or searched for. */
export const complaint = ({ code, message, hint }: AfterwordError): string =>
  `afterword: ${printableLines(message).replace(/$/m, () => ` (${code})`)}${hint === undefined ? "" : `\n  ${printableLines(hint)}`}\n`;

/** Tells that an input cannot be read. The command goes on with the others, and exits with 3. */
export const tellUnread = (error: AfterwordError, io: Io): void => {
  io.known?.(exit.unread);
  io.stderr(complaint(error));
};

/** A word, path or pattern from the command line, in quotes and safe on a terminal. */
export const quoted = (text: string): string =>
  `"${printable(text.length > 300 ? `${text.slice(0, 300)}…` : text)}"`;
