// Parses JSON documents.

import { repeatedNames } from "../../json/duplicates.js";
import { linesOf } from "../../json/lines.js";
import { type Fault, faultOf, positionOf, scan, skipSpace } from "../../json/scan.js";
import type { ParsedText, ReportFault } from "./parsed-text.js";

/** How many faults of one document are listed. */
const MAX_FAULTS = 10;

/** Parses JSON with JSON.parse, which is fast. Lines are looked up only when a problem needs one. */
export const parseJson = (text: string, report: ReportFault): ParsedText | undefined => {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return reportBroken(text, report);
  }
  const twice = repeatedNames(text, data);
  for (const at of twice.slice(0, MAX_FAULTS)) {
    const { line, column } = positionOf(text, at);
    const message = `A member of that name stands in the same object already, at column ${column}.`;
    report(line, "duplicate-key", message, "Drop one of them: only the last would count.");
  }
  return twice.length > 0 ? undefined : { data, line: linesOf(text) };
};

/** Scans the text again for the fault. The message of JSON.parse is not used, because it quotes the document. */
const reportBroken = (text: string, report: ReportFault): undefined => {
  const scanned = scan(text);
  const fault: Fault =
    "fault" in scanned ? scanned : { at: skipSpace(text, scanned.end), fault: "character" };
  const { line, column } = positionOf(text, fault.at);
  return report(
    line,
    "broken-json",
    `The document is not JSON: ${faultOf(fault)}, at column ${column}.`,
    "Mend the JSON at this line.",
  );
};
