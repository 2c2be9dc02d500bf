// The vendors that a command knows: those of the project, and the built-in ones.

import { statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { Vendor } from "../../src/vendor.js";
import { vendors as allBuiltIn } from "../../src/vendors/index.js";
import type { Bundle } from "../bundle/bundle.js";
import { type VendorDescription, vendorsFrom } from "../captures/payload/vendor-description.js";
import type { Io, Values } from "../command.js";
import { requireLibraries } from "../libraries.js";
import { isPlainSlug, type Project, projectOf, shownPath } from "../project/file.js";
import { nearest } from "../text/nearest.js";
import { printable } from "../text/printable.js";

/** The option that names the folder of own vendors. */
export const schemasOption = { schemas: { type: "string" } } as const;

/** Its help text. */
export const schemasUsage = `  --schemas DIR      the folder of your own vendors, which are known beside the built-in ones; one with
                     the name of a built-in one replaces it. Otherwise afterword.json says it. Needs
                     the package yaml
`;

/** The vendors that a command knows. */
export interface KnownVendors {
  /** All of them, the project's own ones first. */
  readonly vendors: readonly Vendor[];
  /** Those of the project. */
  readonly own: readonly Bundle[];
  /** The folder of the project's vendors, from the folder of the process. Undefined if there are none. */
  readonly schemas: string | undefined;
  /** The same vendors as plain data, for other threads. */
  readonly plain: {
    readonly descriptions: readonly VendorDescription[];
    readonly builtIn: readonly string[];
  };
}

/**
 * Reads the vendors of the project, without generated code, and adds the built-in ones. A message says which built-in ones
 * are replaced.
 *
 * @param command its name, for messages
 * @param otherwise a folder to look for if neither an option nor `afterword.json` names one
 */
export const knownVendors = async (
  command: string,
  { values, io }: { readonly values: Values; readonly io: Io },
  otherwise?: string,
): Promise<KnownVendors> => {
  const project = projectOf(io);
  const schemas = schemasFolder(values, project, io, otherwise);
  const bundles = schemas === undefined ? [] : await bundlesIn(schemas, command);
  const isNamed = values.schemas !== undefined;
  if (project) checkNames(project, bundles, isNamed);
  // what the command line names is meant, whatever the file lists
  const isListed = ({ slug }: { readonly slug: string }): boolean =>
    values.vendor === slug || (project?.vendors?.includes(slug) ?? true);
  const own = isNamed ? bundles : bundles.filter(isListed);
  const isOwn = ({ slug }: { readonly slug: string }): boolean => own.some((each) => each.slug === slug);
  const builtIn = allBuiltIn.filter((each) => isListed(each) && !isOwn(each)).map(({ slug }) => slug);
  const replaced = allBuiltIn.filter(isOwn).map(({ slug }) => slug);
  if (replaced.length > 0)
    io.stderr(`afterword: ${printable(replacedMessage(replaced, schemas as string))}\n`);
  const descriptions =
    own.length === 0 ? [] : own.map((await import("../bundle/description.js")).descriptionOf);
  return { vendors: vendorsFrom(descriptions, builtIn), own, schemas, plain: { descriptions, builtIn } };
};

const replacedMessage = (slugs: readonly string[], schemas: string): string =>
  slugs.length === 1
    ? `uses ${slugs[0]} from ${join(schemas, slugs[0] as string)}, not the built-in one`
    : `uses ${slugs.join(", ")} from ${schemas}, not the built-in ones`;

/** The folder of own vendors: that of `--schemas`, otherwise that of the project, otherwise one that is there. */
const schemasFolder = (
  values: Values,
  project: Project | undefined,
  { cwd }: Io,
  otherwise: string | undefined,
): string | undefined => {
  if (typeof values.schemas === "string") return shownPath(cwd, values.schemas);
  const isFolder = (path: string): boolean =>
    statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  if (!project)
    return otherwise !== undefined && isFolder(resolve(cwd, otherwise))
      ? shownPath(cwd, otherwise)
      : undefined;
  if (isFolder(project.schemas)) return shownPath(cwd, relative(cwd, project.schemas));
  if (!project.namesSchemas) return undefined;
  throw project.error(
    ["schemas"],
    "schemas: there is no such folder.",
    "Make it, with a folder per vendor. afterword eject copies one of a built-in vendor into it.",
  );
};

/** Reads the vendors of a folder. */
const bundlesIn = async (schemas: string, command: string): Promise<Bundle[]> => {
  requireLibraries(`${command} with schemas of your own`, ["yaml"]);
  // loaded only now, because these modules need the package yaml
  const { readBundles } = await import("../bundle/read-bundles.js");
  const { load } = await import("../documents/load.js");
  const { isVendor } = await import("../bundle/description.js");
  return readBundles((problems) => load(schemas, problems)).bundles.filter(isVendor);
};

/** Checks that the file names only vendors that there are. */
const checkNames = (project: Project, own: readonly Bundle[], isElsewhere: boolean): void => {
  // the command line has named another folder: the vendors of the project's are not read
  if (isElsewhere) return;
  const known = [...new Set([...own, ...allBuiltIn].map(({ slug }) => slug))];
  const check = (slug: string, path: readonly string[]): void => {
    if (known.includes(slug)) return;
    const closest = nearest(slug, known);
    throw project.error(
      path,
      `${path[0]}: there is no vendor ${isPlainSlug(slug) ? slug : "of this name"}.`,
      closest === undefined ? `There are: ${known.join(", ")}.` : `Did you mean ${closest}?`,
    );
  };
  for (const [index, slug] of (project.vendors ?? []).entries()) check(slug, ["vendors", String(index)]);
  if (typeof project.secrets === "object")
    for (const slug of Object.keys(project.secrets)) check(slug, ["secrets", slug]);
};
