// An inbox while its processes, and its database, are killed and stopped: nothing that was acknowledged is lost, nothing is
// there twice, and what was done by a worker that is gone is done again.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Pool } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { nodeOf } from "../support/commands/nodes.js";
import { folder } from "../support/files.js";
import { poolOf } from "../support/inbox/databases.js";
import { killedWithPostgres, killedWithSqlite } from "../support/inbox/kills.js";
import { compared, loadOf, SECRET, sender, signedNow, until } from "../support/inbox/load.js";
import { type Process, programs } from "../support/inbox/processes.js";
import { randomFrom } from "../support/random/numbers.js";
import { type Server, startPostgres } from "../support/stores/servers.js";

const run = programs(nodeOf("22.13"));
let database: Server;
let pool: Pool;
beforeAll(async () => {
  database = await startPostgres({ isDurable: true });
  pool = poolOf(database.port);
});
afterAll(async () => {
  await run.end();
  await pool?.end();
  await database?.end();
});
afterEach(() => run.end());

/** Kills at other times in each run; the name of the test says at which. */
const seed = Number(process.env.AFTERWORD_SEED ?? Date.now() % 1_000_000);
const killing = () => {
  const { int } = randomFrom(seed);
  return { rounds: 5, least: 100, random: () => int(0, 1000) / 1000 };
};
const newFile = (): string => join(folder({}), "inbox.db");
const WHOLE = { rounds: 5, lost: 0, twice: 0 };

describe(`what was acknowledged is there once, after five kills at random times (AFTERWORD_SEED=${seed})`, () => {
  test("SQLite", { timeout: 120_000 }, async () => {
    const killed = await killedWithSqlite(run, newFile(), killing());
    expect(killed).toMatchObject(WHOLE);
    expect(killed.acknowledged).toBeGreaterThan(500);
  });

  test("PostgreSQL, which is killed too", { timeout: 120_000 }, async () => {
    const killed = await killedWithPostgres(run, database, pool, "kills", killing());
    expect(killed).toMatchObject(WHOLE);
    expect(killed.acknowledged).toBeGreaterThan(500);
  });
});

const canTrace = ((): boolean => {
  try {
    execFileSync("strace", ["-o", "/dev/null", "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();
const traced = canTrace
  ? test
  : () => console.error("strace may not trace here: NOT TESTED that each answer waits for the disk");

traced("SQLite: each answer waits until the disk has what was written", async () => {
  const path = newFile();
  const trace = join(folder({}), "trace");
  const by = [
    "strace",
    "-f",
    "-y",
    "-o",
    trace,
    "-e",
    "trace=fsync,fdatasync,write,writev,pwrite64,sendto,sendmsg",
  ];
  const server = run.start("web", { secret: SECRET, inbox: { path } }, { by });
  const port = await server.told<number>("port");
  const { send, close } = sender(32);
  // one by one, so that each answer has a commit of its own; and many at once
  for (let index = 0; index < 20; index++) expect((await send(port, `one_${index}`)).status).toBe(200);
  const many = await Promise.all(Array.from({ length: 200 }, (_, index) => send(port, `many_${index}`)));
  expect(new Set(many.map(({ status }) => status))).toEqual(new Set([200]));
  close();
  // the tracer ends with what it traces
  execFileSync("pkill", ["-KILL", "-P", String(server.pid)]);
  await until(() => server.child.exitCode !== null || server.child.signalCode !== null);
  let isWritten = false;
  let synced = 0;
  const answers: { isWritten: boolean; synced: number }[] = [];
  for (const line of readFileSync(trace, "utf8").split("\n")) {
    const isFile = line.includes(path);
    if (isFile && /\bp?write(?:v|64)?\(/.test(line)) isWritten = true;
    else if (isFile && /\bf(?:data)?sync\(.*= 0$/.test(line)) {
      isWritten = false;
      synced++;
    } else if (line.includes('"HTTP/1.1 200')) answers.push({ isWritten, synced });
  }
  expect(answers).toHaveLength(220);
  expect(answers.filter((answer) => answer.isWritten)).toEqual([]);
  const single = answers.slice(0, 20).map((answer) => answer.synced);
  expect(new Set(single).size).toBe(20);
});

const copiesOf = (settings: object, count: number, copies: number) => {
  const list = Array.from({ length: count }, (_, index) => signedNow(`msg_${index}`));
  const deliveries = join(folder({}), "deliveries.json");
  writeFileSync(deliveries, JSON.stringify(list));
  return run.start("copies", { secret: SECRET, inbox: settings, deliveries, copies, timeout: 30 });
};

/** Four processes send 1,000 deliveries, each 25 times at once, to handlers of their own. */
const sendCopies = async (settings: object): Promise<number> => {
  const all = Array.from({ length: 4 }, () => copiesOf(settings, 1000, 25));
  const statuses = await Promise.all(all.map((each) => each.told<Record<string, number>>("statuses")));
  for (const each of statuses) {
    expect(Object.keys(each).filter((status) => status !== "503")).toEqual(["200"]);
    expect(each["200"]).toBe(25_000);
  }
  return statuses.reduce((sum, each) => sum + (each["503"] ?? 0), 0);
};

describe("100 copies of 1,000 deliveries, in four processes at once, are 1,000 rows", () => {
  test("SQLite", { timeout: 120_000 }, async () => {
    const path = newFile();
    await sendCopies({ path });
    const [found] = await run.sql(
      path,
      "select count(*) as count, count(distinct delivery) as different, min(copies) as least from afterword_inbox",
    );
    // what was answered 503 may have been kept: then its copy is counted twice
    expect(found).toEqual({ count: 1000, different: 1000, least: expect.toSatisfy((least) => least >= 100) });
  });

  test("PostgreSQL: and 1,000 effects", { timeout: 120_000 }, async () => {
    const table = "copied";
    const settings = { port: database.port, table };
    await sendCopies(settings);
    const { rows } = await pool.query(
      `select count(*)::int as count, count(distinct delivery)::int as different, min(copies)::int as least from ${table}`,
    );
    expect(rows[0]).toEqual({
      count: 1000,
      different: 1000,
      least: expect.toSatisfy((least) => least >= 100),
    });
    await pool.query("create table copied_effects (delivery text not null)");
    for (let index = 0; index < 2; index++)
      run.start("worker", { inbox: settings, effects: "copied_effects", work: { concurrency: 4 } });
    await until(async () => (await statesOf(table)).done === 1000);
    expect(await effectsOf("copied_effects")).toEqual({ count: 1000, different: 1000 });
  });
});

/** How many rows there are in each state. */
const statesOf = async (table: string): Promise<Record<string, number>> => {
  const { rows } = await pool.query(`select state, count(*)::int as count from ${table} group by state`);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
};
const effectsOf = async (table: string): Promise<{ count: number; different: number }> =>
  (
    await pool.query(
      `select count(*)::int as count, count(distinct delivery)::int as different from ${table}`,
    )
  ).rows[0];

/** Keeps one delivery, and gives a worker that holds it in its function. */
const held = async (settings: object, effects?: string) => {
  const web = run.start("web", { secret: SECRET, inbox: settings });
  const { send, close } = sender(1);
  expect((await send(await web.told<number>("port"), "msg_held")).status).toBe(200);
  close();
  await web.kill();
  const worker = run.start("worker", { inbox: { ...settings, lease: 1 }, effects, holds: true });
  await worker.told("began");
  return worker;
};
const other = (settings: object, effects?: string): Process =>
  run.start("worker", { inbox: { ...settings, lease: 1 }, effects });

describe("a worker that is killed while its function runs: another does it when the lease is over", () => {
  test("SQLite", async () => {
    const settings = { path: newFile() };
    const worker = await held(settings);
    await worker.kill();
    expect(await other(settings).told("attempted")).toMatchObject({ result: "done", attempt: 2 });
  });

  test("PostgreSQL: the effect of the first is taken back", async () => {
    await pool.query("create table killed_effects (delivery text not null)");
    const settings = { port: database.port, table: "killed" };
    const worker = await held(settings, "killed_effects");
    await worker.kill();
    expect(await other(settings, "killed_effects").told("attempted")).toMatchObject({
      result: "done",
      attempt: 2,
    });
    expect(await effectsOf("killed_effects")).toEqual({ count: 1, different: 1 });
  });
});

describe("a worker that stood still for longer than its lease completes nothing", () => {
  const stoodStill = async (settings: object, effects?: string): Promise<void> => {
    const worker = await held(settings, effects);
    worker.signal("SIGSTOP");
    expect(await other(settings, effects).told("attempted")).toMatchObject({ result: "done", attempt: 2 });
    worker.signal("SIGCONT");
    void worker.ask("go");
    expect(await worker.told("attempted")).toMatchObject({
      result: "lost",
      code: "ERR_INBOX_LEASE",
      attempt: 1,
    });
  };

  test("SQLite", async () => {
    const path = newFile();
    await stoodStill({ path });
    expect(await run.sql(path, "select state, attempts from afterword_inbox")).toEqual([
      { state: "done", attempts: 2 },
    ]);
  });

  test("PostgreSQL: and has no effect", async () => {
    await pool.query("create table stopped_effects (delivery text not null)");
    await stoodStill({ port: database.port, table: "stopped" }, "stopped_effects");
    expect(await effectsOf("stopped_effects")).toEqual({ count: 1, different: 1 });
    expect((await pool.query("select state, attempts::int from stopped")).rows).toEqual([
      { state: "done", attempts: 2 },
    ]);
  });
});

test("two servers and two workers, one of them killed every second: nothing is lost, and each effect is there once", {
  timeout: 120_000,
}, async () => {
  const settings = { port: database.port, table: "storm", lease: 2, retries: Array(20).fill(0) };
  await pool.query("create table storm_effects (delivery text not null)");
  const { pick } = randomFrom(seed);
  const startWeb = () => run.start("web", { secret: SECRET, inbox: settings });
  const startWorker = () => run.start("worker", { inbox: settings, effects: "storm_effects" });
  const webs = [startWeb(), startWeb()];
  const ports = await Promise.all(webs.map((web) => web.told<number>("port")));
  const workers = [startWorker(), startWorker()];
  const loads = [0, 1].map((index) => loadOf(() => ports[index] as number, `storm_${index}`, 4));
  for (let kill = 0; kill < 8; kill++) {
    await sleep(1000);
    const index = pick([0, 1]);
    if (kill % 2 === 0) {
      await webs[index]?.kill();
      webs[index] = startWeb();
      ports[index] = await (webs[index] as Process).told<number>("port");
    } else {
      await workers[index]?.kill();
      workers[index] = startWorker();
    }
  }
  await Promise.all(loads.map((load) => load.stop()));
  const acknowledged = new Set(loads.flatMap((load) => [...load.acknowledged]));
  expect(acknowledged.size).toBeGreaterThan(100);
  await until(async () => {
    const { new: waiting = 0, leased = 0 } = await statesOf("storm");
    return waiting + leased === 0;
  });
  expect(await statesOf("storm")).toEqual({ done: acknowledged.size });
  const { rows } = await pool.query("select delivery from storm_effects");
  const effects = rows.map(({ delivery }) => `${delivery}`);
  expect(compared(acknowledged, effects)).toMatchObject({ lost: 0, twice: 0 });
  expect(effects).toHaveLength(acknowledged.size);
});
