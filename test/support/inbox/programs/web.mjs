// node web.mjs <settings>: a server that keeps what it receives. It tells its parent its port, and answers questions.
import { createServer } from "node:http";
import { createNodeHandler } from "afterword/node";
import { phonic } from "afterword/phonic";
import { open, settings, told } from "./open.mjs";

const { secret, timeout, inbox: options, isTwice = false } = settings;
const { inbox, pool } = await open(options);
if (isTwice) await open(options);
const server = createServer(createNodeHandler(phonic, { secret, timeout, inbox, onError: told }));
const held = [];
const commands = {
  /** Takes a connection from the pool, and keeps it. */
  hold: async () => void held.push(await pool.connect()),
  release: () => held.pop().release(),
  memory() {
    globalThis.gc?.();
    return process.memoryUsage().rss;
  },
};
process.on("message", async ({ id, command }) =>
  process.send({ id, answer: (await commands[command]()) ?? null }),
);
server.listen(0, "127.0.0.1", () => process.send({ port: server.address().port }));
