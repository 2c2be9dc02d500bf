// node worker.mjs <settings>: a worker. It tells its parent when a function began, and what became of each attempt. With
// `holds`, functions end when they are told to; with `effects`, each adds a row to that table in its transaction.
import { phonic } from "afterword/phonic";
import { open, settings, told } from "./open.mjs";

const { inbox: options, effects, holds = false, work = {} } = settings;
const { inbox } = await open(options);
let go = () => {};
const gone = new Promise((resolve) => (go = resolve));
const worker = inbox.work({
  vendors: [phonic],
  poll: 0.1,
  async onConversation(_conversation, { deliveryId }, { id, tx }) {
    if (effects) await tx.query(`insert into ${effects} (delivery) values ($1)`, [deliveryId]);
    process.send({ began: id });
    if (holds) await gone;
  },
  onAttempt: ({ id, result, code, attempt }) => process.send({ attempted: { id, result, code, attempt } }),
  onError: told,
  ...work,
});
const commands = { go, stop: () => worker.stop() };
process.on("message", async ({ id, command }) => {
  await commands[command]();
  process.send({ id, answer: null });
});
process.send({ ready: true });
