// Prints changes for people.

import { compare } from "../../documents/problems.js";
import { printable } from "../../text/printable.js";
import { type Change, type Grade, grades } from "../changes.js";
import { grouped, type Told } from "./grouping.js";
import {
  beforeAfter,
  cut,
  effectWords,
  type Format,
  feedWords,
  kindWords,
  otherPlaces,
  summary,
} from "./report.js";

/** For people: by vendor and event, the worst first. */
export const text: Format = (report, { color }) => {
  const lines: string[] = [];
  for (const [heading, group] of byHeading(grouped(report.changes)))
    lines.push(heading, "", ...group.flatMap((change) => linesOf(change, color)), "");
  const { old, new: now } = report;
  return `${[...lines, `${printable(old)} → ${printable(now)}: ${summary(report)}`].join("\n")}\n`;
};

/** Changes by vendor and event. Of the events of a vendor, and of the changes of an event, the worst come first. */
const byHeading = (changes: readonly Told[]): [heading: string, group: Told[]][] => {
  const groups = new Map<string, Told[]>();
  for (const change of changes) {
    const heading = printable(`${change.vendor} ${change.event ?? ""}`.trimEnd());
    const group = groups.get(heading);
    if (group) group.push(change);
    else groups.set(heading, [change]);
  }
  for (const group of groups.values()) group.sort(byGrade);
  const first = ([, [change]]: [string, Told[]]): Told => change as Told;
  return [...groups].sort((a, b) => compare(first(a).vendor, first(b).vendor) || byGrade(first(a), first(b)));
};

const byGrade = (a: Change, b: Change): number => grades.indexOf(a.grade) - grades.indexOf(b.grade);

const COLORS: Record<Grade, number> = { breaking: 31, drift: 33, safe: 32 };
const WIDTH = Math.max(...grades.map(({ length }) => length));
const INDENT = " ".repeat(WIDTH + 4);

const linesOf = (change: Told, color: boolean): string[] => {
  const { grade, pointer, when } = change;
  const painted = color ? `\x1b[${COLORS[grade]}m${grade}\x1b[39m` : grade;
  const pointed = printable(pointer) || (change.event === null && change.names ? "" : "/");
  const place = [pointed, ...when.map((each) => `(${printable(cut(each))})`)].join(" ");
  const values = beforeAfter(change, printable);
  const below = [
    effectWords(change).join(", "),
    feedWords(change, printable) ?? "",
    otherPlaces(change, printable) ?? "",
  ];
  return [
    `  ${painted}${" ".repeat(WIDTH - grade.length)}  ${place && `${place}  `}${kindWords(change)}${values && `: ${values}`}`,
    ...below.filter((line) => line !== "").map((line) => `${INDENT}${line}`),
  ];
};
