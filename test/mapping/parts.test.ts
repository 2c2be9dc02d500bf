import type { JsonSchema } from "afterword/check";
import { describe, expect, test } from "vitest";
import { below, parts } from "../../scripts/mapping/parts.js";

const named = (title: string): JsonSchema => ({ title });
const titles = (schemas: readonly JsonSchema[]) => schemas.map(({ title }) => title);

describe("the schemas of a member or an entry", () => {
  const schema: JsonSchema = {
    properties: { a: named("a") },
    additionalProperties: named("other"),
    prefixItems: [named("first")],
    items: named("entry"),
  };
  test.each<[string, string[]]>([
    ["a", ["a"]],
    ["b", ["other"]],
    ["toString", ["other"]],
    ["*", ["entry", "first"]],
    ["0", ["entry", "first", "other"]],
  ])("%s", (key, found) => expect(titles(below(schema, key))).toEqual(found));

  test("where there is none", () => {
    expect(below({ additionalProperties: false }, "a")).toEqual([]);
    expect(below({ type: "array" }, "*")).toEqual([]);
  });
});

test("the schemas of one value: targets of references and branches, each once", () => {
  const ref = (name: string): JsonSchema => ({ title: `to ${name}`, $ref: `#/$defs/${name}` });
  const defs = new Map<string, JsonSchema>([
    ["A", { title: "A", oneOf: [ref("B"), { title: "own", properties: { a: named("below") } }] }],
    ["B", { title: "B", anyOf: [ref("A")] }],
  ]);
  expect(titles(parts(ref("A"), defs)).sort()).toEqual(["A", "B", "own", "to A", "to A", "to B"]);
});
