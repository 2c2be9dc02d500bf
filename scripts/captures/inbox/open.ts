// Opens an inbox that exists. Nothing is made where none is.

import { statSync } from "node:fs";
import { AfterwordError } from "../../../src/errors.js";
import type { Inbox, InboxStore } from "../../../src/inbox/index.js";
import { requireLibraries } from "../../libraries.js";
import type { InboxPlace } from "./place.js";

/** How an inbox is opened. */
export interface OpenOptions {
  /** Whether it is only read. */
  readonly isReadOnly: boolean;
  /** What needs it, for messages: `inbox`. */
  readonly command: string;
}

/**
 * Opens an inbox that exists. Closing it ends its connections.
 *
 * @throws AfterwordError `ERR_INBOX_OPEN` where none is, `ERR_INBOX_NODE` for a file on a Node without SQLite,
 * `ERR_INBOX_NEWER`, `ERR_INBOX` if its database fails, `ERR_OPTION` for the name of a table that cannot be,
 * `ERR_MISSING_LIBRARY` if pg is not installed
 */
export const openInbox = async (place: InboxPlace, { isReadOnly, command }: OpenOptions): Promise<Inbox> => {
  // what writes would make tables where none are
  if (!isReadOnly) await (await openInbox(place, { isReadOnly: true, command })).close();
  const { createInbox } = await import("../../../src/inbox/index.js");
  const store = { ...(await storeOf(place, isReadOnly, command)), name: place.name };
  try {
    return await createInbox({ store });
  } catch (error) {
    await store.close();
    if (isNoDatabase(error)) throw noInbox(place.name, "The file is no database of SQLite.");
    if (error instanceof AfterwordError && error.code === "ERR_INBOX_OPEN")
      throw noInbox(
        place.name,
        "It has no such table: createInbox() makes it. Another name is written ?table=NAME.",
      );
    throw error;
  }
};

const storeOf = (
  place: InboxPlace,
  isReadOnly: boolean,
  command: string,
): Promise<InboxStore> | InboxStore =>
  "path" in place ? fileStore(place, isReadOnly) : databaseStore(place, isReadOnly, command);

const fileStore = async (
  { path, name, table }: Extract<InboxPlace, { path: string }>,
  readOnly: boolean,
): Promise<InboxStore> => {
  const { sqlite } = await import("../../../src/inbox/sqlite.js");
  checkFile(path, name);
  return withoutWarning(() => sqlite(path, { table, readOnly }));
};

/** Opens no more connections than this: a server needs the others. */
const MOST_CONNECTIONS = 2;
/** How long a connection may take to come about, in milliseconds. */
const CONNECT_MS = 10_000;

const databaseStore = async (
  { url, table }: Extract<InboxPlace, { url: string }>,
  readOnly: boolean,
  command: string,
): Promise<InboxStore> => {
  requireLibraries(`${command} with PostgreSQL`, ["pg"]);
  const { default: pg } = await import("pg");
  const { postgres } = await import("../../../src/inbox/postgres.js");
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: "afterword",
  });
  // a connection that breaks while nothing is asked: the next statement says it
  pool.on("error", () => undefined);
  return { ...postgres(pool, { table, readOnly }), close: () => pool.end() };
};

/** Only looks: a program that opens the file and closes it would lose the locks that it has on it by SQLite. */
const checkFile = (path: string, name: string): void => {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw noInbox(name, "There is no such file.");
  if (!stats.isFile()) throw noInbox(name, "It is not a file.");
};

/** Whether SQLite says that a file is none of its databases. */
const isNoDatabase = (error: unknown): boolean =>
  ((error as Error).cause as { code?: unknown } | undefined)?.code === "SQLITE_26";

const noInbox = (name: string, hint: string): AfterwordError =>
  new AfterwordError("ERR_INBOX_OPEN", `There is no inbox in ${name}.`, { hint });

/** Node 22 says at the first use of its SQLite that it is an experiment, which is no news to who runs a command. */
const withoutWarning = <Result>(work: () => Result): Result => {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return work();
  } finally {
    process.emitWarning = emitWarning;
  }
};
