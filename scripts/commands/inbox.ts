// `afterword inbox`: what operators do with an inbox.

import { type Call, unknownWord, usageError } from "../command.js";
import * as erase from "../inbox/erase.js";
import * as exported from "../inbox/export.js";
import * as list from "../inbox/list.js";
import * as prune from "../inbox/prune.js";
import * as retry from "../inbox/retry.js";
import * as show from "../inbox/show.js";
import * as stats from "../inbox/stats.js";
import { inboxUsage } from "../options/inbox.js";

/** The help text. */
export const usage = `Usage: afterword inbox list|show|retry|export|delete|prune|stats [options]

Looks after an inbox of createInbox(), in a SQLite file (Node 22.13 or newer) or in PostgreSQL (needs the
package pg). No inbox is made where none is.

  list     the deliveries, the last one first, by vendor, event, verdict, state, age ...
  show     one delivery: its row, the request with masked values, what is found in its payload
  retry    have dead or done ones worked on again
  export   write them as captures
  delete   erase what was sent: one conversation, or some deliveries
  prune    delete rows that were kept long enough
  stats    how many there are, and what needs a person: exit code 1, for cron

  afterword help inbox list   what it does and takes; and so for the others

Options of all:
${inboxUsage}  -h, --help

validate, drift, infer, normalize, redact and replay read an inbox where they read files: name it as
data/inbox.db or postgres://user@host/database.
`;

/** The options of the command line: those of its parts. */
export const options = {} as const;

/** Its parts, by the word behind the command. */
export const parts = { list, show, retry, export: exported, delete: erase, prune, stats };

/** Runs `afterword inbox` without one of its parts. */
export const run = async ({ positionals: [word] }: Call): Promise<number> => {
  const words = Object.keys(parts);
  if (word !== undefined) throw unknownWord("inbox", word, words);
  throw usageError(
    "inbox needs to know what to do",
    `Such as afterword inbox list. It takes one of: ${words.join(", ")}.`,
  );
};
