// `afterword unsubscribe`: switches a vendor's webhook off through the vendor's API.

import { createManager } from "../../src/manage/index.js";
import { type Call, exit } from "../command.js";
import {
  managedVendor,
  OPTIONS_USAGE,
  refuseOptions,
  requiredOption,
  options as shared,
} from "../options/management.js";

/** The help text. */
export const usage = `Usage: afterword unsubscribe autocalls|intellixent --assistant NUMBER [options]
       afterword unsubscribe ada --endpoint ID --base-url URL [options]

Has a vendor send no more webhooks: "conversation ended" of one assistant, or those of an endpoint of Ada's.

Options:
  --assistant NUMBER
                    the assistant's number; payloads carry its UUID, which the API does not take
  --endpoint ID     the endpoint's id (ep_...), as subscribe printed it and the dashboard has it
${OPTIONS_USAGE}

Exit codes: 0 done, 2 not done.
`;

/** The options of the command line. */
export const options = { ...shared, endpoint: { type: "string" } } as const;

/** Runs `afterword unsubscribe`. */
export const run = async (call: Call): Promise<number> => {
  const { values, io } = call;
  const { vendor, options } = await managedVendor("unsubscribe", call);
  if (vendor.slug === "ada") {
    refuseOptions(values, vendor, ["assistant"]);
    const endpoint = requiredOption(values, "endpoint", "Give the endpoint's id: ep_...");
    await createManager("ada", options).unsubscribe({ endpoint });
    io.stdout(`${endpoint} is removed\n`);
    return exit.clean;
  }
  refuseOptions(values, vendor, ["endpoint"]);
  const assistant = requiredOption(
    values,
    "assistant",
    "Give the assistant's number, as the dashboard has it.",
  );
  await createManager(vendor.slug, options).unsubscribe({ assistant });
  io.stdout(`assistant ${assistant} of ${vendor.name} sends no more ended conversations\n`);
  return exit.clean;
};
