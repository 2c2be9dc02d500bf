import { type Dirent, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, posix } from "node:path";
import { isMap, isNode, LineCounter, parseDocument, visit } from "yaml";
import { AfterwordError } from "../../src/errors.js";
import { type Fault, faultOf, positionOf, scan, skipSpace } from "../json/scan.js";
import { type Reading, readingOf, saysReading } from "./dialects.js";
import { linesOf } from "./lines.js";
import { compare, type Problem } from "./problems.js";
import { namedTwice } from "./twice.js";
import { isObject } from "./walk.js";

/** A parsed document of the schemas folder. */
export interface Source extends Reading {
  /** `phonic/openapi.yaml`, always with `/`. */
  readonly name: string;
  /** The same below the folder as the user gave it, for messages. */
  readonly shown: string;
  readonly data: Record<string, unknown>;
  /** Whether the schema profile binds it: records of our own, and documents that carry an `x-afterword` block. */
  readonly strict: boolean;
  /** Whether it may name parts of itself by `$id` or `$anchor`. */
  readonly identified: boolean;
  /** Whether its lines are too long for their numbers to tell a place. */
  readonly minified: boolean;
  /** Line (from 1) of the last of a path of keys, or of the nearest ancestor that is there. */
  line(path: readonly string[]): number | undefined;
}

/** One folder of the schemas folder: a vendor, or (with a leading `_`) something of ours. */
export interface Folder {
  readonly slug: string;
  /** The OpenAPI document, where there is one. */
  readonly openapi: Source | undefined;
  /** What is said of the vendor beside a document that stays as it is: `vendor.yaml`. */
  readonly aside: Source | undefined;
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
const ASIDE = ["vendor.yaml", "vendor.yml", "vendor.json"];
const BARE = /\.schema\.(?:json|ya?ml)$/;

/** Larger documents are refused by name before they are parsed: YAML is read some hundred times slower than JSON. */
const MOST = {
  yaml: 3 * 2 ** 20,
  json: 256 * 2 ** 20,
  example: 2 ** 20,
  /** YAML with all that its aliases say again. */
  expanded: 12 * 2 ** 20,
  aliases: 10_000,
};

/** Reads a schemas folder. Symbolic links are not followed. */
export const load = (dir: string, problems: Problem[]): Loaded => {
  const sources = new Map<string, Source>();
  // _vocabulary describes our own extension, not payloads.
  const slugs = subfolders(dir).filter((slug) => slug !== "_vocabulary");
  const folders = slugs.map((slug): Folder => {
    const entries = list(join(dir, slug));
    const open = (file: string): Source | undefined => {
      const source = parse(join(dir, slug, file), posix.join(slug, file), problems);
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
      aside: only(ASIDE),
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
    const near = names.find((name) => !ASIDE.includes(name) && says(join(dir, slug, name), wanted));
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
    const read = parse(join(dir, below), name, from ? problems : []);
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
  const source = parse(path, `${slug}/${tag}.schema.json`, problems);
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
    folders: [{ slug, openapi: undefined, aside: undefined, bare, examples: new Map() }],
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
        if (statSync(path).size <= MOST.example) return [[name, readFileSync(path, "utf8")]];
        problems.push({
          file: path,
          line: undefined,
          rule: "too-large",
          message: `The example is larger than ${MOST.example / 2 ** 20} MiB.`,
          remedy: "Cut what repeats: it stands on the vendor's page.",
        });
        return [];
      }),
  );

const parse = (path: string, name: string, problems: Problem[]): Source | undefined => {
  if (!lstatSync(path).isFile()) return undefined;
  const report = (line: number | undefined, rule: string, message: string, remedy: string): undefined => {
    problems.push({ file: path, line, rule, message, remedy });
    return undefined;
  };
  const isJson = path.endsWith(".json");
  const most = MOST[isJson ? "json" : "yaml"];
  if (statSync(path).size > most) {
    const remedy = isJson
      ? "Leave out what no event reaches."
      : "Write it as JSON: that is read much faster.";
    return report(1, "too-large", `The document is larger than ${most / 2 ** 20} MiB.`, remedy);
  }
  let text: string;
  try {
    text = readFileSync(path, "utf8").replace(/^\ufeff/, "");
  } catch (error) {
    const { code = "unknown" } = error as NodeJS.ErrnoException;
    return report(undefined, "unreadable", `The file cannot be read (${code}).`, "Mend its permissions.");
  }
  let read: Read | undefined;
  try {
    read = isJson ? ofJson(text, report) : ofYaml(text, report);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return report(
      1,
      "no-deep-schema",
      "The document nests too deep to be read.",
      "Payloads nest at most 64 deep.",
    );
  }
  if (!read) return undefined;
  const { data, line, alias } = read;
  if (typeof data !== "object" || data === null || Array.isArray(data)) {
    return report(
      1,
      "not-an-object",
      "The document is not an object.",
      "Write an OpenAPI document or a JSON Schema.",
    );
  }
  const document = data as Record<string, unknown>;
  const strict = name.startsWith("_") || (Object.hasOwn(document, "x-afterword") && !isAside(name));
  if (strict && alias !== undefined)
    return report(alias, "yaml-alias", "YAML aliases (*name) are outside the profile.", INSTEAD_OF_ALIASES);
  const reading = readingOf(document);
  return {
    name,
    shown: path,
    data: document,
    strict,
    identified: /\$(?:id|anchor|dynamicAnchor)\b/.test(text) || reading.dialect === "04",
    ...reading,
    minified: hasFewLines(text),
    line,
  };
};

/** Whether there are more characters a line than anybody writes. */
const hasFewLines = (text: string): boolean => {
  const few = Math.ceil(text.length / 500);
  return text.split("\n", few).length < few;
};

const isAside = (name: string): boolean => ASIDE.includes(posix.basename(name));

interface Read {
  readonly data: unknown;
  readonly line: Source["line"];
  /** Line of the first YAML alias. */
  readonly alias?: number | undefined;
}

type Report = (line: number | undefined, rule: string, message: string, remedy: string) => undefined;

/** JSON, the fast way; positions are looked up when a problem asks for one. */
const ofJson = (text: string, report: Report): Read | undefined => {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    // the parser's own message quotes the document
    const read = scan(text);
    const fault: Fault = "fault" in read ? read : { at: skipSpace(text, read.end), fault: "character" };
    const { line, column } = positionOf(text, fault.at);
    return report(
      line,
      "broken-json",
      `The document is not JSON: ${faultOf(fault)}, at column ${column}.`,
      "Mend the JSON at this line.",
    );
  }
  const twice = namedTwice(text, data);
  for (const at of twice.slice(0, 10)) {
    const { line, column } = positionOf(text, at);
    const message = `A member of that name stands in the same object already, at column ${column}.`;
    report(line, "duplicate-key", message, "Drop one of them: only the last would count.");
  }
  return twice.length > 0 ? undefined : { data, line: linesOf(text) };
};

const ofYaml = (text: string, report: Report): Read | undefined => {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, merge: false, logLevel: "silent" });
  for (const error of document.errors.slice(0, 10)) {
    report(
      error.linePos?.[0].line,
      "broken-yaml",
      // without what it quotes: the file may be a capture that was taken for a schema
      `${error.message.replace(/(?: at line \d+|: )[\s\S]*/, "")}.`,
      "Mend the YAML at this line.",
    );
  }
  if (document.errors.length > 0) return undefined;
  let aliases = 0;
  let alias: number | undefined;
  visit(document, {
    Alias(_key, node) {
      alias ??= node.range ? counter.linePos(node.range[0]).line : 1;
      // each is looked for among all
      return ++aliases > MOST.aliases ? visit.BREAK : undefined;
    },
  });
  const endless = () =>
    report(
      alias,
      "yaml-alias",
      "YAML aliases (*name) make the document endless or enormous.",
      INSTEAD_OF_ALIASES,
    );
  if (aliases > MOST.aliases) return endless();
  let data: unknown;
  try {
    // what its own limit would forbid is ordinary; what it is there for is found below
    data = document.toJS({ maxAliasCount: -1 });
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return report(alias ?? 1, "broken-yaml", "An alias leads nowhere.", "Set its anchor above it.");
  }
  if (alias !== undefined) {
    if (!(lengthOf(data) < MOST.expanded)) return endless();
    data = apart(data);
  }
  const line = (keys: readonly string[]): number | undefined => {
    for (let length = keys.length; length > 0; length--) {
      const way = keys.slice(0, length);
      const above = document.getIn(way.slice(0, -1), true);
      const pair = isMap(above) && above.items.find(({ key }) => String(key) === way.at(-1));
      const node = pair ? pair.key : document.getIn(way, true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    }
    return document.contents?.range ? counter.linePos(document.contents.range[0]).line : undefined;
  };
  return { data, line, alias };
};

const INSTEAD_OF_ALIASES = "Put the shared part under components.schemas and $ref it.";

/** About how long a value would be if it were written out; what holds itself has no end. */
const lengthOf = (value: unknown, known = new Map<object, number>()): number => {
  if (typeof value === "string") return value.length + 1;
  if (typeof value !== "object" || value === null) return 1;
  const before = known.get(value);
  if (before !== undefined) return before;
  known.set(value, Number.POSITIVE_INFINITY);
  let length = 1;
  for (const [name, each] of Object.entries(value)) length += name.length + 1 + lengthOf(each, known);
  known.set(value, length);
  return length;
};

/** The same with merges (`<<: *name`) made, and nothing in two places: a schema is known by what object it is. */
const apart = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(apart);
  const copy = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, apart(each)]));
  const { "<<": merged, ...own } = copy;
  const parts: unknown[] = Array.isArray(merged) ? merged : [merged];
  return merged !== undefined && parts.every(isObject)
    ? Object.fromEntries([...parts.reverse(), own].flatMap((part) => Object.entries(part as object)))
    : copy;
};
