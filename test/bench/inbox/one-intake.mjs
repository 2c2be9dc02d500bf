// node one-intake.mjs <sqlite|postgres> <folder|port> <rounds>: how fast deliveries are kept, 64 in flight, against bare
// group commits on the same database; and how fast they are claimed and completed. Prints JSON.
import { createHash } from "node:crypto";
import { createInbox } from "../../../dist/src/inbox/index.js";
import { median, timed } from "../measure.mjs";
import { afterword, endpointOf, vendorOf } from "../vendors.mjs";
import { barePostgres, bareSqlite } from "./bare.mjs";
import { databaseOf, inFlight, kilobytes, requestOf, signed } from "./open.mjs";

const [kind, where, rounds] = process.argv.slice(2);
const COUNT = 2000;
const IN_FLIGHT = 64;

const { createHandler } = await afterword();
const phonic = await vendorOf("phonic");
const { secret } = endpointOf("phonic").options;
const database = await databaseOf(kind, where);
const inbox = await createInbox({ store: database.store("inbox_intake") });
const bare = kind === "sqlite" ? bareSqlite(database.file("bare.db")) : await barePostgres(database.pool);
const keep = ({ headers, body }) => {
  const key = createHash("sha256").update(headers["svix-id"]).update(body).digest("base64url");
  return bare([
    key,
    Date.now(),
    JSON.stringify({ method: "POST", url: "/", headers, body: body.toString() }),
  ]);
};
const handle = createHandler(phonic, { secret, inbox });
const store = { claim: () => "new", commit() {}, release() {} };
const answered = async (handler, delivery) => {
  const { status } = await handler(requestOf(delivery));
  if (status !== 200) throw new Error(`answered ${status}`);
};
let lists;
const contenders = {
  bare: () => inFlight(lists.bare, IN_FLIGHT, keep),
  inbox: () => inFlight(lists.inbox, IN_FLIGHT, (delivery) => answered(handle, delivery)),
  received: () =>
    inFlight(lists.received, IN_FLIGHT, async (delivery) => {
      await answered(received, delivery);
      await keep(delivery);
    }),
};
const received = createHandler(phonic, { secret, store, onConversation() {} });
const found = { bare: [], inbox: [], received: [] };
for (let round = -1; round < +rounds; round++) {
  lists = { bare: await signed(COUNT), inbox: await signed(COUNT), received: await signed(COUNT) };
  const times = await timed(contenders, { rounds: 1 });
  if (round >= 0) for (const [name, [time]] of Object.entries(times)) found[name].push(time);
}
let done = 0;
const total = COUNT * (+rounds + 1);
const start = performance.now();
const worker = inbox.work({
  vendors: [phonic],
  concurrency: 50,
  onConversation() {},
  onAttempt: () => void done++,
});
while (done < total) await new Promise((resolve) => setTimeout(resolve, 5));
const worked = performance.now() - start;
await worker.stop();
await inbox.close();
await database.close();
const rate = (times) => (COUNT / median(times)) * 1000;
console.log(
  JSON.stringify({
    toBare: median(found.bare.map((time, at) => time / found.inbox[at])),
    toReceived: median(found.received.map((time, at) => time / found.inbox[at])),
    rates: Object.fromEntries(Object.entries(found).map(([name, times]) => [name, rate(times)])),
    worked: (total / worked) * 1000,
    kilobytes,
  }),
);
