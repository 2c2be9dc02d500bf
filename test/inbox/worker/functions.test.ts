// A worker calls the functions that a handler without an inbox would call, with the same arguments.

import { setTimeout as sleep } from "node:timers/promises";
import { createHandler, receive, type Vendor, type Verifier } from "afterword";
import { autocalls } from "afterword/autocalls";
import type { Attempted, WorkContext } from "afterword/inbox";
import { phonic } from "afterword/phonic";
import { retell } from "afterword/retell";
import { expect, test, vi } from "vitest";
import { example } from "../../support/files.js";
import { describeEach, type Engine } from "../../support/inbox/databases.js";
import {
  ENDED,
  endedOf,
  idle,
  open,
  opened,
  receiving,
  stopping,
  until,
} from "../../support/inbox/receiving.js";
import { folders } from "../../support/vendors.js";

const ANALYSIS = example("phonic/examples/conversation-analysis.json");

/** Accepts everything, with the id and the time that a header names. */
const signature: Verifier = {
  scheme: "hmac",
  verify: ({ headers }) => ({ id: new Headers(headers as Headers).get("x-id"), timestamp: 1_700_000_000 }),
};

/** Functions that write down how they were called, by the id of the delivery. */
const recorder = (vendor: Vendor) => {
  const calls = new Map<string, unknown[]>();
  const record = (name: string, ...given: unknown[]): void => {
    const { deliveryId } = given.at(-1) as { deliveryId: string };
    calls.set(deliveryId, [...(calls.get(deliveryId) ?? []), [name, ...given]]);
  };
  const on = Object.fromEntries(
    Object.keys(vendor.events)
      .filter((_, index) => index % 2 === 0)
      .map((tag) => [tag, (payload: unknown, receipt: unknown) => record(tag, payload, receipt)]),
  );
  return {
    calls,
    on,
    ...(vendor.normalize && {
      onConversation: (conversation: unknown, receipt: unknown) =>
        record("onConversation", conversation, receipt),
    }),
    onUnhandled: (receipt: unknown) => record("onUnhandled", receipt),
  };
};

describeEach((engine: Engine) => {
  test.each(folders)(
    "deliveries of $slug reach the same functions, with the same receipts",
    async (folder) => {
      const { vendor } = folder;
      const { inbox } = await opened(engine);
      const plain = recorder(vendor);
      const worked = recorder(vendor);
      const { calls: _, ...functions } = plain;
      const direct = createHandler(vendor, { signature, ...functions } as never);
      const keeping = createHandler(vendor, { signature, inbox } as never);
      const bodies = [
        ...[...folder.examples, ...folder.cases, ...folder.drift].map(({ payload }) =>
          JSON.stringify(payload),
        ),
        ...[...folder.examples].map(({ payload }) => JSON.stringify({ ...(payload as object), more: 1 })),
        ...["{}", '{"event":"unheard_of","event_type":"unheard.of"}'],
      ];
      for (const [index, body] of bodies.entries())
        for (const handle of [direct, keeping]) {
          const request = { method: "POST", headers: { "x-id": `msg_${index}` }, body };
          expect((await handle(new Request("https://example.com/", request))).status, body).toBe(200);
        }
      const { calls: found, on, ...others } = worked;
      stopping(inbox.work({ vendors: [vendor], on: { [vendor.slug]: on }, ...others } as never));
      await idle(inbox);
      expect([...found.keys()].sort()).toEqual([...plain.calls.keys()].sort());
      expect(found.size).toBe(bodies.length);
      for (const [id, calls] of plain.calls)
        expect(found.get(id), bodies[Number(id.slice(4))]).toEqual(calls);
    },
  );

  test("the receipt is that of receive, with findings, dedupe key, delivery id, time and conversation", async () => {
    const { inbox } = await opened(engine);
    const body = ENDED.replace('"ended_by"', '"new_member":[1e400],"ended_by"');
    const headers = { "x-id": "msg_1" };
    const expected = await receive(phonic, { headers, body }, { signature });
    expect(expected).toMatchObject({ verdict: "drifted", deliveryId: "msg_1", timestamp: 1_700_000_000 });
    expect(expected.findings.length).toBeGreaterThan(0);
    const handle = createHandler(phonic, { signature, inbox });
    await handle(new Request("https://example.com/", { method: "POST", headers, body }));
    const seen: unknown[] = [];
    stopping(inbox.work({ vendors: [phonic], onConversation: (_, receipt) => void seen.push(receipt) }));
    await idle(inbox);
    expect(seen).toEqual([expected]);
  });

  test("a function gets the signal, the attempt, and the ids of the rows", async () => {
    const { inbox } = await opened(engine);
    const { send } = receiving(inbox);
    await send("msg_1", ENDED);
    await send("msg_2", ENDED.replace(/"ended_by":\s*"\w+"/, '"ended_by": "assistant2"'));
    const seen = new Map<string | null, WorkContext>();
    stopping(
      inbox.work({
        vendors: [phonic],
        onConversation: (_, { deliveryId }, context) => void seen.set(deliveryId, context),
      }),
    );
    await idle(inbox);
    const [second, first] = await inbox.list();
    expect(seen.get("msg_1")).toMatchObject({ attempt: 1, id: first?.id, supersedes: null });
    expect(seen.get("msg_2")).toMatchObject({ attempt: 1, id: second?.id, supersedes: first?.id });
    expect(seen.get("msg_1")?.signal.aborted).toBe(false);
  });

  test("a delivery is done when every function has resolved, and it does not come again", async () => {
    const { inbox } = await opened(engine);
    const { send } = receiving(inbox);
    await send("msg_1");
    let finish: () => void = () => {};
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const onConversation = vi.fn(() => finished);
    const ended = vi.fn();
    stopping(
      inbox.work({
        vendors: [phonic],
        on: { phonic: { "conversation.ended": ended } },
        onConversation,
        poll: 0.02,
      }),
    );
    await until(() => expect(ended).toHaveBeenCalled());
    await sleep(100);
    expect(await inbox.list()).toMatchObject([{ state: "leased", attempts: 1 }]);
    finish();
    await idle(inbox);
    expect(await inbox.list()).toMatchObject([{ state: "done", code: null, attempts: 1, dueAt: null }]);
    await sleep(100);
    expect([ended.mock.calls.length, onConversation.mock.calls.length]).toEqual([1, 1]);
  });

  test("never more functions run than concurrency says, and as many if enough waits", async () => {
    const { inbox } = await opened(engine);
    const { send } = receiving(inbox);
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => send(`msg_${index}`, endedOf(`conv_${index}`))),
    );
    let running = 0;
    const seen: number[] = [];
    const onConversation = async () => {
      seen.push(++running);
      await sleep(20);
      running--;
    };
    stopping(inbox.work({ vendors: [phonic], concurrency: 3, onConversation }));
    await idle(inbox);
    expect([seen.length, Math.max(...seen)]).toEqual([20, 3]);
  });

  test("several workers share what waits: each delivery is worked on once", async () => {
    const database = engine.make();
    const inboxes = [await open(database), await open(database), await open(database)] as const;
    const { send } = receiving(inboxes[0]);
    const ids = Array.from({ length: 120 }, (_, index) => `msg_${index}`);
    await Promise.all(ids.map((id) => send(id)));
    const by = inboxes.map(() => [] as (string | null)[]);
    for (const [index, inbox] of inboxes.entries())
      stopping(
        inbox.work({
          vendors: [phonic],
          concurrency: 4,
          onConversation: async (_, { deliveryId }) => {
            by[index]?.push(deliveryId);
            await sleep(5);
          },
        }),
      );
    await idle(inboxes[0]);
    expect(by.flat().sort()).toEqual(ids.sort());
    expect(by.filter((each) => each.length > 0).length).toBeGreaterThan(1);
  });

  test("a worker leaves the deliveries of other vendors, and stats tells that they wait", async () => {
    const { inbox } = await opened(engine);
    await receiving(inbox).send("msg_1");
    const handle = createHandler(retell, { allowUnsigned: true, inbox });
    const body = example("retell/examples/call-analyzed.json");
    expect((await handle(new Request("https://example.com/", { method: "POST", body }))).status).toBe(200);
    const seen: string[] = [];
    stopping(
      inbox.work({ vendors: [phonic], poll: 0.02, onUnhandled: ({ vendor }) => void seen.push(`${vendor}`) }),
    );
    await until(() => expect(seen).toEqual(["phonic"]));
    await sleep(100);
    expect(seen).toEqual(["phonic"]);
    const counts = await inbox.stats();
    expect(counts.map(({ vendor, state, count }) => [vendor, state, count])).toEqual(
      expect.arrayContaining([
        ["phonic", "done", 1],
        ["retell", "new", 1],
      ]),
    );
  });

  test("what nobody verified is never taken for a delivery of a vendor that signs", async () => {
    const { inbox } = await opened(engine);
    const given = [autocalls, retell].map((vendor) => ({ vendor, allowUnsigned: true }));
    const handle = createHandler(given as never, { inbox });
    const forged = new Request("https://example.com/", { method: "POST", body: ENDED });
    expect((await handle(forged)).status).toBe(200);
    const [onConversation, onUnhandled] = [vi.fn(), vi.fn()];
    stopping(inbox.work({ vendors: [autocalls, retell, phonic], onConversation, onUnhandled }));
    await idle(inbox);
    expect(onConversation).not.toHaveBeenCalled();
    expect(onUnhandled.mock.calls.map(([receipt]) => [receipt.vendor, receipt.verdict])).toEqual([
      [null, "unknown-event"],
    ]);
  });

  test("what none of several vendors is recognised in is for a worker that has several", async () => {
    const { inbox } = await opened(engine);
    const given = [phonic, retell].map((vendor) => ({ vendor, allowUnsigned: true }));
    const handle = createHandler(given as never, { inbox });
    const request = { method: "POST", body: '{"hello":"world"}' };
    expect((await handle(new Request("https://example.com/", request))).status).toBe(200);
    const seen: unknown[] = [];
    const single = stopping(
      inbox.work({ vendors: [phonic], poll: 0.02, onUnhandled: () => void seen.push("single") }),
    );
    await sleep(150);
    await single.stop();
    stopping(inbox.work({ vendors: [phonic, retell], onUnhandled: ({ vendor }) => void seen.push(vendor) }));
    await idle(inbox);
    expect(seen).toEqual([null]);
  });

  test("a worker begins at once with what its process keeps, and finds what others keep", async () => {
    const database = engine.make();
    const [inbox, other] = [await open(database), await open(database)];
    const seen: (string | null)[] = [];
    const onConversation = (_: unknown, { deliveryId }: { deliveryId: string | null }) =>
      void seen.push(deliveryId);
    // so long that a test which has to wait for it fails
    const slow = stopping(inbox.work({ vendors: [phonic], poll: 3600, onConversation }));
    await sleep(50);
    await receiving(inbox).send("msg_own");
    await until(() => expect(seen).toEqual(["msg_own"]));
    await slow.stop();
    stopping(inbox.work({ vendors: [phonic], poll: 0.05, onConversation }));
    await sleep(50);
    await receiving(other).send("msg_other");
    await until(() => expect(seen).toEqual(["msg_own", "msg_other"]));
  });

  test("onAttempt tells what became of each attempt, without personal data", async () => {
    const { inbox, database } = await opened(engine, { retries: [0, 0] });
    const { send } = receiving(inbox);
    await send("msg_1", ENDED);
    await send("msg_2", '{"event_type":"conversation.restarted"}');
    await send("msg_3", ANALYSIS);
    const seen: Attempted[] = [];
    stopping(
      inbox.work({
        vendors: [phonic],
        on: { phonic: { "conversation.ended": (_, __, { attempt }) => fails(attempt < 3) } },
        onError: () => {},
        onAttempt: (attempted) => void seen.push(attempted),
        poll: 0.02,
      }),
    );
    await idle(inbox);
    const about = seen.map(({ id, ms, waited, ...rest }) => {
      expect(ms).toBeGreaterThanOrEqual(0);
      expect(waited).toBeGreaterThanOrEqual(0);
      expect(Number.isSafeInteger(id)).toBe(true);
      return rest;
    });
    const ended = { vendor: "phonic", event: "conversation.ended", verdict: "ok" };
    const unhandled = { vendor: "phonic", event: "conversation.analysis", verdict: "ok", attempt: 1 };
    const unknown = { vendor: "phonic", event: null, verdict: "unknown-event", attempt: 1 };
    expect(about).toHaveLength(5);
    expect(about).toEqual(
      expect.arrayContaining([
        { ...ended, result: "retry", attempt: 1, code: "ERR_FUNCTION" },
        { ...ended, result: "retry", attempt: 2, code: "ERR_FUNCTION" },
        { ...ended, result: "done", attempt: 3, code: null },
        { ...unhandled, result: "dead", code: "ERR_UNHANDLED" },
        { ...unknown, result: "done", code: "ERR_UNKNOWN_EVENT" },
      ]),
    );
    expect(await database.sql(`select code from ${database.table} order by id`)).toEqual(
      [null, "ERR_UNKNOWN_EVENT", "ERR_UNHANDLED"].map((code) => ({ code })),
    );
  });

  test("what observers throw is told, and changes nothing", async () => {
    const { inbox } = await opened(engine);
    await receiving(inbox).send("msg_1");
    const mine = new Error("mine");
    const onError = vi.fn();
    const onConversation = vi.fn();
    stopping(
      inbox.work({ vendors: [phonic], onConversation, onError, onAttempt: () => Promise.reject(mine) }),
    );
    await idle(inbox);
    await until(() =>
      expect(onError).toHaveBeenCalledWith(mine, expect.objectContaining({ deliveryId: "msg_1" })),
    );
    expect(await inbox.list()).toMatchObject([{ state: "done" }]);
  });

  test("an error of onError changes nothing: what it was told is a line on the console", async () => {
    const { inbox } = await opened(engine, { retries: [] });
    await receiving(inbox).send("msg_1");
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const onError = () => Promise.reject(new Error("mine"));
    stopping(inbox.work({ vendors: [phonic], onConversation: () => fails(true), onError }));
    await until(() =>
      expect(log.mock.calls).toEqual([
        [expect.stringMatching(/ ERR_FUNCTION,.* onError threw/)],
        [expect.stringMatching(/ ERR_INBOX_DEAD,.* onError threw/)],
      ]),
    );
    expect(await inbox.list()).toMatchObject([{ state: "dead", code: "ERR_FUNCTION" }]);
    log.mockRestore();
  });
});

const fails = (really: boolean): void => {
  if (really) throw new Error("failed");
};
