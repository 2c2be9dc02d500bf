import type { Conversation, PartialConversation } from "afterword";
import fc from "fast-check";
import { expect, test } from "vitest";
import { conversation as schema } from "../../generated/_conversation/conversation.js";
import { filledIn, type Member, NAMES } from "../../src/mapping/fill.js";
import { EMPTY } from "../../src/mapping/record.js";
import { clone } from "../support/json.js";
import { json, RUNS } from "../support/random/instances.js";

type Item = Conversation["transcript"]["items"][number];

const fill = (record: object) => filledIn(record as PartialConversation, { ...EMPTY });
const check = (record: object) => schema.check(clone({ ...fill(record), unmapped: [] }));

test("a mapping may give every member of a record, and all that follows is there", () => {
  expect(["vendor", "event", ...NAMES, "unmapped"]).toEqual(schema.schema.required);
  expect(check({})).toEqual([]);
});

test("whatever is given, the record fits its schema", () => {
  const inner = ["items", "text", "kind", "tool", "input", "id", "name", "value", "raw", "url"];
  const value = fc.oneof(json, fc.constantFrom("a", 7, "message", "2026-01-02T10:00:00Z"));
  const group = fc.dictionary(fc.constantFrom(...inner), value, { maxKeys: 4 });
  const member = fc.oneof(
    value,
    group,
    fc.array(group, { maxLength: 2 }),
    fc.record({ items: fc.array(group, { maxLength: 2 }), text: value }),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...NAMES), member, { maxKeys: 6 }), (record) => {
      expect(check(record)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test("words are those of the schema, and no others", () => {
  const item = (item: object) => fill({ transcript: { items: [item] } }).transcript.items[0];
  // complete, or it does not compile
  const phases = { started: 0, message: 0, transferred: 0, ended: 0, analysed: 0 };
  for (const phase in phases satisfies Record<NonNullable<Conversation["phase"]>, number>)
    expect(fill({ phase }).phase).toBe(phase);
  const channels = {
    ...{ phone: 0, "web-voice": 0, "web-chat": 0, whatsapp: 0, messenger: 0 },
    ...{ other: 0, unknown: 0 },
  };
  for (const channel in channels satisfies Record<Conversation["channel"], number>)
    expect(fill({ channel }).channel).toBe(channel);
  const kinds = { message: 0, tool_call: 0, tool_result: 0, handoff: 0, event: 0 };
  for (const kind in kinds satisfies Record<Item["kind"], number>)
    expect(item({ kind })).toMatchObject({ kind, role: "unknown", source: "", tool: null });
  const enders = { customer: 0, agent: 0, human_agent: 0, system: 0, unknown: 0 };
  for (const role in { ...enders, tool: 0 } satisfies Record<Item["role"], number>)
    expect(item({ kind: "event", role })).toMatchObject({ role });
  for (const role in enders satisfies Record<NonNullable<Conversation["endedBy"]>["role"], number>)
    expect(fill({ endedBy: { role, raw: "x" } }).endedBy).toEqual({ role, id: null, raw: "x" });
  const other = { kind: "said", role: "bot" };
  expect(item(other)).toMatchObject({ kind: "event", role: "unknown" });
  expect(fill({ phase: "over", channel: "fax", endedBy: { role: "tool" } })).toMatchObject({
    ...{ phase: null, channel: "unknown", endedBy: null },
  });
});

test("a group of which nothing is given is null, customer and a tool apart", () => {
  const record = fill({
    agent: {},
    line: { from: undefined },
    outcome: { raw: null },
    recording: { expiresAt: "x" },
  });
  expect(record).toMatchObject({ agent: null, line: null, outcome: null, recording: null });
  expect(fill({ customer: null }).customer).toEqual({ id: null, name: null, phone: null, email: null });
  expect(fill({ attachments: [{}, { url: "https://example.com/a" }] }).attachments).toHaveLength(1);
  const { items } = fill({ transcript: { items: [{ kind: "tool_call", tool: {} }] } }).transcript;
  expect(items[0]?.tool).toEqual({ id: null, name: null, arguments: null, output: null, isError: null });
});

test("times follow from others, unless they are given", () => {
  const times = { startedAt: "2026-01-02T10:00:00Z", endedAt: "2026-01-02T10:01:00Z" };
  const items = [
    { kind: "message", at: "2026-01-02T10:00:05Z", text: "a" },
    { kind: "message", at: "2026-01-02T10:00:05Z", startMs: 1, text: "b" },
  ];
  const record = fill({ ...times, transcript: { items } });
  expect(record.durationMs).toBe(60_000);
  expect(record.transcript.items.map(({ startMs }) => startMs)).toEqual([5000, 1]);
  expect(record.transcript.text).toBe("a\nb");
  expect(fill({ ...times, durationMs: 59_000 }).durationMs).toBe(59_000);
});

test("a transcript is by reference only where there is none", () => {
  const reference = "https://api.example.com/calls/1";
  expect(fill({ transcript: { reference } }).transcript).toEqual({
    availability: "by-reference",
    items: [],
    text: null,
    reference,
  });
  expect(fill({ transcript: { availability: "by-reference" } }).transcript).toEqual({
    availability: "by-reference",
    items: [],
    text: null,
  });
  expect(fill({ transcript: { reference, text: "a" } }).transcript).toEqual({
    availability: "inline",
    items: [],
    text: "a",
  });
});

test("ids may be whole numbers, and references without a value are left out", () => {
  expect(fill({ id: 7, customer: { phone: 1_415_555 } })).toMatchObject({
    id: "7",
    customer: { phone: "1415555" },
  });
  const references = [
    { name: "a", value: "1" },
    { name: "b" },
    { name: "c", value: null },
    { value: "d" },
    null,
  ];
  expect(fill({ references }).references).toEqual([{ name: "a", value: "1" }]);
});

test("nothing of the record below is changed", () => {
  const base = fill({
    startedAt: "2026-01-02T10:00:00Z",
    transcript: { items: [{ kind: "message", text: "a" }] },
  });
  const before = structuredClone(base);
  const made = filledIn({ tenant: "north" }, base);
  expect(base).toEqual(before);
  expect(made).toEqual({ ...before, tenant: "north" });
  const kept: Member[] = ["agent", "references"];
  for (const name of kept) expect(made[name]).toBe(base[name]);
});
