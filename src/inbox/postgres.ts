// An inbox in PostgreSQL: the entry point `afterword/inbox/postgres`. It imports no client: the user's own is used.
import { AfterwordError, optionError } from "../errors.js";
import { checkTable, migrated } from "./database/migrate.js";
import type { Columns, InboxStore, Returned, RowGroup, Transaction, Value } from "./database/store.js";

/** What is used of a client. */
interface Querying {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

/** A client that is given back to its pool. With an error, it is closed instead. */
interface Pooled extends Querying {
  release(error?: unknown): void;
  /** Those of pg emit an error when their connection breaks. */
  on?(event: "error", listener: () => void): unknown;
  off?(event: "error", listener: () => void): unknown;
}

/**
 * A pool of the package `pg`; or anything else that has its method `query`. Without `connect` it cannot have transactions.
 *
 * @example
 * const pool: PostgresPool = new Pool({ connectionString: process.env.DATABASE_URL });
 */
export interface PostgresPool extends Querying {
  connect?(): Promise<Querying & { release(error?: boolean): void }>;
}

/** Options of an inbox in PostgreSQL. */
export interface PostgresOptions {
  /** The name of its table, with the schema if it is not in the search path; `afterword_inbox` by default. */
  readonly table?: string | undefined;
  /** Makes and changes no tables: there must be an inbox. */
  readonly readOnly?: boolean | undefined;
}

/**
 * Keeps an inbox in PostgreSQL 12 or newer. Any number of processes and machines may use it. The pool stays the user's, who
 * ends it.
 *
 * @throws AfterwordError `ERR_OPTION` for what is not a pool, or for an option that makes no sense
 * @example
 * const pool = new Pool({ connectionString, max: 10, connectionTimeoutMillis: 2000, query_timeout: 10_000 });
 * pool.on("error", ({ message }) => console.error(message)); // without this, Node ends when an idle connection breaks
 * const inbox = await createInbox({ store: postgres(pool) });
 */
export const postgres = (pool: PostgresPool, options: PostgresOptions = {}): InboxStore => {
  const { table = "afterword_inbox", readOnly = false } = options;
  if (typeof pool?.query !== "function")
    throw optionError(
      "This is not a pool of PostgreSQL.",
      'Give new Pool({ connectionString }) of the package "pg".',
    );
  checkTable(table);
  const all = async (
    client: Querying,
    text: string,
    values: readonly unknown[],
  ): Promise<readonly Returned[]> => (await client.query(text, [...values])).rows as readonly Returned[];
  const write = async ({ statement, rows }: RowGroup): Promise<readonly Returned[]> => {
    const columns = Object.keys(statement.columns).map((_, index) => rows.map((row) => row[index]));
    for (let tries = 1; ; tries++) {
      try {
        return await all(pool, statement.text, columns);
      } catch (error) {
        // two statements waited for each other, and PostgreSQL has ended this one
        if (!["40P01", "40001"].includes(stateOf(error)) || tries === 5) throw error;
      }
    }
  };
  return {
    name: "PostgreSQL",
    table,
    parallel: 2,
    isOneCommit: false,
    dialect: {
      identity: "bigint generated always as identity primary key",
      // not clock_timestamp(): an index is not used for what may change within a statement
      now: "(extract(epoch from statement_timestamp()) * 1000)::bigint",
      locking: "for update skip locked",
      // A claim reads past the entries of rows that are done until a vacuum takes them away: after a million of these it took
      // 11 ms and not 1. By default a table of ten million rows is vacuumed after two million changes, and its indexes are
      // left out when few pages have changed.
      upkeep: (name) => [
        `alter table ${name} set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 10000,
          autovacuum_analyze_scale_factor = 0.02, autovacuum_analyze_threshold = 10000, vacuum_index_cleanup = on)`,
      ],
      rows: (columns: Columns) =>
        `unnest(${Object.values(columns)
          .map((type, index) => `$${index + 1}::${type}[]`)
          .join(", ")}) as r(${Object.keys(columns).join(", ")})`,
      texts: (parameter) => `select json_array_elements_text(${parameter}::json)`,
      numbers: (parameter) => `select json_array_elements_text(${parameter}::json)::bigint`,
    },
    open: (tables) =>
      migrated(tables, {
        all: (text) => all(pool, text, []),
        isMissing: (error) => ["42P01", "3F000"].includes(stateOf(error)),
        // one statement is one transaction, also for a client that has none
        async make({ create, versions, read }) {
          if (readOnly) throw new AfterwordError("ERR_INBOX_OPEN", "There is no inbox in PostgreSQL.");
          const lock = "perform pg_advisory_xact_lock(hashtext('afterword inbox'))";
          const steps = versions.map(
            (statements, index) => `if (${read}) < ${index + 1} then ${statements.join("; ")}; end if`,
          );
          await pool.query(`do $afterword$ begin ${[lock, create, ...steps].join("; ")}; end $afterword$`);
        },
      }),
    all: (text, values) => all(pool, text, values),
    write: (groups) => Promise.all(groups.map(write)),
    ...(pool.connect && { transaction: () => transactionOf(pool as Required<PostgresPool>) }),
    // a value that cannot be, a constraint, a limit of the program
    isFaultOfRow: (error) => /^(?:22|23|54)/.test(stateOf(error)),
    close: async () => {},
  };
};

/** A transaction that begins when it is first used, so that what does not need it takes no connection. */
const transactionOf = (pool: Required<PostgresPool>): Transaction => {
  let connecting: Promise<Pooled> | undefined;
  let isEnded = false;
  const client = async (): Promise<Pooled> => {
    // its connection is somebody else's by then
    if (isEnded) throw new AfterwordError("ERR_INBOX_LEASE", "The transaction of this attempt has ended.");
    return (connecting ??= (async () => {
      const connected = (await pool.connect()) as Pooled;
      // without this, Node ends when the connection breaks; the next statement fails anyway
      connected.on?.("error", ignore);
      try {
        await connected.query("begin");
      } catch (error) {
        connected.release(true);
        throw error;
      }
      return connected;
    })());
  };
  return {
    query: async (...args) => (await client()).query(...(args as [string])),
    all: async (text, values) =>
      (await (await client()).query(text, [...(values as Value[])])).rows as readonly Returned[],
    get isOpen() {
      return connecting !== undefined;
    },
    async end(commit) {
      if (isEnded || !connecting) {
        isEnded = true;
        return;
      }
      isEnded = true;
      let connected: Pooled;
      try {
        connected = await connecting;
      } catch (error) {
        if (commit) throw error;
        return;
      }
      let broken = true;
      try {
        await connected.query(commit ? "commit" : "rollback");
        broken = false;
        connected.off?.("error", ignore);
      } finally {
        connected.release(broken);
      }
    },
  };
};

const ignore = (): void => {};

/** The SQLSTATE of an error. */
const stateOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code);
