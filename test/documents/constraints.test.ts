import { expect, test } from "vitest";
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
