// Runs the tests on newer Nodes than the one at hand: `node test/nodes.mjs [22 24 26]`. Their binaries come from the npm
// packages node-<platform>-<arch>; a version that cannot be had is said and passed over.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";

const wanted = process.argv.slice(2);
const versions = wanted.length > 0 ? wanted : ["22", "24", "26"];
const platform = process.platform === "win32" ? "win" : process.platform;
let failed = false;

for (const version of versions) {
  const home = resolve("node_modules/.cache/nodes", version);
  const name = `node-${platform}-${process.arch}`;
  const binary = join(home, "node_modules", name, "bin", process.platform === "win32" ? "node.exe" : "node");
  if (!existsSync(binary)) {
    mkdirSync(home, { recursive: true });
    const args = ["install", "--prefix", home, "--no-save", "--ignore-scripts", "--no-audit", "--no-fund"];
    try {
      execFileSync("npm", [...args, `${name}@${version}`], { stdio: ["ignore", "ignore", "pipe"] });
    } catch {
      console.log(`Node ${version} cannot be had here, passed over`);
      continue;
    }
  }
  const shown = execFileSync(binary, ["--version"], { encoding: "utf8" }).trim();
  console.log(`\nNode ${shown}`);
  const run = spawnSync(binary, ["node_modules/vitest/vitest.mjs", "run", "--reporter=dot"], {
    stdio: "inherit",
    env: { ...process.env, PATH: `${join(binary, "..")}:${process.env.PATH}` },
  });
  failed ||= run.status !== 0;
}
process.exitCode = failed ? 1 : 0;
