// A store in PostgreSQL. All times are those of the database's clock.
import type { Claim, Store } from "afterword";

/** Run this once. */
export const TABLE = `
  CREATE TABLE IF NOT EXISTS webhook_claims (
    key text PRIMARY KEY,
    owner text NOT NULL,
    done boolean NOT NULL,
    until timestamptz NOT NULL
  );
  CREATE INDEX IF NOT EXISTS webhook_claims_until ON webhook_claims (until);`;

/** Run this from time to time, such as every hour. Until then, what has run out takes space and does nothing else. */
export const DELETE_EXPIRED = "DELETE FROM webhook_claims WHERE until <= now()";

// Of several that write a row at once, PostgreSQL lets one go first, and the WHERE of the others sees what it wrote.
const CLAIM = `
  WITH claimed AS (
    INSERT INTO webhook_claims AS held (key, owner, done, until)
    VALUES ($1, $2, false, clock_timestamp() + make_interval(secs => $3))
    ON CONFLICT (key) DO UPDATE SET owner = excluded.owner, done = false, until = excluded.until
    WHERE held.until <= clock_timestamp() OR (held.owner = excluded.owner AND NOT held.done)
    RETURNING key
  )
  SELECT CASE
    WHEN EXISTS (SELECT FROM claimed) THEN 'new'
    WHEN EXISTS (SELECT FROM webhook_claims WHERE key = $1 AND done AND until > clock_timestamp()) THEN 'done'
    ELSE 'running'
  END AS claim`;
const COMMIT = `
  INSERT INTO webhook_claims (key, owner, done, until)
  VALUES ($1, $2, true, clock_timestamp() + make_interval(secs => $3))
  ON CONFLICT (key) DO UPDATE SET done = true, until = excluded.until`;
const RELEASE = "DELETE FROM webhook_claims WHERE key = $1 AND owner = $2 AND NOT done";

/** A pool or client of the package `pg`, or another with this method. */
interface Client {
  query(text: string, values: unknown[]): Promise<{ rows: { claim?: unknown }[] }>;
}

/**
 * Endpoints share the table, but no keys: give each endpoint a name of its own.
 *
 * @example
 * const pool = new Pool({ connectionTimeoutMillis: 2000, query_timeout: 5000 });
 * pool.on("error", ({ message }) => console.error(message)); // without this, Node ends when an idle connection breaks
 * const store = postgresStore(pool, "phonic");
 */
export const postgresStore = (client: Client, endpoint: string): Store => ({
  claim: async (key, owner, seconds) => {
    const { rows } = await client.query(CLAIM, [`${endpoint}:${key}`, owner, seconds]);
    return rows[0]?.claim as Claim;
  },
  commit: (key, owner, seconds) => client.query(COMMIT, [`${endpoint}:${key}`, owner, seconds]),
  release: (key, owner) => client.query(RELEASE, [`${endpoint}:${key}`, owner]),
});
