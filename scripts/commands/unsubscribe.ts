// `afterword unsubscribe`: switches a vendor's webhook off through the vendor's API.

import { createManager, type ManagerOptions, type Managers } from "../../src/manage/index.js";
import type { Vendor } from "../../src/vendor.js";
import { type Call, exit } from "../command.js";
import {
  assistantOf,
  DRY_RUN,
  endpointInWords,
  managedVendor,
  OPTIONS_USAGE,
  refuseOptions,
  requiredOption,
  options as shared,
  unsentCall,
  unsentInWords,
} from "../options/management.js";

/** The help text. */
export const usage = `Usage: afterword unsubscribe autocalls|intellixent --assistant NUMBER [options]
       afterword unsubscribe ada --endpoint ID --base-url URL [options]

Has a vendor send no more webhooks: "conversation ended" of one assistant, or those of an endpoint of Ada.

Options:
  --assistant NUMBER
                    the assistant's number; payloads carry its UUID, which the API does not take
  --endpoint ID     the endpoint's id (ep_...), as subscribe printed it and the dashboard has it
${OPTIONS_USAGE}

Exit codes: 0 done, 2 not done, 3 a file that could not be read (of --key-file).
`;

/** The options of the command line. */
export const options = { ...shared, endpoint: { type: "string" } } as const;

/** Runs `afterword unsubscribe`. */
export const run = async (call: Call): Promise<number> => {
  const { vendor, options } = await managedVendor("unsubscribe", call);
  const { slug } = vendor;
  return slug === "ada"
    ? removeEndpoint(call, vendor, options)
    : unsubscribeAssistant(call, { ...vendor, slug }, options);
};

const removeEndpoint = async (
  { values, io }: Call,
  vendor: Vendor,
  options: ManagerOptions,
): Promise<number> => {
  refuseOptions(values, vendor, ["assistant"]);
  const endpoint = requiredOption(values, "endpoint", "Give the endpoint's id: ep_...");
  const ada = createManager("ada", options);
  if (values["dry-run"] === true) {
    const now = await ada.read({ endpoint });
    io.stdout(`${DRY_RUN}endpoint ${endpoint} of ${vendor.name} would be removed\n${endpointInWords(now)}`);
    return exit.clean;
  }
  await ada.unsubscribe({ endpoint });
  io.stdout(`${endpoint} is removed\n`);
  return exit.clean;
};

const unsubscribeAssistant = async (
  { values, io }: Call,
  vendor: Vendor & { slug: Exclude<keyof Managers, "ada"> },
  options: ManagerOptions,
): Promise<number> => {
  const { slug, name } = vendor;
  refuseOptions(values, vendor, ["endpoint"]);
  const from = { assistant: assistantOf(values) };
  if (values["dry-run"] === true) {
    const sent = await unsentCall(options, (unsent) => createManager(slug, unsent).unsubscribe(from));
    const does = `assistant ${from.assistant} of ${name} would send no more ended conversations`;
    io.stdout(`${DRY_RUN}${does}\n${unsentInWords(name, sent)}`);
    return exit.clean;
  }
  await createManager(slug, options).unsubscribe(from);
  io.stdout(`assistant ${from.assistant} of ${name} sends no more ended conversations\n`);
  return exit.clean;
};
