import { type Document, isMap, isNode, LineCounter, parseDocument, visit } from "yaml";
import { isObject } from "../json/value.js";
import type { ParsedText, ReportFault } from "./parsed-text.js";

/** Errors of one document that are listed. */
const MAX_ERRORS = 10;

/** Each alias is looked for among all anchors. */
const MAX_ALIASES = 10_000;

/** Characters of YAML with all that its aliases repeat. */
const MAX_EXPANDED_LENGTH = 12 * 2 ** 20;

/** What to write in place of an alias. */
export const INSTEAD_OF_ALIASES = "Put the shared part under components.schemas and $ref it.";

/** Parses YAML. Aliases become copies; those that would make the document endless or enormous are reported. */
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
    // the parser's own limit would refuse ordinary documents; what it is there for is found below
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
      // without what it quotes: the file may be a capture that was taken for a schema
      `${error.message.replace(/(?: at line \d+|: )[\s\S]*/, "")}.`,
      "Mend the YAML at this line.",
    );
  }
};

/** How many aliases there are, not counted beyond the limit, and the line of the first. */
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

/** Line of the last of a path of keys, or of the nearest ancestor that is there. */
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

/** About how long a value would be if it were written out; infinite for one that holds itself. */
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
 * A copy in which merges (`<<: *name`) are made and no object stands in two places: schemas are told apart by which object
 * they are.
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
