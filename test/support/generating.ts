import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generate, SchemaError } from "../../dist/scripts/generate/index.js";
import * as check from "../../dist/src/check/index.js";
import { folder, root } from "./call.js";

export { folder, root };

export const CLI = join(root, "dist/scripts/cli.js");

/** The made-up vendor that uses every construct of the profile, and a record of its own. */
export const PARLANCE = fileURLToPath(new URL("../suites/expected/schemas", import.meta.url));

type Schema = Record<string, unknown>;

/** A vendor's document: payloads by tag, and the schemas they refer to. */
export const openapi = (
  payloads: Record<string, Schema>,
  schemas: Record<string, Schema> = {},
  block?: unknown,
): string =>
  JSON.stringify({
    openapi: "3.1.0",
    info: { title: "", version: "" },
    ...(block !== undefined && { "x-afterword": block }),
    webhooks: Object.fromEntries(
      Object.entries(payloads).map(([tag, schema]) => [
        tag,
        { post: { requestBody: { content: { "application/json": { schema } } } } },
      ]),
    ),
    components: { schemas },
  });

/** Every file below a folder, by its path. */
export const filesOf = (dir: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(dir.length + 1), readFileSync(path, "utf8")]),
  );

/** What the files of a schemas folder generate. */
export const generated = async (files: Record<string, string>): Promise<Record<string, string>> => {
  const schemas = folder(files);
  const out = join(folder({}), "out");
  await generate({ schemas, out });
  return filesOf(out);
};

/** What one vendor's document generates. */
export const vendorOf = (...document: Parameters<typeof openapi>): Promise<Record<string, string>> =>
  generated({ "v/openapi.json": openapi(...document) });

/** What is wrong with the files of a schemas folder; paths are those of the files. */
export const problemsOf = async (files: Record<string, string>) => {
  const schemas = folder(files);
  try {
    await generate({ schemas, out: join(folder({}), "out") });
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    return error.problems.map((problem) => ({ ...problem, file: problem.file.slice(schemas.length + 1) }));
  }
  return [];
};

/** Runs a printed validator module: the event it exports, and the yes/no function alone. */
export const run = (text: string): { event: check.Event; passes: (value: unknown) => boolean } => {
  const body = text
    .replace(/^import \{ (.*) \} from "afterword\/check";$/m, "const { $1 } = check;")
    .replace(/^export const /m, "const made = ")
    .replace(/^const made = (\S+) = /m, "const made = ");
  return new Function("check", `"use strict";\n${body}\nreturn { event: made, passes };`)(check);
};

/** The event that a schema makes, by way of the generator. */
export const eventOf = async (schema: Schema, schemas: Record<string, Schema> = {}) =>
  run((await vendorOf({ probe: schema }, schemas))["v/probe.js"] as string);

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a process. */
export const afterword = (
  args: readonly string[],
  { cwd, env = {}, cli = CLI }: { cwd: string; env?: Record<string, string>; cli?: string },
): Promise<Ended> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd, env: { ...process.env, ...env } });
    const said = collect(child);
    child.once("close", (status) => done({ status, ...said }));
  });

/** What a process says, as it says it. */
export const collect = (child: ChildProcess): { stdout: string; stderr: string } => {
  const said = { stdout: "", stderr: "" };
  child.stdout?.on("data", (chunk) => (said.stdout += chunk));
  child.stderr?.on("data", (chunk) => (said.stderr += chunk));
  return said;
};
