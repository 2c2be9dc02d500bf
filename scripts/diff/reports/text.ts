// Prints changes for people.

import { compare } from "../../documents/problems.js";
import { printable } from "../../text/printable.js";
import { type Change, type Grade, grades } from "../changes.js";
import type { Use, Uses } from "../uses.js";
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
import { cannotFollowWords, lineText, toldChanges, unusedWords, wordsOfUses } from "./uses.js";

/** For people: by vendor and event, the worst first. */
export const text: Format = (report, { color }) => {
  const lines: string[] = [];
  const { old, new: now, uses } = report;
  const told = toldChanges(report);
  // each has its own lines of code, so none are put together
  for (const [heading, group] of byHeading(uses ? told : grouped(told)))
    lines.push(heading, "", ...group.flatMap((change) => linesOf(change, color, uses)), "");
  const about = [unusedWords(report), cannotFollowWords(report)].filter((words) => words !== undefined);
  lines.push(...about.map(printable));
  return `${[...lines, `${printable(old)} → ${printable(now)}: ${summary(report)}`].join("\n")}\n`;
};

/** Changes by heading: vendor and event. Of the events of a vendor, and of the changes of an event, the worst come first. */
export const byHeading = (changes: readonly Told[]): [heading: string, group: Told[]][] => {
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

const linesOf = (change: Told, color: boolean, uses?: Uses): string[] => {
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
    ...(uses ? linesOfUses(change, uses.of.get(change) ?? []) : []),
  ];
};

const linesOfUses = (change: Change, uses: readonly Use[]): string[] => {
  if (uses.length === 0) return [`${INDENT}${wordsOfUses(change, uses)}`];
  const places = uses.map(({ file, line }) => `${printable(file)}:${line}`);
  const width = Math.max(...places.map(({ length }) => length));
  return [
    `${INDENT}${wordsOfUses(change, uses)}`,
    ...uses.map((use, index) => {
      const place = (places[index] as string).padEnd(width);
      const through = use.through === null ? "" : `  through Conversation.${printable(use.through)}`;
      const mark = use.compiles ? " " : "✗";
      return `${INDENT}${mark} ${place}  ${use.how.padEnd(HOW_WIDTH)}  ${printable(lineText(use))}${through}`;
    }),
  ];
};

const HOW_WIDTH = "conversation".length;
