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
