import { type Dirent, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, posix } from "node:path";
import { AfterwordError } from "../../src/errors.js";
import { saysReading } from "../schema/dialect.js";
import { compare, type Problem } from "./problems.js";
import { MOST, readSource, type Source, VENDOR_FILES } from "./source.js";

/** One folder of the schemas folder: a vendor, or (with a leading `_`) something of ours. */
export interface Folder {
  readonly slug: string;
  /** The OpenAPI document, where there is one. */
  readonly openapi: Source | undefined;
  /** What is said of the vendor beside a document that stays as it is: `vendor.yaml`. */
  readonly vendorFile: Source | undefined;
  /** Bare JSON Schema files: `<event>.schema.json`, or in YAML. */
  readonly bare: readonly Source[];
  /** Example payloads, by file name. */
  readonly examples: ReadonlyMap<string, string>;
}

/** All that was read, before anything is understood. */
export interface Loaded {
  /** What headers call the folder: its own name, so that output does not depend on where it stands. */
  readonly root: string;
  readonly folders: readonly Folder[];
  readonly sources: ReadonlyMap<string, Source>;
  /** Reads a file of the schemas folder that another refers to; where it does not say its dialect, it has the other's. */
  open(name: string, from: Source): Source | undefined;
  /** Reads every other file that has an `$id`. */
  openAll(): void;
}

const OPENAPI = ["openapi.yaml", "openapi.yml", "openapi.json"];
const BARE = /\.schema\.(?:json|ya?ml)$/;

/** Bytes of an example. */
const MOST_EXAMPLE = 2 ** 20;

/** Reads a schemas folder. Symbolic links are not followed. */
export const load = (dir: string, problems: Problem[]): Loaded => {
  const sources = new Map<string, Source>();
  // _vocabulary describes our own extension, not payloads.
  const slugs = subfolders(dir).filter((slug) => slug !== "_vocabulary");
  const folders = slugs.map((slug): Folder => {
    const entries = list(join(dir, slug));
    const open = (file: string): Source | undefined => {
      const source = readSource(join(dir, slug, file), posix.join(slug, file), problems);
      if (source) sources.set(source.name, source);
      return source;
    };
    const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    const only = (among: readonly string[]): Source | undefined => {
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
    const hasExamples = entries.some((entry) => entry.isDirectory() && entry.name === "examples");
    return {
      slug,
      openapi: only(OPENAPI),
      vendorFile: only(VENDOR_FILES),
      bare: names.filter((name) => BARE.test(name)).flatMap((name) => open(name) ?? []),
      examples: hasExamples ? examplesOf(join(dir, slug, "examples"), problems) : new Map(),
    };
  });
  const found = folders.filter(({ openapi, bare }) => openapi || bare.length > 0);
  strays(dir, slugs, found.length > 0, problems);
  if (found.length === 0 && problems.length === 0) throw nothingIn(dir, slugs);
  const open = opener(dir, "", sources, problems);
  let isAll = false;
  return {
    root: basename(realpathSync(dir)),
    folders: found,
    sources,
    open,
    openAll: () => {
      if (!isAll) for (const name of namesIn(dir, "", DEPTH)) open(name);
      isAll = true;
    },
  };
};

const isDocument = (name: string): boolean => OPENAPI.includes(name) || BARE.test(name);

/**
 * Documents that would go unread: beside the vendors' folders, and in one that has no other. Where there are vendors, a
 * schema elsewhere may be what they share.
 */
const strays = (dir: string, slugs: readonly string[], hasVendors: boolean, problems: Problem[]): void => {
  const report = (file: string, message: string, remedy: string) =>
    problems.push({ file, line: undefined, rule: "stray-document", message, remedy });
  const filesIn = (folder: string) => list(folder).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
  const beside = filesIn(dir).filter(isDocument);
  for (const name of beside)
    report(
      join(dir, name),
      "The document stands in no vendor's folder.",
      "Put it into a folder named after its vendor, or give the folder above this one.",
    );
  // then what these folders are nobody can say
  if (beside.length > 0) return;
  const wanted = hasVendors ? API : SCHEMA;
  for (const slug of slugs) {
    const names = filesIn(join(dir, slug));
    if (names.some(isDocument)) continue;
    const near = names.find((name) => !VENDOR_FILES.includes(name) && says(join(dir, slug, name), wanted));
    if (near !== undefined)
      report(
        join(dir, slug, near),
        "The document has a name that is not read, and the folder has no other.",
        "Call it openapi.yaml or openapi.json where it is OpenAPI, <event>.schema.json where it is a JSON Schema.",
      );
  }
};

const API = /^(?:openapi|swagger)\b/m;
const SCHEMA = /^(?:openapi|swagger|\$schema|properties|type: (?:object|array))\b/m;

/** Whether a file has such members. */
const says = (path: string, wanted: RegExp): boolean => {
  if (!READABLE.test(path) || statSync(path).size > MOST.yaml) return false;
  try {
    const text = readFileSync(path, "utf8");
    const members = (): string[] =>
      Object.entries(JSON.parse(text)).map(([name, value]) => `${name}: ${value}`);
    return wanted.test(path.endsWith(".json") ? members().join("\n") : text);
  } catch {
    return false;
  }
};

/** No schemas are not the schemas of nobody: all output would be left over. */
const nothingIn = (dir: string, slugs: readonly string[]): AfterwordError => {
  const all = [dir, ...slugs.map((slug) => join(dir, slug))].flatMap(list);
  const links = all.some((entry) => entry.isSymbolicLink()) ? " Symbolic links are not followed." : "";
  return new AfterwordError("ERR_NO_SCHEMAS", `there are no schemas in ${dir}`, {
    hint: `It has a folder per vendor, each with an openapi.yaml, an openapi.json or <event>.schema.json files.${links}`,
  });
};

/** Files stand in the schemas folder, in its folders and in theirs. */
const DEPTH = 3;

const READABLE = /\.(?:json|ya?ml)$/;

/** Opens files of a folder; `root` stands before their names. Without `from`, only what has an `$id`, and quietly. */
const opener = (
  dir: string,
  root: string,
  sources: Map<string, Source>,
  problems: Problem[],
): ((name: string, from?: Source) => Source | undefined) => {
  const broken = new Set<string>();
  return (name, from) => {
    const known = sources.get(name);
    const below = name.slice(root.length);
    if (known || broken.has(name) || !name.startsWith(root) || !isThere(dir, below)) return known;
    const read = readSource(join(dir, below), name, from ? problems : []);
    if (!read && from) broken.add(name);
    if (!read || !(from || typeof (read.data.$id ?? read.data.id) === "string")) return undefined;
    const { dialect, oldRefs, nullable } = from && !saysReading(read.data) ? from : read;
    const source = {
      ...read,
      ...{ dialect, oldRefs, nullable },
      identified: read.identified || dialect === "04",
      strict: read.strict || from?.strict === true,
    };
    sources.set(name, source);
    return source;
  };
};

/** Whether there is such a file, with no symbolic link on the way. */
const isThere = (dir: string, name: string): boolean => {
  const parts = name.split("/");
  const ways = parts.map((_, at) => join(dir, ...parts.slice(0, at + 1)));
  return (
    READABLE.test(name) &&
    parts.length <= DEPTH &&
    !parts.some((part) => part.startsWith(".") || /[\\:\0]/.test(part)) &&
    ways.every((way, at) => {
      const there = lstatSync(way, { throwIfNoEntry: false });
      return at === ways.length - 1 ? there?.isFile() : there?.isDirectory();
    })
  );
};

/** The files that may be read; examples are payloads. */
const namesIn = (dir: string, above: string, levels: number): string[] =>
  list(join(dir, above)).flatMap((entry) => {
    const name = posix.join(above, entry.name);
    if (entry.isDirectory())
      return levels > 1 && !/^(?:\.|(?:examples|node_modules)$)/.test(entry.name)
        ? namesIn(dir, name, levels - 1)
        : [];
    return READABLE.test(name) ? [name] : [];
  });

/**
 * Reads one JSON Schema file as if it were the only one of a folder, under the name that is its event's tag; and what it
 * refers to beside it.
 */
export const loadFile = (path: string, problems: Problem[], tag = "payload"): Loaded => {
  const slug = "file";
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (!there?.isFile())
    throw new AfterwordError(
      "ERR_NO_SCHEMAS",
      there ? `${path} is not a file` : `there is no schema file ${path}`,
      { hint: "Name one file that holds a JSON Schema, in JSON or YAML." },
    );
  const source = readSource(path, `${slug}/${tag}.schema.json`, problems);
  const dialect = ["openapi", "swagger", "asyncapi"].find((each) => typeof source?.data[each] === "string");
  if (source && dialect !== undefined)
    problems.push({
      file: path,
      line: source.line([dialect]),
      rule: "not-a-schema",
      message: `The document is no JSON Schema: it says ${dialect}.`,
      remedy: "Give a folder that has one folder per vendor with --schemas DIR, or one of its schemas.",
    });
  const bare = source ? [{ ...source, strict: false }] : [];
  const sources = new Map<string, Source>(bare.map((each) => [each.name, each]));
  return {
    root: "schemas",
    folders: [{ slug, openapi: undefined, vendorFile: undefined, bare, examples: new Map() }],
    sources,
    open: opener(dirname(path), `${slug}/`, sources, problems),
    // who knows how many there are
    openAll: () => {},
  };
};

const subfolders = (dir: string): string[] => {
  let entries: Dirent[];
  try {
    entries = list(dir);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new AfterwordError(
      "ERR_NO_SCHEMAS",
      missing ? `there is no folder ${dir}` : `${dir} cannot be read as a folder`,
      { hint: "Give the folder that has one folder per vendor with --schemas DIR." },
    );
  }
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name);
};

const list = (dir: string): Dirent[] =>
  readdirSync(dir, { withFileTypes: true }).sort((a, b) => compare(a.name, b.name));

const examplesOf = (dir: string, problems: Problem[]): Map<string, string> =>
  new Map(
    list(dir)
      .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
      .flatMap(({ name }) => {
        const path = join(dir, name);
        if (statSync(path).size <= MOST_EXAMPLE) return [[name, readFileSync(path, "utf8")]];
        problems.push({
          file: path,
          line: undefined,
          rule: "too-large",
          message: `The example is larger than ${MOST_EXAMPLE / 2 ** 20} MiB.`,
          remedy: "Cut what repeats: it stands on the vendor's page.",
        });
        return [];
      }),
  );
