// Makes a report of drift to share: one HTML file.

import type { Call } from "../command.js";
import type { DriftData, DriftRow, ShownPath } from "../html/model.js";
import type { Presence } from "../html/presence.js";
import { reportOf, summaryOf } from "../html/report.js";
import { eventKey, keyAmong } from "./days.js";
import { type Difference, differs } from "./differences.js";
import { pathsOf, type SeenPath } from "./paths.js";
import {
  countNotes,
  type DriftReport,
  eventCount,
  type ReportedEvent,
  resultOf,
  timesOf,
  typeWords,
  wordWords,
} from "./reports.js";

/**
 * For people: what the text report says, and on which days each difference was seen.
 *
 * @param presence in how many payloads, day by day
 */
export const html = (report: DriftReport, presence: Presence, read: Read): string =>
  reportOf(dataOf(report, presence, read));

/** What was asked for, and whether all inputs could be read. */
interface Read {
  readonly call: Pick<Call, "values" | "positionals">;
  readonly isWhole: boolean;
}

const dataOf = (report: DriftReport, presence: Presence, read: Read): DriftData => {
  const { seen, events } = report;
  return {
    kind: "drift",
    summary: summaryOf({ command: "drift", ...read, result: resultOf(report), notes: countNotes(seen) }),
    payloads: seen.payloads,
    view: {
      days: presence.days(),
      rows: events.flatMap((each) =>
        each.differences.filter(differs).map((difference) => rowOf(each, difference, presence)),
      ),
    },
    events: events.map(({ event, differences }) => ({
      vendor: event.vendor,
      event: event.tag,
      payloads: event.payloads,
      ...timesOf(eventCount(seen, event)),
      paths: pathsOf(seen.forest, event.root).map(shownPath),
      remarks: differences
        .filter((each) => !differs(each))
        .map(({ kind, pointer, message }) => ({ kind, path: pointer, message })),
    })),
  };
};

/** Differences that a validator takes for invalid. */
const INVALID: ReadonlySet<Difference["kind"]> = new Set<Difference["kind"]>([
  "missing-member",
  "type",
  "const",
]);

const rowOf = (
  { event, differences }: ReportedEvent,
  difference: Difference,
  presence: Presence,
): DriftRow => {
  const { kind, pointer, message, seen } = difference;
  return {
    vendor: event.vendor,
    event: event.tag,
    kind,
    grade: INVALID.has(kind) ? "invalid" : "drift",
    path: pointer,
    message,
    ...presence.of(eventKey(event.vendor, event.tag), keyAmong(difference, differences)),
    ...timesOf(seen),
  };
};

const shownPath = (path: SeenPath): ShownPath => ({
  path: path.pointer,
  known: path.known,
  seen: path.seen,
  null: path.null,
  absent: path.absent,
  types: typeWords(path),
  words: wordWords(path),
  ...timesOf(path.when),
});
