// orderBy: "conversation": the deliveries of a conversation one after the other, in the order in which they were kept.

import { setTimeout as sleep } from "node:timers/promises";
import { createHandler } from "afterword";
import { phonic } from "afterword/phonic";
import { retell } from "afterword/retell";
import { expect, test, vi } from "vitest";
import { example } from "../../support/files.js";
import { describeEach, type Engine } from "../../support/inbox/databases.js";
import { endedOf, idle, open, opened, receiving, stopping, until } from "../../support/inbox/receiving.js";

/** Keeps deliveries of some conversations, one after the other, and gives the ids of each in their order. */
const keep = async (
  send: (id: string, body: string) => Promise<number>,
  conversations: number,
  each: number,
): Promise<Map<string, string[]>> => {
  const kept = new Map<string, string[]>();
  for (let index = 0; index < each; index++)
    for (let of = 0; of < conversations; of++) {
      const [conversation, id] = [`conv_${of}`, `msg_${of}_${index}`];
      expect(await send(id, endedOf(conversation, { index }))).toBe(200);
      kept.set(conversation, [...(kept.get(conversation) ?? []), id]);
    }
  return kept;
};

describeEach((engine: Engine) => {
  test("the order is kept with concurrency 8, two workers, and functions that fail", async () => {
    const database = engine.make();
    const inboxes = [
      await open(database, { retries: [0, 0, 0] }),
      await open(database, { retries: [0, 0, 0] }),
    ] as const;
    const kept = await keep(receiving(inboxes[0]).send, 5, 8);
    const done = new Map<string, string[]>();
    const running = new Set<string>();
    let overlaps = 0;
    for (const inbox of inboxes)
      stopping(
        inbox.work({
          vendors: [phonic],
          concurrency: 8,
          orderBy: "conversation",
          poll: 0.02,
          onError: () => {},
          onConversation: async ({ id: conversation }, { deliveryId }, { attempt }) => {
            const [of, id] = [`${conversation}`, `${deliveryId}`];
            if (running.has(of)) overlaps++;
            running.add(of);
            await sleep(Number(id.length) % 3);
            running.delete(of);
            if (id.endsWith("3") && attempt < 3) throw new Error("failed");
            done.set(of, [...(done.get(of) ?? []), id]);
          },
        }),
      );
    await idle(inboxes[0]);
    expect(overlaps).toBe(0);
    expect(Object.fromEntries(done)).toEqual(Object.fromEntries(kept));
  });

  test("what waits for its next attempt holds up its own conversation only, until it is dead", async () => {
    const { inbox, database } = await opened(engine, { retries: [3600] });
    await keep(receiving(inbox).send, 3, 2);
    const done: string[] = [];
    const work = {
      vendors: [phonic],
      orderBy: "conversation",
      poll: 0.02,
      onError: () => {},
      onConversation: (_: unknown, { deliveryId }: { deliveryId: string | null }) => {
        if (deliveryId === "msg_0_0") throw new Error("failed");
        done.push(`${deliveryId}`);
      },
    } as const;
    stopping(inbox.work(work));
    await until(() => expect(done).toHaveLength(4));
    await sleep(100);
    expect(done.sort()).toEqual(["msg_1_0", "msg_1_1", "msg_2_0", "msg_2_1"]);
    await database.sql(`update ${database.table} set due = 0 where state = 'new' and attempts = 1`);
    await idle(inbox);
    expect(done.at(-1)).toBe("msg_0_1");
    expect(await inbox.list({ state: "dead" })).toMatchObject([{ deliveryId: "msg_0_0" }]);
  });

  test("deliveries that say nothing of a conversation wait for nothing", async () => {
    const { inbox } = await opened(engine);
    const { send } = receiving(inbox);
    for (const id of ["msg_1", "msg_2"]) await send(id, '{"event_type":"conversation.restarted"}');
    let running = 0;
    let most = 0;
    stopping(
      inbox.work({
        vendors: [phonic],
        orderBy: "conversation",
        onUnhandled: async () => {
          most = Math.max(most, ++running);
          await until(() => expect(most).toBe(2));
          running--;
        },
      }),
    );
    await idle(inbox);
    expect(most).toBe(2);
  });

  test("without it, deliveries of one conversation run at the same time", async () => {
    const { inbox } = await opened(engine);
    await keep(receiving(inbox).send, 1, 2);
    let running = 0;
    let most = 0;
    stopping(
      inbox.work({
        vendors: [phonic],
        onConversation: async () => {
          most = Math.max(most, ++running);
          await until(() => expect(most).toBe(2));
          running--;
        },
      }),
    );
    await idle(inbox);
    expect(most).toBe(2);
  });

  test("a delivery of another vendor whose conversation has the same id holds up nothing", async () => {
    const { inbox } = await opened(engine);
    const handle = createHandler(
      [phonic, retell].map((vendor) => ({ vendor, allowUnsigned: true })) as never,
      {
        inbox,
      },
    );
    const post = async (body: string) =>
      (await handle(new Request("https://example.com/", { method: "POST", body }))).status;
    const call = JSON.parse(example("retell/examples/call-ended.json"));
    // nobody takes what is of Retell
    expect(await post(JSON.stringify({ ...call, call: { ...call.call, call_id: "17" } }))).toBe(200);
    expect(await post(endedOf("17"))).toBe(200);
    expect((await inbox.list()).map(({ conversation }) => conversation)).toEqual(["17", "17"]);
    const onConversation = vi.fn();
    stopping(inbox.work({ vendors: [phonic], orderBy: "conversation", onConversation, poll: 0.02 }));
    await until(async () =>
      expect(await inbox.list({ conversation: "17" })).toMatchObject([
        { vendor: "phonic", state: "done" },
        { vendor: "retell", state: "new" },
      ]),
    );
    expect(onConversation).toHaveBeenCalledOnce();
  });
});
