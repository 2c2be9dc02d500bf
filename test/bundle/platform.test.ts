import { describe, expect, test } from "vitest";
import { vendorsOf } from "../../scripts/bundle/vendors.js";
import { example, folder } from "../support/files.js";
import { openapi } from "../support/generating.js";

const PAYLOAD = {
  type: "object",
  required: ["type"],
  properties: { type: { const: "call.ended" }, id: { type: "string" }, name: { type: "string" } },
};

/** The document of a vendor whose `x-afterword` has these members. */
const vendor = (block: object): string =>
  openapi({ "call.ended": PAYLOAD }, {}, { name: "V", event: "/type", conversationId: "/id", ...block });

const MAPPED = { conversation: { "*": { id: "/id", customer: { name: "/name" } } } };
const OTHER = { conversation: { "*": { id: "/id", agent: { name: "/name" } } } };

/** What the payload of a vendor becomes. */
const recordOf = (files: Record<string, string>, payload: object, tag = "call.ended") =>
  vendorsOf(folder(files))
    .find(({ slug }) => slug === "v")
    ?.normalize?.(tag, payload);

const CALL = { type: "call.ended", id: "1", name: "Dana" };

describe("the mapping of a vendor that resells a platform", () => {
  test("is that of the platform's folder", () => {
    const files = { "p/openapi.json": vendor(MAPPED), "v/openapi.json": vendor({ platform: "p" }) };
    expect(recordOf(files, CALL)).toMatchObject({ vendor: "v", customer: { name: "Dana" }, unmapped: [] });
  });

  test("is that of the platform's platform, if that has none", () => {
    const files = {
      "p/openapi.json": vendor({ platform: "q" }),
      "q/openapi.json": vendor(MAPPED),
      "v/openapi.json": vendor({ platform: "p" }),
    };
    expect(recordOf(files, CALL)).toMatchObject({ vendor: "v", customer: { name: "Dana" } });
  });

  test("is its own, if it has one", () => {
    const files = { "p/openapi.json": vendor(MAPPED), "v/openapi.json": vendor({ platform: "p", ...OTHER }) };
    expect(recordOf(files, CALL)).toMatchObject({ customer: { name: null }, agent: { name: "Dana" } });
  });

  test("is that of the built-in vendor, if the platform has no folder here", () => {
    const document = example("autocalls/openapi.yaml");
    const [block = ""] = /^ {2}conversation:.*\n(?:(?: {4}.*)?\n)+/m.exec(document) ?? [];
    expect(block).toContain("transcript:");
    const files = { "v/openapi.yaml": document.replace(block, "  platform: autocalls\n") };
    const payload = JSON.parse(example("autocalls/examples/post-call.json"));
    expect(recordOf(files, payload, "post-call")).toMatchObject({
      vendor: "v",
      channel: "phone",
      phase: "ended",
    });
  });

  test.each([
    ["there is no such vendor", { "v/openapi.json": vendor({ platform: "nowhere" }) }],
    ["none of them has one", { "p/openapi.json": vendor({}), "v/openapi.json": vendor({ platform: "p" }) }],
    [
      "each is the platform of the other",
      { "p/openapi.json": vendor({ platform: "v" }), "v/openapi.json": vendor({ platform: "p" }) },
    ],
    [
      "the folder stands for the built-in one, and has none",
      { "autocalls/openapi.json": vendor({}), "v/openapi.json": vendor({ platform: "autocalls" }) },
    ],
  ])("is none where %s", (_, files) =>
    expect(recordOf(files as Record<string, string>, CALL)).toBeUndefined(),
  );
});
