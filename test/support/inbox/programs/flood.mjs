// node flood.mjs <settings>: many deliveries come while the database does not answer. Tells its parent the statuses of the
// answers, and the largest memory that it had; then waits until the database answers again.
import { setTimeout as sleep } from "node:timers/promises";
import { createHandler, sign } from "afterword";
import { phonic } from "afterword/phonic";
import { open, settings, told } from "./open.mjs";

const { secret, inbox: options, body, count, wave, timeout } = settings;
const { inbox } = await open(options);
const errors = new Set();
const onError = (error) => {
  const { size } = errors;
  if (errors.add(`${error.code}`).size > size) told(error);
};
const handle = createHandler(phonic, { secret, inbox, timeout, onError });
const send = async (id) => {
  const headers = await sign(phonic, body, { secret, id });
  const url = "https://example.com/webhooks/phonic";
  return (await handle(new Request(url, { method: "POST", headers, body }))).status;
};
const memory = () => {
  globalThis.gc();
  return process.memoryUsage().rss;
};
process.on("message", async () => {
  const statuses = {};
  const before = memory();
  let most = before;
  for (let sent = 0; sent < count; sent += wave) {
    const answers = await Promise.all(
      Array.from({ length: wave }, (_, at) => send(`msg_flood_${sent + at}`)),
    );
    for (const status of answers) statuses[status] = (statuses[status] ?? 0) + 1;
    most = Math.max(most, memory());
  }
  process.send({ flooded: { statuses, grown: most - before } });
  for (let tries = 0; (await send(`msg_after_${tries}`)) !== 200; tries++) await sleep(100);
  process.send({ recovered: true });
});
process.send({ ready: true });
