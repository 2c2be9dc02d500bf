// node one-delay.mjs <folder> <seconds>: how late the event loop is while 500 deliveries a second are kept in a file of
// SQLite and worked on. Prints JSON.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { createInbox } from "../../../dist/src/inbox/index.js";
import { afterword, endpointOf, vendorOf } from "../vendors.mjs";
import { databaseOf, requestOf, signed } from "./open.mjs";

const [folder, seconds] = process.argv.slice(2);
const RATE = 500;
const WARM_UP = 2;

const { createHandler } = await afterword();
const phonic = await vendorOf("phonic");
const { secret } = endpointOf("phonic").options;
const database = await databaseOf("sqlite", folder);
const inbox = await createInbox({ store: database.store("inbox_delay") });
const handle = createHandler(phonic, { secret, inbox });
const list = await signed(RATE * (+seconds + WARM_UP));
const delay = monitorEventLoopDelay({ resolution: 1 });
const statuses = {};
const times = [];
const works = process.argv[4] === "works";
const worker = works && inbox.work({ vendors: [phonic], onConversation() {} });
const start = performance.now();
const running = new Set();
let isMeasured = false;
for (let sent = 0; sent < list.length; ) {
  const due = Math.min(list.length, Math.floor(((performance.now() - start) / 1000) * RATE));
  for (; sent < due; sent++) {
    const began = performance.now();
    const run = handle(requestOf(list[sent])).then(({ status }) => {
      statuses[status] = (statuses[status] ?? 0) + 1;
      times.push(performance.now() - began);
      running.delete(run);
    });
    running.add(run);
  }
  if (!isMeasured && sent >= WARM_UP * RATE) {
    isMeasured = true;
    times.length = 0;
    delay.enable();
  }
  await sleep(1);
}
delay.disable();
await Promise.all(running);
if (worker) await worker.stop({ within: 0 });
await inbox.close();
const at = (part) => times.toSorted((a, b) => a - b)[Math.floor(times.length * part)];
console.log(
  JSON.stringify({
    p50: delay.percentile(50) / 1e6,
    p99: delay.percentile(99) / 1e6,
    max: delay.max / 1e6,
    answer: { p50: at(0.5), p99: at(0.99) },
    statuses,
  }),
);
