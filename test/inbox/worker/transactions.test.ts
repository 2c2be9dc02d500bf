// tx: the effect of a function and the end of its delivery are one commit, with PostgreSQL.

import { createInbox, type WorkContext } from "afterword/inbox";
import { type PostgresPool, postgres } from "afterword/inbox/postgres";
import { phonic } from "afterword/phonic";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { describeEach, poolOf } from "../../support/inbox/databases.js";
import { endedOf, idle, opened, receiving, stopping, until } from "../../support/inbox/receiving.js";
import { hasPostgres, type Server, startPostgres } from "../../support/stores/servers.js";

describeEach((engine) => {
  test("tx is there with PostgreSQL only", async () => {
    const { inbox } = await opened(engine);
    await receiving(inbox).send("msg_1");
    const seen: unknown[] = [];
    stopping(inbox.work({ vendors: [phonic], onConversation: (_, __, { tx }) => void seen.push(typeof tx) }));
    await idle(inbox);
    expect(seen).toEqual([engine.name === "SQLite" ? "undefined" : "object"]);
  });

  test("a function that uses no tx takes no connection for it", async () => {
    const { inbox, database } = await opened(engine);
    await receiving(inbox).send("msg_1");
    stopping(inbox.work({ vendors: [phonic], onConversation: () => {} }));
    await idle(inbox);
    expect(await database.sql(`select state from ${database.table}`)).toEqual([{ state: "done" }]);
  });
});

// a server of its own: tests stop it, and commits wait for the disk as they do for users
describe.skipIf(!hasPostgres())("with PostgreSQL alone,", () => {
  let server: Server;
  let pool: Pool;
  let tables = 0;
  beforeAll(async () => {
    server = await startPostgres({ isDurable: true });
    pool = poolOf(server.port);
    await pool.query("create table effects (id text, what text)");
  });
  afterAll(async () => {
    await pool?.end();
    await server?.end();
  });

  /** An inbox with one delivery of each id. */
  const filled = async (ids: readonly string[], options: object = {}, given: PostgresPool = pool) => {
    const table = `inbox_${++tables}`;
    const inbox = await createInbox({ store: postgres(given, { table }), ...options });
    onTestFinished(() => inbox.close());
    for (const id of ids) expect(await receiving(inbox).send(id, endedOf(id))).toBe(200);
    return { inbox, table };
  };
  const effects = async (like: string) =>
    (await pool.query("select id from effects where id like $1 order by id", [`${like}%`])).rows.map(
      ({ id }) => id,
    );
  const insert = ({ tx }: WorkContext, id: string | null) =>
    tx?.query("insert into effects (id, what) values ($1, 'done')", [id]);

  test("the effect and the end of the delivery are seen by others at the same time", async () => {
    const { inbox } = await filled(["same_1"]);
    let finish: () => void = () => {};
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const inserted = vi.fn();
    stopping(
      inbox.work({
        vendors: [phonic],
        onConversation: async ({ id }, _, context) => {
          inserted(await insert(context, id));
          await finished;
        },
      }),
    );
    await until(() => expect(inserted).toHaveBeenCalledWith(expect.objectContaining({ rowCount: 1 })));
    expect([await effects("same"), (await inbox.list())[0]?.state]).toEqual([[], "leased"]);
    finish();
    await idle(inbox);
    expect([await effects("same"), (await inbox.list())[0]?.state]).toEqual([["same_1"], "done"]);
  });

  test("the effect is taken back when the function fails, and there is one effect in the end", async () => {
    const { inbox } = await filled(["fails_1"], { retries: [0, 0] });
    const seen: (readonly string[])[] = [];
    stopping(
      inbox.work({
        vendors: [phonic],
        onError: () => {},
        poll: 0.02,
        onConversation: async ({ id }, _, context) => {
          seen.push(await effects("fails"));
          await insert(context, id);
          if (context.attempt < 3) throw new Error("failed");
        },
      }),
    );
    await idle(inbox);
    expect(seen).toEqual([[], [], []]);
    expect(await effects("fails")).toEqual(["fails_1"]);
  });

  test("the effect is taken back when the time is over", async () => {
    const { inbox } = await filled(["late_1"], { retries: [] });
    stopping(
      inbox.work({
        vendors: [phonic],
        timeout: 0.2,
        onError: () => {},
        onConversation: async ({ id }, _, context) => {
          await insert(context, id);
          await new Promise((_resolve, reject) =>
            context.signal.addEventListener("abort", () => reject(context.signal.reason)),
          );
        },
      }),
    );
    await idle(inbox);
    expect(await effects("late")).toEqual([]);
    expect(await inbox.list()).toMatchObject([{ state: "dead", code: "ERR_TIMEOUT" }]);
  });

  test("a worker that outlived its lease takes its effect back: there is one", async () => {
    const { inbox, table } = await filled(["lease_1"]);
    const gates = [0, 1].map(() => {
      let finish: () => void = () => {};
      const finished = new Promise<void>((resolve) => (finish = resolve));
      return { finish, finished };
    });
    const inserted = vi.fn();
    const seen: unknown[] = [];
    stopping(
      inbox.work({
        vendors: [phonic],
        poll: 0.05,
        onError: () => {},
        onAttempt: ({ result, attempt }) => void seen.push([attempt, result]),
        onConversation: async ({ id }, _, context) => {
          await insert(context, id);
          inserted();
          await gates[context.attempt - 1]?.finished;
        },
      }),
    );
    await until(() => expect(inserted).toHaveBeenCalledTimes(1));
    await pool.query(`update ${table} set due = 0`);
    await until(() => expect(inserted).toHaveBeenCalledTimes(2));
    gates[0]?.finish();
    await until(() => expect(seen).toEqual([[1, "lost"]]));
    expect(await effects("lease")).toEqual([]);
    gates[1]?.finish();
    await idle(inbox);
    expect(await effects("lease")).toEqual(["lease_1"]);
    await until(() =>
      expect(seen).toEqual([
        [1, "lost"],
        [2, "done"],
      ]),
    );
  });

  test("an effect that the database refuses when it commits is a failed attempt, told, and dead in the end", async () => {
    await pool.query("create table once (id text unique deferrable initially deferred)");
    await pool.query("insert into once values ('commit_1')");
    const { inbox } = await filled(["commit_1"], { retries: [0] });
    const errors: unknown[] = [];
    stopping(
      inbox.work({
        vendors: [phonic],
        poll: 0.02,
        onError: (error) => void errors.push((error as { code: string }).code),
        onConversation: ({ id }, _, { tx }) => tx?.query("insert into once values ($1)", [id]),
      }),
    );
    await idle(inbox);
    expect(await inbox.list()).toMatchObject([{ state: "dead", attempts: 2, code: "ERR_INBOX" }]);
    await until(() => expect(errors).toEqual(["ERR_INBOX", "ERR_INBOX", "ERR_INBOX_DEAD"]));
  });

  test("a function that goes on after an error of a statement has not done its work", async () => {
    const { inbox } = await filled(["broken_1"], { retries: [] });
    stopping(
      inbox.work({
        vendors: [phonic],
        onError: () => {},
        onConversation: async ({ id }, _, context) => {
          await insert(context, id);
          await context.tx?.query("select no_such_column").catch(() => {});
        },
      }),
    );
    await idle(inbox);
    expect(await effects("broken")).toEqual([]);
    expect(await inbox.list()).toMatchObject([{ state: "dead" }]);
  });

  test("tx takes no statement any more when its attempt has ended", async () => {
    const { inbox } = await filled(["ended_1"]);
    let kept: WorkContext["tx"];
    stopping(
      inbox.work({
        vendors: [phonic],
        onConversation: async (_, __, { tx }) => {
          kept = tx;
          await tx?.query("select 1");
        },
      }),
    );
    await idle(inbox);
    await until(() =>
      expect(kept?.query("insert into effects values ('ended_1', 'late')")).rejects.toThrow(),
    );
    expect(await effects("ended")).toEqual([]);
  });

  test("many deliveries with tx share a small pool, and each has one effect", async () => {
    const small = poolOf(server.port, { max: 3 });
    onTestFinished(() => small.end());
    const ids = Array.from({ length: 60 }, (_, index) => `pool_${String(index).padStart(2, "0")}`);
    const { inbox } = await filled(ids, { retries: [0, 0, 0] }, small);
    stopping(
      inbox.work({
        vendors: [phonic],
        concurrency: 20,
        poll: 0.02,
        onError: () => {},
        onConversation: async ({ id }, _, context) => {
          await insert(context, id);
          if (context.attempt === 1 && id?.endsWith("7")) throw new Error("failed");
        },
      }),
    );
    await idle(inbox);
    expect(await effects("pool")).toEqual(ids);
  });

  test("without connect there is no tx, and everything else works", async () => {
    const { inbox } = await filled(["query_1"], {}, { query: (text, values) => pool.query(text, values) });
    const seen: unknown[] = [];
    stopping(inbox.work({ vendors: [phonic], onConversation: (_, __, { tx }) => void seen.push(tx) }));
    await idle(inbox);
    expect(seen).toEqual([undefined]);
    expect(await inbox.list()).toMatchObject([{ state: "done" }]);
  });

  test("its server goes away while a function runs: the worker goes on, and the delivery is done in the end", {
    timeout: 120_000,
  }, async () => {
    const { inbox } = await filled(["away_1", "away_2"], { retries: [0, 0, 0, 0, 0, 0], lease: 2 });
    const attempts: number[] = [];
    const errors = new Set<unknown>();
    let away: Promise<void> | undefined;
    stopping(
      inbox.work({
        vendors: [phonic],
        poll: 0.05,
        onError: (error) => void errors.add((error as { code: string }).code),
        onConversation: async ({ id }, _, context) => {
          await insert(context, id);
          attempts.push(context.attempt);
          if (context.attempt === 1 && id === "away_1") await (away = server.stop());
        },
      }),
    );
    await until(() => expect(errors.size).toBeGreaterThan(0));
    expect(await receiving(inbox).send("away_3", endedOf("away_3"))).toBe(503);
    await away;
    await server.start();
    await until(async () => expect(await inbox.list({ state: "done" })).toHaveLength(2));
    expect(await effects("away")).toEqual(["away_1", "away_2"]);
    expect([...errors]).toContain("ERR_INBOX");
    expect(await receiving(inbox).send("away_3", endedOf("away_3"))).toBe(200);
    await idle(inbox);
    expect(await effects("away")).toEqual(["away_1", "away_2", "away_3"]);
  });
});
