import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { drift, ended, shop } from "../support/commands/drift.js";

const patched = async (payloads: readonly object[]) => {
  const cwd = shop(payloads);
  const { stdout, stderr } = await drift(["captures.ndjson", "--patch", "--write"], cwd);
  const document = JSON.parse(readFileSync(join(cwd, "schemas/shop/openapi.json"), "utf8"));
  return { stdout, stderr, schema: document.components.schemas.Ended };
};

describe("a new name that no schema lists", () => {
  test.each(["@type", "@context", "$ref", "$id", "constructor", "__proto__", "toString", ""])(
    "is left, and the others are listed: %j",
    async (name) => {
      const { schema, stderr } = await patched([
        ended(`"sentiment":0.5,${JSON.stringify(name)}:"Call","language":"en"`),
      ]);
      expect(Object.keys(schema.properties)).toEqual(["type", "id", "language", "sentiment"]);
      expect(schema).not.toHaveProperty("additionalProperties");
      expect(stderr).toContain(`not patched: shop ended unknown-member /${name}: not in the schema: string`);
    },
  );

  test("also in an object that is new itself, and in several at once", async () => {
    const { schema, stderr } = await patched([
      ended('"agent":{"@type":"Bot","constructor":1,"model":"m-1"},"@id":"x","valueOf":2'),
    ]);
    expect(Object.keys(schema.properties.agent.properties)).toEqual(["model"]);
    for (const path of ["/@id", "/valueOf", "/agent/@type", "/agent/constructor"])
      expect(stderr).toContain(`unknown-member ${path}: `);
  });

  test("one number or address among them is left too, and not shown", async () => {
    const { schema, stderr } = await patched([ended('"note":true,"+1 555 010 0123":1')]);
    expect(Object.keys(schema.properties)).toEqual(["type", "id", "note"]);
    expect(schema).not.toHaveProperty("additionalProperties");
    expect(stderr).toContain("unknown-member /…: ");
    expect(stderr).not.toContain("555");
  });

  test("several are the sender's own: any may come, of any type, and the others are listed", async () => {
    const { schema } = await patched([ended('"note":true,"+1 555 010 0123":1,"dana@example.com":2')]);
    expect(schema.properties).toHaveProperty("note");
    expect(schema.additionalProperties).toBe(true);
  });

  test("an object of such names only is a map", async () => {
    const { schema } = await patched([ended('"people":{"10001":{"score":1},"10002":{"score":2}}')]);
    expect(schema.properties.people.additionalProperties).toMatchObject({ type: "object" });
  });
});
