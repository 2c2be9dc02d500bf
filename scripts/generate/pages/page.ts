// Prints the page of a vendor.

import type { JsonSchema } from "../../../src/check/index.js";
import type { Bundle, EventModel } from "../../bundle/bundle.js";
import { isVendor } from "../../bundle/description.js";
import { compare } from "../../documents/problems.js";
import { dig, isObject } from "../../json/value.js";
import { type Cache, cacheOf } from "../../schema/memo.js";
import { headline } from "../code.js";
import { signsUrl, URL_NOTE } from "../secret-docs.js";
import { feedsFor } from "./goes-to.js";
import { authored, cell, code, codeBlock } from "./markdown.js";
import { tablesOf } from "./tables.js";
import { duration, size } from "./words.js";

/**
 * Prints the `README.md` of a vendor: what it sends, how it signs and how it retries.
 *
 * @param subpaths - The subpaths that the package exports: `./phonic`.
 */
export const page = (
  bundle: Bundle,
  cache: Cache = cacheOf(),
  subpaths: ReadonlySet<string> = new Set(),
): Map<string, string> => {
  const sections = [
    `# ${cell(nameOf(bundle))}`,
    ...[authored(bundle.about ?? "")].filter((text) => text !== ""),
    usage(bundle, subpaths),
    ...(bundle.block ? [verification(bundle.block), delivery(bundle.block)] : []),
    ...record(bundle),
    ...eventSections(bundle, cache),
    ...changes(bundle.block),
    ...sources(bundle.block),
  ];
  return new Map([
    [`${bundle.slug}/README.md`, `<!-- ${headline(bundle.from)} -->\n\n${sections.join("\n\n")}\n`],
  ]);
};

/** The name of a vendor for people: `Phonic`. */
export const nameOf = ({ block, slug }: Pick<Bundle, "block" | "slug">): string =>
  typeof block?.name === "string" ? block.name : slug;

const usage = (bundle: Bundle, subpaths: ReadonlySet<string>): string => {
  const rows = bundle.events.map(
    ({ tag, exportName, typeName, summary }) =>
      `| ${code(tag)} | \`${exportName}\` | \`${typeName}\` | ${cell(summary ?? "")} |`,
  );
  const module = subpaths.has(`./${bundle.slug}`) ? `afterword/${bundle.slug}` : "./vendor.js";
  const from = isVendor(bundle) ? `, from \`${module}\`` : "";
  return `Events${from}:\n\n| event | export | type | |\n|---|---|---|---|\n${rows.join("\n")}`;
};

const KEY_PAIR =
  "Give the vendor's public key as `secret`. It is no secret: it only verifies, and nobody can sign with it. So `sign`, for tests, needs a private key of your own, and your receiver then the public key that belongs to it.";

const verification = (block: Record<string, unknown>): string => {
  const signature = block.signature;
  if (!isObject(signature)) return "## Verification\n\nNothing is known of it.";
  const rows = Object.entries(flattened(signature)).map(
    ([name, value]) => `| ${cell(name)} | ${code(value)} |`,
  );
  const lead = leadOf(signature);
  return `## Verification\n\n${lead}\n\n| | |\n|---|---|\n${rows.join("\n")}`;
};

/** What to know before the table of a signature rule. */
const leadOf = ({ scheme, claims, template }: Record<string, unknown>): string => {
  if (scheme === "none") return "Deliveries are not signed. In the place of a signature:";
  if (isObject(claims))
    return 'Deliveries carry a token (JWT) that vouches for the body. Give who signs it too, such as your API key: `{ secret, signature: { scheme: "jwt", issuer: "…" } }`. How the token is checked:';
  const notes = [...(scheme === "ed25519" ? [KEY_PAIR] : []), ...(signsUrl(template) ? [URL_NOTE] : [])];
  return [...notes, "How deliveries are signed:"].join("\n\n");
};

const delivery = (block: Record<string, unknown>): string => {
  const facts = isObject(block.delivery) ? block.delivery : {};
  const retries = Array.isArray(facts.retries)
    ? facts.retries.map((wait) => duration(Number(wait))).join(", ") || "none"
    : undefined;
  const rows: [string, string | undefined][] = [
    ["Success", typeof facts.success === "string" ? facts.success : undefined],
    ["Timeout", typeof facts.timeout === "number" ? duration(facts.timeout) : undefined],
    ["Largest body", typeof facts.maxBytes === "number" ? size(facts.maxBytes) : undefined],
    ["Retries after", retries],
    ["Order", facts.ordering === "none" ? "not guaranteed" : (facts.ordering as string | undefined)],
    ["Delivery id", idInWords(facts.id)],
    ...dedupeRows(facts.dedupe),
  ];
  const lead = facts.source === "inferred" ? "Not documented by the vendor, inferred:\n\n" : "";
  const lines = rows.map(([name, value]) => `| ${name} | ${cell(value ?? "not documented")} |`);
  return `## Delivery\n\n${lead}| | |\n|---|---|\n${lines.join("\n")}`;
};

const idInWords = (id: unknown): string | undefined => {
  if (!isObject(id)) return undefined;
  return "header" in id ? `header ${String(id.header)}` : [id.at].flat().join(" or ");
};

/** What identifies what a delivery reports, by event if events differ. */
const dedupeRows = (dedupe: unknown): [string, string | undefined][] => {
  const title = "Same delivery when equal";
  const words = (rule: unknown): string | undefined =>
    Array.isArray(rule)
      ? rule.map((part) => (isObject(part) ? "the whole body" : String(part))).join(", ")
      : undefined;
  if (!isObject(dedupe)) return [[title, words(dedupe)]];
  return Object.entries(dedupe).map(([tag, rule]) => [`${title}, ${tag}`, words(rule)]);
};

/** What the column "goes to" means, if there is one. */
const record = (bundle: Bundle): string[] =>
  feedsFor(bundle)
    ? [
        "## Conversation\n\nIn the tables below, *goes to* names the members of the `Conversation` to which a field is copied. *(decides)*: the field is not copied, but its value decides on that member. Values that go nowhere are listed in `unmapped`.",
      ]
    : [];

const eventSections = (bundle: Bundle, cache: Cache): string[] => {
  const { events, named } = tablesOf(bundle, cache);
  const sections = bundle.events.map((event, index) =>
    eventSection(event, events[index] as string, bundle.examples),
  );
  if (!named) return sections;
  return [
    ...sections,
    "## What events hold",
    ...[...named].map(([name, table]) => namedSection(name, bundle.defs.get(name) as JsonSchema, table)),
  ];
};

const namedSection = (name: string, { description }: JsonSchema, table: string): string => {
  const words = typeof description === "string" ? [cell(description)] : [];
  return [`### ${cell(name)}`, ...words, table].join("\n\n");
};

const eventSection = (event: EventModel, fields: string, payloads: Bundle["examples"]): string => {
  const examples = event.examples.map(
    (file) => `Example ${code(file)}:\n\n${codeBlock(payloads.get(file) as string)}`,
  );
  return [
    `## ${cell(event.tag)}`,
    ...(event.description ? [authored(event.description)] : []),
    fields,
    ...(examples.length > 0 ? examples : ["There is no documented example."]),
  ].join("\n\n");
};

/** What the vendor changed, the newest first. */
const changes = (block: Record<string, unknown> | undefined): string[] => {
  if (!Array.isArray(block?.changes)) return [];
  const rows = block.changes
    .filter(isObject)
    .sort((a, b) => compare(String(b.date), String(a.date)))
    .map(({ date, events, what, url, source = "documented" }) => {
      const tags = Array.isArray(events) ? events.map((tag) => code(String(tag))).join(", ") : "all";
      const from = typeof url === "string" ? `[${String(source)}](${url})` : String(source);
      return `| ${String(date)} | ${tags} | ${cell(String(what))} | ${from} |`;
    });
  const none =
    typeof block.platform === "string"
      ? `None is known. What changes on its platform, ${cell(block.platform)}, may change here too.`
      : "None is known.";
  const table = `| since | events | change | source |\n|---|---|---|---|\n${rows.join("\n")}`;
  return [`## Changes\n\n${rows.length > 0 ? table : none}`];
};

const sources = (block: Record<string, unknown> | undefined): string[] => {
  if (!Array.isArray(block?.docs)) return [];
  const rows = block.docs.map(
    (doc) => `- ${cell(String(dig(doc, ["url"])))} (read ${cell(String(dig(doc, ["read"])))})`,
  );
  return [`## Sources\n\n${rows.join("\n")}`];
};

/** `{ header: { name: "signature" } }` → `{ "header.name": "signature" }` */
const flattened = (value: Record<string, unknown>, prefix = ""): Record<string, string> =>
  Object.assign(
    {},
    ...Object.entries(value).map(([name, item]) =>
      isObject(item)
        ? flattened(item, `${prefix}${name}.`)
        : { [prefix + name]: Array.isArray(item) ? item.join(" ") : item === " " ? "space" : String(item) },
    ),
  );
