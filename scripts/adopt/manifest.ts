// What the package.json of a project has to say about afterword, svix and standardwebhooks. Nothing is installed or removed here.

import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { dig } from "../json/value.js";
import { PACKAGES } from "./find/webhook.js";

/**
 * What is to be installed or can be removed, in sentences.
 *
 * @param files the paths of the files that change, with their new texts
 * @param others the texts of all other files of the project
 */
export const manifestNotes = (
  files: readonly { readonly path: string; readonly after: string }[],
  others: readonly string[],
  cwd: string,
): string[] => {
  const manifests = new Set(files.map(({ path }) => manifestOf(path)).filter((each) => each !== undefined));
  const texts = [...others, ...files.map(({ after }) => after)];
  return [...manifests].flatMap((path) => {
    const manifest = parsed(path);
    const shown = relative(cwd, path).replaceAll("\\", "/");
    const has = (kind: string, name: string): boolean => dig(manifest, [kind, name]) !== undefined;
    const notes: string[] = [];
    if (!has("dependencies", "afterword"))
      notes.push(
        has("devDependencies", "afterword")
          ? `${shown} has afterword in devDependencies, and a server needs it: npm install afterword`
          : `${shown} does not have afterword in dependencies: npm install afterword`,
      );
    for (const name of PACKAGES)
      if (has("dependencies", name) && !texts.some((text) => imports(text, name)))
        notes.push(
          `no file of the project imports ${name} any more: npm uninstall ${name}, if nothing else does`,
        );
    return notes;
  });
};

const imports = (text: string, name: string): boolean => new RegExp(`["']${name}(?:/[^"']*)?["']`).test(text);

/** The package.json that a file belongs to. */
const manifestOf = (path: string): string | undefined => {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (existsSync(manifest)) return manifest;
    if (folder === dirname(folder)) return undefined;
  }
};

const parsed = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
};
