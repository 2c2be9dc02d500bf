// `afterword unsubscribe`: has a vendor send no more webhooks, through the vendor's API.

import type { Call } from "../command.js";
import { unsubscribeAssistant } from "../management/assistants.js";
import { removeEndpoint } from "../management/endpoints.js";
import { unsubscribeThing } from "../management/settings.js";
import { managedVendor, OPTIONS_USAGE, options as shared } from "../options/management.js";

/** The help text. */
export const usage = `Usage: afterword unsubscribe ada --endpoint ID --base-url URL [options]
       afterword unsubscribe autocalls|intellixent --assistant NUMBER [options]
       afterword unsubscribe elevenlabs --endpoint ID [--agent ID] [options]
       afterword unsubscribe retell --agent ID [--chat] [options]
       afterword unsubscribe ultravox --endpoint ID [options]
       afterword unsubscribe vapi --assistant ID|--phone-number ID [options]

Has a vendor send no more webhooks: an endpoint of Ada, ElevenLabs or Ultravox is removed; assistants, agents
and numbers of the other vendors have no URL any more. ElevenLabs keeps an endpoint that something else uses.
Telnyx documents no such call.

Options:
${OPTIONS_USAGE}

Exit codes: 0 done, 2 not done, 3 a file that could not be read (of --key-file).
`;

/** The options of the command line. */
export const options = shared;

/** Runs `afterword unsubscribe`. */
export const run = async (call: Call): Promise<number> => {
  const { vendor, options } = await managedVendor("unsubscribe", call);
  const { slug } = vendor;
  switch (slug) {
    case "ada":
    case "elevenlabs":
    case "ultravox":
      return removeEndpoint(call, { ...vendor, slug }, options);
    case "autocalls":
    case "intellixent":
      return unsubscribeAssistant(call, { ...vendor, slug }, options);
    default:
      return unsubscribeThing(call, { ...vendor, slug }, options);
  }
};
