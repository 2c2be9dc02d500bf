// Other Nodes than the one at hand, and vitest on them.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { folder, root } from "../files.js";
import { collect } from "./process.js";

const isWindows = process.platform === "win32";

/** The binary of a Node of this version, from the npm package `node-<platform>-<arch>`. It is fetched once. */
export const nodeOf = (version: string): string => {
  const home = join(root, "node_modules/.cache/nodes", version);
  const name = `node-${isWindows ? "win" : process.platform}-${process.arch}`;
  const binary = join(home, "node_modules", name, "bin", isWindows ? "node.exe" : "node");
  if (!existsSync(binary)) {
    mkdirSync(home, { recursive: true });
    const args = ["install", "--prefix", home, "--no-save", "--ignore-scripts", "--no-audit", "--no-fund"];
    execFileSync("npm", [...args, `${name}@${version}`], { stdio: "ignore", shell: isWindows });
  }
  return binary;
};

/** What became of the tests of a run. */
export interface Run {
  /** The full names of tests that failed, and why. */
  readonly failed: readonly string[];
  readonly skipped: number;
  /** Files that did not load. */
  readonly broken: readonly string[];
  /** The full names of all tests. */
  readonly names: readonly string[];
  /** What it wrote, for messages. */
  readonly output: string;
}

interface Assertion {
  readonly fullName: string;
  readonly status: string;
  readonly failureMessages?: readonly string[];
}

interface Report {
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly Assertion[];
  }[];
}

/** Runs tests with a Node of another version. What they start is of that Node too. */
export const testsOn = async (
  version: string,
  mode: string,
  files: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Run> => {
  const binary = nodeOf(version);
  const file = join(folder({}), "report.json");
  const args = ["node_modules/vitest/vitest.mjs", "run", "--mode", mode, "--reporter=json"];
  const child = spawn(binary, [...args, `--outputFile=${file}`, ...files], {
    cwd: root,
    env: { ...process.env, ...env, PATH: `${dirname(binary)}${delimiter}${process.env.PATH}` },
  });
  const output = collect(child);
  await once(child, "close");
  if (!existsSync(file)) throw new Error(`vitest made no report: ${output.stdout}${output.stderr}`);
  const report: Report = JSON.parse(readFileSync(file, "utf8"));
  const all = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  return {
    failed: all.flatMap(({ fullName, status, failureMessages = [] }) =>
      status === "failed" ? [[fullName, ...failureMessages].join("\n")] : [],
    ),
    skipped: report.numPendingTests + report.numTodoTests,
    broken: report.testResults.flatMap(({ name, status, assertionResults }) =>
      status === "failed" && !assertionResults.some((each) => each.status === "failed") ? [name] : [],
    ),
    names: all.map(({ fullName }) => fullName),
    output: output.stderr,
  };
};
