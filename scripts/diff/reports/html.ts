// Makes a report of changes to share: one HTML file.

import { posix } from "node:path";
import type { DiffData, ShownChange } from "../../html/model.js";
import { reportOf, summaryOf } from "../../html/report.js";
import type { Uses } from "../uses.js";
import { grouped, type Told } from "./grouping.js";
import {
  beforeAfter,
  cut,
  effectWords,
  type Format,
  type FormatOptions,
  feedWords,
  kindWords,
  otherPlaces,
  type Report,
  summary,
} from "./report.js";
import { byHeading } from "./text.js";
import { cannotFollowWords, lineText, toldChanges, unusedWords, wordsOfUses } from "./uses.js";

/** For people who do not have the schemas: what the text report says, as one file for a browser. */
export const html: Format = (report, { call }) => reportOf(dataOf(report, call));

const dataOf = (report: Report, call: FormatOptions["call"]): DiffData => {
  const { old, new: now, uses } = report;
  const told = toldChanges(report);
  const notes = [unusedWords(report), cannotFollowWords(report)].filter((words) => words !== undefined);
  return {
    kind: "diff",
    summary: summaryOf({ command: "diff", call, result: summary(report), notes }),
    from: old,
    to: now,
    groups: byHeading(uses ? told : grouped(told)).flatMap(([, [first, ...others]]) =>
      first
        ? [
            {
              vendor: first.vendor,
              event: first.event,
              changes: [first, ...others].map((change) => shownChange(change, uses)),
            },
          ]
        : [],
    ),
  };
};

const asItIs = (text: string): string => text;

const shownChange = (change: Told, uses: Uses | undefined): ShownChange => {
  const { grade, event, pointer, when, names } = change;
  const found = uses?.of.get(change) ?? [];
  const notes = [
    effectWords(change).join(", "),
    feedWords(change, asItIs) ?? "",
    otherPlaces(change, asItIs) ?? "",
    ...(uses ? [wordsOfUses(change, found)] : []),
  ];
  return {
    grade,
    kind: kindWords(change),
    pointer: pointer || (event === null && names ? "" : "/"),
    when: when.map(cut),
    message: beforeAfter(change, asItIs),
    notes: notes.filter((note) => note !== ""),
    uses: found.map((use) => ({
      file: posix.join(uses?.folder ?? "", use.file),
      line: use.line,
      column: use.column,
      how: use.how,
      compiles: use.compiles,
      through: use.through,
      code: lineText(use),
    })),
  };
};
