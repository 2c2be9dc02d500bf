// What the terminal shows of an inbox: what the run does, and a line for each delivery that is done or dead.

import type { InboxStatus, Row, Settings } from "../../html/model.js";
import { grouped, plural } from "../../text/count.js";
import { printable } from "../../text/printable.js";
import { painted } from "../../validate/reports/paint.js";

/** What is said when the run has begun. */
export const inboxWelcome = ({ url, inbox }: Settings, { hasPage }: { readonly hasPage: boolean }): string =>
  [
    `listening on ${url}, for this machine only`,
    `  inbox  ${printable(inbox ?? "")}`,
    ...(hasPage ? [`  page   ${url}/`] : []),
    "  below  a line for each delivery that becomes done or dead; nothing is received",
    "",
  ].join("\n");

/** The line of a delivery that became done or dead. */
export const endedLine = ({ n, vendor, event, code, inbox }: Row, color: boolean): string => {
  const { state = "done", endedAt, attempts = 0 } = inbox ?? {};
  const words = [
    endedAt?.slice(11, 19) ?? "",
    painted(color)(state, state === "dead" ? "invalid" : "ok"),
    printable(`${vendor ?? "unknown vendor"} ${event ?? ""}`.trim()),
    `#${n}`,
    code ?? "",
    plural(attempts, "attempt"),
  ];
  return `${words.filter(Boolean).join("  ")}\n`;
};

/** What is said when the database fails, or answers again. Empty if neither has happened. */
export const problemLine = ({ problem }: InboxStatus, before: InboxStatus): string => {
  if (problem?.message === before.problem?.message) return "";
  if (problem === null) return "afterword: the inbox answers again\n";
  const { code, message, hint } = problem;
  return `afterword: ${code}: ${printable(message)}\n${hint === null ? "" : `  ${printable(hint)}\n`}`;
};

/** `2 waiting, 1 leased, 3 dead` */
export const countsLine = ({ counts }: InboxStatus): string =>
  counts === null
    ? ""
    : `${grouped(counts.waiting)} waiting, ${grouped(counts.leased)} leased, ${grouped(counts.dead)} dead\n`;
