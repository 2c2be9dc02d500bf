import { readFileSync } from "node:fs";
import type { JsonSchema } from "../../src/check/index.js";
import { AfterwordError } from "../../src/errors.js";
import type { Vendor } from "../../src/vendor.js";
import type { VendorDescription } from "../captures/payload/vendor-description.js";
import type { Marks } from "../generate/pii.js";

/** Where the payloads of vendors are personal, by slug. Plain data. */
export type MarksBy = Readonly<Record<string, Marks>>;

/** What leads to an `x-pii` in an event's schema. */
export const marksIn = (marks: MarksBy, { slug }: Vendor, tag: string): JsonSchema => {
  const { events, $defs } = marks[slug] as Marks;
  return { ...(Object.hasOwn(events, tag) ? events[tag] : {}), $defs: { ...$defs } };
};

/** The marks that come with this version: they are generated from its schemas, as everything else is. */
export const marksOfVersion = (vendors: readonly Vendor[]): MarksBy =>
  Object.fromEntries(vendors.map(({ slug }) => [slug, marksFile(slug)]));

const marksFile = (slug: string): Marks => {
  try {
    const text = readFileSync(new URL(`../../generated/${slug}/pii.jsonc`, import.meta.url), "utf8");
    return JSON.parse(text.slice(text.indexOf("\n")));
  } catch {
    // nothing is redacted on a guess
    throw new AfterwordError("ERR_MARKS", `this installation does not know what is personal in ${slug}`, {
      hint: "Install afterword again, or give the folder of the schemas with --schemas DIR.",
    });
  }
};

/** The vendors of a schemas folder, and where their payloads are personal. */
export const marksOfFolder = async (
  dir: string,
): Promise<{ described: VendorDescription[]; marks: MarksBy }> => {
  try {
    import.meta.resolve("yaml");
  } catch {
    throw new AfterwordError("ERR_MISSING_LIBRARY", "redact --schemas needs yaml", {
      hint: "Run npm install --save-dev yaml",
    });
  }
  // loaded only now: they read YAML
  const { bundled } = await import("../bundle/read-bundles.js");
  const { load } = await import("../documents/load.js");
  const { marksOf } = await import("../generate/pii.js");
  const { describedOf, isVendor } = await import("../bundle/described.js");
  const bundles = bundled((problems) => load(dir, problems)).bundles.filter(isVendor);
  return {
    described: bundles.map(describedOf),
    marks: Object.fromEntries(bundles.map((bundle) => [bundle.slug, marksOf(bundle)])),
  };
};
