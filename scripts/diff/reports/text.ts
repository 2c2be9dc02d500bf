// Prints changes for people.

import { printable } from "../../text/printable.js";
import { type Change, type Grade, grades } from "../changes.js";
import { beforeAfter, cut, effectWords, type Format, kindWords, otherPlaces, summary } from "./report.js";

/** For people: by vendor and event, the worst first. */
export const text: Format = ({ old, new: now, changes }, { color }) => {
  const lines: string[] = [];
  for (const [heading, group] of grouped(changes))
    lines.push(heading, "", ...group.flatMap((change) => linesOf(change, color)), "");
  return `${[...lines, `${printable(old)} → ${printable(now)}: ${summary(changes)}`].join("\n")}\n`;
};

/** Changes by vendor and event, the worst first. */
const grouped = (changes: readonly Change[]): Map<string, Change[]> => {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const heading = printable(`${change.vendor} ${change.event ?? ""}`.trimEnd());
    groups.set(heading, [...(groups.get(heading) ?? []), change]);
  }
  for (const group of groups.values()) group.sort(byGrade);
  return groups;
};

const byGrade = (a: Change, b: Change): number => grades.indexOf(a.grade) - grades.indexOf(b.grade);

const COLORS: Record<Grade, number> = { breaking: 31, drift: 33, safe: 32 };
const WIDTH = Math.max(...grades.map(({ length }) => length));
const INDENT = " ".repeat(WIDTH + 4);

const linesOf = (change: Change, color: boolean): string[] => {
  const { grade, pointer, when } = change;
  const painted = color ? `\x1b[${COLORS[grade]}m${grade}\x1b[39m` : grade;
  const place = [printable(pointer) || "/", ...when.map((each) => `(${printable(cut(each))})`)].join(" ");
  const values = beforeAfter(change, printable);
  const below = [effectWords(change).join(", "), otherPlaces(change, printable) ?? ""];
  return [
    `  ${painted}${" ".repeat(WIDTH - grade.length)}  ${place}  ${kindWords(change)}${values && `: ${values}`}`,
    ...below.filter((line) => line !== "").map((line) => `${INDENT}${line}`),
  ];
};
