// Options and helpers of the commands `subscribe` and `unsubscribe`.
import type { ManagerOptions, Managers, Webhook } from "../../src/manage/index.js";
import type { Vendor } from "../../src/vendor.js";
import { type Call, unknownWord, usageError, type Values } from "../command.js";
import { printable } from "../text/printable.js";
import { apiKeyOf } from "./secrets.js";

/** Options of both commands. */
export const options = {
  assistant: { type: "string" },
  "base-url": { type: "string" },
  "key-file": { type: "string" },
  "dry-run": { type: "boolean" },
} as const;

/** The help text of these options. */
export const OPTIONS_USAGE = `  --dry-run         say what would change, and change nothing
  --base-url URL    where the API is, for resellers; Ada needs it: https://<handle>.ada.support/api
  --key-file FILE   a file with the API key; otherwise it comes from AUTOCALLS_API_KEY, ADA_API_KEY ...
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
    throw usageError(`${vendor.name} documents no call to ${command}`, "Do it in the vendor's dashboard.");
  }
  if (!vendor) throw unknownWord(command, slug, managed);
  const baseUrl = values["base-url"] as string | undefined;
  return {
    vendor,
    options: { key: apiKeyOf(values, io, vendor), ...(baseUrl !== undefined && { baseUrl }) },
  };
};

const isManaged = (vendor: Vendor, managed: readonly string[]): vendor is Vendor & { slug: keyof Managers } =>
  managed.includes(vendor.slug);

/** The value of an option that is required. `why` is the hint if it is missing. */
export const requiredOption = (values: Values, option: string, why: string): string => {
  const value = values[option];
  if (typeof value === "string") return value;
  throw usageError(`--${option} is missing`, why);
};

/** The number of the assistant: `--assistant`, which is required. */
export const assistantOf = (values: Values): string =>
  requiredOption(values, "assistant", "Give the assistant's number, as the dashboard has it.");

/** Throws if an option is given that has no meaning for a vendor: to ignore it would be misleading. */
export const refuseOptions = (values: Values, vendor: Vendor, names: readonly string[]): void => {
  const given = names.find((name) => values[name] !== undefined);
  if (given !== undefined) throw usageError(`--${given} is not for ${vendor.name}`);
};

/** The line that every dry run begins with. */
export const DRY_RUN = "dry run: nothing is changed\n";

/**
 * Runs a call of a manager without sending it.
 *
 * @param call what is called with the options of a manager that sends nothing
 * @returns the first request that it would send, in words
 */
export const unsentCall = async (
  options: ManagerOptions,
  call: (options: ManagerOptions) => Promise<unknown>,
): Promise<string> => {
  const calls: string[] = [];
  const fetch = async ({ method, url }: Request): Promise<Response> => {
    calls.push(`${method} ${url}`);
    return Response.json({});
  };
  await call({ ...options, fetch });
  return calls[0] as string;
};

/** What a dry run says for a vendor whose API cannot be asked what is set now. */
export const unsentInWords = (name: string, sent: string): string =>
  [
    `  call         ${printable(sent)}\n`,
    `The API of ${name} cannot show whether the assistant sends anything now, and to which URL.\n`,
    "Nothing was sent: the key and the assistant were not checked.\n",
  ].join("");

/** A URL for deliveries, without the values of its query: one may be the secret that receivers expect. */
export const shownUrl = (text: string | undefined): string => {
  if (text === undefined || !URL.canParse(text)) return "none";
  const { origin, pathname, searchParams, hash } = new URL(text);
  const query = [...new Set(searchParams.keys())].map((name) => `${encodeURIComponent(name)}=…`).join("&");
  return printable(`${origin}${pathname}${query && `?${query}`}${hash && "#…"}`);
};

/** The settings of an endpoint in words, and the values that they would have. */
export const endpointInWords = (now: Webhook | null, changes: Webhook = {}): string => {
  const row = (name: string, before: string | undefined, after: string | undefined): string[] => {
    if (after === undefined) return before === undefined ? [] : [`  ${name.padEnd(13)}${before}\n`];
    const isAlike = before === after ? " (with other values in its query)" : "";
    return [`  ${name.padEnd(13)}${before === undefined ? "" : `${before} → `}${after}${isAlike}\n`];
  };
  const shown = <Value>(value: Value | undefined, words: (value: Value) => string) =>
    value === undefined ? undefined : words(value);
  const yesOrNo = (value: boolean) => (value ? "yes" : "no");
  return [
    ...row("url", now ? shownUrl(now.url) : undefined, shown(changes.url, shownUrl)),
    ...row("events", shown(now?.event_filters, eventsInWords), shown(changes.event_filters, eventsInWords)),
    ...row("enabled", shown(now?.enabled, yesOrNo), shown(changes.enabled, yesOrNo)),
  ].join("");
};

const eventsInWords = (events: readonly string[]): string =>
  events.length === 0 ? "all" : printable(events.join(", "));
