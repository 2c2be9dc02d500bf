import { describe, expect, test } from "vitest";
import { generate } from "../../scripts/generate/index.js";
import { rules } from "../../scripts/lint/rules.js";
import { folder } from "../support/files.js";
import { problemsOf } from "../support/generating.js";

/** A document that no rule minds. Rows replace one piece of it. */
const GOOD = `openapi: 3.1.0
info: { title: Probe, version: "1" }
x-afterword:
  name: Probe
  event: /type
  conversationId: /id
webhooks:
  call.ended:
    post: { requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/CallEnded" } } } } }
  call.noted:
    post: { requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/CallNoted" } } } } }
paths:
  /hooks:
    get: { responses: { "200": { $ref: "#/components/responses/Done" } } }
components:
  responses: { Done: { description: Done. } }
  schemas:
    CallEnded:
      type: object
      required: [type]
      properties:
        type: { const: call.ended }
        id: { type: string }
    CallNoted:
      type: object
      required: [type]
      properties:
        type: { const: call.noted }
        id: { type: string }
`;

interface Row {
  readonly rule: string;
  readonly name?: string;
  /** What replaces a piece of the good document; the line with `# here` is the one that the message names. */
  readonly given: readonly [piece: string, by: string];
  /** Other files of the schemas folder. */
  readonly files?: Readonly<Record<string, string>>;
  /** The file that the message names, where it is another; it then has no line. */
  readonly file?: string;
}

/** A member of the first event, in the place of its id. */
const member = (schema: string): [string, string] => ["id: { type: string }", `id: ${schema} # here`];
const same: [string, string] = ["", ""];
const deep = `${"{ type: array, items: ".repeat(201)}{}${" }".repeat(201)}`;

const rows: Row[] = [
  {
    rule: "no-discriminator",
    given: member("{ oneOf: [{ type: string }], discriminator: { propertyName: type } }"),
  },
  { rule: "no-nullable", given: member("{ type: string, nullable: true }") },
  { rule: "no-read-only", given: member("{ type: string, readOnly: true }") },
  { rule: "no-anchor", given: member("{ type: string, $anchor: id }") },
  { rule: "no-ts-type", given: member("{ type: string, tsType: Evil }") },
  { rule: "no-unique-items", given: member("{ type: array, uniqueItems: true }") },
  { rule: "no-inner-id", given: member('{ type: string, $id: "https://a.example" }') },
  { rule: "unsupported-keyword", given: member("{ type: array, prefixItems: [{ type: string }] }") },
  {
    rule: "unsupported-keyword",
    name: "unevaluatedProperties",
    given: member("{ type: object, additionalProperties: true, unevaluatedProperties: false }"),
  },
  { rule: "unsupported-keyword", name: "$dynamicRef", given: member('{ $dynamicRef: "#x" }') },
  { rule: "unsupported-keyword", name: "__proto__", given: member('{ type: string, "__proto__": {} }') },
  { rule: "unknown-type", given: member("{ type: text }") },
  { rule: "no-object-enum", given: member("{ enum: [{ a: 1 }] }") },
  { rule: "no-object-enum", name: "const", given: member("{ type: array, enum: [[1]] }") },
  {
    rule: "null-in-enum",
    name: "nullable, and null is not listed",
    given: member('{ type: [string, "null"], enum: [a] }'),
  },
  {
    rule: "null-in-enum",
    name: "null is listed, and not nullable",
    given: member("{ type: string, enum: [a, null] }"),
  },
  {
    rule: "const-is-a-tag",
    given: [
      "CallNoted:\n      type: object\n      required: [type]",
      "CallNoted: # here\n      type: object",
    ],
  },
  { rule: "object-says-members", given: member("{ type: object }") },
  { rule: "object-says-members", name: "nullable", given: member('{ type: [object, "null"] }') },
  {
    rule: "no-closed-object",
    given: member("{ type: object, properties: { a: {} }, additionalProperties: false }"),
  },
  {
    rule: "no-members-beside-union",
    given: member(
      "{ type: object, properties: { a: {} }, anyOf: [{ properties: { b: {} } }, { type: object, additionalProperties: true }] }",
    ),
  },
  {
    rule: "no-members-beside-union",
    name: "through $ref",
    given: member(
      '{ type: object, properties: { a: {} }, oneOf: [{ $ref: "#/components/schemas/CallNoted" }] }',
    ),
  },
  { rule: "no-prototype-name", given: member("{ type: object, properties: { toString: {} } }") },
  { rule: "no-endless-text", given: member(`{ type: string, enum: [${"x".repeat(10_001)}] }`) },
  { rule: "whole-characters", given: member('{ type: string, enum: ["\\ud800"] }') },
  {
    rule: "whole-characters",
    name: "in a name",
    given: member('{ type: object, properties: { "a\\udc00": {} } }'),
  },
  {
    rule: "no-prototype-name",
    name: "__proto__",
    given: member('{ type: object, properties: { "__proto__": {} } }'),
  },
  { rule: "no-prototype-name", name: "a format", given: member("{ type: string, format: hasOwnProperty }") },
  { rule: "required-is-described", given: member("{ type: object, required: [a], properties: { b: {} } }") },
  { rule: "pattern-compiles", given: member('{ type: string, pattern: "(" }') },
  { rule: "pattern-compiles", name: "with the u flag", given: member("{ type: string, pattern: '\\-' }") },
  { rule: "pattern-is-linear", given: member('{ type: string, pattern: "^(a+)+$" }') },
  {
    rule: "pattern-is-linear",
    name: "a repetition deeper down",
    given: member('{ type: string, pattern: "^((?:a|b*)c?)+$" }'),
  },
  {
    rule: "pattern-is-linear",
    name: "two repetitions of the same",
    given: member("{ type: string, pattern: '^a*a*$' }"),
  },
  {
    rule: "pattern-is-linear",
    name: "no anchor",
    given: member("{ type: string, pattern: 'a+$' }"),
  },
  { rule: "known-pii", given: member("{ type: string, x-pii: iban }") },
  { rule: "known-source", given: member("{ type: string, x-source: rumour }") },
  { rule: "known-words", given: member("{ type: string, x-words: busy }") },
  { rule: "known-words", name: "none", given: member("{ type: string, x-words: [] }") },
  { rule: "known-words", name: "a number", given: member("{ type: string, x-words: [a, 1] }") },
  { rule: "known-words", name: "one twice", given: member("{ type: string, x-words: [a, b, a] }") },
  { rule: "known-words", name: "of numbers", given: member("{ type: number, x-words: [a] }") },
  {
    rule: "known-words",
    name: "beside an enum",
    given: member("{ type: string, enum: [a, b], x-words: [a] }"),
  },
  { rule: "keyword-holds", given: member("{ type: string, required: true }") },
  {
    rule: "keyword-holds",
    name: "a boolean schema",
    given: member("{ type: object, properties: { a: false } }"),
  },
  { rule: "keyword-holds", name: "items", given: member("{ type: array, items: false }") },
  { rule: "keyword-holds", name: "an empty union", given: member("{ anyOf: [] }") },
  { rule: "keyword-holds", name: "an empty enum", given: member("{ enum: [] }") },
  { rule: "keyword-holds", name: "a number as $ref", given: member("{ $ref: 1 }") },
  { rule: "keyword-holds", name: "what JSON cannot say", given: member("{ type: number, minimum: .inf }") },
  { rule: "no-deep-schema", given: member(deep) },
  {
    rule: "ref-loop",
    given: [
      "    CallNoted:\n      type: object\n      required: [type]\n      properties:\n",
      `    Loop: { $ref: "#/components/schemas/Loop" } # here
    CallNoted:
      type: object
      required: [type]
      properties:
        loop: { $ref: "#/components/schemas/Loop" }
`,
    ],
  },
  {
    rule: "ref-loop",
    name: "through a union",
    given: member('{ anyOf: [{ type: string }, { $ref: "#/components/schemas/CallEnded/properties/id" }] }'),
  },
  { rule: "remote-ref", given: member('{ $ref: "https://a.example/x.json" }') },
  { rule: "remote-ref", name: "without a scheme", given: member('{ $ref: "//a.example/x.json" }') },
  { rule: "remote-ref", name: "file:", given: member('{ $ref: "file:///etc/passwd" }') },
  { rule: "ref-outside", given: member('{ $ref: "../../x.yaml#/a" }') },
  { rule: "ref-outside", name: "an absolute path", given: member('{ $ref: "/etc/passwd" }') },
  { rule: "unresolved-ref", given: member('{ $ref: "#/components/schemas/Gone" }') },
  { rule: "unresolved-ref", name: "another file", given: member('{ $ref: "gone.yaml#/a" }') },
  { rule: "unresolved-ref", name: "an anchor", given: member('{ $ref: "#id" }') },
  {
    rule: "unresolved-ref",
    name: "a member that every object inherits",
    given: member('{ $ref: "#/components/constructor" }'),
  },
  {
    rule: "unresolved-ref",
    name: "in a path",
    given: ['#/components/responses/Done" } } }', '#/components/responses/Gone" } } } # here'],
  },
  { rule: "openapi-version", given: ["openapi: 3.1.0", "openapi: 3.0.3 # here"] },
  {
    rule: "no-webhooks",
    given: ["openapi: 3.1.0\n", "openapi: 3.1.0 # here\n"],
    files: { "hooks.yaml": "" },
  },
  { rule: "no-payload", given: ["  call.noted:\n    post: {", "  call.noted: # here\n    put: {"] },
  { rule: "vocabulary", given: ["event: /type", "event: /type\n  signature: { scheme: magic } # here"] },
  { rule: "vocabulary", given: ["event: /type", "event: /type\n  delivery: { maxBytes: 20MiB } # here"] },
  { rule: "vocabulary", given: ["event: /type", "event: /type\n  delivery: { maxBytes: 0 } # here"] },
  {
    rule: "vocabulary",
    name: "a member it does not know",
    given: ["event: /type", "event: /type\n  colour: red # here"],
  },
  {
    rule: "vocabulary",
    name: "a member it needs",
    given: ["x-afterword:\n  name: Probe", "x-afterword: # here\n  docs: []"],
  },
  {
    rule: "vocabulary",
    name: "a source that is misspelt",
    given: ["event: /type", 'event: /type\n  conversation:\n    "*":\n      id: { form: /id } # here'],
  },
  { rule: "tag-mismatch", given: ["event: /type", "event: /typ # here"] },
  {
    rule: "tag-mismatch",
    name: "the const",
    given: [
      "  event: /type\n  conversationId: /id\nwebhooks:\n  call.ended:",
      "  event: /type # here\n  conversationId: /id\nwebhooks:\n  call.end:",
    ],
  },
  { rule: "same-tag", given: ["event: /type", "event: { required: [id, type] } # here"] },
  {
    rule: "same-tag",
    name: "in any order",
    given: ["event: /type", "event: { required: { call.ended: [id, type], call.noted: [type, id] } } # here"],
  },
  { rule: "no-members", given: ["event: /type", "event: { required: { call.ended: [id] } } # here"] },
  {
    rule: "name-clash",
    given: [
      "    CallNoted:\n      type: object\n      required: [type]\n      properties:\n",
      `    call_noted: # here
      type: string
    CallNoted:
      type: object
      required: [type]
      properties:
        other: { $ref: "#/components/schemas/call_noted" }
`,
    ],
  },
  { rule: "all-of-merges", given: member("{ allOf: [{ type: string }, { type: integer }] }") },
  {
    rule: "all-of-merges",
    name: "two patterns",
    given: member('{ allOf: [{ pattern: "^a" }, { pattern: "b$" }] }'),
  },
  {
    rule: "all-of-merges",
    name: "two unions",
    given: member("{ allOf: [{ anyOf: [{ type: string }] }, { anyOf: [{ maxLength: 3 }] }] }"),
  },
  {
    rule: "all-of-merges",
    name: "recursion with more members",
    given: member('{ allOf: [{ $ref: "#/components/schemas/CallEnded" }, { properties: { b: {} } }] }'),
  },
  {
    rule: "example-of-nothing",
    given: same,
    files: { "probe/examples/call-lost.json": "{}" },
    file: "probe/examples/call-lost.json",
  },
  {
    rule: "example",
    given: same,
    files: { "probe/examples/call-ended.a.json": '{"type":"call.ended","id":1}' },
    file: "probe/examples/call-ended.a.json",
  },
  {
    rule: "example",
    name: "drift",
    given: same,
    files: { "probe/examples/call-ended.json": '{"type":"call.ended","new":1}' },
    file: "probe/examples/call-ended.json",
  },
  {
    rule: "example",
    name: "not JSON",
    given: same,
    files: { "probe/examples/call-ended.json": "{,}" },
    file: "probe/examples/call-ended.json",
  },
  { rule: "enum-fits-type", given: member("{ type: string, enum: [1.0, 2.0] }") },
  { rule: "enum-fits-type", name: "a const", given: member("{ type: [string, boolean], const: 1 }") },
  { rule: "keyword-holds", name: "null without quotes", given: member("{ type: [string, null] }") },
  {
    rule: "pattern-compiles",
    name: "a class of POSIX",
    given: member('{ type: string, pattern: "^[[:alpha:]]+$" }'),
  },
  { rule: "undescribed-pointer", given: ["conversationId: /id", "conversationId: /nope # here"] },
  {
    rule: "undescribed-pointer",
    name: "of one event",
    given: ["conversationId: /id", "conversationId:\n    call.noted: /nope # here"],
  },
  {
    rule: "undescribed-pointer",
    name: "a member with a slash",
    given: ["event: /type", "event:\n    required: { call.ended: [/id], call.noted: [type] } # here"],
  },
  {
    rule: "no-object",
    given: [
      "  event: /type\n  conversationId: /id\nwebhooks:",
      "  event: /0/type # here\n  conversationId: /0/id\nwebhooks:\n  list:\n    post: { requestBody: { content: { application/json: { schema: { type: array, items: { type: object, properties: { type: { const: list } } } } } } } }",
    ],
  },
  {
    rule: "undescribed-pointer",
    name: "one of several",
    given: ["conversationId: /id", "conversationId:\n    - /id\n    - /nope # here"],
  },
  {
    rule: "undescribed-pointer",
    name: "one of several of an event",
    given: ["conversationId: /id", "conversationId:\n    call.ended:\n      - /id\n      - /nope # here"],
  },
  {
    rule: "undescribed-pointer",
    name: "one of several places of the tag",
    given: ["event: /type", "event:\n    - /type\n    - /nope # here"],
  },
  {
    rule: "undescribed-pointer",
    name: "of what identifies deliveries",
    given: ["conversationId: /id", "conversationId: /id\n  delivery: { dedupe: [/id, /nope] } # here"],
  },
  {
    rule: "undescribed-pointer",
    name: "of what identifies the deliveries of an event",
    given: [
      "conversationId: /id",
      'conversationId: /id\n  delivery: { dedupe: { "call.*": [/nope] } } # here',
    ],
  },
  {
    rule: "undescribed-pointer",
    name: "of the delivery's id",
    given: ["conversationId: /id", "conversationId: /id\n  delivery: { id: { at: /nope } } # here"],
  },
  {
    rule: "no-such-event",
    name: "that deliveries are identified by",
    given: ["conversationId: /id", 'conversationId: /id\n  delivery: { dedupe: { "call.e": [/id] } } # here'],
  },
  {
    rule: "no-such-event",
    name: "that a spelling stands for",
    given: ["conversationId: /id", "conversationId: /id\n  aliases: { call.over: call.end } # here"],
  },
  {
    rule: "same-tag",
    name: "as another spelling",
    given: ["conversationId: /id", "conversationId: /id\n  aliases: { call.noted: call.noted } # here"],
  },
  {
    rule: "tag-mismatch",
    name: "without the other spelling",
    given: ["event: /type", "aliases: { call.over: call.ended }\n  event: /type # here"],
  },
  { rule: "no-such-event", given: ["conversationId: /id", "conversationId:\n    call.end: /id # here"] },
  {
    rule: "no-such-event",
    name: "of a change",
    given: [
      "event: /type",
      'event: /type\n  changes:\n    - date: "2026-01-31"\n      what: It is new.\n      events: [call.ended, call.end] # here',
    ],
  },
  {
    rule: "vocabulary",
    name: "the date of a change",
    given: ["event: /type", 'event: /type\n  changes:\n    - { what: It is new., date: "2026-1-31" } # here'],
  },
  {
    rule: "vocabulary",
    name: "the address of a change",
    given: [
      "event: /type",
      'event: /type\n  changes: [{ date: "2026-01-31", what: It is new., url: "https://a.example/)" }] # here',
    ],
  },
  { rule: "broken-yaml", given: ["webhooks:\n", "webhooks: ] # here\n"] },
  {
    rule: "broken-yaml",
    name: "a key that stands twice",
    given: ["  event: /type\n", "  event: /type\n  event: /type # here\n"],
  },
  {
    rule: "yaml-alias",
    given: ["id: { type: string }", "id: &id { type: string }\n        other: *id # here"],
  },
  {
    rule: "yaml-alias",
    name: "a merge",
    given: ["id: { type: string }", "id: &id { type: string }\n        other: { <<: *id } # here"],
  },
  { rule: "not-an-object", given: [GOOD, "- a list # here\n"] },
  { rule: "not-an-object", name: "an empty file", given: [GOOD, "# here\n"] },
];

const documentOf = ({ rule, given: [piece, by] }: Row): string => {
  const text = GOOD.replace(piece, () => by);
  return rule === "no-webhooks" ? text.replace(/^webhooks:[\s\S]*?(?=^paths)/m, "") : text;
};

describe("a rule says file, line, what is wrong and what to do", () => {
  test.each(rows.map((row) => ({ ...row, title: row.name ? `${row.rule}: ${row.name}` : row.rule })))(
    "$title",
    async (row) => {
      const document = documentOf(row);
      const at = document.split("\n").findIndex((line) => line.includes("# here")) + 1;
      const problems = await problemsOf({ "probe/openapi.yaml": document, ...row.files });
      const found = problems.filter(({ rule }) => rule === row.rule);
      expect(found.length, JSON.stringify(problems)).toBeGreaterThan(0);
      expect(found[0]).toMatchObject(
        row.file ? { file: row.file, line: undefined } : { file: "probe/openapi.yaml", line: at },
      );
      for (const { message, remedy } of problems) {
        expect(message).toMatch(/\.$/);
        expect(remedy).toMatch(/^[A-Z].*\.$/);
      }
    },
  );

  test("every rule has a row", () => {
    const others = [
      ...["remote-ref", "ref-outside", "unresolved-ref", "openapi-version", "no-webhooks", "no-payload"],
      ...["vocabulary", "tag-mismatch", "same-tag", "no-members", "name-clash", "all-of-merges"],
      ...["undescribed-pointer", "no-such-event", "no-object"],
      ...["example-of-nothing", "example", "broken-yaml", "yaml-alias", "not-an-object"],
    ];
    expect([...new Set(rows.map(({ rule }) => rule))].sort()).toEqual(
      [...rules.map(({ name }) => name), ...others].sort(),
    );
  });

  test("every replaced piece stands in the good document", () => {
    for (const { given } of rows) expect(GOOD).toContain(given[0]);
  });
});

test.each(["x-afterwords", "afterword", "X-Afterword", "xAfterword"])(
  "%s is no x-afterword",
  async (name) => {
    const document = GOOD.replace("x-afterword:", `${name}:`);
    expect(await problemsOf({ "probe/openapi.yaml": document })).toEqual([
      {
        ...{ file: "probe/openapi.yaml", line: 3, rule: "vocabulary" },
        ...{ message: `${name}: nothing reads this member.`, remedy: "Write x-afterword." },
      },
    ]);
  },
);

describe("no rule minds", () => {
  test.each<[string, string, string]>([
    ["the good document", "", ""],
    [
      "a pattern whose repetitions stand side by side",
      ...member('{ type: string, pattern: "^(?:ab?|c)+[d-z]*(D{2})$" }'),
    ],
    [
      "a $ref with remarks",
      ...member('{ $ref: "#/components/schemas/CallNoted", description: A, x-pii: name }'),
    ],
    [
      "a union that only requires, beside members",
      ...member(
        "{ type: object, properties: { a: {}, b: {} }, anyOf: [{ required: [a] }, { required: [b] }] }",
      ),
    ],
    [
      "a const in a part of allOf",
      "CallNoted:\n      type: object",
      "CallNoted:\n      allOf: [{ type: object, properties: { more: {} } }]\n      type: object",
    ],
    [
      "a tag reached through $ref",
      "        type: { const: call.noted }\n        id: { type: string }\n",
      '        type: { $ref: "#/components/schemas/Tag" }\n    Tag: { const: call.noted }\n',
    ],
    [
      "recursion through members",
      ...member('{ anyOf: [{ $ref: "#/components/schemas/CallEnded" }, { type: "null" }] }'),
    ],
    [
      "keywords of ours and of others that begin with x-",
      ...member("{ type: string, x-anything: { nullable: true } }"),
    ],
    [
      "members named like keywords",
      ...member("{ type: object, properties: { discriminator: {}, nullable: {}, $ref: {}, items: {} } }"),
    ],
  ])("%s", async (_, piece, by) => {
    expect(await problemsOf({ "probe/openapi.yaml": GOOD.replace(piece, () => by) })).toEqual([]);
  });

  test("a folder without a document, or what a dot hides", async () => {
    expect(
      await problemsOf({ "probe/openapi.yaml": GOOD, "notes/a.txt": "", ".git/openapi.yaml": "]" }),
    ).toEqual([]);
  });

  test("a tag whose pointer has to be escaped", async () => {
    const escaped = GOOD.replace("event: /type", "event: /a~1b")
      .replace(/type: \{ const/g, "a/b: { const")
      .replace(/required: \[type\]/g, "required: [a/b]");
    expect(await problemsOf({ "probe/openapi.yaml": escaped })).toEqual([]);
  });
});

describe("messages", () => {
  test("one run names everything, in the order of files and lines", async () => {
    const broken = GOOD.replace(/id: \{ type: string \}/g, "id: { type: text, x-pii: iban }");
    const problems = await problemsOf({ "b/openapi.yaml": broken, "a/openapi.yaml": broken });
    expect(problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual(
      ["a", "b"].flatMap((name) =>
        [23, 29].flatMap((line) =>
          ["known-pii", "unknown-type"].map((rule) => `${name}/openapi.yaml:${line} ${rule}`),
        ),
      ),
    );
  });

  test("read as file:line, rule, what and remedy; control characters are escaped", async () => {
    const schemas = folder({
      "probe/openapi.yaml": GOOD.replace("id: { type: string }", 'id: { type: "\\e[2J" }'),
    });
    await expect(generate({ schemas, out: `${schemas}/out` })).rejects.toMatchObject({
      code: "ERR_SCHEMA",
      message: `1 problem in the schemas, nothing was written

${schemas}/probe/openapi.yaml:23  unknown-type
  \\u001b[2J is not a JSON type.
  Use one of null, boolean, integer, number, string, array, object.`,
    });
  });

  test("a broken file doesn't hide what is wrong with another", async () => {
    const problems = await problemsOf({ "a/openapi.yaml": "{", "b/openapi.yaml": "]" });
    expect([...new Set(problems.map(({ file }) => file))]).toEqual(["a/openapi.yaml", "b/openapi.yaml"]);
  });

  test.each([1000, 100_000])("nesting %d levels deep is a problem, not a crash", async (levels) => {
    const nested = `${"{ a: ".repeat(levels)}1${" }".repeat(levels)}`;
    const problems = await problemsOf({
      "a/openapi.yaml": GOOD.replace("id: { type: string }", `id: ${nested}`),
    });
    expect(problems).not.toEqual([]);
  });
});
