// Prints changes as JSON.

import { printable } from "../../text/printable.js";
import type { Change } from "../changes.js";
import type { Uses } from "../uses.js";
import { counts, type Format } from "./report.js";

/** For programs: every change has the same members, and null for those without a value. */
export const json: Format = ({ old, new: now, changes, descriptionsLeftOut = 0, isSpent = false, uses }) => {
  const summary = {
    changes: changes.length,
    ...counts(changes),
    acceptsLess: changes.filter(({ acceptsLess }) => acceptsLess).length,
    typesChange: changes.filter(({ typesChange }) => typesChange).length,
    ...(descriptionsLeftOut > 0 && { descriptionsLeftOut }),
    ...(changes.some(({ kind }) => kind === "not-compared") && { notEverythingCompared: true }),
    ...(isSpent && { searchEndedEarly: true }),
  };
  const lines = changes.map((change) => printable(JSON.stringify(recordOf(change, uses))));
  const list = listOf(lines);
  const about = printable(
    `{"old":${JSON.stringify(old)},"new":${JSON.stringify(now)},"summary":${JSON.stringify(summary)}`,
  );
  const handedOn = uses?.cannotFollow.map((place) => printable(JSON.stringify(place)));
  return `${about},"changes":${list}${handedOn ? `,"cannotFollow":${listOf(handedOn)}` : ""}}\n`;
};

/** A list with a line for each entry. */
const listOf = (lines: readonly string[]): string =>
  lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n]`;

const recordOf = (change: Change, uses: Uses | undefined) => ({
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
  feeds: change.feeds,
  also: change.also,
  ...(change.alsoElsewhere && { alsoElsewhere: true }),
  ...(uses && { uses: (uses.of.get(change) ?? []).map(({ text: _, ...use }) => use) }),
});
