import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { eventOfFile, vendorsOf } from "../../scripts/bundle/vendors.js";
import type { SchemaError } from "../../scripts/documents/problems.js";
import { generate } from "../../scripts/generate/index.js";
import { receive } from "../../src/receive/receive.js";
import { evaluated } from "../support/evaluated.js";
import { filesOf, folder } from "../support/files.js";
import { generated, openapi, problemsOf } from "../support/generating.js";

type Schema = Record<string, unknown>;

const NAMED = { type: "object", required: ["id"], properties: { id: { type: "string" } } };

/** An OpenAPI 3.0 document with this schema for its one webhook. */
const old = (schema: Schema, schemas: Record<string, Schema> = {}): string =>
  JSON.stringify({
    openapi: "3.0.3",
    info: { title: "", version: "" },
    "x-webhooks": { probe: { post: { requestBody: { content: { "application/json": { schema } } } } } },
    components: { schemas },
  });

const bare = (schema: Schema, $schema = "https://json-schema.org/draft/2020-12/schema"): string =>
  JSON.stringify({ $schema, ...schema });

const DRAFT7 = "http://json-schema.org/draft-07/schema#";

/** What a document makes: the printed event and its types. */
const made = async (files: Record<string, string>, name = "v/probe") => {
  const out = await generated(files);
  return { ...evaluated(out[`${name}.js`] as string), types: out["v/types.d.ts"] as string, out };
};

const told = (found: readonly { kind: string; pointer: string }[]): string[] =>
  found.map(({ kind, pointer }) => `${kind} ${pointer}`);

describe("documents of others", () => {
  test("OpenAPI 3.0 with x-webhooks, untouched; its facts stand beside it in vendor.yaml", async () => {
    const { out, event } = await made({
      "v/openapi.json": old(NAMED),
      "v/vendor.yaml": "x-afterword: { name: Vau, event: { header: x-event }, conversationId: /id }\n",
    });
    expect(told(event.check({}))).toEqual(["missing /id"]);
    expect(out["v/vendor.js"]).toContain('name: "Vau"');
    expect(out["v/vendor.js"]).toContain('conversationId: "/id"');
  });

  test("of bare schemas, those that vendor.yaml lists are events, under the tags that it gives", async () => {
    const { out, event } = await made({
      "v/order.schema.json": bare({ type: "object", properties: { p: { $ref: "common.schema.json" } } }),
      "v/common.schema.json": bare(NAMED),
      "v/vendor.yaml": "events: { probe: order }\n",
    });
    expect(event.tag).toBe("probe");
    expect(told(event.check({ p: {} }))).toEqual(["missing /p/id"]);
    expect(Object.keys(out)).not.toContain("v/common.js");
  });

  test("a bare schema in YAML", async () => {
    const { event } = await made({
      "v/probe.schema.yaml": "type: object\nproperties: { id: { type: string } }\n",
    });
    expect(event.tag).toBe("probe");
    expect(told(event.check({ id: 1 }))).toEqual(["type /id"]);
  });

  const json = { content: { "application/json": { schema: NAMED } } };
  const hooks = (webhooks: Schema, more: Schema = {}): string =>
    JSON.stringify({ openapi: "3.1.0", info: { title: "", version: "" }, webhooks, ...more });

  test.each<[string, Schema]>([
    [
      "form-encoded",
      { post: { requestBody: { content: { "application/x-www-form-urlencoded": { schema: NAMED } } } } },
    ],
    ["only put", { put: { requestBody: json } }],
    ["without a body", { post: { responses: {} } }],
    ["JSON of which nothing is said", { post: { requestBody: { content: { "application/json": {} } } } }],
  ])("a webhook without a JSON payload is left out where there are others: %s", async (_, ping) => {
    const posted = { post: { requestBody: json } };
    const schemas = folder({ "v/openapi.json": hooks({ ping, probe: posted }) });
    const { leftOut } = await generate({ schemas, out: join(schemas, "../out") });
    expect([...leftOut]).toEqual([["v", ["ping"]]]);
    const rules = async (text: string) =>
      (await problemsOf({ "v/openapi.json": text })).map(({ rule }) => rule);
    expect(await rules(hooks({ ping }))).toEqual(["no-payload"]);
    // a reference that leads nowhere is a mistake
    expect(await rules(hooks({ ping: { $ref: "#/gone" }, probe: posted }))).toEqual(["no-payload"]);
    expect(
      await rules(hooks({ ping: { post: { requestBody: { $ref: "#/gone" } } }, probe: posted })),
    ).toEqual(["no-payload"]);
  });

  test("references to references, and JSON by other names", async () => {
    const ref = (name: string) => ({ $ref: `#/components/pathItems/${name}` });
    const of = (type: string) => ({ post: { requestBody: { content: { [type]: { schema: NAMED } } } } });
    const out = await generated({
      "v/openapi.json": hooks(
        { a: ref("A"), c: of("application/vnd.acme+json"), d: of("application/json; charset=utf-8") },
        { components: { pathItems: { A: ref("B"), B: of("application/json") } } },
      ),
    });
    for (const name of ["a", "c", "d"]) expect(Object.keys(out)).toContain(`v/${name}.js`);
  });

  test("without any facts there are types, validators and a vendor with a slug for a name", async () => {
    const { out } = await made({ "v/openapi.json": old(NAMED) });
    for (const name of ["README.md", "probe.d.ts", "probe.js", "types.d.ts", "vendor.d.ts", "vendor.js"])
      expect(Object.keys(out)).toContain(`v/${name}`);
    expect(out["v/vendor.js"]).toContain('slug: "v",\n  name: "v",\n  docs: [],\n  events: {');
  });

  test.each([
    ["names", "events: [CallEnded]", "CallEnded"],
    ["tags", "events: { call.ended: CallEnded }", "call.ended"],
  ])("schemas named as events, by %s; what none of them reaches is not generated", async (_, yaml, tag) => {
    const document = JSON.parse(openapi({}, { CallEnded: NAMED, Unused: NAMED }));
    delete document.webhooks;
    const { out, event } = await made(
      { "v/openapi.json": JSON.stringify(document), "v/vendor.yaml": yaml },
      "v/call-ended",
    );
    expect(event.tag).toBe(tag);
    expect(Object.values(out).join("")).not.toContain("Unused");
  });

  test("bare JSON Schema files make a vendor; their enums are open", async () => {
    const { out, types } = await made({
      "v/probe.schema.json": bare({
        type: "object",
        properties: { a: { enum: ["x"] }, l: { items: { enum: ["y"] } } },
      }),
    });
    expect(types).toContain('a?: "x" | (string & {});');
    expect(types).toContain('("y" | (string & {}))[]');
    expect(out["v/vendor.js"]).toContain('"probe": probe');
  });

  test("two files' definitions of one name go by their files, the first keeps its own", async () => {
    const address = (type: string) => ({
      type: "object",
      properties: { home: { $ref: "#/definitions/address" } },
      definitions: { address: { type: "object", properties: { zip: { type } } } },
    });
    const { types } = await made({
      "v/one.schema.json": bare(address("string"), DRAFT7),
      "v/probe.schema.json": bare(address("integer"), DRAFT7),
    });
    expect(types).toContain("export interface Address {\n  zip?: string;\n}");
    expect(types).toContain("export interface ProbeAddress {\n  zip?: number;\n}");
  });

  test("an event and another schema of the very same name", async () => {
    const { types } = await made({
      "v/openapi.json": openapi(
        { probe: { $ref: "#/components/schemas/webhook-probe" } },
        {
          "webhook-probe": { type: "object", properties: { probe: { $ref: "#/components/schemas/probe" } } },
          probe: NAMED,
        },
      ),
    });
    expect(types).toContain("export type ProbePayload = WebhookProbe;");
  });
});

describe("what types are called", () => {
  const order = { type: "object", required: ["a"], properties: { a: { type: "string" } } };
  const to = (name: string) => ({ $ref: `#/definitions/${name}` });

  test("a file whose schema is one of its definitions", async () => {
    const { types } = await made({
      "v/probe.schema.json": bare({ ...to("Probe"), definitions: { Probe: order } }, DRAFT7),
    });
    expect(types).toContain("export interface Probe {\n  a: string;\n}");
    expect(types).toContain('"probe": Probe;');
  });

  test("an event whose tag is a schema's name otherwise written", async () => {
    const own = { type: "object", properties: { order: { $ref: "#/components/schemas/Probe" } } };
    const { types } = await made({ "v/openapi.json": openapi({ probe: own }, { Probe: order }) });
    expect(types).toContain("export interface ProbePayload {\n  order?: Probe;\n}");
    expect(types).toContain('"probe": ProbePayload;');
  });

  test("an event whose name is taken by the language", async () => {
    const given = { type: "object", properties: { e: to("Event") }, definitions: { Event: order } };
    const { types } = await made({ "v/event.schema.json": bare(given, DRAFT7) }, "v/event");
    expect(types).toContain("export interface EventPayload {\n  e?: Event_;\n}");
  });

  const generics = bare(
    {
      type: "object",
      properties: { a: to("Def%3Cnumber%3E"), b: to("Def%3Cnumber%5B%5D%3E") },
      definitions: { "Def<number>": order, "Def<number[]>": { type: "array" } },
    },
    DRAFT7,
  );

  test("two names that become one are refused, with what to write", async () => {
    const [problem, ...more] = await problemsOf({ "v/probe.schema.json": generics });
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      rule: "name-clash",
      message: expect.stringMatching(/^DefNumber would name both Def<number\[\]> and Def<number> \(/),
      remedy:
        'Rename one of them, or say in vendor.yaml what its type is called: names: { "Def<number[]>": DefNumber2 }.',
    });
  });

  test("and get those that vendor.yaml gives them", async () => {
    const { types } = await made({
      "v/probe.schema.json": generics,
      "v/vendor.yaml": 'names: { "Def<number[]>": DefNumbers }\n',
    });
    expect(types).toContain("  a?: DefNumber;\n  b?: DefNumbers;\n");
  });

  test.each(["", "no name", "lower", "Event", 7, "A-B"])("%s is the name of no type", async (name) => {
    const problems = await problemsOf({
      "v/probe.schema.json": generics,
      "v/vendor.yaml": `\nnames: { "Def<number[]>": ${JSON.stringify(name)} }\n`,
    });
    expect(problems.map(({ rule, line }) => `${rule} ${line}`)).toEqual(["type-name 2"]);
  });

  test("where no types are printed, nobody minds", () => {
    const schemas = folder({ "v/probe.schema.json": generics });
    const [vendor] = vendorsOf(schemas);
    const event = eventOfFile(join(schemas, "v/probe.schema.json"));
    for (const each of [vendor?.events.probe, event])
      expect(told(each?.check({ a: { a: 1 }, b: 1 }) ?? [])).toEqual(["type /a/a", "type /b"]);
  });
});

describe("schemas that hold each other", () => {
  const to = (name: string) => ({ $ref: `#/$defs/${name}` });
  const object = (properties: Schema) => ({ type: "object", properties });
  const list = { type: "array", items: to("A") };
  test.each<[string, Record<string, Schema>]>([
    [
      "two that are joined",
      { A: object({ kids: to("A") }), C: object({ kids: to("C") }), B: { allOf: [to("A"), to("C")] } },
    ],
    [
      "a list of those it is one of",
      { A: object({ kids: to("L") }), L: list, B: { allOf: [to("A")], ...object({ kids: to("L") }) } },
    ],
    [
      "the list written out",
      { A: object({ kids: to("L") }), L: list, B: { allOf: [to("A")], ...object({ kids: list }) } },
    ],
    [
      "and longer",
      {
        A: object({ kids: to("L") }),
        L: list,
        B: { allOf: [to("A")], ...object({ kids: { ...list, minItems: 1 } }) },
      },
    ],
    [
      "by a member of the one that joins",
      {
        A: object({ kids: to("B/properties/kids") }),
        B: { allOf: [to("A")], ...object({ kids: { allOf: [to("A")], description: "x" } }) },
      },
    ],
  ])("%s", async (_, $defs) => {
    const { event, passes } = await made({ "v/probe.schema.json": bare({ ...to("B"), $defs }) });
    expect(passes({})).toBe(true);
    expect(told(event.check({ new: 1 }))).toEqual(["unknown-field /new"]);
    const kids = [[{ kids: 1 }], { kids: 1 }].filter((each) => passes({ kids: each }));
    expect(kids).toEqual([]);
  });
});

interface Row {
  readonly name: string;
  readonly given: Schema;
  readonly files?: (schema: Schema) => Record<string, string>;
  readonly type?: string;
  readonly ok: readonly unknown[];
  readonly not?: readonly [value: unknown, ...findings: string[]][];
}

const in30 = (schema: Schema) => ({
  "v/openapi.json": old({ type: "object", properties: { p: schema } }, { Named: NAMED }),
});
const in7 = (schema: Schema) => ({
  "v/probe.schema.json": bare(
    { type: "object", properties: { p: schema }, definitions: { Named: NAMED } },
    DRAFT7,
  ),
});
const DRAFT4 = "http://json-schema.org/draft-04/schema#";
const DRAFT6 = "http://json-schema.org/draft-06/schema#";
const DRAFT2019 = "https://json-schema.org/draft/2019-09/schema";
const inDialect =
  ($schema: string | undefined, more: Schema = {}) =>
  (schema: Schema) => ({
    "v/probe.schema.json": JSON.stringify({ $schema, type: "object", properties: { p: schema }, ...more }),
  });

/** What only draft 2019-09 and later know. */
const NEWER = {
  dependentRequired: { a: ["b"] },
  dependentSchemas: { a: { required: ["b"] } },
  unevaluatedProperties: false,
  prefixItems: [{ type: "null" }],
  unevaluatedItems: false,
  contains: { type: "string" },
  minContains: 2,
  maxContains: 2,
  $recursiveRef: "#",
  $dynamicRef: "#",
};

const in2020 = (schema: Schema) => ({
  "v/probe.schema.json": bare({ type: "object", properties: { p: schema }, $defs: { Named: NAMED } }),
});

/** A member `p` with the given schema. */
const rows: Row[] = [
  {
    name: "nullable adds null to a type, and to its enum",
    files: in30,
    given: { type: "string", enum: ["a"], nullable: true },
    type: '"a" | null | (string & {})',
    ok: ["a", null],
    not: [
      ["b", "unknown-value /p"],
      [1, "type /p"],
    ],
  },
  {
    name: "nullable beside allOf and a $ref",
    files: in30,
    given: { allOf: [{ $ref: "#/components/schemas/Named" }], nullable: true },
    type: "Named | null",
    ok: [{ id: "" }, null],
    not: [[1, "type /p"]],
  },
  {
    name: "nullable beside a $ref, beside which nothing else counts",
    files: in30,
    given: { $ref: "#/components/schemas/Named", nullable: true, maxProperties: 0 },
    type: "Named | null",
    ok: [{ id: "" }, null],
    not: [[{}, "missing /p/id"]],
  },
  {
    name: "what OpenAPI 3.0 borrows from JSON Schema counts",
    files: in30,
    given: { const: "a" },
    type: '"a"',
    ok: ["a"],
    not: [["b", "value /p"]],
  },
  {
    name: "exclusiveMinimum: true",
    files: in30,
    given: { type: "integer", minimum: 1, exclusiveMinimum: true },
    type: "number",
    ok: [2],
    not: [[1, "limit /p"]],
  },
  {
    name: "discriminator is a hint: its mapping changes nothing",
    files: in30,
    given: {
      oneOf: [{ $ref: "#/components/schemas/Named" }, { type: "string" }],
      discriminator: { propertyName: "id", mapping: { x: "Named" } },
    },
    type: "Named | string",
    ok: [{ id: "y" }, ""],
    not: [[1, "type /p"]],
  },
  {
    name: "readOnly, writeOnly, xml and whatever else asserts nothing",
    files: in30,
    given: {
      type: "string",
      readOnly: true,
      writeOnly: true,
      xml: {},
      "x-tsType": "evil()",
      tsType: "evil()",
    },
    type: "string",
    ok: [""],
  },
  {
    name: "before 2019-09 nothing beside a $ref counts",
    files: in7,
    given: { $ref: "#/definitions/Named", maxProperties: 1 },
    type: "Named",
    ok: [{ id: "" }],
  },
  {
    name: "since then it does",
    files: in2020,
    given: { $ref: "#/$defs/Named", maxProperties: 1, properties: { more: {} } },
    ok: [{ id: "" }],
    not: [[{ id: "", more: 1 }, "limit /p"]],
  },
  {
    name: "a tuple of draft-07, closed: one item more is a limit left",
    files: in7,
    given: { type: "array", items: [{ type: "string" }, { type: "integer" }], additionalItems: false },
    type: "[ string?, number?, ...unknown[] ]",
    ok: [[], ["a"], ["a", 1]],
    not: [
      [["a", 1, 2], "limit /p"],
      [[1], "type /p/0"],
    ],
  },
  {
    name: "prefixItems and items",
    files: in2020,
    given: { type: "array", prefixItems: [{ type: "string" }], items: { type: "integer" } },
    type: "[ string?, ...number[] ]",
    ok: [["a", 1, 2]],
    not: [[["a", "b"], "type /p/1"]],
  },
  {
    name: "dependencies of draft-07",
    files: in7,
    given: {
      type: "object",
      properties: { a: {}, b: {} },
      dependencies: { a: ["b"], b: { required: ["a"] } },
    },
    ok: [{}, { a: 1, b: 1 }],
    not: [
      [{ a: 1 }, "value /p"],
      [{ b: 1 }, "missing /p/a"],
    ],
  },
  {
    name: "before 2019-09 what came later asserts nothing",
    files: in7,
    given: NEWER,
    type: "unknown",
    ok: [{ a: 1, c: 1 }, ["a"], ["a", "b", "c"]],
    not: [[[1], "value /p"]],
  },
  {
    name: "nor is it read at all",
    files: in7,
    given: { dependentRequired: 1, prefixItems: [{ $ref: "https://a.example/gone" }] },
    ok: [{}, []],
  },
  {
    name: "2019-09 knows all of that but prefixItems",
    files: inDialect(DRAFT2019),
    given: {
      prefixItems: [{ type: "null" }],
      items: [{ type: "string" }],
      additionalItems: { type: "integer" },
    },
    ok: [["a", 1], [], "text"],
    not: [[["a", "b"], "type /p/1"]],
  },
  {
    name: "and not dependencies",
    files: inDialect(DRAFT2019),
    given: { type: "object", dependencies: { a: ["b"] }, dependentRequired: { c: ["d"] } },
    ok: [{ a: 1 }],
    not: [[{ c: 1 }, "value /p"]],
  },
  {
    name: "2020-12 has neither dependencies nor additionalItems",
    files: in2020,
    given: {
      dependencies: { a: ["b"] },
      prefixItems: [{ type: "string" }],
      additionalItems: { type: "null" },
    },
    ok: [{ a: 1 }, ["a", 1]],
    not: [[[1], "type /p/0"]],
  },
  {
    name: "where no dialect is said, all of them count",
    files: inDialect(undefined),
    given: { dependencies: { a: ["b"] }, dependentRequired: { c: ["d"] }, type: "object" },
    ok: [{ a: 1, b: 1 }],
    not: [
      [{ a: 1 }, "value /p"],
      [{ c: 1 }, "value /p"],
    ],
  },
  {
    name: "draft-06 has no if",
    files: inDialect(DRAFT6),
    // biome-ignore lint/suspicious/noThenProperty: a keyword
    given: { if: {}, then: { type: "null" }, contains: { const: 1 } },
    ok: [1, [1]],
    not: [[[2], "value /p"]],
  },
  {
    name: "draft-04: limits left out by a boolean, and neither const nor contains nor propertyNames",
    files: inDialect(DRAFT4),
    given: {
      maximum: 9,
      exclusiveMaximum: true,
      const: "a",
      contains: { type: "null" },
      propertyNames: { maxLength: 0 },
      additionalProperties: true,
    },
    ok: [8, [1], { a: 1 }],
    not: [[9, "limit /p"]],
  },
  {
    name: "draft-04: dependencies, and nothing beside a $ref",
    files: inDialect(DRAFT4, { definitions: { Named: NAMED } }),
    given: {
      dependencies: { a: ["b"] },
      additionalProperties: { $ref: "#/definitions/Named", maxProperties: 0 },
    },
    ok: [{ a: { id: "" }, b: { id: "" } }],
    not: [
      [{ a: { id: "" } }, "value /p"],
      [{ c: {} }, "missing /p/c/id"],
    ],
  },
  {
    name: "draft-04: id names places",
    files: inDialect(DRAFT4, {
      id: "http://a.example/root.json",
      definitions: { A: { id: "#text", type: "string" }, B: { id: "other.json", type: "integer" } },
    }),
    given: {
      properties: {
        id: { type: "boolean" },
        a: { $ref: "#text" },
        b: { $ref: "http://a.example/other.json#" },
      },
    },
    ok: [{ id: true, a: "", b: 1 }],
    not: [
      [{ a: 1 }, "type /p/a"],
      [{ b: "" }, "type /p/b"],
    ],
  },
  {
    name: "$anchor and an $id within",
    files: in2020,
    given: {
      anyOf: [{ $ref: "#text" }, { $ref: "https://a.example/number" }],
      $defs: {
        T: { $anchor: "text", type: "string" },
        N: { $id: "https://a.example/number", type: "number" },
      },
    },
    ok: ["", 1],
    not: [[true, "type /p"]],
  },
  {
    name: "additionalProperties: false is closed as objects are: more is drift",
    files: in2020,
    given: { type: "object", properties: { a: {} }, additionalProperties: false },
    ok: [{ a: 1 }],
    not: [[{ b: 1 }, "unknown-field /p/b"]],
  },
  {
    name: "patternProperties, and what no pattern takes",
    files: in2020,
    given: {
      type: "object",
      properties: { a: { type: "string" } },
      patternProperties: { "^x-": { type: "integer" } },
    },
    type: "{ a?: string; } & { [key: string]: unknown; }",
    ok: [{ a: "", "x-1": 1 }],
    not: [[{ "x-1": "", b: 1 }, "type /p/x-1", "unknown-field /p/b"]],
  },
  {
    name: "members beside a union are closed together",
    files: in2020,
    given: {
      type: "object",
      properties: { kind: { type: "string" } },
      anyOf: [
        { properties: { a: { type: "string" } }, required: ["a"] },
        { properties: { b: { type: "string" } }, required: ["b"] },
      ],
    },
    type: "{ kind?: string; } & ({ a: string; } | { b: string; })",
    ok: [
      { kind: "", a: "" },
      { a: "", b: "" },
    ],
    not: [
      [{ a: "", c: 1 }, "unknown-field /p/c"],
      [{ a: "", b: 1 }, "unknown-field /p/b"],
      [{}, "missing /p/a"],
    ],
  },
  {
    name: "allOf that one schema cannot say: an intersection",
    files: in2020,
    given: {
      allOf: [
        { type: "object", properties: { a: { type: "string" } }, additionalProperties: { type: "string" } },
        { type: "object", properties: { b: { type: "string" } } },
      ],
    },
    ok: [{ a: "", b: "", c: "" }],
    not: [[{ c: 1 }, "type /p/c"]],
  },
  {
    name: "if, then, else",
    files: in2020,
    given: {
      type: "object",
      properties: { kind: { type: "string" }, a: {}, b: {} },
      if: { properties: { kind: { const: "a" } }, required: ["kind"] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword
      then: { required: ["a"] },
      else: { required: ["b"] },
    },
    ok: [
      { kind: "a", a: 1 },
      { kind: "x", b: 1 },
    ],
    not: [
      [{ kind: "a" }, "missing /p/a"],
      [{}, "missing /p/b"],
    ],
  },
  {
    name: "not, contains and uniqueItems",
    files: in2020,
    given: { type: "array", not: { maxItems: 0 }, contains: { const: 1 }, maxContains: 1, uniqueItems: true },
    type: "unknown[]",
    ok: [[1, 2]],
    not: [
      [[], "value /p", "value /p"],
      [[1, 1], "value /p", "value /p"],
      [[2, { a: 1, b: 2 }, { b: 2, a: 1 }], "value /p", "value /p"],
    ],
  },
  {
    name: "const and enum of objects are described",
    files: in2020,
    given: { enum: [{ a: 1 }, "a", [true]] },
    type: '("a" | (string & {})) | { a: 1; } | [ true?, ...never[] ]',
    ok: [{ a: 1 }, "a", [true]],
    not: [
      ["b", "unknown-value /p"],
      [{ a: 1, b: 1 }, "value /p/b"],
    ],
  },
  {
    name: "boolean schemas",
    files: in2020,
    given: { type: "object", properties: { a: true, b: false } },
    type: "{ a?: unknown; b?: never; }",
    ok: [{ a: 1 }],
    not: [[{ b: 1 }, "value /p/b"]],
  },
  {
    name: "a schema without a type takes the other types",
    files: in2020,
    given: { properties: { a: { type: "string" } }, maxLength: 3 },
    type: "{ a?: string; } | unknown[] | string | number | boolean | null",
    ok: [1, "abc", { a: "" }],
    not: [
      ["abcd", "limit /p"],
      [{ a: 1 }, "type /p/a"],
    ],
  },
  {
    name: "unevaluatedProperties sees through what holds",
    files: in2020,
    given: {
      type: "object",
      oneOf: [
        { required: ["a"], properties: { a: {} } },
        { required: ["b"], properties: { b: {} } },
      ],
      unevaluatedProperties: { type: "string" },
    },
    ok: [{ a: 1, c: "" }],
    not: [[{ a: 1, c: 1 }, "type /p/c"]],
  },
  {
    name: "patterns with escapes that mean nothing",
    files: in2020,
    given: { type: "string", pattern: "^\\w+\\-\\_\\@$" },
    type: "string",
    ok: ["a-_@"],
    not: [["a", "limit /p"]],
  },
  {
    name: "patterns that only the u flag refuses",
    files: in2020,
    given: { type: "string", pattern: "^[\\w-.]+[+-\\d\\_]{2}}]$" },
    type: "string",
    ok: ["a-.-_}]", "a+1}]"],
    not: [
      ["a-.,,}]", "limit /p"],
      ["a-.--]", "limit /p"],
    ],
  },
  {
    name: "patterns that property escapes show to be of the u flag",
    files: in2020,
    given: { type: "string", pattern: "^\\p{L}+(?:[\\w-]\\_\\p{L}+){0,2}$" },
    type: "string",
    ok: ["é", "é-_é"],
    not: [["p{L}", "limit /p"]],
  },
];

describe("constructs", () => {
  test.each(rows)("$name", async ({ given, files = in2020, type, ok, not = [] }) => {
    const { event, passes, types } = await made(files(given));
    if (type !== undefined)
      expect(/ {2}p\?: ([\s\S]*?);\n\}/.exec(types)?.[1]?.replace(/\s+/g, " ")).toBe(type);
    for (const p of ok)
      expect({ p, passes: passes({ p }), found: told(event.check({ p })) }).toEqual({
        p,
        passes: true,
        found: [],
      });
    for (const [p, ...findings] of not)
      expect({ p, passes: passes({ p }), found: told(event.check({ p })).sort() }).toEqual({
        p,
        passes: false,
        found: findings.sort(),
      });
    expect(types).not.toContain("evil");
  });
});

describe("members that are required and not described", () => {
  const WHEN = {
    properties: { a: { type: "string" } },
    required: ["a"],
    if: { properties: { a: { const: "x" } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword
    then: { properties: { c: { type: "string" } } },
  };
  const PARTS = {
    properties: { a: { type: "string" }, b: {} },
    anyOf: [{ required: ["a"] }, { required: ["c"] }],
  };
  test.each<[name: string, schema: Schema, type: string]>([
    ["beside others", { properties: { a: {} }, required: ["a", "b-c"] }, "{ a: unknown; 'b-c': unknown; }"],
    ["by themselves", { required: ["a"] }, "{ a: unknown; } & { [key: string]: unknown; }"],
    [
      "of a map",
      { additionalProperties: { type: "string" }, required: ["a"] },
      "{ a: string; } & { [key: string]: string; }",
    ],
    [
      "beside a pattern",
      { patternProperties: { "^a": { type: "string" } }, required: ["a"] },
      "{ a: unknown; } & { [key: string]: unknown; }",
    ],
    ["where nothing else may be", { additionalProperties: false, required: ["a"] }, "{ a: unknown; }"],
    ["in a condition", WHEN, "{ a: string; c?: unknown; }"],
    [
      "in one of several",
      {
        properties: { a: {} },
        required: ["a"],
        allOf: [WHEN, { if: WHEN, else: { properties: { d: {} } } }],
      },
      "{ a: unknown; } & { a: string; c?: unknown; } & { d?: unknown; }",
    ],
    ["in branches", PARTS, "{ a?: string; b?: unknown; } & ({ a: unknown; } | { c: unknown; })"],
  ])("stand in the type: %s", async (_, schema, type) => {
    const { types, event } = await made(in2020({ type: "object", ...schema }));
    expect(/ {2}p\?: ([\s\S]*?);\n\}/.exec(types)?.[1]?.replace(/\s+/g, " ").replace(/"/g, "'")).toBe(type);
    expect(event.is({ p: {} })).toBe(false);
    expect(event.is({ p: { a: "", "b-c": "" } })).toBe(true);
  });
});

describe("what several files share", () => {
  const probe = ($ref: string, more: Schema = {}) => ({
    "v/probe.schema.json": bare({ properties: { p: { $ref } }, ...more }, DRAFT7),
  });
  const COMMON = {
    definitions: {
      M: { type: "object", properties: { at: { $ref: "#/definitions/N" } } },
      N: { type: "integer" },
    },
  };
  const common = JSON.stringify(COMMON);
  const refused = async (files: Record<string, string>) =>
    (await problemsOf(files)).map(({ file, rule }) => `${file} ${rule}`);

  test.each([
    ["beside it", "common.json#/definitions/M", { "v/common.json": common }],
    ["in a folder below", "./defs/common.json#/definitions/M", { "v/defs/common.json": common }],
    ["in another folder", "../types/common.json#/definitions/M", { "types/common.json": common }],
    ["in the schemas folder", "../common.json#/definitions/M", { "common.json": common }],
    ["in YAML", "common.yaml#/definitions/M", { "v/common.yaml": common }],
    ["through another", "a.json", { "v/a.json": '{"$ref":"b.json#/definitions/M"}', "v/b.json": common }],
    [
      "by its $id",
      "https://a.example/types#/definitions/M",
      { "v/types.json": JSON.stringify({ $id: "https://a.example/types", ...COMMON }) },
    ],
    [
      "by the id of draft-04",
      "https://a.example/types#/definitions/M",
      { "v/types.json": JSON.stringify({ $schema: DRAFT4, id: "https://a.example/types", ...COMMON }) },
    ],
  ])("stands in a file of its own, %s", async (_, ref, files) => {
    const { event, types, out } = await made({ ...probe(ref), ...(files as Record<string, string>) });
    expect(told(event.check({ p: { at: "" } }))).toEqual(["type /p/at"]);
    expect(types).toMatch(/export interface (?:M|A) \{\n {2}at\?: N;/);
    expect(out["v/vendor.js"]?.match(/"\S+": \w+,/g)).toEqual(['"probe": probe,']);
  });

  test("by its $id before its place", async () => {
    const { event } = await made({
      ...probe("common.json", { $id: "https://a.example/probe.json" }),
      "v/common.json": '{"type":"integer"}',
      "v/other.json": '{"$id":"https://a.example/common.json","type":"boolean"}',
    });
    expect(told(event.check({ p: 1 }))).toEqual(["type /p"]);
  });

  test("and by its place, where no file has that $id", async () => {
    const { event } = await made({
      ...probe("common.json", { $id: "https://a.example/probe.json" }),
      "v/common.json": '{"type":"integer"}',
    });
    expect(told(event.check({ p: "" }))).toEqual(["type /p"]);
  });

  test("is read as the file that refers to it, unless it says otherwise", async () => {
    const { event } = await made({
      "v/openapi.json": old({ type: "object", properties: { p: { $ref: "a.yaml" }, q: { $ref: "b.json" } } }),
      "v/a.yaml": "{ type: integer, nullable: true }",
      "v/b.json": bare({ type: "integer", nullable: true }),
    });
    expect(told(event.check({ p: null, q: null }))).toEqual(["type /q"]);
  });

  test("is held against the same rules", async () => {
    const from = probe("common.json");
    expect(await refused({ ...from, "v/common.json": '{"pattern":"("}' })).toEqual([
      "v/common.json pattern-compiles",
    ]);
    expect(await refused({ ...from, "v/common.json": '{"$schema":"https://a.example"}' })).toEqual([
      "v/common.json unknown-dialect",
    ]);
    expect(await refused({ ...from, "v/common.json": "{" })).toContain("v/common.json broken-json");
  });

  test("is read from the schemas folder only, and through no link", async () => {
    const dir = folder({ "schemas/v/probe.schema.json": "{}", "secret.json": "{}", "outside/a.json": "{}" });
    symlinkSync(join(dir, "secret.json"), join(dir, "schemas/v/link.json"));
    symlinkSync(join(dir, "outside"), join(dir, "schemas/v/way"));
    const refusedFor = ($ref: string): string => {
      writeFileSync(join(dir, "schemas/v/probe.schema.json"), bare({ properties: { p: { $ref } } }));
      try {
        vendorsOf(join(dir, "schemas"));
      } catch (error) {
        return (error as SchemaError).problems.map(({ rule }) => rule).join();
      }
      return "";
    };
    expect(refusedFor("link.json")).toBe("unresolved-ref");
    expect(refusedFor("way/a.json")).toBe("unresolved-ref");
    expect(refusedFor("../../secret.json")).toBe("ref-outside");
    expect(refusedFor("..\\..\\secret.json")).toBe("unresolved-ref");
    expect(refusedFor(join(dir, "secret.json"))).toBe("ref-outside");
    expect(refusedFor(pathToFileURL(join(dir, "secret.json")).href)).toBe("remote-ref");
    expect(refusedFor("probe.txt")).toBe("unresolved-ref");
  });

  test("a $ref that leads nowhere under an $id says where that is", async () => {
    const [problem] = await problemsOf(
      probe("types/gone.json#/x", { $id: "https://a.example/v1/probe.json" }),
    );
    expect(problem).toMatchObject({
      rule: "remote-ref",
      message:
        '$ref "types/gone.json#/x" leads to https://a.example/v1/types/gone.json, which is not a file of the schemas folder.',
      remedy: "Put the file that has this $id into the schemas folder; nothing is ever fetched.",
    });
  });
});

describe("patterns that are refused", () => {
  const schema = (pattern: string) => ({
    "v/probe.schema.json": bare({ type: "object", properties: { p: { type: "string", pattern } } }),
  });
  const aside = (skip: unknown) => ({ "v/vendor.yaml": `skip: ${JSON.stringify(skip)}\n` });

  test.each([
    ["pattern-is-linear", "^(a+)+$"],
    ["pattern-compiles", "(?i)a"],
  ])("may go unchecked instead: %s", async (rule, pattern) => {
    expect((await problemsOf(schema(pattern))).map((each) => each.rule)).toEqual([rule]);
    const { event, passes } = await made({ ...schema(pattern), ...aside([rule]) });
    expect([passes({ p: "b" }), event.check({ p: "b" })]).toEqual([true, []]);
    expect(told(event.check({ p: 1 }))).toEqual(["type /p"]);
  });

  test("others are checked as ever", async () => {
    const { event } = await made({ ...schema("^a$"), ...aside(["pattern-is-linear", "pattern-compiles"]) });
    expect(told(event.check({ p: "b" }))).toEqual(["limit /p"]);
  });

  test("those of members cannot be left out", async () => {
    const files = {
      "v/probe.schema.json": bare({ patternProperties: { "^(a+)+$": {} } }),
      ...aside(["pattern-is-linear"]),
    };
    expect((await problemsOf(files)).map((each) => each.rule)).toEqual(["pattern-is-linear"]);
  });

  test.each([["no-deep-schema"], [["pattern-is-linear", "no-deep-schema"]], [7], [[null]]])(
    "%j can not be skipped",
    async (skip) => {
      const problems = await problemsOf({ ...schema("^a$"), ...aside(skip) });
      expect(problems.map(({ rule, line }) => `${rule} ${line}`)).toEqual(["unknown-rule 1"]);
    },
  );
});

describe("a dialect is known however it is written", () => {
  test.each([
    "http://json-schema.org/draft-07/schema",
    "https://json-schema.org/draft-07/schema#",
    "http://json-schema.org/draft-07/schema#/",
    "http://json-schema.org/draft-07/schema/",
    " http://json-schema.org/draft-07/schema# ",
    "http://json-schema-org/draft-07/schema#",
  ])("%j is draft-07", async ($schema) => {
    const { event } = await made(inDialect($schema)({ ...NEWER, type: "string", $schema: DRAFT7 }));
    expect(told(event.check({ p: "a" }))).toEqual([]);
  });

  test.each(["http://json-schema.org/schema#", "http://json-schema.org/schema"])(
    "%j, the latest, is read as if it were left out",
    async ($schema) => {
      const files = inDialect($schema)({ ...NEWER, $recursiveRef: undefined, $dynamicRef: undefined });
      const { event } = await made(files);
      expect(told(event.check({ p: { a: 1 } }))).toContain("value /p");
    },
  );

  test.each(["http://json-schema.org/draft-07", "http://json-schema.org/draft-7/schema", "draft-07", 7])(
    "%j is none",
    async ($schema) => {
      const problems = await problemsOf(inDialect($schema as string)({}));
      expect(problems.map(({ rule }) => rule)).toEqual(["unknown-dialect"]);
    },
  );

  test("within a document of the same", async () => {
    const { event } = await made(
      inDialect(DRAFT7, {
        definitions: { A: { $schema: "https://json-schema.org/draft-07/schema", ...NAMED } },
      })({
        $ref: "#/definitions/A",
      }),
    );
    expect(told(event.check({ p: {} }))).toEqual(["missing /p/id"]);
  });
});

describe("YAML aliases", () => {
  const document = (schemas: string): string =>
    `openapi: 3.1.0
info: { title: "", version: "" }
webhooks: { probe: { post: { requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Probe" } } } } } } }
components:
  schemas:
${schemas.replace(/^/gm, "    ")}
`;

  test("say again what stands elsewhere, as often as you like, and are merged", async () => {
    const { event } = await made({
      "v/openapi.yaml": document(`Base: &base { id: &id { type: string }, at: { type: integer } }
Probe:
  type: object
  properties:
    <<: [*base, { id: {}, of: { type: number } }]
    at: { type: boolean }
    more: { type: array, prefixItems: [${Array(200).fill("*id").join(", ")}] }`),
    });
    expect(told(event.check({ id: 1, at: 1, of: "", more: ["", 1] })).sort()).toEqual([
      "type /at",
      "type /id",
      "type /more/1",
      "type /of",
    ]);
  });

  test("what is wrong with what they say is told where it stands, and where it is said again", async () => {
    const problems = await problemsOf({
      "v/openapi.yaml": document(
        'Base: &base { type: text }\nProbe:\n  type: object\n  properties:\n    a: { $ref: "#/components/schemas/Base" }\n    b: *base',
      ),
    });
    expect(problems.map(({ rule, line }) => `${rule} ${line}`)).toEqual([
      "unknown-type 6",
      "unknown-type 11",
    ]);
  });

  const laughs = [...Array(30).keys()]
    .map((at) => `S${at}: &s${at} { allOf: [${at === 0 ? "{}" : `*s${at - 1}, *s${at - 1}`}] }`)
    .join("\n");
  test.each([
    ["itself", "Probe: &p { properties: { a: *p } }", "yaml-alias"],
    ["itself, merged", "Probe: &p { <<: *p }", "yaml-alias"],
    ["a billion of them", `${laughs}\nProbe: *s29`, "yaml-alias"],
    ["a billion, merged", `${laughs}\nProbe: { <<: *s29 }`, "yaml-alias"],
    [
      "the same too often",
      `A: &a {}\nProbe: { enum: [${Array(20_000).fill("*a").join(", ")}] }`,
      "yaml-alias",
    ],
    ["nothing", "Probe: *gone", "broken-yaml"],
    [
      "a large map, merged often",
      `A: &a { ${[...Array(3000).keys()].map((at) => `k${at}: 1`).join(", ")} }\nProbe: { enum: [${Array(3000).fill("{ <<: *a }").join(", ")}] }`,
      "yaml-alias",
    ],
  ])("that lead to %s are refused at once", async (_, schemas, rule) => {
    const started = performance.now();
    const problems = await problemsOf({ "v/openapi.yaml": document(schemas) });
    expect(problems.map((each) => each.rule)).toEqual([rule]);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe("what is not supported is refused by name, with file and line", () => {
  const inside = (schema: Schema, $schema?: string) => ({
    "v/probe.schema.json": JSON.stringify(
      { ...($schema && { $schema }), type: "object", properties: { here: schema } },
      undefined,
      1,
    ),
  });
  test.each<[string, Record<string, string>, string, number]>([
    ["$dynamicRef", inside({ $dynamicRef: "#x" }), "no-dynamic-ref", 4],
    ["$recursiveRef", inside({ $recursiveRef: "#" }), "no-dynamic-ref", 4],
    ["a dialect of one's own", inside({}, "https://a.example/meta"), "unknown-dialect", 2],
    ["draft-03", inside({}, "http://json-schema.org/draft-03/schema#"), "unknown-dialect", 2],
    ["another dialect within", inside({ $schema: DRAFT2019 }, DRAFT7), "inner-dialect", 5],
    [
      "another dialect within",
      inside({ $id: "https://a.example/b", $schema: "https://a.example/meta" }),
      "inner-dialect",
      4,
    ],
    ["a remote $ref", inside({ $ref: "https://a.example/x" }), "remote-ref", 5],
    ["a $ref out of the folder", inside({ $ref: "../../x.json" }), "ref-outside", 5],
    ["an anchor nobody set", inside({ $ref: "#gone" }), "unresolved-ref", 5],
    ["a schema that is itself", inside({ not: { $ref: "#/properties/here" } }), "ref-loop", 4],
    ["a pattern that explodes", inside({ pattern: "^(a+)+$" }), "pattern-is-linear", 4],
    ["one among patternProperties", inside({ patternProperties: { "(a*)*$": {} } }), "pattern-is-linear", 4],
    ["a pattern that is none", inside({ pattern: "(" }), "pattern-compiles", 4],
    ["a type that is none", inside({ type: "file" }), "unknown-type", 4],
    ["a keyword that holds something else", inside({ required: true }), "keyword-holds", 4],
    [
      "an event that is not there",
      { "v/openapi.json": openapi({}, {}), "v/vendor.yaml": "\n\nevents: [Gone]\n" },
      "no-payload",
      3,
    ],
    [
      "Swagger 2",
      { "v/openapi.json": '{"swagger":"2.0","openapi":"2.0","x-webhooks":{}}' },
      "openapi-version",
      1,
    ],
  ])("%s", async (_, files, rule, line) => {
    const problems = await problemsOf(files);
    expect(problems.map((each) => `${each.rule} ${each.line}`)).toContain(`${rule} ${line}`);
  });

  test.each([
    ['{"swagger":"2.0","paths":{}}', "The document is Swagger, not OpenAPI 3.", "Convert it to OpenAPI 3"],
    ['{"openapi":"2.0","webhooks":{}}', "The document is not OpenAPI 3.0 to 3.2.", "Write openapi: 3.1.0."],
  ])("%s", async (text, message, remedy) => {
    const [problem] = (await problemsOf({ "v/openapi.json": text })).filter(
      ({ rule }) => rule === "openapi-version",
    );
    expect(problem).toMatchObject({ message, remedy: expect.stringContaining(remedy) });
  });

  test.each([
    ['{\n"type": }', "2 unexpected character, at column 9"],
    ['{\n"type": 1}\n secret', "3 unexpected character, at column 2"],
    ['{"secret":\n"', "2 the text ends before the JSON does, at column 2"],
    ['["\\x"]', "1 a string has an escape that JSON does not know, at column 3"],
  ])("JSON that is none, with why and where, and nothing of it: %j", async (text, says) => {
    const [problem] = await problemsOf({ "v/openapi.json": text });
    expect(`${problem?.line} ${problem?.message}`).toBe(
      says.replace(" ", " The document is not JSON: ").concat("."),
    );
    expect(problem?.rule).toBe("broken-json");
  });

  test("a member that stands twice in JSON; names in texts, escaped ones and those of Object.prototype are none", async () => {
    const rules = async (text: string) =>
      (await problemsOf({ "v/probe.schema.json": text })).map(({ rule, line }) => `${rule} ${line}`);
    expect(await rules('{"type":"object",\n"type":"array"}')).toEqual(["duplicate-key 2"]);
    expect(await rules('{"properties":{"a":{},\n"\\u0061" :{}},\n"properties":{}}')).toEqual([
      "duplicate-key 2",
      "duplicate-key 3",
    ]);
    expect(
      await rules(
        '{"type":"object","title":": \\" : ","enum":[":",{"a":1},{"a":{"a":null}}],"properties":{"__proto__":{},"toString":{}}}',
      ),
    ).toEqual([]);
  });

  test("where lines tell nothing, a JSON Pointer does", async () => {
    const text = openapi({ probe: { type: "object", properties: { "a/b": { type: "text" } } } });
    const at = "/webhooks/probe/post/requestBody/content/application~1json/schema/properties/a~1b";
    const padded = text.replace('"title":""', `"title":"${"x".repeat(500)}"`);
    const pointers = async (document: string) =>
      (await problemsOf({ "v/openapi.json": document })).map(({ pointer }) => pointer);
    expect(await pointers(padded)).toEqual([at]);
    expect(await pointers(JSON.stringify(JSON.parse(padded), undefined, 1))).toEqual([undefined]);
    const schemas = folder({ "v/openapi.json": padded });
    await expect(generate({ schemas, out: join(schemas, "../out") })).rejects.toMatchObject({
      message: expect.stringContaining(`/v/openapi.json:1  unknown-type  ${at}\n  text is not a JSON type.`),
    });
  });

  test("that nothing was written is said where something would have been", async () => {
    const schemas = folder({ "v/openapi.json": "{" });
    await expect(generate({ schemas, out: join(schemas, "../out") })).rejects.toThrow("nothing was written");
    expect(() => vendorsOf(schemas)).toThrow(/^1 problem in the schemas\n/);
  });

  const bareFile = { "v/order.schema.json": bare(NAMED) };
  const document = { "v/openapi.json": openapi({ probe: NAMED }, { Order: NAMED }) };
  const strict = openapi({ probe: NAMED }, {}, { name: "V", event: { header: "x" }, conversationId: "/id" });
  test.each<[string, Record<string, string>, string, string]>([
    ["events in a string", document, "\nevents: Order\n", "v/vendor.yaml:2 keyword-holds"],
    ["no events at all", document, "\nevents: []\n", "v/vendor.yaml:2 keyword-holds"],
    ["an event that is no name", document, "events:\n - Order\n - 1\n", "v/vendor.yaml:3 keyword-holds"],
    ["a member that is misspelt", document, "\nevnts: [Order]\n", "v/vendor.yaml:2 vocabulary"],
    ["a block that is misspelt", document, "x-afterward: {}\n", "v/vendor.yaml:1 vocabulary"],
    [
      "a file that is not there",
      bareFile,
      "events:\n order: order\n paid: paid\n",
      "v/vendor.yaml:3 no-payload",
    ],
    [
      "a second block",
      { "v/openapi.json": strict },
      "\nx-afterword: { name: W, event: { header: y }, conversationId: /id }\n",
      "v/vendor.yaml:2 said-twice",
    ],
    [
      "a second document",
      { ...document, "v/openapi.yaml": "openapi: 3.1.0\n" },
      "",
      "v/openapi.json:undefined said-twice",
    ],
    [
      "a second vendor.yaml",
      { ...document, "v/vendor.json": "{}" },
      "",
      "v/vendor.json:undefined said-twice",
    ],
  ])("%s", async (_, files, aside, says) => {
    const problems = await problemsOf({ ...files, "v/vendor.yaml": aside === "" ? "skip: []\n" : aside });
    expect(problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([says]);
  });

  test("what vendor.yaml says is held against the vocabulary, at its own lines", async () => {
    const problems = await problemsOf({
      "v/openapi.json": old(NAMED),
      "v/vendor.yaml": "\nx-afterword: { event: /type }\n",
    });
    expect(problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toContain(
      "v/vendor.yaml:2 vocabulary",
    );
  });
});

describe("large and deep", () => {
  const within5s = async <T>(work: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    const result = await work();
    expect(performance.now() - started).toBeLessThan(5000);
    return result;
  };

  test("an enum of 10,000 words", async () => {
    const words = [...Array(10_000).keys()].map((at) => `word-${at}`);
    const { event } = await within5s(() => made(in2020({ type: "string", enum: words })));
    expect(told(event.check({ p: "word-10000" }))).toEqual(["unknown-value /p"]);
    expect(event.check({ p: "word-9999" })).toEqual([]);
  });

  test("1,000 levels", async () => {
    const deep = [...Array(1000)].reduce((inner: Schema) => ({ type: "array", items: inner }), {});
    expect((await within5s(() => problemsOf(in2020(deep)))).map(({ rule }) => rule)).toContain(
      "no-deep-schema",
    );
  });

  test("a document of 40 MB of which one event is used", async () => {
    const schemas = Object.fromEntries(
      [...Array(40_000).keys()].map((at) => [`S${at}`, { ...NAMED, description: "x".repeat(900) }]),
    );
    const files = { "v/openapi.json": openapi({ probe: { $ref: "#/components/schemas/S7" } }, schemas) };
    const { types } = await within5s(() => made(files));
    expect(types).not.toContain("S8");
  });

  test("YAML that would take long is refused before it is read", async () => {
    const files = { "v/openapi.yaml": `openapi: 3.1.0\n${"#".repeat(4 * 2 ** 20)}\n` };
    expect((await within5s(() => problemsOf(files))).map(({ rule }) => rule)).toEqual(["too-large"]);
  });

  test("uniqueItems over 10,000 objects, names of Object.prototype among them", async () => {
    const { event } = await made(in2020({ type: "array", uniqueItems: true }));
    const items = [...Array(10_000).keys()].map((at) => ({ id: at, toString: at, list: [{ a: at }, "x"] }));
    await within5s(async () => {
      expect(event.check({ p: items })).toEqual([]);
      expect(told(event.check({ p: [...items, { list: [{ a: 5 }, "x"], toString: 5, id: 5 }] }))).toEqual([
        "value /p",
      ]);
    });
  });
});

describe("without generated code", () => {
  test("vendorsOf makes of a folder what generate would print", async () => {
    const files = {
      "v/openapi.json": old(NAMED),
      "v/vendor.yaml":
        "x-afterword: { name: Vau, event: { header: x-event }, conversationId: /id, signature: { scheme: none } }\n",
      "_own/record.schema.json": bare(NAMED),
    };
    const schemas = folder(files);
    const [vendor, ...others] = vendorsOf(schemas);
    expect(others).toEqual([]);
    expect(vendor).toMatchObject({ slug: "v", name: "Vau", conversationId: "/id" });
    const { event } = await made(files);
    expect(vendor?.events.probe?.schema).toEqual(event.schema);
    const request = new Request("https://a.example", {
      method: "POST",
      body: '{"id":1}',
      headers: { "x-event": "probe" },
    });
    expect(await receive(vendor as never, request, { allowUnsigned: true })).toMatchObject({
      verdict: "invalid",
      event: "probe",
      conversation: null,
    });
  });

  test("eventOfFile makes one event of one file, in JSON or YAML", () => {
    const dir = folder({
      "types.schema.json": bare(NAMED),
      "b.yaml": "type: array\nitems: { type: string }\n",
      "c.json": '{"$ref":"types.schema.json"}',
      "below/d.json": '{"$ref":"../b.yaml"}',
    });
    expect(eventOfFile(join(dir, "types.schema.json")).tag).toBe("types");
    expect(told(eventOfFile(join(dir, "types.schema.json")).check({ id: 1 }))).toEqual(["type /id"]);
    expect(told(eventOfFile(join(dir, "b.yaml")).check(["", 1]))).toEqual(["type /1"]);
    expect(told(eventOfFile(join(dir, "c.json")).check({ id: 1 }))).toEqual(["type /id"]);
    expect(() => eventOfFile(join(dir, "below/d.json"))).toThrow("unresolved-ref");
    expect(() => eventOfFile(join(dir, "gone.json"))).toThrow("there is no schema file");
    expect(Object.keys(filesOf(dir))).toHaveLength(4);
  });
});
