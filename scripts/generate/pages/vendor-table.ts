// Prints the table of vendors in the README beside the output folder.

import { dirname, join, resolve } from "node:path";
import type { Bundle } from "../../bundle/bundle.js";
import { compare } from "../../documents/problems.js";
import { dig } from "../../json/value.js";
import { readIfThere } from "../project.js";
import { nameOf } from "./page.js";
import { duration, signatureWords } from "./words.js";

const MARKERS = /(<!-- vendors:start -->\n)[\s\S]*?(<!-- vendors:end -->)/;

/** The README beside the output folder with a new table of vendors. Empty if the README has no markers for a table. */
export const readmeWithTable = (out: string, bundles: readonly Bundle[]): Map<string, string> => {
  const text = readIfThere(join(dirname(resolve(out)), "README.md"))?.toString() ?? "";
  if (!MARKERS.test(text)) return new Map();
  const table = vendorTable(bundles);
  const fresh = text.replace(MARKERS, (_, start: string, end: string) => `${start}${table}\n${end}`);
  return new Map([["../README.md", fresh]]);
};

const vendorTable = (bundles: readonly Bundle[]): string => {
  const rows = bundles
    .filter(({ block }) => block)
    .sort((a, b) => compare(nameOf(a), nameOf(b)))
    .map((bundle) => {
      const tags = bundle.events.map(({ tag }) => `\`${tag}\``).join(", ");
      const signature = signatureWords(bundle.block?.signature);
      return `| [${nameOf(bundle)}](generated/${bundle.slug}/README.md) | ${tags} | ${signature} | ${retryWords(bundle.block)} |`;
    });
  return `| vendor | events | signature | retries after |\n|---|---|---|---|\n${rows.join("\n")}`;
};

const retryWords = (block: unknown): string => {
  const retries = dig(block, ["delivery", "retries"]);
  const waits = Array.isArray(retries)
    ? retries.map((wait) => duration(Number(wait))).join(", ")
    : "not documented";
  return dig(block, ["delivery", "source"]) === "inferred" ? `${waits} (inferred)` : waits;
};
