import { describe, expect, test } from "vitest";
import { generated, openapi, problemsOf, vendorOf } from "../../support/generating.js";

type Schema = Record<string, unknown>;

/** The declarations of `types.d.ts` between its header and its map of events. */
const typesOf = async (schemas: Record<string, Schema>): Promise<string> => {
  const payload = { $ref: "#/components/schemas/Probe" };
  const text = (await vendorOf({ probe: payload }, schemas))["v/types.d.ts"] as string;
  return text.split("\n\n").slice(1).join("\n\n").split("\n\n/** Payloads by the tag")[0] as string;
};

const X = { type: "object", required: ["x"], properties: { x: { type: "string" } } };
const ref = (name: string, beside: Schema = {}) => ({ $ref: `#/components/schemas/${name}`, ...beside });

/** What stands after `p?: ` for a member with the given schema. */
const members: { name: string; given: Schema; type: string }[] = [
  {
    name: "a default doesn't make a field non-optional",
    given: { type: "string", default: "a" },
    type: "string",
  },
  {
    name: "an object of any members is no Record<string, never>",
    given: { type: "object", additionalProperties: true },
    type: "{ [key: string]: unknown; }",
  },
  { name: "nullability is a type", given: { type: ["string", "null"] }, type: "string | null" },
  {
    name: "an enum of strings is open",
    given: { type: "string", enum: ["a", "b"] },
    type: '"a" | "b" | (string & {})',
  },
  {
    name: "an enum with null is open and nullable",
    given: { type: ["string", "null"], enum: ["a", null] },
    type: '"a" | null | (string & {})',
  },
  { name: "an enum of numbers is closed", given: { type: "number", enum: [1, -2.5] }, type: "1 | -2.5" },
  {
    name: "an enum of mixed scalars keeps them all",
    given: { enum: ["a", -1, 2, true, false, null] },
    type: '"a" | -1 | 2 | true | false | null | (string & {})',
  },
  {
    name: "words of an enum are printed as strings, whatever they hold",
    given: { type: "string", enum: ['"', "\\", "*/", "\u2028"] },
    type: '"\\"" | "\\\\" | "*/" | "\\u2028" | (string & {})',
  },
  {
    name: "x-enum-descriptions and x-enum-varnames are never printed",
    given: { type: "string", enum: ["a"], "x-enum-descriptions": ["*/ evil()"], "x-enum-varnames": ["Evil"] },
    type: '"a" | (string & {})',
  },
  {
    name: "limits don't make tuples",
    given: { type: "array", items: { type: "string" }, minItems: 1, maxItems: 3 },
    type: "string[]",
  },
  { name: "an array without items is one of unknown", given: { type: "array" }, type: "unknown[]" },
  { name: "anything is unknown", given: {}, type: "unknown" },
  { name: "integers are numbers", given: { type: "integer" }, type: "number" },
  {
    name: "a flat map of mixed scalars",
    given: { type: "object", additionalProperties: { type: ["string", "boolean", "number"] } },
    type: "{ [key: string]: string | boolean | number; }",
  },
  { name: "index paths are turned into names", given: { type: "array", items: ref("X") }, type: "X[]" },
  {
    name: "index paths in unions are turned into names",
    given: { anyOf: [ref("X"), { type: "null" }] },
    type: "X | null",
  },
  {
    name: "index paths in maps are turned into names",
    given: { type: "object", additionalProperties: ref("X") },
    type: "{ [key: string]: X; }",
  },
  { name: "a $ref with a description stays a name", given: ref("X", { description: "An X." }), type: "X" },
  { name: "a $ref with a default stays optional", given: ref("X", { default: { x: "" } }), type: "X" },
  {
    name: "allOf of one $ref and remarks is that $ref",
    given: { allOf: [ref("X")], description: "An X." },
    type: "X",
  },
  {
    name: "allOf is written as one object",
    given: { allOf: [ref("X"), { type: "object", required: ["y"], properties: { y: { type: "integer" } } }] },
    type: "{ x: string; y: number; }",
  },
  {
    name: "allOf tightens types",
    given: { allOf: [{ type: ["number", "null"] }, { type: ["integer", "string"] }] },
    type: "number",
  },
  {
    name: "a map with known members",
    given: {
      type: "object",
      properties: { n: { type: "integer" } },
      additionalProperties: { type: "string" },
    },
    type: "{ n?: number; } & { [key: string]: string | number; }",
  },
  {
    name: "a map whose known members are like the rest",
    given: {
      type: "object",
      properties: { n: { type: "string", description: "N." } },
      additionalProperties: { type: "string" },
    },
    type: "{ /** N. */ n?: string; } & { [key: string]: string; }",
  },
];

describe("a member's type", () => {
  test.each(members)("$name", async ({ given, type }) => {
    const text = await typesOf({ Probe: { type: "object", properties: { p: given } }, X });
    const printed =
      /^export interface Probe \{\n(?: {2}\/\*\*.*\n)?(?: {2}\/\*\*\n(?: {3}\*.*\n)*)? {2}p\?: ([\s\S]*?);\n\}/m.exec(
        text,
      );
    expect(printed?.[1]?.replace(/\s+/g, " ")).toBe(type);
  });
});

const files: { name: string; given: Record<string, Schema>; text: string }[] = [
  {
    name: "every schema is an export under its own name, in order of first reach",
    given: {
      Other: X,
      Probe: { type: "object", properties: { b: ref("B"), a: ref("A") } },
      A: X,
      B: { type: "string" },
    },
    text: "export interface Probe {\n  b?: B;\n  a?: A;\n}\n\nexport type B = string;\n\nexport interface A {\n  x: string;\n}",
  },
  {
    name: "an inner $defs is no property",
    given: {
      Probe: {
        type: "object",
        properties: { a: { $ref: "#/components/schemas/Probe/$defs/inner" } },
        $defs: { inner: X },
      },
    },
    text: "export interface Probe {\n  a?: Inner;\n}\n\nexport interface Inner {\n  x: string;\n}",
  },
  {
    name: "recursive schemas refer to themselves",
    given: {
      Probe: {
        type: "object",
        properties: {
          next: { anyOf: [ref("Probe"), { type: "null" }] },
          all: { type: "array", items: ref("Pair") },
        },
      },
      Pair: { type: "object", properties: { up: ref("Probe") } },
    },
    text: "export interface Probe {\n  next?: Probe | null;\n  all?: Pair[];\n}\n\nexport interface Pair {\n  up?: Probe;\n}",
  },
  {
    name: "a union of consts is left to narrow by itself",
    given: {
      Probe: { oneOf: [ref("A"), ref("B")] },
      A: { type: "object", required: ["t"], properties: { t: { const: "a" } } },
      B: { type: "object", required: ["t"], properties: { t: { const: "b" } } },
    },
    text: 'export type Probe = A | B;\n\nexport interface A {\n  t: "a";\n}\n\nexport interface B {\n  t: "b";\n}',
  },
  {
    name: "descriptions, sources and deprecation are remarks; titles, formats, examples and defaults are not",
    given: {
      Probe: {
        title: "T",
        description: "Two\n\nlines.",
        type: "object",
        properties: {
          a: {
            type: "string",
            format: "uuid",
            title: "T",
            example: "e",
            default: "d",
            description: "An a.",
            "x-source": "observed",
            deprecated: true,
          },
        },
      },
    },
    text: "/**\n * Two\n * lines.\n */\nexport interface Probe {\n  /**\n   * An a.\n   * Source: observed, not documented.\n   * @deprecated\n   */\n  a?: string;\n}",
  },
  {
    name: "a description can't end its comment",
    given: { Probe: { type: "object", properties: { a: { type: "string", description: "*/ evil() /*" } } } },
    text: "export interface Probe {\n  /** *\\/ evil() /* */\n  a?: string;\n}",
  },
  {
    name: "names that are no identifiers are quoted, and none is lost",
    given: {
      Probe: {
        type: "object",
        required: ["a-b"],
        properties: {
          "a-b": { type: "string" },
          "a.b": { type: "string" },
          "": { type: "string" },
          '"\n': { type: "string" },
          1: { type: "string" },
        },
      },
    },
    text: 'export interface Probe {\n  1?: string;\n  "a-b": string;\n  "a.b"?: string;\n  ""?: string;\n  "\\"\\n"?: string;\n}',
  },
];

describe("types.d.ts", () => {
  test.each(files)("$name", async ({ given, text }) => expect(await typesOf(given)).toBe(text));

  test("tsType is refused, and could not be printed: only keywords of the profile reach a printer", async () => {
    const text = await typesOf({
      Probe: {
        type: "object",
        properties: { a: { type: "string", "x-ts-type": "evil()", "x-tsType": "evil()" } },
      },
    });
    expect(text).not.toContain("evil");
  });
});

/** What a bare JSON Schema makes, without its header. */
const ofBare = async (schema: Schema, $defs: Schema = {}): Promise<string> => {
  const document = JSON.stringify({ type: "object", ...schema, $defs });
  const text = (await generated({ "_r/probe.schema.json": document }))["_r/types.d.ts"] as string;
  return text.split("\n\n").slice(1).join("\n\n");
};

const bare: { name: string; given: Schema; $defs?: Schema; text: string }[] = [
  {
    name: "a $ref with a description makes no second type",
    given: { properties: { a: { $ref: "#/$defs/X" }, b: { $ref: "#/$defs/X", description: "A b." } } },
    $defs: { X },
    text: "export interface Probe {\n  a?: X;\n  b?: X;\n}\n\nexport interface X {\n  x: string;\n}\n",
  },
  {
    name: "minItems and maxItems don't explode into tuples",
    given: { properties: { a: { type: "array", items: { type: "string" }, minItems: 2, maxItems: 5 } } },
    text: "export interface Probe {\n  a?: string[];\n}\n",
  },
  {
    name: "titles name nothing",
    given: { title: "Other", properties: { a: { type: "object", title: "Inner", properties: { b: {} } } } },
    text: "export interface Probe {\n  a?: {\n    b?: unknown;\n  };\n}\n",
  },
  {
    name: "recursive schemas refer to themselves",
    given: { properties: { a: { $ref: "#" }, b: { anyOf: [{ $ref: "#/$defs/X" }, { type: "null" }] } } },
    $defs: { X: { type: "array", items: { $ref: "#/$defs/X" } } },
    text: "export type X = X[];\n\nexport interface Probe {\n  a?: Probe;\n  b?: X | null;\n}\n",
  },
  {
    name: "a description can't end its comment",
    given: { properties: { a: { type: "string", description: "*/ evil() /*" } } },
    text: "export interface Probe {\n  /** * / evil() /* */\n  a?: string;\n}\n",
  },
  {
    name: "a default doesn't make a field non-optional, and enums of our own records are closed",
    given: { properties: { a: { enum: ["x", null], default: "x" } }, required: [] },
    text: 'export interface Probe {\n  a?: "x" | null;\n}\n',
  },
];

describe("types.d.ts of a bare JSON Schema", () => {
  test.each(bare)("$name", async ({ given, $defs, text }) => expect(await ofBare(given, $defs)).toBe(text));
});

const chain = (length: number): Record<string, Schema> =>
  Object.fromEntries(
    [...Array(length).keys()].map((at) => [
      at === 0 ? "Probe" : `D${at}`,
      { type: "object", properties: at + 1 < length ? { a: ref(`D${at + 1}`) } : { end: {} } },
    ]),
  );

test("schemas one inside the other are followed deeper than any payload", async () => {
  expect(await typesOf(chain(150))).toContain("export interface D149 {\n  end?: unknown;\n}");
});

test("a long walk is no deep schema where each of its steps is near", async () => {
  const schemas = chain(1000);
  const all = Object.keys(schemas).map((name) => [`to_${name}`, ref(name)]);
  const probe = { type: "object", properties: Object.fromEntries(all) };
  expect(await typesOf({ ...schemas, Probe: probe, D999: { ...probe } })).toContain(
    "export interface D500 {\n  a?: D501;\n}",
  );
});

test("and refused before they end the stack", async () => {
  const document = openapi({ probe: ref("Probe") }, chain(5000));
  const problems = await problemsOf({ "v/openapi.json": document });
  expect(problems.map(({ rule }) => rule)).toEqual(["no-deep-schema"]);
});

test("known words are in the type and on the page, and of no other word anything is said", async () => {
  const known = { type: ["string", "null"], "x-words": ["busy", "no-answer"] };
  const payload = {
    type: "object",
    required: ["type", "id"],
    properties: { type: { const: "probe" }, id: { type: "string" }, p: known, list: ref("Reasons") },
  };
  const reasons = { type: "array", items: { type: "string", "x-words": ["late"] } };
  const block = { name: "V", event: "/type", conversationId: "/id" };
  const files = await vendorOf({ probe: payload }, { Reasons: reasons }, block);
  expect(files["v/types.d.ts"]).toContain('  p?: "busy" | "no-answer" | null | (string & {});');
  expect(files["v/types.d.ts"]).toContain('("late" | (string & {}))[]');
  expect(files["v/README.md"]).toContain("string or null: busy, no-answer");
  expect(files["v/probe.js"]).not.toContain("no-answer");
  // in documents of other people it may mean anything
  const { "x-afterword": _, ...foreign } = JSON.parse(openapi({ probe: payload }, { Reasons: reasons }));
  const others = await generated({ "v/openapi.json": JSON.stringify(foreign) });
  expect(others["v/types.d.ts"]).toContain("  p?: string | null;");
});
