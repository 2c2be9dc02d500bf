import type { JsonSchema } from "afterword/check";
import { describe, expect, test } from "vitest";
import { feedsFor, goesTo, namedFeeds } from "../../../scripts/generate/pages/goes-to.js";
import { page } from "../../../scripts/generate/pages/page.js";
import { bundleOf } from "../../support/generating.js";

const ref = (name: string) => ({ $ref: `#/$defs/${name}` });
const string = { type: "string" } as const;

test("the cell of a field names members as code", () => {
  const cellOf = goesTo(
    new Map([
      ["/type", ["channelRaw", "channel (decides)"]],
      ["/items/*/role", ["transcript.items[].roleRaw"]],
    ]),
  );
  expect(cellOf("/type")).toBe("`channelRaw`, `channel` (decides)");
  expect(cellOf("/items/*/role")).toBe("`transcript.items[].roleRaw`");
  expect(cellOf("/items")).toBe("");
});

describe("the page of a vendor", () => {
  const payload = {
    type: "object",
    properties: {
      type: string,
      call: { type: "object", properties: { id: string, "from/to": string, note: string } },
      items: { type: "array", items: { type: "object", properties: { role: string } } },
      variables: { type: "object", properties: { name: string } },
    },
  } as const;
  const conversation = {
    ended: {
      id: "/call/id",
      line: { from: "/call/from~1to" },
      transcript: { items: [{ each: "/items", kind: "message", role: "/role" }] },
      variables: { input: "/variables" },
    },
  };
  const pageOf = (block?: Record<string, unknown>): string =>
    page(bundleOf({ ended: payload, started: payload }, block)).get("v/README.md") as string;

  test("says where fields go: of events without a mapping, nowhere", () => {
    const text = pageOf({ event: "/type", conversation });
    const rows = text.split("\n").filter((line) => /^\| `/.test(line) && line.split(" | ").length > 5);
    const goesTo = rows.map((line) => line.split(" | ")).map(([field, , , to]) => `${field} ${to}`.slice(2));
    expect(goesTo.slice(0, 9)).toEqual([
      "`type` `event`",
      "`call` ",
      "`call.id` `id`",
      "`call.from/to` `line.from`",
      "`call.note` ",
      "`items` `transcript.items`",
      "`items[].role` `transcript.items[].roleRaw`, `transcript.items[].role` (decides)",
      "`variables` `variables.input`",
      "`variables.name` `variables.input`",
    ]);
    expect(goesTo.slice(9).every((row) => row.endsWith("` "))).toBe(true);
    expect(goesTo).toHaveLength(18);
    expect(text).toContain("\n## Conversation\n");
  });

  test("says nothing of it without a mapping", () => {
    for (const block of [undefined, { event: "/type" }, { event: "/type", conversation: { other: {} } }]) {
      const text = pageOf(block);
      expect(text).toContain("| field | type | presence | source | |\n|---|---|---|---|---|\n");
      expect(text).not.toContain("## Conversation\n");
      expect(text).not.toContain("goes to");
    }
  });
});

describe("named schemas with tables of their own", () => {
  const defs: Record<string, JsonSchema> = {
    Call: {
      type: "object",
      properties: {
        id: string,
        person: ref("Person"),

        meta: { anyOf: [ref("Meta"), { type: "null" }] },
      },
    },
    Person: { type: "object", properties: { phone: string, next: ref("Person") } },
    Meta: { type: "object", properties: { inner: ref("Person") } },
    Turn: { oneOf: [ref("Said"), { type: "object", properties: { by: ref("Person") } }] },
    Said: { type: "object", properties: { text: string } },
  };
  const payloads: Record<string, JsonSchema> = {
    ended: {
      type: "object",
      properties: { call: ref("Call"), turns: { type: "array", items: ref("Turn") } },
    },
    started: ref("Call"),
    other: { type: "object", additionalProperties: ref("Person"), properties: { call: string } },
  };
  const bundle = bundleOf(
    payloads,
    {
      conversation: {
        ended: {
          id: "/call/id",
          customer: { phone: "/call/person/phone" },
          transcript: {
            items: [{ each: "/turns", kind: "message", text: "/text", role: "/by/phone", roleRaw: null }],
          },
        },
        started: { id: "/id", metadata: "/meta" },
        other: { line: { from: "/from/phone" } },
      },
    },
    defs,
  );
  const named = new Set(Object.keys(defs));

  test("say what they feed in all events", () => {
    const found = namedFeeds(bundle, named, feedsFor(bundle) ?? new Map());
    const told = Object.fromEntries([...found].map(([name, feeds]) => [name, Object.fromEntries(feeds)]));
    expect(told).toEqual({
      Call: {
        "/id": ["id"],
        "/person/phone": ["customer.phone"],
        "/meta": ["metadata"],
        "/meta/**": ["metadata"],
      },
      Person: {
        "/phone": ["customer.phone", "line.from", "transcript.items[].role (decides)"],
        "/**": ["metadata"],
      },
      Turn: { "/text": ["transcript.items[].text"], "/by/phone": ["transcript.items[].role (decides)"] },
      Said: { "/text": ["transcript.items[].text"], "/by/phone": ["transcript.items[].role (decides)"] },
      Meta: { "/**": ["metadata"] },
    });
  });

  test("have the column in tables that are printed because one for each event would be too long", () => {
    const many = Object.fromEntries(Array.from({ length: 3001 }, (_, index) => [`m${index}`, string]));
    const long = bundleOf({ ...payloads, long: { type: "object", properties: many } }, bundle.block, defs);
    const text = page(long).get("v/README.md") as string;
    expect(text).toContain("\n## What events hold\n");
    expect(text).toContain("\n| `id` | string | optional | `id` | documented |  |\n");
    expect(text).toContain(
      "\n| `phone` | string | optional | `customer.phone`, `line.from`, `metadata`, `transcript.items[].role` (decides) | documented |  |\n",
    );
    expect(text).toContain("\n| `m0` | string | optional |  | documented |  |\n");
    expect(text).not.toContain("| presence | source |");
  });
});
