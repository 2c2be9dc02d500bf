// The stores of the recipes, each with a client of its own.
import type { Store } from "afterword";
import { Redis } from "ioredis";
import { Pool } from "pg";
import { postgresStore, TABLE } from "../../recipes/stores/postgres.js";
import { redisStore } from "../../recipes/stores/redis.js";
import { type Server, startPostgres, startRedis } from "./servers.js";

/** A store, and how to leave its server. */
export interface Connected {
  readonly store: Store;
  readonly close: () => Promise<unknown>;
}

export interface Kind {
  readonly serve: () => Promise<Server>;
  /** Makes what a server needs before its first use. */
  readonly prepare: (server: Address) => Promise<void>;
  readonly connect: (server: Address, endpoint: string) => Connected;
}

export type Address = Pick<Server, "host" | "port">;

const poolOf = ({ host, port }: Address): Pool => {
  const limits = { max: 5, connectionTimeoutMillis: 2000, query_timeout: 5000 };
  const pool = new Pool({ host, port, user: "postgres", database: "postgres", ...limits });
  // without this, Node ends when the server closes a connection that nobody uses
  pool.on("error", () => {});
  return pool;
};

export const kinds: Readonly<Record<string, Kind>> = {
  PostgreSQL: {
    serve: () => startPostgres(),
    async prepare(server) {
      const pool = poolOf(server);
      await pool.query(TABLE);
      await pool.end();
    },
    connect(server, endpoint) {
      const pool = poolOf(server);
      return { store: postgresStore(pool, endpoint), close: () => pool.end() };
    },
  },
  Redis: {
    serve: startRedis,
    prepare: async () => {},
    connect({ host, port }, endpoint) {
      // a command that waits for the server fails when the next attempt to reach it has failed
      const client = new Redis({ host, port, maxRetriesPerRequest: 1 });
      client.on("error", () => {});
      return { store: redisStore(client, endpoint), close: async () => client.disconnect() };
    },
  },
};
