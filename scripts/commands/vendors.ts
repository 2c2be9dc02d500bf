// `afterword vendors`: lists the vendors with their signatures, events and retries.

import { slugOf, type Vendor } from "../../src/vendor.js";
import { type Call, choice, exit, usageError } from "../command.js";
import { duration } from "../generate/pages/words.js";
import { ruleOf, signatureInWords } from "../options/signature.js";

/** The help text. */
export const usage = `Usage: afterword vendors [--format text|json]

Lists the vendors: how each signs, which events it sends, when it tries again and how long it waits.

Options:
  --format FORMAT   text (default), json
  -h, --help
`;

/** The options of the command line. */
export const options = { format: { type: "string" } } as const;

/** Runs `afterword vendors`. */
export const run = async ({ values, positionals, io }: Call): Promise<number> => {
  const format = choice(values, "format", ["text", "json"]) ?? "text";
  if (positionals.length > 0)
    throw usageError(
      "vendors takes no names",
      "It lists every built-in vendor: leave the name out. Vendors of your own have pages, such as generated/acme/README.md.",
    );
  const { vendors } = await import("../../src/vendors/index.js");
  io.stdout(
    format === "json" ? `${JSON.stringify(vendors.map(record), null, 2)}\n` : vendors.map(block).join("\n"),
  );
  return exit.clean;
};

const UNKNOWN = "not documented";

const record = (vendor: Vendor) => {
  const { slug, name, platform, delivery = {}, docs, events } = vendor;
  return {
    slug,
    name,
    ...(platform !== undefined && { platform }),
    signature: {
      ...ruleOf(vendor),
      scheme: vendor.signature?.scheme ?? "none",
      words: signatureInWords(vendor),
    },
    events: Object.keys(events).map((tag) => ({ tag, slug: slugOf(tag) })),
    retries: delivery.retries ?? null,
    timeout: delivery.timeout ?? null,
    success: delivery.success ?? null,
    docs,
  };
};

const block = (vendor: Vendor): string => {
  const { slug, name, platform, delivery = {}, docs, events } = vendor;
  const { retries, timeout, success } = delivery;
  const rows: [string, string][] = [
    ["signature", signatureInWords(vendor)],
    ...Object.keys(events).map((tag, index): [string, string] => [index === 0 ? "events" : "", tag]),
    ["retries", retries ? `after ${retries.map(duration).join(", ")}` : UNKNOWN],
    ["timeout", timeout === undefined ? UNKNOWN : duration(timeout)],
    ["success", success ?? UNKNOWN],
    ...docs.map(({ url }, index): [string, string] => [index === 0 ? "docs" : "", url]),
  ];
  const title = `${slug}  ${name}${platform === undefined ? "" : `, on the platform of ${platform}`}`;
  return [title, ...rows.map(([label, text]) => `  ${label.padEnd(11)}${text}`), ""].join("\n");
};
