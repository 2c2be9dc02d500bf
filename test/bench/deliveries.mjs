import { payloads } from "./payloads.mjs";
import { afterword, endpointOf, vendorOf } from "./vendors.mjs";

/**
 * Signed deliveries as a Node server gets them, in every shape.
 *
 * @param wishes those of `payloads`, or `kilobytes`: as many messages as make bodies of that size on average
 */
export const deliveries = async (name, { kilobytes, ...wishes } = {}) => {
  const { sign } = await afterword();
  const vendor = await vendorOf(name);
  const { options } = endpointOf(name);
  const messages = kilobytes === undefined ? wishes.messages : messagesFor(name, kilobytes, wishes);
  return Promise.all(
    payloads(name, { ...wishes, messages }).map(async (payload, at) => {
      const body = Buffer.from(JSON.stringify(payload));
      const signed = await sign(vendor, body, { ...options, id: `msg_${String(at).padStart(24, "0")}` });
      const headers = {
        host: "example.com",
        "user-agent": "Svix-Webhooks/1.62.0 (sender-9YMgn; +https://www.svix.com/http-sender/)",
        accept: "*/*",
        "accept-encoding": "gzip",
        "content-type": "application/json",
        "content-length": String(body.length),
        ...signed,
      };
      return { headers, body };
    }),
  );
};

/** The mean size of bodies in KB. */
export const meanSize = (list) => list.reduce((sum, { body }) => sum + body.length, 0) / list.length / 1024;

const messagesFor = (name, kilobytes, wishes) => {
  const size = (messages) =>
    meanSize(
      payloads(name, { ...wishes, messages }).map((payload) => ({
        body: Buffer.from(JSON.stringify(payload)),
      })),
    );
  const [few, many] = [size(2), size(42)];
  return Math.max(1, Math.round(2 + ((kilobytes - few) * 40) / (many - few)));
};
