// An inbox in a file, by the SQLite that is part of Node: the entry point `afterword/inbox/sqlite`.
//
// Writing waits for the disk on the thread of the program: with a thread of its own, the program could not be bundled, and
// all that waits goes into one commit anyway. `npm run bench` has the measurement.
import { AfterwordError, optionError } from "../errors.js";
import { newerError } from "./database/failure.js";
import { builtin, lostFile, watchedFile } from "./database/file.js";
import { checkTable, type Migrator, migrated } from "./database/migrate.js";
import type { InboxStore, Returned, Tables, Value } from "./database/store.js";

/** What is used of `node:sqlite`. Its types are not in those of every Node that this package runs on. */
interface Sqlite {
  exec(script: string): void;
  prepare(text: string): {
    all(...values: Value[]): Returned[];
  };
  close(): void;
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
  const { prepare, inTransaction, run } = connection;
  return {
    name: path,
    table,
    parallel: 1,
    isOneCommit: true,
    dialect: {
      identity: "integer primary key autoincrement",
      now: "cast(unixepoch('subsec') * 1000 as integer)",
      locking: "",
      upkeep: () => [],
      rows: (columns) =>
        `(select ${Object.keys(columns)
          .map((name, index) => `$${index + 1} as ${name}`)
          .join(", ")}) as r`,
      texts: (parameter) => `select value from json_each(${parameter})`,
      numbers: (parameter) => `select value from json_each(${parameter})`,
    },
    open: (tables) => connection.open(tables),
    all: (text, values) => run(() => prepare(text)(values)),
    write: (groups) =>
      run(() =>
        inTransaction(() => groups.map(({ statement, rows }) => rows.flatMap(prepare(statement.text)))),
      ),
    isFaultOfRow: (error) => FAULTS_OF_ROWS.has(resultCode(error)),
    async shrink() {
      await run(() => connection.database().exec("pragma wal_checkpoint(truncate)"));
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
  const prepared = new Map<string, Statement>();
  const link = linkTo(path, Database, readOnly, () => prepared.clear());
  const { database } = link;
  /** Opens it again. Undefined before it is opened, and after it was closed. */
  let again: (() => Promise<unknown>) | undefined;
  let opening: Promise<unknown> | undefined;

  const prepare = (text: string): Statement => {
    let run = prepared.get(text);
    if (!run) {
      run = statementOf(database(), text);
      if (prepared.size >= MOST_PREPARED) prepared.clear();
      prepared.set(text, run);
    }
    return run;
  };
  const inTransaction = transactionIn(database);
  /** Opens it, and brings its tables up to the last version. */
  const start = async (tables: Tables): Promise<number> => {
    link.open();
    try {
      // at first also when another process is making the file
      if (!readOnly) await whenFree(wait, () => database().exec(PRAGMAS));
      const version = await migrated(tables, migratorOf(path, readOnly, { database, inTransaction, wait }));
      link.opened();
      return version;
    } catch (error) {
      link.close();
      throw error;
    }
  };

  return {
    database,
    prepare,
    inTransaction,
    open(tables: Tables): Promise<number> {
      // another file may be in its place by then
      again = async () => {
        const [version, known] = [await start(tables), tables.migrations.length];
        if (version <= known) return;
        link.close();
        throw newerError(path, version, known);
      };
      return start(tables);
    },
    /** Runs something, once no other process writes. What failed because of the file opens it again the next time. */
    async run<T>(work: () => T): Promise<T> {
      if (!link.isOpen() && again) await (opening ??= again().finally(() => (opening = undefined)));
      try {
        const result = await whenFree(wait, work);
        link.check();
        return result;
      } catch (error) {
        if (NEEDS_OPENING.has(resultCode(error))) link.close();
        throw error;
      }
    },
    close(): void {
      again = undefined;
      link.close();
    },
  };
};

/** Makes what runs statements within one transaction. */
const transactionIn =
  (database: () => Sqlite) =>
  <T>(work: () => T): T => {
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

/** Makes what opens and closes a file, and leaves it when another one is in its place. */
const linkTo = (path: string, Database: SqliteClass, readOnly: boolean, closed: () => void) => {
  const file = watchedFile(path);
  let open: Sqlite | undefined;
  /** One whose file was overwritten: to close it would write into that file. */
  let damaged: Sqlite | undefined;
  const connect = (): Sqlite => {
    if (damaged) {
      if (file.fate() !== "moved") throw lostFile(path, "damaged");
      leave(damaged);
      damaged = undefined;
    }
    if (!readOnly) file.make();
    const made = new Database(path, { readOnly });
    try {
      made.exec("pragma busy_timeout = 0");
      return made;
    } catch (error) {
      made.close();
      throw error;
    }
  };
  /** Leaves a file that was moved, with all that was committed in it. */
  const leave = (from: Sqlite): void => {
    try {
      from.exec("pragma wal_checkpoint(truncate)");
    } catch {
      // what can be saved of it was saved
    }
    from.close();
    if (!readOnly) file.leave();
  };
  return {
    isOpen: () => open !== undefined,
    database(): Sqlite {
      if (!open) throw new AfterwordError("ERR_INBOX", `The inbox ${path} is closed.`, { status: 503 });
      return open;
    },
    open(): void {
      open ??= connect();
    },
    opened: () => file.opened(),
    /** What was committed counts only if the file is still there. */
    check(): void {
      const fate = file.fate();
      if (fate === undefined || !open) return;
      closed();
      if (fate === "moved") leave(open);
      else damaged = open;
      open = undefined;
      throw lostFile(path, fate);
    },
    close(): void {
      closed();
      open?.close();
      open = undefined;
    },
  };
};

const PRAGMAS =
  "pragma journal_mode = wal; pragma synchronous = full; pragma fullfsync = on; pragma secure_delete = on";

/** What makes the tables in a file. */
const migratorOf = (
  path: string,
  readOnly: boolean,
  {
    database,
    inTransaction,
    wait,
  }: {
    readonly database: () => Sqlite;
    readonly inTransaction: (work: () => void) => void;
    readonly wait: number;
  },
): Migrator => {
  const all = (text: string): Returned[] => database().prepare(text).all();
  return {
    all: (text) => whenFree(wait, () => all(text)),
    isMissing: (error) => /no such table/.test(String((error as Error)?.message)),
    async make({ create, versions, read }) {
      if (readOnly) throw new AfterwordError("ERR_INBOX_OPEN", `There is no inbox in ${path}.`);
      await whenFree(wait, () =>
        inTransaction(() => {
          all(create);
          const [{ version = 0 } = {}] = all(read);
          for (const statements of versions.slice(Number(version))) statements.forEach(all);
        }),
      );
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

/** The result code of SQLite, without what it adds to it. */
const resultCode = (error: unknown): number =>
  Number((error as { errcode?: unknown } | null)?.errcode) & 0xff;

const [BUSY, LOCKED] = [5, 6];
const isBusy = (error: unknown): boolean => [BUSY, LOCKED].includes(resultCode(error));
/** Read-only, a failure of the disk, a file that cannot be opened: what is opened again may be well. */
const NEEDS_OPENING: ReadonlySet<number> = new Set([8, 10, 14]);
/** Too large, a constraint, a value of the wrong type. */
const FAULTS_OF_ROWS: ReadonlySet<number> = new Set([18, 19, 20]);
