// Which vendors a project is to receive.

import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Vendor } from "../../src/vendor.js";
import { vendors as builtIn } from "../../src/vendors/index.js";
import { type Io, unknownWord, usageError } from "../command.js";
import { knownVendors } from "../options/known-vendors.js";
import { packageFile } from "../package.js";
import type { Project } from "../project/file.js";
import { PROJECT_FILE } from "../project/find.js";
import type { Manifest } from "./manifest.js";
import { factsOf, type VendorFacts } from "./vendor-facts.js";

/** The vendors to receive. */
export interface WantedVendors {
  readonly vendors: readonly WantedVendor[];
  /** Whether one of them is of the project's own schemas. */
  readonly hasOwn: boolean;
}

/** A vendor to receive. */
export interface WantedVendor {
  readonly vendor: Vendor;
  /** The file with the vendor's code, absolute; undefined for a built-in one. */
  readonly generated: string | undefined;
  /** A payload of it, from the package's folder; undefined if there is none. */
  readonly example: string | undefined;
  /** Its facts, for a file that imports it from somewhere. */
  facts(module: string): VendorFacts;
}

/**
 * Finds the vendors that were named, or those of `afterword.json`.
 *
 * @throws AfterwordError ERR_USAGE if there are none, or one is not known
 */
export const wantedVendors = async (
  names: readonly string[],
  io: Io,
  manifest: Manifest,
  project: Project | undefined,
): Promise<WantedVendors> => {
  const folder = project?.schemas ?? join(manifest.folder, "schemas");
  const { vendors: described, own } = hasVendors(folder)
    ? await knownVendors("init", { values: { schemas: folder }, io: { ...io, stderr: () => undefined } })
    : { vendors: [], own: [] };
  const exportNames = new Map(own.map(({ slug, exportName }) => [slug, exportName]));
  const all = [
    ...described.filter(({ slug }) => exportNames.has(slug)),
    ...builtIn.filter(({ slug }) => !exportNames.has(slug)),
  ];
  const known = all.map(({ slug }) => slug);
  const wanted = [...new Set(names.length > 0 ? names : (project?.vendors ?? []))];
  if (wanted.length === 0)
    throw usageError(
      `init needs the names of vendors: there is no list of them ${project ? "in" : "and no"} ${PROJECT_FILE}`,
      `Name those whose webhooks you receive, such as afterword init phonic. There are: ${known.join(", ")}.`,
    );
  const out = project?.out ?? join(manifest.folder, "generated");
  const vendors = wanted.map((slug): WantedVendor => {
    const vendor = all.find((each) => each.slug === slug);
    if (!vendor) throw unknownWord("init", slug, known);
    const exportName = exportNames.get(slug);
    return {
      vendor,
      example:
        exportName === undefined
          ? exampleIn(
              fileURLToPath(packageFile(`schemas/${slug}/examples`)),
              `node_modules/afterword/schemas/${slug}/examples`,
            )
          : exampleIn(
              join(folder, slug, "examples"),
              relative(manifest.folder, join(folder, slug, "examples")),
            ),
      generated: exportName === undefined ? undefined : join(out, slug, "vendor.js"),
      facts: (module) => factsOf(vendor, exportName ?? slug, module, namedVariable(project, slug)),
    };
  });
  return { vendors, hasOwn: vendors.some(({ generated }) => generated !== undefined) };
};

/** Whether a folder has schemas of vendors: other folders of that name are not ours. */
const hasVendors = (folder: string): boolean =>
  existsSync(folder) &&
  readdirSync(folder, { withFileTypes: true }).some(
    (entry) =>
      entry.isDirectory() &&
      ["openapi.yaml", "openapi.yml", "openapi.json", "vendor.yaml", "vendor.yml", "vendor.json"].some(
        (name) => existsSync(join(folder, entry.name, name)),
      ),
  );

/** The first example of a conversation's end, or of anything, as a path below where the folder is shown. */
const exampleIn = (folder: string, shown: string): string | undefined => {
  if (!existsSync(folder)) return undefined;
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
  const name = names.find((each) => /ended|end-of|complete|finished/i.test(each)) ?? names[0];
  return name === undefined ? undefined : `${shown.replaceAll("\\", "/")}/${name}`;
};

/** The variable that afterword.json names for a vendor. */
const namedVariable = (project: Project | undefined, slug: string): string | undefined =>
  typeof project?.secrets === "object" && Object.hasOwn(project.secrets, slug)
    ? project.secrets[slug]?.[0]
    : undefined;
