// node plans.mjs <settings>: asks an inbox all that it is asked for while it is used, and tells its parent how the database
// finds the rows of each statement, beside thousands of rows that are done.

import { createInbox } from "afterword/inbox";
import { postgres } from "afterword/inbox/postgres";
import { sqlite } from "afterword/inbox/sqlite";
import { phonic } from "afterword/phonic";
import { retell } from "afterword/retell";
import pg from "pg";
import { settings } from "./open.mjs";

const { path, port, table = "inbox_plans", rows } = settings;
const pool = port && new pg.Pool({ host: "127.0.0.1", port, user: "postgres", database: "postgres" });
const store = pool ? postgres(pool, { table }) : sqlite(path, { table });
const asked = new Map();
const listening = {
  ...store,
  all(text, values) {
    asked.set(text, values);
    return store.all(text, values);
  },
};
const inbox = await createInbox({ store: listening });
await store.all(rows, []);
if (pool) await pool.query(`analyze ${table}`);
const plan = async (text, values) => {
  const words = pool ? "explain " : "explain query plan ";
  const found = pool ? (await pool.query(words + text, values)).rows : await store.all(words + text, values);
  return found.map((row) => row["QUERY PLAN"] ?? row.detail).join("\n");
};
const acts = {
  async claim() {
    await inbox.work({ vendors: [phonic, retell], onConversation() {} }).stop();
  },
  async "claim in order"() {
    await inbox.work({ vendors: [phonic], orderBy: "conversation", onConversation() {} }).stop();
  },
  "list dead": () => inbox.list({ state: "dead" }),
  "list what waits": () => inbox.list({ state: ["new", "leased"] }),
  "list of a conversation": () => inbox.list({ conversation: "conv_1" }),
  retry: () => inbox.retry(),
  erase: () => inbox.erase({ conversation: "conv_2" }),
  prune: () => inbox.prune(),
};
const plans = {};
for (const [name, act] of Object.entries(acts)) {
  asked.clear();
  await act();
  plans[name] = await Promise.all([...asked].map(([text, values]) => plan(text, values)));
}
await inbox.close();
await pool?.end();
process.send({ plans }, () => process.disconnect());
