// Prints the reports of `afterword drift`: text, JSON and Markdown.

import { deliveries, grouped, plural } from "../text/count.js";
import { jsonText } from "../text/json.js";
import { printable } from "../text/printable.js";
import type { Count } from "./count/counts.js";
import { sumOfSlots } from "./count/forest.js";
import type { Seen, SeenEvent } from "./count/seen.js";
import { type Difference, differs } from "./differences.js";
import { pathsOf, type SeenPath } from "./paths.js";

/** What a report shows. */
export interface DriftReport {
  readonly seen: Seen;
  readonly events: readonly ReportedEvent[];
}

/** An event with its differences from the schema. */
export interface ReportedEvent {
  readonly event: SeenEvent;
  readonly differences: readonly Difference[];
}

/** The greatest width of a column in a text table, in characters. */
const MAX_COLUMN_WIDTH = 60;
/** How many paths one line lists. */
const MAX_PATHS_SHOWN = 12;

const TITLES = { differs: "differs from the schema", known: "worth knowing" };
const PATH_HEAD = ["path", "seen", "null", "absent", "types", "formats, words", "first", "last"];
const DIFFERENCE_HEAD = ["what", "path", "", "seen", "first", "last"];

/** For people: every path, and then what differs. */
export const text = (report: DriftReport, color: boolean): string =>
  report.events.map((each) => eventText(report, each, color)).join("") + summary(report);

const eventText = ({ seen }: DriftReport, { event, differences }: ReportedEvent, color: boolean): string => {
  const { vendor, tag, root, payloads } = event;
  const head = `${printable(`${vendor} ${tag}`)}  ${plural(payloads, "payload")}, ${daysOf(seen, event)}\n\n`;
  const [wrong, remarks] = parted(differences);
  const paths = textTable(pathsOf(seen.forest, root));
  const lists = [
    section(
      TITLES.differs,
      wrong.map((each) => differenceLine(each, color)),
    ),
    section(TITLES.known, remarkLines(remarks, color)),
  ];
  return `${head}${paths}${lists.join("")}\n`;
};

const differenceLine = ({ kind, pointer, message, seen }: Difference, color: boolean): string =>
  `${painted(wordsOf(kind), 33, color)}  ${shown(pointer)}  ${message}; × ${grouped(seen.count)}, ${spanOf(seen)}`;

/** One line for each kind of remark, with all its paths. Only `word-never-seen` has one line for each path. */
const remarkLines = (differences: readonly Difference[], color: boolean): string[] => {
  const kinds = [...new Set(differences.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const list = differences.filter((each) => each.kind === kind);
    const head = painted(wordsOf(kind), 36, color);
    if (kind === "word-never-seen")
      return list.map(
        ({ pointer, message }) => `${head}  ${shown(pointer)}  ${message.replace(/^never seen: /, "")}`,
      );
    const more = list.length > MAX_PATHS_SHOWN ? ` and ${list.length - MAX_PATHS_SHOWN} more` : "";
    const paths = list.slice(0, MAX_PATHS_SHOWN).map(({ pointer }) => shown(pointer));
    return [`${head}  ${paths.join(" ")}${more}`];
  });
};

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : `\n  ${title}\n${lines.map((line) => `    ${line}\n`).join("")}`;

const textTable = (paths: readonly SeenPath[]): string => {
  const rows = [PATH_HEAD, ...paths.map(pathRow)];
  const widths = PATH_HEAD.map((_, column) =>
    Math.min(MAX_COLUMN_WIDTH, Math.max(...rows.map((row) => (row[column] as string).length))),
  );
  const isNumber = (column: number): boolean => column >= 1 && column <= 3;
  const lineOf = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const width = widths[column] as number;
        return isNumber(column) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join("  ")
      .trimEnd();
  return rows.map((row) => `  ${lineOf(row)}\n`).join("");
};

/** For programs. */
export const json = ({ seen, events }: DriftReport): string =>
  `${jsonText({
    summary: {
      payloads: seen.payloads,
      malformed: seen.malformed,
      unverified: seen.unverified,
      believed: seen.believed,
      unknown: [...seen.unknown.values()].reduce((sum, count) => sum + count, 0),
      deep: seen.deep,
      full: seen.isFull,
      differences: countDifferences(events),
    },
    events: events.map(({ event, differences }) => ({
      vendor: event.vendor,
      event: event.tag,
      payloads: event.payloads,
      ...timesOf(eventCount(seen, event)),
      paths: pathsOf(seen.forest, event.root).map(pathJson),
      differences: differences.map(differenceJson),
    })),
  })}\n`;

const pathJson = (path: SeenPath) => ({
  path: path.pointer,
  known: path.known,
  seen: path.seen,
  null: path.null,
  absent: path.absent,
  types: path.types,
  ...(path.format !== undefined && { format: path.format }),
  ...(path.words.length > 0 && {
    words: path.words.map(([word, count]) => ({ word, seen: count.count, ...timesOf(count) })),
  }),
  ...timesOf(path.when),
});

const differenceJson = (difference: Difference) => ({
  kind: difference.kind,
  path: difference.pointer,
  message: difference.message,
  differs: differs(difference),
  patch: difference.change !== undefined,
  seen: difference.seen.count,
  ...timesOf(difference.seen),
});

/** When something was seen first and last: RFC 3339, or null. */
export const timesOf = ({ first, last }: Count) => ({ firstSeen: timeOf(first), lastSeen: timeOf(last) });

const timeOf = (time: number): string | null => (Number.isFinite(time) ? new Date(time).toISOString() : null);

/** For pull requests and wikis. */
export const markdown = (report: DriftReport): string => {
  const events = report.events.map((each) => eventMarkdown(report, each));
  return `# Drift\n\n${events.join("")}${summary(report).replace(/\n(?!$)/g, "\n\n")}`;
};

const eventMarkdown = ({ seen }: DriftReport, { event, differences }: ReportedEvent): string => {
  const [wrong, remarks] = parted(differences);
  const paths = pathsOf(seen.forest, event.root).map((path) => markdownRow(pathRow(path).map(markdownCell)));
  return [
    `## ${markdownCell(`${event.vendor} ${event.tag}`)}\n\n`,
    `${plural(event.payloads, "payload")}, ${daysOf(seen, event)}\n\n`,
    differencesMarkdown(TITLES.differs, wrong),
    differencesMarkdown(TITLES.known, remarks),
    `### Paths\n\n${markdownHead(PATH_HEAD)}${paths.join("")}\n`,
  ].join("");
};

const differencesMarkdown = (title: string, differences: readonly Difference[]): string => {
  if (differences.length === 0) return "";
  const rows = differences.map(({ kind, pointer, message, seen }) =>
    markdownRow([
      wordsOf(kind),
      markdownCell(pointer || "/"),
      markdownCell(message),
      grouped(seen.count),
      dayOf(seen.first),
      dayOf(seen.last),
    ]),
  );
  const heading = title.replace(/^./, (letter) => letter.toUpperCase());
  return `### ${heading}\n\n${markdownHead(DIFFERENCE_HEAD)}${rows.join("")}\n`;
};

const markdownCell = (content: string): string => printable(content).replace(/[\\|`*_<>[\]]/g, "\\$&");

const markdownRow = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;

const markdownHead = (cells: readonly string[]): string =>
  markdownRow(cells) + markdownRow(cells.map(() => "---"));

/** Splits differences: those that the schema does not allow, and those that are only worth knowing. */
const parted = (
  differences: readonly Difference[],
): [wrong: readonly Difference[], remarks: readonly Difference[]] => [
  differences.filter(differs),
  differences.filter((each) => !differs(each)),
];

const countDifferences = (events: readonly ReportedEvent[]): number =>
  events.flatMap(({ differences }) => differences.filter(differs)).length;

/** How often, when first and when last an event was seen: the count of its root. */
export const eventCount = (seen: Seen, event: SeenEvent): Count => sumOfSlots(seen.forest, event.root);

/** `2026-06-12 to 2026-06-29` */
const daysOf = (seen: Seen, event: SeenEvent): string => {
  const { first, last } = eventCount(seen, event);
  return `${dayOf(first)} to ${dayOf(last)}`;
};

/** `first seen 2026-06-12, last 2026-06-29` */
const spanOf = ({ first, last }: Count): string =>
  Number.isFinite(first) ? `first seen ${dayOf(first)}, last ${dayOf(last)}` : "undated";

/** A day in UTC; `-` if the time is unknown. */
const dayOf = (time: number): string =>
  Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : "-";

const pathRow = (path: SeenPath): string[] => [
  `${path.known ? "" : "+ "}${printable(path.pointer)}`,
  grouped(path.seen),
  path.null > 0 ? grouped(path.null) : "-",
  path.absent > 0 ? grouped(path.absent) : "-",
  typeWords(path) || "-",
  wordWords(path) || "-",
  dayOf(path.when.first),
  dayOf(path.when.last),
];

/** The types of a path: `string`, or `string 1,204, integer 3` */
export const typeWords = ({ types }: SeenPath): string =>
  Object.entries(types)
    .map(([name, count], _, all) => (all.length > 1 ? `${name} ${grouped(count)}` : name))
    .join(", ");

/** The format and the words of a path: `uuid`, or `user 12, agent 3` */
export const wordWords = ({ words, format }: SeenPath): string =>
  [format ?? "", ...words.map(([word, { count }]) => `${printable(word)} ${grouped(count)}`)]
    .filter((each) => each)
    .join(", ");

/** The last lines: how many differences there are, and what was not counted. */
const summary = (report: DriftReport): string =>
  [resultOf(report), ...countNotes(report.seen)].map((line) => `${line}\n`).join("");

/** `1,204 payloads, 3 differences from the schemas` */
export const resultOf = ({ seen, events }: DriftReport): string => {
  const count = countDifferences(events);
  const differ =
    count === 0 ? "nothing differs from the schemas" : `${plural(count, "difference")} from the schemas`;
  return `${plural(seen.payloads, "payload")}, ${seen.compared === 0 ? "none compared with a schema" : differ}`;
};

/** What was counted without being verified, what was left out, and why. */
export const countNotes = ({ malformed, unverified, believed, unknown, deep, isFull }: Seen): string[] => [
  ...(believed > 0
    ? [
        `${deliveries(believed)} counted as verified because the captures say so: --secrets FILE verifies them`,
      ]
    : []),
  ...(unverified > 0
    ? [`${deliveries(unverified)} left out that nobody verified: give --secrets FILE, or --unverified`]
    : []),
  ...(malformed > 0 ? [`${plural(malformed, "payload")} could not be read: see afterword validate`] : []),
  ...[...unknown].map(([vendor, count]) =>
    vendor === null
      ? `${plural(count, "payload")} of no known vendor, or of several: see afterword validate`
      : `${plural(count, "payload")} of ${vendor}, of events that its schema does not have`,
  ),
  ...(deep > 0 ? [`${plural(deep, "payload")} nested deeper than is looked at`] : []),
  ...(isFull ? ["more paths than can be told apart: the rest is counted nowhere"] : []),
];

const painted = (content: string, code: number, color: boolean): string =>
  color ? `\x1b[${code}m${content}\x1b[39m` : content;

/** `unknown-member` → `unknown member` */
const wordsOf = (kind: string): string => kind.replace(/-/g, " ");

const shown = (pointer: string): string => printable(pointer) || "/";
