import { parseArgs } from "node:util";
import { type Command, complaint } from "../../../scripts/command.js";
import * as command from "../../../scripts/commands/validate.js";
import { AfterwordError } from "../../../src/errors.js";
import { folder } from "../files.js";
import type { Ended } from "./process.js";

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly cwd: string;
  readonly env?: Record<string, string>;
  readonly stdin?: readonly (string | Uint8Array)[];
  readonly stdinIsTTY?: boolean;
}

/** Runs a command in this process. */
export const called = async (
  command: Pick<Command, "options" | "run">,
  args: readonly string[],
  { cwd, env = {}, stdin = [], stdinIsTTY = false }: Surroundings,
): Promise<Outcome> => {
  const written = { stdout: "", stderr: "" };
  const { values, positionals } = parseArgs({
    args: [...args],
    options: command.options,
    allowPositionals: true,
  });
  const code = await command.run({
    values,
    positionals,
    io: {
      stdout: (text) => void (written.stdout += text),
      stderr: (text) => void (written.stderr += text),
      stdin: (async function* () {
        for (const chunk of stdin) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      })(),
      env,
      cwd,
      color: false,
      isTTY: false,
      stdinIsTTY,
    },
  });
  return { code, ...written };
};

/** Runs a command in this process as the command line does: in a folder, with its error as a message. */
export const inFolder = async (
  command: Pick<Command, "options" | "run">,
  args: readonly string[],
  cwd: string,
): Promise<Ended> => {
  const home = process.cwd();
  process.chdir(cwd);
  try {
    const { code: status, stdout, stderr } = await called(command, args, { cwd });
    return { status, stdout, stderr };
  } catch (error) {
    if (!(error instanceof AfterwordError)) throw error;
    return { status: 2, stdout: "", stderr: complaint(error) };
  } finally {
    process.chdir(home);
  }
};

/** Runs `afterword validate`, in a folder of the given files. */
export const validate = (
  args: readonly string[],
  files: Record<string, string | Uint8Array> = {},
  stdin: readonly (string | Uint8Array)[] = [],
): Promise<Outcome> => called(command, args, { cwd: folder(files), stdin });

export interface Listed {
  readonly file: string;
  readonly line: number;
  readonly vendor: string | null;
  readonly event: string | null;
  readonly verdict: string;
  readonly message?: string;
  readonly total?: number;
  readonly findings: {
    readonly kind: string;
    readonly grade: string;
    readonly pointer: string;
    readonly line: number;
    readonly column: number;
  }[];
}

/** The results of all payloads in one file, as `--format ndjson --all` has them. */
export const resultsOf = async (content: string | Uint8Array, ...args: string[]): Promise<Listed[]> => {
  const { stdout } = await validate(["a", "--all", "--format", "ndjson", ...args], { a: content });
  return stdout
    .trimEnd()
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
};
