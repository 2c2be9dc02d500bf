// One delivery of an inbox with everything that is shown of it: made anew by the version that runs.

import { AfterwordError } from "../../../src/errors.js";
import type { InboxEntry } from "../../../src/inbox/index.js";
import { receiptAgain } from "../../../src/inbox/worker/receipt-again.js";
import type { Receipt } from "../../../src/receive/receipt.js";
import type { Detail, Row } from "../../html/model.js";
import { type DetailSource, shownContent, unknownText } from "../detail.js";
import { keptIn } from "../folder/captures.js";
import { AFTER_VERIFICATION } from "../receiving.js";
import { shownRow } from "./row.js";

/** The details of a delivery. */
export const entryDetail = async (
  entry: InboxEntry,
  source: Pick<DetailSource, "striker" | "vendors">,
): Promise<Detail> => {
  const row = shownRow(entry, source.vendors);
  const kept = entry.envelope === null ? undefined : keptIn(entry.envelope);
  const isRefused = row.verdict === "unverified" || row.verdict === "malformed";
  const isTrusted = kept !== undefined && (!isRefused || AFTER_VERIFICATION.includes(row.code ?? ""));
  const found = isTrusted && !isRefused ? await receiptOf(entry, source) : undefined;
  const receipt = found instanceof AfterwordError ? undefined : found;
  const content = shownContent(kept, isTrusted, receipt, source);
  return {
    ...row,
    ...content,
    // without a verdict, a capture says that nothing was verified
    unsigned: isTrusted && !isRefused && kept.verdict === undefined,
    bodyNote: entry.envelope === null ? "It was erased." : content.bodyNote,
    ...wordsOf(row, found),
    replays: [],
    curl: null,
  };
};

/** The receipt; the error if none can be made. A mapping that fails says what is the user's own, so nothing of it is shown. */
const receiptOf = async (
  entry: InboxEntry,
  { vendors }: Pick<DetailSource, "vendors">,
): Promise<Receipt | AfterwordError> => {
  try {
    return await receiptAgain(vendors, entry, () => {});
  } catch (error) {
    return error instanceof AfterwordError
      ? error
      : new AfterwordError("ERR_CAPTURE", "What was kept cannot be read by this version.");
  }
};

/** What there is to say of a delivery. */
const wordsOf = (row: Row, found: Receipt | AfterwordError | undefined): Pick<Detail, "message" | "hint"> => {
  if (found instanceof AfterwordError) return { message: found.message, hint: found.hint ?? null };
  const [message, hint] = Object.hasOwn(WORDS, row.code ?? "") ? (WORDS[row.code as string] as Words) : [];
  if (message !== undefined) return { message, hint: hint ?? null };
  return { message: found?.verdict === "unknown-event" ? unknownText(row) : null, hint: null };
};

type Words = readonly [message: string, hint?: string];

/** Why a delivery could not be worked on, by code. The error of a user's function stays with the worker. */
const WORDS: Readonly<Record<string, Words>> = {
  ERR_FUNCTION: ["A function of the worker failed.", "onError of the worker gets its error."],
  ERR_TIMEOUT: [
    "A function of the worker took longer than it may.",
    "The option timeout of work() says how long.",
  ],
  ERR_UNHANDLED: [
    "No function of the worker takes this event.",
    "Give one in on, or onUnhandled. Then retry the delivery.",
  ],
  ERR_INBOX_LEASE: [
    "Each worker that had it ended before it was done.",
    "See whether its functions end the process, or use more memory than there is.",
  ],
};
