// The inbox that a program of the tests is given: in a file, or in a PostgreSQL on this machine.
import { createInbox } from "afterword/inbox";
import { postgres } from "afterword/inbox/postgres";
import { sqlite } from "afterword/inbox/sqlite";
import pg from "pg";

/** What the program was told, as JSON. */
export const settings = JSON.parse(process.argv[2]);

/** Opens it. */
export const open = async ({ path, port, table, wait, pool: limits, ...options }) => {
  if (path !== undefined)
    return { inbox: await createInbox({ store: sqlite(path, { table, wait }), ...options }) };
  const pool = new pg.Pool({
    host: "127.0.0.1",
    port,
    user: "postgres",
    database: "postgres",
    max: 8,
    connectionTimeoutMillis: 2000,
    query_timeout: 5000,
    ...limits,
  });
  // without this, Node ends when the server closes a connection that nobody uses
  pool.on("error", () => {});
  return { pool, inbox: await createInbox({ store: postgres(pool, { table }), ...options }) };
};

/** Writes a line of what went wrong. */
export const told = (error) => console.log(`${error.code}: ${error.message} ${error.hint ?? ""}`);

process.on("disconnect", () => process.exit(0));
