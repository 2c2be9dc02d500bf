// What the tests of the inbox have, for benchmarks: other Nodes, servers, and processes to be killed.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../../", import.meta.url));
// two folders below the root, as the helpers are: one of them finds the root by that. Git ignores it.
const outfile = `${root}test/artefacts/bench-inbox.mjs`;
const names = ["stores/servers", "inbox/kills", "inbox/processes", "commands/nodes", "random/numbers"];
await build({
  stdin: {
    contents: names.map((name) => `export * from "./test/support/${name}.js";`).join("\n"),
    resolveDir: root,
  },
  outfile,
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  logLevel: "warning",
});

export const { startPostgres, killedWithPostgres, killedWithSqlite, programs, nodeOf, randomFrom } =
  await import(outfile);

/** The Node for SQLite: the oldest that has it. */
export const NODE = nodeOf("22.13");

/** Runs a script of this folder, and gives the lines of JSON that it printed. */
export const run = async (node, script, ...args) => {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const all = ["--disable-warning=ExperimentalWarning", path, ...args.map(String)];
  const { stdout } = await promisify(execFile)(node, all, { maxBuffer: 1 << 26 });
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
};

/** Does something with a PostgreSQL of its own, whose commits wait for the disk. */
export const withPostgres = async (act) => {
  const server = await startPostgres({ isDurable: true });
  try {
    return await act(server);
  } finally {
    await server.end();
  }
};
