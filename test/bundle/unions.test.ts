import { describe, expect, test } from "vitest";
import { generated, object, openapi, probeOf, type Schema, text, to, word } from "../support/generating.js";

/** What a document of others makes of a payload with this schema at `p`. */
const made = async (p: Schema, schemas: Record<string, Schema> = {}, vendor?: string, payload?: Schema) => {
  const { told, ...rest } = await probeOf({
    "v/openapi.json": openapi({ probe: payload ?? object({ p }, []) }, schemas).replace("3.1.0", "3.0.3"),
    ...(vendor !== undefined && { "v/vendor.yaml": vendor }),
  });
  return { ...rest, told: (value: unknown) => told({ p: value }), toldWhole: told };
};

const NOTE = object({ kind: word("note"), text });
const RING = object({ kind: word("ring"), seconds: { type: "integer" } });
const NARROWS =
  "export const f = (x: v.Probe['p']) => (x?.kind === 'note' ? x.text.length : x?.seconds ?? 0);";

describe("an enum of one word is a tag", () => {
  test.each<[string, Schema, Record<string, Schema>]>([
    ["in oneOf", { oneOf: [to("Note"), to("Ring")] }, { Note: NOTE, Ring: RING }],
    ["in anyOf, in place", { anyOf: [NOTE, RING] }, {}],
    [
      "that stands in a schema of its own",
      { oneOf: [object({ kind: to("Kind"), text }), RING] },
      { Kind: word("note") },
    ],
    [
      "in a part of allOf",
      { oneOf: [{ allOf: [object({ kind: word("note") }), object({ text })] }, to("Ring")] },
      { Ring: RING },
    ],
    ["beside null", { oneOf: [to("Note"), { ...RING, nullable: true }], nullable: true }, { Note: NOTE }],
    [
      "in a union inside a union",
      { oneOf: [to("Both")] },
      { Both: { anyOf: [NOTE, to("Ring")] }, Ring: RING },
    ],
    [
      "where the schema that is joined lists all words",
      { oneOf: [to("Note"), to("Ring")] },
      {
        Base: object({ kind: word("note", "ring", "buzz") }),
        Note: { allOf: [to("Base"), object({ kind: word("note"), text })] },
        Ring: { allOf: [to("Base"), object({ kind: word("ring"), seconds: { type: "integer" } })] },
      },
    ],
  ])("%s", async (_, p, schemas) => {
    const { told, types, faults } = await made(p, schemas);
    expect(told({ kind: "note", text: "" })).toEqual([]);
    expect(told({ kind: "ring", seconds: 1 })).toEqual([]);
    expect(told({ kind: "ring" })).toEqual(["missing /p/seconds"]);
    expect(told({ kind: "note", seconds: 1 })).toEqual(["missing /p/text", "unknown-field /p/seconds"]);
    expect(types).toContain('kind: "note";');
    expect(faults(NARROWS)).toEqual([]);
  });

  test("a branch may have several words, and a tag may be optional in a few", async () => {
    const wide = object({ kind: word("note", "memo"), text });
    const { told, faults } = await made({
      oneOf: [wide, RING, object({ kind: word("buzz"), level: text }, ["level"])],
    });
    expect(told({ kind: "memo", text: "" })).toEqual([]);
    expect(told({ kind: "memo" })).toEqual(["missing /p/text"]);
    expect(told({ level: "" })).toEqual([]);
    expect(told({ kind: "new" })).toContainEqual(expect.stringMatching("value /p/kind|missing"));
    expect(
      faults(
        "export const f = (x: v.Probe['p']) => x?.kind === 'memo' ? x.text : x?.kind === 'ring' ? x.seconds : 0;",
      ),
    ).toEqual([]);
  });

  test("numbers are tags, too", async () => {
    const { told } = await made({
      oneOf: [
        object({ version: { type: "integer", enum: [1] }, text }),
        object({ version: { type: "integer", enum: [2] }, seconds: text, zone: text }),
      ],
    });
    expect(told({ version: 2 })).toEqual(["missing /p/seconds", "missing /p/zone"]);
  });

  test("its description stays", async () => {
    const { types } = await made({
      oneOf: [object({ kind: { ...word("note"), description: "Tells a note." }, text }), RING],
    });
    expect(types).toContain("/** Tells a note. */");
  });

  test.each<[string, Schema]>([
    [
      "the same in every branch",
      { oneOf: [object({ kind: word("x"), a: text }), object({ kind: word("x"), b: text })] },
    ],
    ["absent from a branch", { oneOf: [object({ kind: word("x"), a: text }), object({ b: text })] }],
    ["free in a branch", { oneOf: [object({ kind: word("x"), a: text }), object({ kind: text, b: text })] }],
    [
      "null, too",
      {
        oneOf: [
          object({ kind: { ...word("x"), nullable: true }, a: text }),
          object({ kind: word("y"), b: text }),
        ],
      },
    ],
    [
      "optional everywhere",
      { oneOf: [object({ kind: word("x"), a: text }, ["a"]), object({ kind: word("y"), b: text }, ["b"])] },
    ],
    [
      "one of several that branches share",
      { oneOf: [object({ kind: word("x", "y"), a: text }), object({ kind: word("y"), b: text })] },
    ],
    [
      "a state with several words",
      { oneOf: [object({ kind: word("x", "z"), a: text }), object({ kind: word("y", "w"), b: text })] },
    ],
    ["in no union", object({ kind: word("x"), a: text })],
    ["in a union with one branch", { oneOf: [object({ kind: word("x"), a: text }), { type: "array" }] }],
  ])("not if it is %s: a new word is drift", async (_, p) => {
    const { told } = await made(p);
    expect(told({ kind: "x", a: "" })).toEqual([]);
    expect(told({ kind: "new", a: "" })).toEqual(["unknown-value /p/kind"]);
  });

  test("an enum of one that its own type refuses is refused, not made a tag", async () => {
    const kind = (one: string) => object({ kind: { type: "integer", enum: [one] } });
    await expect(made({ oneOf: [kind("1"), kind("2")] })).rejects.toThrow("enum-fits-type");
  });

  test("what stands at the event's tag is one", async () => {
    const vendor = "x-afterword: { name: V, event: /meta/type, conversationId: /id }\n";
    const meta = object({ type: word("probe"), more: word("x") });
    const { types, toldWhole } = await made(
      {},
      { Meta: meta },
      vendor,
      object({ meta: to("Meta"), id: text }),
    );
    expect(types).toContain('type: "probe";');
    expect(types).toContain('more: "x" | (string & {});');
    expect(toldWhole({ meta: { type: "other", more: "new" }, id: "" })).toEqual([
      "unknown-value /meta/more",
      "value /meta/type",
    ]);
  });

  test("in the profile an enum stays an enum", async () => {
    const files = await generated({
      "v/openapi.json": openapi(
        { probe: object({ type: { const: "probe" }, id: text, p: { oneOf: [NOTE, RING] } }) },
        {},
        {
          name: "V",
          event: "/type",
          conversationId: "/id",
        },
      ),
    });
    expect(files["v/types.d.ts"]).toContain('kind: "note" | (string & {});');
  });
});

describe("branches of oneOf that accept the same", () => {
  const WORDS = word("burt", "marissa");
  test.each<[string, Schema, string, unknown[]]>([
    ["words, or any text", { oneOf: [WORDS, text] }, '"burt" | "marissa" | (string & {})', ["burt", "own"]],
    ["any text, or words", { oneOf: [text, WORDS] }, '"burt" | "marissa" | (string & {})', ["burt", "own"]],
    ["words with a name", { oneOf: [to("Words"), text] }, "Words | (string & {})", ["burt", "own"]],
    ["a const", { oneOf: [{ const: "auto" }, text] }, '"auto" | (string & {})', ["auto", "own"]],
    ["words that both list", { oneOf: [WORDS, word("burt", "anna")] }, "", ["burt", "anna"]],
    [
      "words, any text, or null",
      { oneOf: [WORDS, { type: "string", nullable: true }] },
      '("burt" | "marissa" | (string & {})) | null',
      ["burt", null],
    ],
    ["in anyOf", { anyOf: [text, WORDS] }, '"burt" | "marissa" | (string & {})', ["burt", "own"]],
    ["whole numbers, or any", { oneOf: [{ type: "integer" }, { type: "number" }] }, "number", [1, 1.5]],
    [
      "null twice",
      {
        oneOf: [
          { ...NOTE, nullable: true },
          { ...RING, nullable: true },
        ],
      },
      "",
      [null],
    ],
    [
      "beside objects, which stay apart",
      { oneOf: [WORDS, text, NOTE, RING] },
      "",
      ["burt", "own", { kind: "note", text: "" }],
    ],
  ])("%s", async (_, p, type, ok) => {
    const { told, types } = await made(p, { Words: WORDS });
    for (const value of ok) expect({ value, told: told(value) }).toEqual({ value, told: [] });
    if (type !== "") expect(types.replace(/\s+/g, " ")).toContain(`p?: ${type};`);
    expect(told([])).toEqual([expect.stringMatching(/^(?:type|value) \/p$/)]);
  });

  test("branches with limits are not moved: a text that fits both is refused, as JSON Schema says", async () => {
    const { told } = await made({ oneOf: [{ type: "string", maxLength: 3 }, text] });
    expect(told("abcd")).toEqual([]);
    expect(told("abc")).toEqual(["value /p"]);
  });

  test("an object with members of both has a finding", async () => {
    const { told } = await made({ oneOf: [WORDS, text, object({ a: text }), object({ b: text })] });
    expect(told({ a: "" })).toEqual([]);
    expect(told({ a: "", b: "" })).toEqual(["unknown-field /p/b"]);
  });

  test("an object may fit several branches that no required tag tells apart", async () => {
    const turn = (extra: Schema, required: string[]) =>
      object({ role: text, time: text, ...extra }, required);
    const { told } = await made(
      { oneOf: [to("User"), to("Bot"), NOTE] },
      { User: turn({ end: text }, ["role"]), Bot: turn({ source: text, end: text }, ["role", "time"]) },
    );
    expect(told({ role: "user", time: "", end: "" })).toEqual([]);
    expect(told({ role: "bot", time: "", source: "" })).toEqual([]);
    expect(told({ kind: "note", text: "" })).toEqual([]);
    expect(told({ time: "" })).toEqual(["missing /p/role"]);
  });
});
