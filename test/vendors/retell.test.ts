import { createReceiver, receive, sign, toMarkdown } from "afterword";
import { retell } from "afterword/retell";
import { describe, expect, test } from "vitest";
import { folders } from "../support/vendors.js";

const secret = "key_0123456789abcdef0123456789abcdef";

/** A delivery of a payload, signed now. */
const delivery = async (payload: unknown): Promise<Request> => {
  const body = JSON.stringify(payload);
  const headers = await sign(retell, body, { secret });
  return new Request("https://hooks.example/retell", { method: "POST", headers, body });
};
const received = async (payload: unknown) => receive(retell, await delivery(payload), { secret });

const { examples, cases, drift } = folders.find(({ slug }) => slug === "retell") ?? {
  examples: [],
  cases: [],
  drift: [],
};

describe("what is sent to the same URL and is no event", () => {
  test.each([
    ["the inbound webhook", { event: "call_inbound", call_inbound: { agent_id: "a", from_number: "+1" } }],
    ["a custom function", { name: "book", call: { call_id: "c" }, args: { day: "monday" } }],
    ["a custom function with its arguments alone", { day: "monday" }],
  ])("%s is an unknown event", async (_, payload) => {
    const receipt = await received(payload);
    expect(receipt).toMatchObject({ verdict: "unknown-event", ok: false, findings: [] });
    expect(receipt.conversation).toMatchObject({ phase: null, id: null });
  });
});

test("before April 2024, data in the place of call: invalid, because the call is missing", async () => {
  const receipt = await received({ event: "call_ended", data: { call_id: "c" } });
  expect(receipt.verdict).toBe("invalid");
  expect(receipt.findings.map(({ kind, pointer }) => `${kind} ${pointer}`)).toEqual(["missing /call"]);
});

test("every shape of the past is ok today: nothing in it is unknown", () => {
  expect(drift.length).toBeGreaterThan(40);
  for (const { title, event, payload } of drift) {
    const found = retell.events[event as keyof typeof retell.events].check(payload);
    expect(
      found.map(({ kind, pointer }) => `${kind} ${pointer}`),
      title,
    ).toEqual([]);
  }
});

test("only new words and members of odd deliveries are drift; none is invalid but that without a call", () => {
  const verdicts = cases
    .filter(({ event }) => event in retell.events)
    .map(({ title, event, payload }) => {
      const found = retell.events[event as keyof typeof retell.events].check(payload);
      return [title, found.map(({ grade, pointer }) => `${grade} ${pointer}`).sort()] as const;
    })
    .filter(([, found]) => found.length > 0);
  expect(Object.fromEntries(verdicts)).toEqual({
    "ended, words that are not known": [
      "drift /call/brand_new",
      "drift /call/call_status",
      "drift /call/call_type",
      "drift /call/data_storage_setting",
      "drift /call/direction",
      "drift /call/disconnection_reason",
      "drift /call/transcript_with_tool_calls/0/role",
    ],
    "before April 2024, data for call": ["invalid /call"],
  });
});

describe("the key of a delivery", () => {
  const keyOf = async (payload: unknown) => (await received(payload)).dedupeKey;
  const call = { call_id: "c" };

  test.each(["call_started", "call_ended", "call_analyzed"])(
    "%s: the same for the same call, whatever else differs",
    async (event) => {
      const key = await keyOf({ event, call });
      expect(key).not.toBeNull();
      expect(await keyOf({ event, call: { ...call, transcript: "Agent: hi\n" } })).toBe(key);
      expect(await keyOf({ event, call: { call_id: "d" } })).not.toBe(key);
    },
  );

  test.each([
    "transcript_updated",
    "transfer_started",
    "transfer_bridged",
    "transfer_cancelled",
    "transfer_ended",
  ])("%s comes several times: only the same body has the same key", async (event) => {
    const key = await keyOf({ event, call });
    expect(key).not.toBeNull();
    expect(await keyOf({ event, call })).toBe(key);
    expect(await keyOf({ event, call: { ...call, transcript: "Agent: hi\n" } })).not.toBe(key);
  });

  test("the two events that say that a call is over have different keys", async () => {
    expect(await keyOf({ event: "call_ended", call })).not.toBe(
      await keyOf({ event: "call_analyzed", call }),
    );
  });
});

test("transcript_updated is about a call or about a chat", async () => {
  const receiver = createReceiver(retell, { secret });
  for (const [about, id] of [
    [{ call: { call_id: "c" } }, "c"],
    [{ chat: { chat_id: "h" } }, "h"],
    [{ call: null, chat: { chat_id: "h" } }, "h"],
    [{}, null],
  ] as const) {
    const receipt = await receiver(await delivery({ event: "transcript_updated", ...about }));
    expect(receipt.verdict).toBe("ok");
    expect(receipt.conversation).toMatchObject({ phase: "message", id });
  }
});

test("what lets a browser join a web call never gets into the record or into Markdown", async () => {
  const sample = cases.find(({ title }) => title === "ended, a web call with a secret");
  expect(JSON.stringify(sample?.payload)).toContain("secret-of-the-web-call");
  const { conversation } = await received(sample?.payload);
  expect(JSON.stringify(conversation)).not.toContain("secret-of-the-web-call");
  expect(conversation && toMarkdown(conversation)).not.toContain("secret-of-the-web-call");
});

test("the three copies of a transcript are never joined", async () => {
  const turns = examples.find(({ title }) => title === "call-ended.turns.json");
  const { conversation } = await received(turns?.payload);
  const sources = conversation?.transcript.items.map(({ source }) => source);
  expect(sources?.length).toBe(10);
  expect(sources?.every((source) => /^\/call\/transcript_with_tool_calls\/\d$/.test(source))).toBe(true);
});
