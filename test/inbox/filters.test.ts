// Filters by state and by change give the right rows, and lead past rows that are done.
import { createInbox } from "afterword/inbox";
import { phonic } from "afterword/phonic";
import { expect, test } from "vitest";
import { describeEach, type Engine } from "../support/inbox/databases.js";
import { endedOf, idle, opened, receiving, stopping } from "../support/inbox/receiving.js";

/** An inbox with a row that is done, one that is dead, one that waits for another attempt, and one that nobody had yet. */
const withEach = async (engine: Engine) => {
  const { database, inbox } = await opened(engine, { retries: [] });
  const { send } = receiving(inbox);
  await send("msg_done", endedOf("conv_done"));
  await send("msg_dead", endedOf("conv_dead"));
  const worker = stopping(
    inbox.work({
      vendors: [phonic],
      onError: () => {},
      onConversation: ({ id }) => {
        if (id === "conv_dead") throw new Error("no");
      },
    }),
  );
  await idle(inbox);
  await worker.stop();
  await send("msg_new", endedOf("conv_new"));
  await send("msg_leased", endedOf("conv_leased"));
  await database.sql(
    `update ${database.table} set state = 'leased', due = due + 60000 where delivery = 'msg_leased'`,
  );
  return { database, inbox };
};

describeEach((engine) => {
  test("a filter by state gives the rows in it", async () => {
    const { inbox } = await withEach(engine);
    const ids = async (state: never) => (await inbox.list({ state })).map(({ deliveryId }) => deliveryId);
    for (const state of ["done", "dead", "new", "leased"])
      expect(await ids(state as never)).toEqual([`msg_${state}`]);
    expect(await ids(["leased", "new"] as never)).toEqual(["msg_leased", "msg_new"]);
    expect(await ids(["new", "dead"] as never)).toEqual(["msg_new", "msg_dead"]);
    expect(await ids(["neither' or 1 = 1 --"] as never)).toEqual([]);
    expect(await ids([] as never)).toEqual([]);
  });

  test("counts are of the rows that the filter names", async () => {
    const { inbox } = await withEach(engine);
    const states = async (filter: object) => (await inbox.stats(filter)).map(({ state }) => state);
    expect(await states({ state: "dead" })).toEqual(["dead"]);
    expect(await states({ state: ["new", "leased"] })).toEqual(["leased", "new"]);
    expect(await states({})).toEqual(["dead", "done", "leased", "new"]);
    expect(await states({ vendor: "ada" })).toEqual([]);
  });

  test("changedWithin gives what came, was claimed or ended since, and what is due later", async () => {
    const { database, inbox } = await withEach(engine);
    const changed = async (filter = {}) =>
      (await inbox.list({ changedWithin: 60, ...filter })).map(({ deliveryId }) => deliveryId);
    expect(await changed()).toEqual(["msg_leased", "msg_new", "msg_dead", "msg_done"]);
    await database.sql(`update ${database.table} set due = due - 3600000, ended = ended - 3600000`);
    expect(await changed()).toEqual([]);
    expect(await changed({ changedWithin: 7200 })).toHaveLength(4);
    await inbox.retry();
    expect(await changed()).toEqual(["msg_dead"]);
    await database.sql(
      `update ${database.table} set due = due + 7200000 where delivery in ('msg_new', 'msg_done')`,
    );
    expect(await changed()).toEqual(["msg_new", "msg_dead"]);
    expect(await changed({ state: "new", before: 3 })).toEqual(["msg_dead"]);
  });

  test("what waits, what is dead and what has changed is found without reading what is done", async () => {
    const { database } = await withEach(engine);
    const { table } = database;
    const statements: string[] = [];
    const store = database.connect();
    const watched = await createInbox({
      store: {
        ...store,
        all: (text, values) => {
          statements.push(
            values.reduceRight<string>((all, value, at) => all.replaceAll(`$${at + 1}`, String(value)), text),
          );
          return store.all(text, values);
        },
      },
    });
    for (const filter of [{ state: "new" }, { state: "dead" }, { changedWithin: 1 }] as const)
      await watched.list(filter);
    await watched.stats({ state: ["new", "leased"] });
    await watched.stats({ state: "dead" });
    await watched.close();
    // so many that a database which may choose does not read them all
    const columns = "vendor, verdict, received, bytes, copies, state, attempts, due, ended";
    const [many, key] =
      engine.name === "SQLite"
        ? [
            "(with recursive n(i) as (select 1 union all select i + 1 from n where i < 20000) select i from n)",
            "'k' || i",
          ]
        : ["generate_series(1, 20000) as n(i)", "'k' || i"];
    await database.sql(
      `insert into ${table} (key, ${columns}) select ${key}, 'phonic', 'ok', 1, 1, 1, 'done', 1, 1, 1 from ${many}`,
    );
    // PostgreSQL does it by itself
    if (engine.name === "PostgreSQL") await database.sql(`analyze ${table}`);
    expect(statements.length).toBeGreaterThanOrEqual(5);
    for (const statement of statements.filter((each) => each.includes(`from ${table}`))) {
      const prefix = engine.name === "SQLite" ? "explain query plan" : "explain";
      const plan = (await database.sql(`${prefix} ${statement}`)).map((row) => Object.values(row).join(" "));
      const readsAll = plan.filter((step) =>
        engine.name === "SQLite"
          ? /^.*\bSCAN (?!.*USING)/.test(step) && step.includes(table)
          : step.includes(`Seq Scan on ${table}`) || step.includes(`Backward using ${table}_pkey`),
      );
      expect(readsAll, `${statement}\n${plan.join("\n")}`).toEqual([]);
    }
  });
});
