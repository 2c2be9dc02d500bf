import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { JsonSchema } from "afterword/check";
import { expect } from "vitest";
import type { Bundle } from "../../scripts/bundle/bundle.js";
import { generate, SchemaError } from "../../scripts/generate/index.js";
import { evaluated } from "./evaluated.js";
import { filesOf, folder } from "./files.js";
import { diagnose } from "./typescript.js";

/** The made-up vendor that uses every construct of the profile, and a record of its own. */
export const PARLANCE = fileURLToPath(new URL("../suites/expected/schemas", import.meta.url));

export type Schema = Record<string, unknown>;

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

/** A bundle of the made-up vendor `v`: payloads by tag, named schemas, and the block `x-afterword`. */
export const bundleOf = (
  payloads: Record<string, JsonSchema>,
  block?: Record<string, unknown>,
  defs: Record<string, JsonSchema> = {},
): Bundle => ({
  slug: "v",
  exportName: "v",
  from: "schemas/v/openapi.json",
  openapi: true,
  block,
  events: Object.entries(payloads).map(([tag, payload]) => ({
    tag,
    slug: tag,
    exportName: tag,
    typeName: tag,
    summary: undefined,
    description: undefined,
    payload,
    examples: [],
  })),
  defs: new Map(Object.entries(defs)),
  examples: new Map(),
  calls: undefined,
});

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

/** The event that a schema makes, by way of the generator. */
export const eventOf = async (schema: Schema, schemas: Record<string, Schema> = {}) =>
  evaluated((await vendorOf({ probe: schema }, schemas))["v/probe.js"] as string);

export const to = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** all members are required unless it is said which are. */
export const object = (properties: Schema, required = Object.keys(properties)): Schema => ({
  type: "object",
  required,
  properties,
});

export const text = { type: "string" };

export const word = (...words: unknown[]): Schema => ({ type: "string", enum: words });

/** What files of the vendor `v` make of their event `probe`. */
export const probeOf = async (files: Record<string, string>) => {
  const out = await generated(files);
  const { event, passes } = evaluated(out["v/probe.js"] as string);
  const types = out["v/types.d.ts"] as string;
  return {
    types,
    /** The findings of a payload. All that checks it is of one mind. */
    told: (value: unknown): string[] => {
      const findings = event.check(value);
      expect(passes(value)).toBe(findings.length === 0);
      expect(event.is(value)).toBe(findings.every(({ grade }) => grade === "drift"));
      return findings.map(({ kind, pointer }) => `${kind} ${pointer}`).sort();
    },
    /** What TypeScript says to code that uses the types. */
    faults: (code: string) =>
      diagnose({ "v.d.ts": types, "use.ts": `import type * as v from "./v.js";\n${code}` }),
  };
};
