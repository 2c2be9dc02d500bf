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

describe("what the document says of the vendor stands at the top", () => {
  const block = { name: "V", event: { header: "x-event" }, conversationId: { probe: null } };
  const payload = { type: "object", properties: { a: { type: "string", description: "A." } } };
  const pageWith = async (description: unknown) => {
    const document = { ...JSON.parse(openapi({ probe: payload }, {}, block)) };
    document.info.description = description;
    const page = (await generated({ "v/openapi.json": JSON.stringify(document) }))["v/README.md"];
    return page?.split("\n\n# V\n\n")[1]?.split("\n\nEvents, ")[0];
  };

  test.each([
    ["paragraphs", "One `a` |\nand <b>.\n\n  \nTwo.\n\n\n", "One `a` \\| and &lt;b\\>.\n\nTwo."],
    ["headings of one level", "# One\n\n#### Two [a](b)\n\n#no", "### One\n\n### Two \\[a\\](b)\n\n\\#no"],
    [
      "lists",
      "- one **two** `three`\n  and on\n- *four*\n\nEnd.",
      "- one **two** `three` and on\n- \\*four\\*\n\nEnd.",
    ],
    ["tables", "| a | `b` |\n|---|:--|\n| <c> | d |", "| a | `b` |\n|---|---|\n| &lt;c\\> | d |"],
    [
      "code",
      '```ts\nconst a = "<b>";\n\n# no heading\n```\nEnd.',
      '```ts\nconst a = "<b>";\n\n# no heading\n```\n\nEnd.',
    ],
    ["code without an end", "Then:\n```json\n{}", "Then:\n\n```json\n{}\n```"],
    ["code in a language that is none", "```ts onload=x\na\n```", "```\na\n```"],
    ["bold text with code", "**set `a*b` now** and ** not **", "**set `a*b` now** and \\*\\* not \\*\\*"],
    [
      "no HTML, no links, no comments",
      "<!-- x --> ![a](b) <script>",
      "&lt;!-- x --\\> !\\[a\\](b) &lt;script\\>",
    ],
  ])("%s", async (_, description, page) => expect(await pageWith(description)).toBe(page));

  test("or nothing", async () => expect(await pageWith(undefined)).toMatch(/^Events, /));
});

test("a named schema's table begins with the source of the schema", async () => {
  const figures = Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`f${at}`, { type: "number" }]));
  const Call = {
    type: "object",
    "x-source": "sdk",
    properties: { ...figures, a: { type: "string", "x-source": "documented" } },
  };
  const payload = { type: "object", properties: { call: ref("Call"), former: ref("Call") } };
  const page = (await vendorOf({ probe: payload }, { Call }))["v/README.md"];
  expect(page).toContain("\n### Call\n");
  expect(page).toContain("\n| `f0` | number | optional | sdk |  |\n");
  expect(page).toContain("\n| `a` | string | optional | documented |  |\n");
});

describe("a page's changes", () => {
  const changesOf = async (facts: Schema): Promise<string | undefined> => {
    const block = { name: "V", event: "/type", conversationId: "/id", ...facts };
    const payload = {
      type: "object",
      required: ["type"],
      properties: { type: { const: "probe" }, id: { type: "string" } },
    };
    const document = openapi({ probe: payload }, {}, block);
    const page = (await generated({ "v/openapi.json": document }))["v/README.md"] as string;
    return /^## Changes\n\n([\s\S]*?)\n(?=\n## |$(?![\s\S]))/m.exec(page)?.[1];
  };

  test("the newest is first; all events, and the documentation, are what is not named", async () => {
    const changes = [
      { date: "2025-12-31", what: "An `id` | is new." },
      { date: "2026-01-31", events: ["probe"], what: "b", url: "https://a.example/b_c", source: "sdk" },
    ];
    expect((await changesOf({ changes }))?.split("\n").slice(2)).toEqual([
      "| 2026-01-31 | `probe` | b | [sdk](https://a.example/b_c) |",
      "| 2025-12-31 | all | An `id` \\| is new. | documented |",
    ]);
  });

  test("none is known; or nobody has looked", async () => {
    expect(await changesOf({ changes: [] })).toBe("None is known.");
    expect(await changesOf({ changes: [], platform: "w" })).toBe(
      "None is known. What changes on its platform, w, may change here too.",
    );
    expect(await changesOf({})).toBeUndefined();
  });
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
  [
    { scheme: "none", instead: { scheme: "secret", header: "x-token", note: "" } },
    "none; a token in a header instead",
  ],
  [{ scheme: "hmac", algorithm: "sha256", header: { name: null } }, "HMAC sha256, header not documented"],
  [
    { scheme: "jwt", algorithm: "HS256", header: { name: "a" }, claims: { body: {} } },
    "JWT HS256 with a hash of the body, `a`",
  ],
  [
    { scheme: "hmac", algorithm: "sha256", encoding: "hex", headers: ["a-", "b-"], header: { name: "sig" } },
    "HMAC sha256 hex, `a-sig` or `b-sig`",
  ],
  [{ scheme: "hmac", algorithm: "sha1", header: { name: "x-v" } }, "HMAC sha1, `x-v`"],
  [
    { scheme: "ed25519", encoding: "base64", header: { name: "x-key" } },
    "Ed25519 base64, verified with a public key, `x-key`",
  ],
])("a signature in words: %j", (signature, words) => expect(signatureWords(signature)).toBe(words));

test.each([
  [1, "1 byte"],
  [20_000_000, "20,000,000 bytes"],
  [262_144, "256 KiB"],
  [20_971_520, "20 MiB"],
  [2 ** 31, "2,048 MiB"],
])("%i bytes are %s", (bytes, words) => expect(size(bytes)).toBe(words));

const PAYLOAD = { type: "object", properties: { a: { type: "string", description: "A." } } };
test.each([
  ["a signed URL", { template: "{url}{body}" }, "It signs the URL that it calls: give that as `publicUrl`"],
  ["the body alone", { template: "{body}" }, "How deliveries are signed:"],
  [
    "a token with a hash",
    {
      ...{ scheme: "jwt", algorithm: "HS256", encoding: undefined, template: undefined },
      claims: { body: { claim: "hash", hash: "sha256", encoding: "hex" } },
    },
    'Deliveries carry a token (JWT) that vouches for the body. Give who signs it too, such as your API key: `{ secret, signature: { scheme: "jwt", issuer: "…" } }`.',
  ],
])("what has to be given is on the page: %s", async (_what, rule, lead) => {
  const hmac = { scheme: "hmac", algorithm: "sha256", encoding: "hex", header: { name: "x" } };
  const block = { name: "V", event: { header: "x-event" }, conversationId: { probe: null } };
  const out = await generated({
    "v/openapi.json": openapi({ probe: PAYLOAD }, {}, { ...block, signature: { ...hmac, ...rule } }),
  });
  expect(out["v/README.md"]).toContain(`## Verification\n\n${lead}`);
});

describe("what a page says before its tables", () => {
  const pageOf = async (signature: object, info: object): Promise<string> => {
    const block = { name: "V", event: { header: "x-event" }, conversationId: { probe: null }, signature };
    const payload = { type: "object", properties: { a: { type: "string", description: "A." } } };
    const document = { ...JSON.parse(openapi({ probe: payload }, {}, block)), info };
    return (await generated({ "v/openapi.json": JSON.stringify(document) }))["v/README.md"] as string;
  };
  const title = { title: "V", version: "1" };
  const signed = (scheme: string) => ({
    ...{ scheme, algorithm: "sha256", encoding: "hex", header: { name: "x-v" }, template: "{body}" },
  });

  test("is what the document says of itself, without markup", async () => {
    const page = await pageOf(signed("hmac"), { ...title, description: "Calls\n<b>of</b> V." });
    expect(page).toContain("\n# V\n\nCalls &lt;b\\>of&lt;/b\\> V.\n\nEvents");
    const two = await pageOf(signed("hmac"), { ...title, description: "One,\nstill one.\n \nTwo.\n" });
    expect(two).toContain("\n# V\n\nOne, still one.\n\nTwo.\n\nEvents");
    expect(await pageOf(signed("hmac"), { ...title, description: "" })).toContain("\n# V\n\nEvents");
    expect(await pageOf(signed("hmac"), title)).toContain("\n# V\n\nEvents");
  });

  test("is that a key is public, if deliveries are signed with another one", async () => {
    const page = await pageOf(signed("ed25519"), title);
    expect(page).toMatch(/## Verification\n\n.*public key.*`sign`.*private key.*\n\nHow deliveries/);
    expect(await pageOf(signed("hmac"), title)).not.toContain("public key");
  });
});

test("the largest body is on the page, as far as it is known", async () => {
  const pageWith = async (delivery: object) => {
    const block = { name: "V", event: { header: "x-event" }, conversationId: { probe: null }, delivery };
    return (
      await generated({
        "v/openapi.json": openapi(
          { probe: { type: "object", properties: { a: { type: "string", description: "A." } } } },
          {},
          block,
        ),
      })
    )["v/README.md"];
  };
  expect(await pageWith({ maxBytes: 20_971_520 })).toContain("| Largest body | 20 MiB |");
  expect(await pageWith({})).toContain("| Largest body | not documented |");
});
