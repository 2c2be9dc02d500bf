// Options and helpers of the commands `subscribe` and `unsubscribe`.
import type { ManagerOptions, Managers } from "../../src/manage/index.js";
import type { Vendor } from "../../src/vendor.js";
import { type Call, unknownWord, usageError, type Values } from "../command.js";
import { apiKeyOf } from "./secrets.js";

/** Options of both commands. */
export const options = {
  agent: { type: "string" },
  application: { type: "string" },
  assistant: { type: "string" },
  chat: { type: "boolean" },
  endpoint: { type: "string" },
  "phone-number": { type: "string" },
  "base-url": { type: "string" },
  "key-file": { type: "string" },
  "dry-run": { type: "boolean" },
} as const;

/** The help text of these options. */
export const OPTIONS_USAGE = `  --agent ID        Retell AI: the agent; ElevenLabs, Ultravox: only this agent, instead of all
  --chat            Retell AI: the agent is one of chats
  --application ID  Telnyx: the Call Control application
  --assistant ID    the assistant; for Autocalls and Intellixent its number: payloads carry its UUID, which
                    their API does not take
  --phone-number ID
                    Vapi: a telephone number, instead of an assistant
  --endpoint ID     Ada, ElevenLabs, Ultravox: the endpoint, as subscribe printed it and the dashboard has it
  --dry-run         say what would change, and change nothing
  --base-url URL    where the API is, for resellers; Ada needs it: https://<handle>.ada.support/api
  --key-file FILE   a file with the API key; otherwise it comes from ADA_API_KEY, RETELL_API_KEY ...
  -h, --help`;

/** The vendor that the command line names, and what is needed to call its API. */
export const managedVendor = async (
  command: string,
  { positionals, values, io }: Call,
): Promise<{ vendor: Vendor & { slug: keyof Managers }; options: ManagerOptions }> => {
  const [slug, ...more] = positionals;
  const { managed } = await import("../../src/manage/index.js");
  if (slug === undefined || more.length > 0) {
    throw usageError(`${command} takes one vendor`, `It takes one of: ${managed.join(", ")}.`);
  }
  const { vendors } = await import("../../src/vendors/index.js");
  const vendor = vendors.find((each) => each.slug === slug);
  if (vendor && !isManaged(vendor, managed)) {
    throw usageError(
      `${vendor.name} documents no call to ${command}`,
      (Object.hasOwn(PLACES, slug) ? PLACES[slug] : undefined) ?? "Do it in the vendor's dashboard.",
    );
  }
  if (!vendor) throw unknownWord(command, slug, managed);
  const baseUrl = values["base-url"] as string | undefined;
  return {
    vendor,
    options: { key: apiKeyOf(values, io, vendor), ...(baseUrl !== undefined && { baseUrl }) },
  };
};

/** Where webhooks are set of vendors whose API cannot do it, in these vendors' words. */
const PLACES: Readonly<Record<string, string>> = {
  hume: "In the portal, in a new version of the EVI config: webhooks, with url and events. A chat keeps the version that it was opened with.",
  intercom: "In the Developer Hub: your app, Webhooks, with the endpoint URL and the topics.",
  livekit:
    "LiveKit Cloud: in the dashboard, Settings, Webhooks. A server of your own: webhook.urls and webhook.api_key in its configuration file.",
  phonic: "In the dashboard: Webhooks, Create Webhook.",
  speaknode: "In the dashboard: Webhooks, + Create Webhook.",
};

const isManaged = (vendor: Vendor, managed: readonly string[]): vendor is Vendor & { slug: keyof Managers } =>
  managed.includes(vendor.slug);

/** The value of an option that is required. `why` is the hint if it is missing. */
export const requiredOption = (values: Values, option: string, why: string): string => {
  const value = values[option];
  if (typeof value === "string") return value;
  throw usageError(`--${option} is missing`, why);
};

/** The options that mean something only for some vendors. */
const OWN = [
  "add-token",
  "agent",
  "application",
  "assistant",
  "chat",
  "credential",
  "endpoint",
  "events",
  "phone-number",
  "secret-file",
  "secrets",
];

/**
 * Throws if an option is given that has no meaning for a vendor: to ignore it would be misleading.
 *
 * @param taken those of the options for single vendors that this one takes
 */
export const onlyOptions = (values: Values, vendor: Vendor, taken: readonly string[]): void => {
  const given = OWN.find((name) => values[name] !== undefined && !taken.includes(name));
  if (given !== undefined) throw usageError(`--${given} is not for ${vendor.name}`);
};
