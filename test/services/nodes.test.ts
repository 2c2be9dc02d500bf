// Other Nodes than the one at hand, from npm. With `npm run test:services` each runs the tests of what differs between
// them: zstd (from 22.15), web crypto, streams, the frameworks' servers and the command line. With `npm run test:nodes`
// each runs all tests.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { expect, test } from "vitest";
import { folder, root } from "../support/files.js";

const FILES =
  process.env.AFTERWORD_TEST === "nodes"
    ? []
    : [
        ...["test/captures/", "test/suites/captures", "test/suites/recipes"],
        ...[
          "test/signature/",
          "test/receive",
          "test/delivery",
          "test/jwt",
          "test/cli",
          "test/commands/verify",
        ],
      ];

const isWindows = process.platform === "win32";

/** The binary of a Node of this version, from the npm package `node-<platform>-<arch>`. It is fetched once. */
const nodeOf = (version: string): string => {
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

interface Report {
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly { readonly assertionResults: readonly { readonly fullName: string }[] }[];
}

test.each(["22", "24", "26"])("Node %s", { timeout: 1_200_000 }, (version) => {
  const binary = nodeOf(version);
  const file = join(folder({}), "report.json");
  const args = ["node_modules/vitest/vitest.mjs", "run", "--mode", "dist", "--reporter=json"];
  const { stderr } = spawnSync(binary, [...args, `--outputFile=${file}`, ...FILES], {
    cwd: root,
    encoding: "utf8",
    // what the tests start is of that Node too
    env: { ...process.env, PATH: `${dirname(binary)}${delimiter}${process.env.PATH}` },
  });
  const report: Report = JSON.parse(readFileSync(file, "utf8"));
  expect([report.numFailedTests, report.numPendingTests], stderr).toEqual([0, 0]);
  const names = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ fullName }) => fullName),
  );
  expect(names.length).toBeGreaterThan(300);
  expect(names.filter((name) => name.includes("zstd")).length).toBeGreaterThan(5);
});
