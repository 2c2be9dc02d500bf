// tsc compiles src and scripts; what is generated is JavaScript already and only copied (compiled by tsc, the
// validators would lose their own declarations). What runs in a browser is bundled.
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { bundlePage } from "./bundle-page.mjs";

const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
const args = ["-p", "tsconfig.build.json", ...process.argv.slice(2)];

rmSync("dist", { recursive: true, force: true });
try {
  execFileSync(process.execPath, [tsc, ...args], { stdio: "inherit" });
} catch {
  process.exit(1);
}
// pages are read where they are generated, and not copied
cpSync("generated", "dist/generated", { recursive: true, filter: (from) => !/\.(?:md|txt|png)$/.test(from) });
// recipes are copied by those who use them, so they stay TypeScript
cpSync("test/recipes", "dist/recipes", { recursive: true });
// comments of the command line are for those who read its source: without them, the package is a tenth smaller
buildSync({
  entryPoints: readdirSync("dist/scripts", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".js"))
    .map((name) => join("dist/scripts", name)),
  outdir: "dist/scripts",
  allowOverwrite: true,
  target: "es2022",
  charset: "utf8",
  tsconfigRaw: {},
});
bundlePage("dist/scripts/page");
chmodSync("dist/scripts/cli.js", 0o755);
