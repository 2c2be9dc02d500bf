// Reads a folder of schemas.

import { lstatSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, posix } from "node:path";
import { AfterwordError } from "../../src/errors.js";
import { documentNamesIn, fileNamesIn, fileOpener, foldersIn, type Obstacle, obstacleTo } from "./files.js";
import type { Problem } from "./problems.js";
import { readSource, type Source, VENDOR_FILES } from "./source.js";
import { noSchemas, OPENAPI_FILES, reportStrays, SCHEMA_FILE } from "./strays.js";

/** One folder of the schemas folder: a vendor or, if its name begins with `_`, a record of ours. */
export interface Folder {
  readonly slug: string;
  /** The OpenAPI document, if there is one. */
  readonly openapi: Source | undefined;
  /** `vendor.yaml`: what is said about the vendor if its document cannot be changed. */
  readonly vendorFile: Source | undefined;
  /** Bare JSON Schema files: `<event>.schema.json`, or in YAML. Without an OpenAPI document also those in folders below. */
  readonly bare: readonly Source[];
  /** Example payloads, by file name. */
  readonly examples: ReadonlyMap<string, string>;
}

/** Everything that was read, before it is checked. */
export interface Loaded {
  /** The name of the folder in headers. It is the last part of its path, so that output does not depend on the rest. */
  readonly root: string;
  readonly folders: readonly Folder[];
  /** The documents that were read so far, by name. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Reads a file that another document (`from`) refers to. If it names no dialect, it has the dialect of `from`. */
  open(name: string, from: Source): Source | undefined;
  /** Why the file of a name cannot be opened. */
  obstacleTo(name: string): Obstacle | undefined;
  /** Reads every other file that has an `$id`. */
  openAll(): void;
}

/**
 * Reads a schemas folder. Symbolic links are not followed.
 *
 * @param among the folders to read; all if left out
 * @example
 * const problems: Problem[] = [];
 * const { folders } = load("schemas", problems);
 */
export const load = (dir: string, problems: Problem[], among?: readonly string[]): Loaded => {
  const sources = new Map<string, Source>();
  // _vocabulary describes our own extension, not payloads
  const slugs = foldersIn(dir).filter((slug) => slug !== "_vocabulary");
  const folders = slugs
    .filter((slug) => among?.includes(slug) ?? true)
    .map((slug) => readFolder(dir, slug, sources, problems))
    .filter(({ openapi, bare }) => openapi || bare.length > 0);
  reportStrays(dir, slugs, folders.length > 0, problems);
  if (folders.length === 0 && problems.length === 0) throw noSchemas(dir, slugs);
  const open = fileOpener(dir, "", sources, problems);
  let isAllOpen = false;
  return {
    root: basename(realpathSync(dir)),
    folders,
    sources,
    open,
    obstacleTo: (name) => obstacleTo(dir, name),
    openAll: () => {
      if (!isAllOpen) for (const name of documentNamesIn(dir)) open(name);
      isAllOpen = true;
    },
  };
};

const readFolder = (dir: string, slug: string, sources: Map<string, Source>, problems: Problem[]): Folder => {
  const names = fileNamesIn(join(dir, slug));
  const open = (name: string): Source | undefined => {
    const source = readSource(join(dir, slug, name), posix.join(slug, name), problems);
    if (source) sources.set(source.name, source);
    return source;
  };
  const openOnly = (among: readonly string[]): Source | undefined => {
    const [name, other] = among.filter((each) => names.includes(each));
    if (name !== undefined && other !== undefined)
      problems.push({
        file: join(dir, slug, other),
        line: undefined,
        rule: "said-twice",
        message: `It stands beside ${name}, and only one of the two can be read.`,
        remedy: "Drop one of them.",
      });
    return name === undefined ? undefined : open(name);
  };
  const openapi = openOnly(OPENAPI_FILES);
  const vendorFile = openOnly(VENDOR_FILES);
  const below = (): string[] => documentNamesIn(dir, slug).map((name) => name.slice(slug.length + 1));
  const listed = new Set(openapi ? [] : filesListedIn(vendorFile));
  const bare = (openapi || slug.startsWith("_") ? names : below()).filter(
    (name) => SCHEMA_FILE.test(name) || listed.has(name),
  );
  return {
    ...{ slug, openapi, vendorFile },
    bare: bare.flatMap((name) => open(name) ?? []),
    examples: readExamples(join(dir, slug), problems),
  };
};

/** The files that `vendor.yaml` names as events: `call.json` in `events: { call.ended: "call.json#/$defs/Call" }`. */
const filesListedIn = (vendorFile: Source | undefined): string[] => {
  const events = vendorFile?.data.events;
  return Object.values(typeof events === "object" && events ? events : {}).flatMap((name) =>
    typeof name === "string" ? [posix.normalize(name.split("#")[0] as string)] : [],
  );
};

/** Larger examples are refused, because each example is printed on the vendor's page. */
const MAX_EXAMPLE_BYTES = 2 ** 20;

const readExamples = (folder: string, problems: Problem[]): Map<string, string> => {
  const dir = join(folder, "examples");
  const examples = new Map<string, string>();
  // a symbolic link is not followed
  if (!lstatSync(dir, { throwIfNoEntry: false })?.isDirectory()) return examples;
  for (const name of fileNamesIn(dir).filter((each) => each.endsWith(".json"))) {
    const file = join(dir, name);
    if (statSync(file).size <= MAX_EXAMPLE_BYTES) examples.set(name, readFileSync(file, "utf8"));
    else
      problems.push({
        file,
        line: undefined,
        rule: "too-large",
        message: `The example is larger than ${MAX_EXAMPLE_BYTES / 2 ** 20} MiB.`,
        remedy: "Cut what repeats: it stands on the vendor's page.",
      });
  }
  return examples;
};

/**
 * Reads one JSON Schema file as if it were the only one in a folder, and the files beside it that it refers to.
 *
 * @param tag - The tag of its event. It is also its name among the sources.
 */
export const loadFile = (path: string, problems: Problem[], tag = "payload"): Loaded => {
  const slug = "file";
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile())
    throw new AfterwordError(
      "ERR_NO_SCHEMAS",
      stats ? `${path} is not a file` : `there is no schema file ${path}`,
      { hint: "Name one file that holds a JSON Schema, in JSON or YAML." },
    );
  const source = readSource(path, `${slug}/${tag}.schema.json`, problems);
  if (source) reportApi(source, problems);
  const bare = source ? [{ ...source, strict: false }] : [];
  const sources = new Map<string, Source>(bare.map((each) => [each.name, each]));
  return {
    root: "schemas",
    folders: [{ slug, openapi: undefined, vendorFile: undefined, bare, examples: new Map() }],
    sources,
    open: fileOpener(dirname(path), `${slug}/`, sources, problems),
    obstacleTo: (name) => obstacleTo(dirname(path), name.slice(`${slug}/`.length)),
    // not possible here: there may be any number of other files in its folder
    openAll: () => {},
  };
};

/** Reports a document that describes an API instead of a schema. */
const reportApi = ({ data, shown, line }: Source, problems: Problem[]): void => {
  const kind = ["openapi", "swagger", "asyncapi"].find((each) => typeof data[each] === "string");
  if (kind === undefined) return;
  problems.push({
    file: shown,
    line: line([kind]),
    rule: "not-a-schema",
    message: `The document is no JSON Schema: it says ${kind}.`,
    remedy: "Give a folder that has one folder per vendor with --schemas DIR, or one of its schemas.",
  });
};
