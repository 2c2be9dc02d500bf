import type { ParseArgsConfig } from "node:util";
import { AfterwordError } from "../src/errors.js";
import { nearest } from "./text/nearest.js";
import { printable } from "./text/printable.js";

/** What a file in `commands/` exports. */
export interface Command {
  /** The whole help text, ending in a newline. */
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  run(call: Call): Promise<number>;
}

/** One call of a command: what stood on the command line, and the world. */
export interface Call {
  readonly values: Values;
  readonly positionals: readonly string[];
  readonly io: Io;
}

export type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** The world as commands see it, so that tests can stand in for it. */
export interface Io {
  /** Data. */
  stdout(text: string): void;
  /** Waits until whoever reads the data has taken it: what they are slower at would pile up. */
  drained?(): Promise<void>;
  /** Messages. */
  stderr(text: string): void;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Whether stdout takes colours: a terminal, and NO_COLOR is not set. */
  readonly color: boolean;
  /** Whether stdout is a terminal. */
  readonly isTTY: boolean;
  /** Whether stderr is one, for telling how far long work is. */
  readonly stderrIsTTY?: boolean;
}

/** What exit codes mean, the same for every command. */
export const exit = { clean: 0, findings: 1, usage: 2, unread: 3 } as const;

/** The command line was used wrongly. */
export const usageError = (message: string, hint?: string): AfterwordError =>
  new AfterwordError("ERR_USAGE", message, hint === undefined ? {} : { hint });

/** An option that takes one of a few words; undefined where it was not given. */
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

/** An option that takes a time in seconds since 1970; undefined where it was not given. */
export const secondsOf = (values: Values, option: string): number | undefined => {
  const value = values[option];
  if (value === undefined) return undefined;
  if (/^\d{10}$/.test(String(value))) return Number(value);
  throw usageError(`--${option} takes seconds since 1970`, "Ten digits, such as date +%s prints.");
};

/** The error for a word that is not one of those known, with the nearest of them. */
export const unknownWord = (what: string, value: string, words: readonly string[]): AfterwordError => {
  const close = nearest(value, words);
  return usageError(
    `${what} does not know ${quoted(value)}`,
    close === undefined ? `It takes one of: ${words.join(", ")}.` : `Did you mean ${close}?`,
  );
};

/** An error as people read it. */
export const complaint = ({ message, hint }: AfterwordError): string =>
  `afterword: ${message}${hint === undefined ? "" : `\n  ${hint}`}\n`;

/** A word, path or pattern that somebody typed, in quotes and fit for a terminal. */
export const quoted = (text: string): string =>
  `"${printable(text.length > 300 ? `${text.slice(0, 300)}…` : text)}"`;
