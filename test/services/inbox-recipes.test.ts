// The recipes of the inbox are run as programs; they are killed, stopped and started again while deliveries come.
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { LambdaEvent, LambdaResult } from "afterword/lambda";
import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { nodeOf } from "../support/commands/nodes.js";
import { SECRET } from "../support/deliveries.js";
import { folder } from "../support/files.js";
import { bodyOf, good } from "../support/recipes/deliveries.js";
import { forms } from "../support/recipes/lambda.js";
import { listens, programOf, type Running, sent } from "../support/recipes/programs.js";
import { type Server, startPostgres } from "../support/stores/servers.js";

/** Longer than a lease lasts: then what a killed worker had has come back. */
const AFTER_LEASES = { timeout: 150_000, interval: 100 };

/** Keeps deliveries in flight, until it is stopped. Gives the ids of those that were answered 200. */
const load = (ports: () => readonly number[], inFlight: number, name: string) => {
  const acknowledged: string[] = [];
  let isStopped = false;
  let next = 0;
  const client = async (index: number): Promise<void> => {
    while (!isStopped) {
      const id = `conv_${name}_${next++}`;
      acknowledged.push(await sent(id, bodyOf(id), () => ports()[index % ports().length] as number));
    }
  };
  const clients = Promise.all(Array.from({ length: inFlight }, (_, index) => client(index)));
  const stop = async (): Promise<string[]> => {
    isStopped = true;
    await clients;
    return acknowledged;
  };
  return { acknowledged, stop };
};

const running = new Set<Running>();
const kept = (started: Running): Running => {
  running.add(started);
  void once(started.child, "close").then(() => running.delete(started));
  return started;
};
afterAll(() => {
  for (const { child } of running) child.kill("SIGKILL");
});

describe("one process with SQLite", { timeout: 300_000 }, () => {
  let start: Awaited<ReturnType<typeof programOf>>;
  beforeAll(async () => {
    start = await programOf("inbox/sqlite.ts", nodeOf("22.13"));
  }, 300_000);

  test.each<[how: string, signal: NodeJS.Signals, code: number | null]>([
    ["is killed, and started again", "SIGKILL", null],
    ["is stopped, and started again", "SIGTERM", 0],
  ])("%s: all that was answered 200 is worked on", async (_how, signal, code) => {
    const cwd = folder({});
    const runs: Running[] = [];
    const startHere = async (): Promise<Running> => {
      const started = kept(await start(cwd, { PHONIC_WEBHOOK_SECRET: SECRET }));
      runs.push(started);
      await listens(started);
      return started;
    };
    let now = await startHere();
    const { acknowledged, stop } = load(() => [now.port], 16, "sqlite");
    for (let round = 0; round < 3; round++) {
      const enough = acknowledged.length + 200;
      await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(enough), { timeout: 60_000 });
      expect(await now.end(signal), now.output.stderr).toBe(code);
      now = await startHere();
    }
    const all = await stop();
    const worked = () => new Set(runs.flatMap(({ output }) => output.stdout.split("\n")));
    await vi.waitFor(() => {
      const done = worked();
      expect(all.filter((id) => !done.has(id))).toEqual([]);
    }, AFTER_LEASES);
    expect(await now.end("SIGTERM")).toBe(0);
    expect(runs.map(({ output }) => output.stderr).join("")).toBe("");
  });
});

describe("with PostgreSQL", { timeout: 300_000 }, () => {
  let server: Server;
  let pool: Pool;
  let env: Record<string, string>;
  beforeAll(async () => {
    server = await startPostgres();
    env = {
      PHONIC_WEBHOOK_SECRET: SECRET,
      DATABASE_URL: `postgresql://postgres@127.0.0.1:${server.port}/postgres`,
    };
    pool = new Pool({ connectionString: env.DATABASE_URL, max: 2 });
    // a connection that is still closing hears that the server ends, when the pool listens to it no more
    pool.on("connect", (client) => client.on("error", () => {}));
    await pool.query("CREATE TABLE conversations (id text, phase text, record jsonb)");
  }, 60_000);
  afterAll(async () => {
    for (const { child } of running) child.kill("SIGKILL");
    await pool?.end();
    await server?.end();
  });

  /** The ids of conversations that workers have written, each as often as it was written. */
  const written = async (name: string): Promise<string[]> => {
    const text = "SELECT id FROM conversations WHERE id LIKE $1";
    return (await pool.query(text, [`conv_${name}_%`])).rows.map(({ id }) => id).sort();
  };

  test("two web processes, two workers, one killed every second: nothing is lost, and each is written once", async () => {
    const cwd = folder({});
    const programs = [await programOf("inbox/web.ts"), await programOf("inbox/worker.ts")] as const;
    const start = async (index: number): Promise<Running> => {
      const started = kept(await (programs[index < 2 ? 0 : 1] as (typeof programs)[0])(cwd, env));
      if (index < 2) await listens(started);
      return started;
    };
    const all = await Promise.all([start(0), start(1), start(2), start(3)]);
    const { acknowledged, stop } = load(() => all.slice(0, 2).map(({ port }) => port), 16, "postgres");
    const rounds = 8;
    for (let round = 0; round < rounds; round++) {
      const before = acknowledged.length;
      await sleep(1000);
      const index = round % all.length;
      expect(await all[index]?.end("SIGKILL")).toBeNull();
      all[index] = await start(index);
      await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(before), { timeout: 30_000 });
    }
    const ids = (await stop()).sort();
    expect(ids.length).toBeGreaterThan(rounds * 10);
    await vi.waitFor(async () => expect(await written("postgres")).toEqual(ids), AFTER_LEASES);
    const { rows } = await pool.query("SELECT DISTINCT state FROM afterword_inbox");
    expect(rows).toEqual([{ state: "done" }]);
    expect(await Promise.all(all.map((each) => each.end("SIGTERM")))).toEqual([0, 0, 0, 0]);
    expect(await written("postgres")).toEqual(ids);
  });

  test("a function of Lambda receives, and a worker elsewhere works", async () => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    // its connection breaks when the server ends, and it says so
    vi.spyOn(console, "error").mockImplementation(() => {});
    const module = await import("../recipes/inbox/lambda.js");
    const handler: (event: LambdaEvent) => Promise<LambdaResult> = module.handler;
    const ids = Object.keys(forms).map((_, index) => `conv_lambda_${index}`);
    for (const [index, form] of Object.values(forms).entries()) {
      const { headers, body } = good(bodyOf(ids[index]));
      const event = form({
        headers: Object.entries(headers).map(([name, value]) => [name, `${value}`]),
        body: `${body}`,
      });
      const answers = [await handler(event), await handler(event)];
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    }
    expect(await written("lambda")).toEqual([]);
    const worker = kept(await (await programOf("inbox/worker.ts"))(folder({}), env));
    await vi.waitFor(async () => expect(await written("lambda")).toEqual(ids), { timeout: 30_000 });
    expect(await worker.end("SIGTERM")).toBe(0);
    vi.unstubAllEnvs();
  });
});
