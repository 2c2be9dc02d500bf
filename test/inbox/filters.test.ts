// Filters by state and by change give the right rows, and lead past rows that are done.
import { createInbox } from "afterword/inbox";
import { phonic } from "afterword/phonic";
import { expect, test } from "vitest";
import { describeEach, type Engine } from "../support/inbox/databases.js";
import { endedOf, idle, opened, receiving, stopping, until } from "../support/inbox/receiving.js";

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

  test("there may be more ids than a database takes parameters", { timeout: 60_000 }, async () => {
    const { inbox } = await withEach(engine);
    const [first] = (await inbox.list({ state: "dead" })).map(({ id }) => id);
    const ids = Array.from({ length: 70_000 }, (_, index) => index + 1000);
    expect(await inbox.list({ ids: [...ids, first as number] })).toHaveLength(1);
    expect(await inbox.stats({ ids })).toEqual([]);
    expect(await inbox.retry({ ids: [...ids, first as number] })).toEqual([first]);
    expect(await inbox.erase({ ids: [...ids, first as number] })).toEqual([first]);
  });

  test.each<[filter: object, message: string]>([
    [{ ids: 5 }, "ids is not a list of whole numbers."],
    [{ ids: ["5"] }, "ids is not a list of whole numbers."],
    [{ ids: [Number.NaN] }, "ids is not a list of whole numbers."],
    [{ ids: [1.5] }, "ids is not a list of whole numbers."],
    [{ since: new Date("soon") }, "since is not a Date with a time."],
    [{ until: "2026-01-01" }, "until is not a Date with a time."],
    [{ before: Number.NaN }, "before is not a whole number."],
    [{ after: "7" }, "after is not a whole number."],
    [{ changedWithin: Number.NaN }, "changedWithin is not a number of seconds."],
    [{ vendor: null }, "vendor is not a text or a list of texts."],
    [{ event: [7] }, "event is not a text or a list of texts."],
    // such words would name all rows
    [{ conversationId: "conv_1" }, "There is no option conversationId."],
    [{ states: "done" }, "There is no option states."],
  ])("a filter that makes no sense is refused, and nothing is done: %j", async (filter, message) => {
    const { inbox } = await withEach(engine);
    const before = await inbox.list();
    const refused = expect.objectContaining({ code: "ERR_OPTION", message });
    for (const given of [filter as object, { conversation: "conv_dead", ...filter }] as never[]) {
      await expect(inbox.list(given)).rejects.toEqual(refused);
      await expect(inbox.stats(given)).rejects.toEqual(refused);
      await expect(inbox.retry(given)).rejects.toEqual(refused);
    }
    await expect(inbox.erase({ conversation: "conv_dead", ...filter })).rejects.toEqual(refused);
    expect(await inbox.list()).toEqual(before);
  });

  test.each([Number.NaN, -1, 1.5, "5", null])("list refuses %j as the number of rows", async (most) => {
    const { inbox } = await opened(engine);
    await expect(inbox.list({}, most as never)).rejects.toMatchObject({
      code: "ERR_OPTION",
      message: "most is not a number of rows.",
    });
    expect(await inbox.list({}, 0)).toEqual([]);
  });

  test.each(["a\0b", "\ud800", "\udc00\ud800", "'", "\\", "\u2028", "%", ""])(
    "a word that no row has names none: %j",
    async (word) => {
      const { inbox } = await withEach(engine);
      for (const name of ["vendor", "event", "verdict", "code", "conversation"])
        expect(await inbox.list({ [name]: word }), name).toEqual([]);
    },
  );

  test("a row that somebody has damaged stops neither lists nor workers", async () => {
    const { database, inbox } = await opened(engine);
    const { send } = receiving(inbox);
    for (const id of ["msg_1", "msg_2", "msg_3"]) await send(id, endedOf(id));
    const damage = (set: string, id: string) =>
      database.sql(`update ${database.table} set ${set} where delivery = '${id}'`);
    await damage("received = 9000000000000000, due = -9000000000000000", "msg_1");
    await damage("envelope = '{', bytes = -1", "msg_2");
    expect(await inbox.list()).toHaveLength(3);
    expect(await inbox.stats()).toHaveLength(1);
    const done: unknown[] = [];
    const work = { vendors: [phonic], onError: () => {}, poll: 0.02 } as const;
    stopping(inbox.work({ ...work, onConversation: ({ id }) => void done.push(id) }));
    await until(() => expect(done.sort()).toEqual(["msg_1", "msg_3"]));
    await until(async () =>
      expect(await inbox.list({ state: "new" })).toMatchObject([
        { deliveryId: "msg_2", code: "ERR_FUNCTION" },
      ]),
    );
  });
});
