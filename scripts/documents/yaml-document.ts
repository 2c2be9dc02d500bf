// Parses YAML documents.

import { type Document, isMap, isNode, LineCounter, parseDocument, visit } from "yaml";
import { isObject } from "../json/value.js";
import type { ParsedText, ReportFault } from "./parsed-text.js";

/** How many errors of one document are listed. */
const MAX_ERRORS = 10;

/** The most aliases of a document. The parser looks for each alias among all anchors. */
const MAX_ALIASES = 10_000;

/** The most characters of a document in which copies replace the aliases. */
const MAX_EXPANDED_LENGTH = 12 * 2 ** 20;

/** The advice for a document with aliases. */
export const INSTEAD_OF_ALIASES = "Put the shared part under components.schemas and $ref it.";

/** Parses YAML. Copies replace the aliases. If the document would become endless or enormous, this is reported. */
export const parseYaml = (text: string, report: ReportFault): ParsedText | undefined => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: false, logLevel: "silent" });
  reportErrors(document, report);
  if (document.errors.length > 0) return undefined;
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
    const pair = isMap(parent) && parent.items.find(({ key }) => String(key) === way.at(-1));
    const node = pair ? pair.key : document.getIn(way, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return document.contents?.range ? lines.linePos(document.contents.range[0]).line : undefined;
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
