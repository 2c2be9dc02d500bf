import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { interpreted, type JsonSchema } from "afterword/check";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { Bundle } from "../../../../scripts/bundle/bundle.js";
import { readBundles } from "../../../../scripts/bundle/read-bundles.js";
import { loadFile } from "../../../../scripts/documents/load.js";
import { SchemaError } from "../../../../scripts/documents/problems.js";
import { payloadsOf } from "../../../../scripts/play/instances/index.js";
import { slim } from "../../../../scripts/schema/slim-schema.js";
import { AfterwordError } from "../../../../src/errors.js";
import { documentOf, foreign } from "../../../support/random/schemas.js";

const folder = mkdtempSync(join(tmpdir(), "afterword-instances-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The bundle of one schema; undefined if it is refused. */
const bundleOf = (schema: JsonSchema): Bundle | undefined => {
  const file = join(folder, "payload.schema.json");
  writeFileSync(file, JSON.stringify(schema));
  try {
    return readBundles((problems) => loadFile(file, problems)).bundles[0];
  } catch (error) {
    if (error instanceof SchemaError) return undefined;
    throw error;
  }
};

/** A payload that fits; "none" if an error says that there is none. */
const payloadFor = (schema: JsonSchema, seed = 1): { readonly value: unknown } | "refused" | "none" => {
  const bundle = bundleOf(schema);
  const [event] = bundle?.events ?? [];
  if (!bundle || !event) return "refused";
  try {
    const [value] = [...payloadsOf(bundle, event.tag, { seed, count: 1 })];
    expect(interpreted("", slim(event.payload, bundle.defs).schema).check(value)).toEqual([]);
    return { value };
  } catch (error) {
    if (!(error instanceof AfterwordError)) throw error;
    expect(error.code).toBe("ERR_USAGE");
    expect(error.message).toContain(event.tag);
    return "none";
  }
};

describe("any schema", () => {
  it("gives a payload that fits, or an error that names the event", { timeout: 300_000 }, () => {
    const seen = { made: 0, none: 0, refused: 0 };
    fc.assert(
      fc.property(foreign, fc.nat(1000), (schema, seed) => {
        const found = payloadFor(documentOf(schema), seed);
        seen[typeof found === "string" ? found : "made"]++;
      }),
      { numRuns: 200, seed: 5 },
    );
    // most schemas of this kind have a payload
    expect(seen.made).toBeGreaterThan(seen.none * 3);
  });

  it.each<[string, JsonSchema]>([
    ["contains itself", { type: "object", required: ["a"], properties: { a: { $ref: "#" } } }],
    ["contradicts itself", { type: "string", minLength: 3, maxLength: 2 }],
    ["has no words", { enum: [] as unknown[] }],
  ])("that %s is named", (_, schema) => expect(payloadFor(schema)).toMatch(/none|refused/));

  it.each<[string, JsonSchema]>([
    ["may contain itself", { type: "object", properties: { a: { $ref: "#" }, b: { items: { $ref: "#" } } } }],
    [
      "has patterns",
      {
        type: "object",
        required: ["a"],
        properties: { a: { type: "string", pattern: "^[A-Z]{2}\\d{4}-(?:x|y)$" } },
      },
    ],
    ["has multiples", { type: "number", multipleOf: 0.25, minimum: 3, maximum: 4 }],
    ["has different items", { type: "array", uniqueItems: true, minItems: 3, items: { enum: [1, 2, 3, 4] } }],
    [
      "names members by pattern",
      {
        type: "object",
        minProperties: 2,
        propertyNames: { pattern: "^k\\d$" },
        additionalProperties: { type: "integer" },
      },
    ],
    ["is true", {}],
  ])("that %s has payloads", (_, schema) => {
    for (let seed = 0; seed < 20; seed++) expect(payloadFor(schema, seed)).toBeTypeOf("object");
  });
});
