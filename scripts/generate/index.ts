import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { AfterwordError } from "../../src/errors.js";
import type { Bundle } from "../bundle/bundle.js";
import { isVendor } from "../bundle/description.js";
import { readBundles } from "../bundle/read-bundles.js";
import { webhooksWithoutPayload } from "../documents/events.js";
import { load } from "../documents/load.js";
import { type Problem, SchemaError, throwIfAny, tooLarge } from "../documents/problems.js";
import { type Cache, cacheOf } from "../schema/memo.js";
import { examples } from "./examples.js";
import { llms } from "./pages/llms.js";
import { page, vendorTable } from "./pages/page.js";
import { pii } from "./pii.js";
import { installedExports, ownPackage, VENDOR_MODULES } from "./project.js";
import { checkNames, registry } from "./registry.js";
import { types } from "./types/index.js";
import { type Declare, declareHere } from "./types/worker.js";
import { validators } from "./validators/index.js";
import { vendor } from "./vendor.js";
import { type Changes, compareWith, write } from "./write.js";

export { SchemaError } from "../documents/problems.js";

export interface GenerateOptions {
  /** Folder with one folder per vendor. */
  readonly schemas: string;
  /** Folder to write to, one folder per vendor. */
  readonly out: string;
  /** Write nothing, only say what would change. */
  readonly check?: boolean;
  /** What earlier runs made. */
  readonly cache?: Cache;
  /** Prints types, here or on another thread. */
  readonly declare?: Declare;
}

/** What a run changed, and what it made nothing of. */
export interface Generated extends Changes {
  /** Webhooks without a JSON payload, by vendor. */
  readonly leftOut: ReadonlyMap<string, readonly string[]>;
}

/** From schemas to types, validators, vendors and pages. Throws a `SchemaError` before anything is written. */
export const generate = async (options: GenerateOptions): Promise<Generated> => {
  try {
    return await generated(options);
  } catch (error) {
    if (error instanceof SchemaError) throw new SchemaError(error.problems, ", nothing was written");
    throw tooLarge(error);
  }
};

const generated = async ({
  schemas,
  out,
  check = false,
  cache = cacheOf(),
  declare = declareHere,
}: GenerateOptions): Promise<Generated> => {
  const { loaded, bundles } = readBundles((found) => load(schemas, found), { cache });
  keepApart(schemas, out, bundles);
  const problems: Problem[] = [];
  examples(loaded, bundles, problems);
  const own = ownPackage(out);
  if (own) checkNames(own, bundles, problems);
  throwIfAny(problems);
  const subpaths = own
    ? new Set(bundles.filter(isVendor).map(({ slug }) => `./${slug}`))
    : installedExports();
  const files = new Map<string, string>();
  // on another thread, perhaps: the rest is made meanwhile, and what that throws comes first
  const typed = types(bundles, cache, declare);
  typed.catch(() => {});
  for (const each of bundles) {
    for (const made of [validators(each, cache), vendor(each), pii(each), page(each, cache, subpaths)]) {
      for (const [name, content] of made) files.set(name, content);
    }
  }
  for (const [name, content] of await typed) files.set(name, content);
  const readme = tabled(out, bundles);
  if (readme !== undefined) files.set("../README.md", readme);
  if (own)
    for (const [name, content] of [...registry(own, bundles), ...llms(own, bundles)])
      files.set(name, content);
  const changes = compareWith(out, files, own && [VENDOR_MODULES]);
  if (!check) {
    write(out, files, changes);
    cache.save();
  }
  const without = loaded.folders.map(
    (folder) => [folder.slug, webhooksWithoutPayload(loaded, folder)] as const,
  );
  return { ...changes, leftOut: new Map(without.filter(([, tags]) => tags.length > 0)) };
};

/** Output does not go among the schemas: their folders are called alike. */
const keepApart = (schemas: string, out: string, bundles: readonly Bundle[]): void => {
  const real = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path));
  const folders = [out, ...bundles.map(({ slug }) => join(out, slug))];
  if (folders.every((folder) => real(folder) !== real(schemas))) return;
  throw new AfterwordError(
    "ERR_OUT",
    `the output would go among the schemas in ${schemas}; nothing was changed`,
    {
      hint: "Generate into another folder with --out DIR.",
    },
  );
};

const MARKERS = /(<!-- vendors:start -->\n)[\s\S]*?(<!-- vendors:end -->)/;

/** The README beside the output folder with a fresh table of vendors, where it has a place for one. */
const tabled = (out: string, bundles: readonly Bundle[]): string | undefined => {
  const path = join(dirname(resolve(out)), "README.md");
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  if (!MARKERS.test(text)) return undefined;
  return text.replace(MARKERS, (_, start: string, end: string) => `${start}${vendorTable(bundles)}\n${end}`);
};
