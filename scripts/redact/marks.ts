import { readFileSync } from "node:fs";
import type { JsonSchema } from "../../src/check/index.js";
import { AfterwordError } from "../../src/errors.js";
import type { Vendor } from "../../src/vendor.js";
import type { VendorDescription } from "../captures/payload/vendor-description.js";
import type { Marks } from "../generate/pii.js";

/**
 * Where the payloads of vendors are personal, by slug. Plain data.
 *
 * Marks are what leads to an `x-pii` in the schemas of events, as `pii.jsonc` has it. A schema in which only `/line/from`
 * is personal gives `{ properties: { line: { properties: { from: { "x-pii": "phone", type: "string" } } } } }`.
 */
export type MarksBySlug = Readonly<Record<string, Marks>>;

/** The marks of one event, as a schema with the definitions that it needs. */
export const marksOfEvent = (marks: MarksBySlug, { slug }: Vendor, tag: string): JsonSchema => {
  const { events, $defs } = marks[slug] as Marks;
  return { ...(Object.hasOwn(events, tag) ? events[tag] : {}), $defs: { ...$defs } };
};

/** The marks that come with this version. They are generated from its schemas. */
export const marksOfVersion = (vendors: readonly Vendor[]): MarksBySlug =>
  Object.fromEntries(vendors.map(({ slug }) => [slug, marksFile(slug)]));

const marksFile = (slug: string): Marks => {
  try {
    const text = readFileSync(new URL(`../../generated/${slug}/pii.jsonc`, import.meta.url), "utf8");
    return JSON.parse(text.slice(text.indexOf("\n")));
  } catch {
    // without marks nothing may be redacted: it would be a guess
    throw new AfterwordError("ERR_MARKS", `this installation does not know what is personal in ${slug}`, {
      hint: "Install afterword again, or give the folder of the schemas with --schemas DIR.",
    });
  }
};

/** The vendors of a schemas folder, and the marks of their payloads. */
export const marksOfFolder = async (
  dir: string,
): Promise<{ described: VendorDescription[]; marks: MarksBySlug }> => {
  try {
    import.meta.resolve("yaml");
  } catch {
    throw new AfterwordError("ERR_MISSING_LIBRARY", "redact --schemas needs yaml", {
      hint: "Run npm install --save-dev yaml",
    });
  }
  // loaded only now, for they need the package yaml
  const { readBundles } = await import("../bundle/read-bundles.js");
  const { load } = await import("../documents/load.js");
  const { marksOf } = await import("../generate/pii.js");
  const { descriptionOf, isVendor } = await import("../bundle/description.js");
  const bundles = readBundles((problems) => load(dir, problems)).bundles.filter(isVendor);
  return {
    described: bundles.map(descriptionOf),
    marks: Object.fromEntries(bundles.map((bundle) => [bundle.slug, marksOf(bundle)])),
  };
};
