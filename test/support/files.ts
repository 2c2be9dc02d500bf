import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this package; it ends with a slash. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The command line, as it is installed. */
export const CLI = join(root, "dist/scripts/cli.js");

/** The text of an example payload that a vendor documents: `example("phonic/examples/conversation-ended.json")`. */
export const example = (path: string): string => readFileSync(join(root, "schemas", path), "utf8");

/** A new temporary folder with these files in it. */
export const folder = (files: Record<string, string | Uint8Array>): string => {
  const path = mkdtempSync(join(tmpdir(), "afterword-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
};

/** Every file below a folder, by its path. */
export const filesOf = (dir: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(dir.length + 1), readFileSync(path, "utf8")]),
  );
