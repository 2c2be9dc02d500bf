// node one-claims.mjs <sqlite|postgres> <path|port> <count>…: how long a claim takes in a table with so many rows that are
// done, and in a table that is empty, as lines of JSON. The counts grow: rows are added to those that are there.
import { readFileSync, statSync } from "node:fs";
import { createInbox } from "../../../dist/src/inbox/index.js";
import { postgres } from "../../../dist/src/inbox/postgres.js";
import { sqlite } from "../../../dist/src/inbox/sqlite.js";
import { median } from "../measure.mjs";
import { vendorOf } from "../vendors.mjs";
import { adding, fillPostgres, fillSqlite, worked } from "./filled.mjs";

const [kind, where, ...counts] = process.argv.slice(2);
const ROUNDS = 5;
const ROWS = 2000;
const TABLES = { empty: "inbox_empty", full: "inbox_full" };

const phonic = await vendorOf("phonic");
const body = readFileSync(
  new URL("../../../schemas/phonic/examples/conversation-ended.json", import.meta.url),
  "utf8",
);
const envelope = JSON.stringify({ method: "POST", url: "/", headers: [], body });

const open = {
  async sqlite() {
    const { DatabaseSync } = await import("node:sqlite");
    const db = new DatabaseSync(where);
    db.exec("pragma busy_timeout = 60000");
    return {
      store: (table) => sqlite(where, { table }),
      fill: (table, from, count) => fillSqlite(db, table, from, count),
      run: async (text) => db.exec(text),
      bytes: async () => statSync(where).size,
      close: async () => db.close(),
    };
  },
  async postgres() {
    const { Pool } = (await import("pg")).default;
    const pool = new Pool({
      host: "127.0.0.1",
      port: +where,
      user: "postgres",
      database: "postgres",
      max: 8,
    });
    pool.on("error", () => {});
    return {
      store: (table) => postgres(pool, { table }),
      fill: (table, from, count) => fillPostgres(pool, table, from, count),
      run: (text) => pool.query(text),
      bytes: async (table) =>
        Number((await pool.query(`select pg_total_relation_size('${table}') as bytes`)).rows[0].bytes),
      close: () => pool.end(),
    };
  },
};

const database = await open[kind]();
for (const table of Object.values(TABLES))
  await (await createInbox({ store: database.store(table) })).close();
let there = 0;
let next = 1_000_000_000;
for (const count of counts.map(Number)) {
  const began = performance.now();
  await database.fill(TABLES.full, there, count - there);
  const seconds = (performance.now() - began) / 1000;
  there = count;
  const found = { empty: [], full: [] };
  for (let round = -1; round < ROUNDS; round++)
    for (const each of round % 2 ? ["empty", "full"] : ["full", "empty"]) {
      const options = { state: "new", envelope };
      await database.run(adding(kind, TABLES[each], next, next + ROWS - 1, options));
      next += ROWS;
      const one = await worked(database.store(TABLES[each]), [phonic], ROWS);
      if (round >= 0) found[each].push(one);
    }
  const of = (each, what) => median(found[each].map((one) => one[what]));
  console.log(
    JSON.stringify({
      kind,
      count,
      seconds,
      bytes: await database.bytes(TABLES.full),
      claim: median(found.full.map(({ claim }, at) => claim / found.empty[at].claim)),
      rate: median(found.full.map(({ rate }, at) => rate / found.empty[at].rate)),
      ms: { empty: of("empty", "claim"), full: of("full", "claim") },
      rates: { empty: of("empty", "rate"), full: of("full", "rate") },
    }),
  );
}
await database.close();
