import { type Dirent, lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { basename, join, posix } from "node:path";
import { isMap, isNode, LineCounter, parseDocument, visit } from "yaml";
import { AfterwordError } from "../../src/errors.js";
import { compare, type Problem } from "./problems.js";

/** A parsed document of the schemas folder. */
export interface Source {
  /** `phonic/openapi.yaml`, always with `/`. */
  readonly name: string;
  /** The same below the folder as the user gave it, for messages. */
  readonly shown: string;
  readonly data: Record<string, unknown>;
  /** Line (from 1) of the last of a path of keys, or of the nearest ancestor that is there. */
  line(path: readonly string[]): number | undefined;
}

/** One folder of the schemas folder: a vendor, or (with a leading `_`) something of ours. */
export interface Folder {
  readonly slug: string;
  /** The OpenAPI document, where there is one. */
  readonly openapi: Source | undefined;
  /** Bare JSON Schema files: `<event>.schema.json`. */
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
}

const OPENAPI = ["openapi.yaml", "openapi.yml", "openapi.json"];

/** Reads a schemas folder. Symbolic links are not followed. */
export const load = (dir: string, problems: Problem[]): Loaded => {
  const sources = new Map<string, Source>();
  // _vocabulary describes our own extension, not payloads.
  const folders = subfolders(dir)
    .filter((slug) => slug !== "_vocabulary")
    .map((slug): Folder => {
      const entries = list(join(dir, slug));
      const open = (file: string): Source | undefined => {
        const source = parse(dir, posix.join(slug, file), problems);
        if (source) sources.set(source.name, source);
        return source;
      };
      const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
      const openapi = OPENAPI.find((name) => names.includes(name));
      const hasExamples = entries.some((entry) => entry.isDirectory() && entry.name === "examples");
      return {
        slug,
        openapi: openapi ? open(openapi) : undefined,
        bare: names.filter((name) => name.endsWith(".schema.json")).flatMap((name) => open(name) ?? []),
        examples: hasExamples ? examplesOf(join(dir, slug, "examples")) : new Map(),
      };
    });
  return {
    root: basename(realpathSync(dir)),
    folders: folders.filter(({ openapi, bare }) => openapi || bare.length > 0),
    sources,
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

const examplesOf = (dir: string): Map<string, string> =>
  new Map(
    list(dir)
      .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
      .map(({ name }) => [name, readFileSync(join(dir, name), "utf8")]),
  );

const parse = (dir: string, name: string, problems: Problem[]): Source | undefined => {
  const path = join(dir, name);
  if (!lstatSync(path).isFile()) return undefined;
  const text = readFileSync(path, "utf8");
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, merge: false, logLevel: "silent" });
  for (const error of document.errors.slice(0, 10)) {
    problems.push({
      file: path,
      line: error.linePos?.[0].line,
      rule: "broken-yaml",
      message: `${error.message.replace(/ at line \d+[\s\S]*/, "")}.`,
      remedy: `Mend the ${name.endsWith(".json") ? "JSON" : "YAML"} at this line.`,
    });
  }
  if (document.errors.length > 0) return undefined;
  // An alias can make a document endless (it may hold itself) or enormous; $ref says the same and stays finite.
  let alias: number | undefined;
  visit(document, {
    Alias(_key, node) {
      alias = node.range ? counter.linePos(node.range[0]).line : 1;
      return visit.BREAK;
    },
  });
  if (alias !== undefined) {
    problems.push({
      file: path,
      line: alias,
      rule: "yaml-alias",
      message: "YAML aliases (*name) are not read.",
      remedy: "Put the shared part under components.schemas and $ref it.",
    });
    return undefined;
  }
  const data: unknown = document.toJS();
  if (typeof data !== "object" || data === null || Array.isArray(data)) {
    problems.push({
      file: path,
      line: 1,
      rule: "not-an-object",
      message: "The document is not an object.",
      remedy: "Write an OpenAPI document or a JSON Schema.",
    });
    return undefined;
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
  return { name, shown: path, data: data as Record<string, unknown>, line };
};
