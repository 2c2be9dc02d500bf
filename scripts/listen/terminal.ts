// What the terminal shows: a line for each delivery, its findings below it, and the totals at the end.

import { type Finding, type Findings, pathOf } from "../../src/check/findings.js";
import { type Verdict, verdicts } from "../../src/verdict.js";
import type { Attempt, Row } from "../html/model.js";
import { deliveries, grouped, plural } from "../text/count.js";
import { printable } from "../text/printable.js";
import { shownPointer } from "../validate/located-finding.js";
import { type Paint, painted } from "../validate/reports/paint.js";

/** How many findings of a delivery are listed. */
const MAX_FINDINGS = 10;

/** The lines of a delivery that was answered. Values of its payload are not in them. */
export const linesOf = (row: Row, findings: Findings, color: boolean): string => {
  const { at, vendor, event, verdict, unsigned, code, answered, forwarded } = row;
  const paint = painted(color);
  const what = printable(`${vendor ?? "unknown vendor"} ${event ?? ""}`.trim());
  const words = [
    at.slice(11, 19),
    paint(verdict.padEnd(verdicts[0].length), verdict),
    what,
    unsigned ? "unsigned" : "",
    code ?? "",
    findings.total > 0 ? plural(findings.total, "finding") : "",
    answered === null ? "the vendor did not wait for an answer" : `answered ${answered}`,
    forwarded ? attemptText(forwarded) : "",
  ].filter(Boolean);
  const listed = findings.slice(0, MAX_FINDINGS).map((each) => findingLine(each, paint));
  const more = findings.total - listed.length;
  return [words.join("  "), ...listed, ...(more > 0 ? [`  and ${grouped(more)} more`] : [])]
    .map((line) => `${line}\n`)
    .join("");
};

const findingLine = (finding: Finding, paint: Paint): string => {
  const { kind, grade, message } = finding;
  const path = pathOf(finding);
  const pointer = path ? shownPointer(finding, path, false) : finding.pointer;
  const words = paint(`${grade} ${kind}`, grade === "drift" ? "drifted" : "invalid");
  return `  ${words}  ${printable(pointer) || "/"}  ${printable(message)}`;
};

/** `target 200 in 12 ms`, `target ECONNREFUSED` */
const attemptText = ({ status, error, ms }: Attempt): string =>
  status === null ? `target ${error}` : `target ${status} in ${Math.round(ms)} ms`;

/** `12 deliveries: 10 ok, 2 drifted` */
export const totalsLine = (counts: ReadonlyMap<Verdict, number>): string => {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const parts = verdicts.flatMap((verdict) => {
    const count = counts.get(verdict) ?? 0;
    return count > 0 ? `${grouped(count)} ${verdict}` : [];
  });
  return `${deliveries(total)}${parts.length > 0 ? `: ${parts.join(", ")}` : ""}\n`;
};
