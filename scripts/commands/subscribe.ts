// `afterword subscribe`: has a vendor send its webhooks to a URL, through the vendor's API.

import type { Call } from "../command.js";
import { subscribeAssistant } from "../management/assistants.js";
import { subscribeEndpoint } from "../management/endpoints.js";
import { subscribeThing } from "../management/settings.js";
import { managedVendor, OPTIONS_USAGE, requiredOption, options as shared } from "../options/management.js";

/** The help text. */
export const usage = `Usage: afterword subscribe ada --url URL --events EVENT,... --base-url URL [options]
       afterword subscribe autocalls|intellixent --url URL --assistant NUMBER [options]
       afterword subscribe elevenlabs --url URL --events EVENT,... --secret-file FILE [--agent ID] [options]
       afterword subscribe retell --url URL --agent ID [--chat] [--events EVENT,...] [options]
       afterword subscribe telnyx --url URL --application ID [options]
       afterword subscribe ultravox --url URL --events EVENT,... [--agent ID] [options]
       afterword subscribe vapi --url URL --assistant ID --events EVENT,... [--credential ID] [options]
       afterword subscribe vapi --url URL --phone-number ID [--credential ID] [options]

Has a vendor send its webhooks to a URL. What was made is on stdout: for Ada, ElevenLabs and Ultravox the id
of the endpoint, which unsubscribe takes.

An endpoint that has the URL already is used, and no second one is made. Another URL, other events and other
settings are replaced only with --replace. The API of Autocalls and Intellixent cannot show the URL that an
assistant has: there it is always replaced.

Options:
  --url URL         where deliveries go: https
  --events EVENTS   tags such as v1.conversation.ended, separated by commas; for Ada also all
  --credential ID   Vapi: the credential with which it proves deliveries; you make it in the dashboard
  --replace         replace another URL, other events or other settings
  --secret-file FILE
                    Ada, ElevenLabs, Ultravox: write the endpoint's secret into this file, in the form that
                    verify --secrets reads; - prints it instead. ElevenLabs shows it only once
  --add-token       put the secret that receivers expect into the URL's query, for vendors that do not sign:
                    from AUTOCALLS_WEBHOOK_SECRET ..., or --secrets FILE
  --secrets FILE    secrets in JSON, as for verify
${OPTIONS_USAGE}

Exit codes: 0 done, 2 not done, 3 a file that could not be read (of --key-file or --secrets).
`;

/** The options of the command line. */
export const options = {
  ...shared,
  url: { type: "string" },
  events: { type: "string" },
  credential: { type: "string" },
  replace: { type: "boolean" },
  "secret-file": { type: "string" },
  "add-token": { type: "boolean" },
  secrets: { type: "string" },
} as const;

/** Runs `afterword subscribe`. */
export const run = async (call: Call): Promise<number> => {
  const { vendor, options } = await managedVendor("subscribe", call);
  const url = requiredOption(call.values, "url", "Give the address that deliveries go to.");
  const { slug } = vendor;
  switch (slug) {
    case "ada":
    case "elevenlabs":
    case "ultravox":
      return subscribeEndpoint(call, { ...vendor, slug }, options, url);
    case "autocalls":
    case "intellixent":
      return subscribeAssistant(call, { ...vendor, slug }, options, url);
    default:
      return subscribeThing(call, { ...vendor, slug }, options, url);
  }
};
