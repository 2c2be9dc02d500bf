import * as check from "afterword/check";
import { describe, expect, test } from "vitest";
import { exportName, typeName } from "../../scripts/schema/identifiers.js";
import { slugOf } from "../../src/vendor.js";
import { evaluated } from "../support/evaluated.js";
import { openapi, problemsOf, vendorOf } from "../support/generating.js";

const tag = { type: "object", properties: { a: { type: "string" } } };

describe("a tag names a file, an export and a type", () => {
  test.each([
    ["v1.conversation.ended", "conversation-ended", "conversationEnded", "ConversationEnded"],
    ["ConversationComplete", "conversation-complete", "conversationComplete", "ConversationComplete"],
    ["call_ended", "call-ended", "callEnded", "CallEnded"],
    ["check-run.created", "check-run-created", "checkRunCreated", "CheckRunCreated"],
    ["2fa.done", "2fa-done", "_2faDone", "T2faDone"],
    ["end", "end", "end", "End"],
    ["default", "default", "default_", "Default"],
    ["event", "event", "event_", "Event_"],
    ["schema", "schema", "schema_", "Schema"],
    ["passes", "passes", "passes_", "Passes"],
    ["date", "date", "date_", "Date"],
    ["words0", "words0", "words0_", "Words0"],
    ["part1", "part1", "part1_", "Part1"],
    ["item0", "item0", "item0_", "Item0"],
    ["constructor", "constructor", "constructor", "Constructor"],
    ["__proto__", "proto", "proto", "Proto"],
    ["会話.終了", "会話-終了", "会話終了", "T会話終了"],
    ["élan²", "élan²", "élan", "Élan"],
    ["a*/b\u2028c", "a-b-c", "aBC", "ABC"],
  ])("%j", async (given, slug, exported, type) => {
    expect([slugOf(given), exportName(slug), typeName(slug)]).toEqual([slug, exported, type]);
    const files = await vendorOf({ [given]: { ...tag, required: ["a"] } });
    const text = files[`v/${slug}.js`] as string;
    expect(text).toContain(`\nexport const ${exported} = `);
    expect(files["v/types.d.ts"]).toContain(`\nexport interface ${type} {`);
    const { event } = evaluated(text);
    expect(event.tag).toBe(given);
    expect([event.is({ a: "" }), event.is({})]).toEqual([true, false]);
  });
});

test("no event takes the name of an export of afterword/check, which its module imports", async () => {
  const names = Object.keys(check);
  expect(names).toContain("shallow");
  for (const name of names) expect([name, exportName(name)]).toEqual([name, `${name}_`]);
  // a schema whose module calls the export of that name
  const files = await vendorOf({ shallow: { type: "object", additionalProperties: true } });
  const text = files["v/shallow.js"] as string;
  expect(text).toMatch(/^import \{.*\bshallow\b.*\} from "afterword\/check";$/m);
  expect(evaluated(text).event.is({ a: 1 })).toBe(true);
});

describe("names that clash are refused", () => {
  test.each<[string, Parameters<typeof openapi>]>([
    ["two tags that make one file", [{ "call.ended": tag, call_ended: tag }]],
    ["two tags that differ by a version only", [{ "v1.call": tag, "v2.call": tag }]],
    ["an event and the vendor", [{ v: tag }]],
    ["an event and types.d.ts", [{ types: tag }]],
    ["an event and vendor.js", [{ vendor: tag }]],
    ["a tag without a letter", [{ "!": tag }]],
    [
      "two schemas",
      [
        {
          e: {
            type: "object",
            properties: { a: { $ref: "#/components/schemas/a_b" }, b: { $ref: "#/components/schemas/A.b" } },
          },
        },
        { a_b: tag, "A.b": tag },
      ],
    ],
  ])("%s", async (_, document) => {
    const problems = await problemsOf({ "v/openapi.json": openapi(...document) });
    expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toContain("v/openapi.json name-clash");
  });

  test("but an event gives way to the schema of another", async () => {
    const files = await vendorOf(
      {
        "call.ended": { $ref: "#/components/schemas/A" },
        other: { $ref: "#/components/schemas/CallEnded" },
      },
      { A: tag, CallEnded: { type: "object", properties: { b: {} } } },
    );
    expect(files["v/types.d.ts"]).toMatch(/^export type CallEndedPayload = A;$/m);
  });

  test("but a schema may have the name that the map of events would have", async () => {
    const files = await vendorOf({ "v.event": { ...tag }, "v.events": { ...tag } });
    expect(files["v/types.d.ts"]).toMatch(/^export interface VWebhookEvents \{$/m);
  });
});
