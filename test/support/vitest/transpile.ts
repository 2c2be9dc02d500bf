// Before tests of the source, and before each rerun in watch mode, `dist` is made from it: threads, spawned command lines
// and packed files run from there, and none of that may be stale. esbuild takes about 0.3 s. It makes no declarations:
// tests that pack them ask `declarations()`.
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { transform } from "esbuild";
import type { TestProject } from "vitest/node";
import { bundlePage } from "../../../scripts/bundle-page.mjs";

const filesIn = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(ending))
    : [];

/** What TypeScript makes of `import x = require("y")` in an ES module; esbuild leaves the `require`. */
const REQUIRE = `import { createRequire as _createRequire } from "node:module";
const require = _createRequire(import.meta.url);
`;

const transpiled = async (path: string): Promise<string> => {
  const { code } = await transform(readFileSync(path, "utf8"), {
    loader: "ts",
    target: "es2022",
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    logOverride: { "unsupported-require-call": "silent" },
  });
  return /^const \w+ = require\(/m.test(code) ? REQUIRE + code : code;
};

/** What is bundled, in `scripts` and in `dist/scripts`. */
const isOfPage = (name: string): boolean => /^page[\\/]/.test(name);

/** Brings one folder of `dist` up to date. What is the same stays untouched: another run may be reading it. */
const bring = async (from: string, to: string): Promise<void> => {
  const names = filesIn(from, ".ts").filter((name) => !isOfPage(name));
  const made = new Set(names.map((name) => name.replace(/\.ts$/, ".js")));
  for (const name of filesIn(to, ".js")) if (!made.has(name) && !isOfPage(name)) rmSync(join(to, name));
  const write = async (name: string): Promise<void> => {
    const path = join(to, name.replace(/\.ts$/, ".js"));
    const code = await transpiled(join(from, name));
    if (existsSync(path) && readFileSync(path, "utf8") === code) return;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, code);
  };
  await Promise.all(names.map(write));
};

const transpile = async (root: string): Promise<void> => {
  const dist = join(root, "dist");
  await Promise.all(["src", "scripts"].map((folder) => bring(join(root, folder), join(dist, folder))));
  chmodSync(join(dist, "scripts/cli.js"), 0o755);
  cpSync(join(root, "generated"), join(dist, "generated"), {
    recursive: true,
    filter: (from) => !/\.(?:md|txt|png)$/.test(from),
  });
  bundlePage(join(dist, "scripts/page"));
  cpSync(join(root, "test/recipes"), join(dist, "recipes"), { recursive: true });
};

export default async (project: TestProject): Promise<void> => {
  await transpile(project.config.root);
  project.onTestsRerun(() => transpile(project.config.root));
};
