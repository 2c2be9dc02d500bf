// `afterword inbox show`: one delivery with everything that is known of it.

import type { Inbox, InboxEntry } from "../../src/inbox/index.js";
import { conversationOf } from "../../src/mapping/record.js";
import { toMarkdown } from "../../src/markdown.js";
import type { Vendor } from "../../src/vendor.js";
import { reasonText } from "../captures/input/reason.js";
import { type CheckedPayload, textChecker } from "../captures/payload/checked-payload.js";
import { deliveryOf } from "../captures/payload/envelope.js";
import { type Call, choice, exit, usageError } from "../command.js";
import { inboxOption, inboxUsage } from "../options/inbox.js";
import { knownVendors, schemasOption, schemasUsage } from "../options/known-vendors.js";
import { grouped } from "../text/count.js";
import { jsonText } from "../text/json.js";
import { printable, printableLines } from "../text/printable.js";
import { shownText } from "../validate/frame.js";
import { locateFindings } from "../validate/located-finding.js";
import { maskedSource } from "../validate/masked-source.js";
import { idsOf } from "./filter.js";
import { masked } from "./list.js";
import { isRefused, pagesOf, withInbox } from "./opened.js";
import { timeInWords, whenOf } from "./words.js";

/** The help text. */
export const usage = `Usage: afterword inbox show [options] ID

Shows a delivery: its row, what it supersedes and what supersedes it, the request, and what this version finds
in its payload. Values are masked, as validate masks them.

Options:
${inboxUsage}  --show-values      show values, headers, and the conversation as people read it
${schemasUsage}  --format FORMAT    text (default), json: the row, its findings and, with --show-values, its envelope
  -h, --help

Exit codes: 0 shown, 1 there is no such row; 2 wrong use, or an inbox that cannot be opened.
`;

/** The options of the command line. */
export const options = {
  ...inboxOption,
  ...schemasOption,
  "show-values": { type: "boolean" },
  format: { type: "string" },
} as const;

const NAME = "inbox show";

/** Runs `afterword inbox show`. */
export const run = async (call: Call): Promise<number> => {
  const { values, positionals, io } = call;
  const format = choice(values, "format", ["text", "json"]) ?? "text";
  const showValues = values["show-values"] === true;
  const ids = idsOf(positionals);
  const [id] = ids;
  if (id === undefined || ids.length > 1)
    throw usageError(`${NAME} takes one id`, "afterword inbox list shows the ids.");
  const { vendors } = await knownVendors(NAME, call);
  return withInbox(NAME, call, true, async (inbox) => {
    const entry = await entryOf(inbox, id);
    if (!entry) {
      io.stderr(`afterword: there is no row ${id} in ${printable(inbox.name)}\n`);
      return exit.findings;
    }
    const shown: Shown = {
      entry,
      supersededBy: await later(inbox, entry),
      checked: checkedOf(entry, vendors, io.cwd),
      showValues,
    };
    io.stdout(format === "json" ? `${jsonText(record(shown))}\n` : text(shown, vendors));
    return exit.clean;
  });
};

interface Shown {
  readonly entry: InboxEntry;
  /** The rows that supersede it, the first one first. */
  readonly supersededBy: readonly number[];
  /** What this version says of the payload; undefined if there is none, or nobody verified it. */
  readonly checked: CheckedPayload | undefined;
  readonly showValues: boolean;
}

const entryOf = async (inbox: Inbox, id: number): Promise<InboxEntry | undefined> => {
  for await (const entry of inbox.entries({ ids: [id] })) return entry;
  return undefined;
};

/** The rows that report the same thing later. They are of the same conversation. */
const later = async (inbox: Inbox, { id, conversation }: InboxEntry): Promise<number[]> => {
  const found: number[] = [];
  if (conversation === null) return found;
  for await (const rows of pagesOf(inbox, { conversation, after: id }))
    found.push(...rows.filter(({ supersedes }) => supersedes === id).map((row) => row.id));
  return found.reverse();
};

const checkedOf = (entry: InboxEntry, vendors: readonly Vendor[], cwd: string): CheckedPayload | undefined =>
  entry.envelope === null || isRefused(entry)
    ? undefined
    : textChecker({ vendors }, cwd)("", { text: entry.envelope, at: { line: 1, column: 1 } });

const record = ({ entry, supersededBy, checked, showValues }: Shown) => {
  const { envelope, ...row } = entry;
  return {
    ...masked(row, showValues),
    supersededBy,
    verdictNow: checked?.verdict ?? null,
    findings: (checked ? locateFindings(checked, showValues) : []).map(({ finding, pointer }) => ({
      kind: finding.kind,
      grade: finding.grade,
      pointer,
      message: finding.message,
    })),
    ...(showValues && { envelope: envelope === null ? null : JSON.parse(envelope) }),
  };
};

const text = (shown: Shown, vendors: readonly Vendor[]): string =>
  [factsOf(shown), requestOf(shown, vendors), findingsOf(shown), conversationText(shown)]
    .filter((part) => part !== "")
    .join("\n");

const factsOf = ({ entry, supersededBy, checked, showValues }: Shown): string => {
  const row = masked(entry, showValues);
  const facts: [string, string | null][] = [
    ["id", String(row.id)],
    ["vendor", row.vendor],
    ["event", row.event],
    ["verdict", row.verdict],
    ["now", checked && checked.verdict !== row.verdict ? checked.verdict : null],
    ["conversation", row.conversation],
    ["delivery", row.deliveryId],
    ["received", timeInWords(row.receivedAt)],
    ["signed", row.timestamp === null ? null : timeInWords(new Date(row.timestamp * 1000).toISOString())],
    ["bytes", grouped(row.bytes)],
    ["copies", grouped(row.copies)],
    ["state", `${row.state}, ${whenOf(row, Date.now())}`],
    ["attempts", String(row.attempts)],
    ["code", row.code],
    ["supersedes", row.supersedes === null ? null : String(row.supersedes)],
    ["superseded by", supersededBy.length === 0 ? null : supersededBy.join(", ")],
  ];
  return facts
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name.padEnd(15)}${printable(String(value))}\n`)
    .join("");
};

/** The request: its method, URL, headers and body. */
const requestOf = ({ entry, checked, showValues }: Shown, vendors: readonly Vendor[]): string => {
  if (entry.envelope === null) return "What was sent is erased.\n";
  const captured = deliveryOf(entry.envelope, vendors);
  if ("unreadable" in captured) return `The request cannot be read: ${captured.unreadable}.\n`;
  const { method = "POST", url = "", headers, body } = captured.delivery;
  const shownUrl = showValues ? url : url.replace(/=[^&#]*/g, "=…");
  const pairs = headers as readonly (readonly [string, string])[];
  const lines = [
    `${method} ${shownUrl}`,
    ...pairs.map(([name, value]) => `${name}: ${showValues ? value : "…"}`),
  ];
  const bytes = typeof body === "string" ? Buffer.from(body) : Buffer.from(body as Uint8Array);
  return `${lines.map((line) => `${printable(line)}\n`).join("")}\n${bodyText(bytes.toString("utf8"), checked, showValues)}`;
};

/** The body, indented. A body that is no JSON is shown only with the values. */
const bodyText = (body: string, checked: CheckedPayload | undefined, showValues: boolean): string => {
  let indented: string;
  try {
    indented = JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return showValues ? `${printableLines(body)}\n` : "The body is no JSON; --show-values shows it.\n";
  }
  return `${shownText(maskedSource(indented, checked?.text?.walker, showValues))}\n`;
};

const findingsOf = ({ entry, checked, showValues }: Shown): string => {
  if (entry.envelope !== null && isRefused(entry))
    return "Nobody verified it, so its payload is not checked.\n";
  if (!checked) return "";
  const { reason } = checked;
  return [
    ...(reason ? [`${checked.verdict}: ${reasonText(reason)}`] : []),
    ...locateFindings(checked, showValues).map(
      ({ finding, pointer }) => `${finding.grade} ${finding.kind}  ${pointer || "/"}  ${finding.message}`,
    ),
  ]
    .map((line) => `${printable(line)}\n`)
    .join("");
};

/** The conversation that this version makes of it. */
const conversationText = ({ checked, showValues }: Shown): string => {
  if (!checked?.payload) return "";
  try {
    const conversation = conversationOf(checked.vendor, checked.tag, checked.payload);
    if (!conversation) return "";
    return showValues
      ? printableLines(toMarkdown(conversation))
      : `A conversation, ${conversation.phase}; --show-values shows it.\n`;
  } catch (error) {
    // the message of a mapping may quote the payload
    return `No conversation could be made of it: ${printable((error as Error)?.name ?? "Error")}.\n`;
  }
};
