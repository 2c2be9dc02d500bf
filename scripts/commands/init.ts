// `afterword init`: writes what a project needs to receive webhooks.

import { existsSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, relative, resolve } from "node:path";
import { type Call, exit, usageError } from "../command.js";
import { requireLibraries } from "../libraries.js";

/** The help text. */
export const usage = `Usage: afterword init [VENDOR...] [options]

Writes what your project needs to receive the webhooks of these vendors, or of those in afterword.json: a
handler for its framework, the route in its app, afterword.json, scripts in package.json, a step in the
workflow of GitHub that runs the tests, the names of variables in .env.example, captures in .gitignore.

Frameworks: Express, NestJS, Fastify, Hono, Next, Cloudflare Workers, Bun, Deno, AWS Lambda, Google Cloud
Functions, node:http. What is there stays: your code is extended, and a second run changes nothing. What
cannot be placed is printed, with the place. Nothing of the project is run.

Options:
  --dry-run          print the changes as a unified diff, and write nothing
  --app FILE         the file of the app, if there are several
  -h, --help

Needs the package ts-morph. Either everything is written or nothing.
`;

/** The options of the command line. */
export const options = { "dry-run": { type: "boolean" }, app: { type: "string" } } as const;

/** Runs \`afterword init\`. */
export const run = async ({ values, positionals, io }: Call): Promise<number> => {
  requireLibraries("init", ["ts-morph"]);
  const { plan } = await import("../init/plan.js");
  const { foundText, filesText, nextText, unplacedText } = await import("../init/report.js");
  const { readManifest, shownFrom } = await import("../init/manifest.js");
  const { folder } = readManifest(io.cwd);
  const planned = await plan(positionals, io, appFile(values.app, io.cwd, folder));
  const rest = foundText(planned, io.cwd) + filesText(planned, io.cwd) + unplacedText(planned);
  if (values["dry-run"] === true) {
    const { onScreen, unified } = await import("../text/unified.js");
    for (const { path, before, after } of planned.changes)
      io.stdout(onScreen(unified(before, after, shownFrom(planned.manifest.root, path)), io.isTTY));
    io.stderr(rest);
    return exit.clean;
  }
  const { writeFiles } = await import("../project/write-files.js");
  const shown = (path: string): string => shownFrom(io.cwd, path);
  writeFiles(realpathSync(planned.manifest.root), planned.changes, shown);
  io.stdout(planned.changes.length === 0 ? `${rest}Nothing to change.\n` : rest + nextText(planned));
  return exit.clean;
};

/** The file that `--app` names, from the package's folder. */
const appFile = (given: unknown, cwd: string, folder: string): string | undefined => {
  if (given === undefined) return undefined;
  const path = resolve(cwd, String(given));
  const name = relative(folder, path).replaceAll("\\", "/");
  if (!existsSync(path) || !statSync(path).isFile())
    throw usageError(
      "--app names no file",
      "Give the path of the file that makes the app, such as src/app.ts.",
    );
  if (name.startsWith("../") || isAbsolute(name))
    throw usageError("--app names a file of another project", "Run the command in that project.");
  return name;
};
