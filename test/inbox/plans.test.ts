// How the databases find the rows of an inbox, beside many rows that are done: never by reading all of them.
import { createInbox, type Inbox, type InboxStore } from "afterword/inbox";
import { phonic } from "afterword/phonic";
import { retell } from "afterword/retell";
import { expect, test } from "vitest";
import { type Database, describeEach } from "../support/inbox/databases.js";

/** What is asked for, and the index by which its rows are found. */
const ACTS: readonly (readonly [name: string, index: string, act: (inbox: Inbox) => Promise<unknown>])[] = [
  ["claim", "due", (inbox) => inbox.work({ vendors: [phonic, retell], onConversation() {} }).stop()],
  [
    "claim in order",
    "due",
    (inbox) => inbox.work({ vendors: [phonic], orderBy: "conversation", onConversation() {} }).stop(),
  ],
  ["list what is dead", "dead", (inbox) => inbox.list({ state: "dead" })],
  ["list what waits", "due", (inbox) => inbox.list({ state: ["new", "leased"] })],
  ["list a conversation", "conversation", (inbox) => inbox.list({ conversation: "conv_1" })],
  ["retry", "dead", (inbox) => inbox.retry()],
  ["erase", "conversation", (inbox) => inbox.erase({ conversation: "conv_2" })],
  ["prune", "ended", (inbox) => inbox.prune()],
];

describeEach(({ make, name }) => {
  const isSqlite = name === "SQLite";

  /** Rows that are done, and a few that are dead. */
  const fill = async ({ sql, table }: Database): Promise<void> => {
    const now = isSqlite ? "unixepoch() * 1000" : "(extract(epoch from now()) * 1000)::bigint";
    const series = isSqlite
      ? "(with recursive s(i) as (select 1 union all select i + 1 from s where i < 20000) select i from s)"
      : "generate_series(1, 20000) as s(i)";
    await sql(`insert into ${table}
      (key, vendor, event, verdict, conversation, dedupe, received, bytes, copies, state, attempts, due, ended, envelope)
      select 'key_' || i, 'phonic', 'conversation.ended', 'ok', 'conv_' || i, 'dedupe_' || i, ${now}, 2, 1,
        case when i % 1000 = 0 then 'dead' else 'done' end, 1, ${now}, ${now}, '{}' from ${series}`);
    await sql(`analyze ${table}`);
  };

  test.each(ACTS)("%s: by the index %s", async (_, index, act) => {
    const database = make();
    const store = database.connect();
    const asked = new Map<string, Parameters<InboxStore["all"]>[1]>();
    const all: InboxStore["all"] = (text, values) => {
      asked.set(text, values);
      return store.all(text, values);
    };
    const inbox = await createInbox({ store: { ...store, all } });
    await fill(database);
    asked.clear();
    await act(inbox);
    const plans: string[] = [];
    for (const [text, values] of asked) {
      const rows = await store.all(`explain ${isSqlite ? "query plan " : ""}${text}`, values);
      plans.push(rows.map((row) => row.detail ?? row["QUERY PLAN"]).join("\n"));
    }
    await inbox.close();
    const { table } = database;
    expect(plans.join("\n")).toContain(`${table}_${index}`);
    const readsAll = new RegExp(`Seq Scan on ${table}(?!_)|SCAN (?:${table}|t|e)$`, "m");
    expect(plans.filter((plan) => readsAll.test(plan))).toEqual([]);
  });
});
