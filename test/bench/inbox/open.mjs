// The databases that are measured, and deliveries of 10 KB for them.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { postgres } from "../../../dist/src/inbox/postgres.js";
import { sqlite } from "../../../dist/src/inbox/sqlite.js";
import { payloads } from "../payloads.mjs";
import { afterword, endpointOf, vendorOf } from "../vendors.mjs";

/** A database: `sqlite` in a folder, or `postgres` at a port. */
export const databaseOf = async (kind, where) => {
  if (kind === "sqlite") {
    const { DatabaseSync } = await import("node:sqlite");
    const path = join(where, "inbox.db");
    for (const name of ["inbox.db", "bare.db"])
      for (const end of ["", "-wal", "-shm"]) rmSync(join(where, name + end), { force: true });
    return {
      store: (table) => sqlite(path, { table }),
      file: (name) => new DatabaseSync(join(where, name)),
      close() {},
    };
  }
  const { Pool } = (await import("pg")).default;
  const pool = new Pool({ host: "127.0.0.1", port: +where, user: "postgres", database: "postgres", max: 8 });
  pool.on("error", () => {});
  return { store: (table) => postgres(pool, { table }), pool, close: () => pool.end() };
};

const bodies = payloads("phonic", { messages: 28 }).map((payload) => Buffer.from(JSON.stringify(payload)));
let next = 0;

/** Deliveries that were signed now, no two alike. */
export const signed = async (count) => {
  const { sign } = await afterword();
  const phonic = await vendorOf("phonic");
  const { options } = endpointOf("phonic");
  return Promise.all(
    Array.from({ length: count }, async () => {
      const body = bodies[next % bodies.length];
      const headers = await sign(phonic, body, { ...options, id: `msg_${process.pid}_${next++}` });
      return { headers: { "content-type": "application/json", ...headers }, body };
    }),
  );
};

/** The mean size of their bodies, in KB. */
export const kilobytes = bodies.reduce((sum, { length }) => sum + length, 0) / bodies.length / 1024;

export const requestOf = ({ headers, body }) =>
  new Request("https://example.com/webhooks/phonic", { method: "POST", headers, body });

/** Does something for all of a list, so many at the same time. */
export const inFlight = async (list, most, act) => {
  let at = 0;
  const one = async () => {
    while (at < list.length) await act(list[at++]);
  };
  await Promise.all(Array.from({ length: most }, one));
};
