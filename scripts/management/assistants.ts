// `subscribe` and `unsubscribe` for Autocalls and its resellers, whose API can set an assistant's URL, and cannot show it.
import { createManager, type ManagerOptions } from "../../src/manage/index.js";
import type { Vendor } from "../../src/vendor.js";
import { type Call, exit, type Values } from "../command.js";
import { onlyOptions, requiredOption } from "../options/management.js";
import { secretsOf, withSecret } from "../options/secrets.js";
import { ruleOf } from "../options/signature.js";
import { printable } from "../text/printable.js";
import { DRY_RUN, shownUrl } from "./words.js";

/** A vendor on the platform of Autocalls. */
type Reseller = Vendor & { readonly slug: "autocalls" | "intellixent" };

/** Runs `afterword subscribe` for an assistant. */
export const subscribeAssistant = async (
  call: Call,
  vendor: Reseller,
  options: ManagerOptions,
  url: string,
): Promise<number> => {
  const { values, io } = call;
  const { slug, name } = vendor;
  onlyOptions(values, vendor, ["assistant", "add-token", "secrets"]);
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

/** Runs `afterword unsubscribe` for an assistant. */
export const unsubscribeAssistant = async (
  { values, io }: Call,
  vendor: Reseller,
  options: ManagerOptions,
): Promise<number> => {
  const { slug, name } = vendor;
  onlyOptions(values, vendor, ["assistant"]);
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

const assistantOf = (values: Values): string =>
  requiredOption(values, "assistant", "Give the assistant's number, as the dashboard has it.");

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

/**
 * Runs a call of a manager without sending it.
 *
 * @param call what is called with the options of a manager that sends nothing
 * @returns the first request that it would send, in words
 */
const unsentCall = async (
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
const unsentInWords = (name: string, sent: string): string =>
  [
    `  call         ${printable(sent)}\n`,
    `The API of ${name} cannot show whether the assistant sends anything now, and to which URL.\n`,
    "Nothing was sent: the key and the assistant were not checked.\n",
  ].join("");
