// Parses YAML documents.

import { createRequire } from "node:module";
import type { Document, LineCounter, Pair, YAMLMap } from "yaml";
import { isObject } from "../../json/value.js";
import type { ParsedText, ReportFault } from "./parsed-text.js";

const load = createRequire(import.meta.url);
let library: typeof import("yaml") | undefined;

/** The library, which is loaded at the first document in YAML: where all are in JSON, loading takes longer than reading. */
const yaml = (): typeof import("yaml") => (library ??= load("yaml") as typeof import("yaml"));

/** How many errors of one document are listed. */
const MAX_ERRORS = 10;

/** The most aliases of a document. The parser looks for each alias among all anchors. */
const MAX_ALIASES = 10_000;

/** The most characters of a document in which copies replace the aliases. */
const MAX_EXPANDED_LENGTH = 12 * 2 ** 20;

/** The advice for a document with aliases. */
export const INSTEAD_OF_ALIASES = "Put the shared part under components.schemas and $ref it.";

/**
 * Parses YAML. Copies replace the aliases. If the document would become endless or enormous, this is reported. Members have
 * the names that are written: `null:`, `25.0:` and `0x1F:` are not read as values first.
 */
export const parseYaml = (text: string, report: ReportFault): ParsedText | undefined => {
  const lines = new (yaml().LineCounter)();
  const document = yamlDocument(text, report, lines);
  if (!document) return undefined;
  const { count, first: alias } = aliasesIn(document, lines);
  const reportEndless = () =>
    report(
      alias,
      "yaml-alias",
      "YAML aliases (*name) make the document endless or enormous.",
      INSTEAD_OF_ALIASES,
    );
  if (count > MAX_ALIASES) return reportEndless();
  let data: unknown;
  try {
    // the parser's own limit would refuse ordinary documents; enormous ones are found below
    data = document.toJS({ maxAliasCount: -1 });
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return report(alias ?? 1, "broken-yaml", "An alias leads nowhere.", "Set its anchor above it.");
  }
  if (alias !== undefined) {
    if (!(expandedLength(data) < MAX_EXPANDED_LENGTH)) return reportEndless();
    data = withoutAliases(data);
  }
  return { data, line: (path) => lineOf(document, lines, path), alias };
};

/** The document of a text, whose members have the names that are written. Undefined if it has faults, which are reported. */
export const yamlDocument = (
  text: string,
  report: ReportFault,
  lines = new (yaml().LineCounter)(),
): Document.Parsed | undefined => {
  const document = onlyDocument(text, lines, report);
  if (!document) return undefined;
  reportErrors(document, report);
  return document.errors.length === 0 && hasNamesAsWritten(document, lines, report) ? document : undefined;
};

/** The one document of a file. A second one is reported, unless it is empty: what it says would be lost. */
const onlyDocument = (text: string, lines: LineCounter, report: ReportFault): Document.Parsed | undefined => {
  const all = yaml().parseAllDocuments(text, {
    lineCounter: lines,
    merge: false,
    logLevel: "silent",
    // keys are compared as they are written, see hasNamesAsWritten
    uniqueKeys: false,
  }) as readonly Document.Parsed[];
  const broken = all.find(({ errors }) => errors.length > 0);
  if (broken) return broken;
  const [first, second] = all.filter(({ contents }) => !yaml().isScalar(contents) || contents.value !== null);
  if (!second) return first ?? all[0] ?? yaml().parseDocument(text);
  const above = text.slice(0, second.contents?.range?.[0]);
  return report(
    lines.linePos(above.lastIndexOf("\n---") + 1).line,
    "broken-yaml",
    "A second document begins here (---), which would not be read.",
    "Keep one document in each file.",
  );
};

const lineAt = (lines: LineCounter, node: unknown): number | undefined =>
  yaml().isNode(node) && node.range ? lines.linePos(node.range[0]).line : undefined;

/**
 * Gives each member the name that is written, and reports names that occur twice or are no text. Whether this succeeded.
 */
const hasNamesAsWritten = (document: Document.Parsed, lines: LineCounter, report: ReportFault): boolean => {
  let faults = 0;
  const refuse = (key: unknown, message: string, remedy: string): void => {
    if (faults++ < MAX_ERRORS) report(lineAt(lines, key), "broken-yaml", message, remedy);
  };
  yaml().visit(document, {
    Map(_key, map: YAMLMap) {
      const names = new Set<unknown>();
      for (const pair of map.items) {
        const name = nameIn(pair);
        if (name === undefined)
          refuse(
            pair.key,
            "The name of a member is a list, an object or an alias.",
            "Write the name as a text.",
          );
        else if (names.has(name))
          refuse(pair.key, "A member of that name stands in the same object already.", "Drop one of them.");
        names.add(name);
      }
    },
  });
  return faults === 0;
};

/** The name of a member as it is written; undefined if it is not a text. The key of the pair becomes this name. */
const nameIn = ({ key }: Pair): string | undefined => {
  if (!yaml().isScalar(key)) return undefined;
  if (typeof key.value !== "string") key.value = key.source ?? "";
  return key.value as string;
};

const reportErrors = ({ errors }: Document.Parsed, report: ReportFault): void => {
  for (const error of errors.slice(0, MAX_ERRORS)) {
    report(
      error.linePos?.[0].line,
      "broken-yaml",
      // without its quotation of the file, which may be a capture that was taken for a schema
      `${error.message.replace(/(?: at line \d+|: )[\s\S]*/, "")}.`,
      "Mend the YAML at this line.",
    );
  }
};

/** The number of aliases, counted up to the limit, and the line of the first alias. */
const aliasesIn = (
  document: Document.Parsed,
  lines: LineCounter,
): { count: number; first: number | undefined } => {
  let count = 0;
  let first: number | undefined;
  const { visit } = yaml();
  visit(document, {
    Alias(_key, node) {
      first ??= node.range ? lines.linePos(node.range[0]).line : 1;
      return ++count > MAX_ALIASES ? visit.BREAK : undefined;
    },
  });
  return { count, first };
};

/** The line of the value at a path, or of the nearest ancestor that exists. */
const lineOf = (
  document: Document.Parsed,
  lines: LineCounter,
  path: readonly string[],
): number | undefined => {
  for (let length = path.length; length > 0; length--) {
    const way = path.slice(0, length);
    const parent = document.getIn(way.slice(0, -1), true);
    const pair = yaml().isMap(parent) && parent.items.find(({ key }) => String(key) === way.at(-1));
    const line = lineAt(lines, pair ? pair.key : document.getIn(way, true));
    if (line !== undefined) return line;
  }
  return lineAt(lines, document.contents);
};

/** About how long a value would be if it were written out; infinite for a value that contains itself. */
const expandedLength = (value: unknown, known = new Map<object, number>()): number => {
  if (typeof value === "string") return value.length + 1;
  if (typeof value !== "object" || value === null) return 1;
  const earlier = known.get(value);
  if (earlier !== undefined) return earlier;
  known.set(value, Number.POSITIVE_INFINITY);
  let length = 1;
  for (const [name, member] of Object.entries(value))
    length += name.length + 1 + expandedLength(member, known);
  known.set(value, length);
  return length;
};

/**
 * A copy without merges (`<<: *name`), in which no object is used twice: other code identifies schemas by their object.
 */
const withoutAliases = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutAliases);
  const copy = Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, withoutAliases(member)]),
  );
  const { "<<": merged, ...own } = copy;
  const parts: unknown[] = Array.isArray(merged) ? merged : [merged];
  return merged !== undefined && parts.every(isObject)
    ? Object.fromEntries([...parts.reverse(), own].flatMap((part) => Object.entries(part as object)))
    : copy;
};
