import { expect, test } from "vitest";
import { generated, openapi } from "../support/generating.js";

test("a vendor's type has a name, so that messages of compilers do not list its members", async () => {
  const out = await generated({ "acme/openapi.json": openapi({ probe: { type: "object" } }) });
  expect(out["acme/vendor.d.ts"]).toContain("\nexport interface AcmeVendor {\n");
  expect(out["acme/vendor.d.ts"]).toMatch(/\nexport declare const acme: AcmeVendor;\n$/);
});

test("a vendor's type does not hide a schema's of the same name", async () => {
  const vendor = { type: "object", properties: { name: { type: "string" } } };
  const payload = { type: "object", properties: { of: { $ref: "#/components/schemas/AcmeVendor" } } };
  const out = await generated({ "acme/openapi.json": openapi({ probe: payload }, { AcmeVendor: vendor }) });
  expect(out["acme/types.d.ts"]).toContain("\nexport interface AcmeVendor {\n");
  expect(out["acme/vendor.d.ts"]).toMatch(/\nexport declare const acme: AcmeVendor2;\n$/);
});

const PAYLOAD = { type: "object", properties: { a: { type: "string", description: "A." } } };

test("a vendor whose tokens vouch for the body has the code for them, and no other vendor has", async () => {
  const block = { name: "V", event: { header: "x-event" }, conversationId: { probe: null } };
  const made = async (signature: object) => {
    const out = await generated({
      "v/openapi.json": openapi({ probe: PAYLOAD }, {}, { ...block, signature }),
    });
    return [out["v/vendor.js"] ?? "", out["v/vendor.d.ts"] ?? ""] as const;
  };
  const token = { scheme: "jwt", header: { name: "authorization" } };
  const claims = { body: { claim: "hash", hash: "sha256", encoding: "hex" } };
  const [code, types] = await made({ ...token, algorithm: "HS256", claims });
  expect(code).toContain('import { bodyTokens } from "afterword/token";\n');
  expect(code).toContain("\n  tokens: bodyTokens,\n};\n");
  expect(types).toContain('import type { BodyTokens } from "afterword/token";\n');
  expect(types).toContain("  readonly tokens: BodyTokens;\n");
  for (const file of await made(token)) expect(file).not.toMatch(/token";|okens/);
});
