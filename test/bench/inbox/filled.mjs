// Inboxes with millions of rows that are done, made by SQL: what waits is among them. Indexes are made afterwards, which
// is what makes it minutes and not hours.
import { setTimeout as sleep } from "node:timers/promises";
import { createInbox } from "../../../dist/src/inbox/index.js";

/** The bytes of an envelope. A claim reads those that it takes, whatever the others are. */
const ENVELOPE = 200;
const DAY = 86_400_000;

const COLUMNS =
  "key, vendor, event, verdict, conversation, dedupe, delivery, signed, received, envelope, bytes, copies, state, attempts, due, lease, code, ended";

const DIALECTS = {
  sqlite: {
    random: "lower(hex(randomblob(21)))",
    now: "cast(unixepoch('subsec') * 1000 as integer)",
    text: (bytes) => `'${"x".repeat(bytes)}'`,
    series: (from, to) =>
      `(with recursive s(i) as (select ${from} union all select i + 1 from s where i < ${to}) select i from s) as s`,
  },
  postgres: {
    random: "md5(s.i::text || random()::text) || left(md5(random()::text), 10)",
    now: "(extract(epoch from statement_timestamp()) * 1000)::bigint",
    text: (bytes) => `'${"x".repeat(bytes)}'`,
    series: (from, to) => `generate_series(${from}::bigint, ${to}::bigint) as s(i)`,
  },
};

/** A statement that adds rows: done ones, or such as wait. */
export const adding = (kind, table, from, to, { state = "done", envelope, vendor = "'phonic'" } = {}) => {
  const { random, now, series, text } = DIALECTS[kind];
  const ended = state === "done" ? `${now} - (s.i % 2500000) * 1000` : "null";
  return `insert into ${table} (${COLUMNS})
    select ${random}, ${vendor}, 'conversation.ended', 'ok', 'conv_' || (s.i % 5000000), ${random}, 'msg_' || s.i, '1784000000',
      ${now} - ${DAY}, ${envelope ? `'${envelope.replaceAll("'", "''")}'` : text(ENVELOPE)}, 10240, 1, '${state}', ${state === "done" ? 1 : 0}, ${now} - 1000, null, null, ${ended}
    from ${series(from, to)}`;
};

const STEP = 1_000_000;

/** Fills a table of a file of SQLite. */
export const fillSqlite = async (db, table, from, count) => {
  const objects = db
    .prepare("select type, name, sql from sqlite_master where tbl_name = ? and sql is not null")
    .all(table);
  const isNew = db.prepare(`select count(*) as n from (select 1 from ${table} limit 1)`).get().n === 0;
  const indexes = objects.filter(({ type }) => type === "index");
  for (const { name } of indexes) db.exec(`drop index ${name}`);
  if (isNew) {
    const made = objects.find(({ type }) => type === "table").sql;
    db.exec(`drop table ${table}`);
    db.exec(made.replace("key text not null unique", "key text not null"));
    indexes.push({ sql: `create unique index ${table}_key on ${table} (key)` });
  }
  db.exec("pragma synchronous = off; pragma cache_size = -1000000");
  for (let at = from; at < from + count; at += STEP)
    db.exec(adding("sqlite", table, at + 1, Math.min(at + STEP, from + count)));
  for (const { sql } of indexes) db.exec(sql);
  db.exec("pragma wal_checkpoint(truncate); pragma synchronous = full; pragma cache_size = -2000");
};

/** Fills a table of PostgreSQL. */
export const fillPostgres = async (pool, table, from, count) => {
  const { rows } = await pool.query(
    "select indexname, indexdef from pg_indexes where tablename = $1 and indexname <> $1 || '_pkey'",
    [table],
  );
  await pool.query(`alter table ${table} drop constraint if exists ${table}_key_key`);
  for (const { indexname } of rows) await pool.query(`drop index if exists ${indexname}`);
  for (let at = from; at < from + count; at += STEP)
    await pool.query(adding("postgres", table, at + 1, Math.min(at + STEP, from + count)));
  for (const { indexdef } of rows) await pool.query(indexdef);
  await pool.query(`vacuum analyze ${table}`);
};

/**
 * Works on `count` rows that wait, and gives how long claims took and how many rows a second were claimed and completed.
 */
export const worked = async (store, vendors, count) => {
  const claims = [];
  const timing = {
    ...store,
    async all(text, values) {
      const start = performance.now();
      const rows = await store.all(text, values);
      if (rows.length > 0 && "envelope" in rows[0]) claims.push((performance.now() - start) / rows.length);
      return rows;
    },
  };
  const inbox = await createInbox({ store: timing });
  let done = 0;
  const start = performance.now();
  const worker = inbox.work({
    vendors,
    concurrency: 50,
    onConversation: () => {},
    onUnhandled: () => {},
    onAttempt: () => void done++,
    onError: (error) => {
      throw error;
    },
  });
  while (done < count) await sleep(2);
  const ms = performance.now() - start;
  await worker.stop();
  return { claim: claims.toSorted((a, b) => a - b)[claims.length >> 1], rate: (count / ms) * 1000 };
};
