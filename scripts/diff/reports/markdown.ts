// Prints changes as a change log in Markdown.

import { longestTicks } from "../../../src/markdown.js";
import { printable } from "../../text/printable.js";
import { type Grade, grades } from "../changes.js";
import type { Uses } from "../uses.js";
import { grouped, type Told } from "./grouping.js";
import {
  beforeAfter,
  cut,
  effectWords,
  type Format,
  feedWords,
  kindWords,
  otherPlaces,
  type Report,
  summary,
} from "./report.js";
import { cannotFollowWords, lineText, toldChanges, unusedWords, wordsOfUses } from "./uses.js";

/** An entry of a change log for each vendor, one below the other. */
export const markdown: Format = (report, { date }) => {
  const { old, new: now, changes } = report;
  const vendors = [...new Set(changes.map(({ vendor }) => vendor))];
  if (vendors.length === 0) return `${codeSpan(old)} → ${codeSpan(now)}: ${summary(report)}\n`;
  return vendors
    .map((vendor) => {
      const own = changes.filter((change) => change.vendor === vendor);
      return `# ${escaped(vendor)}\n\n${entry({ ...report, changes: own }, date)}`;
    })
    .join("\n");
};

const HEADINGS: Record<Grade, string> = { breaking: "Breaking", drift: "Drift", safe: "Safe" };

/**
 * The changes of one vendor's schemas, as a section of its change log.
 *
 * @param mark a comment by which the entry is found again
 */
export const entry = (report: Report, date: string, mark = ""): string => {
  const { old, new: now, changes } = report;
  const lines = [`## ${date}: ${codeSpan(old)} → ${codeSpan(now)}`, ""];
  if (mark !== "") lines.push(mark, "");
  lines.push(`${summary(report)}.`, "");
  const { uses } = report;
  const told = uses ? toldChanges(report) : grouped(changes);
  for (const grade of grades) {
    const graded = told.filter((change) => change.grade === grade);
    if (graded.length > 0)
      lines.push(`### ${HEADINGS[grade]}`, "", ...graded.flatMap((change) => itemWithUses(change, uses)), "");
  }
  const about = [unusedWords(report), cannotFollowWords(report)].filter((words) => words !== undefined);
  for (const words of about) lines.push(`${escaped(words)}.`, "");
  return lines.join("\n");
};

const itemWithUses = (change: Told, uses: Uses | undefined): string[] => {
  const found = uses?.of.get(change) ?? [];
  if (!uses || found.length === 0) return [itemOf(change)];
  return [
    `${itemOf(change)}; ${wordsOfUses(change, found)}`,
    ...found.map((use) => {
      const through = use.through === null ? "" : ` through ${codeSpan(`Conversation.${use.through}`)}`;
      const mark = use.compiles ? "" : "✗ ";
      return `  - ${mark}${codeSpan(`${use.file}:${use.line}`)} ${use.how}${through}: ${codeSpan(lineText(use))}`;
    }),
  ];
};

const itemOf = (change: Told): string => {
  const { event, pointer, when } = change;
  const place = [event ?? "", pointer]
    .filter((each) => each !== "")
    .map(codeSpan)
    .join(" ");
  const branches = when.length > 0 ? ` (${when.map((each) => codeSpan(cut(each))).join(", ")})` : "";
  const values = beforeAfter(change, codeSpan);
  const effects = effectWords(change);
  const further = [feedWords(change, codeSpan), otherPlaces(change, codeSpan)];
  return [
    `- ${place}${branches}${place && ": "}${kindWords(change)}`,
    values && `, ${values}`,
    effects.length > 0 ? ` (${effects.join(", ")})` : "",
    ...further.map((words) => (words === undefined ? "" : `; ${words}`)),
  ].join("");
};

/** Text of a schema as a code span. It may contain backticks. */
const codeSpan = (text: string): string => {
  const plain = printable(text);
  const fence = "`".repeat(longestTicks(plain) + 1);
  const pad = /^[` ]|[` ]$/.test(plain) || plain === "" ? " " : "";
  return `${fence}${pad}${plain}${pad}${fence}`;
};

const escaped = (text: string): string => printable(text).replace(/[\\`*_{}[\]<>()#+!|&~-]/g, "\\$&");
