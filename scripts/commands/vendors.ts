// `afterword vendors`: lists the vendors with their signatures, events and retries.

import { join } from "node:path";
import { slugOf, type Vendor } from "../../src/vendor.js";
import { type Call, choice, exit, usageError } from "../command.js";
import { duration } from "../generate/pages/words.js";
import { knownVendors, schemasOption, schemasUsage } from "../options/known-vendors.js";
import { ruleOf, signatureInWords } from "../options/signature.js";
import { printable } from "../text/printable.js";

/** The help text. */
export const usage = `Usage: afterword vendors [--format text|json] [--schemas DIR]

Lists the vendors, the project's and the built-in ones: how each signs, which events it sends, whether they
are mapped to conversations, when it tries again and how long it waits.

Options:
  --format FORMAT    text (default), json
${schemasUsage}  -h, --help
`;

/** The options of the command line. */
export const options = { format: { type: "string" }, ...schemasOption } as const;

/** Runs `afterword vendors`. */
export const run = async (call: Call): Promise<number> => {
  const { values, positionals, io } = call;
  const format = choice(values, "format", ["text", "json"]) ?? "text";
  if (positionals.length > 0)
    throw usageError(
      "vendors takes no names",
      "It lists every vendor, those of your project too: leave the name out.",
    );
  const { vendors, own, schemas } = await knownVendors("vendors", call);
  const listed = vendors.map((vendor): Listed => {
    const isOwn = own.some(({ slug }) => slug === vendor.slug);
    return { vendor, ...(isOwn && { schemas: join(schemas as string, vendor.slug) }) };
  });
  io.stdout(
    format === "json" ? `${JSON.stringify(listed.map(record), null, 2)}\n` : listed.map(block).join("\n"),
  );
  return exit.clean;
};

const UNKNOWN = "not documented";

/** A vendor, and the folder of its schemas if it is one of the project. */
interface Listed {
  readonly vendor: Vendor;
  readonly schemas?: string;
}

const record = ({ vendor, schemas }: Listed) => {
  const { slug, name, platform, delivery = {}, docs, events, normalize } = vendor;
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
    mapped: normalize !== undefined,
    retries: delivery.retries ?? null,
    timeout: delivery.timeout ?? null,
    success: delivery.success ?? null,
    docs,
    ...(schemas !== undefined && { schemas }),
  };
};

const block = ({ vendor, schemas }: Listed): string => {
  const { slug, name, platform, delivery = {}, docs, events, normalize } = vendor;
  const { retries, timeout, success } = delivery;
  const rows: [string, string][] = [
    ["signature", signatureInWords(vendor)],
    ...Object.keys(events).map((tag, index): [string, string] => [index === 0 ? "events" : "", tag]),
    ["mapped", normalize ? "to conversations" : "no: its schemas have no conversation"],
    ["retries", retries ? `after ${retries.map(duration).join(", ")}` : UNKNOWN],
    ["timeout", timeout === undefined ? UNKNOWN : duration(timeout)],
    ["success", success ?? UNKNOWN],
    ...docs.map(({ url }, index): [string, string] => [index === 0 ? "docs" : "", url]),
  ];
  const from = schemas === undefined ? "" : `, from ${schemas}`;
  const title = `${slug}  ${name}${platform === undefined ? "" : `, on the platform of ${platform}`}${from}`;
  return [title, ...rows.map(([label, text]) => `  ${label.padEnd(11)}${text}`), ""]
    .map(printable)
    .join("\n");
};
