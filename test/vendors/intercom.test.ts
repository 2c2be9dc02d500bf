import { readFileSync } from "node:fs";
import { createHandler, receive, sign } from "afterword";
import { intercom } from "afterword/intercom";
import { describe, expect, test, vi } from "vitest";
import { root } from "../support/files.js";

const secret = "00000000-0000-4000-8000-000000000000";

/** What the tests change in a delivery. */
interface Delivery {
  id: string | null;
  topic: string;
  data: { item: Record<string, unknown> & { conversation_parts: { conversation_parts: { id: string }[] } } };
}

const example = (name: string): Delivery =>
  JSON.parse(readFileSync(`${root}schemas/intercom/examples/${name}.json`, "utf8"));

const signed = async (payload: unknown): Promise<Request> => {
  const body = JSON.stringify(payload);
  const headers = await sign(intercom, body, { secret });
  return new Request("https://example.com/", { method: "POST", headers, body });
};

const receipt = async (payload: unknown) => receive(intercom, await signed(payload), { secret });

/** A delivery about something else than a conversation: its item has an id of its own. */
const other = (topic: string, item: object = { type: topic.split(".")[0], id: "512" }) => ({
  ...example("conversation-deleted"),
  topic,
  data: { type: "notification_event_data", item },
});

const ping = { ...other("ping", { type: "ping", message: "hello" }), id: null, delivery_status: null };

describe("topics that are not about conversations", () => {
  const topics = [
    ping,
    other("ticket.created"),
    other("ticket.closed", { ticket: { type: "ticket", id: "512" } }),
    other("contact.user.created"),
    other("company.contact.attached"),
    other("call.ended"),
    other("visitor.signed_up"),
    other("admin.away_mode_updated"),
    other("content_stat.email"),
    other("job.completed"),
    other("user.created"),
    other("procedure.hitl_notification.created"),
  ].map((payload) => ({ topic: payload.topic, payload }));

  test.each(topics)("$topic is unknown, and no conversation", async ({ topic, payload }) => {
    expect(await receipt(payload)).toMatchObject({
      verdict: "unknown-event",
      status: 200,
      vendor: "intercom",
      // one word is not the form of the tags, so it is read in the payload
      event: topic === "ping" ? null : topic,
      deliveryId: payload.id,
      conversation: { vendor: "intercom", id: null, phase: null, endedAt: null },
    });
  });

  test.each(topics)("$topic is answered 200 by a handler that takes conversations", async ({ payload }) => {
    const [onConversation, onUnhandled] = [vi.fn(), vi.fn()];
    const handle = createHandler(intercom, { secret, onConversation, onError: () => {} });
    expect((await handle(await signed(payload))).status).toBe(200);
    const all = createHandler(intercom, { secret, onConversation, onUnhandled });
    expect((await all(await signed(payload))).status).toBe(200);
    expect(onConversation).not.toHaveBeenCalled();
    expect(onUnhandled).toHaveBeenCalledOnce();
  });
});

describe("deliveries that report the same", () => {
  const keyOf = async (payload: unknown): Promise<string | null> => (await receipt(payload)).dedupeKey;

  test("a bot's reply that is told twice has one key and two ids", async () => {
    const [first, second] = await Promise.all(
      ["conversation-operator-replied", "conversation-admin-replied"].map((name) => receipt(example(name))),
    );
    expect(first?.deliveryId).toMatch(/^notif_/);
    expect(second?.deliveryId).not.toBe(first?.deliveryId);
    expect(second?.dedupeKey).toBe(first?.dedupeKey);
    expect(first?.dedupeKey).toContain("37358121213");
  });

  test("the next reply has another key, even if it lists the reply before", async () => {
    const reply = example("conversation-operator-replied");
    const next = example("conversation-operator-replied");
    const { conversation_parts: parts } = next.data.item.conversation_parts;
    next.data.item.conversation_parts.conversation_parts = [...parts, { ...parts[0], id: "37358121214" }];
    expect(await keyOf(next)).not.toBe(await keyOf(reply));
  });

  test("so has the next reply to a conversation of which many parts are listed", async () => {
    const listing = (count: number): Delivery => {
      const reply = example("conversation-operator-replied");
      const list = reply.data.item.conversation_parts;
      const [part] = list.conversation_parts;
      list.conversation_parts = Array.from({ length: count }, (_, at) => ({ ...part, id: `${at}` }));
      return reply;
    };
    expect(await keyOf(listing(9))).not.toBe(await keyOf(listing(8)));
  });

  test("replies without a part, and all other events, are told apart by the id of the delivery", async () => {
    for (const name of ["conversation-operator-replied", "conversation-admin-closed"]) {
      const one = example(name);
      one.data.item.conversation_parts.conversation_parts = [];
      const two = { ...one, id: "notif_00000000-0000-4000-8000-000000000002" };
      expect(await keyOf({ ...one, delivery_attempts: 2 }), name).toBe(await keyOf(one));
      expect(await keyOf(two), name).not.toBe(await keyOf(one));
      expect(await keyOf(two), name).toContain(two.id);
    }
  });

  test("a ping has neither", async () => {
    expect(await receipt(ping)).toMatchObject({ deliveryId: null, dedupeKey: null });
  });
});
