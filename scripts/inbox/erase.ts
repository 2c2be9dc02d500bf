// `afterword inbox delete`: erases what was sent.

import type { Inbox, InboxFilter } from "../../src/inbox/index.js";
import { type Call, exit, usageError } from "../command.js";
import { inboxOption, inboxUsage } from "../options/inbox.js";
import { deliveries } from "../text/count.js";
import { filterOf } from "./filter.js";
import { isErased, pagesOf, withInbox } from "./opened.js";

/** The help text. */
export const usage = `Usage: afterword inbox delete [options] --conversation ID
       afterword inbox delete [options] ID...

Erases what was sent with deliveries, and all that tells whose it was: for a person who asks for it. Of each
remain the row with its vendor, event and times, and a hash, until it is pruned: so what the vendor sends
again is counted and not kept. Back-ups, captures and logs are not touched.

Options:
${inboxUsage}  --conversation ID  the deliveries of this conversation
  --vendor VENDOR    only those of this vendor: another one may have a conversation with the same id
  --yes              also those that still wait or are being worked on: nobody gets them then
  --dry-run          only say how many
  -h, --help

Exit codes: 0 erased, 1 there are none; 2 wrong use, some still wait, or an inbox that cannot be opened.
`;

/** The options of the command line. */
export const options = {
  ...inboxOption,
  conversation: { type: "string" },
  vendor: { type: "string" },
  yes: { type: "boolean" },
  "dry-run": { type: "boolean" },
} as const;

const NAME = "inbox delete";

/** Runs `afterword inbox delete`. */
export const run = async (call: Call): Promise<number> => {
  const { values, io } = call;
  const filter = filterOf(call);
  if ((filter.ids === undefined) === (filter.conversation === undefined))
    throw usageError(`${NAME} takes either --conversation ID, or ids`, "afterword inbox list shows the ids.");
  const isDry = values["dry-run"] === true;
  return withInbox(NAME, call, isDry, async (inbox) => {
    const { count, open } = await counted(inbox, filter);
    if (isDry || count === 0) {
      io.stdout(
        count === 0 ? "nothing to erase\n" : `${deliveries(count)} would be erased${waiting(open)}\n`,
      );
      return count === 0 ? exit.findings : exit.clean;
    }
    if (open > 0 && values.yes !== true)
      throw usageError(
        `nothing was erased: of ${deliveries(count)}, ${open} still wait for a worker, or are being worked on`,
        "--yes erases these too. Nobody gets them then.",
      );
    const erased = (await inbox.erase(filter)).length;
    io.stdout(`${deliveries(erased)} erased${waiting(open)}; a hash of each remains until it is pruned\n`);
    return exit.clean;
  });
};

const waiting = (open: number): string => (open > 0 ? `, ${open} of them before a worker was done` : "");

/** How many rows are to be erased, and how many of them a worker may still take. */
const counted = async (inbox: Inbox, filter: InboxFilter): Promise<{ count: number; open: number }> => {
  let [count, open] = [0, 0];
  for await (const rows of pagesOf(inbox, filter))
    for (const row of rows) {
      if (!isErased(row)) count++;
      if (row.state === "new" || row.state === "leased") open++;
    }
  return { count, open };
};
