import { grouped, plural } from "../text/count.js";
import { jsonText } from "../text/json.js";
import { printable } from "../text/printable.js";
import { type Difference, differs } from "./compare.js";
import type { Seen, SeenEvent } from "./count/seen.js";
import type { Count } from "./count/tree.js";
import { type Path, pathsOf } from "./paths.js";

/** What reports tell of. */
export interface Report {
  readonly seen: Seen;
  readonly events: readonly {
    readonly event: SeenEvent;
    readonly differences: readonly Difference[];
  }[];
}

/** A day in UTC; `-` where nothing is dated. */
const dayOf = (time: number): string =>
  Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : "-";

const timeOf = (time: number): string | null => (Number.isFinite(time) ? new Date(time).toISOString() : null);

/** `first seen 2026-06-12, last 2026-06-29` */
const span = ({ first, last }: Count): string =>
  Number.isFinite(first) ? `first seen ${dayOf(first)}, last ${dayOf(last)}` : "undated";

const KINDS = {
  differs: "differs from the schema",
  known: "worth knowing",
};

const split = (differences: readonly Difference[]) =>
  [
    [KINDS.differs, differences.filter(differs)],
    [KINDS.known, differences.filter((each) => !differs(each))],
  ] as const;

/** `string, null`; a type that is rare with its number. */
const typesOf = ({ types }: Path): string =>
  Object.entries(types)
    .map(([name, count], _, all) => (all.length > 1 ? `${name} ${grouped(count)}` : name))
    .join(", ") || "-";

const wordsOf = ({ words, format }: Path): string =>
  [format ?? "", ...words.map(([word, { count }]) => `${word} ${grouped(count)}`)]
    .filter((each) => each)
    .join(", ") || "-";

const HEAD = ["path", "seen", "null", "absent", "types", "formats, words", "first", "last"];

const row = (path: Path): string[] => [
  `${path.known ? "" : "+ "}${printable(path.pointer)}`,
  grouped(path.seen),
  path.null > 0 ? grouped(path.null) : "-",
  path.absent > 0 ? grouped(path.absent) : "-",
  typesOf(path),
  wordsOf(path),
  dayOf(path.when.first),
  dayOf(path.when.last),
];

const WIDEST = 60;

const table = (paths: readonly Path[]): string => {
  const cells = [HEAD, ...paths.map(row)];
  const widths = HEAD.map((_, column) =>
    Math.min(WIDEST, Math.max(...cells.map((row) => (row[column] as string).length))),
  );
  return cells
    .map((row) =>
      row
        .map((cell, column) =>
          column >= 1 && column <= 3
            ? cell.padStart(widths[column] as number)
            : cell.padEnd(widths[column] as number),
        )
        .join("  ")
        .trimEnd(),
    )
    .map((line) => `  ${line}\n`)
    .join("");
};

/** What was not counted, and why. */
const leftOut = ({ malformed, unknown, deep, full }: Seen): string[] => [
  ...(malformed > 0 ? [`${plural(malformed, "payload")} could not be read: see afterword validate`] : []),
  ...[...unknown].map(([vendor, count]) =>
    vendor === null
      ? `${plural(count, "payload")} of no known vendor`
      : `${plural(count, "payload")} of ${vendor}, of events that its schema does not have`,
  ),
  ...(deep > 0 ? [`${plural(deep, "payload")} nested deeper than is looked at`] : []),
  ...(full ? ["more paths than can be told apart: the rest is counted nowhere"] : []),
];

/** The root's own count has the times of the event. */
const eventSpan = ({ seen }: Report, event: SeenEvent): Count => seen.forest.sum(event.root);

const painted = (text: string, code: number, color: boolean): string =>
  color ? `\x1b[${code}m${text}\x1b[39m` : text;

const words = (kind: string): string => kind.replace(/-/g, " ");

const shown = (pointer: string): string => printable(pointer) || "/";

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : `\n  ${title}\n${lines.map((line) => `    ${line}\n`).join("")}`;

const MOST_SHOWN = 12;

/** Paths of which the same is to be known stand in one line; words have one each. */
const remarked = (differences: readonly Difference[], color: boolean): string[] => {
  const kinds = [...new Set(differences.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const list = differences.filter((each) => each.kind === kind);
    const head = painted(words(kind), 36, color);
    if (kind === "word-never-seen")
      return list.map(
        ({ pointer, message }) => `${head}  ${shown(pointer)}  ${message.replace(/^never seen: /, "")}`,
      );
    const more = list.length > MOST_SHOWN ? ` and ${list.length - MOST_SHOWN} more` : "";
    return [
      `${head}  ${list
        .slice(0, MOST_SHOWN)
        .map(({ pointer }) => shown(pointer))
        .join(" ")}${more}`,
    ];
  });
};

/** For people: every path, and then what differs. */
export const text = (report: Report, color: boolean): string => {
  const { seen, events } = report;
  const parts = events.map(({ event, differences }) => {
    const { vendor, tag, root, payloads } = event;
    const { first, last } = eventSpan(report, event);
    const head = `${vendor} ${tag}  ${plural(payloads, "payload")}, ${dayOf(first)} to ${dayOf(last)}\n\n`;
    const [[mends, wrong], [remarks, rest]] = split(differences);
    const lists = [
      section(
        mends,
        wrong.map(
          ({ kind, pointer, message, seen }) =>
            `${painted(words(kind), 33, color)}  ${shown(pointer)}  ${message}; × ${grouped(seen.count)}, ${span(seen)}`,
        ),
      ),
      section(remarks, remarked(rest, color)),
    ];
    return `${head}${table(pathsOf(seen.forest, root))}${lists.join("")}\n`;
  });
  return `${parts.join("")}${summary(report)}`;
};

const summary = (report: Report): string => {
  const { seen, events } = report;
  const count = events.flatMap(({ differences }) => differences.filter(differs)).length;
  const says =
    count === 0 ? "nothing differs from the schemas" : `${plural(count, "difference")} from the schemas`;
  return [`${plural(seen.payloads, "payload")}, ${says}`, ...leftOut(seen)]
    .map((line) => `${line}\n`)
    .join("");
};

export const json = (report: Report): string => {
  const { seen, events } = report;
  const when = ({ first, last }: Count) => ({ firstSeen: timeOf(first), lastSeen: timeOf(last) });
  return `${jsonText({
    summary: {
      payloads: seen.payloads,
      malformed: seen.malformed,
      unknown: [...seen.unknown.values()].reduce((sum, count) => sum + count, 0),
      deep: seen.deep,
      full: seen.full,
      differences: events.flatMap(({ differences }) => differences.filter(differs)).length,
    },
    events: events.map(({ event, differences }) => ({
      vendor: event.vendor,
      event: event.tag,
      payloads: event.payloads,
      ...when(eventSpan(report, event)),
      paths: pathsOf(seen.forest, event.root).map((path) => ({
        path: path.pointer,
        known: path.known,
        seen: path.seen,
        null: path.null,
        absent: path.absent,
        types: path.types,
        ...(path.format !== undefined && { format: path.format }),
        ...(path.words.length > 0 && {
          words: path.words.map(([word, count]) => ({ word, seen: count.count, ...when(count) })),
        }),
        ...when(path.when),
      })),
      differences: differences.map((each) => ({
        kind: each.kind,
        path: each.pointer,
        message: each.message,
        differs: differs(each),
        patch: each.change !== undefined,
        seen: each.seen.count,
        ...when(each.seen),
      })),
    })),
  })}\n`;
};

export const markdown = (report: Report): string => {
  const { seen, events } = report;
  const cell = (text: string) => printable(text).replace(/[\\|`*_<>[\]]/g, "\\$&");
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  const rule = (columns: readonly string[]) => line(columns.map(() => "---"));
  const parts = events.map(({ event, differences }) => {
    const { first, last } = eventSpan(report, event);
    const lists = split(differences).map(([title, list]) => {
      if (list.length === 0) return "";
      const columns = ["what", "path", "", "seen", "first", "last"];
      const rows = list.map(({ kind, pointer, message, seen }) =>
        line([
          kind.replace(/-/g, " "),
          cell(pointer || "/"),
          cell(message),
          grouped(seen.count),
          dayOf(seen.first),
          dayOf(seen.last),
        ]),
      );
      return `### ${title.replace(/^./, (letter) => letter.toUpperCase())}\n\n${line(columns)}${rule(columns)}${rows.join("")}\n`;
    });
    const paths = pathsOf(seen.forest, event.root).map((path) => line(row(path).map(cell)));
    return `## ${cell(`${event.vendor} ${event.tag}`)}\n\n${plural(event.payloads, "payload")}, ${dayOf(first)} to ${dayOf(last)}\n\n${lists.join("")}### Paths\n\n${line(HEAD)}${rule(HEAD)}${paths.join("")}\n`;
  });
  return `# Drift\n\n${parts.join("")}${summary(report).replace(/\n(?!$)/g, "\n\n")}`;
};
