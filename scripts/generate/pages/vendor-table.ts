// Prints the table of vendors in the README beside the output folder.

import { dirname, join, resolve } from "node:path";
import type { Bundle } from "../../bundle/bundle.js";
import { compare } from "../../documents/problems.js";
import { dig } from "../../json/value.js";
import { mappingsOf } from "../../mapping/index.js";
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
      const ended = endedTags(bundle);
      const others = bundle.events.map(({ tag }) => tag).filter((tag) => !ended.includes(tag));
      const cells = [
        `[${nameOf(bundle)}](generated/${bundle.slug}/README.md)`,
        listed(ended, ended.length),
        listed(others, MAX_EVENTS),
        signatureWords(bundle.block?.signature),
        retryWords(bundle.block),
      ];
      return `| ${cells.join(" | ")} |`;
    });
  const head = ["vendor", "ended", "other events", "signature", "retries after"];
  return `| ${head.join(" | ")} |\n|${"---|".repeat(head.length)}\n${rows.join("\n")}`;
};

/** The tags of the events that say that a conversation has ended. */
const endedTags = (bundle: Bundle): string[] =>
  [...mappingsOf(bundle)].flatMap(([tag, { values }]) => {
    const phase = values.get("phase")?.source;
    return phase?.form === "value" && phase.value === "ended" ? [tag] : [];
  });

const MAX_EVENTS = 3;

/** The first tags of a list, and how many more there are. */
const listed = (tags: readonly string[], most: number): string => {
  const more = tags.length - most;
  // one more takes no more space than to say so
  const shown = more > 1 ? tags.slice(0, most) : tags;
  return shown.map((tag) => `\`${tag}\``).join(", ") + (more > 1 ? ` and ${more} more` : "");
};

const MAX_RETRIES = 4;

const retryWords = (block: unknown): string => {
  const retries = dig(block, ["delivery", "retries"]);
  const all = (Array.isArray(retries) ? retries : []).map((wait) => duration(Number(wait)));
  const some =
    all.length > MAX_RETRIES + 1
      ? `${all.slice(0, MAX_RETRIES - 1).join(", ")} … ${all.at(-1)} (${all.length} times)`
      : all.join(", ");
  const waits = !Array.isArray(retries) ? "not documented" : some === "" ? "never" : some;
  return dig(block, ["delivery", "source"]) === "inferred" ? `${waits} (inferred)` : waits;
};
