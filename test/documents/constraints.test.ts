import { describe, expect, test } from "vitest";
import { constraintsAt, ENTRY, type Step } from "../../scripts/documents/constraints.js";
import { type Entry, entriesOf } from "../../scripts/documents/events.js";
import { type Folder, load } from "../../scripts/documents/load.js";
import { folder } from "../support/files.js";
import { generated, openapi, problemsOf } from "../support/generating.js";

type Schema = Record<string, unknown>;
const to = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const text = { type: "string" };
const VENDOR = "x-afterword: { name: V, event: /type, conversationId: /id }\n";
const discriminator = {
  propertyName: "type",
  mapping: { "call.began": "#/components/schemas/Began", "call.ended": "#/components/schemas/Ended" },
};
const object = (properties: Schema): Schema => ({
  type: "object",
  required: Object.keys(properties),
  properties,
});

const modules = async (payload: Schema, schemas: Record<string, Schema>): Promise<string[]> => {
  const files = await generated({
    "v/openapi.json": openapi({ calls: payload }, schemas),
    "v/vendor.yaml": VENDOR,
  });
  return Object.keys(files)
    .filter((name) => /^v\/call[a-z-]*\.js$/.test(name))
    .sort();
};

test("a discriminator of a base says the tags of its events", async () => {
  const inherits = (properties: Schema): Schema => ({ allOf: [to("Base"), object(properties)] });
  const schemas = {
    Base: { ...object({ type: text, id: text }), discriminator },
    Began: inherits({ from: text }),
    Ended: inherits({ seconds: { type: "integer" } }),
  };
  expect(await modules(to("Base"), schemas)).toEqual(["v/call-began.js", "v/call-ended.js"]);
  // what inherits from the base has its own tag only
  expect(await modules(to("Ended"), schemas)).toEqual(["v/call-ended.js"]);
});

test("a mapping says the tags of a union whose branches leave them open", async () => {
  const schemas = {
    Began: object({ type: text, id: text, from: text }),
    Ended: object({ type: text, id: text, seconds: { type: "integer" } }),
  };
  const union = { oneOf: [to("Began"), to("Ended")], discriminator };
  expect(await modules(union, schemas)).toEqual(["v/call-began.js", "v/call-ended.js"]);
  expect(await modules(to("Union"), { ...schemas, Union: union })).toEqual([
    "v/call-began.js",
    "v/call-ended.js",
  ]);
});

test("without a known tag, no other name is proposed if the schema lists several", async () => {
  const one = object({ type: { type: "string", enum: ["a", "b"] }, id: text });
  const [problem] = await problemsOf({
    "v/openapi.json": openapi({ a: one, b: one, c: one }),
    "v/vendor.yaml": VENDOR,
  });
  expect(problem).toMatchObject({ rule: "tag-mismatch", file: "v/vendor.yaml" });
  expect(problem?.remedy).toBe(
    'Add skip: [tag-mismatch] to vendor.yaml if this is sent all the same, or name it there as its schema says, events: { TAG: "c" }. The schema says a, b.',
  );
});

describe("the types that a value can have", () => {
  const typesAt = (schema: Schema, ...place: Step[]): string[] | undefined => {
    const loaded = load(folder({ "v/openapi.json": openapi({ probe: schema }) }), []);
    const [v] = loaded.folders as [Folder];
    const [{ site }] = entriesOf(loaded, v) as [Entry];
    const { types, closed } = constraintsAt(loaded, v, site, place);
    return closed ? ["closed"] : types && [...types].sort();
  };
  const probe = (value: Schema) => object({ a: value });

  test.each<[name: string, schema: Schema, types: string[] | undefined]>([
    ["none", {}, undefined],
    ["one", text, ["string"]],
    ["an integer is a number", { type: ["integer", "null"] }, ["null", "number"]],
    ["those of an enum", { enum: ["a", 1, null, true] }, ["boolean", "null", "number", "string"]],
    ["those of an enum, and the type", { type: ["string", "array"], enum: ["a", 1] }, ["string"]],
    ["those of a const", { const: "a" }, ["string"]],
    ["of a union", { anyOf: [text, { type: "array" }] }, ["array", "string"]],
    ["of a union with a branch that says nothing", { oneOf: [text, {}] }, undefined],
    [
      "of several schemas",
      { allOf: [{ type: ["string", "number"] }, { type: ["string", "object"] }] },
      ["string"],
    ],
  ])("%s", (_, schema, types) => {
    expect(typesAt(probe(schema), "a")).toEqual(types);
  });

  test("in lists, at an index and in any entry", () => {
    const list = probe({ type: "array", items: object({ b: text }) });
    expect(typesAt(list, "a", ENTRY, "b")).toEqual(["string"]);
    expect(typesAt(list, "a", "0", "b")).toEqual(["string"]);
    expect(typesAt(list, "a", ENTRY, "c")).toEqual(["closed"]);
    expect(typesAt(list, ENTRY)).toEqual(["closed"]);
    expect(typesAt(probe({ type: "array" }), "a", ENTRY, "c")).toBeUndefined();
    const tuple = probe({ prefixItems: [text, { type: "number" }], items: { type: "boolean" } });
    expect(typesAt(tuple, "a", ENTRY)).toEqual(["boolean", "number", "string"]);
    expect(typesAt(tuple, "a", "1")).toEqual(["number"]);
  });

  test("of a member that only one branch of a union lists", () => {
    const union = probe({ anyOf: [object({ b: text }), object({ c: text }), { type: "null" }] });
    expect(typesAt(union, "a", "b")).toEqual(["string"]);
    expect(typesAt(union, "a", "d")).toEqual(["closed"]);
  });

  test("of the values of a map", () => {
    const map = probe({ type: "object", additionalProperties: text });
    expect(typesAt(map, "a", "any")).toEqual(["string"]);
  });
});
