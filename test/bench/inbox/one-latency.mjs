// node one-latency.mjs <sqlite|postgres> <folder|port>: how long it takes from a delivery that is kept to the function of a
// worker, in the same process and in another; and how many statements a worker asks while nothing comes. Prints JSON.
import { setTimeout as sleep } from "node:timers/promises";
import { createInbox } from "../../../dist/src/inbox/index.js";
import { median } from "../measure.mjs";
import { afterword, endpointOf, vendorOf } from "../vendors.mjs";
import { databaseOf, requestOf, signed } from "./open.mjs";

const [kind, where] = process.argv.slice(2);
const COUNT = 40;
const IDLE_SECONDS = 10;

const { createHandler } = await afterword();
const phonic = await vendorOf("phonic");
const { secret } = endpointOf("phonic").options;
const database = await databaseOf(kind, where);
const store = database.store("inbox_latency");
let asked = 0;
const counting = {
  ...store,
  all: (...args) => {
    asked++;
    return store.all(...args);
  },
};
const inbox = await createInbox({ store: counting });
// what another process keeps is not seen at once: its inbox is one of its own
const other = await createInbox({ store: database.store("inbox_latency") });
let called;
const worker = inbox.work({ vendors: [phonic], onConversation: () => called() });
const latency = async (into) => {
  const handle = createHandler(phonic, { secret, inbox: into });
  const times = [];
  for (const delivery of await signed(COUNT)) {
    await sleep(Math.random() * 200);
    const isCalled = new Promise((resolve) => {
      called = resolve;
    });
    const start = performance.now();
    await handle(requestOf(delivery));
    await isCalled;
    times.push(performance.now() - start);
  }
  return median(times);
};
const own = await latency(inbox);
const others = await latency(other);
await sleep(1000);
asked = 0;
await sleep(IDLE_SECONDS * 1000);
const idle = asked / IDLE_SECONDS;
await worker.stop();
await inbox.close();
await other.close();
await database.close();
console.log(JSON.stringify({ own, others, idle }));
