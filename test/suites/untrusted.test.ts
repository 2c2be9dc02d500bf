// What generating from somebody's schemas may touch, and what it takes.
import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire, syncBuiltinESMExports } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
// loaded before anything is watched: the compiler tries the case of its own file's name
import "../../scripts/generate/types/declarations.js";
import { generate, SchemaError } from "../../scripts/generate/index.js";
import { AfterwordError } from "../../src/errors.js";
import { filesOf, folder, root } from "../support/files.js";
import { openapi, problemsOf } from "../support/generating.js";

type Schema = Record<string, unknown>;

const require = createRequire(import.meta.url);

/** Everything below Node's own modules that opens, lists, changes or connects. */
const DOORS = [
  "node:fs",
  "node:fs/promises",
  "node:net",
  "node:tls",
  "node:dns",
  "node:dgram",
  "node:child_process",
];

/** What a piece of work asked of the file system and the network: paths, and whatever else was named. */
const touchedBy = async (work: () => Promise<unknown>): Promise<string[]> => {
  const touched: string[] = [];
  const undo: (() => void)[] = [];
  const watch = (on: Record<string, unknown>, name: string, prefix: string): void => {
    const original = on[name];
    if (typeof original !== "function" || /^[A-Z_]/.test(name)) return;
    const watched = function (this: unknown, ...args: unknown[]): unknown {
      for (const each of args.slice(0, /^(?:rename|link|symlink|copyFile|cp)/.test(name) ? 2 : 1)) {
        const path = each instanceof URL ? each.pathname : each;
        if (typeof path === "string" && (prefix !== "" || path.includes("/"))) touched.push(prefix + path);
      }
      if (prefix !== "") touched.push(`${prefix}${name}`);
      return Reflect.apply(original, this, args);
    };
    on[name] = Object.assign(watched, original);
    undo.push(() => (on[name] = original));
  };
  for (const door of DOORS) {
    const module = require(door) as Record<string, unknown>;
    for (const name of Object.keys(module)) watch(module, name, door.startsWith("node:fs") ? "" : `${door} `);
  }
  const { Socket } = require("node:net") as { Socket: { prototype: Record<string, unknown> } };
  watch(Socket.prototype, "connect", "connect ");
  watch(globalThis as unknown as Record<string, unknown>, "fetch", "fetch ");
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    for (const each of undo) each();
    syncBuiltinESMExports();
  }
  return touched;
};

/** What of it lies elsewhere than in these folders; the generator itself and its libraries may be read. */
const outside = (touched: readonly string[], ...folders: string[]): string[] => {
  const allowed = [...folders, root].map((each) => resolve(each));
  return [...new Set(touched)].filter((each) => {
    if (/^(?:node:|connect |fetch )/.test(each)) return true;
    const path = resolve(each);
    return !allowed.some((home) => path === home || path.startsWith(`${home}/`));
  });
};

let server: Server;
let host = "";
let asked = 0;
beforeAll(async () => {
  server = createServer((_, response) => {
    asked++;
    response.end('{"type":"string"}');
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const secret = folder({ "secret.json": '{"type":"string","title":"SECRET"}', "a/secret.json": "{}" });

/** Places that a reference may name, none of them in the folder. */
const elsewhere = (): string[] => [
  ...[`http://${host}/x.json`, `https://${host}/x.json`, `//${host}/x.json`, `HTTP://${host}/x.json#/a`],
  ...[`ftp://${host}/x`, `ws://${host}/x`, `jar:http://${host}/x!/y`, "urn:x", "node:fs", "javascript:1"],
  ...[
    `file://${secret}/secret.json`,
    `file:${secret}/secret.json`,
    "file:///etc/passwd",
    `${secret}/secret.json`,
  ],
  ...["data:application/json,{}", "data:application/json;base64,e30=", "blob:x"],
  ...[
    "../../etc/passwd",
    "../../../../../../../../etc/passwd",
    `../../${secret.split("/").pop()}/secret.json`,
  ],
  ...["..%2f..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/secret.json", "..\\..\\secret.json", "C:\\secret.json"],
  ...[
    "\\\\host\\share",
    "~/secret.json",
    "./",
    ".",
    "..",
    "../v",
    "../v/../../x",
    "/",
    "other.json",
    "link.json",
  ],
  ...[
    "openapi.json/../../x.json",
    "\0",
    "x.json\0.yaml",
    "http:x",
    "http:///x",
    "#/../../x",
    "#//etc/passwd",
  ],
];

describe("no reference leads out of the folder, whatever it names", () => {
  const payload = ($ref: string): Schema => ({ type: "object", properties: { a: { $ref } } });
  const documents: Record<string, ($ref: string) => [name: string, document: unknown]> = {
    "in a payload of the profile": ($ref) => [
      "v/openapi.json",
      JSON.parse(openapi({ probe: payload($ref) }, {}, FACTS)),
    ],
    "in a payload of others": ($ref) => ["v/openapi.json", JSON.parse(openapi({ probe: payload($ref) }))],
    "in a bare schema": ($ref) => ["v/probe.schema.json", payload($ref)],
    "in a bare schema with an $id of the web": ($ref) => [
      "v/probe.schema.json",
      { $id: `http://${host}/base/`, ...payload($ref) },
    ],
    "in a record of our own": ($ref) => ["_v/probe.schema.json", payload($ref)],
    "in the place of a webhook": ($ref) => [
      "v/openapi.json",
      { openapi: "3.1.0", webhooks: { probe: { $ref } } },
    ],
    "in the place of a body": ($ref) => [
      "v/openapi.json",
      { openapi: "3.1.0", webhooks: { probe: { post: { requestBody: { $ref } } } } },
    ],
    "in the place of a path": ($ref) => [
      "v/openapi.json",
      { ...JSON.parse(GOOD), paths: { "/a": { get: { $ref } } } },
    ],
    "in a parameter": ($ref) => [
      "v/openapi.json",
      { ...JSON.parse(GOOD), paths: { "/a": { get: { parameters: [{ $ref }], responses: {} } } } },
    ],
    "in an example of a call": ($ref) => [
      "v/openapi.json",
      {
        ...JSON.parse(GOOD),
        paths: { "/a": { get: { responses: { 200: { content: { "a/b": { example: { $ref } } } } } } } },
      },
    ],
  };
  test.each(Object.entries(documents))("%s", async (_, of) => {
    const before = asked;
    for (const $ref of elsewhere()) {
      const [name, document] = of($ref);
      const schemas = folder({ [name]: JSON.stringify(document) });
      symlinkSync(join(secret, "secret.json"), join(schemas, dirname(name), "link.json"));
      let rules: readonly string[] = [];
      const touched = await touchedBy(async () => {
        try {
          await generate({ schemas, out: join(schemas, "out") });
        } catch (error) {
          if (!(error instanceof SchemaError)) throw error;
          rules = error.problems.map(({ rule }) => rule);
        }
      });
      expect(outside(touched, schemas), $ref).toEqual([]);
      // relative to its own $id, a document may name itself
      if (rules.length === 0) expect([".", "./", "\0"]).toContain($ref);
      const known = [
        undefined,
        "remote-ref",
        "ref-outside",
        "unresolved-ref",
        "no-payload",
        "unknown-dialect",
      ];
      expect(known, `${$ref}: ${rules}`).toContain(rules[0]);
    }
    expect(asked).toBe(before);
  });

  const FACTS = { name: "V", event: { header: "x-event" }, conversationId: { probe: null } };
  const GOOD = openapi({ probe: { type: "object", properties: { id: { type: "string" } } } }, {}, FACTS);

  test("nor does anything else that has an address", async () => {
    const at = `http://${host}/x.json`;
    const media = {
      "application/json": { schema: { type: "string" }, examples: { a: { externalValue: at } } },
    };
    const document = {
      ...JSON.parse(GOOD),
      $schema: at,
      jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
      externalDocs: { url: at },
      servers: [{ url: at }],
      paths: {
        "/a": {
          servers: [{ url: at }],
          get: {
            parameters: [
              { name: "a", in: "query", schema: { type: "string" }, examples: { a: { externalValue: at } } },
            ],
            responses: { 200: { description: "", content: media, links: { a: { operationRef: at } } } },
            callbacks: { a: { $ref: "#/components/callbacks/a" } },
          },
        },
      },
      components: { callbacks: { a: { [at]: { post: { externalDocs: { url: at } } } } }, schemas: {} },
    };
    const schemas = folder({ "v/openapi.json": JSON.stringify(document) });
    const out = join(schemas, "out");
    const before = asked;
    const touched = await touchedBy(() => generate({ schemas, out }));
    expect(outside(touched, schemas)).toEqual([]);
    expect(asked).toBe(before);
    expect(readdirSync(join(out, "v"))).toContain("paths.d.ts");
  });
});

describe("links among the schemas are not followed", () => {
  const GOOD = openapi({ probe: { type: "object", properties: { a: { type: "string" } } } });
  const aside = folder({
    "openapi.json": GOOD.replace('"string"', '"integer"'),
    "vendor.yaml": "x-afterword: { name: SECRET, event: { header: x }, conversationId: /a }\n",
    "secret.schema.json": '{"title":"SECRET"}',
    "examples/probe.json": '{"a":"SECRET"}',
  });
  test.each<[string, readonly string[], Record<string, string>]>([
    ["a folder", ["w"], { "v/openapi.json": GOOD }],
    ["a document", ["v/openapi.yaml", "v/openapi.json"], { "v/probe.schema.json": '{"type":"object"}' }],
    ["what is said beside one", ["v/vendor.yaml"], { "v/openapi.json": GOOD }],
    ["a bare schema", ["v/secret.schema.json"], { "v/openapi.json": GOOD }],
    ["the folder of examples", ["v/examples"], { "v/openapi.json": GOOD }],
    ["an example", ["v/examples/probe.json"], { "v/openapi.json": GOOD }],
  ])("%s", async (_, links, files) => {
    const schemas = folder(files);
    for (const link of links) {
      const name = link.split("/").pop() as string;
      mkdirSync(dirname(join(schemas, link)), { recursive: true });
      symlinkSync(
        name === "w"
          ? aside
          : name === "probe.json"
            ? join(aside, "examples/probe.json")
            : join(aside, name.replace("openapi.yaml", "openapi.json")),
        join(schemas, link),
      );
    }
    const out = join(schemas, "out");
    const touched = await touchedBy(() => generate({ schemas, out }));
    expect(outside(touched, schemas)).toEqual([]);
    expect(readdirSync(out)).toEqual(["v"]);
    expect(Object.values(filesOf(out)).join("")).not.toMatch(/SECRET|integer/);
  });
});

describe("nothing is written but the output", () => {
  test("and that only below its folder", async () => {
    const schemas = folder({
      "v/openapi.json": openapi({ "../../../evil": { type: "object", properties: {} } }),
    });
    const home = folder({ "keep.txt": "" });
    const out = join(home, "deep/out");
    const touched = await touchedBy(() => generate({ schemas, out }));
    // what stands beside the output is asked for a table of vendors
    expect(outside(touched, schemas, out)).toEqual(
      [join(home, "deep/README.md"), join(home, "deep")].filter((each) => touched.includes(each)),
    );
    expect(readdirSync(home).sort()).toEqual(["deep", "keep.txt"]);
    expect(readdirSync(join(home, "deep"))).toEqual(["out"]);
    expect(readdirSync(out)).toEqual(["v"]);
  });

  test("not through a link that waits where a file is written first", async () => {
    const schemas = folder({ "v/openapi.json": openapi({ probe: { type: "object", properties: {} } }) });
    const out = join(folder({}), "out");
    const victim = join(folder({ victim: "mine" }), "victim");
    mkdirSync(join(out, "v"), { recursive: true });
    symlinkSync(victim, join(out, `v/probe.js.${process.pid}.new`));
    await expect(generate({ schemas, out })).rejects.toMatchObject({ code: "ERR_WRITE" });
    expect(filesOf(dirname(victim))).toEqual({ victim: "mine" });
  });
});

describe("names that become one are refused, and both are told", () => {
  const tag = { type: "object", properties: { a: { type: "string" } } };
  const refs = (...names: string[]): Schema => ({
    type: "object",
    properties: Object.fromEntries(
      names.map((name, at) => [`m${at}`, { $ref: `#/components/schemas/${encodeURIComponent(name)}` }]),
    ),
  });
  test.each<[string, string, string, Record<string, string>]>([
    [
      "tags",
      "call.ended",
      "call_ended",
      { "v/openapi.json": openapi({ "call.ended": tag, call_ended: tag }) },
    ],
    [
      "tags by case",
      "CallEnded",
      "callEnded",
      { "v/openapi.json": openapi({ CallEnded: tag, callEnded: tag }) },
    ],
    [
      "tags of two versions",
      "v1.call",
      "v2.call",
      { "v/openapi.json": openapi({ "v1.call": tag, "v2.call": tag }) },
    ],
    [
      "tags in two normal forms",
      "\uac01",
      "\u1100\u1161\u11a8",
      { "v/openapi.json": openapi({ "\uac01": tag, "\u1100\u1161\u11a8": tag }) },
    ],
    [
      "definitions",
      "a_b",
      "A.b",
      {
        "v/openapi.json": openapi(
          { probe: refs("a_b", "A.b") },
          { a_b: tag, "A.b": { ...tag, required: ["a"] } },
        ),
      },
    ],
    [
      "definitions in two normal forms",
      "\u00e9",
      "e\u0301",
      {
        "v/openapi.json": openapi(
          { probe: refs("\u00e9", "e\u0301") },
          { "\u00e9": tag, "e\u0301": { ...tag, required: ["a"] } },
        ),
      },
    ],
    [
      "files",
      "a-b",
      "a_b",
      {
        "v/a-b.schema.json": JSON.stringify(tag),
        "v/a_b.schema.json": JSON.stringify({ ...tag, required: ["a"] }),
      },
    ],
  ])("%s", async (_, one, other, files) => {
    const clashes = (await problemsOf(files)).filter(({ rule }) => rule === "name-clash");
    expect(clashes).not.toEqual([]);
    expect(
      clashes.some(({ message }) => message.includes(one) && message.includes(other)),
      clashes[0]?.message,
    ).toBe(true);
  });
});

/** How much is enormous: `npm run test:services` has time for more. */
const [MANY, MEGABYTES] = process.env.AFTERWORD_TEST === "services" ? [10_000, 100] : [2500, 10];

describe("what is enormous ends in output, or in a problem that says so", () => {
  const chain = (length: number, of: (next: Schema) => Schema, end: Schema): Record<string, Schema> =>
    Object.fromEntries(
      [...Array(length).keys()].map((at) => [
        `S${at}`,
        at + 1 < length ? of({ $ref: `#/components/schemas/S${at + 1}` }) : end,
      ]),
    );
  const member = (schema: Schema): Schema => ({ type: "object", properties: { a: schema } });
  /** Documents of the profile and of others that have this for a member. */
  const bothOf = (schema: unknown, schemas: Record<string, Schema> = {}): Record<string, string>[] =>
    [undefined, { name: "V", event: { header: "x-event" }, conversationId: "/a" }].map((block) => ({
      "v/openapi.json": openapi({ probe: member(schema as Schema) }, schemas, block),
    }));
  const endings = async (all: readonly Record<string, string>[]): Promise<string[]> => {
    const ends: string[] = [];
    for (const files of all) {
      const schemas = folder(files);
      try {
        await generate({ schemas, out: join(schemas, "out") });
        ends.push("output");
      } catch (error) {
        if (!(error instanceof AfterwordError)) throw error;
        const rules = error instanceof SchemaError ? error.problems.map(({ rule }) => rule) : [error.code];
        ends.push([...new Set(rules)].join());
      }
    }
    return ends;
  };
  /** Text of JSON that no object could be turned into. */
  const withText = (files: Record<string, string>, text: string): Record<string, string> =>
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, content.replace('"@"', () => text)]),
    );

  const words = [...Array(MANY).keys()].map((at) => `word-${at}`);
  test.each<[string, Schema]>([
    [`${MANY} words of an enum`, { type: "string", enum: words }],
    [`${MANY} numbers of an enum`, { enum: words.map((_, at) => at) }],
    [`${MANY} constants`, { anyOf: words.map((word) => ({ const: word })) }],
    [
      `${MANY} members`,
      { type: "object", properties: Object.fromEntries(words.map((word) => [word, { type: "string" }])) },
    ],
    [
      `${0.3 * MANY} members, each of another schema`,
      {
        type: "object",
        required: words.slice(0, 0.3 * MANY),
        properties: Object.fromEntries(
          words.slice(0, 0.3 * MANY).map((word, at) => [word, { type: "string", maxLength: at }]),
        ),
      },
    ],
  ])("%s", { timeout: 120_000 }, async (_, schema) => {
    expect(await endings(bothOf(schema))).toEqual(["output", "output"]);
  });

  test.each([1000, 10_000])("%d levels of anything", { timeout: 120_000 }, async (levels) => {
    const ways: [open: string, close: string, inner?: string][] = [
      ['{"type":"object","properties":{"a":', "}}"],
      ['{"type":"array","items":', "}"],
      ['{"allOf":[', "]}"],
      ['{"anyOf":[{"type":"null"},', "]}"],
      ['{"not":', "}"],
      ['{"type":"object","additionalProperties":', "}"],
    ];
    const values: [before: string, open: string, close: string][] = [
      ['{"const":', "[", "]"],
      ['{"enum":[', '{"a":', "}"],
      ['{"type":"string","default":', "[", "]"],
      ['{"type":"string","example":', '{"a":', "}"],
      ['{"type":"string","x-a":', '{"a":', "}"],
    ];
    const texts = [
      ...ways.map(([open, close]) => `${open.repeat(levels)}{"type":"string"}${close.repeat(levels)}`),
      ...values.map(
        ([before, open, close]) =>
          `${before}${open.repeat(levels)}1${close.repeat(levels)}${before.endsWith("[") ? "]" : ""}}`,
      ),
    ];
    for (const each of texts) {
      const ends = await endings(bothOf("@").map((files) => withText(files, each)));
      for (const end of ends) expect(end).toMatch(/^(?:output$|.*no-deep-schema|ERR_SCHEMA_TOO_LARGE)/);
    }
    const yaml = `openapi: 3.1.0\nwebhooks: ${"{ a: ".repeat(levels)}1${" }".repeat(levels)}\n`;
    expect(await endings([{ "v/openapi.yaml": yaml }])).not.toEqual(["output"]);
  });

  test.each<[string, (next: Schema) => Schema]>([
    ["anyOf", (next) => ({ anyOf: [next, next] })],
    ["oneOf", (next) => ({ oneOf: [next, { anyOf: [next, next] }] })],
    ["allOf", (next) => ({ allOf: [next, next] })],
    ["allOf and anyOf", (next) => ({ allOf: [next, { anyOf: [next, next] }] })],
    ["if", (next) => Object.fromEntries(["if", "then", "else"].map((keyword) => [keyword, next]))],
    ["not", (next) => ({ not: { anyOf: [next, next] } })],
    ["unevaluatedProperties", (next) => ({ anyOf: [next, next], unevaluatedProperties: false })],
    ["dependentSchemas", (next) => ({ dependentSchemas: { a: next, b: next } })],
    ["members", (next) => ({ type: "object", properties: { a: next, b: next }, additionalProperties: next })],
  ])("%s that doubles 40 times", { timeout: 120_000 }, async (_, of) => {
    for (const end of [{ type: "string" }, { type: "object", properties: { a: {} } }]) {
      const ends = await endings(bothOf({ $ref: "#/components/schemas/S0" }, chain(40, of, end)));
      // the profile has fewer keywords
      for (const each of ends)
        expect(each).toMatch(
          /^(?:output|ERR_SCHEMA_TOO_LARGE|unsupported-keyword|all-of-merges|no-members-beside-union|no-prototype-name.*)/,
        );
    }
  });

  test("references that lead back", async () => {
    const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });
    const inPlace: Record<string, Schema>[] = [
      { S0: to("S0") },
      { S0: to("B"), B: to("S0") },
      { S0: { allOf: [to("S0")] } },
      { S0: { anyOf: [to("B")] }, B: { oneOf: [to("S0")] } },
    ];
    for (const schemas of inPlace)
      expect(await endings(bothOf(to("S0"), schemas))).toEqual(["ref-loop", "ref-loop"]);
    const below = {
      S0: member(to("B")),
      B: { type: "array", items: { anyOf: [to("S0"), to("B"), { type: "null" }] } },
    };
    expect(await endings(bothOf(to("S0"), below))).toEqual(["output", "output"]);
    const hooks = ['"a":{"$ref":"#/webhooks/a"}', '"a":{"$ref":"#/webhooks/b"},"b":{"$ref":"#/webhooks/a"}'];
    for (const each of hooks)
      expect(await endings([{ "v/openapi.json": `{"openapi":"3.1.0","webhooks":{${each}}}` }])).toEqual([
        "no-payload",
      ]);
  });

  test(`documents of ${MEGABYTES} MB`, { timeout: 300_000 }, async () => {
    const many = Object.fromEntries(
      [...Array(MEGABYTES * 1000).keys()].map((at) => [
        `S${at}`,
        { ...member({}), description: "x".repeat(950) },
      ]),
    );
    const text = "x".repeat(MEGABYTES * 1e6);
    const events = Object.fromEntries(
      [...Array(20_000).keys()].map((at) => [`e${at}`, { $ref: "#/components/schemas/S7" }]),
    );
    expect(
      await endings([
        bothOf({ $ref: "#/components/schemas/S7" }, many)[0] as Record<string, string>,
        bothOf({ type: "string", description: text })[1] as Record<string, string>,
        bothOf({ type: "string", enum: [text] })[0] as Record<string, string>,
        { "v/openapi.json": openapi(events, many) },
        { "v/openapi.json": `{"openapi":"3.1.0","a":"${text}` },
        { "v/openapi.yaml": `openapi: 3.1.0\n#${text}` },
        {
          ...(bothOf({})[0] as Record<string, string>),
          "v/examples/probe.json": JSON.stringify({ a: text }),
        },
      ]),
    ).toEqual(["output", "output", "no-endless-text", "too-large", "broken-json", "too-large", "too-large"]);
  });

  test.each([
    "^(a+)+$",
    "(.*)*x",
    "^(([a-z])+.)+[A-Z]([a-z])+$",
    "(x+x+)+y",
    "([a-zA-Z]+)*$",
    "(a|a)*$",
    `^${"a?".repeat(40)}${"a".repeat(40)}$`,
    `^${"(?:ab|cd)?".repeat(900)}$`,
    `${"(".repeat(900)}a${")".repeat(900)}`,
  ])("the pattern %.40s", async (pattern) => {
    expect(await endings(bothOf({ type: "string", pattern }))).toEqual([
      "pattern-is-linear",
      "pattern-is-linear",
    ]);
  });

  test("patterns that have to be followed one by one", { timeout: 120_000 }, async () => {
    const words = (at: number) => [...Array(300).keys()].map((each) => `w${at}x${each}`).join("|");
    const many = Object.fromEntries(
      [...Array(MANY / 25).keys()].map((at) => [
        `m${at}`,
        { type: "string", pattern: `^(?:${words(at)})+$` },
      ]),
    );
    const [files] = bothOf({ type: "object", properties: many });
    expect(await endings([files as Record<string, string>])).toEqual(["pattern-is-linear"]);
  });
});
