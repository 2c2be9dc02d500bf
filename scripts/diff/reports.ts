import { printable } from "../text/printable.js";
import { type Change, type Grade, grades } from "./index.js";
import type { Version } from "./versions.js";

/** What the formats print. */
export interface Report {
  readonly old: string;
  readonly new: string;
  readonly changes: readonly Change[];
  /** Where the newer version says something. */
  readonly locate?: Version["locate"];
}

const HEADS: Record<Grade, string> = { breaking: "Breaking", drift: "Drift", safe: "Safe" };
const COLORS: Record<Grade, number> = { breaking: 31, drift: 33, safe: 32 };

/** `type changed` */
const words = ({ kind }: Change): string => kind.replace(/-/g, " ");

/** Long texts are cut: descriptions can be pages. */
const cut = (text: string, most = 160): string =>
  text.length > most ? `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "")}…` : text;

const shown = (text: string): string => printable(cut(text));

/** What was before and is after; of what came or went, only that. */
const fromTo = ({ kind, before, after }: Change, quote: (text: string) => string): string => {
  const [was, is] = kind === "description" ? apart(before, after) : [before, after];
  const text = (value: string | undefined) => (value === undefined ? "(none)" : quote(cut(value)));
  const only = before === undefined ? after : after === undefined ? before : undefined;
  if (only !== undefined && /-(?:added|removed)$/.test(kind)) return text(only);
  return before === undefined && after === undefined ? "" : `${text(was)} → ${text(is)}`;
};

/** Long texts from shortly before where they begin to differ. */
const apart = (before = "", after = ""): [string | undefined, string | undefined] => {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  const from = Math.max(before.length, after.length) > 100 ? before.lastIndexOf(" ", same - 20) + 1 : 0;
  const rest = (text: string) => (text === "" ? undefined : from > 0 ? `…${text.slice(from)}` : text);
  return [rest(before), rest(after)];
};

const effects = ({ acceptsLess, typesChange }: Change): string[] => [
  ...(acceptsLess ? ["accepts less"] : []),
  ...(typesChange ? ["types change"] : []),
];

const NAMED = 3;

/** `also at /sender/name, in call.ended, call.started and 12 other events` */
const elsewhere = ({ event, also = [] }: Change, quote: (text: string) => string): string | undefined => {
  if (also.length === 0) return undefined;
  const list = (all: readonly string[], noun: string): string => {
    const more = all.length - NAMED;
    const shown = (more > 1 ? all.slice(0, NAMED) : all).map((each) => quote(cut(each)));
    return `${shown.join(", ")}${more > 1 ? ` and ${more} other ${noun}s` : ""}`;
  };
  const places = [
    ...new Set(also.filter((each) => each.event === event).map(({ pointer }) => pointer || "/")),
  ];
  const events = [...new Set(also.flatMap((each) => (each.event === event ? [] : (each.event ?? []))))];
  const said = [
    ...(places.length > 0 ? [`at ${list(places, "place")}`] : []),
    ...(events.length > 0 ? [`in ${list(events, "event")}`] : []),
  ];
  return `also ${said.join(", ")}`;
};

const counts = (changes: readonly Change[]): Record<Grade, number> => {
  const counted = { breaking: 0, drift: 0, safe: 0 };
  for (const { grade } of changes) counted[grade]++;
  return counted;
};

/** `2 breaking, 1 safe` */
const summary = (changes: readonly Change[]): string => {
  const counted = counts(changes);
  const parts = grades.filter((grade) => counted[grade] > 0).map((grade) => `${counted[grade]} ${grade}`);
  return parts.length > 0 ? parts.join(", ") : "nothing changed";
};

/** For people: by vendor and event, the worst first. */
export const text = ({ old, new: now, changes }: Report, color: boolean): string => {
  const paint = (grade: Grade) => (color ? `\x1b[${COLORS[grade]}m${grade}\x1b[39m` : grade);
  const lines: string[] = [];
  for (const [head, group] of grouped(changes)) {
    lines.push(head, "");
    for (const change of group) {
      const { grade, pointer, when } = change;
      const pad = " ".repeat("breaking".length - grade.length);
      const where = [printable(pointer) || "/", ...when.map((each) => `(${shown(each)})`)].join(" ");
      const says = fromTo(change, printable);
      const also = effects(change);
      lines.push(
        `  ${paint(grade)}${pad}  ${where}  ${words(change)}${says && `: ${says}`}`,
        ...[also.join(", "), elsewhere(change, printable) ?? ""]
          .filter((line) => line !== "")
          .map((line) => `            ${line}`),
      );
    }
    lines.push("");
  }
  return `${[...lines, `${printable(old)} → ${printable(now)}: ${summary(changes)}`].join("\n")}\n`;
};

/** Changes by vendor and event, the worst first. */
const grouped = (changes: readonly Change[]): Map<string, Change[]> => {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const head = printable(`${change.vendor} ${change.event ?? ""}`.trimEnd());
    groups.set(head, [...(groups.get(head) ?? []), change]);
  }
  for (const group of groups.values()) group.sort(byGrade);
  return groups;
};

const byGrade = (a: Change, b: Change): number => grades.indexOf(a.grade) - grades.indexOf(b.grade);

/** For programs; members are always the same, and null where there is nothing. */
export const json = ({ old, new: now, changes }: Report): string => {
  const { length } = changes.filter(({ acceptsLess }) => acceptsLess);
  const summary = {
    changes: changes.length,
    ...counts(changes),
    acceptsLess: length,
    typesChange: changes.filter(({ typesChange }) => typesChange).length,
  };
  const lines = changes.map((change) =>
    JSON.stringify({
      vendor: change.vendor,
      event: change.event,
      pointer: change.pointer,
      when: change.when,
      kind: change.kind,
      grade: change.grade,
      acceptsLess: change.acceptsLess,
      typesChange: change.typesChange,
      before: change.before ?? null,
      after: change.after ?? null,
      also: change.also ?? [],
    }),
  );
  const list = lines.length === 0 ? "[]" : `[\n${lines.map(printable).join(",\n")}\n]`;
  const about = printable(
    `{"old":${JSON.stringify(old)},"new":${JSON.stringify(now)},"summary":${JSON.stringify(summary)}`,
  );
  return `${about},"changes":${list}}\n`;
};

/** A change log's entry for each vendor, one below the other. */
export const markdown = ({ old, new: now, changes }: Report, date: string): string => {
  const vendors = [...new Set(changes.map(({ vendor }) => vendor))];
  if (vendors.length === 0) return `${code(old)} → ${code(now)}: nothing changed\n`;
  return vendors
    .map((vendor) => {
      const mine = changes.filter((change) => change.vendor === vendor);
      return `# ${prose(vendor)}\n\n${entry({ old, new: now, changes: mine }, date)}`;
    })
    .join("\n");
};

/** What changed in one vendor's schemas, as a section of its change log. */
export const entry = ({ old, new: now, changes }: Report, date: string, mark = ""): string => {
  const lines = [`## ${date}: ${code(old)} → ${code(now)}`, ""];
  if (mark !== "") lines.push(mark, "");
  lines.push(`${summary(changes)}.`, "");
  for (const grade of grades) {
    const graded = changes.filter((change) => change.grade === grade);
    if (graded.length === 0) continue;
    lines.push(`### ${HEADS[grade]}`, "");
    for (const change of graded) {
      const { event, pointer, when } = change;
      const where = [
        ...(event === null ? [] : [code(event)]),
        ...(pointer === "" ? [] : [code(pointer)]),
      ].join(" ");
      const branch = when.length > 0 ? ` (${when.map((each) => code(cut(each))).join(", ")})` : "";
      const says = fromTo(change, code);
      const also = effects(change);
      const others = elsewhere(change, code);
      lines.push(
        `- ${where}${branch}${where && ": "}${words(change)}${says && `, ${says}`}${also.length > 0 ? ` (${also.join(", ")})` : ""}${others === undefined ? "" : `; ${others}`}`,
      );
    }
    lines.push("");
  }
  return lines.join("\n");
};

/** Text of a schema in Markdown: a code span, whatever backticks it holds. */
const code = (text: string): string => {
  const plain = printable(text);
  const longest = Math.max(0, ...[...plain.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = /^[` ]|[` ]$/.test(plain) || plain === "" ? " " : "";
  return `${fence}${pad}${plain}${pad}${fence}`;
};

const prose = (text: string): string => printable(text).replace(/[\\`*_{}[\]<>()#+!|&~-]/g, "\\$&");

/** As many of a kind as GitHub shows for one step. */
const SHOWN = 10;

/** Workflow commands: breaking changes as errors, those after which the validator accepts less as warnings. */
export const github = ({ old, new: now, changes, locate }: Report): string => {
  const errors = changes.filter(({ grade }) => grade === "breaking");
  const warnings = changes.filter(
    ({ grade, acceptsLess }) => grade !== "breaking" && (acceptsLess || grade === "drift"),
  );
  const line = (command: string, change: Change): string => {
    const title = `${change.vendor}${change.event === null ? "" : ` ${change.event}`}: ${words(change)}`;
    const where = [change.pointer || "/", ...change.when.map((each) => `(${each})`)].join(" ");
    const also = effects(change);
    const others = elsewhere(change, (text) => text);
    const message = `${cut(where)}  ${fromTo(change, (text) => text)}${also.length > 0 ? ` [${also.join(", ")}]` : ""}${others === undefined ? "" : `; ${others}`}`;
    // what is gone stands nowhere any more
    const at = change.event === null ? undefined : locate?.(change.vendor, change.event, change.pointer);
    const place = at ? `file=${property(at.file)},${at.line === undefined ? "" : `line=${at.line},`}` : "";
    return `::${command} ${place}title=${property(cut(title))}::${data(message.trim())}\n`;
  };
  const more = [errors, warnings].map(({ length }) => Math.max(0, length - SHOWN));
  const left = (more[0] as number) + (more[1] as number);
  return [
    ...errors.slice(0, SHOWN).map((change) => line("error", change)),
    ...warnings.slice(0, SHOWN).map((change) => line("warning", change)),
    `::notice title=${property("afterword diff")}::${data(`${old} → ${now}: ${summary(changes)}${left > 0 ? `; ${left} more are not shown` : ""}`)}\n`,
  ].join("");
};

const data = (text: string): string =>
  printable(text).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");

const property = (text: string): string => data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
