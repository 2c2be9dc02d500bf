// 50 times a process with an inbox is killed at a random time, or the database itself; 32 deliveries are in flight. Apart:
// it takes minutes.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  killedWithPostgres,
  killedWithSqlite,
  NODE,
  programs,
  randomFrom,
  withPostgres,
} from "../inbox/harness.mjs";

export const name = "inbox-kills";
export const apart = true;

const ROUNDS = 50;
/** Per round. */
const LEAST = 1000;

const killing = () => {
  const seed = Number(process.env.AFTERWORD_SEED ?? Date.now() % 1_000_000);
  const { int } = randomFrom(seed);
  return { seed, rounds: ROUNDS, least: LEAST, random: () => int(0, 1000) / 1000 };
};

const rowsOf = (kind, { seed }, { acknowledged, lost, twice }) => [
  {
    figure: `${kind}: acknowledged in ${ROUNDS} kills`,
    measured: acknowledged,
    reach: 50_000,
    goal: 50_000,
    better: "more",
    note: `AFTERWORD_SEED=${seed}`,
  },
  { figure: `${kind}: lost`, measured: lost, reach: 0, goal: 0, better: "less" },
  { figure: `${kind}: there twice`, measured: twice, reach: 0, goal: 0, better: "less" },
];

export const rows = async () => {
  const processes = programs(NODE);
  try {
    const file = join(mkdtempSync(join(tmpdir(), "afterword-bench-")), "inbox.db");
    const first = killing();
    const inFile = rowsOf("SQLite", first, await killedWithSqlite(processes, file, first));
    const second = killing();
    const { Pool } = (await import("pg")).default;
    const inPostgres = await withPostgres(async (server) => {
      const { host, port } = server;
      const pool = new Pool({ host, port, user: "postgres", database: "postgres" });
      pool.on("error", () => {});
      const killed = await killedWithPostgres(processes, server, pool, "kills", second);
      await pool.end();
      return killed;
    });
    return [...inFile, ...rowsOf("PostgreSQL", second, inPostgres)];
  } finally {
    await processes.end();
  }
};
