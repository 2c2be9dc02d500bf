import { createHandler, receive, receiveAny, sign, verify } from "afterword";
import { phonic } from "afterword/phonic";
import { telnyx } from "afterword/telnyx";
import { vendors } from "afterword/vendors";
import { describe, expect, test } from "vitest";
import { recognise } from "../../src/recognise.js";
import { folders } from "../support/vendors.js";

// RFC 8032, test 1
const seed = "nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=";
const publicKey = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";
const now = 1_748_525_739;
const options = { secret: publicKey, now };

/** A payload as Telnyx would send it. */
const signed = async (payload: unknown) => {
  const body = JSON.stringify(payload);
  return { headers: await sign(telnyx, body, { secret: seed, timestamp: now }), body };
};

const { examples } = folders.find(({ slug }) => slug === "telnyx") ?? { examples: [] };
const exampleOf = (title: string) => examples.find((each) => each.title === title)?.payload as never;

describe("signatures", () => {
  test("headers in any case, and a body that is not ASCII", async () => {
    const body = JSON.stringify({ data: { event_type: "call.hangup", name: "Zoë 🎧" } });
    const headers = await sign(telnyx, body, { secret: seed, timestamp: now });
    const shouted = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]),
    );
    expect(await verify(telnyx, { headers: shouted, body }, options)).toMatchObject({ timestamp: now });
  });

  test.each([
    ["hex", Buffer.from(publicKey, "base64").toString("hex")],
    ["SPKI", "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="],
    ["PEM", "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n"],
    ["base64url", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo="],
    ["a blank before it", ` ${publicKey}`],
  ])("a key that is no key: %s", async (_title, secret) => {
    const delivery = { headers: {}, body: "{}" };
    await expect(receive(telnyx, delivery, { secret, now })).rejects.toMatchObject({
      code: "ERR_SECRET_UNUSABLE",
    });
  });
});

describe("other events of a call come to the same URL", () => {
  // of the vendor's catalogue, one of each family at least
  const others =
    `call.initiated call.answered call.hangup call.bridged call.cost call.dtmf.received call.enqueued
    call.hold call.unhold call.left_queue call.gather.ended call.ai_gather.ended call.ai_gather.partial_results
    call.ai_gather.message_history_updated call.machine.detection.ended call.machine.premium.greeting.ended
    call.playback.started call.speak.ended call.recording.saved call.recording.transcription.saved call.transcription
    call.streaming.started call.fork.stopped call.refer.completed call.siprec.started
    call.deepfake_detection.result conference.participant.joined conference.ended`.split(/\s+/);
  const payloadOf = (tag: string) => ({
    data: {
      record_type: "event",
      event_type: tag,
      id: "0b1c2d3e-4f50-4a61-8b72-93a4b5c6d7e8",
      occurred_at: "2026-07-28T17:19:39.326000Z",
      payload: { call_control_id: "v3:one", client_state: null, hangup_cause: "normal_clearing" },
    },
    meta: { attempt: 1, delivered_to: "https://example.com/hooks/telnyx" },
  });

  test.each(others)("%s is an event of Telnyx that is not known, and no end", async (tag) => {
    expect(recognise(vendors, payloadOf(tag))).toMatchObject({
      vendor: { slug: "telnyx" },
      event: null,
      tag,
    });
    const receipt = await receive(telnyx, await signed(payloadOf(tag)), options);
    expect(receipt).toMatchObject({
      verdict: "unknown-event",
      event: tag,
      deliveryId: "0b1c2d3e-4f50-4a61-8b72-93a4b5c6d7e8",
      conversation: { vendor: "telnyx", event: tag, phase: null, id: null },
    });
  });

  test("they are answered 200, so that Telnyx does not try the failover URL, and no function of an event is called", async () => {
    const called: string[] = [];
    const handler = createHandler(telnyx, {
      secret: publicKey,
      on: { "call.conversation.ended": () => void called.push("ended") },
      onUnhandled: ({ event }) => void called.push(String(event)),
    });
    const body = JSON.stringify(payloadOf("call.hangup"));
    const headers = await sign(telnyx, body, { secret: seed });
    const request = new Request("https://example.com/hooks/telnyx", { method: "POST", headers, body });
    expect((await handler(request)).status).toBe(200);
    expect(called).toEqual(["call.hangup"]);
  });

  test("one that is known is answered 503 if nobody takes it, so onUnhandled has to be given", async () => {
    const answered = async (functions: { onConversation?: () => void; onUnhandled?: () => void }) => {
      const on = { "call.conversation.ended": () => {} };
      const handler = createHandler(telnyx, { secret: publicKey, on, ...functions, onError: () => {} });
      const body = JSON.stringify(exampleOf("call-conversation-start-failed.json"));
      const headers = await sign(telnyx, body, { secret: seed });
      const request = new Request("https://example.com/", { method: "POST", headers, body });
      return (await handler(request)).status;
    };
    expect(await answered({})).toBe(503);
    expect(await answered({ onConversation: () => {} })).toBe(503);
    expect(await answered({ onUnhandled: () => {} })).toBe(200);
  });

  test("a new tag without an envelope is not taken for Telnyx' if it is another vendor's", async () => {
    const payload = { event_type: "conversation.rated" };
    expect(recognise([telnyx, phonic], payload)).toMatchObject({ vendor: { slug: "phonic" }, event: null });
    expect(recognise([telnyx], payload)).toBeNull();
    const open = [telnyx, phonic].map((vendor) => ({ vendor, allowUnsigned: true }));
    const receipt = await receiveAny(open, { headers: {}, body: JSON.stringify(payload) });
    expect(receipt).toMatchObject({ vendor: "phonic", verdict: "unknown-event" });
  });
});

describe("what identifies a delivery", () => {
  test("is the event's id: it is the same on every attempt, and counts for unknown events, too", async () => {
    const payload = exampleOf("call-conversation-ended.json") as { data: object };
    const again = { ...payload, meta: { attempt: 2, delivered_to: "https://example.com/failover" } };
    const [first, second] = await Promise.all(
      [payload, again].map(async (each) => receive(telnyx, await signed(each), options)),
    );
    expect(first?.verdict).toBe("ok");
    expect(second?.verdict).toBe("ok");
    expect(first?.deliveryId).toBe("eb8775a6-634f-48b0-b177-d5465a8a8e9f");
    expect(second?.dedupeKey).toBe(first?.dedupeKey);
  });

  test("of an insight group's webhook, which has no id, is the conversation with the group or insight and the request", async () => {
    const { payload, ...rest } = exampleOf("conversation-insight-result.json") as {
      payload: Record<string, unknown>;
    };
    const keyOf = async (changed: object) => {
      const receipt = await receive(
        telnyx,
        await signed({ ...rest, payload: { ...payload, ...changed } }),
        options,
      );
      expect(receipt).toMatchObject({ verdict: "ok", deliveryId: null });
      return receipt.dedupeKey;
    };
    const key = await keyOf({});
    expect(await keyOf({ status: "pending" })).toBe(key);
    for (const other of [
      { request_id: "r" },
      { conversation_id: "c" },
      { insight_group_id: "g" },
      { insight_id: "i" },
    ])
      expect(await keyOf(other)).not.toBe(key);
  });
});

test("the other spelling of the insights' tag is the same event, with the tag that is documented", async () => {
  const payload = structuredClone(exampleOf("call-conversation-insights-generated.json")) as {
    data: { event_type: string };
  };
  payload.data.event_type = "call.conversation.insights.generated";
  const receipt = await receive(telnyx, await signed(payload), options);
  expect(receipt).toMatchObject({
    verdict: "ok",
    event: "call.conversation_insights.generated",
    findings: [],
    conversation: { phase: "analysed", event: "call.conversation_insights.generated" },
  });
});
