import { describe, expect, test } from "vitest";
import { object, openapi, probeOf, type Schema, text, to, word } from "../support/generating.js";

type Schemas = Record<string, Schema>;
const base = (mapping?: Schema, properties: Schema = { kind: text }): Schema => ({
  ...object(properties, ["kind"]),
  discriminator: { propertyName: "kind", ...(mapping && { mapping }) },
});
const subtype = (of: string, ...own: Schema[]): Schema => ({ allOf: [to(of), ...own] });

/** What an OpenAPI document makes of a payload with this schema at `p`. */
const made = async (schemas: Schemas, p: Schema = to("Item"), version = "3.0.3") => {
  const document = openapi({ probe: object({ p }, []) }, schemas).replace("3.1.0", version);
  const { told, ...rest } = await probeOf({ "v/openapi.json": document });
  return { ...rest, told: (value: unknown) => told({ p: value }) };
};

const NOTE = object({ text });
const RING = object({ seconds: { type: "integer" } });
const REF = "#/components/schemas/";
const ITEMS: Schemas = {
  Item: base({ note: `${REF}NoteItem`, ring: `${REF}RingItem` }),
  NoteItem: subtype("Item", NOTE),
  RingItem: subtype("Item", RING),
};

/** The payloads of a hierarchy with notes and rings. */
const insist = (told: (value: unknown) => string[], note = "note", ring = "ring"): void => {
  expect(told({ kind: note, text: "" })).toEqual([]);
  expect(told({ kind: ring, seconds: 1 })).toEqual([]);
  expect(told({ kind: note })).toEqual(["missing /p/text"]);
  expect(told({ kind: ring, text: "" })).toEqual(["missing /p/seconds", "unknown-field /p/text"]);
  expect(told({ kind: "new" })).toEqual(["unknown-value /p/kind"]);
  expect(told({ kind: "new", text: "" })).toEqual(["unknown-field /p/text", "unknown-value /p/kind"]);
  expect(told({})).toEqual(["missing /p/kind"]);
};

describe("a reference to a base is any of what inherits from it, and the base itself for new tags", () => {
  test.each<[string, Schemas, note?: string, ring?: string]>([
    ["by a mapping of references", ITEMS],
    ["by a mapping of names", { ...ITEMS, Item: base({ note: "NoteItem", ring: "RingItem" }) }],
    ["by names alone", { ...ITEMS, Item: base() }, "NoteItem", "RingItem"],
    [
      "by their own words",
      {
        Item: base(),
        NoteItem: subtype("Item", object({ kind: word("note"), text })),
        RingItem: subtype("Item", object({ kind: { const: "ring" }, seconds: { type: "integer" } })),
      },
    ],
    [
      "by a mapping that misses one, which then goes by its name",
      { ...ITEMS, Item: base({ note: "NoteItem" }) },
      "note",
      "RingItem",
    ],
    [
      "by a mapping that names one that there is not",
      { ...ITEMS, Item: base({ note: "NoteItem", ring: "RingItem", gone: "Gone" }) },
    ],
    [
      "where the base lists all words",
      { ...ITEMS, Item: base({ note: "NoteItem", ring: "RingItem" }, { kind: word("note", "ring") }) },
    ],
    [
      "where the mapping names schemas that repeat what the base has",
      {
        Item: base({ note: "NoteItem", ring: "RingItem" }),
        NoteItem: object({ kind: text, text }),
        RingItem: object({ kind: text, seconds: { type: "integer" } }),
      },
    ],
    [
      "where the base is the union of its subtypes",
      { ...ITEMS, Item: { ...ITEMS.Item, oneOf: [to("NoteItem"), to("RingItem")] } },
    ],
    [
      "where a subtype cannot be merged with the base",
      {
        ...ITEMS,
        NoteItem: {
          allOf: [
            to("Item"),
            { ...NOTE, minProperties: 1 },
            { not: object({ nothing: text }) },
            { not: object({ never: text }) },
          ],
        },
      },
    ],
  ])("%s", async (_, schemas, note = "note", ring = "ring") => {
    const { told, faults } = await made(schemas);
    insist(told, note, ring);
    expect(
      faults(
        `export const f = (x: NonNullable<v.Probe["p"]>): string =>
          x.kind === "${note}" ? x.text : x.kind === "${ring}" ? x.seconds.toFixed() : "new " + x.kind;
        export const g: v.Probe["p"] = { kind: "${note}", text: "" };
        export const h = (x: v.NoteItem): v.Item => x;`,
      ),
    ).toEqual([]);
  });

  test("a schema may inherit with keywords beside a $ref, in OpenAPI 3.1", async () => {
    const { told } = await made({ ...ITEMS, NoteItem: { ...to("Item"), ...NOTE } }, to("Item"), "3.1.0");
    insist(told);
  });

  test("a word of the base that no schema has is the base, and known", async () => {
    const kind = word("note", "ring", "pause");
    const { told, types } = await made({
      ...ITEMS,
      Item: base({ note: "NoteItem", ring: "RingItem" }, { kind }),
    });
    expect(told({ kind: "pause" })).toEqual([]);
    expect(told({ kind: "new" })).toEqual(["unknown-value /p/kind"]);
    expect(types).toContain('kind: "pause" | NewTag;');
  });

  test("the mapping may name the base, and one schema twice", async () => {
    const { told, types } = await made({
      ...ITEMS,
      Item: base({ plain: "Item", note: "NoteItem", memo: "NoteItem", ring: "RingItem" }),
    });
    insist(told);
    expect(told({ kind: "plain" })).toEqual([]);
    expect(told({ kind: "plain", text: "" })).toEqual(["unknown-field /p/text"]);
    expect(told({ kind: "memo" })).toEqual(["missing /p/text"]);
    expect(types).toContain('kind: "note" | "memo";');
  });

  test("subtypes have subtypes", async () => {
    const { told, faults } = await made({
      Item: base({ note: "NoteItem", long: "LongNote", ring: "RingItem" }),
      NoteItem: subtype("Item", NOTE),
      LongNote: subtype("NoteItem", object({ pages: { type: "integer" } })),
      RingItem: subtype("Item", RING),
    });
    expect(told({ kind: "note", text: "" })).toEqual([]);
    expect(told({ kind: "ring", text: "" })).toEqual(["missing /p/seconds", "unknown-field /p/text"]);
    expect(told({ kind: "new", text: "" })).toEqual(["unknown-value /p/kind"]);
    expect(told({ kind: "long", text: "", pages: 1 })).toEqual([]);
    expect(told({ kind: "long", text: "" })).toEqual(["missing /p/pages"]);
    expect(
      faults(`export const f = (x: v.Item): number => (x.kind === "long" ? x.pages + x.text.length : 0);`),
    ).toEqual([]);
  });

  test("a subtype may be a base with another tag", async () => {
    const { told } = await made({
      Item: base({ note: "NoteItem", ring: "RingItem" }),
      NoteItem: {
        ...subtype("Item", object({ form: text, text })),
        discriminator: { propertyName: "form", mapping: { long: "LongNote" } },
      },
      LongNote: subtype("NoteItem", object({ pages: { type: "integer" } })),
      RingItem: subtype("Item", RING),
    });
    expect(told({ kind: "note", form: "long", text: "", pages: 1 })).toEqual([]);
    expect(told({ kind: "note", form: "long", text: "" })).toEqual(["missing /p/pages"]);
    expect(told({ kind: "note", form: "new", text: "" })).toEqual(["unknown-value /p/form"]);
    expect(told({ kind: "ring", seconds: 1 })).toEqual([]);
    expect(told({ kind: "new" })).toEqual(["unknown-value /p/kind"]);
  });

  test("subtypes may hold the base", async () => {
    const { told, types } = await made({
      ...ITEMS,
      Item: base({ note: "NoteItem", ring: "RingItem", group: "Group" }, { kind: text, after: to("Item") }),
      Group: subtype("Item", object({ items: { type: "array", items: to("Item") } })),
    });
    insist(told);
    const nested = {
      kind: "group",
      items: [{ kind: "group", items: [{ kind: "ring" }] }],
      after: { kind: "note" },
    };
    expect(told(nested)).toEqual(["missing /p/after/text", "missing /p/items/0/items/0/seconds"]);
    expect(types).toContain("items: Item[];");
  });

  test("its tag may be absent if the base does not require it", async () => {
    const { told } = await made({ ...ITEMS, Item: { ...(ITEMS.Item as Schema), required: [] } });
    expect(told({ text: "" })).toEqual([]);
    expect(told({ kind: "ring" })).toEqual(["missing /p/seconds"]);
  });
});

describe("who inherits", () => {
  test.each<[string, Schema]>([
    ["a reference with a description", { allOf: [to("Item")], description: "One." }],
    ["a reference that may be null", { allOf: [to("Item")], nullable: true }],
    ["a name for it", to("Other")],
    ["a name for it that may be null", to("Maybe")],
  ])("%s is a reference", async (_, p) => {
    const { told } = await made(
      {
        ...ITEMS,
        Other: { allOf: [to("Item")], description: "Another name." },
        Maybe: { allOf: [to("Item")], nullable: true },
      },
      p,
    );
    insist(told);
  });

  test("a schema without a name that adds members is the base with these members", async () => {
    const { told } = await made(ITEMS, { allOf: [to("Item"), object({ more: text })] });
    expect(told({ kind: "any", more: "" })).toEqual([]);
    expect(told({ kind: "note", more: "", text: "" })).toEqual(["unknown-field /p/text"]);
  });

  test("a subtype by itself has its tag", async () => {
    const { told, types } = await made(ITEMS, to("NoteItem"));
    expect(told({ kind: "note", text: "" })).toEqual([]);
    expect(told({ kind: "ring", text: "" })).toEqual(["value /p/kind"]);
    expect(types).toContain('kind: "note";');
  });

  test("a discriminator without subtypes changes nothing", async () => {
    const { told, types } = await made({ Item: base({ note: "Gone" }) });
    expect(told({ kind: "any" })).toEqual([]);
    expect(types).toContain("kind: string;");
  });

  test("what no event reaches except through its base is checked, too", async () => {
    const schemas = {
      ...ITEMS,
      RingItem: subtype("Item", { type: "object", properties: { a: to("Nowhere") } }),
    };
    await expect(made(schemas)).rejects.toThrow("1 problem");
  });

  test("in files of several levels", async () => {
    const { told } = await probeOf({
      "v/openapi.json": openapi({ probe: object({ p: { $ref: "./defs/items.yaml#/Item" } }, []) }),
      "v/defs/items.yaml": [
        "Item:",
        "  type: object",
        "  required: [kind]",
        "  properties: { kind: { type: string } }",
        "  discriminator:",
        "    propertyName: kind",
        "    mapping: { note: '../kinds/note.json', ring: '#/RingItem' }",
        "RingItem:",
        "  allOf:",
        "    - $ref: '#/Item'",
        "    - { type: object, required: [seconds], properties: { seconds: { type: integer } } }",
      ].join("\n"),
      "v/kinds/note.json": JSON.stringify({ allOf: [{ $ref: "../defs/items.yaml#/Item" }, NOTE] }),
    });
    insist((p) => told({ p }));
  });

  test("in JSON Schema", async () => {
    const local = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
    const { told } = await probeOf({
      "v/probe.schema.json": JSON.stringify({
        $schema: "https://json-schema.org/draft/2020-12/schema",
        ...object({ p: local("Item") }, []),
        $defs: {
          Item: base({ note: "#/$defs/NoteItem", ring: "RingItem" }),
          NoteItem: { allOf: [local("Item"), NOTE] },
          RingItem: { allOf: [local("Item"), RING] },
        },
      }),
    });
    insist((p) => told({ p }));
  });

  test("a base may be an event", async () => {
    const { told } = await probeOf({
      "v/openapi.json": openapi({}, ITEMS),
      "v/vendor.yaml": "events: { probe: Item }\n",
    });
    expect(told({ kind: "note" })).toEqual(["missing /text"]);
    expect(told({ kind: "new" })).toEqual(["unknown-value /kind"]);
  });

  test("a schema called NewTag gets another name", async () => {
    const { types, faults } = await made({
      ...ITEMS,
      NewTag: NOTE,
      NoteItem: subtype("Item", object({ text, new: to("NewTag") })),
    });
    expect(types).toContain("export interface NewTag_");
    expect(faults("export type T = v.NewTag_;")).toEqual([]);
  });
});
