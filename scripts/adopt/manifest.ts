// What the package.json of a project has to say about afterword, svix and standardwebhooks. Nothing is installed or removed here.

import { dirname, join } from "node:path";
import { AfterwordError } from "../../src/errors.js";
import { commandsOf, type Manifest, readManifest, shownFrom } from "../init/manifest.js";
import { PACKAGES } from "./find/webhook.js";

/** The package that a file belongs to; undefined if there is no package.json, or none that can be read. */
export const manifestOf = (path: string): Manifest | undefined => {
  try {
    return readManifest(dirname(path));
  } catch (error) {
    if (error instanceof AfterwordError) return undefined;
    throw error;
  }
};

/**
 * What is to be installed or can be removed, in sentences.
 *
 * @param paths the files that changed
 * @param texts the new texts of all files of the project
 */
export const manifestNotes = (paths: readonly string[], texts: readonly string[], cwd: string): string[] => {
  const byFolder = new Map<string, Manifest>();
  for (const path of paths) {
    const manifest = manifestOf(path);
    if (manifest) byFolder.set(manifest.folder, manifest);
  }
  return [...byFolder.values()].flatMap(({ folder, afterword, dependencies, manager }) => {
    const file = shownFrom(cwd, join(folder, "package.json"));
    const notes: string[] = [];
    if (afterword !== "dependencies")
      notes.push(
        `${file} does not have afterword in dependencies, and the server needs it: ${commandsOf(manager).add}`,
      );
    for (const name of PACKAGES)
      if (dependencies.has(name) && !texts.some((text) => imports(text, name)))
        notes.push(`nothing imports ${name} any more: remove it from ${file}, if nothing else needs it`);
    return notes;
  });
};

const imports = (text: string, name: string): boolean => new RegExp(`["']${name}(?:/[^"']*)?["']`).test(text);
