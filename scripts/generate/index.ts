// Generates all files from a folder of schemas: reads and checks the schemas, prints the files, compares and writes them.

import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { AfterwordError } from "../../src/errors.js";
import type { Bundle } from "../bundle/bundle.js";
import { isVendor } from "../bundle/description.js";
import { type ReadBundles, readBundles } from "../bundle/read-bundles.js";
import { openTags, webhooksWithoutPayload } from "../documents/events.js";
import { type Folder, type Loaded, load } from "../documents/load.js";
import { type Problem, SchemaError, throwIfAny, tooLarge } from "../documents/problems.js";
import { type Cache, cacheOf } from "../schema/memo.js";
import { checkExamples } from "./examples.js";
import { normalize } from "./normalize.js";
import { llms } from "./pages/llms.js";
import { page } from "./pages/page.js";
import { readmeWithTable } from "./pages/vendor-table.js";
import { pii } from "./pii.js";
import { installedExports, type OwnPackage, ownPackage, VENDOR_MODULES } from "./project.js";
import { checkVendorNames, modulesWithoutVendor, registry } from "./registry.js";
import { types } from "./types/index.js";
import { type Declare, declareHere } from "./types/worker.js";
import { validators } from "./validators/index.js";
import { vendor } from "./vendor.js";
import { type Changes, compareWith, write } from "./write.js";

export { SchemaError } from "../documents/problems.js";

/** What to generate, and how. */
export interface GenerateOptions {
  /** Folder with one folder per vendor. */
  readonly schemas: string;
  /** Folder to write to, one folder per vendor. */
  readonly out: string;
  /** Write nothing, only say what would change. */
  readonly check?: boolean;
  /** The texts that earlier runs printed. */
  readonly cache?: Cache;
  /** Prints types, here or on another thread. */
  readonly declare?: Declare;
}

/** What a run changed, and what else its user should know. */
export interface Generated extends Changes {
  /** The places where `vendor.yaml` skips a rule, by vendor. */
  readonly skipped: ReadBundles["skipped"];
  /** What mappings say and probably do not mean, by vendor. */
  readonly notes: ReadBundles["notes"];
  /** Modules in Afterword's own package that somebody wrote for vendors which are gone. Paths are relative to the output. */
  readonly withoutVendor: readonly string[];
  /** By vendor, events whose tag no schema says: what the document calls them is taken for it. */
  readonly openTags: ReadonlyMap<string, readonly string[]>;
  /** Webhooks without a JSON payload, by vendor. */
  readonly leftOut: ReadonlyMap<string, readonly string[]>;
}

/**
 * Generates types, validators, vendors and pages from schemas. Throws a `SchemaError` before anything is written.
 *
 * @example
 * const { stale } = await generate({ schemas: "schemas", out: "generated", check: true });
 */
export const generate = async (options: GenerateOptions): Promise<Generated> => {
  try {
    return await generateFiles(options);
  } catch (error) {
    if (error instanceof SchemaError) throw new SchemaError(error.problems, ", nothing was written");
    throw tooLarge(error);
  }
};

const generateFiles = async ({
  schemas,
  out,
  check = false,
  cache = cacheOf(),
  declare = declareHere,
}: GenerateOptions): Promise<Generated> => {
  const { loaded, bundles, skipped, notes } = readBundles((problems) => load(schemas, problems), { cache });
  const own = ownPackage(out);
  keepApart(schemas, out, bundles);
  checkBundles(loaded, bundles, own);
  const files = await filesOf(bundles, { out, own, cache, declare });
  const changes = compareWith(out, files, own && [VENDOR_MODULES]);
  if (!check) {
    write(out, files, changes);
    cache.save();
  }
  const withoutVendor = own ? modulesWithoutVendor(own, bundles) : [];
  return {
    ...changes,
    leftOut: byVendor(loaded, webhooksWithoutPayload),
    openTags: byVendor(loaded, openTags),
    skipped,
    notes,
    withoutVendor,
  };
};

/** Throws if the output folder is the schemas folder: their vendor folders have the same names. */
const keepApart = (schemas: string, out: string, bundles: readonly Bundle[]): void => {
  // folders that do not exist are not looked for
  const real = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path));
  const folders = [out, ...bundles.map(({ slug }) => join(out, slug))].map(real);
  if (folders.includes(real(schemas))) throw amongSchemas(schemas);
};

/** Throws if the output folder is below the schemas folder, where it would be read as a vendor's. */
export const keepOutside = (schemas: string, out: string): void => {
  if (realPath(out).startsWith(join(realPath(schemas), sep))) throw amongSchemas(schemas);
};

const amongSchemas = (schemas: string): AfterwordError =>
  new AfterwordError("ERR_OUT", `the output would go among the schemas in ${schemas}; nothing was changed`, {
    hint: "Generate into another folder with --out DIR.",
  });

/** The path of a folder without symbolic links, also of one that does not exist yet. */
const realPath = (path: string): string => {
  if (existsSync(path)) return realpathSync(path);
  const whole = resolve(path);
  return join(realPath(dirname(whole)), basename(whole));
};

/** Throws a `SchemaError` if an example does not fit its schema, or a vendor cannot be exported. */
const checkBundles = (loaded: Loaded, bundles: readonly Bundle[], own: OwnPackage | undefined): void => {
  const problems: Problem[] = [];
  checkExamples(loaded, bundles, problems);
  if (own) checkVendorNames(own, bundles, problems);
  throwIfAny(problems);
};

interface Printing {
  readonly out: string;
  readonly own: OwnPackage | undefined;
  readonly cache: Cache;
  readonly declare: Declare;
}

/** The texts of all files, by their paths relative to the output folder. */
const filesOf = async (
  bundles: readonly Bundle[],
  { out, own, cache, declare }: Printing,
): Promise<Map<string, string>> => {
  const files = new Map<string, string>();
  const add = (made: ReadonlyMap<string, string>): void => {
    for (const [name, content] of made) files.set(name, content);
  };
  // types may be printed on another thread meanwhile; an error of this thread is reported first
  const typed = types(bundles, cache, declare);
  typed.catch(() => {});
  const subpaths = own
    ? new Set(bundles.filter(isVendor).map(({ slug }) => `./${slug}`))
    : installedExports();
  for (const bundle of bundles) {
    add(validators(bundle, cache));
    add(normalize(bundle));
    add(vendor(bundle));
    add(pii(bundle));
    add(page(bundle, cache, subpaths));
  }
  add(await typed);
  add(readmeWithTable(out, bundles));
  if (own) {
    add(registry(own, bundles));
    add(llms(own, bundles));
  }
  return files;
};

/** What is found in folders, by their vendors. Vendors of which nothing is found are left out. */
const byVendor = (
  loaded: Loaded,
  find: (loaded: Loaded, folder: Folder) => readonly string[],
): Map<string, readonly string[]> =>
  new Map(
    loaded.folders
      .map((folder) => [folder.slug, find(loaded, folder)] as const)
      .filter(([, found]) => found.length > 0),
  );
