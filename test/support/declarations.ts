import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { root } from "./files.js";

/**
 * Brings the declarations in `dist` up to date before the package is packed. In tests of the source only: esbuild makes
 * none, while `npm run build` has made them already.
 */
export const declarations = (): void => {
  if (process.env.AFTERWORD_TEST !== "source") return;
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const args = ["-p", "tsconfig.build.json", "--emitDeclarationOnly", "--noCheck"];
  execFileSync(process.execPath, [tsc, ...args], { cwd: root });
};
