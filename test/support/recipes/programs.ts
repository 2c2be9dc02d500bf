// Recipes that are programs of their own: they are started, killed and stopped.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "esbuild";
import { collect } from "../commands/process.js";
import { folder, root } from "../files.js";
import { freePort } from "../stores/servers.js";
import { good, over } from "./deliveries.js";

/** A program that runs. */
export interface Running {
  readonly child: ChildProcess;
  readonly output: { readonly stdout: string; readonly stderr: string };
  /** Where it listens, if it does. */
  readonly port: number;
  /** Sends it a signal, and gives the code that it exits with: null if the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Makes what starts a recipe, as a user would who has copied it. */
export const programOf = async (recipe: string, node = process.execPath) => {
  const file = join(folder({}), "program.mjs");
  await build({
    entryPoints: [join(root, "test/recipes", recipe)],
    bundle: true,
    platform: "node",
    format: "esm",
    external: ["pg-native"],
    // pg is CommonJS
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    outfile: file,
    logLevel: "silent",
  });
  return async (cwd: string, env: Readonly<Record<string, string>>): Promise<Running> => {
    const port = await freePort();
    const child = spawn(node, ["--disable-warning=ExperimentalWarning", file], {
      cwd,
      env: { PATH: process.env.PATH, PORT: `${port}`, ...env },
    });
    const exited = once(child, "close");
    return {
      child,
      output: collect(child),
      port,
      async end(signal) {
        child.kill(signal);
        const [code] = await exited;
        return code;
      },
    };
  };
};

/** Waits until a server listens. */
export const listens = async ({ child, port, output }: Running): Promise<void> => {
  const head = { method: "HEAD", headers: {}, body: "" };
  while ((await over(port)(head).catch(() => null))?.status !== 200) {
    if (child.exitCode !== null) throw new Error(`it ended: ${output.stdout}${output.stderr}`);
    await sleep(20);
  }
};

/** Sends a delivery until it is answered 200, as vendors do. The port may change. */
export const sent = async (id: string, body: string, port: () => number): Promise<string> => {
  const delivery = good(body);
  while ((await over(port())(delivery).catch(() => null))?.status !== 200) await sleep(20);
  return id;
};
