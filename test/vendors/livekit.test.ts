import { createHandler, sign } from "afterword";
import { livekit } from "afterword/livekit";
import { expect, test } from "vitest";
import { example } from "../support/files.js";

const options = {
  secret: "the secret of an API key, 32 bytes",
  signature: { scheme: "jwt", issuer: "APIafterword" },
} as const;

const read = (name: string) => JSON.parse(example(`livekit/examples/${name}.json`));

const delivered = async (payload: unknown): Promise<Request> => {
  const body = JSON.stringify(payload);
  const headers = await sign(livekit, body, options);
  return new Request("https://example.com/", { method: "POST", headers, body });
};

test("the end of a room is handed over once, whatever else its queue has", async () => {
  const ended: unknown[] = [];
  const handler = createHandler(livekit, {
    ...options,
    on: { room_finished: (payload) => void ended.push(payload.room.sid) },
    onUnhandled: () => {},
  });
  const names = ["room-started", "participant-joined", "track-published", "participant-left"];
  for (const name of [...names, "room-finished", "room-finished", "egress-ended", "agent-job-ended"])
    expect((await handler(await delivered(read(name)))).status, name).toBe(200);
  expect(ended).toEqual([read("room-finished").room.sid]);
});

test("an event that nobody takes is answered 503, and the server sends it again: onUnhandled has to be given", async () => {
  const on = { room_finished: () => {} };
  const handler = createHandler(livekit, { ...options, on, onConversation: () => {}, onError: () => {} });
  for (const name of ["participant-joined", "track-published", "egress-ended"])
    expect((await handler(await delivered(read(name)))).status, name).toBe(503);
});

test("an event of a newer server is unknown, and answered 200", async () => {
  const seen: unknown[] = [];
  const handler = createHandler(livekit, {
    ...options,
    onUnhandled: ({ event, verdict, conversation }) => void seen.push([event, verdict, conversation?.phase]),
  });
  expect((await handler(await delivered({ ...read("room-finished"), event: "call_ended" }))).status).toBe(
    200,
  );
  expect(seen).toEqual([["call_ended", "unknown-event", null]]);
});
