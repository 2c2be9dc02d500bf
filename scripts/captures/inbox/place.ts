// Where an inbox is, as a user writes it: the path of a file, or the URL of a PostgreSQL database.

import { isAbsolute, relative, resolve } from "node:path";
import type { AfterwordError } from "../../../src/errors.js";
import { usageError } from "../../command.js";

/** Where an inbox is. */
export type InboxPlace = {
  /** Its name in messages and reports: never with a user, a password or a parameter. */
  readonly name: string;
  /** The name of its table; undefined for the usual one. */
  readonly table: string | undefined;
} & ({ readonly path: string } | { readonly url: string });

/** Whether a text is the URL of a PostgreSQL database. */
const isPostgres = (text: string): boolean => /^postgres(?:ql)?:/i.test(text);

/** Whether a text names an inbox, whatever file has that name: `sqlite:PATH`, `postgres://…`. */
export const isInboxName = (text: string): boolean => /^sqlite:/i.test(text) || isPostgres(text);

/** The arguments of a command as reports show them: those that name an inbox have no user, password or parameter. */
export const shownArguments = (args: readonly string[], cwd: string): readonly string[] =>
  args.map((arg) => (isInboxName(arg) ? inboxPlaceOf(arg, cwd).name : arg));

/**
 * Reads what a user writes for an inbox: `data/inbox.db`, `sqlite:data/inbox.db`, `postgres://host/database`, each with
 * `?table=NAME` if its table has another name.
 *
 * @throws AfterwordError ERR_USAGE for anything else, which is never quoted: it may have a password
 */
export const inboxPlaceOf = (written: string, cwd: string): InboxPlace => {
  if (isPostgres(written)) return databaseAt(written);
  const [, path = "", table] = /^(?:sqlite:)?(.*?)(?:\?table=([^?]*))?$/is.exec(written) ?? [];
  if (path === "" || path.includes("\0") || /^[a-z][a-z\d+.-]+:\/\//i.test(path)) throw notAnInbox();
  const whole = resolve(cwd, path);
  const shown = isAbsolute(path) ? path : relative(process.cwd(), whole).replaceAll("\\", "/");
  return { name: withTable(shown, table), table, path: whole };
};

const databaseAt = (written: string): InboxPlace => {
  if (!URL.canParse(written)) throw notAnInbox();
  const url = new URL(written);
  // it would be taken for the end of the host, and the rest of the password would be shown
  if (`${url.pathname}${url.search}${url.hash}`.includes("@"))
    throw usageError(
      "the URL of the inbox has an @ behind its host",
      "In a password, write / ? # @ as %2F %3F %23 %40.",
    );
  const table = url.searchParams.get("table") ?? undefined;
  url.searchParams.delete("table");
  return { name: withTable(`postgres://${url.host}${url.pathname}`, table), table, url: url.href };
};

const withTable = (name: string, table: string | undefined): string =>
  table === undefined ? name : `${name}?table=${table}`;

const notAnInbox = (): AfterwordError =>
  usageError(
    "this does not name an inbox",
    "Write the path of a SQLite file, or postgres://user@host/database; ?table=NAME follows if its table has another name.",
  );
