// What fails comes again after a pause, is dead after the last attempt, and never holds up anything else.
import { AfterwordError } from "afterword";
import { phonic } from "afterword/phonic";
import { expect, test, vi } from "vitest";
import { example } from "../../support/files.js";
import { describeEach, type Engine } from "../../support/inbox/databases.js";
import { endedOf, idle, opened, receiving, stopping, until } from "../../support/inbox/receiving.js";

const fail = (): never => {
  throw new Error("failed");
};
const silent = () => {};

describeEach((engine: Engine) => {
  test("each pause is as long as the schedule says, and up to a quarter longer, at random", async () => {
    const { inbox, database } = await opened(engine, { retries: [1000, 5000] });
    const { send } = receiving(inbox);
    const count = 20;
    await Promise.all(
      Array.from({ length: count }, (_, index) => send(`msg_${index}`, endedOf(`conv_${index}`))),
    );
    stopping(inbox.work({ vendors: [phonic], onConversation: fail, onError: silent, poll: 0.02 }));
    for (const [index, pause] of [1000, 5000].entries()) {
      const before = Date.now();
      if (index > 0) await database.sql(`update ${database.table} set due = 0`);
      const rows = await vi.waitFor(
        async () => {
          const found = await inbox.list({ state: "new" });
          expect(found.filter(({ attempts }) => attempts === index + 1)).toHaveLength(count);
          return found;
        },
        { timeout: 20_000 },
      );
      const after = Date.now();
      const due = rows.map(({ dueAt }) => Date.parse(dueAt as string));
      expect(Math.min(...due)).toBeGreaterThanOrEqual((index === 0 ? 0 : before) + pause * 1000);
      expect(Math.max(...due)).toBeLessThanOrEqual(after + pause * 1250 + 1000);
      // all at the same time would be a load that comes again and again
      expect(Math.max(...due) - Math.min(...due)).toBeGreaterThan(pause * 25);
    }
  });

  test("after the last attempt it is dead, says why, comes no more, and onError knows", async () => {
    const { inbox } = await opened(engine, { retries: [0, 0] });
    await receiving(inbox).send("msg_1");
    const attempts: number[] = [];
    const onError = vi.fn();
    const worker = inbox.work({
      vendors: [phonic],
      onConversation: (_, __, { attempt }) => {
        attempts.push(attempt);
        fail();
      },
      onError,
      poll: 0.02,
    });
    stopping(worker);
    await idle(inbox);
    const [row] = await inbox.list();
    expect(row).toMatchObject({ state: "dead", attempts: 3, code: "ERR_FUNCTION", dueAt: null });
    expect(row?.endedAt).not.toBeNull();
    // another one shows that the worker goes on, and does not take the dead one
    await receiving(inbox).send("msg_2", '{"event_type":"conversation.restarted"}');
    await idle(inbox);
    expect(attempts).toEqual([1, 2, 3]);
    expect(onError.mock.calls.filter(([error]) => (error as Error).message === "failed")).toHaveLength(3);
    const dead = onError.mock.calls.filter(
      ([error]) => (error as { code?: string }).code === "ERR_INBOX_DEAD",
    );
    expect(dead).toEqual([
      [
        expect.objectContaining({ message: `The last attempt failed: row ${row?.id} of the inbox is dead.` }),
        expect.objectContaining({ deliveryId: "msg_1" }),
      ],
    ]);
  });

  test("without pauses there is one attempt", async () => {
    const { inbox } = await opened(engine, { retries: [] });
    await receiving(inbox).send("msg_1");
    stopping(inbox.work({ vendors: [phonic], onConversation: fail, onError: silent }));
    await idle(inbox);
    expect(await inbox.list()).toMatchObject([{ state: "dead", attempts: 1 }]);
  });

  test("one poisonous conversation is dead in the end, and holds up no other", async () => {
    const { inbox } = await opened(engine, { retries: [0.01, 0.01] });
    const { send } = receiving(inbox);
    const done: string[] = [];
    const onConversation = ({ id }: { id: string | null }) => {
      if (id?.startsWith("poison")) fail();
      done.push(`${id}`);
    };
    // more poison than the worker has room for
    for (let index = 0; index < 10; index++) await send(`msg_p${index}`, endedOf(`poison_${index}`));
    for (let index = 0; index < 10; index++) await send(`msg_${index}`, endedOf(`conv_${index}`));
    stopping(inbox.work({ vendors: [phonic], concurrency: 2, onConversation, onError: silent, poll: 0.02 }));
    await idle(inbox);
    expect(done.sort()).toEqual(Array.from({ length: 10 }, (_, index) => `conv_${index}`));
    expect(await inbox.list({ state: "dead" })).toHaveLength(10);
  });

  test("retry brings back what is dead, with all its attempts", async () => {
    const { inbox } = await opened(engine, { retries: [0] });
    const { send } = receiving(inbox);
    await Promise.all(["msg_1", "msg_2"].map((id) => send(id, endedOf(id))));
    let isBroken = true;
    const seen: [id: string | null, attempt: number][] = [];
    stopping(
      inbox.work({
        vendors: [phonic],
        onError: silent,
        poll: 0.02,
        onConversation: ({ id }, _, { attempt }) => {
          if (isBroken) fail();
          seen.push([id, attempt]);
        },
      }),
    );
    await idle(inbox);
    const dead = await inbox.list({ state: "dead" });
    expect(dead).toHaveLength(2);
    isBroken = false;
    expect((await inbox.retry({ conversation: "msg_1" })).sort()).toEqual(
      dead.filter(({ conversation }) => conversation === "msg_1").map(({ id }) => id),
    );
    await idle(inbox);
    expect(seen).toEqual([["msg_1", 1]]);
    expect(await inbox.retry()).toEqual(
      dead.filter(({ conversation }) => conversation === "msg_2").map(({ id }) => id),
    );
    await idle(inbox);
    expect(await inbox.list({ state: "done" })).toHaveLength(2);
  });

  test("retry works again on what is done only if it is named", async () => {
    const { inbox } = await opened(engine);
    await receiving(inbox).send("msg_1");
    const onConversation = vi.fn();
    stopping(inbox.work({ vendors: [phonic], onConversation, poll: 0.02 }));
    await idle(inbox);
    expect(await inbox.retry()).toEqual([]);
    const [row] = await inbox.list();
    expect(await inbox.retry({ ids: [row?.id as number] })).toEqual([row?.id]);
    await idle(inbox);
    expect(onConversation).toHaveBeenCalledTimes(2);
    expect(await inbox.retry({ state: "done" })).toEqual([row?.id]);
    await until(() => expect(onConversation).toHaveBeenCalledTimes(3));
  });

  test("a known event that no function takes is dead at once, told, and comes back with retry", async () => {
    const { inbox } = await opened(engine);
    await receiving(inbox).send("msg_1", example("phonic/examples/conversation-analysis.json"));
    const onError = vi.fn();
    const on = { "conversation.ended": silent };
    const first = stopping(inbox.work({ vendors: [phonic], on: { phonic: on }, onError }));
    await idle(inbox);
    await first.stop();
    expect(await inbox.list()).toMatchObject([{ state: "dead", attempts: 1, code: "ERR_UNHANDLED" }]);
    expect(onError.mock.calls.map(([error]) => (error as AfterwordError).code)).toEqual(["ERR_UNHANDLED"]);
    await inbox.retry();
    const seen = vi.fn();
    stopping(inbox.work({ vendors: [phonic], on: { phonic: { "conversation.analysis": seen } } }));
    await idle(inbox);
    expect(seen).toHaveBeenCalledOnce();
    expect(await inbox.list()).toMatchObject([{ state: "done", code: null }]);
  });

  test("an unknown event that no function takes is done, and told", async () => {
    const { inbox } = await opened(engine);
    await receiving(inbox).send("msg_1", '{"event_type":"conversation.restarted"}');
    const onError = vi.fn();
    stopping(inbox.work({ vendors: [phonic], onConversation: silent, onError }));
    await idle(inbox);
    expect(await inbox.list()).toMatchObject([{ state: "done", code: "ERR_UNKNOWN_EVENT" }]);
    expect(onError.mock.calls.map(([error]) => (error as AfterwordError).code)).toEqual([
      "ERR_UNKNOWN_EVENT",
    ]);
  });

  test("a mapping that throws is an attempt that failed", async () => {
    const { inbox } = await opened(engine, { retries: [0] });
    await receiving(inbox).send("msg_1");
    const mine = new Error("mine");
    const vendor = {
      ...phonic,
      normalize: () => {
        throw mine;
      },
    };
    const onError = vi.fn();
    stopping(inbox.work({ vendors: [vendor as never], onUnhandled: silent, onError, poll: 0.02 }));
    await idle(inbox);
    expect(await inbox.list()).toMatchObject([{ state: "dead", attempts: 2, code: "ERR_FUNCTION" }]);
    const dead = expect.objectContaining({ code: "ERR_INBOX_DEAD" });
    await until(() => expect(onError.mock.calls.map(([error]) => error)).toEqual([mine, mine, dead]));
  });

  test.each<[name: string, thrown: unknown]>([
    ["undefined", undefined],
    ["a text", "text"],
    ["an AfterwordError", new AfterwordError("ERR_OPTION", "mine")],
    ["a proxy that throws", new Proxy(new Error("x"), { get: fail })],
  ])("a function may throw anything: %s", async (_, thrown) => {
    const { inbox } = await opened(engine, { retries: [] });
    await receiving(inbox).send("msg_1");
    const onError = vi.fn();
    stopping(inbox.work({ vendors: [phonic], onConversation: () => Promise.reject(thrown), onError }));
    await idle(inbox);
    expect(await inbox.list()).toMatchObject([{ state: "dead", code: "ERR_FUNCTION" }]);
    await until(() => expect(onError).toHaveBeenCalledTimes(2));
    expect(Object.is(onError.mock.calls[0]?.[0], thrown)).toBe(true);
    expect(onError.mock.calls[1]?.[0]).toMatchObject({ code: "ERR_INBOX_DEAD" });
  });

  test("a function fails while another of the same delivery runs: the attempt ends when both have", async () => {
    const { inbox } = await opened(engine, { retries: [] });
    await receiving(inbox).send("msg_1");
    let finish: () => void = () => {};
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const onError = vi.fn();
    const on = { "conversation.ended": fail };
    stopping(
      inbox.work({
        vendors: [phonic],
        on: { phonic: on },
        onConversation: () => finished,
        onError,
        poll: 0.02,
      }),
    );
    await until(() => expect(onError).toHaveBeenCalled());
    expect(await inbox.list()).toMatchObject([{ state: "leased" }]);
    finish();
    await idle(inbox);
    expect(await inbox.list()).toMatchObject([{ state: "dead" }]);
  });
});
