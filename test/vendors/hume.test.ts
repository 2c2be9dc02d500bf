import { receive, sign } from "afterword";
import { hume } from "afterword/hume";
import { describe, expect, test } from "vitest";
import { example } from "../support/files.js";

const SECRET = "a webhook signing key";

const received = async (payload: object) => {
  const body = JSON.stringify(payload);
  return receive(hume, { headers: await sign(hume, body, { secret: SECRET }), body }, { secret: SECRET });
};

const read = (name: string): Record<string, unknown> => JSON.parse(example(`hume/examples/${name}.json`));

const { event_name: _, ...nameless } = read("chat-ended");
const { event_name: __, ...begun } = read("chat-started");
const { event_name: ___, ...tool } = read("tool-call");

describe("without event_name, members tell which event it is", () => {
  test.each([
    ["an end", nameless, "chat_ended", "ended"],
    ["a start", begun, "chat_started", "started"],
    ["a call of a tool", tool, "tool_call", null],
    ["an end, with null for the name", { ...nameless, event_name: null }, "chat_ended", "ended"],
  ])("%s", async (_, payload, event, phase) => {
    const receipt = await received(payload);
    expect(receipt).toMatchObject({ verdict: "ok", event, conversation: { event, phase } });
  });

  test("the start and the end of a chat are not the same delivery, and an end that is sent again is", async () => {
    const { chat_id } = nameless;
    const keys = [nameless, { ...begun, chat_id }, { ...tool, chat_id }, { ...nameless }].map(received);
    const [ended, started, called, again] = (await Promise.all(keys)).map(({ dedupeKey }) => dedupeKey);
    expect(new Set([ended, started, called]).size).toBe(3);
    expect(again).toBe(ended);
    expect(ended).not.toBeNull();
  });
});

test("a name that is new is an unknown event, whatever members there are", async () => {
  const receipt = await received({ ...nameless, event_name: "chat_paused" });
  expect(receipt).toMatchObject({
    verdict: "unknown-event",
    event: "chat_paused",
    conversation: { phase: null, id: nameless.chat_id },
  });
});

test("a delivery with a chat and no more is an unknown event", async () => {
  const receipt = await received({ chat_id: "c1", chat_group_id: "g1" });
  expect(receipt).toMatchObject({ verdict: "unknown-event", event: null, conversation: { phase: null } });
});
