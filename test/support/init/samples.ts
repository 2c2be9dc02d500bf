// Projects to try `afterword init` on, each in a style of its own: the folders of test/init/samples.
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { build } from "esbuild";
import * as command from "../../../scripts/commands/init.js";
import { called } from "../commands/call.js";
import { SECRET } from "../deliveries.js";
import { filesOf, root } from "../files.js";
import { type Endpoint, over } from "../recipes/deliveries.js";

const SAMPLES = join(root, "test/init/samples");

/** The names of all samples. */
export const samples: readonly string[] = readdirSync(SAMPLES).sort();

const made: string[] = [];

/** Removes the copies. */
export const removeSamples = (): void => {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
};

/** A copy of a sample in a repository of its own. */
export const sampleFolder = (name: string): string => {
  const folder = mkdtempSync(join(tmpdir(), "afterword-init-"));
  made.push(folder);
  const project = join(folder, "project");
  cpSync(join(SAMPLES, name), project, { recursive: true });
  mkdirSync(join(project, ".git"));
  return project;
};

/** Gives a project the packages of this one, and the package itself. From then on, `init` compiles what it writes. */
export const installPackages = (project: string): void => {
  // above the project, where it is not looked at
  const modules = join(project, "../node_modules");
  mkdirSync(modules);
  for (const each of readdirSync(join(root, "node_modules")))
    if (!each.startsWith(".")) symlinkSync(join(root, "node_modules", each), join(modules, each));
  symlinkSync(root, join(modules, "afterword"));
};

/** A sample after `afterword init phonic`, and with packages. */
export const initialised = async (name: string): Promise<string> => {
  const project = sampleFolder(name);
  await init(project, "phonic");
  installPackages(project);
  return project;
};

/** Where `init` runs in a sample: in its one package, where it has several. */
export const packageOf = (project: string): string => {
  const inner = join(project, "packages/api");
  return existsSync(inner) ? inner : project;
};

/** Runs `afterword init` in a project. */
export const init = (project: string, ...args: string[]) =>
  called(command, args, { cwd: packageOf(project) });

/** The text of every file of a project. */
export const textsOf = (project: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filesOf(project)).filter(
      ([name]) => !name.startsWith(".git/") && !name.startsWith(".run"),
    ),
  );

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** A file as Node runs it: TypeScript is bundled, JavaScript stays as it is. */
export const runnable = async (project: string, entry: string): Promise<string> => {
  if (/\.[cm]?js$/.test(entry)) return join(packageOf(project), entry);
  const outfile = join(project, ".run.mjs");
  await build({
    entryPoints: [join(packageOf(project), entry)],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    logLevel: "silent",
    // of `import x = require()`, which esbuild leaves
    banner: {
      js: 'import { createRequire as own } from "node:module"; const require = own(import.meta.url);',
    },
  });
  return outfile;
};

/** Starts a project's server, and calls something with it. */
export const started = async (
  project: string,
  entry: string,
  use: (endpoint: Endpoint) => Promise<void>,
): Promise<void> => {
  const port = await freePort();
  const script = await runnable(project, entry);
  const server = spawn(process.execPath, [script], {
    cwd: packageOf(project),
    env: { ...process.env, PORT: String(port), PHONIC_WEBHOOK_SECRET: SECRET },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  server.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ended = new Promise<never>((_, reject) => {
    server.once("exit", () => reject(new Error(`${relative(project, script)} ended: ${said}`)));
  });
  try {
    await Promise.race([listening(port), ended]);
    await Promise.race([use(over(port)), ended]);
  } finally {
    ended.catch(() => undefined);
    server.kill();
  }
};

const listening = async (port: number): Promise<void> => {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
