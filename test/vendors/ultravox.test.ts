import { receive, sign } from "afterword";
import { ultravox } from "afterword/ultravox";
import { expect, test } from "vitest";
import { example } from "../support/files.js";

const SECRET = "a secret of a webhook";

const received = async (payload: object) => {
  const body = JSON.stringify(payload);
  const headers = await sign(ultravox, body, { secret: SECRET });
  return receive(ultravox, { headers, body }, { secret: SECRET });
};

const read = (name: string) => JSON.parse(example(`ultravox/examples/${name}.json`));

test("a call without an event, as an older page shows it, is an unknown event and never the end", async () => {
  const { call } = read("call-ended");
  const receipt = await received({ call });
  expect(receipt).toMatchObject({ verdict: "unknown-event", event: null, findings: [] });
  expect(receipt.conversation).toMatchObject({ phase: null, event: null, id: call.callId });
});

test("the bill of a call is not its end once more", async () => {
  const [ended, billed, again] = await Promise.all(
    ["call-ended", "call-billed", "call-ended"].map((name) => received(read(name))),
  );
  expect(ended?.conversation).toMatchObject({ phase: "ended", id: billed?.conversation?.id });
  expect(billed?.conversation?.phase).toBeNull();
  expect(billed?.dedupeKey).not.toBe(ended?.dedupeKey);
  expect(again?.dedupeKey).toBe(ended?.dedupeKey);
});

test("an event that is new keeps its name", async () => {
  const receipt = await received({ ...read("call-ended"), event: "call.transferred" });
  expect(receipt).toMatchObject({ verdict: "unknown-event", event: "call.transferred" });
  expect(receipt.conversation?.phase).toBeNull();
});
