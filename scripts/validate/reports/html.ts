// Makes a report to share: one HTML file.

import { verdicts } from "../../../src/verdict.js";
import { reasonText } from "../../captures/input/reason.js";
import type { ShownGroup, ValidateData } from "../../html/model.js";
import { reportOf, summaryOf } from "../../html/report.js";
import { grouped, plural } from "../../text/count.js";
import type { AllGroups } from "../all-groups.js";
import type { Group } from "../group.js";
import type { Tally } from "../tally.js";
import type { ReportFormat, ReportOptions } from "./report.js";

/** For people who do not have the captures: what the text report says, as one file for a browser. */
export const html: ReportFormat = {
  needs: () => ({ list: "none", group: true, frames: true }),
  make: ({ write, call }) => ({
    add: () => {},
    end: (tally, groups) => write(reportOf(dataOf(tally, groups, call))),
  }),
};

const dataOf = (tally: Tally, groups: AllGroups, call: ReportOptions["call"]): ValidateData => ({
  kind: "validate",
  summary: summaryOf({ command: "validate", call, result: resultOf(tally), isWhole: tally.isWhole }),
  files: tally.files,
  payloads: tally.payloads,
  byVerdict: tally.byVerdict,
  events: tally.rows().map(({ vendor, tag, counts }) => ({ vendor, event: tag, byVerdict: counts })),
  schema: tally.schema ?? null,
  groups: groups.list().map(shownGroup),
  unlisted: groups.unlisted,
  others: groups.others,
});

/** `1,204 payloads in 3 files: 1,200 ok, 4 drifted` */
const resultOf = ({ payloads, files, byVerdict }: Tally): string => {
  const counts = verdicts
    .filter((verdict) => byVerdict[verdict] > 0)
    .map((verdict) => `${grouped(byVerdict[verdict])} ${verdict}`);
  const counted = `${plural(payloads, "payload")} in ${plural(files, "file")}`;
  return counts.length > 0 ? `${counted}: ${counts.join(", ")}` : counted;
};

const shownGroup = (group: Group): ShownGroup => {
  const { vendor, tag, grade, kind, pointer, message, hint, count, first } = group;
  const isOne = count === 1;
  const place = isOne ? first.place : undefined;
  return {
    vendor,
    event: tag,
    grade,
    kind: kind ?? null,
    pointer: isOne ? first.pointer : pointer,
    message: reasonText({ message, ...(place && { place }) }),
    hint: hint ?? null,
    count,
    file: first.file,
    line: first.line,
    column: first.column,
    time: first.time,
    frame: first.frame ?? [],
  };
};
