// The databases that an inbox is tested on. Each test has an inbox of its own: a file, or tables in a server that all share.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { InboxStore } from "afterword/inbox";
import { type PostgresPool, postgres } from "afterword/inbox/postgres";
import { sqlite } from "afterword/inbox/sqlite";
import { Pool } from "pg";
import { afterAll, beforeAll, describe, onTestFinished } from "vitest";
import { folder } from "../files.js";
import { hasPostgres, type Server, startPostgres } from "../stores/servers.js";

/** A database for one inbox. */
export interface Database {
  /** Connects to it as another process does. */
  connect(): InboxStore;
  /** All that is kept in it, as text: bytes of files, or rows. */
  contents(): Promise<string>;
  /** Runs statements of the test's own. The table of deliveries is called `table`. */
  sql(text: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  readonly table: string;
  /** How a user names it on the command line. */
  readonly where: string;
}

/** Makes databases of one kind. */
export interface Engine {
  readonly name: "SQLite" | "PostgreSQL";
  /** Makes one, which is gone after the test. */
  make(): Database;
}

/** Called for each kind of database, in a file of tests. */
export const describeEach = (tests: (engine: Engine) => void): void => {
  describe("SQLite", () => tests(SQLITE));
  // where it is missing, the names say why: `npm run test:services` takes no skipped test
  describe.skipIf(!hasPostgres())("PostgreSQL", () => tests(postgresEngine()));
};

let tables = 0;
const newTable = (): string => `inbox_${process.pid}_${++tables}`;

/** Opens a file as it is. */
const openedAgain = async (path: string, table: string): Promise<InboxStore> => {
  const store = sqlite(path, { table });
  await store.open({ name: table, migrations: [] });
  return store;
};

/** Files, whatever else is here. */
export const SQLITE: Engine = {
  name: "SQLite",
  make() {
    const path = join(folder({}), "inbox.db");
    const table = newTable();
    let own: Promise<InboxStore> | undefined;
    onTestFinished(async () => (await own)?.close());
    return {
      table,
      where: `${path}?table=${table}`,
      connect: () => sqlite(path, { table }),
      async contents() {
        const files = ["", "-wal", "-shm"].map((end) => path + end).filter((file) => existsSync(file));
        return files.map((file) => readFileSync(file, "latin1")).join("\n");
      },
      async sql(text) {
        // those that ask at the same time wait for it, too
        own ??= openedAgain(path, table);
        return (await own).all(text, []);
      },
    };
  },
};

/** One server and one pool for all tests of a file. */
const postgresEngine = (): Engine => {
  let server: Server | undefined;
  let pool: Pool;
  let port: number;
  beforeAll(async () => {
    // test/services/inbox.test.ts has started one
    const started = process.env.AFTERWORD_TEST_POSTGRES;
    if (started === undefined) server = await startPostgres();
    port = server?.port ?? Number(started);
    pool = poolOf(port);
  });
  afterAll(async () => {
    await pool?.end();
    await server?.end();
  });
  return {
    name: "PostgreSQL",
    make() {
      const table = newTable();
      const rows = async (text: string) => (await pool.query(text)).rows;
      return {
        table,
        where: `postgres://postgres:s3cret@127.0.0.1:${port}/postgres?table=${table}`,
        connect: () => postgres(pool as PostgresPool, { table }),
        async contents() {
          const all = [table, `${table}_claims`, `${table}_version`].map((each) =>
            rows(`select t::text as row from ${each} as t`),
          );
          return (await Promise.all(all)).flatMap((each) => each.map(({ row }) => row)).join("\n");
        },
        sql: rows,
      };
    },
  };
};

/** A pool as a user has one. */
export const poolOf = (port: number, more: object = {}): Pool => {
  const limits = { max: 10, connectionTimeoutMillis: 10_000, query_timeout: 20_000 };
  const pool = new Pool({
    host: "127.0.0.1",
    port,
    user: "postgres",
    database: "postgres",
    ...limits,
    ...more,
  });
  pool.on("error", () => {});
  return pool;
};
