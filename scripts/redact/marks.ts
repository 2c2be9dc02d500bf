import { readFileSync } from "node:fs";
import type { JsonSchema } from "../../src/check/index.js";
import { AfterwordError } from "../../src/errors.js";
import type { Vendor } from "../../src/vendor.js";
import type { Marks } from "../generate/pii.js";

/** Vendors, and where their payloads are personal. */
export interface Marked {
  readonly vendors: readonly Vendor[];
  /** What leads to an `x-pii` in an event's schema. */
  marks(vendor: Vendor, tag: string): JsonSchema;
}

/** The vendors that come with this version: their marks are generated from their schemas, as everything else is. */
export const markedByVersion = (vendors: readonly Vendor[]): Marked => {
  const read = new Map<string, Marks>();
  return {
    vendors,
    marks: ({ slug }, tag) => {
      let marks = read.get(slug);
      if (!marks) read.set(slug, (marks = marksFile(slug)));
      return schemaOf(marks, tag);
    },
  };
};

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

/** The vendors of a schemas folder, and of this version those that it does not hold. */
export const markedByFolder = async (dir: string, vendors: readonly Vendor[]): Promise<Marked> => {
  try {
    import.meta.resolve("yaml");
  } catch {
    throw new AfterwordError("ERR_MISSING_LIBRARY", "redact --schemas needs yaml", {
      hint: "Run npm install --save-dev yaml",
    });
  }
  // loaded only now: they read YAML
  const { bundled } = await import("../generate/bundled.js");
  const { load } = await import("../generate/load.js");
  const { marksOf } = await import("../generate/pii.js");
  const { vendorsOf } = await import("../generate/vendors.js");
  const theirs = vendorsOf(dir);
  const { bundles } = bundled((problems) => load(dir, problems));
  const marks = new Map(bundles.map((bundle) => [bundle.slug, marksOf(bundle)]));
  const own = markedByVersion(vendors.filter(({ slug }) => !theirs.some((each) => each.slug === slug)));
  return {
    vendors: [...theirs, ...own.vendors],
    marks: (vendor, tag) => {
      const read = marks.get(vendor.slug);
      return read ? schemaOf(read, tag) : own.marks(vendor, tag);
    },
  };
};

const schemaOf = ({ events, $defs }: Marks, tag: string): JsonSchema => ({
  ...(Object.hasOwn(events, tag) ? events[tag] : {}),
  $defs: { ...$defs },
});
