import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as command from "../../../scripts/commands/adopt.js";
import { called, type Outcome } from "../commands/call.js";
import { filesOf, folder, root } from "../files.js";

const COMPILER_OPTIONS = {
  target: "ES2022",
  lib: ["ES2023", "DOM", "DOM.Iterable"],
  module: "NodeNext",
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowJs: true,
  experimentalDecorators: true,
  types: ["node"],
};

/** What projects import, from this package's own node_modules. */
const PACKAGES = [
  "@hono",
  "@nestjs",
  "@types",
  "express",
  "fastify",
  "hono",
  "next",
  "react",
  "reflect-metadata",
  "rxjs",
  "standardwebhooks",
  "svix",
  "typescript",
];

/**
 * A project of somebody who uses svix: its packages are linked, and afterword is this package. It is compiled with what `dist`
 * declares: call `declarations()` first.
 */
export const svixProject = (files: Readonly<Record<string, string>>, options: object = {}): string => {
  const home = folder({});
  const cwd = join(home, "app");
  for (const [name, text] of Object.entries({
    "package.json": JSON.stringify({ type: "module", dependencies: { afterword: "*", svix: "*" } }),
    "tsconfig.json": JSON.stringify({
      compilerOptions: { ...COMPILER_OPTIONS, ...options },
      exclude: ["node_modules"],
    }),
    ...files,
  })) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
  mkdirSync(join(home, "node_modules"));
  for (const name of PACKAGES)
    symlinkSync(join(root, "node_modules", name), join(home, "node_modules", name));
  symlinkSync(root, join(home, "node_modules/afterword"));
  return cwd;
};

/** The files of a project that a person wrote. */
export const sourcesOf = (cwd: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filesOf(cwd)).filter(([name]) => !/(?:package|tsconfig)\.json$/.test(name)),
  );

/** Runs `afterword adopt` in a project. */
export const adoptIn = async (
  cwd: string,
  ...args: string[]
): Promise<Outcome & { readonly files: Record<string, string> }> => ({
  ...(await called(command, args, { cwd })),
  files: sourcesOf(cwd),
});
