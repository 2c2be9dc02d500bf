import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { SKIPPABLE } from "../../scripts/lint/rules.js";
import { root } from "../support/files.js";
import { object, problemsOf, text } from "../support/generating.js";

const schemaOf = (name: string) =>
  JSON.parse(readFileSync(`${root}schemas/_vocabulary/${name}.schema.json`, "utf8"));

/** The schemas for editors refer to that of the block by the name of its file. */
const editor = (name: string) =>
  new Ajv2020({ strict: true, strictRequired: false })
    .addSchema(schemaOf("x-afterword"), "x-afterword.schema.json")
    .compile(schemaOf(name));

const DOCUMENT = JSON.stringify({
  openapi: "3.0.3",
  info: { title: "", version: "" },
  paths: {},
  components: {
    schemas: {
      Ended: object({ type: { type: "string", enum: ["ended"] }, id: text }),
      "Item<Call>": object({ id: text }),
    },
  },
});
const BLOCK = { name: "Vau", event: "/type", conversationId: "/id" };

describe("the schema of vendor.yaml for editors", () => {
  const isValid = editor("vendor");

  test("lists the rules that can be skipped", () => {
    expect(schemaOf("vendor").properties.skip.items.enum.toSorted()).toEqual([...SKIPPABLE].sort());
  });

  test.each<[file: Record<string, unknown>, valid: boolean]>([
    [{ events: ["Ended"] }, true],
    [{ events: { ended: "Ended" }, skip: ["never-holds"], names: { "Item<Call>": "CallItem" } }, true],
    [{ events: ["Ended"], skip: [], names: {}, "x-afterword": BLOCK }, true],
    [{ events: ["Ended"], "x-afterword": { ...BLOCK, conversation: { "*": { id: "/id" } } } }, true],
    [{ events: ["Ended"], "x-afterword": { ...BLOCK, conversation: { "*": { idd: "/id" } } } }, false],
    [{ events: ["Ended"], "x-afterword": {} }, false],
    [{ events: ["Ended"], ignore: ["never-holds"] }, false],
    [{ events: ["Ended"], skip: "never-holds" }, false],
    [{ events: ["Ended"], skip: ["always-holds"] }, false],
    [{ events: ["Ended"], names: ["CallItem"] }, false],
    [{ events: ["Ended"], names: { "Item<Call>": "" } }, false],
    [{ events: [] }, false],
    [{ events: {} }, false],
    [{ events: "Ended" }, false],
    [{ events: { ended: 1 } }, false],
  ])("says the same as generate: %j is %s", async (file, valid) => {
    expect(isValid(file)).toBe(valid);
    const problems = await problemsOf({ "v/openapi.json": DOCUMENT, "v/vendor.yaml": stringify(file) });
    expect(problems.length === 0).toBe(valid);
  });
});

describe("the schema of openapi.yaml for editors", () => {
  const isValid = editor("openapi");
  const documentOf = (slug: string) => parse(readFileSync(`${root}schemas/${slug}/openapi.yaml`, "utf8"));

  test.each(readdirSync(`${root}schemas`).filter((name) => /^[a-z]+$/.test(name)))("takes %s", (slug) => {
    expect(isValid(documentOf(slug))).toBe(true);
  });

  test("checks the block", () => {
    const document = documentOf("ada");
    document["x-afterword"].conversation["*"].agnet = null;
    expect(isValid(document)).toBe(false);
  });
});
