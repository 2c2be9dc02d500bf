// node one-receiver.mjs <vendor> <letters> <rounds>: what receiving a vendor's deliveries takes, as JSON, in a process
// of its own. `letters` is "ascii" or "emoji".
import { createHmac, createSecretKey } from "node:crypto";
import { Webhook } from "svix";
import { deliveries, meanSize } from "./deliveries.mjs";
import { ratio, timed } from "./measure.mjs";
import { itemsOf } from "./payloads.mjs";
import { peers } from "./peers.mjs";
import { afterword, endedEvent, endpointOf, KEY, vendorOf } from "./vendors.mjs";

const [name, letters, rounds] = process.argv.slice(2);
const { createReceiver } = await afterword();
const vendor = await vendorOf(name);
const { options, hash, encoding, before, after } = endpointOf(name);
const list = await deliveries(name, { beyond: () => letters === "emoji" });
const receiver = createReceiver(vendor, options);
const key = createSecretKey(KEY);
const zod = peers((await endedEvent(name)).schema)["zod 4"];

/** What a user reads: what was said. */
const said = ({ transcript }) => {
  let sum = 0;
  for (const { text } of transcript.items) if (text !== null) sum += text.length;
  return sum;
};
/** The same, and what the conversation does not hold. */
const read = (conversation) => said(conversation) + conversation.unmapped.length;

const raw = ({ headers, body }) => {
  const digest = createHmac(hash, key)
    .update(before(headers))
    .update(body)
    .update(after(headers))
    .digest(encoding);
  return digest.length + +!!JSON.parse(body.toString("utf8"));
};
const receive = async (delivery) => read((await receiver(delivery)).conversation);
const receiveItems = async (delivery) => said((await receiver(delivery)).conversation);
// as the vendors' samples have it
const svix = ({ headers, body }) =>
  new Webhook(options.secret).verify(body.toString("utf8"), {
    "svix-id": headers["svix-id"],
    "svix-timestamp": headers["svix-timestamp"],
    "svix-signature": headers["svix-signature"],
  });

// what is measured is what is meant
for (const delivery of list) {
  const { verdict, error, conversation } = await receiver(delivery);
  if (verdict !== "ok") throw new Error(`${name}: ${verdict} ${error ?? ""}`);
  if (name !== "ada" && conversation.transcript.items.length < 40)
    throw new Error(`${name}: items are missing`);
  const ascii = delivery.body.every((byte) => byte < 128);
  if (ascii !== (letters === "ascii")) throw new Error(`${name}: the letters are not ${letters}`);
}

let sink = 0;
const start = performance.now();
for (let at = 0; at < 20; at++) for (const delivery of list) sink += raw(delivery);
const repeats = Math.max(1, Math.round(5 / ((performance.now() - start) / 20)));

const over = (look) => () => {
  for (let at = 0; at < repeats; at++) for (const delivery of list) sink += look(delivery);
};
const contenders = {
  raw: over(raw),
  receive: async () => {
    for (let at = 0; at < repeats; at++) for (const delivery of list) sink += await receive(delivery);
  },
  items: async () => {
    for (let at = 0; at < repeats; at++) for (const delivery of list) sink += await receiveItems(delivery);
  },
};
if (options.secret.startsWith("whsec_")) {
  const items = (payload) => itemsOf(name, payload).length;
  contenders.svix = over((delivery) => items(svix(delivery)));
  contenders["svix + zod"] = over((delivery) => {
    const payload = svix(delivery);
    return +zod(payload) + items(payload);
  });
}
const times = await timed(contenders, { rounds: +rounds, warmup: 30 });
console.log(
  JSON.stringify({
    raw: ratio(times.receive, times.raw),
    items: ratio(times.items, times.raw),
    ...Object.fromEntries(
      Object.entries(times)
        .slice(3)
        .map(([other, taken]) => [other, ratio(taken, times.receive)]),
    ),
    microseconds: (Math.min(...times.receive) / repeats / list.length) * 1000,
    kilobytes: meanSize(list),
    sink: sink > 0,
  }),
);
