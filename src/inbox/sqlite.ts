// An inbox in a file, by the SQLite that is part of Node: the entry point `afterword/inbox/sqlite`.
//
// Writing waits for the disk on the thread of the program: with a thread of its own, the program could not be bundled, and
// all that waits goes into one commit anyway. `npm run bench` has the measurement.
import { AfterwordError, optionError } from "../errors.js";
import { checkTable, migrated } from "./database/migrate.js";
import type { InboxStore, Returned, Value } from "./database/store.js";

/** What is used of `node:sqlite`. Its types are not in those of every Node that this package runs on. */
interface Sqlite {
  exec(script: string): void;
  prepare(text: string): {
    all(...values: Value[]): Returned[];
  };
  close(): void;
}

/** What is used of `node:fs`. */
interface Files {
  mkdirSync(folder: string, options: { recursive: boolean; mode: number }): unknown;
  openSync(path: string, flags: string, mode: number): number;
  closeSync(file: number): void;
}

/** Options of an inbox in a file. */
export interface SqliteOptions {
  /** The name of its table; `afterword_inbox` by default. */
  readonly table?: string | undefined;
  /** For how many seconds a commit waits while another process writes; 5 by default. */
  readonly wait?: number | undefined;
  /** Only reads: nothing is made or changed, and there must be an inbox. */
  readonly readOnly?: boolean | undefined;
}

/** How many statements stay prepared. They are few; those of lists depend on their filters. */
const MOST_PREPARED = 64;

/**
 * Keeps an inbox in a file of SQLite. Several processes of one machine may use it; the file must not lie on a network drive.
 * The file and its folder are made if they are missing, for their owner only. Needs Node 22.13 or newer.
 *
 * @throws AfterwordError `ERR_INBOX_NODE` on an older Node, `ERR_OPTION` for an option that makes no sense
 * @example
 * const inbox = await createInbox({ store: sqlite("data/inbox.db") });
 */
export const sqlite = (path: string, options: SqliteOptions = {}): InboxStore => {
  const { table = "afterword_inbox", wait = 5, readOnly = false } = options;
  if (typeof path !== "string" || path === "") throw optionError("The path of the inbox is not a text.");
  if (!(Number.isFinite(wait) && wait >= 0)) throw optionError("wait is not a number of seconds.");
  checkTable(table);
  const connection = connectionTo(path, databaseOfNode(), { wait, readOnly });
  const { database, prepare, inTransaction, whenFree } = connection;
  return {
    name: path,
    table,
    parallel: 1,
    isOneCommit: true,
    dialect: {
      identity: "integer primary key autoincrement",
      now: "cast(unixepoch('subsec') * 1000 as integer)",
      locking: "",
      rows: (columns) =>
        `(select ${Object.keys(columns)
          .map((name, index) => `$${index + 1} as ${name}`)
          .join(", ")}) as r`,
      texts: (parameter) => `select value from json_each(${parameter})`,
    },
    async open(tables) {
      connection.open();
      // at first also when another process is making the file
      if (!readOnly)
        await whenFree(() =>
          database().exec(
            "pragma journal_mode = wal; pragma synchronous = full; pragma fullfsync = on; pragma secure_delete = on",
          ),
        );
      return migrated(tables, {
        all: (text) => whenFree(() => database().prepare(text).all()),
        isMissing: (error) => /no such table/.test(String((error as Error)?.message)),
        async make({ create, versions, read }) {
          if (readOnly) throw new AfterwordError("ERR_INBOX_OPEN", `There is no inbox in ${path}.`);
          const all = (text: string): Returned[] => database().prepare(text).all();
          await whenFree(() =>
            inTransaction(() => {
              all(create);
              const [{ version = 0 } = {}] = all(read);
              for (const statements of versions.slice(Number(version))) statements.forEach(all);
            }),
          );
        },
      });
    },
    all: (text, values) => whenFree(() => prepare(text)(values)),
    write: (groups) =>
      whenFree(() =>
        inTransaction(() => groups.map(({ statement, rows }) => rows.flatMap(prepare(statement.text)))),
      ),
    isFaultOfRow: (error) => FAULTS_OF_ROWS.has(resultCode(error)),
    async shrink() {
      await whenFree(() => database().exec("pragma wal_checkpoint(truncate)"));
    },
    close: async () => connection.close(),
  };
};

/** Makes what opens a file, and runs statements in it. */
const connectionTo = (
  path: string,
  Database: SqliteClass,
  { wait, readOnly }: { readonly wait: number; readonly readOnly: boolean },
) => {
  let open: Sqlite | undefined;
  const prepared = new Map<string, Statement>();

  const database = (): Sqlite => {
    if (!open) throw new AfterwordError("ERR_INBOX", `The inbox ${path} is closed.`, { status: 503 });
    return open;
  };
  const prepare = (text: string): Statement => {
    let run = prepared.get(text);
    if (!run) {
      run = statementOf(database(), text);
      if (prepared.size >= MOST_PREPARED) prepared.clear();
      prepared.set(text, run);
    }
    return run;
  };
  const inTransaction = <T>(work: () => T): T => {
    const within = database();
    within.exec("begin immediate");
    try {
      const result = work();
      within.exec("commit");
      return result;
    } catch (error) {
      try {
        within.exec("rollback");
      } catch {
        // SQLite has taken it back already
      }
      throw error;
    }
  };
  const connect = (): Sqlite => {
    if (!readOnly) makeFile(path);
    const made = new Database(path, { readOnly });
    try {
      made.exec("pragma busy_timeout = 0");
      return made;
    } catch (error) {
      made.close();
      throw error;
    }
  };

  return {
    database,
    prepare,
    inTransaction,
    whenFree: <T>(work: () => T): Promise<T> => whenFree(wait, work),
    open(): void {
      open ??= connect();
    },
    close(): void {
      prepared.clear();
      open?.close();
      open = undefined;
    },
  };
};

/** Runs a statement that was prepared. */
type Statement = (values: readonly Value[]) => Returned[];

/** Prepares a statement. `$2` may stand anywhere, and more than once. */
const statementOf = (database: Sqlite, text: string): Statement => {
  const order: number[] = [];
  const inOrder = text.replace(/\$(\d+)/g, (_, digits) => {
    order.push(Number(digits) - 1);
    return "?";
  });
  const statement = database.prepare(inOrder);
  return (values) => statement.all(...order.map((index) => values[index] as Value));
};

/** Tries until no other process writes, for so many seconds. SQLite itself would block the thread while it waits. */
const whenFree = async <T>(wait: number, work: () => T): Promise<T> => {
  const until = performance.now() + wait * 1000;
  for (let tries = 1; ; tries++) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(2 ** tries, 25)));
    }
  }
};

type SqliteClass = new (path: string, options: { readOnly: boolean }) => Sqlite;

/** The class of databases, whatever it is called: it is being renamed. */
const databaseOfNode = (): SqliteClass => {
  const found = builtin<Record<"DatabaseSync" | "Database", never>>("node:sqlite");
  const Database = found?.DatabaseSync ?? found?.Database;
  if (!Database)
    throw new AfterwordError("ERR_INBOX_NODE", "This Node has no SQLite.", {
      hint: "Use Node 22.13 or newer, or postgres() from afterword/inbox/postgres.",
    });
  return Database;
};

/** A module of Node. Not imported: there are Nodes without it, and bundlers that do not know it. */
const builtin = <T>(name: string): T | undefined =>
  (
    globalThis as { process?: { getBuiltinModule?: (name: string) => T | undefined } }
  ).process?.getBuiltinModule?.(name);

/** Makes the file for its owner only. SQLite gives its other files the same rights. */
const makeFile = (path: string): void => {
  const files = builtin<Files>("node:fs");
  if (!files || path === ":memory:") return;
  const folder = /^(.+)[\\/][^\\/]*$/.exec(path)?.[1];
  if (folder !== undefined) files.mkdirSync(folder, { recursive: true, mode: 0o700 });
  files.closeSync(files.openSync(path, "a", 0o600));
};

/** The result code of SQLite, without what it adds to it. */
const resultCode = (error: unknown): number =>
  Number((error as { errcode?: unknown } | null)?.errcode) & 0xff;

const [BUSY, LOCKED] = [5, 6];
const isBusy = (error: unknown): boolean => [BUSY, LOCKED].includes(resultCode(error));
/** Too large, a constraint, a value of the wrong type. */
const FAULTS_OF_ROWS: ReadonlySet<number> = new Set([18, 19, 20]);
