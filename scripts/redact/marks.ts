// Reads which values of payloads are personal: from the generated `pii.jsonc` or from schemas of the project.

import { readFileSync } from "node:fs";
import type { JsonSchema } from "../../src/check/index.js";
import { AfterwordError } from "../../src/errors.js";
import type { Vendor } from "../../src/vendor.js";
import type { Bundle } from "../bundle/bundle.js";
import { type Marks, marksOf } from "../generate/pii.js";

/**
 * The marks of vendors, by slug: which values of their payloads are personal. Plain data.
 *
 * Marks are those parts of the events' schemas that lead to an `x-pii`, as in `pii.jsonc`. A schema in which only
 * `/line/from` is personal gives `{ properties: { line: { properties: { from: { "x-pii": "phone", type: "string" } } } } }`.
 */
export type MarksBySlug = Readonly<Record<string, Marks>>;

/** The marks of one event, as a schema with the definitions that it needs. */
export const marksOfEvent = (marks: MarksBySlug, { slug }: Vendor, tag: string): JsonSchema => {
  const { events, $defs } = marks[slug] as Marks;
  return { ...(Object.hasOwn(events, tag) ? events[tag] : {}), $defs: { ...$defs } };
};

/** The marks of the built-in vendors. They are generated from the schemas of this version. */
export const marksOfVersion = (vendors: readonly Vendor[]): MarksBySlug =>
  Object.fromEntries(vendors.map(({ slug }) => [slug, marksFile(slug)]));

const marksFile = (slug: string): Marks => {
  try {
    const text = readFileSync(new URL(`../../generated/${slug}/pii.jsonc`, import.meta.url), "utf8");
    return JSON.parse(text.slice(text.indexOf("\n")));
  } catch {
    // without marks it is unknown what is personal, so nothing is redacted
    throw new AfterwordError("ERR_MARKS", `this installation does not know what is personal in ${slug}`, {
      hint: "Install afterword again, or give the folder of the schemas with --schemas DIR.",
    });
  }
};

/** The marks of the project's own vendors. */
export const marksOfBundles = (bundles: readonly Bundle[]): MarksBySlug =>
  Object.fromEntries(bundles.map((bundle) => [bundle.slug, marksOf(bundle)]));
