// `afterword subscribe`: switches a vendor's webhook on through the vendor's API.

import { AfterwordError } from "../../src/errors.js";
import { type AdaPlan, createManager, type ManagerOptions, type Managers } from "../../src/manage/index.js";
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
  shownUrl,
  unsentCall,
  unsentInWords,
} from "../options/management.js";
import { secretFile } from "../options/secret-file.js";
import { secretsOf, withSecret } from "../options/secrets.js";
import { ruleOf } from "../options/signature.js";
import { plural } from "../text/count.js";
import { printable } from "../text/printable.js";

/** The help text. */
export const usage = `Usage: afterword subscribe autocalls|intellixent --assistant NUMBER --url URL [options]
       afterword subscribe ada --url URL --events EVENT,... --base-url URL [options]

Has a vendor send its webhooks to a URL: "conversation ended" of one assistant, or for Ada the events named.
What was made is on stdout: for Ada the id of the endpoint, which unsubscribe takes.

If an endpoint of Ada has the URL already, it is used, and no second one is made. Its events, or the URL of
--endpoint, are replaced only with --replace. The API of Autocalls and Intellixent cannot show the URL that an
assistant has: there it is always replaced.

Options:
  --assistant NUMBER
                    the assistant's number; payloads carry its UUID, which the API does not take
  --url URL         where deliveries go: https
  --events EVENTS   tags such as v1.conversation.ended, separated by commas, or all
  --endpoint ID     Ada: the endpoint to change (ep_...), instead of making a new one
  --replace         replace another URL or other events
  --secret-file FILE
                    Ada: write the endpoint's secret into this file, in the form that verify --secrets reads;
                    - prints it instead
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
  endpoint: { type: "string" },
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
  return slug === "ada"
    ? subscribeEndpoint(call, vendor, options, url)
    : subscribeAssistant(call, { ...vendor, slug }, options, url);
};

const subscribeEndpoint = async (
  { values, io }: Call,
  vendor: Vendor,
  options: ManagerOptions,
  url: string,
): Promise<number> => {
  refuseOptions(values, vendor, ["assistant", "add-token", "secrets"]);
  const events = requiredOption(
    values,
    "events",
    "Name events, such as v1.conversation.ended, or write all.",
  );
  const tags: "all" | string[] = events === "all" ? events : events.split(",").map((event) => event.trim());
  for (const tag of tags === "all" ? [] : tags) {
    if (!Object.hasOwn(vendor.events, tag)) {
      io.stderr(`afterword: ${printable(tag.slice(0, 64))} is not an event that this version knows\n`);
    }
  }
  const path = values["secret-file"] as string | undefined;
  // before an endpoint is made whose secret could not be written
  const file = path === undefined || path === "-" ? undefined : secretFile(path, io);
  const endpoint = values.endpoint as string | undefined;
  const to = { url, events: tags, endpoint, replace: values.replace === true };
  const ada = createManager("ada", options);

  if (values["dry-run"] === true) {
    const plan = await ada.plan(to);
    io.stdout(DRY_RUN + planInWords(plan));
    if (plan.refused) throw plan.refused;
    if (file) io.stdout(`the endpoint's secret would be written to ${printable(String(path))}\n`);
    return exit.clean;
  }

  const { id } = await ada.subscribe(to);
  io.stdout(`${printable(String(id ?? "an endpoint without an id"))}\n`);
  if (path === undefined) {
    io.stderr(
      "afterword: this endpoint has a secret of its own, with which Ada signs\n  --secret-file FILE writes it to a file; the dashboard shows it too.\n",
    );
    return exit.clean;
  }
  try {
    const secret = await ada.readSecret({ endpoint: String(id) });
    if (file) file.add(vendor.slug, secret);
    else io.stdout(`${printable(secret)}\n`);
  } catch (error) {
    if (!(error instanceof AfterwordError)) throw error;
    throw new AfterwordError(error.code, error.message, {
      hint: "The endpoint is there; only its secret was not written. Run the command again.",
    });
  }
  if (file) io.stderr(`the endpoint's secret is in ${printable(path)}\n`);
  return exit.clean;
};

/** What would be done to which endpoint, and which others there are. */
const planInWords = ({ now, changes, others }: AdaPlan): string => {
  const name = now === null ? "a new endpoint of Ada" : `endpoint ${printable(String(now.id))} of Ada`;
  const isChanged = Object.keys(changes).length > 0;
  const what =
    now === null
      ? "would be made"
      : isChanged
        ? "would be changed"
        : "sends there already: nothing would change";
  const rest = others.map(({ id, ...settings }) => `${printable(String(id))}\n${endpointInWords(settings)}`);
  return [
    `${name} ${what}\n`,
    endpointInWords(now, changes),
    ...(rest.length === 0
      ? []
      : [
          `${plural(rest.length, "other endpoint")} ${rest.length === 1 ? "stays" : "stay"} as now:\n`,
          ...rest,
        ]),
  ].join("");
};

const subscribeAssistant = async (
  call: Call,
  vendor: Vendor & { slug: Exclude<keyof Managers, "ada"> },
  options: ManagerOptions,
  url: string,
): Promise<number> => {
  const { values, io } = call;
  const { slug, name } = vendor;
  refuseOptions(values, vendor, ["events", "endpoint", "secret-file"]);
  const to = { assistant: assistantOf(values), url: withToken(url, vendor, call) };

  if (values["dry-run"] === true) {
    const sent = await unsentCall(options, (unsent) => createManager(slug, unsent).subscribe(to));
    const does = `assistant ${to.assistant} of ${name} would send ended conversations`;
    io.stdout(
      `${DRY_RUN}${does}\n  url          not known → ${shownUrl(to.url)}\n${unsentInWords(name, sent)}`,
    );
    return exit.clean;
  }
  await createManager(slug, options).subscribe(to);
  io.stdout(`assistant ${to.assistant} of ${name} sends ended conversations\n`);
  if (values.replace !== true) {
    io.stderr(
      `afterword: the API of ${name} cannot show which URL the assistant had\n  If it was another one, it has been replaced. With --replace this is not said.\n`,
    );
  }
  return exit.clean;
};

/** The URL, with `--add-token` also with the secret that replaces a signature. */
const withToken = (url: string, vendor: Vendor, { values, io }: Call): string => {
  const { query } = ruleOf(vendor);
  if (query === undefined) return url;
  if (values["add-token"] !== true) {
    const plain = withSecret(url, query, undefined);
    io.stderr(
      `afterword: ${vendor.name} signs nothing: whoever learns the URL can send to it\n  --add-token puts a secret into it.\n`,
    );
    return plain;
  }
  const [secret = ""] = secretsOf(values, io)(vendor);
  return withSecret(url, query, secret);
};
