// The least that a receiver can do that keeps what it acknowledges: a row with a unique key and an envelope, in group
// commits as durable as those of an inbox. Nothing of the library is in it.

/** Collects what arrives while a commit runs into the next one. */
const group = (most, parallel, commit) => {
  const waiting = [];
  let running = 0;
  const run = async () => {
    while (waiting.length > 0 && running < parallel) {
      const batch = waiting.splice(0, most);
      running++;
      await commit(batch.map(({ row }) => row));
      running--;
      for (const { resolve } of batch) resolve();
    }
  };
  let scheduled = false;
  return (row) =>
    new Promise((resolve) => {
      waiting.push({ row, resolve });
      if (scheduled) return;
      scheduled = true;
      setImmediate(() => {
        scheduled = false;
        void run();
      });
    });
};

/** In a file of SQLite. */
export const bareSqlite = (db) => {
  db.exec("pragma journal_mode = wal; pragma synchronous = full");
  db.exec(
    "create table bare (id integer primary key, key text not null unique, received integer not null, envelope text not null)",
  );
  const insert = db.prepare(
    "insert into bare (key, received, envelope) values (?, ?, ?) on conflict do nothing",
  );
  return group(256, 1, async (rows) => {
    db.exec("begin immediate");
    for (const [key, received, envelope] of rows) insert.run(key, received, envelope);
    db.exec("commit");
  });
};

/** In PostgreSQL. */
export const barePostgres = async (pool) => {
  await pool.query(
    "create table bare (id bigint generated always as identity primary key, key text not null unique, received bigint not null, envelope text not null)",
  );
  const text = `insert into bare (key, received, envelope)
    select * from unnest($1::text[], $2::bigint[], $3::text[]) on conflict do nothing`;
  return group(256, 2, (rows) =>
    pool.query(
      text,
      [0, 1, 2].map((at) => rows.map((row) => row[at])),
    ),
  );
};
