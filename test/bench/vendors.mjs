const built = (path) => import(new URL(`../../dist/src/${path}`, import.meta.url));

/** The event of each vendor that ends a conversation, by the name that it is exported under. */
export const ended = {
  ada: "conversationEnded",
  autocalls: "conversationEnded",
  elevenlabs: "postCallTranscription",
  hume: "chatEnded",
  intellixent: "conversationEnded",
  intercom: "conversationAdminClosed",
  livekit: "roomFinished",
  phonic: "conversationEnded",
  retell: "callEnded",
  speaknode: "conversationComplete",
  telnyx: "callConversationEnded",
  ultravox: "callEnded",
  vapi: "endOfCallReport",
};

/** The vendors of which payloads.mjs makes payloads. */
export const made = ["ada", "autocalls", "intellixent", "phonic", "speaknode"];
/** Those whose events have a transcript, and whose own libraries verify. */
export const voiced = ["elevenlabs", "intercom", "retell", "vapi"];

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
 * The options of a receiver, and how a sender makes what is compared: its hash, what is signed around the body, and in
 * what encoding. Vendors whose signature is not documented, or that have none, sign the body as SpeakNode's guide says.
 */
export const endpointOf = (vendor) => {
  const text = { secret: KEY.toString() };
  const nothing = () => "";
  const plain = { options: text, hash: "sha256", encoding: "hex", before: nothing, after: nothing };
  switch (vendor) {
    case "ada":
    case "phonic":
      return {
        ...plain,
        options: { secret: `whsec_${KEY.toString("base64")}` },
        encoding: "base64",
        before: (headers) => `${headers["svix-id"]}.${headers["svix-timestamp"]}.`,
      };
    case "elevenlabs":
      return {
        ...plain,
        before: (headers) => `${/t=(\d+)/.exec(headers["elevenlabs-signature"])[1]}.`,
      };
    case "retell":
      return { ...plain, after: (headers) => /v=(\d+)/.exec(headers["x-retell-signature"])[1] };
    case "intercom":
      return { ...plain, hash: "sha1" };
    default:
      return {
        ...plain,
        options: { ...text, signature: { scheme: "hmac", header: "x-signature" } },
      };
  }
};
