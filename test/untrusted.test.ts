// What generating from somebody's schemas may touch, and what it takes.
import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire, syncBuiltinESMExports } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
// loaded before anything is watched: the compiler tries the case of its own file's name
import "../dist/scripts/generate/declare.js";
import { generate, SchemaError } from "../dist/scripts/generate/index.js";
import { filesOf, folder, openapi, problemsOf, root } from "./helpers/generating.js";

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

  const FACTS = { name: "V", event: { header: "x-event" }, conversationId: "/id" };
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
