import { describe, expect, test } from "vitest";
import { generated, openapi, problemsOf } from "../support/generating.js";

type Schema = Record<string, unknown>;

const payload = (kind: Schema | undefined, more: Schema = {}): Schema => ({
  type: "object",
  required: ["kind"],
  properties: { ...(kind && { kind }), id: { type: "string" }, ...more },
});

const vendorFile = (more = "", event = "/kind", id = "/id") =>
  `x-afterword: { name: V, event: ${event}, conversationId: ${id} }\n${more}`;

/** The tags in the vendor that a document makes. */
const tagsOf = async (files: Record<string, string>): Promise<string[]> => {
  const { "v/vendor.js": text = "" } = await generated(files);
  return [...(/ {2}events: \{\n([\s\S]*?) {2}\}/.exec(text)?.[1] ?? "").matchAll(/^ +"(.*?)":/gm)].map(
    ([, tag]) => tag as string,
  );
};

const document = (payloads: Record<string, Schema>, more = "", schemas: Record<string, Schema> = {}) => ({
  "v/openapi.json": openapi(payloads, schemas),
  "v/vendor.yaml": vendorFile(more),
});

const wrongIn = async (files: Record<string, string>) =>
  (await problemsOf(files)).map(({ file, line, rule, message }) => `${file}:${line} ${rule}: ${message}`);

describe("the tag of an event is what its payload says", () => {
  const DONE = payload({ const: "call.done" });

  test.each<[string, Schema]>([
    ["a const", DONE],
    ["an enum of one", payload({ type: "string", enum: ["call.done"] })],
    ["a $ref", payload({ $ref: "#/components/schemas/Tag" })],
    ["allOf", { allOf: [{ type: "object" }, DONE] }],
    ["a union that says it in every branch", { oneOf: [DONE, DONE] }],
    ["a union with null", { anyOf: [DONE, { type: "null" }] }],
    ["one of several that another part leaves", { allOf: [payload({ enum: ["call.done", "other"] }), DONE] }],
  ])("by %s", async (_, schema) => {
    const files = document({ callDone: schema }, "", { Tag: { type: "string", const: "call.done" } });
    expect(await tagsOf(files)).toEqual(["call.done"]);
  });

  test("deep in it, and in a list", async () => {
    const events = { type: "array", items: payload({ const: "call.done" }) };
    const files = {
      "v/openapi.json": openapi({
        any: payload(undefined, { data: { type: "object", properties: { events } } }),
      }),
      "v/vendor.yaml": vendorFile("", "/data/events/0/kind", "/data/events/0/id"),
    };
    expect(await tagsOf(files)).toEqual(["call.done"]);
  });

  test("each of several makes an event, but for those that others have", async () => {
    const files = document({
      updated: payload({ enum: ["call.sent", "call.done"] }),
      "call.sent": payload({ enum: ["call.sent", "call.read"] }),
    });
    expect(await tagsOf(files)).toEqual(["call.done", "call.sent"]);
  });

  test("a file's name counts only where the schema says nothing", async () => {
    const files = {
      "v/done.schema.json": JSON.stringify(payload({ const: "call.done" })),
      "v/open.schema.json": JSON.stringify(payload({ type: "string" })),
      "v/vendor.yaml": vendorFile(),
    };
    expect(await tagsOf(files)).toEqual(["call.done", "open"]);
  });

  test("a key that is written like a path counts without its slash", async () => {
    expect(await tagsOf(document({ "/DONE": payload({ type: "string" }) }))).toEqual(["DONE"]);
  });

  test("keys stay where the tag is in a header", async () => {
    const files = { ...document({ callDone: DONE }), "v/vendor.yaml": vendorFile("", "{ header: x-event }") };
    expect(await tagsOf(files)).toEqual(["callDone"]);
  });
});

describe("vendor.yaml names an event", () => {
  const ANY = payload({ type: "string" });

  test.each<[string, Record<string, string>]>([
    ["by the key of its webhook", document({ callDone: ANY }, "events: { call.done: callDone }\n")],
    ["by the name of its schema", document({}, "events: { call.done: Done }\n", { Done: ANY })],
    ["by a reference", document({}, 'events: { call.done: "#/components/schemas/Done" }\n', { Done: ANY })],
    [
      "by a reference to its webhook",
      document({ callDone: ANY }, 'events: { call.done: "#/webhooks/callDone" }\n'),
    ],
    [
      "by a definition of a file",
      {
        "v/call.schema.json": JSON.stringify({ definitions: { Call: ANY } }),
        "v/vendor.yaml": vendorFile('events: { call.done: "call.schema.json#/definitions/Call" }\n'),
      },
    ],
    [
      "by a definition of a file that has another name",
      {
        "v/defs/call.json": JSON.stringify({ $defs: { Call: ANY } }),
        "v/vendor.yaml": vendorFile('events: { call.done: "defs/call.json#/$defs/Call" }\n'),
      },
    ],
    [
      "by a file beside the document",
      {
        ...document({}, 'events: { call.done: "call.json#/$defs/Call" }\n'),
        "v/call.json": JSON.stringify({ $defs: { Call: ANY } }),
      },
    ],
  ])("%s", async (_, files) => {
    expect(await tagsOf(files)).toEqual(["call.done"]);
  });

  test("and then no other event has its tag", async () => {
    const files = document(
      { one: payload({ const: "a" }), two: payload({ const: "a" }) },
      "events: { a: two }\n",
    );
    expect(await tagsOf(files)).toEqual(["a"]);
  });

  test.each([
    ["events: { a: Gone }", "There is no Gone in components.schemas or among the webhooks."],
    ['events: { a: "gone.json#/x" }', "There is no schema at gone.json#/x."],
  ])("that is not there: %s", async (events, message) => {
    expect(await wrongIn(document({}, `${events}\n`))).toContain(`v/vendor.yaml:2 no-payload: ${message}`);
  });
});

describe("what no payload could be is refused", () => {
  test.each<[string, Record<string, string>, string]>([
    [
      "a name that the schema does not allow",
      document({ done: payload({ const: "call.done" }) }, "events: { call.ended: done }\n"),
      'v/vendor.yaml:2 tag-mismatch: No payload of done says "call.ended" at /kind.',
    ],
    [
      "a tag that is no text",
      document({ done: payload({ const: 0 }) }),
      "v/vendor.yaml:1 tag-mismatch: No payload of done has a text at /kind.",
    ],
    [
      "a tag that is an object",
      document({ done: payload({ type: "object" }) }),
      "v/vendor.yaml:1 tag-mismatch: No payload of done has a text at /kind.",
    ],
    [
      "a payload that is a list",
      {
        "v/openapi.json": openapi({ any: { type: "array", items: payload({ const: "call.done" }) } }),
        "v/vendor.yaml": vendorFile("", "/0/kind", "/0/id"),
      },
      "v/vendor.yaml:1 no-object: The payload of call.done is not an object, and nothing else can be received.",
    ],
    [
      "two events with one tag",
      document({ one: payload({ const: "a" }), two: payload({ const: "a" }) }),
      "v/vendor.yaml:1 same-tag: one and two have the same tag, a.",
    ],
    [
      "a pointer to what no payload has",
      document({ done: payload(undefined) }),
      "v/vendor.yaml:1 undescribed-pointer: The payload of done has nothing at /kind.",
    ],
    [
      "a conversation's id where no payload has one",
      { ...document({ done: payload({ const: "a" }) }), "v/vendor.yaml": vendorFile("", "/kind", "/nope") },
      "v/vendor.yaml:1 undescribed-pointer: The payload of a has nothing at /nope.",
    ],
  ])("%s", async (_, files, problem) => {
    expect(await wrongIn(files)).toEqual([problem]);
  });

  test("unless vendor.yaml says that it is sent all the same", async () => {
    const files = document({ done: payload(undefined) }, "skip: [undescribed-pointer]\n");
    expect(await tagsOf(files)).toEqual(["done"]);
    const other = document(
      { done: payload({ enum: ["a", "b"] }) },
      "events: { c: done }\nskip: [tag-mismatch]\n",
    );
    expect(await tagsOf(other)).toEqual(["c"]);
  });

  test("a tag that is an empty text is a tag, but names no file", async () => {
    expect(await wrongIn(document({ done: payload({ const: "" }) }))).toEqual([
      expect.stringContaining("name-clash"),
    ]);
  });

  test("many ways to one schema are one question", async () => {
    const schemas = Object.fromEntries(
      [...Array(60).keys()].map((at) => [
        `S${at}`,
        at === 59
          ? payload({ const: "a" })
          : {
              allOf: [
                { $ref: `#/components/schemas/S${at + 1}` },
                { $ref: `#/components/schemas/S${at + 1}` },
              ],
            },
      ]),
    );
    expect(await tagsOf(document({ done: { $ref: "#/components/schemas/S0" } }, "", schemas))).toEqual(["a"]);
  });
});

describe("folders of events", () => {
  const files = (more: Record<string, string>) => ({
    "v/events/done.schema.json": JSON.stringify({
      type: "object",
      properties: { at: { $ref: "parts/at.schema.json" } },
    }),
    "v/events/parts/at.schema.json": '{"type":"string"}',
    ...more,
  });

  test("are read, but for schemas to which others refer", async () => {
    expect(await tagsOf(files({}))).toEqual(["done"]);
  });

  test("are not read beside an OpenAPI document", async () => {
    expect(await tagsOf(files({ "v/openapi.json": openapi({ other: { type: "object" } }) }))).toEqual([
      "other",
    ]);
  });
});
