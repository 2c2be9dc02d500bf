// An inbox as an input of captures: its envelopes, one a line. A line has the number of its row, so a place in a report
// names the row.

import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { openInbox } from "./open.js";
import { type InboxPlace, inboxPlaceOf, isInboxName } from "./place.js";

/** The endings of files that are read as text. They are never looked at twice: there may be thousands. */
const TEXT = /\.(?:json|ndjson|jsonl)(?:\.(?:gz|zst))?$/i;

/** What of an input an inbox has: no file that others could read parts of. */
export interface InboxInput {
  readonly name: string;
  open(): AsyncIterable<Uint8Array>;
}

/**
 * The inbox that an argument names: `sqlite:PATH`, the URL of a PostgreSQL database, or a file that is a database of SQLite,
 * with `?table=NAME` behind it. Undefined if it is none.
 */
export const inboxInputOf = (arg: string, cwd: string): InboxInput | undefined => {
  if (isInboxName(arg)) return inputOf(inboxPlaceOf(arg, cwd));
  if (TEXT.test(arg)) return undefined;
  // a file may have such a name itself
  const file = existsSync(resolve(cwd, arg)) ? arg : arg.replace(/\?table=[^?]*$/, "");
  const path = resolve(cwd, file);
  return isSqlite(path) ? inputOf(inboxPlaceOf(arg, cwd)) : undefined;
};

const SQLITE_MAGIC = "SQLite format 3\0";

/** Whether a file is a database of SQLite. It is looked at before any inbox in it is opened. */
export const isSqlite = (path: string): boolean => {
  const head = Buffer.alloc(SQLITE_MAGIC.length);
  try {
    // what a pipe holds can be read once
    if (!statSync(path).isFile()) return false;
    const file = openSync(path, "r");
    try {
      readSync(file, head, 0, head.length, 0);
    } finally {
      closeSync(file);
    }
  } catch {
    // whoever reads it says why it cannot be read
    return false;
  }
  return head.toString("latin1") === SQLITE_MAGIC;
};

const inputOf = (place: InboxPlace): InboxInput => ({ name: place.name, open: () => linesOf(place) });

/** Lines are passed on when they have so many characters. */
const CHUNK = 1 << 18;

/** The envelopes of an inbox. Rows that were erased, or are not there any more, are empty lines. */
async function* linesOf(place: InboxPlace): AsyncGenerator<Uint8Array> {
  const inbox = await openInbox(place, { isReadOnly: true, command: "reading an inbox" });
  try {
    let lines = "";
    let next = 1;
    for await (const { id, envelope } of inbox.entries()) {
      for (let missing = id - next; missing > 0; missing -= CHUNK) {
        lines += "\n".repeat(Math.min(missing, CHUNK));
        if (lines.length < CHUNK) continue;
        yield Buffer.from(lines);
        lines = "";
      }
      lines += `${envelope ?? ""}\n`;
      next = id + 1;
      if (lines.length < CHUNK) continue;
      yield Buffer.from(lines);
      lines = "";
    }
    yield Buffer.from(lines);
  } finally {
    await inbox.close();
  }
}
