// An inbox while its disk or its database fails: 503 with Retry-After and a line that says what to do, never 200; and when
// what failed is well again, it goes on by itself.
import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Pool } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { nodeOf } from "../support/commands/nodes.js";
import { folder } from "../support/files.js";
import { poolOf } from "../support/inbox/databases.js";
import { type Answer, compared, ENDED, SECRET, sender, until } from "../support/inbox/load.js";
import { type Process, programs } from "../support/inbox/processes.js";
import { type Server, startPostgres } from "../support/stores/servers.js";

const run = programs(nodeOf("22.13"));
let database: Server;
let pool: Pool;
beforeAll(async () => {
  database = await startPostgres();
  pool = poolOf(database.port);
});
afterAll(async () => {
  await run.end();
  await pool?.end();
  await database?.end();
});
afterEach(() => run.end());

const newFile = (): string => join(folder({}), "inbox.db");
const REFUSED: Answer = { status: 503, retryAfter: "10" };

/** A server, and what sends to it. */
const serving = async (inbox: object, more: object = {}) => {
  const web = run.start("web", { secret: SECRET, timeout: 5, inbox, ...more });
  const port = await web.told<number>("port");
  const acknowledged = new Set<string>();
  const { send } = sender();
  let sent = 0;
  const deliver = async (body = ENDED): Promise<Answer> => {
    const id = `msg_${++sent}`;
    const answer = await send(port, id, body);
    if (answer.status === 200) acknowledged.add(id);
    return answer;
  };
  return {
    web,
    acknowledged,
    deliver,
    /** Sends until one is answered as it should be; what is answered until then has one of these statuses. */
    async untilStatus(status: number, others: readonly number[], body?: string): Promise<Answer> {
      for (;;) {
        const answer = await deliver(body);
        if (answer.status === status) return answer;
        expect(others).toContain(answer.status);
      }
    },
    /** Nothing was thrown that nobody caught, and it still runs. */
    expectWell(): void {
      expect([web.child.exitCode, web.child.signalCode]).toEqual([null, null]);
      expect(web.output.stderr).toBe("");
    },
  };
};
type Serving = Awaited<ReturnType<typeof serving>>;

/** The lines that it wrote say why, and what to do. */
const expectTold = async ({ web }: Serving, why: RegExp): Promise<void> => {
  await until(() => web.output.stdout.includes("\n"));
  expect(web.output.stdout).toMatch(why);
};
const idsOf = async (path: string): Promise<string[]> =>
  (await run.sql(path, "select delivery from afterword_inbox")).map(({ delivery }) => `${delivery}`);
/** All that was answered 200 is there once. */
const expectKept = async ({ acknowledged }: Serving, path: string): Promise<void> => {
  expect(compared(acknowledged, await idsOf(path))).toMatchObject({ lost: 0, twice: 0 });
};

const canMount = ((): boolean => {
  const place = folder({});
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", place], { stdio: "ignore" });
    execFileSync("umount", [place]);
    return true;
  } catch {
    return false;
  }
})();
/** A disk of its own; `place` is unmounted after the test. */
const mounted = (size: string): { place: string; end: () => void } => {
  const place = folder({});
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", place]);
  return { place, end: () => execFileSync("umount", ["-l", place]) };
};
const onDisk = canMount
  ? test
  : (name: string) => console.error(`nothing may be mounted here: NOT TESTED: ${name}`);

describe("SQLite", () => {
  onDisk("the disk is full: 503, and 200 when there is room again", { timeout: 60_000 }, async () => {
    const { place, end } = mounted("6m");
    try {
      const ballast = join(place, "ballast");
      writeFileSync(ballast, Buffer.alloc(2 << 20));
      const path = join(place, "inbox.db");
      const server = await serving({ path });
      expect(await server.untilStatus(503, [200])).toEqual(REFUSED);
      expect(await server.deliver()).toEqual(REFUSED);
      await expectTold(server, /ERR_INBOX: .*the disk is full.* Check .*disk is not full/);
      rmSync(ballast);
      await server.untilStatus(200, [503]);
      server.expectWell();
      await server.web.kill();
      expect(await run.sql(path, "pragma integrity_check")).toEqual([{ integrity_check: "ok" }]);
      await expectKept(server, path);
    } finally {
      await run.end();
      end();
    }
  });

  onDisk("the disk is read-only: it does not start, and says why", async () => {
    const { place, end } = mounted("2m");
    try {
      execFileSync("mount", ["-o", "remount,ro", place]);
      for (const [path, why] of [
        ["inbox.db", /ERR_INBOX.*the disk is read-only/s],
        ["data/inbox.db", /ERR_INBOX.*its folder cannot be made/s],
      ] as const) {
        const web = run.start("web", { secret: SECRET, inbox: { path: join(place, path) } });
        await expect(web.told("port")).rejects.toThrow(why);
      }
    } finally {
      await run.end();
      end();
    }
  });

  const isRoot = process.getuid?.() === 0;
  const NOBODY = isRoot ? { uid: 65_534, gid: 65_534 } : {};
  /** A file that another user, or nobody, may write to. */
  const foreign = async (): Promise<string> => {
    const home = folder({});
    chmodSync(home, 0o755);
    const place = join(home, "data");
    mkdirSync(place);
    if (isRoot) chownSync(place, 65_534, 65_534);
    return join(place, "inbox.db");
  };

  test("its file may not be written to: it does not start, and says why", async () => {
    const path = await foreign();
    const first = run.start("web", { secret: SECRET, inbox: { path } }, NOBODY);
    await first.told("port");
    await first.kill();
    if (isRoot) chownSync(path, 0, 0);
    chmodSync(path, 0o444);
    const web = run.start("web", { secret: SECRET, inbox: { path } }, NOBODY);
    await expect(web.told("port")).rejects.toThrow(/permission denied/);
  });

  test("another process writes for longer than it waits: 503, and then 200", async () => {
    const path = newFile();
    const server = await serving({ path, wait: 0.2 });
    expect((await server.deliver()).status).toBe(200);
    const other = await run.hold(path, "begin immediate");
    expect(await Promise.all([server.deliver(), server.deliver()])).toEqual([REFUSED, REFUSED]);
    await expectTold(server, /ERR_INBOX: .*another process writes for too long/);
    await other.kill();
    await server.untilStatus(200, [503]);
    server.expectWell();
    await expectKept(server, path);
  });

  test("another process opens and closes a file that a process has twice: nothing is lost", async () => {
    const path = newFile();
    // a process that closes a file loses its locks on it, and SQLite then deletes what others still write
    const server = await serving({ path }, { isTwice: true });
    expect((await server.deliver()).status).toBe(200);
    await idsOf(path);
    expect((await server.deliver()).status).toBe(200);
    await server.web.kill();
    expect(server.acknowledged.size).toBe(2);
    await expectKept(server, path);
  });

  test("its file is deleted: 503, and then 200, in a new file", async () => {
    const path = newFile();
    const server = await serving({ path });
    expect((await server.deliver()).status).toBe(200);
    for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file);
    server.acknowledged.clear();
    expect(await server.deliver()).toEqual(REFUSED);
    await expectTold(
      server,
      /ERR_INBOX: The file .* was deleted or replaced while it was open\. The one that is there now/,
    );
    await server.untilStatus(200, []);
    server.expectWell();
    await expectKept(server, path);
  });

  test("its file is replaced by something else: 503 until that is away", async () => {
    const path = newFile();
    const server = await serving({ path });
    expect((await server.deliver()).status).toBe(200);
    writeFileSync(`${path}.new`, "rubbish ".repeat(2000));
    renameSync(path, `${path}.old`);
    renameSync(`${path}.new`, path);
    server.acknowledged.clear();
    for (let index = 0; index < 3; index++) expect(await server.deliver()).toEqual(REFUSED);
    await expectTold(server, /ERR_INBOX: .*the file is no database of SQLite/);
    rmSync(path);
    await server.untilStatus(200, [503]);
    server.expectWell();
    await expectKept(server, path);
    // and what was kept is in the file that was moved away; the first refused one may be, too
    expect(await run.sql(`${path}.old`, "select min(delivery) as id from afterword_inbox")).toEqual([
      { id: "msg_1" },
    ]);
  });

  test("its file is overwritten: 503 until it is away", async () => {
    const path = newFile();
    const server = await serving({ path });
    expect((await server.deliver()).status).toBe(200);
    // what was checkpointed is in the file itself
    await run.sql(path, "pragma wal_checkpoint");
    expect((await server.deliver()).status).toBe(200);
    writeFileSync(path, "rubbish");
    server.acknowledged.clear();
    for (let index = 0; index < 3; index++) expect(await server.deliver()).toEqual(REFUSED);
    await expectTold(
      server,
      /ERR_INBOX: The file .* was overwritten .*Delete it, or move a whole one to its place/,
    );
    rmSync(path);
    await server.untilStatus(200, [503]);
    server.expectWell();
    await expectKept(server, path);
  });
});

describe("PostgreSQL", () => {
  const limits = { connectionTimeoutMillis: 300, query_timeout: 500 };
  const idsIn = async (table: string): Promise<string[]> =>
    (await pool.query(`select delivery from ${table}`)).rows.map(({ delivery }) => `${delivery}`);

  test("it is away: 503, and 200 when it is there again", async () => {
    const server = await serving({ port: database.port, table: "away", pool: limits });
    expect((await server.deliver()).status).toBe(200);
    await database.stop();
    try {
      for (let index = 0; index < 20; index++) expect(await server.deliver()).toEqual(REFUSED);
      await expectTold(
        server,
        /ERR_INBOX: The inbox PostgreSQL failed: .* Check that its database can be reached/,
      );
    } finally {
      await database.start();
    }
    await server.untilStatus(200, [503]);
    server.expectWell();
    expect(compared(server.acknowledged, await idsIn("away"))).toMatchObject({ lost: 0, twice: 0 });
  });

  test("all connections of the pool are taken: 503, and then 200", async () => {
    const server = await serving({ port: database.port, table: "taken", pool: { ...limits, max: 1 } });
    await server.web.ask("hold");
    expect(await Promise.all([server.deliver(), server.deliver()])).toEqual([REFUSED, REFUSED]);
    await expectTold(server, /ERR_INBOX: The inbox PostgreSQL failed/);
    await server.web.ask("release");
    await server.untilStatus(200, [503]);
    server.expectWell();
    expect(compared(server.acknowledged, await idsIn("taken"))).toMatchObject({ lost: 0, twice: 0 });
  });

  test("it goes away while a function has a transaction: its worker goes on, and does it again", async () => {
    const settings = { port: database.port, table: "torn" };
    await pool.query("create table torn_effects (delivery text not null)");
    const server = await serving(settings);
    expect((await server.deliver()).status).toBe(200);
    await server.web.kill();
    const options = {
      inbox: { ...settings, lease: 2, retries: [0, 0] },
      effects: "torn_effects",
      holds: true,
    };
    const worker = run.start("worker", options);
    await worker.told("began");
    await database.stop();
    await database.start();
    void worker.ask("go");
    await worker.told<{ result: string }>("attempted", ({ result }) => result === "done");
    expect(worker.output.stderr).toBe("");
    await until(async () => (await idsIn("torn_effects")).length > 0);
    expect(await idsIn("torn_effects")).toEqual(["msg_1"]);
  });

  test("20,000 deliveries come while it does not answer: 503, the memory stays bounded, and then 200", {
    timeout: 120_000,
  }, async () => {
    const inbox = { port: database.port, table: "flooded", pool: limits };
    const body = JSON.stringify({ ...JSON.parse(ENDED), more: "x".repeat(8000) });
    const settings = { secret: SECRET, timeout: 0.3, inbox, body, count: 20_000, wave: 2000 };
    const flood = run.start("flood", settings);
    await flood.told("ready");
    database.signal("SIGSTOP");
    let found: { statuses: Record<string, number>; grown: number };
    try {
      flood.child.send({});
      found = await flood.told("flooded");
    } finally {
      database.signal("SIGCONT");
    }
    expect(found.statuses).toEqual({ 503: 20_000 });
    expect(found.grown).toBeLessThan(MOST_GROWN);
    expect(await flood.told("recovered")).toBe(true);
    expect(flood.output.stderr).toBe("");
  });
});

/** What waits has at most 64 MB of envelopes; each delivery that waits also has its body, and what was read of it. */
const MOST_GROWN = 512 << 20;

describe("a clock that was set back by an hour: what waits is taken, and what was leased is taken after a lease", () => {
  const AHEAD = 3_600_000;
  const left = (table: string) => `update ${table} set due = due + ${AHEAD}, received = received + ${AHEAD}`;
  const leased = (table: string) =>
    `update ${table} set state = 'leased', attempts = 1, lease = 'gone' where id = (select min(id) from ${table})`;

  const set = async (
    settings: object,
    table: string,
    sql: (text: string) => Promise<unknown>,
  ): Promise<void> => {
    const server = await serving(settings);
    for (let index = 0; index < 3; index++) expect((await server.deliver()).status).toBe(200);
    await server.web.kill();
    await sql(left(table));
    await sql(leased(table));
    const worker: Process = run.start("worker", { inbox: { ...settings, lease: 1, retries: [1] } });
    for (const attempt of [1, 1, 2])
      await worker.told<{ result: string; attempt: number }>(
        "attempted",
        (each) => each.result === "done" && each.attempt === attempt,
      );
    await until(() => worker.messages.filter((message) => "attempted" in message).length === 3);
  };

  test("SQLite", async () => {
    const path = newFile();
    await set({ path }, "afterword_inbox", (text) => run.sql(path, text));
  });

  test("PostgreSQL", async () => {
    await set({ port: database.port, table: "clock" }, "clock", (text) => pool.query(text));
  });
});
