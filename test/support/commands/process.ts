import { type ChildProcess, spawn } from "node:child_process";
import { CLI, root } from "../files.js";

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Start {
  readonly cwd?: string;
  readonly env?: Record<string, string>;
  readonly input?: string | Uint8Array;
  readonly cli?: string;
}

/** Runs the command line as a process, with nothing of this process's environment that it reads. */
export const afterword = (
  args: readonly string[],
  { cwd = root, env = {}, input = "", cli = CLI }: Start = {},
): Promise<Ended> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd, env: { PATH: process.env.PATH, ...env } });
    const output = collect(child);
    child.stdin.on("error", () => {});
    child.stdin.end(input);
    child.once("close", (status) => done({ status, ...output }));
  });

/** The output of a process, which grows while it runs. */
export const collect = (child: ChildProcess): { stdout: string; stderr: string } => {
  const output = { stdout: "", stderr: "" };
  // a character may be cut between two chunks
  child.stdout?.setEncoding("utf8").on("data", (chunk) => (output.stdout += chunk));
  child.stderr?.setEncoding("utf8").on("data", (chunk) => (output.stderr += chunk));
  return output;
};
