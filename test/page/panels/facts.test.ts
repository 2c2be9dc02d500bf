import { expect, test } from "vitest";
import { factsOf, roleWords } from "../../../scripts/page/panels/facts.js";
import type { Conversation } from "../../../src/index.js";

const nothing: Conversation = {
  vendor: null,
  event: null,
  phase: null,
  id: null,
  references: [],
  tenant: null,
  agent: null,
  channel: "unknown",
  channelRaw: null,
  customer: { id: null, name: null, phone: null, email: null },
  line: null,
  startedAt: null,
  endedAt: null,
  occurredAt: null,
  durationMs: null,
  endedBy: null,
  transcript: { availability: "none", items: [], text: null },
  recording: null,
  attachments: [],
  variables: { input: null, extracted: null },
  outcome: null,
  metadata: null,
  unmapped: [],
};
const facts = (members: Partial<Conversation>) => Object.fromEntries(factsOf({ ...nothing, ...members }));

test("what is not known is not shown", () => {
  expect(factsOf(nothing)).toEqual([]);
});

test("the words of the vendor stand in brackets, unless they say the same", () => {
  expect(facts({ channel: "phone", channelRaw: "phone_call" })).toEqual({ channel: "phone (phone_call)" });
  expect(facts({ channel: "phone", channelRaw: "Phone" })).toEqual({ channel: "phone" });
  expect(facts({ channelRaw: "telex" })).toEqual({ channel: "telex" });
  expect(facts({ endedBy: { role: "human_agent", id: "7", raw: "supervisor" } })).toEqual({
    "ended by": "human agent (supervisor, 7)",
  });
});

test("a conversation of no length has one", () => {
  expect(facts({ durationMs: 0 })).toEqual({ length: "0.0 s" });
});

test("the line says who called whom, and which of them is not known", () => {
  const line = { from: "+1", to: "+2", provider: null, callId: null };
  expect(facts({ line })).toEqual({ line: "+1 → +2" });
  expect(facts({ line: { ...line, from: null } })).toEqual({ line: "? → +2" });
  expect(facts({ line: { ...line, to: null } })).toEqual({ line: "+1" });
  expect(facts({ line: { ...line, from: null, to: null, provider: "twilio" } })).toEqual({
    carrier: "twilio",
  });
});

test("the outcome is told with and without words", () => {
  expect(facts({ outcome: { success: false, summary: "Hung up.", raw: null } })).toEqual({
    outcome: "no success: Hung up.",
  });
  expect(facts({ outcome: { success: true, summary: null, raw: {} } })).toEqual({ outcome: "success" });
});

test("a role that is not known has the vendor's word", () => {
  expect(roleWords("unknown", "narrator")).toBe("narrator");
  expect(roleWords("unknown", null)).toBe("unknown");
  expect(roleWords("human_agent", "x")).toBe("human agent");
});
