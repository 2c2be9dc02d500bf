import { readFileSync } from "node:fs";
import { join } from "node:path";
import { conversationMessage } from "afterword/ada";
import { interpreted, type JsonSchema, type Kind } from "afterword/check";
import { describe, expect, test } from "vitest";
import { KEYWORDS } from "../../scripts/schema/keywords.js";
import { RULES } from "../../scripts/validate/reports/sarif.js";
import { GRADES, isInvalid } from "../../src/check/findings.js";
import { strictFindings } from "../../src/check/strict.js";
import { root } from "../support/files.js";

const SECRET = "sk_live 51HG";

/** A member of every kind of finding: its schema, a value made of secrets, and what is found. */
const rows: [schema: JsonSchema, value: unknown, kind: string][] = [
  [{ type: "object", properties: {} }, { [SECRET]: SECRET }, "unknown-field"],
  [{ type: "integer" }, SECRET, "type"],
  [{ anyOf: [{ type: "integer" }, { type: "null" }] }, SECRET, "type"],
  [{ oneOf: [{ type: "string" }, { minLength: 1 }] }, SECRET, "value"],
  [{ type: "object", required: ["a"] }, { [SECRET]: SECRET }, "missing"],
  [{ const: "a" }, SECRET, "value"],
  [{ const: { a: 1 } }, { [SECRET]: SECRET }, "value"],
  [{ enum: ["a", "b"] }, SECRET, "unknown-value"],
  [{ enum: ["a", "b", null] }, SECRET, "unknown-value"],
  [{ enum: [1, "a", null, true] }, SECRET, "unknown-value"],
  [{ enum: [1, null, true] }, SECRET, "value"],
  [{ enum: [1, null, true] }, "supervisor", "value"],
  [{ enum: ["a"] }, { [SECRET]: SECRET }, "value"],
  [{ format: "uuid" }, SECRET, "format"],
  [{ pattern: "^$" }, SECRET, "limit"],
  [{ maxLength: 1 }, SECRET, "limit"],
  [{ maxItems: 0 }, [SECRET], "limit"],
  [{ maxProperties: 0 }, { [SECRET]: SECRET }, "limit"],
  [{ unevaluatedItems: false, "x-known": [] }, [SECRET], "limit"],
  [{ unevaluatedProperties: false, "x-known": [] }, { [SECRET]: SECRET }, "unknown-field"],
  [{ patternProperties: { a: {} }, additionalProperties: false }, { [SECRET]: SECRET }, "unknown-field"],
  [{ patternProperties: { _: { type: "null" } } }, { [SECRET]: SECRET }, "type"],
  [{ not: { type: "string" } }, SECRET, "value"],
  // biome-ignore lint/suspicious/noThenProperty: a keyword
  [{ if: { type: "string" }, then: { type: "null" } }, SECRET, "type"],
  [{ prefixItems: [{ type: "null" }], items: true }, [SECRET], "type"],
  [{ contains: { const: "a" } }, [SECRET], "value"],
  [{ contains: { type: "string" }, maxContains: 1 }, [SECRET, SECRET], "value"],
  [{ uniqueItems: true }, [SECRET, SECRET], "value"],
  [{ propertyNames: { maxLength: 1 } }, { [SECRET]: SECRET }, "value"],
  [{ dependentRequired: { p: ["a"] } }, { p: SECRET, [SECRET]: SECRET }, "value"],
];

describe("every kind of finding", () => {
  const kinds = Object.keys(GRADES) as Kind[];
  const lacking = (holds: (kind: Kind) => boolean, todo: string): string[] =>
    kinds.filter((kind) => !holds(kind)).map((kind) => `${kind}: ${todo}`);
  const strict = strictFindings('{"a":1,"a":98765432109876543210}', interpreted("", {}).check({}));
  const table = readFileSync(join(root, "src/README.md"), "utf8");
  const row = (kind: Kind): string | undefined =>
    table.split("\n").find((line) => line.startsWith("|") && line.split("|")[1]?.includes(`\`${kind}\``));

  test("is found by something, and tried here", () => {
    const made = new Set([...rows.map(([, , kind]) => kind), ...strict.map(({ kind }) => kind)]);
    expect(lacking((kind) => made.has(kind), "add a row that makes it, here or in strictFindings")).toEqual(
      [],
    );
  });

  test("has the grade of the table", () => {
    const isRight = (kind: Kind) => isInvalid(kind) === (GRADES[kind] === "invalid");
    expect(lacking(isRight, "isInvalid and GRADES in src/check/findings.ts disagree")).toEqual([]);
  });

  test("has its row in src/README.md, with its grade", () => {
    expect(lacking((kind) => row(kind) !== undefined, "add a row to Findings in src/README.md")).toEqual([]);
    const isRight = (kind: Kind) => row(kind)?.split("|")[3]?.trim() === GRADES[kind];
    expect(lacking(isRight, "its row in src/README.md has another grade")).toEqual([]);
  });

  test("is a rule of SARIF reports", () => {
    expect(lacking((kind) => Object.hasOwn(RULES, kind), "describe it in reports/sarif.ts")).toEqual([]);
  });

  test("of a schema is what a keyword of the table says, or found in the text", () => {
    const named = new Set([...KEYWORDS.values()].map(({ finding }) => finding));
    const isNamed = (kind: Kind) => named.has(kind) || strict.some((found) => found.kind === kind);
    expect(lacking(isNamed, "no row of scripts/schema/keywords.ts has it as its finding")).toEqual([]);
  });
});

describe("no finding repeats a payload", () => {
  test.each(rows)("%j", (schema, value, kind) => {
    const event = interpreted("", { type: "object", properties: { p: schema } });
    const found = event.check({ p: value });
    expect(found.map((each) => each.kind)).toContain(kind);
    const result = event["~standard"].validate({ p: value }) as { issues?: { message: string }[] };
    const said = [
      ...found.map(({ pointer: _, ...each }) => each),
      ...(result.issues ?? []).map(({ message }) => message),
    ];
    expect(JSON.stringify(said)).not.toMatch(/sk_|51HG|supervisor/);
  });

  test("nor do those of strict JSON", () => {
    const text = `{"${SECRET}":"${SECRET}","${SECRET}":98765432109876543210}`;
    const none = interpreted("", {}).check({});
    const messages = strictFindings(text, none).map(({ kind, message }) => `${kind}: ${message}`);
    expect(messages.map((each) => each.split(":")[0])).toEqual(["duplicate-key", "unsafe-integer"]);
    expect(messages.join()).not.toMatch(/sk_|51HG|9876/);
  });
});

describe("words of an enum", () => {
  const of = (schema: JsonSchema, value: unknown): string | undefined =>
    interpreted("", schema).check(value)[0]?.message;

  test.each<[name: string, schema: JsonSchema, value: unknown, message: string]>([
    ["a new word is named", { enum: ["user", null] }, "supervisor", "one of user, null, found supervisor"],
    ["unless it is personal", { enum: ["user"], "x-pii": "name" }, "ada", "one of user, found string"],
    ["with digits and dots", { enum: ["v1"] }, "v1.2-b", "one of v1, found v1.2-b"],
    ["beside others", { enum: ["a", 1] }, "b", "one of a, 1, found b"],
    ["not beside others only", { enum: [true, 1] }, "b", "one of true, 1, found string"],
    ["or no word", { enum: ["user"] }, "Dana W", "one of user, found string"],
    [
      "what is listed is written as JSON",
      { enum: [1, null, true] },
      "a",
      "one of 1, null, true, found string",
    ],
    ["of many, nine", { enum: [..."abcdefghij"] }, 1, "one of a, b, c, d, e, f, g, h, i, …, found integer"],
    [
      "of nine, nine",
      { enum: [..."abcdefgh", null] },
      1,
      "one of a, b, c, d, e, f, g, h, null, found integer",
    ],
  ])("%s", (_, schema, value, message) => expect(of(schema, value)).toBe(`expected ${message}`));
});

describe("unions", () => {
  const told = (schema: JsonSchema, value: unknown): string[] =>
    interpreted("", schema)
      .check(value)
      .map(({ kind, pointer }) => `${kind} ${pointer}`);
  const kind = (word: string, ...required: string[]): JsonSchema => ({
    type: "object",
    required: ["kind", ...required],
    properties: {
      kind: { const: word },
      ...Object.fromEntries(required.map((name) => [name, { type: "string" }])),
    },
  });
  const link = kind("link");
  const file = kind("file", "bytes", "name");
  const untagged: JsonSchema = { type: "object", required: ["body"], properties: { body: {} } };

  test.each<[string, JsonSchema, unknown, string[]]>([
    ["its missing members", { anyOf: [link, file] }, { kind: "file" }, ["missing /bytes", "missing /name"]],
    ["in any order", { oneOf: [file, link] }, { kind: "file" }, ["missing /bytes", "missing /name"]],
    [
      "its wrong types",
      { anyOf: [link, file] },
      { kind: "file", bytes: 1, name: 1 },
      ["type /bytes", "type /name"],
    ],
    [
      "a branch without tags is farther",
      { anyOf: [untagged, file] },
      { kind: "file" },
      ["missing /bytes", "missing /name"],
    ],
    [
      "unless it is accepted",
      { anyOf: [{ type: "object", properties: { a: {} } }, file] },
      { kind: "file" },
      ["unknown-field /kind"],
    ],
    [
      "a union of unions",
      { anyOf: [link, { oneOf: [file, kind("note")] }] },
      { kind: "file" },
      ["missing /bytes", "missing /name"],
    ],
    [
      "a tag of several words",
      {
        anyOf: [
          link,
          {
            ...file,
            properties: { ...file.properties, kind: { anyOf: [{ const: "file" }, { const: "blob" }] } },
          },
        ],
      },
      { kind: "blob" },
      ["missing /bytes", "missing /name"],
    ],
    [
      "parts of a branch",
      { anyOf: [link, { allOf: [kind("file"), { type: "object", required: ["bytes", "name"] }] }] },
      { kind: "file" },
      ["missing /bytes", "missing /name"],
    ],
    [
      "one of two tags",
      {
        anyOf: [
          { ...link, properties: { kind: { const: "link" }, v: { const: 1 } } },
          { ...file, properties: { ...file.properties, v: { const: 1 } } },
        ],
      },
      { kind: "file", v: 2 },
      ["missing /bytes", "missing /name", "value /v"],
    ],
    [
      "in a list, below an object",
      { type: "object", properties: { parts: { type: "array", items: { anyOf: [link, file] } } } },
      { parts: [{ kind: "link" }, { kind: "file" }] },
      ["missing /parts/1/bytes", "missing /parts/1/name"],
    ],
    ["a tag that no branch has", { anyOf: [link, kind("note")] }, { kind: "file" }, ["value /kind"]],
  ])("are explained by the branch whose tags hold: %s", (_, schema, value, findings) => {
    expect(told(schema, value).sort()).toEqual(findings);
  });

  test("of a vendor, too: a text that lacks its body is not called a link", () => {
    const payload = JSON.parse(
      readFileSync(join(root, "schemas/ada/examples/conversation-message.json"), "utf8"),
    );
    payload.data.content = { type: "text", url: "https://example.test/a" };
    expect(told(conversationMessage.schema, payload)).toEqual([
      "missing /data/content/body",
      "unknown-field /data/content/url",
    ]);
    payload.data.content = { type: "file" };
    expect(told(conversationMessage.schema, payload).every((one) => one.startsWith("missing"))).toBe(true);
  });

  test("the tags of a union below do not count for the union around it", () => {
    const around: JsonSchema = {
      anyOf: [
        { type: "object", required: ["part", "a"], properties: { part: { anyOf: [link, file] }, a: {} } },
        { type: "object", required: ["part"], properties: { part: {} } },
      ],
    };
    expect(told(around, { part: { kind: "none" } })).toEqual([]);
    expect(told(around, { part: { kind: "file" }, a: 1 })).toEqual(["unknown-field /a"]);
  });
});

test.each(["415_555_0142", "415.555.0142", "2001:db8::1", "::1", "10.0.0.1", "jo@example.com"])(
  "a name that looks like data is masked in pointers: %s",
  (name) => {
    const schema = { type: "object", properties: { a: {} } } as const;
    const pointers = interpreted("", schema)
      .check({ [name]: 1 })
      .map(({ pointer }) => pointer);
    expect(pointers).toEqual(["/…"]);
  },
);
