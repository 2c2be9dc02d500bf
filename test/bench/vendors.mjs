const built = (path) => import(new URL(`../../dist/src/${path}`, import.meta.url));

/** The event of each vendor that ends a conversation, by the name that it is exported under. */
export const ended = {
  ada: "conversationEnded",
  autocalls: "conversationEnded",
  intellixent: "conversationEnded",
  phonic: "conversationEnded",
  speaknode: "conversationComplete",
};

/** The built event. */
export const endedEvent = async (vendor) => (await built(`vendors/${vendor}.js`))[ended[vendor]];

/** The built vendor. */
export const vendorOf = async (vendor) => (await built(`vendors/${vendor}.js`))[vendor];

/** What `afterword` exports. */
export const afterword = () => built("index.js");

/** An adapter, such as `node`. */
export const adapter = (name) => built(`adapters/${name}.js`);

/** The key of every endpoint here. */
export const KEY = Buffer.from("a key of thirty-two bytes, held.");

/**
 * The options of a receiver, and what is signed before the body. Vendors whose signature is not documented, or that have
 * none, sign the body as SpeakNode's guide says.
 */
export const endpointOf = (vendor) =>
  ["ada", "phonic"].includes(vendor)
    ? {
        options: { secret: `whsec_${KEY.toString("base64")}` },
        encoding: "base64",
        before: (headers) => `${headers["svix-id"]}.${headers["svix-timestamp"]}.`,
      }
    : {
        options: { secret: KEY.toString(), signature: { scheme: "hmac", header: "x-signature" } },
        encoding: "hex",
        before: () => "",
      };
