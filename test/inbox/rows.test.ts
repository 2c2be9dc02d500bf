// What operators do: list, read, retry, erase, prune and count.
import { createHandler, type Vendor } from "afterword";
import type { InboxFilter, InboxRow } from "afterword/inbox";
import { phonic } from "afterword/phonic";
import { retell } from "afterword/retell";
import { expect, test, vi } from "vitest";
import { svixSecret } from "../support/deliveries.js";
import { example } from "../support/files.js";
import { describeEach, type Engine } from "../support/inbox/databases.js";
import {
  ENDED,
  endedOf,
  entriesOf,
  idle,
  open,
  opened,
  receiving,
  stopping,
  until,
} from "../support/inbox/receiving.js";

const CALL = example("retell/examples/call-ended.json");
const DAY = 86_400_000;

/** An inbox with a row of each kind: by the name of what it is, its id. */
const filled = async (engine: Engine) => {
  const { inbox, database } = await opened(engine);
  const { sql, table } = database;
  const { send } = receiving(inbox);
  const unsigned = (vendor: Vendor, body: string) =>
    createHandler(vendor, { allowUnsigned: true, inbox })(
      new Request("https://example.com/", { method: "POST", body }),
    );
  await send("waits", endedOf("conv_1"));
  await send("done", endedOf("conv_2"));
  await send("dead", endedOf("conv_3"));
  await send("unknown", '{"event_type":"conversation.restarted"}');
  await send("invalid", '{"event_type":"conversation.ended","data":{"conversation":{"id":"conv_1"}}}');
  await unsigned(retell, CALL);
  await receiving(inbox, { secret: svixSecret("another"), captureRefused: true }).send("refused");
  const ended = `ended = received, due = received`;
  await sql(`update ${table} set state = 'done', ${ended} where delivery = 'done'`);
  await sql(
    `update ${table} set state = 'dead', code = 'ERR_FUNCTION', attempts = 5, ${ended} where delivery = 'dead'`,
  );
  const ids = new Map<string, number>();
  for (const { id, deliveryId, vendor, verdict } of await inbox.list())
    ids.set(deliveryId ?? (verdict === "unverified" ? "refused" : `${vendor}`), id);
  return { inbox, database, send, ids };
};

const namesOf = (rows: readonly InboxRow[], ids: ReadonlyMap<string, number>): string[] =>
  rows.map(({ id }) => [...ids].find(([, each]) => each === id)?.[0] ?? "?");

describeEach((engine: Engine) => {
  test("large bodies are read a few at a time, in their order", async () => {
    const database = engine.make();
    const store = database.connect();
    const largest: number[] = [];
    const all: typeof store.all = async (text, values) => {
      const rows = await store.all(text, values);
      largest.push(rows.reduce((sum, { envelope }) => sum + String(envelope ?? "").length, 0));
      return rows;
    };
    const inbox = await open(database, { store: { ...store, all } });
    const { send } = receiving(inbox);
    const names = ["one", "two", "three", "four", "five"];
    for (const name of names)
      expect(await send(name, endedOf(name, { filler: "x".repeat(3 << 20) }))).toBe(200);
    const rows = await entriesOf(inbox);
    expect(rows.map(({ deliveryId }) => deliveryId)).toEqual(names);
    expect(rows.every(({ envelope }) => (envelope?.length ?? 0) > 3 << 20)).toBe(true);
    expect(Math.max(...largest)).toBeLessThan(9 << 20);
  });

  test("filters name rows: all conditions hold, and of a list one word", async () => {
    const { inbox, ids } = await filled(engine);
    const found = async (filter: InboxFilter) => namesOf(await inbox.list(filter), ids).sort();
    const all = ["dead", "done", "invalid", "refused", "retell", "unknown", "waits"];
    const future = new Date(Date.now() + DAY);
    const cases: [filter: InboxFilter, names: string[]][] = [
      [{}, all],
      [{ vendor: "retell" }, ["retell"]],
      [{ vendor: ["retell", "phonic"] }, all.filter((name) => name !== "refused")],
      [{ vendor: [] }, []],
      [{ event: "conversation.restarted" }, ["unknown"]],
      [{ verdict: ["unknown-event", "invalid"] }, ["invalid", "unknown"]],
      [{ state: "dead" }, ["dead", "refused"]],
      [{ state: ["done", "dead"] }, ["dead", "done", "refused"]],
      [{ state: [] }, []],
      [{ code: "ERR_FUNCTION" }, ["dead"]],
      [{ state: "new", vendor: "phonic", verdict: "ok" }, ["waits"]],
      [{ conversation: "conv_1" }, ["invalid", "waits"]],
      [{ conversation: "conv_1", verdict: "ok" }, ["waits"]],
      [{ conversation: "conv_" }, []],
      [{ ids: [ids.get("done") as number, ids.get("waits") as number, 987_654] }, ["done", "waits"]],
      [{ ids: [] }, []],
      [{ since: new Date(0) }, all],
      [{ since: future }, []],
      [{ until: future }, all],
      [{ until: new Date(0) }, []],
      [{ after: ids.get("retell") as number }, ["refused"]],
      [{ before: ids.get("done") as number }, ["waits"]],
      [{ vendor: "'; drop table x; --" }, []],
      [{ conversation: "' or 1=1 --" }, []],
    ];
    for (const [filter, names] of cases) expect([filter, await found(filter)]).toEqual([filter, names]);
  });

  test("list gives the last one first, and at most 100 or as many as are asked for", async () => {
    const { inbox } = await opened(engine);
    const { send } = receiving(inbox);
    await Promise.all(Array.from({ length: 130 }, (_, index) => send(`msg_${index}`)));
    const rows = await inbox.list();
    expect(rows).toHaveLength(100);
    expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).sort((a, b) => b - a));
    expect(await inbox.list({}, 7)).toEqual(rows.slice(0, 7));
    expect(await inbox.list({ before: rows.at(-1)?.id }, 1000)).toHaveLength(30);
  });

  test("entries gives all, the first one first, with what was sent", async () => {
    const { inbox } = await opened(engine);
    const { send } = receiving(inbox);
    await Promise.all(
      Array.from({ length: 230 }, (_, index) => send(`msg_${index}`, endedOf(`conv_${index}`))),
    );
    const entries = await entriesOf(inbox);
    expect(entries).toHaveLength(230);
    expect(entries.map(({ id }) => id)).toEqual(entries.map(({ id }) => id).sort((a, b) => a - b));
    for (const { envelope, conversation, receivedAt } of entries) {
      const capture = JSON.parse(envelope as string);
      expect(capture).toMatchObject({ v: 1, vendor: "phonic", verdict: "ok", method: "POST", receivedAt });
      expect(JSON.parse(capture.body).data.conversation.id).toBe(conversation);
    }
    expect(await entriesOf(inbox, { conversation: "conv_7" })).toMatchObject([{ conversation: "conv_7" }]);
  });

  test("stats counts by vendor, state and verdict", async () => {
    const { inbox, send } = await filled(engine);
    await send("waits", endedOf("conv_1"));
    const counts = await inbox.stats();
    const found = counts.map(({ vendor, state, verdict, count, copies }) => [
      vendor,
      state,
      verdict,
      count,
      copies,
    ]);
    expect(found).toHaveLength(7);
    expect(found).toEqual(
      expect.arrayContaining([
        ["phonic", "new", "ok", 1, 2],
        ["phonic", "done", "ok", 1, 1],
        ["phonic", "dead", "ok", 1, 1],
        ["phonic", "new", "invalid", 1, 1],
        ["phonic", "new", "unknown-event", 1, 1],
        [null, "dead", "unverified", 1, 1],
      ]),
    );
    for (const { age, late, bytes } of counts) {
      expect(age).toBeGreaterThanOrEqual(0);
      expect(age).toBeLessThan(600);
      expect(late).toBeGreaterThanOrEqual(0);
      expect(bytes).toBeGreaterThan(0);
    }
  });

  test("erase needs to be told which rows", async () => {
    const { inbox } = await filled(engine);
    for (const filter of [
      {},
      { conversation: undefined },
      { state: "done" },
      undefined,
      { vendor: "phonic" },
    ])
      await expect(inbox.erase(filter as never)).rejects.toMatchObject({ code: "ERR_OPTION" });
    expect(await inbox.erase({ ids: [] })).toEqual([]);
    expect((await entriesOf(inbox)).every(({ envelope }) => envelope !== null)).toBe(true);
  });

  test("erase leaves nothing that is personal, in rows that wait, run, are done and dead", async () => {
    const { inbox, ids, database } = await filled(engine);
    const all = [...ids.values()].sort((a, b) => a - b);
    expect(await inbox.erase({ ids: all })).toEqual(all);
    for (const entry of await entriesOf(inbox))
      expect(entry).toMatchObject({
        ...{ envelope: null, conversation: null, deliveryId: null, bytes: 0, code: null },
        ...{ supersedes: null, dueAt: null },
      });
    const contents = await database.contents();
    for (const text of ["conv_1", "conv_2", "conv_3", "transcript", "items"])
      expect(contents).not.toContain(text);
    expect(await inbox.erase({ ids: all })).toEqual([]);
    expect(await inbox.retry({ ids: all })).toEqual([]);
    expect(await inbox.list({ state: "new" })).toEqual([]);
  });

  test("erase of a conversation erases all of its deliveries, and no other", async () => {
    const { inbox, ids } = await filled(engine);
    expect(await inbox.erase({ conversation: "conv_1" })).toEqual([ids.get("waits"), ids.get("invalid")]);
    const left = (await entriesOf(inbox)).filter(({ envelope }) => envelope !== null);
    expect(namesOf(left, ids).sort()).toEqual(["dead", "done", "refused", "retell", "unknown"]);
  });

  test("a copy of what was erased is counted and not kept, and a worker does not get it", async () => {
    const { inbox, send, ids } = await filled(engine);
    await inbox.erase({ conversation: "conv_1" });
    expect(await send("waits", endedOf("conv_1"))).toBe(200);
    const [entry] = await entriesOf(inbox, { ids: [ids.get("waits") as number] });
    expect(entry).toMatchObject({ copies: 2, envelope: null, conversation: null, state: "done" });
    const seen: (string | null)[] = [];
    stopping(
      inbox.work({ vendors: [phonic, retell], onUnhandled: ({ deliveryId }) => void seen.push(deliveryId) }),
    );
    await idle(inbox);
    expect(seen.sort()).toEqual([null, "unknown"]);
  });

  test("what is erased while a function runs stays erased, and the attempt does not count", async () => {
    const { inbox } = await opened(engine);
    await receiving(inbox).send("msg_1");
    let finish: () => void = () => {};
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const run = vi.fn(() => finished);
    const results: string[] = [];
    stopping(
      inbox.work({
        vendors: [phonic],
        onConversation: run,
        onError: () => {},
        onAttempt: ({ result }) => void results.push(result),
      }),
    );
    await until(() => expect(run).toHaveBeenCalled());
    const [row] = await inbox.list();
    expect(await inbox.erase({ ids: [row?.id as number] })).toEqual([row?.id]);
    finish();
    await until(() => expect(results).toEqual(["lost"]));
    expect(await entriesOf(inbox)).toMatchObject([{ state: "done", envelope: null, conversation: null }]);
    expect(run).toHaveBeenCalledOnce();
  });

  test("erase takes any number of rows", async () => {
    const { inbox } = await opened(engine);
    const { send } = receiving(inbox);
    await Promise.all(Array.from({ length: 1100 }, (_, index) => send(`msg_${index}`, ENDED)));
    expect(await inbox.erase({ conversation: JSON.parse(ENDED).data.conversation.id })).toHaveLength(1100);
    expect((await entriesOf(inbox)).every(({ envelope }) => envelope === null)).toBe(true);
  });

  test("prune deletes what was done for long enough, in steps, and nothing that waits or is dead", async () => {
    const { inbox, database } = await opened(engine);
    const { sql, table } = database;
    const { send } = receiving(inbox);
    await Promise.all(Array.from({ length: 1203 }, (_, index) => send(`msg_${index}`)));
    const set = (change: string, ids: string) =>
      sql(`update ${table} set ${change} where delivery in (${ids})`);
    const old = `ended = received - ${31 * DAY}`;
    await sql(`update ${table} set state = 'done', ${old}`);
    await set(`ended = received - ${29 * DAY}`, "'msg_1'");
    await set(`state = 'dead', ended = received - ${1000 * DAY}`, "'msg_2'");
    await set("state = 'new', ended = null", "'msg_3'");
    expect(await inbox.prune()).toBe(1200);
    expect((await inbox.list()).map(({ deliveryId }) => deliveryId).sort()).toEqual([
      "msg_1",
      "msg_2",
      "msg_3",
    ]);
    expect(await inbox.prune()).toBe(0);
    expect(await inbox.prune({ done: "1h" })).toBe(1);
    expect(await inbox.prune({ dead: "999d" })).toBe(1);
    expect(await inbox.list()).toMatchObject([{ deliveryId: "msg_3" }]);
  });

  test("what was pruned is new when it comes again", async () => {
    const { inbox } = await opened(engine);
    const { send } = receiving(inbox);
    await send("msg_1");
    const onConversation = vi.fn();
    stopping(inbox.work({ vendors: [phonic], onConversation }));
    await idle(inbox);
    expect(await inbox.prune({ done: 0 })).toBe(1);
    await send("msg_1");
    await idle(inbox);
    expect(onConversation).toHaveBeenCalledTimes(2);
  });

  test("ids are not given again to other deliveries", async () => {
    const { inbox } = await opened(engine);
    const { send } = receiving(inbox);
    await send("msg_1");
    const [first] = await inbox.list();
    await inbox.erase({ ids: [first?.id as number] });
    expect(await inbox.prune({ done: 0 })).toBe(1);
    await send("msg_2");
    expect((await inbox.list())[0]?.id).toBeGreaterThan(first?.id as number);
  });
});
