import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { generate } from "../../scripts/generate/index.js";
import { evaluated } from "../support/evaluated.js";
import { filesOf, folder } from "../support/files.js";
import { openapi, problemsOf } from "../support/generating.js";

type Schema = Record<string, unknown>;

const files = (p: Schema, skip: readonly string[] = []) => ({
  "v/openapi.json": JSON.stringify(
    JSON.parse(
      openapi({ probe: { type: "object", required: ["a"], properties: { a: { type: "string" }, p } } }),
    ),
    undefined,
    1,
  ),
  "v/vendor.yaml": `skip: ${JSON.stringify(skip)}\n`,
});

/** The event of a document, and what was skipped in it. */
const made = async (p: Schema, skip: readonly string[]) => {
  const dir = folder({ "package.json": "{}" });
  const schemas = folder(files(p, skip));
  const { skipped } = await generate({ schemas, out: join(dir, "out") });
  const places = [...skipped.values()].flat().map(({ rule, pointer, line }) => `${rule} ${line} ${pointer}`);
  return { event: evaluated(filesOf(join(dir, "out"))["v/probe.js"] as string).event, places };
};

const AT = "/webhooks/probe/post/requestBody/content/application~1json/schema/properties/p";

describe("a slip in one place does not refuse everything", () => {
  test.each<[rule: string, keyword: string, slip: Schema]>([
    ["unknown-type", "type", { type: "enum" }],
    ["unknown-type", "type", { type: "text", description: "A text." }],
    ["keyword-holds", "required", { required: true }],
    ["keyword-holds", "properties", { properties: [] }],
    ["unresolved-ref", "$ref", { $ref: "#/components/schemas/Gone" }],
    ["remote-ref", "$ref", { $ref: "https://a.example/gone.json" }],
    ["ref-outside", "$ref", { $ref: "../../gone.json" }],
    ["enum-fits-type", "enum", { type: "string", enum: [1, 2] }],
    ["enum-fits-type", "const", { type: "string", const: 1 }],
    ["pattern-compiles", "pattern", { pattern: "(?i)a" }],
    ["pattern-compiles", "pattern", { pattern: "^[[:alpha:]]+$" }],
    ["pattern-is-linear", "pattern", { pattern: "^(a+)+$" }],
    ["no-dynamic-ref", "$dynamicRef", { $dynamicRef: "#x" }],
  ])("%s: it is refused, or skipped and named (%s)", async (rule, keyword, slip) => {
    expect(await problemsOf(files(slip))).toMatchObject([{ rule }]);
    const { event, places } = await made(slip, [rule]);
    expect(places).toEqual([expect.stringMatching(`^${rule} \\d+ `)]);
    expect(places[0]).toContain(`${AT}/${keyword}`);
    // the place asserts nothing, everything else is checked as ever
    expect(event.check({ a: "", p: "b" })).toEqual([]);
    expect(event.check({ p: "b" })).toMatchObject([{ kind: "missing", pointer: "/a" }]);
  });

  test("what else the schema says is checked", async () => {
    const { event } = await made({ type: "string", maxLength: "3", pattern: "(?i)a" }, [
      "keyword-holds",
      "pattern-compiles",
    ]);
    expect(event.check({ a: "", p: 1 })).toMatchObject([{ kind: "type", pointer: "/p" }]);
  });

  test("two slips in one schema are two places", async () => {
    const { places } = await made({ maxLength: "3", minLength: "1" }, ["keyword-holds"]);
    expect(places).toHaveLength(2);
  });

  test.each(["ref-loop", "no-deep-schema", "duplicate-key", 7])("%s cannot be skipped", async (rule) => {
    expect(await problemsOf(files({}, [rule as string]))).toMatchObject([{ rule: "unknown-rule" }]);
  });

  test("the message says how to skip", async () => {
    const [problem] = await problemsOf(files({ type: "enum" }));
    expect(problem?.remedy).toMatch(
      /, or leave this unchecked with skip: \[unknown-type\] in vendor\.yaml\.$/,
    );
  });
});

describe("an enum without words", () => {
  test("takes nothing, and the other branch of a union takes the rest", async () => {
    const { event } = await made({ anyOf: [{ type: "string", enum: [] }, { type: "string" }] }, []);
    expect(event.check({ a: "", p: "own" })).toEqual([]);
    expect((await made({ type: "string", enum: [] }, [])).event.is({ a: "", p: "own" })).toBe(false);
    expect((await made({ enum: [] }, [])).event.is({ a: "" })).toBe(true);
  });
});

describe("an enum or const against its own type", () => {
  test.each<Schema>([
    { type: "string", enum: ["a", 1] },
    { type: ["string", "null"], enum: [null] },
    { type: "number", enum: [1, 2.5] },
    { type: "integer", enum: [1.0] },
    { enum: [1, "a"] },
  ])("is not %j", async (p) => {
    expect(await problemsOf(files(p))).toEqual([]);
  });

  test("counts null as nullable says", async () => {
    expect(await problemsOf(files({ type: "string", nullable: true, enum: [null] }))).toEqual([]);
  });
});
