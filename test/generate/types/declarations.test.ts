import { describe, expect, test } from "vitest";
import { generated, openapi } from "../../support/generating.js";
import { diagnose } from "../../support/typescript.js";

type Json = Record<string, unknown>;

const ref = ($ref: string): Json => ({ $ref });
const json = (schema: Json): Json => ({ content: { "application/json": { schema } } });
const answer = (schema: Json): Json => ({ description: "d", ...json(schema) });

/** Only a document that carries a block of its own is one that somebody calls by. */
const BLOCK = { name: "V", event: { header: "x-event" }, conversationId: { probe: null } };

/** The document of a vendor with one event, with these members beside it. */
const document = (members: Json, components: Json = {}): string => {
  const probe = { type: "object", properties: { x: { type: "string" } } };
  const base = JSON.parse(openapi({ probe }, {}, BLOCK));
  return JSON.stringify({ ...base, ...members, components: { ...base.components, ...components } });
};

const pathsOf = async (paths: Json, components?: Json, others: Record<string, string> = {}) =>
  (await generated({ "v/openapi.json": document({ paths }, components), ...others }))["v/paths.d.ts"];

/** What stands behind the declarations of `paths`. */
const schemasIn = (text: string | undefined): string => text?.split("\n}\n\n").slice(1).join("\n}\n\n") ?? "";

describe("the types of management calls", () => {
  test("a document without paths has none", async () => {
    for (const paths of [undefined, {}]) {
      const files = await generated({ "v/openapi.json": document({ paths }) });
      expect(Object.keys(files).filter((name) => name.includes("paths"))).toEqual([]);
    }
  });

  test("schemas have their names, whatever stands between is written out", async () => {
    const text = await pathsOf(
      {
        "/a/{id}": {
          parameters: [ref("#/components/parameters/Id")],
          get: { responses: { 200: ref("#/components/responses/R") } },
        },
      },
      {
        parameters: { Id: { name: "id", in: "path", required: true, schema: { type: "string" } } },
        responses: { R: answer({ type: "array", items: ref("#/components/schemas/one-thing") }) },
        schemas: { "one-thing": { type: "object", properties: { x: { type: "integer" } } }, Unused: {} },
      },
    );
    expect(text).toContain('"application/json": OneThing[];');
    expect(text).toMatch(/path: \{\n\s+id: string;/);
    expect(schemasIn(text)).toBe("export interface OneThing {\n  x?: number;\n}\n");
  });

  test("a schema that holds itself, and a response that does", async () => {
    const text = await pathsOf(
      { "/a": { get: { responses: { 200: ref("#/components/responses/R") } } } },
      {
        responses: {
          R: { ...answer(ref("#/components/schemas/Tree")), "x-more": ref("#/components/responses/R") },
        },
        schemas: {
          Tree: {
            type: "object",
            properties: { below: { type: "array", items: ref("#/components/schemas/Tree") } },
          },
        },
      },
    );
    expect(schemasIn(text)).toBe("export interface Tree {\n  below?: Tree[];\n}\n");
  });

  test("schemas of other folders come along; of two with one name one is numbered", async () => {
    const both = {
      anyOf: [ref("#/components/schemas/X"), ref("../w/openapi.json#/components/schemas/X")],
    };
    const text = await pathsOf(
      { "/a": { get: { responses: { 200: answer(both) } } } },
      { schemas: { X: { type: "object", properties: { v: { type: "string" } } } } },
      {
        "w/openapi.json": document(
          {},
          { schemas: { X: { type: "object", properties: { w: { type: "string" } } } } },
        ),
      },
    );
    expect(text).toContain("X | X2");
    expect(schemasIn(text)).toContain("export interface X2 {\n  w?: string;\n}");
  });

  test("members that are no part of a call are left out; operations may share an id", async () => {
    const operation = { operationId: "same", callbacks: { c: 1 }, responses: { 204: { description: "d" } } };
    const text = await pathsOf({ "/a": { "x-more": {}, get: operation, post: operation } });
    expect(text).toMatch(/\bget: \{/);
    expect(text).not.toMatch(/same|callbacks|x-more|operations/);
  });

  test.each<[string, unknown]>([
    ["an answer that is none", { get: { responses: { 200: 1 } } }],
    ["a parameter that is none", { get: { parameters: [1], responses: {} } }],
    ["a schema that is none", { get: { responses: { 200: answer(1 as never) } } }],
    ["a path that is none", 1],
  ])("%s: types or an error of ours, and nothing is written", async (_, item) => {
    const made = await pathsOf({ "/a": item }).catch((error: { code?: string }) => error.code);
    expect(made).toMatch(/^ERR_PATHS$|^\/\/ Generated from /);
  });

  test("it compiles, libraries checked", async () => {
    const text = await pathsOf({
      "/a": {
        post: {
          requestBody: {
            required: true,
            ...json({ type: "object", required: ["$ref"], properties: { $ref: { type: "string" } } }),
          },
          responses: { default: answer({ enum: ["a", null] }) },
        },
      },
    });
    const use = `import type { paths } from "./paths-probe.js";
export const body: paths["/a"]["post"]["requestBody"]["content"]["application/json"] = { $ref: "x" };`;
    expect(diagnose({ "paths-probe.d.ts": text ?? "", "use-probe.ts": use })).toEqual([]);
  });
});
