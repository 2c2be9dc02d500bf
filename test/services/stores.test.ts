// The recipes of stores, on real servers: PostgreSQL and Redis.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createHandler, type HandlerOptions, type Store } from "afterword";
import { phonic } from "afterword/phonic";
import { build } from "esbuild";
import { Redis } from "ioredis";
import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { DELETE_EXPIRED } from "../recipes/stores/postgres.js";
import { collect } from "../support/commands/process.js";
import { SECRET, svix } from "../support/deliveries.js";
import { example, folder, root } from "../support/files.js";
import { keepsTheContract } from "../support/stores/contract.js";
import { expectAllToRun } from "../support/stores/conversations.js";
import { type Connected, kinds } from "../support/stores/kinds.js";
import type { Server } from "../support/stores/servers.js";

const ENDED = example("phonic/examples/conversation-ended.json");

const signed = (id: string) => svix({ id, body: ENDED, time: String(Math.floor(Date.now() / 1000)) });
const delivery = (id: string): Request => {
  const { headers, body } = signed(id);
  return new Request("https://example.com/webhooks/phonic", {
    method: "POST",
    headers,
    body: body as string,
  });
};
const receiving = (store: Store, options: Partial<HandlerOptions<typeof phonic>> = {}) => {
  const onConversation = vi.fn();
  const onError = vi.fn();
  const all = { secret: SECRET, store, onConversation, onError, ...options };
  const handle = createHandler(phonic, all as HandlerOptions<typeof phonic>);
  return { send: async (id: string) => (await handle(delivery(id))).status, onConversation, onError };
};
const STORE_ERROR = expect.objectContaining({ code: "ERR_STORE", status: 503 });

describe.each(Object.entries(kinds))("%s", (kind, { serve, prepare, connect }) => {
  let server: Server;
  const open: Connected[] = [];
  const connected = (endpoint: string): Store => {
    const made = connect(server, endpoint);
    open.push(made);
    return made.store;
  };
  beforeAll(async () => {
    server = await serve();
    await prepare(server);
  });
  afterAll(async () => {
    await Promise.all(open.map(({ close }) => close()));
    await server?.end();
  });

  describe("keeps the contract", () => {
    keepsTheContract(() => ({
      stores: [connected("contract"), connected("contract"), connected("contract")],
      pass: (seconds) => sleep(seconds * 1000),
    }));

    test("endpoints share no keys", async () => {
      const [one, other] = [connected("one"), connected("other")];
      expect([await one.claim("key", "a", 60), await other.claim("key", "b", 60)]).toEqual(["new", "new"]);
      await one.commit("key", "a", 60);
      expect(await other.claim("key", "c", 60)).toBe("running");
    });
  });

  test("different deliveries of one conversation all run", () => expectAllToRun(connected));

  test("1,000 deliveries, each sent to four receivers 100 times at once, run once each", {
    timeout: 600_000,
  }, async () => {
    const runs = new Map<string, number>();
    const onConversation: HandlerOptions<typeof phonic>["onConversation"] = async (_, { deliveryId }) => {
      runs.set(`${deliveryId}`, (runs.get(`${deliveryId}`) ?? 0) + 1);
      await sleep(1);
    };
    const receivers = Array.from({ length: 4 }, () => receiving(connected("many"), { onConversation }));
    const ids = Array.from({ length: 1000 }, (_, index) => `msg_${index}`);
    const statuses = new Map<number, number>();
    const send = async (id: string, index: number) => {
      const status = (await receivers[index % receivers.length]?.send(id)) as number;
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      return status;
    };
    const queue = [...ids];
    const sender = async () => {
      for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
        const each = id;
        await Promise.all(Array.from({ length: 100 }, (_, index) => send(each, index)));
      }
    };
    await Promise.all([sender(), sender(), sender()]);
    // as vendors do: what was not answered 200 comes again
    for (const [index, id] of ids.entries()) while ((await send(id, index)) !== 200);
    expect([...statuses.keys()].sort()).toEqual([200, 503]);
    expect(Object.fromEntries(runs)).toEqual(Object.fromEntries(ids.map((id) => [id, 1])));
    for (const { onError } of receivers) expect(onError).not.toHaveBeenCalled();
  });

  test("a process is killed in the middle: 503 while its claim lasts, and then the delivery runs", async () => {
    const endpoint = "killed";
    const program = join(folder({}), "receiver.cjs");
    await build({
      entryPoints: [join(root, "test/support/stores/receiver.ts")],
      bundle: true,
      platform: "node",
      format: "cjs",
      external: ["pg-native"],
      outfile: program,
      logLevel: "silent",
    });
    const { port } = server;
    const timeout = 0.5;
    const task = { kind, port, endpoint, secret: SECRET, timeout, ...signed("msg_1") };
    const child = spawn(process.execPath, [program, JSON.stringify(task)]);
    const output = collect(child);
    try {
      await vi.waitFor(() => expect(output.stdout, output.stderr).toBe("running\n"), { timeout: 20_000 });
    } finally {
      child.kill("SIGKILL");
    }
    await once(child, "close");
    const { send, onConversation, onError } = receiving(connected(endpoint), { timeout });
    expect(await send("msg_1")).toBe(503);
    expect(onConversation).not.toHaveBeenCalled();
    await vi.waitFor(async () => expect(await send("msg_1")).toBe(200), { timeout: 20_000, interval: 200 });
    expect(await send("msg_1")).toBe(200);
    expect(onConversation).toHaveBeenCalledOnce();
    expect(onError).not.toHaveBeenCalled();
  });

  test("its server is away: 503, told, and nothing runs; then it comes back, and knows what was done", async () => {
    const { send, onConversation, onError } = receiving(connected("away"));
    expect(await send("msg_1")).toBe(200);
    await server.stop();
    try {
      expect([await send("msg_1"), await send("msg_2")]).toEqual([503, 503]);
      expect(onError.mock.calls.map(([error]) => error)).toEqual([STORE_ERROR, STORE_ERROR]);
      expect(onConversation).toHaveBeenCalledOnce();
    } finally {
      await server.start();
    }
    await vi.waitFor(async () => expect(await send("msg_2")).toBe(200), { timeout: 20_000 });
    expect([await send("msg_1"), await send("msg_2")]).toEqual([200, 200]);
    expect(onConversation).toHaveBeenCalledTimes(2);
  });

  test("its server goes away while a delivery is handled: 200, and told", async () => {
    const { send, onError } = receiving(connected("leaving"), { onConversation: () => server.stop() });
    try {
      expect(await send("msg_1")).toBe(200);
      expect(onError).toHaveBeenCalledExactlyOnceWith(STORE_ERROR, expect.anything());
    } finally {
      await server.start();
    }
  });

  if (kind === "PostgreSQL")
    test("what has run out is deleted, by an index, and nothing else", async () => {
      const store = connected("expired");
      for (let index = 0; index < 20; index++) await store.claim(`${index}`, "one", 0.01);
      await store.claim("kept", "one", 60);
      await store.commit("done", "one", 60);
      await sleep(50);
      const pool = new Pool({ host: server.host, port: server.port, user: "postgres", database: "postgres" });
      try {
        await pool.query(DELETE_EXPIRED);
        const { rows } = await pool.query(
          "SELECT key, done FROM webhook_claims WHERE key LIKE 'expired:%' ORDER BY key",
        );
        expect(rows).toEqual([
          { key: "expired:done", done: true },
          { key: "expired:kept", done: false },
        ]);
        await pool.query("SET enable_seqscan = off");
        const { rows: plan } = await pool.query(`EXPLAIN ${DELETE_EXPIRED}`);
        expect(JSON.stringify(plan)).toContain("webhook_claims_until");
      } finally {
        await pool.end();
      }
    });
  else
    test("what has run out is deleted, and nothing else", async () => {
      const store = connected("expired");
      await store.claim("key", "one", 0.01);
      await store.commit("other", "one", 0.01);
      await store.claim("kept", "one", 60);
      await store.commit("done", "one", 60);
      await sleep(50);
      const client = new Redis({ host: server.host, port: server.port });
      try {
        expect((await client.keys("expired:*")).sort()).toEqual(["expired:done", "expired:kept"]);
      } finally {
        client.disconnect();
      }
    });
});
