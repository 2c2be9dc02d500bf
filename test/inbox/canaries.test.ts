// Nothing of a payload and no secret is in an error, a line on the console, an attempt, or a code.

import { inspect } from "node:util";
import { createHandler } from "afterword";
import { createInbox, type Inbox, type InboxStore } from "afterword/inbox";
import { phonic } from "afterword/phonic";
import { expect, onTestFinished, test, vi } from "vitest";
import { svixSecret } from "../support/deliveries.js";
import { type Database, describeEach, type Engine } from "../support/inbox/databases.js";
import { ENDED, idle, open, receiving, stopping, until } from "../support/inbox/receiving.js";

/** Every text of a payload, but for its tag, with a canary in it. */
const sung = (value: unknown, name = ""): unknown => {
  if (typeof value === "string") return name === "event_type" ? value : `canary ${value}`;
  if (Array.isArray(value)) return value.map((each) => sung(each));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, sung(each, key)]));
};
const BODY = JSON.stringify(sung(JSON.parse(ENDED)));
const UNKNOWN = '{"event_type":"conversation.canary","data":{"conversation":{"id":"canary"}}}';
const SENT = {
  url: "https://example.com/canary?token=canary&email=canary@example.com",
  headers: { "x-canary": "canary", authorization: "Bearer canary" },
};
const quoting = (): Error => {
  const cause = Object.assign(new Error("cause: canary"), { detail: "Failing row contains (canary)" });
  return Object.assign(new Error("canary", { cause }), {
    code: "canary",
    detail: "canary",
    name: "canary x",
  });
};

/** Collects all that is told, as text. */
const listening = () => {
  const told: string[] = [];
  const hear = (...given: unknown[]): void => void told.push(...given.map(textOf));
  for (const name of ["error", "warn", "log", "info", "debug"] as const)
    vi.spyOn(console, name).mockImplementation(hear);
  const warned = (warning: Error) => hear(warning);
  process.on("warning", warned);
  onTestFinished(() => {
    process.off("warning", warned);
    vi.restoreAllMocks();
  });
  // the receipt beside an error has the payload: whoever asks for it gets it
  return { told, hear, onError: (error: unknown) => hear(error) };
};

const textOf = (given: unknown): string => {
  if (!(given instanceof Error)) return inspect(given, { depth: 20 });
  const { message, stack, cause } = given;
  const own = JSON.stringify(given, Object.getOwnPropertyNames(given));
  return [message, stack, own, inspect(given, { depth: 20, showHidden: true }), cause && textOf(cause)].join(
    "\n",
  );
};

const silent = (told: readonly string[], least: number): void => {
  expect(told.length).toBeGreaterThanOrEqual(least);
  expect(told.filter((text) => /canary/i.test(text))).toEqual([]);
};

/** Errors of this package only: those that a user's function throws are handed on as they are. */
const worker = (inbox: Inbox, hear: (...given: unknown[]) => void, options: object) =>
  stopping(
    inbox.work({
      vendors: [phonic],
      poll: 0.02,
      onError: (error: unknown) => hear(error),
      onAttempt: hear,
      ...options,
    } as never),
  );

const codesOf = async ({ sql, table }: Database) => JSON.stringify(await sql(`select code from ${table}`));

describeEach((engine: Engine) => {
  test("a database that refuses a row quotes it, and the handler's error does not", async () => {
    const { told, onError } = listening();
    const database = engine.make();
    const inbox = await open(database, { store: refusingAll(database.connect()) });
    for (const given of [onError, undefined])
      expect(await receiving(inbox, { onError: given }).send("msg_1", BODY, SENT)).toBe(503);
    silent(told, 2);
    expect(told.join()).toContain("ERR_INBOX");
  });

  test("whatever a database throws, nothing of it is in the errors of an inbox", async () => {
    const { told, hear, onError } = listening();
    const database = engine.make();
    const store = database.connect();
    const away = () => Promise.reject(quoting());
    const inbox = await open(database, { store: { ...store, all: away, write: away } });
    expect(await receiving(inbox, { onError }).send("msg_1", BODY, SENT)).toBe(503);
    const filter = { conversation: "canary", vendor: "canary", event: "canary" };
    const acts: (() => unknown)[] = [
      () => inbox.list(filter),
      () => inbox.entries(filter).next(),
      () => inbox.retry(filter),
      () => inbox.erase(filter),
      () => inbox.prune(),
      () => inbox.stats(),
      () => inbox.store.claim("canary", "canary", 5),
      () => createInbox({ store: { ...store, open: away } }),
    ];
    for (const act of acts) await Promise.resolve(act()).then(() => expect.fail("nothing was thrown"), hear);
    worker(inbox, hear, { onUnhandled: () => {} });
    await until(() => expect(told.length).toBeGreaterThan(9));
    silent(told, 10);
  });

  test("attempts that fail, take too long, lose their lease, or that nothing takes, tell nothing", async () => {
    const { told, hear, onError } = listening();
    const database = engine.make();
    const inbox = await open(database, { retries: [0], lease: 1 });
    const { send } = receiving(inbox, { onError });
    for (const [id, body] of [
      ["msg_1", BODY],
      ["msg_2", UNKNOWN],
      ["msg_3", '{"event_type":"conversation.ended","data":"canary"}'],
    ] as const)
      expect(await send(id, body, SENT)).toBe(200);
    const first = worker(inbox, hear, { on: { phonic: { "conversation.analysis": () => {} } } });
    await idle(inbox);
    await first.stop();
    await inbox.retry({ state: ["done", "dead"] });
    const slow = worker(inbox, hear, {
      timeout: 0.05,
      onUnhandled: (_: unknown, { signal }: { signal: AbortSignal }) =>
        new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
    });
    await idle(inbox);
    await slow.stop();
    await inbox.retry();
    const robbed = vi.fn(async () => {
      if (robbed.mock.calls.length <= 3) await database.sql(`update ${database.table} set lease = 'canary'`);
    });
    worker(inbox, hear, { onUnhandled: robbed });
    await until(() => expect(told.join()).toContain("ERR_INBOX_LEASE"));
    silent(told, 8);
    expect(told.join()).toMatch(/ERR_UNHANDLED/);
    expect(told.join()).toMatch(/ERR_TIMEOUT/);
    expect(await codesOf(database)).not.toContain("canary");
  });

  test("what a user's function throws is not on the console, in attempts, or in the row", async () => {
    const { told, hear } = listening();
    const database = engine.make();
    const inbox = await open(database, { retries: [0] });
    expect(await receiving(inbox).send("msg_1", BODY, SENT)).toBe(200);
    const onUnhandled = () => Promise.reject(quoting());
    const onAttempt = (attempted: object) => {
      hear(attempted);
      throw quoting();
    };
    stopping(inbox.work({ vendors: [phonic], onUnhandled, onAttempt, onConversation: onUnhandled }));
    await idle(inbox);
    await until(() => expect(told.length).toBeGreaterThanOrEqual(3));
    silent(told, 3);
    expect(await codesOf(database)).toBe('[{"code":"ERR_FUNCTION"}]');
  });

  test("refused deliveries that are kept tell nothing either", async () => {
    const { told, onError } = listening();
    const database = engine.make();
    const inbox = await open(database);
    const options = { secret: svixSecret("another"), captureRefused: true };
    for (const given of [onError, undefined])
      expect(await receiving(inbox, { ...options, onError: given }).send("msg_1", BODY, SENT)).toBe(401);
    const handle = createHandler(phonic, { allowUnsigned: true, captureRefused: true, inbox, onError });
    const request = new Request("https://example.com/canary", { method: "POST", body: "canary" });
    expect((await handle(request)).status).toBe(400);
    silent(told, 3);
    expect(await codesOf(database)).not.toContain("canary");
  });

  if (engine.name === "PostgreSQL")
    test("a commit of a user's transaction that the database refuses quotes values, and the error does not", async () => {
      const { told, hear } = listening();
      const database = engine.make();
      const inbox = await open(database, { retries: [] });
      await database.sql(`create table ${database.table}_u (id text unique deferrable initially deferred)`);
      expect(await receiving(inbox).send("msg_1", BODY, SENT)).toBe(200);
      worker(inbox, hear, {
        onUnhandled: async (_: unknown, { tx }: { tx: { query(text: string): Promise<unknown> } }) => {
          await tx.query(`insert into ${database.table}_u values ('canary'), ('canary')`);
        },
      });
      await idle(inbox);
      await until(() => expect(told.length).toBeGreaterThanOrEqual(2));
      silent(told, 2);
      expect(told.join()).toContain("23505");
    });
});

/** A database that refuses all rows, and says why: none has a verdict, which the table does not take. */
const refusingAll = (store: InboxStore): InboxStore => ({
  ...store,
  write: (groups) =>
    store.write(
      groups.map(({ statement, rows }) => ({
        statement,
        rows: rows.map((row) => row.with(Object.keys(statement.columns).indexOf("verdict"), null)),
      })),
    ),
});
