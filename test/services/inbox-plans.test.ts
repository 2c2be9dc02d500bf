// How the databases find the rows of an inbox, beside many rows that are done: never by reading all of them.
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { nodeOf } from "../support/commands/nodes.js";
import { folder } from "../support/files.js";
import { programs } from "../support/inbox/processes.js";
import { startPostgres } from "../support/stores/servers.js";

const run = programs(nodeOf("22.13"));
afterAll(() => run.end());

/** Rows that are done, and a few that are dead. */
const rows = (series: string, now: string): string => `insert into inbox_plans
  (key, vendor, event, verdict, conversation, dedupe, received, bytes, copies, state, attempts, due, ended, envelope)
  select 'key_' || i, 'phonic', 'conversation.ended', 'ok', 'conv_' || i, 'dedupe_' || i, ${now}, 2, 1,
    case when i % 1000 = 0 then 'dead' else 'done' end, 1, ${now}, ${now}, '{}' from ${series}`;

const plansOf = async (settings: object): Promise<Record<string, string[]>> =>
  run.start("plans", settings).told("plans");

/** Each act, and the index by which it finds its rows. */
const INDEXES: Readonly<Record<string, string>> = {
  claim: "inbox_plans_due",
  "claim in order": "inbox_plans_due",
  "list dead": "inbox_plans_dead",
  "list what waits": "inbox_plans_due",
  "list of a conversation": "inbox_plans_conversation",
  retry: "inbox_plans_dead",
  erase: "inbox_plans_conversation",
  prune: "inbox_plans_ended",
};
/** A table that is read from its first row to its last. */
const READ_ALL = /Seq Scan on inbox_plans(?!_)|SCAN (?:inbox_plans|t|e)$/m;

const expectIndexes = (plans: Record<string, string[]>): void => {
  expect(Object.keys(plans)).toEqual(Object.keys(INDEXES));
  for (const [act, index] of Object.entries(INDEXES)) {
    expect(plans[act]?.join("\n"), act).toContain(index);
    expect(
      plans[act]?.filter((plan) => READ_ALL.test(plan)),
      act,
    ).toEqual([]);
  }
};

describe("what waits, what is dead, what is of a conversation, and what is old is found by an index", () => {
  test("SQLite", async () => {
    const series =
      "(with recursive s(i) as (select 1 union all select i + 1 from s where i < 20000) select i from s)";
    const path = join(folder({}), "inbox.db");
    expectIndexes(await plansOf({ path, rows: rows(series, "cast(unixepoch('subsec') * 1000 as integer)") }));
  });

  test("PostgreSQL", async () => {
    const server = await startPostgres();
    try {
      const now = "(extract(epoch from now()) * 1000)::bigint";
      expectIndexes(
        await plansOf({ port: server.port, rows: rows("generate_series(1, 20000) as s(i)", now) }),
      );
    } finally {
      await server.end();
    }
  });
});
