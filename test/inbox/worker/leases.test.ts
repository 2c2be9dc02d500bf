// Leases, the signals of functions, and how a worker stops.

import { setTimeout as sleep } from "node:timers/promises";
import type { Attempted, Inbox } from "afterword/inbox";
import { phonic } from "afterword/phonic";
import { retell } from "afterword/retell";
import { expect, test, vi } from "vitest";
import { type Database, describeEach, type Engine } from "../../support/inbox/databases.js";
import { endedOf, idle, open, opened, receiving, stopping, until } from "../../support/inbox/receiving.js";

/** The shortest that is allowed, in seconds. */
const LEASE = 1;

/** Waits for as long as a signal is not aborted, and gives its reason. */
const aborted = (signal: AbortSignal): Promise<unknown> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(signal.reason);
    else signal.addEventListener("abort", () => resolve(signal.reason), { once: true });
  });

/** As if a lease had run out, and nobody had renewed it in time. */
const expire = ({ sql, table }: Database) => sql(`update ${table} set due = 0 where state = 'leased'`);

/** A function that runs until the test lets it end. */
const gate = () => {
  let finish: () => void = () => {};
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const run = vi.fn(() => finished);
  return { finish, run };
};

/** A worker whose function is running. */
const occupied = async (inbox: Inbox, run: () => Promise<unknown>, more: object = {}) => {
  const seen: Attempted[] = [];
  const errors: unknown[] = [];
  const worker = inbox.work({
    vendors: [phonic],
    poll: 0.05,
    onError: (error) => void errors.push(error),
    onAttempt: (attempted) => void seen.push(attempted),
    onConversation: run,
    ...more,
  });
  stopping(worker);
  await until(() => expect(run).toHaveBeenCalled());
  return { worker, seen, errors };
};

describeEach((engine: Engine) => {
  test("the lease is renewed while a function runs, so nobody else gets the delivery", async () => {
    const database = engine.make();
    const [inbox, other] = [await open(database, { lease: LEASE }), await open(database, { lease: LEASE })];
    await receiving(inbox).send("msg_1");
    const { run, finish } = gate();
    const { seen } = await occupied(inbox, run);
    const stranger = vi.fn();
    stopping(other.work({ vendors: [phonic], poll: 0.05, onConversation: stranger }));
    const [before] = await inbox.list();
    await sleep(2500);
    const [after] = await inbox.list();
    expect(Date.parse(`${after?.dueAt}`)).toBeGreaterThan(Date.parse(`${before?.dueAt}`));
    finish();
    await idle(inbox);
    expect(stranger).not.toHaveBeenCalled();
    await until(() => expect(seen).toMatchObject([{ result: "done", attempt: 1 }]));
  });

  test("a worker that outlived its lease cannot complete: the one that has the delivery now does", async () => {
    const database = engine.make();
    const [inbox, other] = [await open(database), await open(database)];
    await receiving(inbox).send("msg_1");
    const [late, next] = [gate(), gate()];
    const first = await occupied(inbox, late.run);
    await expire(database);
    const second = await occupied(other, next.run);
    late.finish();
    await until(() =>
      expect(first.seen).toMatchObject([{ result: "lost", code: "ERR_INBOX_LEASE", attempt: 1 }]),
    );
    expect(first.errors).toMatchObject([{ code: "ERR_INBOX_LEASE" }]);
    expect(await inbox.list()).toMatchObject([{ state: "leased", attempts: 2 }]);
    next.finish();
    await until(() => expect(second.seen).toMatchObject([{ result: "done", attempt: 2 }]));
    expect(await inbox.list()).toMatchObject([{ state: "done", attempts: 2 }]);
  });

  test("also the same worker, with the delivery a second time, completes only the attempt that counts", async () => {
    const { inbox, database } = await opened(engine);
    await receiving(inbox).send("msg_1");
    const gates = [gate(), gate()] as const;
    let turn = 0;
    const run = vi.fn(() => (gates[turn++] as (typeof gates)[0]).run());
    const { seen } = await occupied(inbox, run);
    await expire(database);
    await until(() => expect(run).toHaveBeenCalledTimes(2));
    gates[0].finish();
    await until(() => expect(seen).toMatchObject([{ result: "lost", attempt: 1 }]));
    gates[1].finish();
    await until(() => expect(seen[1]).toMatchObject({ result: "done", attempt: 2 }));
    await idle(inbox);
    expect(await inbox.list()).toMatchObject([{ state: "done" }]);
  });

  test("a failure of a worker that outlived its lease changes nothing either", async () => {
    const database = engine.make();
    const [inbox, other] = [await open(database, { retries: [] }), await open(database, { retries: [] })];
    await receiving(inbox).send("msg_1");
    const [late, next] = [gate(), gate()];
    const first = await occupied(
      inbox,
      vi.fn(async () => {
        await late.run();
        throw new Error("failed");
      }),
    );
    await database.sql(`update ${database.table} set due = 0, attempts = 0 where state = 'leased'`);
    await occupied(other, next.run);
    late.finish();
    await until(() => expect(first.seen).toMatchObject([{ result: "lost" }]));
    expect(await inbox.list()).toMatchObject([{ state: "leased", code: null }]);
    next.finish();
    await idle(inbox);
    expect(await inbox.list()).toMatchObject([{ state: "done" }]);
  });

  test("the signal is aborted when the lease is lost", async () => {
    const { inbox, database } = await opened(engine, { lease: LEASE });
    await receiving(inbox).send("msg_1");
    const reasons: unknown[] = [];
    const run = vi.fn(async (_: unknown, __: unknown, { signal }: { signal: AbortSignal }) => {
      if (run.mock.calls.length > 1) return;
      reasons.push(await aborted(signal));
      throw signal.reason;
    });
    const { seen, errors } = await occupied(inbox, run as never);
    // somebody else has it: the worker notices when it renews
    await database.sql(`update ${database.table} set lease = 'another'`);
    await until(() => expect(reasons).toMatchObject([{ code: "ERR_INBOX_LEASE" }]));
    await until(() => expect(seen[0]).toMatchObject({ result: "lost", code: "ERR_INBOX_LEASE" }));
    expect(errors).toMatchObject([{ code: "ERR_INBOX_LEASE" }]);
    await idle(inbox);
  });

  test("the signal is aborted when the time is over, and the attempt has failed", async () => {
    const { inbox } = await opened(engine, { retries: [] });
    await receiving(inbox).send("msg_1");
    const run = vi.fn(async (_: unknown, __: unknown, { signal }: { signal: AbortSignal }) => {
      throw await aborted(signal);
    });
    const { seen, errors } = await occupied(inbox, run as never, { timeout: 0.1 });
    await idle(inbox);
    await until(() => expect(seen).toMatchObject([{ result: "dead", code: "ERR_TIMEOUT" }]));
    expect(errors).toMatchObject([{ code: "ERR_TIMEOUT" }, { code: "ERR_INBOX_DEAD" }]);
    expect(await inbox.list()).toMatchObject([{ state: "dead", code: "ERR_TIMEOUT" }]);
  });

  test("what ends well after its time counts as done", async () => {
    const { inbox } = await opened(engine, { retries: [] });
    await receiving(inbox).send("msg_1");
    const run = vi.fn(
      async (_: unknown, __: unknown, { signal }: { signal: AbortSignal }) => void (await aborted(signal)),
    );
    const { seen } = await occupied(inbox, run as never, { timeout: 0.1 });
    await until(() => expect(seen).toMatchObject([{ result: "done", code: null }]));
  });

  test("a function that never ends holds up no other delivery for ever", async () => {
    const { inbox } = await opened(engine, { retries: [] });
    const { send } = receiving(inbox);
    await send("msg_1", endedOf("conv_hangs"));
    await send("msg_2", endedOf("conv_2"));
    const done = vi.fn();
    const run = vi.fn(({ id }: { id: string | null }) =>
      id === "conv_hangs" ? new Promise(() => {}) : done(),
    );
    const { seen } = await occupied(inbox, run as never, { timeout: 0.1, concurrency: 1 });
    await until(() => expect(done).toHaveBeenCalled());
    await idle(inbox);
    expect(seen.map(({ result, code }) => [result, code])).toEqual([
      ["dead", "ERR_TIMEOUT"],
      ["done", null],
    ]);
  });

  test("what killed its worker each time is dead after its attempts, and is not tried again", async () => {
    const { inbox, database } = await opened(engine, { retries: [0, 0] });
    await receiving(inbox).send("msg_1");
    await database.sql(
      `update ${database.table} set state = 'leased', lease = 'killed', attempts = 3, due = 0`,
    );
    const [onConversation, onError] = [vi.fn(), vi.fn()];
    stopping(inbox.work({ vendors: [phonic], onConversation, onError }));
    await idle(inbox);
    expect(await inbox.list()).toMatchObject([{ state: "dead", code: "ERR_INBOX_LEASE" }]);
    await until(() =>
      expect(onError.mock.calls).toEqual([[expect.objectContaining({ code: "ERR_INBOX_DEAD" }), null]]),
    );
    expect(onConversation).not.toHaveBeenCalled();
  });

  test("the database is away when a function ends: its end is written when it is back, and it runs once", async () => {
    const database = engine.make();
    const store = database.connect();
    let isAway = false;
    const write: typeof store.write = (groups) =>
      isAway ? Promise.reject(new Error("away")) : store.write(groups);
    const inbox = await open(database, { store: { ...store, write } });
    await receiving(inbox).send("msg_1");
    const run = vi.fn(async () => void (isAway = true));
    const { seen, errors } = await occupied(inbox, run);
    await until(() => expect(errors).toMatchObject([{ code: "ERR_INBOX" }]));
    expect(await inbox.list()).toMatchObject([{ state: "leased" }]);
    isAway = false;
    await idle(inbox);
    await until(() => expect(seen).toMatchObject([{ result: "done", attempt: 1 }]));
    expect(run).toHaveBeenCalledOnce();
  });

  test("the database stays away for longer than the lease: the attempt is told as lost, and comes again", async () => {
    const database = engine.make();
    const store = database.connect();
    let isAway = false;
    const write: typeof store.write = (groups) =>
      isAway ? Promise.reject(new Error("away")) : store.write(groups);
    const inbox = await open(database, { store: { ...store, write }, lease: LEASE });
    await receiving(inbox).send("msg_1");
    const run = vi.fn(async (_: unknown, __: unknown, { attempt }: { attempt: number }) => {
      isAway = attempt === 1;
    });
    const { seen } = await occupied(inbox, run as never, { concurrency: 1 });
    const results = () => seen.map(({ result, code, attempt }) => [attempt, result, code]);
    await until(() =>
      expect(results()).toEqual([
        [1, "lost", "ERR_INBOX_LEASE"],
        [2, "done", null],
      ]),
    );
    expect(await inbox.list()).toMatchObject([{ state: "done", attempts: 2 }]);
  });

  test("a worker goes on when it could not ask for deliveries for a while, and tells it", async () => {
    const database = engine.make();
    const store = database.connect();
    let isAway = true;
    const all: typeof store.all = (text, values) =>
      isAway ? Promise.reject(new Error("away")) : store.all(text, values);
    const inbox = await open(database, { store: { ...store, all } });
    await receiving(inbox).send("msg_1");
    const onError = vi.fn();
    const onConversation = vi.fn();
    stopping(inbox.work({ vendors: [phonic], onConversation, onError, poll: 0.02 }));
    await until(() => expect(onError).toHaveBeenCalled());
    expect(onConversation).not.toHaveBeenCalled();
    isAway = false;
    await until(() => expect(onConversation).toHaveBeenCalledOnce());
    for (const [error] of onError.mock.calls) expect(error).toMatchObject({ code: "ERR_INBOX" });
  });

  test("stop() takes nothing more, and waits until what runs is done", async () => {
    const { inbox } = await opened(engine);
    const { send } = receiving(inbox);
    await send("msg_1");
    const { run, finish } = gate();
    const { worker, seen } = await occupied(inbox, run, { concurrency: 1 });
    await send("msg_2");
    let isStopped = false;
    const stopped = worker.stop().then(() => (isStopped = true));
    await sleep(200);
    expect(isStopped).toBe(false);
    finish();
    await stopped;
    expect(seen).toMatchObject([{ result: "done" }]);
    expect(await inbox.list()).toMatchObject([{ state: "new", attempts: 0 }, { state: "done" }]);
    await send("msg_3");
    await sleep(100);
    expect(run).toHaveBeenCalledOnce();
    await worker.stop();
  });

  test("stop({ within }) aborts what still runs, and leaves it to others", async () => {
    const { inbox } = await opened(engine, { retries: [0] });
    await receiving(inbox).send("msg_1");
    const run = vi.fn(async (_: unknown, __: unknown, { signal }: { signal: AbortSignal }) => {
      throw await aborted(signal);
    });
    const { worker, seen } = await occupied(inbox, run as never);
    await worker.stop({ within: 0.1 });
    expect(seen).toMatchObject([{ result: "retry", code: "ERR_TIMEOUT" }]);
    expect(await inbox.list()).toMatchObject([{ state: "new" }]);
    const next = vi.fn();
    stopping(inbox.work({ vendors: [phonic], onConversation: next }));
    await idle(inbox);
    expect(next).toHaveBeenCalledOnce();
  });

  test("a delivery that was aborted by stop is not dead for that, also in its last attempt", async () => {
    const { inbox } = await opened(engine, { retries: [] });
    await receiving(inbox).send("msg_1");
    const run = vi.fn(async (_: unknown, __: unknown, { signal }: { signal: AbortSignal }) => {
      throw await aborted(signal);
    });
    const { worker } = await occupied(inbox, run as never);
    await worker.stop({ within: 0 });
    const next = vi.fn();
    stopping(inbox.work({ vendors: [phonic], onConversation: next }));
    await idle(inbox);
    expect(next).toHaveBeenCalledOnce();
    expect(await inbox.list()).toMatchObject([{ state: "done" }]);
  });

  test("close() stops the workers of the inbox, and waits for what is being kept", async () => {
    const database = engine.make();
    const inbox = await open(database);
    const { send } = receiving(inbox);
    await send("msg_1");
    const { run, finish } = gate();
    const { seen } = await occupied(inbox, run);
    const closed = inbox.close();
    finish();
    await closed;
    expect(seen).toMatchObject([{ result: "done" }]);
    expect(await (await open(database)).list()).toMatchObject([{ state: "done" }]);
  });

  test("two attempts of one worker that end at the same time: the one that counts is written", async () => {
    const { inbox, database } = await opened(engine);
    await receiving(inbox).send("msg_1");
    const { run, finish } = gate();
    const { seen } = await occupied(inbox, run);
    await expire(database);
    await until(() => expect(run).toHaveBeenCalledTimes(2));
    finish();
    await until(() => expect(seen).toHaveLength(2));
    expect(seen).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ attempt: 1, result: "lost" }),
        expect.objectContaining({ attempt: 2, result: "done" }),
      ]),
    );
    expect(await inbox.list()).toMatchObject([{ state: "done", attempts: 2 }]);
  });

  test("an attempt that outlived its lease does not complete one after a retry, which counts from 1 again", async () => {
    const database = engine.make();
    const [inbox, other] = [await open(database, { retries: [] }), await open(database, { retries: [] })];
    await receiving(inbox).send("msg_1");
    const [late, again] = [gate(), gate()];
    const run = vi.fn(() => (run.mock.calls.length === 1 ? late : again).run());
    const { seen, worker } = await occupied(inbox, run);
    await expire(database);
    // another one has it, and gives it up
    const second = stopping(
      other.work({ vendors: [phonic], poll: 0.05, onConversation: () => {}, onError: () => {} }),
    );
    await until(async () => expect(await inbox.list({ state: "dead" })).toHaveLength(1));
    await second.stop();
    expect(await inbox.retry()).toHaveLength(1);
    await until(() => expect(run).toHaveBeenCalledTimes(2));
    late.finish();
    await until(() => expect(seen).toMatchObject([{ result: "lost" }]));
    expect(await inbox.list()).toMatchObject([{ state: "leased", attempts: 1 }]);
    again.finish();
    await worker.stop();
    expect(await inbox.list()).toMatchObject([{ state: "done", attempts: 1 }]);
  });

  test("what is claimed while a worker stops, and waits no longer, is left to others", async () => {
    const database = engine.make();
    const inbox = await open(database);
    await receiving(inbox).send("msg_1");
    const store = database.connect();
    let claimed: () => void = () => {};
    let give: () => void = () => {};
    const claiming = new Promise<void>((resolve) => (claimed = resolve));
    const given = new Promise<void>((resolve) => (give = resolve));
    const slow = await open(database, {
      store: {
        ...store,
        async all(text, values) {
          const rows = await store.all(text, values);
          if (!text.includes("attempts + 1")) return rows;
          claimed();
          await given;
          return rows;
        },
      },
    });
    const run = vi.fn(() => new Promise(() => {}));
    const worker = stopping(slow.work({ vendors: [phonic], onConversation: run }));
    await claiming;
    const stopped = worker.stop({ within: 0 });
    await sleep(20);
    give();
    await stopped;
    expect(run).not.toHaveBeenCalled();
    expect(await inbox.list()).toMatchObject([{ state: "new", attempts: 0 }]);
  });

  test.each([1e12, Number.POSITIVE_INFINITY])(
    "stop({ within: %d }) waits until what runs is done",
    async (within) => {
      const { inbox } = await opened(engine);
      await receiving(inbox).send("msg_1");
      const { run, finish } = gate();
      const { worker, seen } = await occupied(inbox, run);
      const stopped = worker.stop({ within });
      await sleep(50);
      finish();
      await stopped;
      expect(seen).toMatchObject([{ result: "done" }]);
    },
  );

  test("a worker with shorter times leaves the leases and pauses of other vendors' workers", async () => {
    const database = engine.make();
    const inbox = await open(database, { retries: ["1d"], lease: 7200 });
    await receiving(inbox).send("msg_1");
    await receiving(inbox).send("msg_2", endedOf("conv_2"));
    const failing = (
      { id }: { id: string | null },
      _: unknown,
      { signal }: { signal: AbortSignal },
    ): Promise<unknown> => (id === "conv_2" ? Promise.reject(new Error("no")) : aborted(signal));
    const worker = inbox.work({ vendors: [phonic], onConversation: failing, onError: () => {} });
    stopping(worker);
    await until(async () => expect(await inbox.list({ code: "ERR_FUNCTION" })).toHaveLength(1));
    const before = (await inbox.list()).map(({ dueAt }) => dueAt);
    const hurried = await open(database, { retries: [1], lease: 1 });
    stopping(hurried.work({ vendors: [retell], onUnhandled: () => {} }));
    await sleep(300);
    expect((await inbox.list()).map(({ dueAt }) => dueAt)).toEqual(before);
  });

  test("a clock that was set back does not keep what waits from workers", async () => {
    const { inbox, database } = await opened(engine);
    await receiving(inbox).send("msg_1");
    const year = 365 * 86_400_000;
    await database.sql(`update ${database.table} set due = due + ${year}`);
    const onConversation = vi.fn();
    stopping(inbox.work({ vendors: [phonic], onConversation, poll: 0.05 }));
    await idle(inbox);
    expect(onConversation).toHaveBeenCalledOnce();
  });
});
