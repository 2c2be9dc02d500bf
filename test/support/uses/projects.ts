import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { folder, root } from "../files.js";

/** The sample projects. */
export const SAMPLES = join(root, "test/uses/sample");

/** Packages that the samples import, next to this one. */
const PACKAGES = ["@types", "react"];

/**
 * A copy of a sample in a new folder, with this package and others installed. `generated` is what the package has been
 * generated from, instead of its own schemas: the folders of vendors in it take the place of the package's.
 */
export const projectOf = (sample: string, generated?: string): string => {
  const project = folder({});
  cpSync(join(SAMPLES, sample), project, { recursive: true });
  install(project);
  if (generated !== undefined)
    for (const slug of readdirSync(generated))
      cpSync(join(generated, slug), join(project, "node_modules/afterword/dist/generated", slug), {
        recursive: true,
      });
  return project;
};

/** Installs the library of this package in a project, and what else samples import. */
export const install = (project: string): string => {
  const modules = join(project, "node_modules");
  const own = join(modules, "afterword");
  mkdirSync(own, { recursive: true });
  for (const name of PACKAGES) symlinkSync(join(root, "node_modules", name), join(modules, name), "junction");
  cpSync(join(root, "package.json"), join(own, "package.json"));
  for (const part of ["src", "generated"])
    cpSync(join(root, "dist", part), join(own, "dist", part), { recursive: true });
  return project;
};

/** The compilers that a project may have. */
export const COMPILERS = {
  "TypeScript 5.9": join(root, "node_modules/typescript/bin/tsc"),
  "TypeScript 7": join(root, "node_modules/typescript7/bin/tsc"),
};

export type Compiler = keyof typeof COMPILERS;

/** The lines of a project that do not compile, `file:line`, with their messages. */
export const errorLines = (
  project: string,
  compiler: Compiler = "TypeScript 5.9",
  mode: "-p" | "-b" = "-p",
): Map<string, string> => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [COMPILERS[compiler], mode, ".", "--pretty", "false", ...(mode === "-p" ? ["--noEmit"] : [])],
    { cwd: project, encoding: "utf8" },
  );
  const found = new Map<string, string>();
  for (const line of `${stdout}${stderr}`.split("\n")) {
    const [, file, number, message] = /^(\S.*?)\((\d+),\d+\): error (.*)$/.exec(line) ?? [];
    if (file) found.set(`${file}:${number}`, `${message}`);
    else if (/^error /.test(line)) found.set(line, line);
  }
  return found;
};
