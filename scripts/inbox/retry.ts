// `afterword inbox retry`: has dead and done rows worked on again.

import type { Inbox, InboxFilter, InboxRow } from "../../src/inbox/index.js";
import { type Call, exit, type Io, usageError } from "../command.js";
import { inboxOption, inboxUsage } from "../options/inbox.js";
import { deliveries } from "../text/count.js";
import { filterOf, filterOptions, filterUsage } from "./filter.js";
import { isErased, isRefused, pagesOf, withInbox } from "./opened.js";

/** The help text. */
export const usage = `Usage: afterword inbox retry [options] [ID...]

Has deliveries worked on again, with all their attempts: those that are dead; done ones if --state done or
their ids say so. A worker takes them. Name ids or a filter: --state dead means all that are dead.

Options:
${inboxUsage}${filterUsage}  --dry-run          only say how many
  -h, --help

Exit codes: 0 done, 1 there are none, or one whose id was named cannot be; 2 wrong use, or an inbox that
cannot be opened.
`;

/** The options of the command line. */
export const options = { ...inboxOption, ...filterOptions, "dry-run": { type: "boolean" } } as const;

const NAME = "inbox retry";

/** Runs `afterword inbox retry`. */
export const run = async (call: Call): Promise<number> => {
  const given = filterOf(call);
  if (Object.keys(given).length === 0)
    throw usageError(`${NAME} needs to know which rows`, "Name ids, or --state dead for all that are dead.");
  const filter: InboxFilter = given.ids || given.state ? given : { ...given, state: "dead" };
  const isDry = call.values["dry-run"] === true;
  return withInbox(NAME, call, isDry, async (inbox) => {
    const { count, left } = await retry(inbox, filter, isDry);
    const { io } = call;
    const words = isDry ? "would be worked on again" : "to be worked on again: a worker takes them";
    io.stdout(count === 0 ? "nothing to be worked on again\n" : `${deliveries(count)} ${words}\n`);
    tellLeft(left, io);
    const missing = (filter.ids?.length ?? 0) - count - sum(left.values());
    if (filter.ids && missing > 0)
      io.stderr(`afterword: ${deliveries(missing)} not there, or other than the filter says\n`);
    return count === 0 || (filter.ids && left.size + missing > 0) ? exit.findings : exit.clean;
  });
};

/** Goes through the rows, and counts those that cannot be worked on again by the reason. */
const retry = async (
  inbox: Inbox,
  filter: InboxFilter,
  isDry: boolean,
): Promise<{ count: number; left: Map<string, number> }> => {
  const left = new Map<string, number>();
  let count = 0;
  for await (const rows of pagesOf(inbox, filter)) {
    const ids: number[] = [];
    for (const row of rows) {
      const why = whyNot(row);
      if (why === undefined) ids.push(row.id);
      else left.set(why, (left.get(why) ?? 0) + 1);
    }
    count += isDry || ids.length === 0 ? ids.length : (await inbox.retry({ ids })).length;
  }
  return { count, left };
};

const sum = (counts: Iterable<number>): number => [...counts].reduce((all, each) => all + each, 0);

/** Why a row cannot be worked on again. */
const whyNot = (row: InboxRow): string | undefined => {
  if (row.state === "new") return "waiting already";
  if (row.state === "leased") return "with a worker now";
  if (isErased(row)) return "erased";
  if (isRefused(row)) return "refused: nobody verified what was sent";
  return undefined;
};

const tellLeft = (left: ReadonlyMap<string, number>, io: Io): void => {
  for (const [why, count] of left)
    io.stderr(`afterword: not worked on again: ${deliveries(count)}, ${why}\n`);
};
