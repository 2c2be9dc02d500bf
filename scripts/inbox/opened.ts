// Opens the inbox of a command, and closes it again.

import type { Inbox, InboxFilter, InboxRow } from "../../src/inbox/index.js";
import { openInbox } from "../captures/inbox/open.js";
import { type Call, usageError } from "../command.js";
import { inboxPlace } from "../options/inbox.js";

/** Does something with the inbox of a call, which is closed then. */
export const withInbox = async (
  command: string,
  { values, io }: Call,
  isReadOnly: boolean,
  work: (inbox: Inbox) => Promise<number>,
): Promise<number> => {
  const inbox = await openInbox(inboxPlace(command, values, io), { isReadOnly, command });
  try {
    return await work(inbox);
  } finally {
    await inbox.close();
  }
};

/** Refuses words behind a command that takes none. */
export const noWords = (command: string, { positionals }: Call): void => {
  if (positionals.length > 0) throw usageError(`${command} takes no ids`, `See afterword help ${command}.`);
};

/** Rows that are read at once. */
const PAGE = 500;

/** Reads the rows that a filter names, the last one first, some at a time. */
export async function* pagesOf(inbox: Inbox, filter: InboxFilter): AsyncGenerator<readonly InboxRow[]> {
  for (let before = filter.before; ; ) {
    const rows = await inbox.list({ ...filter, before }, PAGE);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    before = rows.at(-1)?.id;
  }
}

/** Whether what was sent is erased. */
export const isErased = ({ state, bytes }: InboxRow): boolean => state === "done" && bytes === 0;

/** Whether it was refused: nothing says that its vendor sent it. */
export const isRefused = ({ verdict }: Pick<InboxRow, "verdict">): boolean =>
  verdict === "unverified" || verdict === "malformed";
