// `afterword subscribe`: switches a vendor's webhook on through the vendor's API.

import { createManager } from "../../src/manage/index.js";
import type { Vendor } from "../../src/vendor.js";
import { type Call, exit, type Values } from "../command.js";
import {
  managedVendor,
  OPTIONS_USAGE,
  refuseOptions,
  requiredOption,
  options as shared,
} from "../options/management.js";
import { secretsOf, withSecret } from "../options/secrets.js";
import { ruleOf } from "../options/signature.js";
import { printable } from "../text/printable.js";

/** The help text. */
export const usage = `Usage: afterword subscribe autocalls|intellixent --assistant NUMBER --url URL [options]
       afterword subscribe ada --url URL --events EVENT,... --base-url URL [options]

Has a vendor send its webhooks to a URL: "conversation ended" of one assistant, or for Ada the events named.
What was made is on stdout: for Ada the id of the endpoint, which unsubscribe takes.

Options:
  --assistant NUMBER
                    the assistant's number; payloads carry its UUID, which the API does not take
  --url URL         where deliveries go: https
  --events EVENTS   tags such as v1.conversation.ended, separated by commas, or all
  --add-token       put the secret that receivers expect into the URL's query, for vendors that do not sign:
                    from AUTOCALLS_WEBHOOK_SECRET ..., or --secrets FILE
  --secrets FILE    secrets in JSON, as for verify
${OPTIONS_USAGE}

Exit codes: 0 done, 2 not done.
`;

/** The options of the command line. */
export const options = {
  ...shared,
  url: { type: "string" },
  events: { type: "string" },
  "add-token": { type: "boolean" },
  secrets: { type: "string" },
} as const;

/** Runs `afterword subscribe`. */
export const run = async (call: Call): Promise<number> => {
  const { values, io } = call;
  const { vendor, options } = await managedVendor("subscribe", call);
  const url = requiredOption(values, "url", "Give the address that deliveries go to.");
  if (vendor.slug === "ada") {
    refuseOptions(values, vendor, ["assistant", "add-token", "secrets"]);
    const events = requiredOption(
      values,
      "events",
      "Name events, such as v1.conversation.ended, or write all.",
    );
    const tags = events === "all" ? events : events.split(",").map((event) => event.trim());
    for (const tag of tags === "all" ? [] : tags) {
      if (!Object.hasOwn(vendor.events, tag)) {
        io.stderr(`afterword: ${printable(tag.slice(0, 64))} is no event that this version knows\n`);
      }
    }
    const { id } = await createManager("ada", options).subscribe({ url, events: tags });
    io.stdout(`${printable(String(id ?? "an endpoint without an id"))}\n`);
    io.stderr("afterword: Ada signs with a secret of this endpoint's own; its dashboard shows it\n");
    return exit.clean;
  }
  refuseOptions(values, vendor, ["events"]);
  const assistant = requiredOption(
    values,
    "assistant",
    "Give the assistant's number, as the dashboard has it.",
  );
  const urlWithToken = withToken(url, vendor, call);
  await createManager(vendor.slug, options).subscribe({ assistant, url: urlWithToken });
  io.stdout(`assistant ${assistant} of ${vendor.name} sends ended conversations\n`);
  return exit.clean;
};

/** The URL, with `--add-token` also with the secret that replaces a signature. */
const withToken = (url: string, vendor: Vendor, { values, io }: Call): string => {
  const { query } = ruleOf(vendor);
  if (query === undefined) return url;
  const addsToken: Values[string] = values["add-token"];
  if (addsToken !== true) {
    const plain = withSecret(url, query, undefined);
    io.stderr(
      `afterword: ${vendor.name} signs nothing: whoever learns the URL can send to it\n  --add-token puts a secret into it.\n`,
    );
    return plain;
  }
  const [secret = ""] = secretsOf(values, io)(vendor);
  return withSecret(url, query, secret);
};
