import { describe, expect, test } from "vitest";
import { duration, signatureWords, size } from "../../../scripts/generate/pages/words.js";
import { generated, openapi, vendorOf } from "../../support/generating.js";

type Schema = Record<string, unknown>;

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** The rows of a page's first table of fields, without their ends. */
const rowsOf = async (payload: Schema, schemas: Record<string, Schema> = {}): Promise<string[]> => {
  const page = (await vendorOf({ probe: payload }, schemas))["v/README.md"] as string;
  const [, table = ""] = /\n\|---\|---\|---\|---\|---\|\n((?:\|.*\n)*)/.exec(page) ?? [];
  return table
    .trimEnd()
    .split("\n")
    .map((row) => row.replace(/^\| | \|$/g, "").trim());
};

const A = {
  type: "object",
  required: ["t", "x"],
  properties: { t: { const: "a" }, x: { type: "string", "x-source": "sdk" } },
};
const B = { type: "object", required: ["t"], properties: { t: { const: "b" }, x: { type: "null" } } };

describe("a page's table of fields", () => {
  test.each<[string, Schema, Record<string, Schema>, string[]]>([
    [
      "branches of a union share their fields; always there is what every branch requires",
      { type: "object", properties: { u: { oneOf: [ref("A"), ref("B")] } } },
      { A, B },
      [
        "`u` | object | optional | documented |",
        "`u.t` | string: a, b | always | documented |",
        "`u.x` | string or null | optional | sdk |",
      ],
    ],
    [
      "a recursive definition is entered once",
      ref("L"),
      { L: { type: "object", properties: { all: { type: "array", items: ref("L") }, me: ref("L") } } },
      ["`all` | array of object | optional | documented |", "`me` | object | optional | documented |"],
    ],
    [
      "a list of itself has an end",
      { type: "object", properties: { l: ref("L") } },
      { L: { type: "array", items: ref("L") } },
      ["`l` | array of array | optional | documented |"],
    ],
    [
      "a $ref to a $ref is followed",
      { type: "object", properties: { a: ref("Alias") } },
      { Alias: ref("A"), A },
      [
        "`a` | object | optional | documented |",
        "`a.t` | string: a | always | documented |",
        "`a.x` | string | always | sdk |",
      ],
    ],
    [
      "text of a schema is no markup",
      {
        type: "object",
        properties: {
          "a|b`\n": { type: "string", enum: ["<b>", "|"], description: "[x](y) | <i> `a|b` *c*\n-->" },
        },
      },
      {},
      [
        "`` a\\|b` `` | string: &lt;b\\>, \\| | optional | documented | \\[x\\](y) \\| &lt;i\\> `a\\|b` \\*c\\* --\\>",
      ],
    ],
  ])("%s", async (_, payload, schemas, rows) => expect(await rowsOf(payload, schemas)).toEqual(rows));
});

test("events come from this package where it ships the vendor, else from beside the page", async () => {
  const text = openapi({ probe: { type: "object" } });
  const out = await generated({
    "phonic/openapi.json": text,
    "v/openapi.json": text,
    "_own/probe.schema.json": "{}",
  });
  expect(out["phonic/README.md"]).toContain("\nEvents, from `afterword/phonic`:\n");
  expect(out["v/README.md"]).toContain("\nEvents, from `./vendor.js`:\n");
  expect(out["v/vendor.d.ts"]).toContain("export { probe };");
  expect(out["_own/README.md"]).toContain("\nEvents:\n");
});

test.each([
  [5, "5 s"],
  [90, "90 s"],
  [120, "120 s"],
  [300, "5 min"],
  [7200, "2 h"],
])("%d seconds are %s", (seconds, words) => expect(duration(seconds)).toBe(words));

test.each<[unknown, string]>([
  [undefined, "unknown"],
  [{ scheme: "none" }, "none"],
  [{ scheme: "none", instead: { scheme: "secret", note: "" } }, "none; a token in the URL instead"],
  [{ scheme: "hmac", algorithm: "sha256", header: { name: null } }, "HMAC sha256, header not documented"],
  [
    { scheme: "hmac", algorithm: "sha256", encoding: "hex", headers: ["a-", "b-"], header: { name: "sig" } },
    "HMAC sha256 hex, `a-sig` or `b-sig`",
  ],
])("a signature in words: %j", (signature, words) => expect(signatureWords(signature)).toBe(words));

test.each([
  [1, "1 byte"],
  [20_000_000, "20,000,000 bytes"],
  [262_144, "256 KiB"],
  [20_971_520, "20 MiB"],
  [2 ** 31, "2,048 MiB"],
])("%i bytes are %s", (bytes, words) => expect(size(bytes)).toBe(words));

test("the largest body is on the page, as far as it is known", async () => {
  const pageWith = async (delivery: object) => {
    const block = { name: "V", event: { header: "x-event" }, conversationId: { probe: null }, delivery };
    return (await generated({ "v/openapi.json": openapi({ probe: { type: "object" } }, {}, block) }))[
      "v/README.md"
    ];
  };
  expect(await pageWith({ maxBytes: 20_971_520 })).toContain("| Largest body | 20 MiB |");
  expect(await pageWith({})).toContain("| Largest body | not documented |");
});
