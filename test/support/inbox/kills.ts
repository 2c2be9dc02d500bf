// Processes and databases are killed at random times while deliveries come, and started again; then what was acknowledged
// is compared with what is there.
import { setTimeout as sleep } from "node:timers/promises";
import type { Pool } from "pg";
import type { Server } from "../stores/servers.js";
import { compared, loadOf, SECRET, until } from "./load.js";
import type { Process, Programs } from "./processes.js";

/** What came out of it. */
export interface Killed {
  readonly rounds: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly twice: number;
}

/** How it is done. */
export interface Killing {
  readonly rounds: number;
  /** The same numbers kill at the same times. */
  readonly random: () => number;
  /** At least so many deliveries are acknowledged in each round before something is killed. */
  readonly least: number;
}

/** What is to be killed. */
interface Victims {
  readonly settings: unknown;
  /** Kills something in a round, given what kills the server and starts it again. */
  strike(round: number, restart: () => Promise<void>): Promise<void>;
  /** The ids of the deliveries that are there. */
  ids(): Promise<readonly string[]>;
}

const IN_FLIGHT = 32;

const rounds = async (
  programs: Programs,
  { settings, strike, ids }: Victims,
  { rounds, random, least }: Killing,
): Promise<Killed> => {
  let port = 0;
  const start = async (): Promise<Process> => {
    const started = programs.start("web", { secret: SECRET, timeout: 2, inbox: settings });
    port = await started.told("port");
    return started;
  };
  let server = await start();
  const load = loadOf(() => port, "msg", IN_FLIGHT);
  for (let round = 0; round < rounds; round++) {
    const enough = load.acknowledged.size + least;
    await until(() => load.acknowledged.size >= enough);
    await sleep(random() * 100);
    await strike(round, async () => {
      await server.kill();
      server = await start();
    });
  }
  const enough = load.acknowledged.size + 1;
  await until(() => load.acknowledged.size >= enough);
  await load.stop();
  const found = compared(load.acknowledged, await ids());
  await server.kill();
  return { rounds, ...found };
};

/** Kills a server with an inbox in a file. After each round the file is whole. */
export const killedWithSqlite = (programs: Programs, path: string, killing: Killing): Promise<Killed> =>
  rounds(
    programs,
    {
      settings: { path },
      async strike(_round, restart) {
        await restart();
        const [{ integrity_check: found } = {}] = await programs.sql(path, "pragma integrity_check");
        if (found !== "ok") throw new Error(`The file is damaged: ${found}`);
      },
      ids: async () =>
        (await programs.sql(path, "select delivery from afterword_inbox")).map(
          ({ delivery }) => `${delivery}`,
        ),
    },
    killing,
  );

/** Kills in turn a server with an inbox in PostgreSQL, and PostgreSQL itself. */
export const killedWithPostgres = (
  programs: Programs,
  database: Server,
  pool: Pool,
  table: string,
  killing: Killing,
): Promise<Killed> =>
  rounds(
    programs,
    {
      settings: { port: database.port, table },
      async strike(round, restart) {
        if (round % 2 === 0) return restart();
        await database.kill();
        await database.start();
      },
      ids: async () =>
        (await pool.query(`select delivery from ${table}`)).rows.map(({ delivery }) => `${delivery}`),
    },
    killing,
  );
