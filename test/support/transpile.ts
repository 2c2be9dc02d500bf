// Before tests of the source, and before each rerun in watch mode, `dist` is made from it: threads, spawned command lines
// and packed files run from there, and none of that may be stale. esbuild takes about 0.2 s. It makes no declarations:
// tests that pack them ask `declarations()` of files.ts.
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
import { build } from "esbuild";
import type { TestProject } from "vitest/node";

const filesIn = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(ending))
        .map((name) => join(folder, name))
    : [];

const transpile = async (root: string): Promise<void> => {
  const folders = ["src", "scripts"];
  const { outputFiles } = await build({
    entryPoints: folders.flatMap((folder) => filesIn(join(root, folder), ".ts")),
    outbase: root,
    outdir: join(root, "dist"),
    format: "esm",
    platform: "node",
    target: "es2022",
    write: false,
  });
  const made = new Set(outputFiles.map(({ path }) => path));
  // what has no source any more goes, what is the same stays: another run may be reading it
  for (const path of folders.flatMap((folder) => filesIn(join(root, "dist", folder), ".js")))
    if (!made.has(path)) rmSync(path);
  for (const { path, text } of outputFiles) {
    if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  chmodSync(join(root, "dist/scripts/cli.js"), 0o755);
  cpSync(join(root, "generated"), join(root, "dist/generated"), {
    recursive: true,
    filter: (from) => !from.endsWith(".md"),
  });
};

export default async (project: TestProject): Promise<void> => {
  await transpile(project.config.root);
  project.onTestsRerun(() => transpile(project.config.root));
};
