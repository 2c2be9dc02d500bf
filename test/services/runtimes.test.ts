// Recipes in processes of their own: in an app of Next that is built and started, in Bun and in Deno.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { SECRET } from "../support/deliveries.js";
import { folder, root } from "../support/files.js";
import { deliveries, good, hanging, over } from "../support/recipes/deliveries.js";

const closers: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of closers.reverse()) await close();
});

const SAVING = join(root, "test/support/recipes/saving.mjs");
const { PHONIC_WEBHOOK_SECRET: _, ...env } = process.env;
const withoutSecret = { ...env, NEXT_TELEMETRY_DISABLED: "1", DENO_NO_UPDATE_CHECK: "1" };

/** A new project with this package and some of those that it is developed with. */
const project = (files: Record<string, string>, packages: readonly string[] = []): string => {
  const path = folder({ "package.json": '{ "private": true, "type": "module" }', ...files });
  closers.push(() => rmSync(path, { recursive: true, force: true }));
  for (const name of ["afterword", ...packages]) {
    const place = join(path, "node_modules", name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(name === "afterword" ? root : join(root, "node_modules", name), place, "junction");
  }
  return path;
};

const recipe = (name: string, path: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  cpSync(join(root, `test/recipes/${name}.ts`), path);
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

/** Starts a server, and tries every delivery. */
const tries = async (
  cwd: string,
  command: string,
  args: (port: string) => readonly string[],
  more: NodeJS.ProcessEnv = {},
): Promise<void> => {
  const port = await freePort();
  const server = spawn(command, args(String(port)), {
    cwd,
    env: { ...withoutSecret, PHONIC_WEBHOOK_SECRET: SECRET, PORT: String(port), ...more },
  });
  const exited = once(server, "exit");
  closers.push(async () => {
    server.kill();
    await exited;
  });
  let said = "";
  let failed = "";
  server.stdout.on("data", (data) => (said += data));
  server.stderr.on("data", (data) => (failed += data));
  const post = over(port);
  const isThere = () => post({ ...good(), method: "HEAD" }).catch(() => undefined);
  while (!(await isThere())) {
    if (server.exitCode !== null) throw new Error(`The server did not start: ${said}${failed}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const savedOf = () => said.match(/^conv_.*$/gm) ?? [];
  const slow = post(hanging());
  let count = 0;
  for (const { comment, send, statuses, saves = 0 } of deliveries) {
    const sent = send();
    for (const status of statuses) expect(await post(sent), comment).toMatchObject({ status });
    count += saves;
    await expect.poll(() => savedOf(), { message: comment }).toHaveLength(count);
  }
  expect(await slow).toMatchObject({ status: 503 });
  expect(failed + said).toContain("ERR_TIMEOUT");
  expect(failed + said).not.toContain(SECRET);
  const answers = await Promise.all(Array.from({ length: 20 }, () => post(good())));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
};

test("Next: built without the secret, started with it", { timeout: 300_000 }, async () => {
  const cwd = project(
    {
      // as create-next-app writes it
      "tsconfig.json": JSON.stringify({
        compilerOptions: {
          ...{ target: "ES2017", lib: ["dom", "dom.iterable", "esnext"], allowJs: true, skipLibCheck: true },
          ...{ strict: true, noEmit: true, esModuleInterop: true, module: "esnext" },
          ...{ moduleResolution: "bundler", resolveJsonModule: true, isolatedModules: true },
          ...{ jsx: "preserve", incremental: true, plugins: [{ name: "next" }] },
        },
        include: ["next-env.d.ts", "**/*.ts", "**/*.tsx", ".next/types/**/*.ts"],
        exclude: ["node_modules"],
      }),
      "app/layout.tsx": `export default function Layout({ children }: { children: React.ReactNode }) {
        return <html><body>{children}</body></html>;
      }`,
    },
    ["next", "react", "react-dom", "typescript", "@types/node", "@types/react"],
  );
  recipe("next", join(cwd, "app/webhooks/phonic/route.ts"));
  const next = join(root, "node_modules/next/dist/bin/next");
  const built = execFileSync(process.execPath, [next, "build"], {
    cwd,
    env: withoutSecret,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  expect(built).toMatch(/ƒ \/webhooks\/phonic/);
  await tries(cwd, process.execPath, (port) => [next, "start", "--port", port], {
    NODE_OPTIONS: `--import ${new URL(`file://${SAVING}`)}`,
  });
});

/** The binary that the package of a runtime has for this machine. It needs no install script. */
const binary = (scope: string, path: string): string => {
  const place = join(root, "test/services/runtimes/node_modules", scope);
  const [name = ""] = readdirSync(place);
  return join(place, name, path) + (process.platform === "win32" ? ".exe" : "");
};

test.each<[name: string, binary: () => string, args: (port: string) => readonly string[]]>([
  ["bun", () => binary("@oven", "bin/bun"), () => ["run", "server.ts"]],
  [
    "deno",
    () => binary("@deno", "deno"),
    (port) => ["serve", "--port", port, "--allow-env=PHONIC_WEBHOOK_SECRET", "server.ts"],
  ],
])("%s", { timeout: 120_000 }, async (name, find, args) => {
  const cwd = project({ "server.ts": 'import "./saving.mjs";\nexport { default } from "./recipe.ts";\n' });
  cpSync(SAVING, join(cwd, "saving.mjs"));
  recipe(name, join(cwd, "recipe.ts"));
  await tries(cwd, find(), args);
});
