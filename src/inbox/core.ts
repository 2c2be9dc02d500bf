// The open database of an inbox, and what its parts do with it.
import type { AfterwordError } from "../errors.js";
import { type Commits, commitsOf } from "./database/commits.js";
import { inboxError, newerError } from "./database/failure.js";
import { type Statements, statementsOf } from "./database/statements.js";
import type { InboxStore, Returned, Value } from "./database/store.js";
import { tablesOf } from "./database/tables.js";
import type { InboxSettings } from "./options.js";

/** An inbox that is open. Times are in milliseconds. */
export interface Core extends InboxSettings {
  readonly commits: Commits;
  readonly statements: Statements;
  /** Runs a statement. Rejects with `ERR_INBOX`. */
  all(text: string, values: readonly Value[]): Promise<readonly Returned[]>;
  /** The error for what the database throws. */
  failure(error: unknown): AfterwordError;
  /** Called when something was kept, or is to be tried again, in this process. */
  readonly watchers: Set<() => void>;
}

/** Opens the database, and makes or updates its tables. */
export const openCore = async (settings: InboxSettings): Promise<Core> => {
  const { database } = settings;
  const failure = (error: unknown): AfterwordError => inboxError(error, database.name);
  try {
    await open(database);
  } catch (error) {
    throw failure(error);
  }
  return {
    ...settings,
    commits: commitsOf(database),
    statements: statementsOf(database.table, database.dialect),
    failure,
    watchers: new Set(),
    async all(text, values) {
      try {
        return await database.all(text, values);
      } catch (error) {
        throw failure(error);
      }
    },
  };
};

/** Opens the database, and refuses tables that a newer version has made. */
const open = async (database: InboxStore): Promise<void> => {
  const tables = tablesOf(database.table, database.dialect);
  const known = tables.migrations.length;
  const version = await database.open(tables);
  if (version <= known) return;
  await database.close();
  throw newerError(database.name, version, known);
};
