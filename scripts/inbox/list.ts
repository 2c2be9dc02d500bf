// `afterword inbox list`: the rows of an inbox.

import type { InboxRow } from "../../src/inbox/index.js";
import { type Call, choice, exit } from "../command.js";
import { inboxOption, inboxUsage } from "../options/inbox.js";
import { countOption } from "../options/reading.js";
import { jsonText } from "../text/json.js";
import { filterOf, filterOptions, filterUsage } from "./filter.js";
import { withInbox } from "./opened.js";
import { tableOf, timeInWords, whenOf } from "./words.js";

/** The help text. */
export const usage = `Usage: afterword inbox list [options] [ID...]

Lists deliveries, the last one first: when each was received, what it is, and what becomes of it.

Options:
${inboxUsage}${filterUsage}  --limit N          at most so many (default: 50)
  --before ID        only rows with a smaller id: to go on where a list has ended
  --show-values      show the ids of conversations; they are masked otherwise
  --format FORMAT    text (default), json, ndjson
  -h, --help

Exit codes: 0 listed, also if there are none; 2 wrong use, or an inbox that cannot be opened.
`;

/** The options of the command line. */
export const options = {
  ...inboxOption,
  ...filterOptions,
  limit: { type: "string" },
  before: { type: "string" },
  "show-values": { type: "boolean" },
  format: { type: "string" },
} as const;

const NAME = "inbox list";

/** Runs `afterword inbox list`. */
export const run = async (call: Call): Promise<number> => {
  const { values, io } = call;
  const format = choice(values, "format", ["text", "json", "ndjson"]) ?? "text";
  const limit = countOption(values, "limit", 100_000) ?? 50;
  const before = countOption(values, "before", Number.MAX_SAFE_INTEGER);
  const filter = { ...filterOf(call), ...(before !== undefined && { before }) };
  return withInbox(NAME, call, true, async (inbox) => {
    const found = await inbox.list(filter, limit + 1);
    const rows = found.slice(0, limit).map((row) => masked(row, values["show-values"] === true));
    const next = found.length > limit ? (rows.at(-1)?.id ?? null) : null;
    if (format === "json") io.stdout(`${jsonText({ inbox: inbox.name, rows, next })}\n`);
    else if (format === "ndjson") io.stdout(rows.map((row) => `${jsonText(row)}\n`).join(""));
    else io.stdout(rows.length > 0 ? table(rows) : "no delivery\n");
    if (next !== null && format !== "json")
      io.stderr(`afterword: there are more; go on with --before ${next}, or give --limit N\n`);
    return exit.clean;
  });
};

/** A row whose conversation is not told. */
export const masked = (row: InboxRow, showValues: boolean): InboxRow =>
  showValues || row.conversation === null ? row : { ...row, conversation: "…" };

const HEADS = [
  ...["id", "received", "vendor", "event", "verdict", "state", "attempts", "when"],
  ...["code", "copies", "conversation"],
];

const table = (rows: readonly InboxRow[]): string => {
  const now = Date.now();
  return tableOf(
    HEADS,
    rows.map((row) => [
      String(row.id),
      timeInWords(row.receivedAt),
      row.vendor ?? "-",
      row.event ?? "-",
      row.verdict,
      row.state,
      String(row.attempts),
      whenOf(row, now),
      row.code ?? "-",
      String(row.copies),
      row.conversation ?? "-",
    ]),
  );
};
