import { expect, test } from "vitest";
import { vendorOf } from "../support/generating.js";

/** The docstring of a vendor whose `x-afterword` has these members. */
const docsOf = async (block: Record<string, unknown>): Promise<string> => {
  const facts = { name: "V", event: "/type", conversationId: "/id", ...block };
  const files = await vendorOf({ "call.ended": PAYLOAD }, {}, facts);
  const [, docs = ""] =
    /\/\*\*\n((?: \*.*\n)+) \*\/\nexport declare const v:/.exec(files["v/vendor.d.ts"] ?? "") ?? [];
  return docs.replace(/^ \* ?/gm, "");
};

const PAYLOAD = {
  type: "object",
  required: ["type"],
  properties: { type: { const: "call.ended" }, id: { type: "string" } },
};
const HMAC = { scheme: "hmac", algorithm: "sha256", encoding: "hex", template: "{body}" };
const KEY = { scheme: "ed25519", encoding: "hex", header: { name: "x-key" }, template: "{body}" };

test.each<[why: string, signature: unknown, note: string | undefined, options: string]>([
  ["signs", { ...HMAC, header: { name: "x-v" } }, undefined, "{ secret }"],
  [
    "signs with a private key",
    KEY,
    "`secret` is its public key, which only verifies: `sign` needs a private key of your own.",
    "{ secret }",
  ],
  ["sends a secret", { scheme: "secret", header: { name: "x-v" } }, undefined, "{ secret }"],
  [
    "does not name its header",
    { ...HMAC, header: { name: null } },
    "The header of its signature is not documented: name the header that your deliveries have.",
    '{ secret, signature: { scheme: "hmac", header: "x-signature" } }',
  ],
  [
    "signs the URL that it calls, too",
    { ...HMAC, header: { name: "x-v" }, template: "{url}{body}" },
    "It signs the URL that it calls: give that as `publicUrl`, exactly as the vendor has it.",
    '{ secret, publicUrl: "https://example.com/webhooks" }',
  ],
  [
    "sends a token that vouches for the body",
    {
      ...{ scheme: "jwt", algorithm: "HS256", header: { name: "authorization" } },
      claims: { body: { claim: "hash", hash: "sha256", encoding: "hex" } },
    },
    "Its deliveries carry a token that vouches for the body. `secret` signs it, and `issuer` is who signs, such as your API key.",
    '{ secret, signature: { scheme: "jwt", issuer: key } }',
  ],
  [
    "sends a token",
    { scheme: "jwt", header: { name: "authorization" } },
    "Its deliveries carry a JSON Web Token: `jwt` of `afterword/jwt` verifies it.",
    "{ signature: jwt({ jwks, issuer, audience }) }",
  ],
  ["does not sign", { scheme: "none" }, "It does not sign.", "{ allowUnsigned: true }"],
  [
    "does not sign, but has a URL",
    { scheme: "none", instead: { scheme: "secret", query: "token", note: "A note." } },
    "It does not sign: `secret` is a token in the webhook's URL, as the parameter `token`.",
    "{ secret }",
  ],
  [
    "does not sign, but sends headers of its users",
    { scheme: "none", instead: { scheme: "secret", header: "x-token", note: "A note." } },
    "It does not sign: `secret` is a token in the header `x-token`.",
    "{ secret }",
  ],
  [
    "says nothing of a signature",
    undefined,
    "Its schemas do not say how it signs: give a rule as `signature`, or accept deliveries from anybody.",
    "{ allowUnsigned: true }",
  ],
])("a vendor that %s", async (_, signature, note, options) => {
  expect(await docsOf(signature === undefined ? {} : { signature })).toBe(
    [
      "V: what afterword needs to verify and check its deliveries.\n",
      ...(note === undefined ? [] : [`${note}\n`]),
      `@example\nconst receipt = await receive(v, request, ${options});\n`,
    ].join("\n"),
  );
});

test("a vendor with a mapping is normalised, too, and its pages are named", async () => {
  const docs = await docsOf({
    signature: { ...HMAC, header: { name: "x-v" } },
    docs: [{ url: "https://v.example/webhooks", read: "2026-01-31" }],
    conversation: { "*": { id: "/id" } },
  });
  expect(docs).toBe(`V: what afterword needs to verify, check and normalise its deliveries.

Documentation:
- https://v.example/webhooks

@example
const receipt = await receive(v, request, { secret });
`);
});
