// node one-verifier.mjs <rounds>: what `verify` takes beside the HMAC that it rests on, by size of body, as JSON.
import { createHmac, createSecretKey } from "node:crypto";
import { deliveries, meanSize } from "./deliveries.mjs";
import { ratio, timed } from "./measure.mjs";
import { afterword, endpointOf, KEY, vendorOf } from "./vendors.mjs";

const [rounds] = process.argv.slice(2);
const { verify } = await afterword();
const phonic = await vendorOf("phonic");
const { options, before } = endpointOf("phonic");
const key = createSecretKey(KEY);
let sink = 0;

const found = {};
for (const kilobytes of [2, 13, 120]) {
  const list = await deliveries("phonic", { kilobytes });
  // about five milliseconds a run
  const repeats = Math.round(160 / (3 + kilobytes / 2));
  const times = await timed(
    {
      raw: () => {
        for (let at = 0; at < repeats; at++) {
          for (const { headers, body } of list) {
            sink += createHmac("sha256", key).update(before(headers)).update(body).digest("base64").length;
          }
        }
      },
      verify: async () => {
        for (let at = 0; at < repeats; at++) {
          for (const delivery of list) sink += (await verify(phonic, delivery, options)).timestamp;
        }
      },
    },
    { rounds: +rounds, warmup: 40 },
  );
  const perDelivery = (taken) => (Math.min(...taken) / repeats / list.length) * 1000;
  found[kilobytes] = {
    ratio: ratio(times.verify, times.raw),
    raw: perDelivery(times.raw),
    verify: perDelivery(times.verify),
    kilobytes: meanSize(list),
  };
}
console.log(JSON.stringify({ found, sink: sink > 0 }));
