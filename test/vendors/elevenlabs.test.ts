import { createHandler, receive, sign, toMarkdown } from "afterword";
import { elevenlabs } from "afterword/elevenlabs";
import { describe, expect, test } from "vitest";
import { folders } from "../support/vendors.js";

const secret = "wsec_test_6f1c0d5e8b7a49d2a3c4e5f60718293a";

/** A delivery of a payload, signed now. */
const delivery = async (payload: unknown): Promise<Request> => {
  const body = JSON.stringify(payload);
  const headers = await sign(elevenlabs, body, { secret });
  return new Request("https://hooks.example/elevenlabs", { method: "POST", headers, body });
};
const received = async (payload: unknown) => receive(elevenlabs, await delivery(payload), { secret });

const { cases = [], drift = [], document = {} } = folders.find(({ slug }) => slug === "elevenlabs") ?? {};

const eventOf = (tag: string) => elevenlabs.events[tag as keyof typeof elevenlabs.events];
const data = { agent_id: "agent_01", conversation_id: "conv_01" };

describe("what is sent to the same URL and is no event", () => {
  test.each([
    ["a voice that is to be removed", { type: "voice_removal_notice", event_timestamp: 1, data: {} }],
    ["a voice that stays", { type: "voice_removal_notice_withdrawn", event_timestamp: 1, data: {} }],
    ["a voice that was removed", { type: "voice_removed", event_timestamp: 1, data: {} }],
    ["a transcription of a file", { type: "speech_to_text_transcription", event_timestamp: 1, data: {} }],
    ["an unredacted transcript, whatever its tag", { type: "unredacted_transcript", data }],
    ["a conversation without the envelope", { ...data, status: "done", transcript: [], metadata: {} }],
  ])("%s is an unknown event", async (_, payload) => {
    const receipt = await received(payload);
    expect(receipt).toMatchObject({ verdict: "unknown-event", ok: false, findings: [] });
    expect(receipt.conversation).toMatchObject({ phase: null });
  });
});

test("every shape of the past is ok today: nothing in it is unknown", () => {
  expect(drift.length).toBeGreaterThan(25);
  for (const { title, event, payload } of drift) {
    const found = eventOf(event).check(payload);
    expect(
      found.map(({ kind, pointer }) => `${kind} ${pointer}`),
      title,
    ).toEqual([]);
  }
});

test("only new words and members of odd deliveries are drift; none is invalid", () => {
  const verdicts = cases
    .map(({ title, event, payload }) => {
      const found = eventOf(event).check(payload);
      return [title, found.map(({ grade, pointer }) => `${grade} ${pointer}`)] as const;
    })
    .filter(([, found]) => found.length > 0);
  expect(Object.fromEntries(verdicts)).toEqual({
    "a role, a tool, a telephone provider and members that are not known yet": [
      "drift /data/transcript/0/role",
      "drift /data/transcript/0/brand_new",
      "drift /data/transcript/1/tool_calls/0/tool_details/spin",
      "drift /data/transcript/1/tool_results/0/result/spin",
      "drift /data/metadata/phone_call/type",
      "drift /data/metadata/phone_call/direction",
    ],
    "a reason and a carrier that are not known yet": [
      "drift /data/failure_reason",
      "drift /data/metadata/type",
      "drift /data/metadata/body/Status",
    ],
  });
});

test.each([
  [
    "as it was until March 2025",
    { convai_llm_service_ttfb: { elapsed_time: 0.37 }, another: { elapsed_time: 1 } },
  ],
  [
    "as it is",
    { metrics: { convai_llm_service_ttfb: { elapsed_time: 0.37 } }, convai_tts_model: "eleven_v4" },
  ],
  ["with a member that is not known", { metrics: {}, convai_new: "x" }],
  ["with nothing", {}],
  ["null", null],
])("the metrics of a turn, %s", (_, conversation_turn_metrics) => {
  const transcript = [{ role: "agent", message: "Hi.", time_in_call_secs: 0, conversation_turn_metrics }];
  const payload = { type: "post_call_transcription", event_timestamp: 1, data: { ...data, transcript } };
  expect(elevenlabs.events.post_call_transcription.check(payload)).toEqual([]);
});

describe("the key of a delivery", () => {
  const keyOf = async (payload: object) => (await received(payload)).dedupeKey;
  const transcription = { type: "post_call_transcription", event_timestamp: 1, data };

  test("is the same for the same conversation, whatever else differs", async () => {
    const again = { ...transcription, event_timestamp: 2, data: { ...data, status: "done" } };
    expect(await keyOf(again)).toBe(await keyOf(transcription));
    expect(await keyOf(transcription)).not.toBeNull();
  });

  test("is another for its recording, and for another conversation", async () => {
    const recording = { ...transcription, type: "post_call_audio" };
    const other = { ...transcription, data: { ...data, conversation_id: "conv_02" } };
    const keys = [await keyOf(transcription), await keyOf(recording), await keyOf(other)];
    expect(new Set(keys).size).toBe(3);
  });
});

describe("a recording of 11 MB", () => {
  const full_audio = "SUQz".repeat(11 * 2 ** 18);
  const recording = { type: "post_call_audio", event_timestamp: 1739537319, data: { ...data, full_audio } };

  test("is read, and the record has all but the audio", async () => {
    const receipt = await received(recording);
    expect(receipt).toMatchObject({ verdict: "ok", event: "post_call_audio" });
    const record = receipt.conversation;
    expect(record).toMatchObject({
      id: "conv_01",
      phase: null,
      recording: null,
      unmapped: ["/data/full_audio"],
    });
    expect(record && JSON.stringify(record) + toMarkdown(record)).not.toContain("SUQzSUQz");
  });

  test("is refused where the user accepts less", async () => {
    const options = { secret, maxBytes: 10 * 2 ** 20, onUnhandled: () => {}, onError: () => {} };
    const small = createHandler(elevenlabs, options);
    expect((await small(await delivery(recording))).status).toBe(413);
    const { maxBytes: _, ...all } = options;
    expect((await createHandler(elevenlabs, all)(await delivery(recording))).status).toBe(200);
  });
});

test("credentials in tool_details are in no record and in no Markdown", async () => {
  const withSecrets = cases.filter(({ payload }) => JSON.stringify(payload).includes("secret-of-the-tool"));
  expect(withSecrets.length).toBeGreaterThan(0);
  for (const { payload } of withSecrets) {
    const { conversation } = await received(payload);
    expect(conversation?.transcript.items.some(({ kind }) => kind === "tool_call")).toBe(true);
    expect(JSON.stringify(conversation)).not.toContain("secret-of-the-tool");
    expect(conversation && toMarkdown(conversation)).not.toContain("secret-of-the-tool");
  }
});

test("what is personal in an outcome of a tool or in an error is marked", () => {
  const { schemas } = document.components as {
    schemas: Record<string, { properties: Record<string, { "x-pii"?: string }> }>;
  };
  const markOf = (type: string, member: string) => schemas[type]?.properties[member]?.["x-pii"];
  expect(markOf("ToolOutcome", "post_dial_digits")).toBe("phone");
  expect(markOf("ToolOutcome", "error")).toBe("text");
  expect(markOf("ConversationError", "reason")).toBe("text");
  expect(markOf("AsyncDelivery", "delivery_error")).toBe("text");
  expect(markOf("WhatsAppRecipient", "bsuid")).toBe("phone");
  expect(markOf("SoftTimeout", "additional_soft_timeout_messages")).toBe("text");
});
