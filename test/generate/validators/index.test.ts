import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { validators } from "../../../scripts/generate/validators/index.js";
import { interpreted } from "../../../src/check/index.js";
import { evaluated } from "../../support/evaluated.js";
import { eventOf, generated, vendorOf } from "../../support/generating.js";

type Schema = Record<string, unknown>;
const ref = (name: string, beside: Schema = {}) => ({ $ref: `#/components/schemas/${name}`, ...beside });

/** What a payload's findings are: `kind pointer`. */
interface Row {
  readonly name: string;
  readonly given: Schema;
  readonly schemas?: Record<string, Schema>;
  /** Values without findings. */
  readonly ok: readonly unknown[];
  /** Values with findings. */
  readonly not: readonly [value: unknown, ...findings: string[]][];
}

const rows: Row[] = [
  {
    name: "a member with a default may be absent",
    given: { type: "object", properties: { a: { type: "string", default: "x" } } },
    ok: [{}, { a: "" }],
    not: [[{ a: 1 }, "type /a"]],
  },
  {
    name: "properties and typed additionalProperties: known members have their own type, others the map's",
    given: {
      type: "object",
      properties: { n: { type: "integer" } },
      additionalProperties: { type: "string" },
    },
    ok: [{}, { n: 1 }, { n: 1, x: "" }],
    not: [
      [{ n: "1" }, "type /n"],
      [{ x: 1 }, "type /x"],
    ],
  },
  {
    name: "properties and additionalProperties: true: no other member is drift",
    given: { type: "object", properties: { n: { type: "integer" } }, additionalProperties: true },
    ok: [{ n: 1, x: [] }],
    not: [[{ n: 1.5 }, "type /n"]],
  },
  {
    name: "members named like those of Object.prototype are required as a payload's own",
    given: { type: "object", required: ["toString", "__proto__"], additionalProperties: true },
    ok: [JSON.parse('{"toString":1,"__proto__":1}')],
    not: [
      [{}, "missing /toString", "missing /__proto__"],
      [{ toString: 1 }, "missing /__proto__"],
    ],
  },
  {
    name: "unknown members named like those of Object.prototype are drift like others",
    given: { type: "object", properties: { a: {} } },
    ok: [{ a: 1 }],
    not: [
      [JSON.parse('{"__proto__":1}'), "unknown-field /__proto__"],
      [{ toString: 1, constructor: 1 }, "unknown-field /toString", "unknown-field /constructor"],
    ],
  },
  {
    name: "keys of a map named like those of Object.prototype are data",
    given: { type: "object", additionalProperties: { type: "integer" } },
    ok: [JSON.parse('{"__proto__":1,"hasOwnProperty":2}')],
    not: [[JSON.parse('{"__proto__":"1"}'), "type /__proto__"]],
  },
  {
    name: "nullable and enum agree",
    given: { type: ["string", "null"], enum: ["a", null] },
    ok: ["a", null],
    not: [
      ["b", "unknown-value "],
      [1, "type "],
    ],
  },
  {
    name: "an enum of numbers is no open list",
    given: { type: "integer", enum: [1, 2] },
    ok: [1, 2],
    not: [[3, "value "]],
  },
  {
    name: "a long enum",
    given: { enum: ["a", "b", "c", "d", "e", "f", "g", 1, null] },
    ok: ["g", 1, null],
    not: [
      ["h", "unknown-value "],
      [2, "value "],
      [{}, "value "],
    ],
  },
  {
    name: "recursive schemas",
    given: ref("Tree"),
    schemas: {
      Tree: {
        type: "object",
        required: ["v"],
        properties: { v: {}, kids: { type: "array", items: ref("Tree") } },
      },
    },
    ok: [{ v: 1, kids: [{ v: 1, kids: [] }] }],
    not: [[{ v: 1, kids: [{ v: 1, kids: [{}, 1] }] }, "missing /kids/0/kids/0/v", "type /kids/0/kids/1"]],
  },
  {
    name: "schemas that hold each other",
    given: ref("A"),
    schemas: {
      A: { type: "object", properties: { b: ref("B") } },
      B: { type: "object", properties: { a: ref("A"), n: { type: "null" } } },
    },
    ok: [{ b: { a: { b: { n: null } } } }],
    not: [[{ b: { a: { b: { n: 0 } } } }, "type /b/a/b/n"]],
  },
  {
    name: "a recursive payload that is nullable",
    given: { anyOf: [ref("A"), { type: "null" }] },
    schemas: { A: { type: "object", properties: { a: { oneOf: [{ type: "null" }, ref("A")] } } } },
    ok: [null, { a: null }, { a: { a: null } }],
    not: [[{ a: { a: 1 } }, "type /a/a"]],
  },
  {
    name: "unlisted formats are annotations",
    given: { type: "string", format: "color" },
    ok: ["", "no colour"],
    not: [[1, "type "]],
  },
  {
    name: "formats are ours: date-time wants a zone with a colon, and no space",
    given: { type: "string", format: "date-time" },
    ok: ["2026-01-31T12:00:00Z", "2026-01-31T12:00:00.123456+01:00"],
    not: [
      ["2026-01-31T12:00:00+0000", "format "],
      ["2026-01-31 12:00:00Z", "format "],
      ["2026-01-31T12:00:00", "format "],
      ["2026-02-31T12:00:00Z", "format "],
    ],
  },
  {
    name: "lengths count code points",
    given: { type: "string", minLength: 2, maxLength: 3 },
    ok: ["ab", "😀😀", "😀😀😀"],
    not: [
      ["😀", "limit "],
      ["😀😀😀😀", "limit "],
    ],
  },
  {
    name: "a lower limit of 0 hides no upper one",
    given: {
      type: "object",
      properties: {
        s: { type: "string", minLength: 0, maxLength: 2 },
        n: { type: "number", minimum: 0, maximum: 2 },
      },
    },
    ok: [{ s: "", n: 0 }],
    not: [[{ s: "abc", n: 3 }, "limit /s", "limit /n"]],
  },
  {
    name: "limits of numbers, lists and objects",
    given: {
      type: "object",
      maxProperties: 3,
      properties: {
        n: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 9, multipleOf: 0.5 },
        l: { type: "array", minItems: 1, maxItems: 2, items: {} },
        o: { type: "object", minProperties: 1, additionalProperties: true },
        x: {},
      },
    },
    ok: [{ n: 0.5 }, { l: [1, 2] }, { o: { a: 1 } }],
    not: [
      [{ n: 0 }, "limit /n"],
      [{ n: 9 }, "limit /n"],
      [{ n: 0.75 }, "limit /n"],
      [{ l: [] }, "limit /l"],
      [{ l: [1, 2, 3] }, "limit /l"],
      [{ o: {} }, "limit /o"],
      [{ n: 1, l: [1], o: { a: 1 }, x: 1 }, "limit "],
    ],
  },
  {
    name: "patterns read code points",
    given: { type: "string", pattern: "^.$" },
    ok: ["😀"],
    not: [["ab", "limit "]],
  },
  {
    name: "anyOf takes several branches at once, oneOf only one",
    given: {
      type: "object",
      properties: {
        any: { anyOf: [{ type: "string" }, { type: "string", maxLength: 1 }] },
        one: { oneOf: [{ type: "string" }, { type: "string", maxLength: 1 }] },
      },
    },
    ok: [{ any: "a", one: "ab" }],
    not: [
      [{ one: "a" }, "value /one"],
      [{ any: 1 }, "type /any"],
    ],
  },
  {
    name: "a union reports the branch with the fewest invalid findings, then the fewest",
    given: { anyOf: [ref("A"), ref("B")] },
    schemas: {
      A: { type: "object", required: ["t"], properties: { t: { const: "a" }, x: { type: "string" } } },
      B: { type: "object", required: ["t"], properties: { t: { const: "b" }, y: { type: "string" } } },
    },
    ok: [{ t: "a", x: "" }, { t: "b" }],
    not: [
      [{ t: "b", y: 1 }, "type /y"],
      [{ t: "a", z: 1 }, "unknown-field /z"],
      [[], "type "],
    ],
  },
  {
    name: "assertions beside a $ref hold",
    given: { type: "object", properties: { a: ref("Word", { maxLength: 2 }) } },
    schemas: { Word: { type: "string" } },
    ok: [{ a: "ab" }],
    not: [
      [{ a: "abc" }, "limit /a"],
      [{ a: 1 }, "type /a"],
    ],
  },
  {
    name: "allOf is one closed object",
    given: {
      allOf: [
        ref("A"),
        { type: "object", required: ["b"], properties: { a: { minLength: 1 }, b: { type: "integer" } } },
      ],
    },
    schemas: {
      A: { allOf: [ref("B")] },
      B: { type: "object", properties: { a: { type: "string", maxLength: 2 } } },
    },
    ok: [{ a: "a", b: 1 }],
    not: [
      [{ a: "", b: 1 }, "limit /a"],
      [{ a: "abc" }, "missing /b", "limit /a"],
      [{ b: 1, c: 1 }, "unknown-field /c"],
    ],
  },
  {
    name: "allOf around a recursive $ref with a description keeps the recursion",
    given: ref("A"),
    schemas: { A: { type: "object", properties: { a: { allOf: [ref("A")], description: "Another." } } } },
    ok: [{ a: { a: {} } }],
    not: [[{ a: { a: 1 } }, "type /a/a"]],
  },
];

describe("the printed yes/no and the interpreter", () => {
  test.each(rows)("$name", async ({ given, schemas, ok, not }) => {
    const { event, passes } = await eventOf(given, schemas);
    for (const value of ok) {
      expect({ value, passes: passes(value), findings: [...event.check(value)] }).toEqual({
        value,
        passes: true,
        findings: [],
      });
      expect([...interpreted("", event.schema).check(value)]).toEqual([]);
    }
    for (const [value, ...findings] of not) {
      const found = event.check(value);
      expect({ value, passes: passes(value) }).toEqual({ value, passes: false });
      expect(found.map(({ kind, pointer }) => `${kind} ${pointer}`).sort()).toEqual([...findings].sort());
      expect(event.is(value)).toBe(found.every(({ grade }) => grade === "drift"));
    }
  });
});

test("both parts agree about 1e999, which JSON.parse makes Infinity of", async () => {
  const { event, passes } = await eventOf({ type: ["integer", "number", "null"] });
  const whole = await eventOf({ type: "integer" });
  const value = JSON.parse("1e999");
  const perhaps = await eventOf({ type: ["integer", "null"] });
  expect([event, whole.event, perhaps.event].map((each) => each.check(value).total)).toEqual([0, 1, 1]);
  expect([passes, whole.passes, perhaps.passes].map((takes) => takes(value))).toEqual([true, false, false]);
  for (const each of [event, whole.event, perhaps.event])
    expect(interpreted("", each.schema).check(value).total).toBe(each.check(value).total);
});

test("both parts agree about multiples of decimals", async () => {
  const { event, passes } = await eventOf({ type: "number", multipleOf: 0.01 });
  for (const [value, is] of [[19.99, true] as const, [19.995, false] as const]) {
    expect(passes(value)).toBe(is);
    expect(event.check(value).total === 0).toBe(is);
    expect(interpreted("", event.schema).check(value).total === 0).toBe(is);
  }
});

describe("printed modules", () => {
  const evil = "*/ evil() /* \u2028\u2029 \n evil() ` $ {evil()} </script><!--";

  test("no require, no eval, no import but afterword/check, no assignment at the top", async () => {
    const files = await vendorOf(
      {
        probe: {
          type: "object",
          properties: {
            a: ref("A"),
            u: { type: "string", format: "uri", maxLength: 3 },
            o: { oneOf: [ref("A"), { type: "array", items: ref("A") }] },
          },
        },
      },
      {
        A: { type: "object", properties: { a: ref("A"), e: { enum: ["1", "2", "3", "4", "5", "6", "7"] } } },
      },
    );
    const text = files["v/probe.js"] as string;
    expect(text).not.toMatch(/\brequire\b(?!:)|\beval\b|new Function|\bajv\b|evaluated|\.errors/);
    expect(text.match(/^import .*$/gm)).toEqual([
      expect.stringMatching(/^import \{ [\w, ]+ \} from "afterword\/check";$/),
    ]);
    // all that stands at the top can be shaken off
    for (const line of text.match(/^\S.*$/gm) ?? []) {
      expect(line).toMatch(
        /^(?:\/\/|\/\*\*|import |const \w+ = (?:\(data\) => \{|\{|\[|\/\* @__PURE__ \*\/ new RegExp\()|export const \w+ = \/\* @__PURE__ \*\/ event\(|\};?$)/,
      );
    }
  });

  test("text of a schema reaches the output only as data", async () => {
    const files = await vendorOf(
      { [`evil ${evil}`]: { $ref: "#/components/schemas/A" } },
      {
        A: {
          title: evil,
          description: evil,
          type: "object",
          properties: {
            [evil]: {
              type: "string",
              enum: [evil, "2", "3", "4", "5", "6", "7"],
              description: evil,
              "x-note": evil,
            },
            short: { type: "string", enum: [evil] },
            text: {
              type: "string",
              format: evil,
              default: evil,
              example: evil,
              examples: [evil],
              deprecated: true,
            },
          },
        },
      },
      {
        name: evil,
        event: { header: "x" },
        conversationId: { [`evil ${evil}`]: null },
        docs: [{ url: "https://a.example", read: "2026-01-01" }],
      },
    );
    for (const [name, text] of Object.entries(files)) {
      if (!name.endsWith("s")) continue;
      expect(text).not.toMatch(/[\u2028\u2029]/);
      // without strings and comments nothing of it is left
      const code = text
        .replace(/"(?:[^"\\\n]|\\.)*"/g, '""')
        .replace(/\/\*[\s\S]*?\*\//g, "")
        .replace(/\/\/.*/g, "");
      expect(code, name).not.toMatch(/evil\(/);
    }
    const module = Object.entries(files).find(([name]) => /evil.*\.js$/.test(name))?.[1] as string;
    const { event } = evaluated(module);
    expect(event.tag).toBe(`evil ${evil}`);
    expect(event.check({ [evil]: evil, short: evil, text: evil })).toEqual([]);
  });

  test("$id text never reaches the output", async () => {
    const files = await generated({
      "_r/thing.schema.json": JSON.stringify({
        $id: `https://a.example/${evil}`,
        $schema: "https://json-schema.org/draft/2020-12/schema",
        $comment: evil,
        type: "object",
        properties: { a: { $ref: "#" } },
      }),
    });
    expect(Object.values(files).join("")).not.toMatch(/evil|a\.example/);
    expect(evaluated(files["_r/thing.js"] as string).event.check({ a: { a: 1 } })).toHaveLength(1);
  });

  test("one file per event, and none repeats what another event needs", async () => {
    const files = await vendorOf(
      { "a.b": ref("A"), "c.d": ref("B") },
      {
        A: { type: "object", properties: { only_a: {} } },
        B: { type: "object", properties: { only_b: {} } },
      },
    );
    expect(files["v/a-b.js"]).not.toContain("only_b");
    expect(files["v/c-d.js"]).not.toContain("only_a");
  });

  test("small definitions that hold small definitions don't multiply", async () => {
    const schemas = Object.fromEntries(
      [...Array(24).keys()].map((at) => [
        `D${at}`,
        {
          type: "object",
          properties: at === 23 ? { end: {} } : { a: ref(`D${at + 1}`), b: ref(`D${at + 1}`) },
        },
      ]),
    );
    const files = await vendorOf({ probe: ref("D0") }, schemas);
    expect((files["v/probe.js"] as string).length).toBeLessThan(200_000);
    expect((files["v/README.md"] as string).length).toBeLessThan(500_000);
    expect(evaluated(files["v/probe.js"] as string).event.check({ a: { b: { a: 1 } } })).toHaveLength(1);
  });

  test("x-pii stands beside every enum, so that no personal word is quoted", async () => {
    const { event } = await eventOf(
      {
        type: "object",
        properties: {
          a: { type: "string", enum: ["x"], "x-pii": "name" },
          b: ref("W", { "x-pii": "name" }),
          c: ref("W"),
        },
      },
      { W: { type: "string", enum: ["x"] } },
    );
    expect(event.check({ a: "ada", b: "ada", c: "ada" }).map(({ actual }) => actual)).toEqual([
      "string",
      "string",
      "ada",
    ]);
  });
});

describe("findings", () => {
  test("errors are capped at 100, counted to the end, invalid ones first", async () => {
    const { event } = await eventOf({
      type: "array",
      items: {
        anyOf: [
          { type: "string", maxLength: 1 },
          { type: "array", items: { anyOf: [{ type: "null" }, { type: "boolean" }] } },
        ],
      },
    });
    const found = event.check([...Array(200_000).fill("too long"), Array(150_000).fill(1)]);
    expect([found.length, found.total, found[0]?.grade]).toEqual([100, 350_000, "invalid"]);
  });

  test("they belong to their call: a second call doesn't touch what the first gave", async () => {
    const { event } = await eventOf({ type: "object", properties: { a: { type: "string" } } });
    const first = event.check({ a: 1 });
    event.check({ a: 2, b: 3 });
    expect(first.map(({ pointer }) => pointer)).toEqual(["/a"]);
  });

  test("a recursive schema is followed far beyond the depth that payloads may have", async () => {
    const { event, passes } = await eventOf(ref("A"), { A: { type: "object", properties: { a: ref("A") } } });
    const deep = (inner: unknown) => [...Array(1000)].reduce((below) => ({ a: below }), inner);
    // the quick answer is for what is not deep
    expect(passes(deep({}))).toBe(false);
    expect(event.check(deep({}))).toEqual([]);
    expect(event.is(deep({}))).toBe(true);
    expect(event.check(deep(1)).map(({ kind }) => kind)).toEqual(["type"]);
  });
});

/** Schemas of the profile over few names and words, so that instances hit them. */
const schemas = fc.letrec<{ schema: Schema; object: Schema }>((tie) => {
  const small = fc.nat(3);
  const optional = (model: Record<string, fc.Arbitrary<unknown>>) => fc.record(model, { requiredKeys: [] });
  const type = (...names: string[]) =>
    fc.subarray(names, { minLength: 1 }).map((list) => (list.length === 1 ? list[0] : list));
  const named = fc.dictionary(fc.constantFrom("a", "b", "toString2"), tie("schema"), {
    maxKeys: 3,
    noNullPrototype: true,
  });
  return {
    schema: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constant({}),
      type("string", "number", "integer", "boolean", "null", "array").map((of) => ({ type: of })),
      optional({ minLength: small, maxLength: small, pattern: fc.constantFrom("^a", "b$") }).map((of) => ({
        ...of,
        type: "string",
      })),
      optional({
        minimum: small,
        maximum: small,
        exclusiveMinimum: small,
        exclusiveMaximum: small,
        multipleOf: fc.constantFrom(1, 2, 0.5, 0.1),
      }),
      fc
        .uniqueArray(fc.constantFrom<unknown>("a", "b", "ab", 1, 2, true), { minLength: 1 })
        .map((words) => ({ enum: words })),
      fc.constantFrom("a", 1, true).map((word) => ({ const: word })),
      fc.constantFrom("date", "uri-reference", "color").map((format) => ({ type: "string", format })),
      fc
        .record({ items: tie("schema") })
        .chain((of) =>
          optional({ minItems: small, maxItems: small }).map((more) => ({ ...more, ...of, type: "array" })),
        ),
      tie("object"),
      fc.record({ anyOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) }),
      fc.record({ oneOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) }),
    ) as fc.Arbitrary<Schema>,
    object: fc
      .tuple(
        named,
        optional({
          additionalProperties: fc.oneof(fc.constant(true), tie("schema")),
          minProperties: small,
          maxProperties: small,
        }),
        fc.array(fc.constantFrom("a", "b"), { maxLength: 1 }),
      )
      .map(([properties, more, required]) => ({
        ...more,
        type: "object",
        properties,
        required: required.filter((name) => name in properties),
      })),
  };
});

const instance = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom<unknown>(null, true, false, 0, 1, 2, 2.5, "", "a", "b", "ab", "😀", "2026-01-31", "a b"),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("a", "b", "toString2", "x", "__proto__"), tie("value"), { maxKeys: 3 }),
  ),
})).value;

test("on any schema of the profile, the printed yes/no and the interpreter agree about any instance", () => {
  const module = (payload: Schema): string => {
    const event = {
      tag: "probe",
      slug: "probe",
      exportName: "probe",
      typeName: "Probe",
      summary: undefined,
      description: undefined,
      payload,
      examples: [],
    };
    const bundle = {
      slug: "v",
      exportName: "v",
      from: "",
      openapi: true,
      block: undefined,
      events: [event],
      defs: new Map(),
      examples: new Map(),
    };
    return validators(bundle).get("v/probe.js") as string;
  };
  fc.assert(
    fc.property(schemas.schema, fc.array(instance, { minLength: 20, maxLength: 20 }), (schema, values) => {
      const { event, passes } = evaluated(module(schema));
      const { check } = interpreted("probe", event.schema);
      for (const value of values) expect(passes(value)).toBe(check(value).total === 0);
    }),
    { numRuns: 300, seed: 7 },
  );
});
