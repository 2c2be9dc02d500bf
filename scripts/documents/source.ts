import { lstatSync, readFileSync, statSync } from "node:fs";
import { posix } from "node:path";
import { isMap, isNode, LineCounter, parseDocument, visit } from "yaml";
import { repeatedNames } from "../json/duplicates.js";
import { linesOf } from "../json/lines.js";
import { type Fault, faultOf, positionOf, scan, skipSpace } from "../json/scan.js";
import { isObject } from "../json/value.js";
import { type Reading, readingOf } from "../schema/dialect.js";
import type { Problem } from "./problems.js";

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

/** Larger documents are refused by name before they are parsed: YAML is read some hundred times slower than JSON. */
export const MOST = {
  yaml: 3 * 2 ** 20,
  json: 256 * 2 ** 20,
  /** YAML with all that its aliases say again. */
  expanded: 12 * 2 ** 20,
  aliases: 10_000,
};

/** What stands beside a document that stays as it is. */
export const ASIDE = ["vendor.yaml", "vendor.yml", "vendor.json"];

const isAside = (name: string): boolean => ASIDE.includes(posix.basename(name));

/** Reads one document, in JSON or YAML. What is wrong with it goes to `problems`. */
export const readSource = (path: string, name: string, problems: Problem[]): Source | undefined => {
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
  const twice = repeatedNames(text, data);
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
