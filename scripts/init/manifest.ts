// Reads the package.json of the project: what it depends on, how its modules are, which package manager it has.

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { AfterwordError } from "../../src/errors.js";
import { usageError } from "../command.js";
import { parseJson } from "../documents/text/json-document.js";
import { isObject } from "../json/value.js";

/** A package manager. */
export type Manager = "npm" | "pnpm" | "yarn" | "bun" | "deno";

/** What `init` knows of the package that it works in. Paths are absolute. */
export interface Manifest {
  /** The folder of the package. */
  readonly folder: string;
  /** The root of the repository, or of the workspace; otherwise the folder. */
  readonly root: string;
  /** The text of its package.json. Undefined in a project of Deno that has none. */
  readonly text: string | undefined;
  /** The names of all dependencies, those for development included. */
  readonly dependencies: ReadonlySet<string>;
  /** Where `afterword` stands; undefined if it is not a dependency. */
  readonly afterword: "dependencies" | "devDependencies" | undefined;
  /** Whether files in .js and .ts are ES modules. */
  readonly isModule: boolean;
  readonly manager: Manager;
  /** The names of its scripts. */
  readonly scripts: readonly string[];
}

const FILE = "package.json";

/**
 * Reads the package.json of a folder, or the nearest above it, up to the root of the repository.
 *
 * @throws AfterwordError ERR_USAGE if there is none, ERR_PROJECT_FILE if it is broken
 */
export const readManifest = (cwd: string): Manifest => {
  const above = foldersToRoot(cwd);
  const folder = above.find((each) => MARKS.some((name) => existsSync(join(each, name))));
  if (folder === undefined)
    throw usageError(
      "there is no package.json here",
      "Run it in the folder of your project. npm init makes a package.json.",
    );
  const root = above.at(-1) as string;
  const hasFile = existsSync(join(folder, FILE));
  const text = hasFile ? textOf(join(folder, FILE), cwd) : undefined;
  const data = text === undefined ? {} : dataOf(text, shownFrom(cwd, join(folder, FILE)));
  const names = (member: string): string[] => (isObject(data[member]) ? Object.keys(data[member]) : []);
  const afterword = (["dependencies", "devDependencies"] as const).find((member) =>
    names(member).includes("afterword"),
  );
  return {
    folder,
    root,
    text,
    dependencies: new Set(
      ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"].flatMap(names),
    ),
    afterword: data.name === "afterword" ? "dependencies" : afterword,
    isModule: data.type === "module" || !hasFile,
    manager: managerOf(data.packageManager, above.slice(above.indexOf(folder)), hasFile),
    scripts: names("scripts"),
  };
};

const MARKS = [FILE, "deno.json", "deno.jsonc"];

/** The folder and those above it, up to the root of the repository. Without a repository: up to the root of its workspace. */
const foldersToRoot = (cwd: string): string[] => {
  const folders: string[] = [];
  for (let folder = cwd; ; folder = dirname(folder)) {
    folders.push(folder);
    if (existsSync(join(folder, ".git"))) return folders;
    if (folder === dirname(folder)) break;
  }
  const workspace = folders.findIndex((each) => isWorkspace(each));
  return folders.slice(0, Math.max(workspace, folders.findIndex(hasMark), 0) + 1);
};

const hasMark = (folder: string): boolean => MARKS.some((name) => existsSync(join(folder, name)));

/** Whether a folder is the root of a workspace: of a monorepo. */
export const isWorkspace = (folder: string): boolean => {
  if (existsSync(join(folder, "pnpm-workspace.yaml"))) return true;
  try {
    return "workspaces" in JSON.parse(readFileSync(join(folder, FILE), "utf8"));
  } catch {
    return false;
  }
};

/** A larger file is no package.json. */
const MAX_BYTES = 2 ** 20;

const textOf = (path: string, cwd: string): string => {
  const shown = shownFrom(cwd, path);
  try {
    if (statSync(path).size > MAX_BYTES)
      throw faulty(`${shown} is larger than 1 MiB`, "It has a few settings and no data.");
    return readFileSync(path, "utf8");
  } catch (cause) {
    if (cause instanceof AfterwordError) throw cause;
    throw faulty(
      `${shown} cannot be read (${(cause as NodeJS.ErrnoException).code})`,
      "Check its permissions.",
    );
  }
};

const dataOf = (text: string, shown: string): Readonly<Record<string, unknown>> => {
  const parsed = parseJson(text.replace(/^\uFEFF/, ""), (line, _rule, message, remedy) => {
    throw faulty(`${shown}:${line ?? 1}  ${message}`, remedy);
  });
  if (isObject(parsed?.data)) return parsed.data;
  throw faulty(`${shown}:1  The file is not a JSON object.`, "npm init makes a package.json.");
};

const faulty = (message: string, hint: string): AfterwordError =>
  new AfterwordError("ERR_PROJECT_FILE", message, { hint });

/** A path as messages show it: from the folder where the command runs. */
export const shownFrom = (cwd: string, path: string): string =>
  relative(cwd, path).replaceAll("\\", "/") || ".";

const LOCK_FILES: readonly (readonly [file: string, manager: Manager])[] = [
  ["pnpm-lock.yaml", "pnpm"],
  ["yarn.lock", "yarn"],
  ["bun.lock", "bun"],
  ["bun.lockb", "bun"],
  ["package-lock.json", "npm"],
];

const managerOf = (named: unknown, above: readonly string[], hasFile: boolean): Manager => {
  const [, name] = /^(npm|pnpm|yarn|bun)@/.exec(String(named)) ?? [];
  if (name !== undefined) return name as Manager;
  for (const folder of above) {
    const found = LOCK_FILES.find(([file]) => existsSync(join(folder, file)));
    if (found) return found[1];
  }
  return hasFile ? "npm" : "deno";
};

/** What a package manager runs. */
export const commandsOf = (manager: Manager) =>
  ({
    npm: { add: "npm install afterword", run: "npm run", exec: "npx" },
    pnpm: { add: "pnpm add afterword", run: "pnpm run", exec: "pnpm exec" },
    yarn: { add: "yarn add afterword", run: "yarn run", exec: "yarn" },
    bun: { add: "bun add afterword", run: "bun run", exec: "bunx" },
    deno: { add: "deno add npm:afterword", run: "deno task", exec: "deno run -A npm:" },
  })[manager];

/** The folders of packages in a workspace, at most two levels deep, as most are. */
export const packagesIn = (folder: string): string[] => {
  const below = (path: string): string[] =>
    readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !/^(?:node_modules$|\.)/.test(entry.name))
      .map((entry) => join(path, entry.name))
      .sort();
  return below(folder)
    .flatMap((each) => [each, ...below(each)])
    .filter((each) => existsSync(join(each, FILE)));
};
