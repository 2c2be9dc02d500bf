import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { defineConfig, type Plugin } from "vitest/config";
import { LongestFirst } from "./test/support/vitest/sequencer.js";
import { summary } from "./test/support/vitest/summary.js";

const root = import.meta.dirname;
const manifest = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8"));

/** The file in `dist` behind each name that code may import from this package: `afterword/check`, `#platform`. */
const named = new Map<string, string>([
  ...Object.entries<string | { default: string }>(manifest.exports).flatMap(
    ([name, to]): [string, string][] =>
      typeof to === "string" ? [] : [[`afterword${name.slice(1)}`, resolve(root, to.default)]],
  ),
  ...Object.entries<{ node: string }>(manifest.imports).map(([name, to]): [string, string] => [
    name,
    resolve(root, to.node),
  ]),
]);

const dist = resolve(root, "dist");

/**
 * What `npm run test:services`, `npm run test:nodes` and `npm run test:inbox` run, always on `dist`: what needs more than this Node and its
 * packages, and the tests that repeat something, more often or at a larger size than `npm test` has time for.
 */
const SERVICES = {
  services: [
    "test/services/*.test.ts",
    ...["agreement", "contract", "normalize", "package", "records", "servers", "untrusted", "uses"].map(
      (name) => `test/suites/${name}.test.ts`,
    ),
    ...["markdown", "play/instances/wishes/telling", "redact/index"].map((name) => `test/${name}.test.ts`),
  ],
  nodes: ["test/services/nodes.test.ts"],
  // on a Node that has SQLite: test/services/inbox.test.ts starts it
  inbox: ["test/inbox/**/*.test.ts"],
};

/**
 * The tests of the inbox need the SQLite of Node and a PostgreSQL. `npm test` needs neither, on any Node; on the source they
 * are there for whoever has both.
 */
const INBOX = "test/inbox/**";
const hasSqlite = process.getBuiltinModule?.("node:sqlite") !== undefined;
if (!hasSqlite && process.argv.some((word) => /^test[\\/]inbox(?:$|[\\/])/.test(word)))
  console.error("The tests of the inbox need Node 22.13 or newer. On this one: npm run test:inbox");

/**
 * Tests import the source: `../src/receive.js`, `afterword/check`. All of it leads either to what was built or to the
 * source itself, as the mode says. Never to both: a class or a table would be there twice.
 */
const sourceOrDist = (tested: "source" | "dist"): Plugin => ({
  name: "afterword:source-or-dist",
  enforce: "pre",
  resolveId(id, importer) {
    const own = named.get(id);
    if (own !== undefined) return tested === "dist" ? own : sourceOf(own);
    if (tested !== "dist" || importer === undefined || !id.startsWith(".")) return undefined;
    const path = relative(root, resolve(dirname(importer), id));
    // of the page in the browser, the files are not built one by one
    return /^(?:src|scripts(?![\\/]page[\\/])|generated)[\\/]/.test(path) ? resolve(dist, path) : undefined;
  },
  transform(code, id) {
    // Threads load their code without vite, and Node 20 runs no TypeScript: they run what was built.
    return code.replace(
      /(?<=new Worker\(new URL\()"\.\/([\w-]+\.js)", import\.meta\.url/,
      (_, file: string) => JSON.stringify(pathToFileURL(resolve(dist, relative(root, dirname(id)), file))),
    );
  },
});

/** `dist/src/check/index.js` → `src/check/index.ts`; what is generated is JavaScript itself. */
const sourceOf = (built: string): string => resolve(root, relative(dist, built)).replace(/\.js$/, ".ts");

export default defineConfig(({ mode }) => {
  const isServices = mode === "services" || mode === "nodes" || mode === "inbox";
  const tested = mode === "dist" || isServices ? "dist" : "source";
  return {
    plugins: [sourceOrDist(tested)],
    test: {
      include: isServices ? SERVICES[mode] : ["test/**/*.test.ts"],
      exclude: [
        "**/node_modules/**",
        ...(isServices ? [] : ["test/services/**"]),
        ...(mode === "inbox" || (tested === "source" && hasSqlite) ? [] : [INBOX]),
      ],
      // Several suites start compilers and package managers; a machine with two cores is slow at that.
      testTimeout: 60_000,
      hookTimeout: 60_000,
      setupFiles: ["test/support/vitest/seed.ts"],
      // Command lines, threads and packed files come from `dist`, whatever is tested.
      globalSetup: tested === "dist" ? [] : ["test/support/vitest/transpile.ts"],
      env: {
        AFTERWORD_TEST: isServices ? mode : tested,
        ...(mode === "services" && { AFTERWORD_RUNS: "1000" }),
      },
      reporters: ["default", summary({ maySkip: mode !== "services" && mode !== "inbox" })],
      sequence: { sequencer: LongestFirst },
      pool: "forks",
      // by default one core is left idle, which is half of a machine with two
      maxWorkers: "100%",
      // What was built runs as Node runs it, not as vite would rewrite it.
      server: { deps: { external: [/\/dist\//] } },
    },
  };
});
