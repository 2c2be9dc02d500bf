// node copies.mjs <settings>: sends each of many deliveries several times at once to a handler of its own, as if they
// came from the network; what was not answered 200 comes again. Tells its parent the statuses of all answers.
import { readFileSync } from "node:fs";
import { createHandler } from "afterword";
import { phonic } from "afterword/phonic";
import { open, settings, told } from "./open.mjs";

const { secret, inbox: options, deliveries, copies, timeout } = settings;
const { inbox, pool } = await open(options);
const handle = createHandler(phonic, { secret, inbox, timeout, onError: told });
const list = JSON.parse(readFileSync(deliveries, "utf8"));
const statuses = {};
const send = async ({ headers, body }) => {
  const request = new Request("https://example.com/webhooks/phonic", { method: "POST", headers, body });
  const { status } = await handle(request);
  statuses[status] = (statuses[status] ?? 0) + 1;
  return status;
};
const again = async (delivery) => {
  while ((await send(delivery)) !== 200);
};
const sender = async () => {
  for (let each = list.pop(); each !== undefined; each = list.pop())
    await Promise.all(Array.from({ length: copies }, () => again(each)));
};
await Promise.all([sender(), sender(), sender(), sender()]);
await inbox.close();
await pool?.end();
process.send({ statuses }, () => process.disconnect());
