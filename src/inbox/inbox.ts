// The inbox: deliveries are kept first, then answered, then worked on.
import { AfterwordError, optionError } from "../errors.js";
import type { Store } from "../store.js";
import type { Vendor } from "../vendor.js";
import { type Commits, commitsOf } from "./database/commits.js";
import { inboxError } from "./database/failure.js";
import { type Statements, statementsOf } from "./database/statements.js";
import type { InboxStore, Returned, Value } from "./database/store.js";
import { REFUSED, tablesOf } from "./database/tables.js";
import { type Duration, milliseconds } from "./duration.js";
import { conversationKey, type Incoming, newRow } from "./intake.js";
import { entryOf, type InboxEntry, type InboxFilter, type InboxRow, rowOf, whereOf } from "./row.js";
import { createWorker, type Worker, type WorkOptions } from "./work/worker.js";

/** How long rows are kept. */
export interface KeepOptions {
  /** Those that are done; 30 days by default. Never shorter than the time in which a vendor may send a delivery again. */
  readonly done?: Duration | undefined;
  /** Those that are dead; for ever by default. */
  readonly dead?: Duration | undefined;
  /** Deliveries that were refused, which are kept only if a handler has `captureRefused`; 7 days by default. */
  readonly refused?: Duration | undefined;
}

/** Options of an inbox. */
export interface InboxOptions {
  /** The database: what `sqlite` or `postgres` makes. */
  readonly store: InboxStore;
  /**
   * The pauses before a failed delivery is tried again; `[5, 30, 300, 3600]` by default: five attempts. Each pause becomes
   * up to a quarter longer, at random. After the last attempt a delivery is dead.
   */
  readonly retries?: readonly Duration[] | undefined;
  /** How long a worker has a delivery before it must renew its lease; 60 seconds by default. */
  readonly lease?: Duration | undefined;
  readonly keep?: KeepOptions | undefined;
}

/** How many deliveries there are of a vendor, in a state, with a verdict. */
export interface InboxCount {
  readonly vendor: string | null;
  readonly state: InboxRow["state"];
  readonly verdict: InboxRow["verdict"];
  readonly count: number;
  /** How often they came. */
  readonly copies: number;
  /** The bytes of their bodies. */
  readonly bytes: number;
  /** How long ago the oldest was received, in seconds. */
  readonly age: number;
  /** How long the one that waits longest has been due, in seconds; 0 if none is. */
  readonly late: number;
}

/**
 * Keeps deliveries, and gives them to workers. Each method but `work` and `close` rejects with `ERR_INBOX` if the database
 * fails.
 *
 * @example
 * const inbox: Inbox = await createInbox({ store: sqlite("data/inbox.db") });
 */
export interface Inbox {
  /** The name of its database, for messages. */
  readonly name: string;
  /** How long what is done is kept, in seconds. */
  readonly keepsDone: number;
  /**
   * Keeps a delivery, or counts it if it is there. Resolves when it is committed. Handlers call it.
   *
   * @returns the id of its row; null if it was refused, and there are too many of these
   */
  put(incoming: Incoming): Promise<number | null>;
  /** Starts a worker in this process. It begins at once, and goes on until it is stopped. */
  work<const Vs extends readonly Vendor[]>(options: WorkOptions<Vs>): Worker;
  /** Lists rows, the last one first; at most 100, or `most`. */
  list(filter?: InboxFilter, most?: number): Promise<InboxRow[]>;
  /** Reads rows with what was sent, the first one first. */
  entries(filter?: InboxFilter): AsyncGenerator<InboxEntry>;
  /** Has rows worked on again that are dead or done; by default all that are dead. Gives their ids. */
  retry(filter?: InboxFilter): Promise<number[]>;
  /**
   * Erases what was sent, also of rows that still wait, and all that tells whose it was. What remains is a hash, until the
   * row is pruned: what the vendor sends again is counted, and not kept.
   *
   * @returns the ids of the rows
   */
  erase(filter: InboxFilter): Promise<number[]>;
  /** Deletes rows that were kept long enough, in small steps; workers do it every hour. Gives how many. */
  prune(keep?: KeepOptions): Promise<number>;
  /** Counts rows. Without a filter it reads all of them, so it takes a while if there are millions. */
  stats(filter?: InboxFilter): Promise<InboxCount[]>;
  /** Remembers in the same database which tokens were used. Handlers use it where they have no store. */
  readonly store: Store;
  /** Stops all workers of this process, waits for what is being written, and closes the database. */
  close(): Promise<void>;
}

/** What workers need of their inbox. */
export interface Core {
  readonly database: InboxStore;
  readonly commits: Commits;
  readonly statements: Statements;
  /** The pauses before each attempt but the first, in milliseconds. */
  readonly retries: readonly number[];
  /** In milliseconds. */
  readonly lease: number;
  all(text: string, values: readonly Value[]): Promise<readonly Returned[]>;
  /** The error for what the database throws. */
  failure(error: unknown): AfterwordError;
  prune(): Promise<unknown>;
  /** Calls when something was kept in this process. */
  readonly watchers: Set<() => void>;
}

/** At most so many refused deliveries are kept: anybody can send these. */
const MOST_REFUSED = 1000;
/** Rows that are read at once. */
const PAGE = 100;
/** Rows that are deleted or changed at once, so that others need not wait. */
const STEP = 500;
const DEFAULT_RETRIES = [5, 30, 300, 3600];

/**
 * Opens an inbox, and makes or updates its tables if they are not as this version needs them.
 *
 * @throws AfterwordError `ERR_INBOX` if the database cannot be used, `ERR_INBOX_NEWER` if a newer version made the tables,
 * `ERR_OPTION` for options that make no sense
 * @example
 * const inbox = await createInbox({ store: sqlite("data/inbox.db"), retries: [5, 30, 300, 3600], keep: { done: "30d" } });
 * const handler = createHandler(phonic, { secret, inbox });
 * const worker = inbox.work({ vendors: [phonic], onConversation: ({ id }) => console.log(id) });
 */
export const createInbox = async (options: InboxOptions): Promise<Inbox> => {
  const { store: database, retries = DEFAULT_RETRIES, lease = 60, keep = {} } = options;
  if (typeof database?.write !== "function")
    throw optionError(
      "store is not a database for an inbox.",
      'Give sqlite("data/inbox.db") or postgres(pool).',
    );
  if (!Array.isArray(retries)) throw optionError("retries is not a list of pauses.");
  const leaseMs = milliseconds("lease", lease);
  if (leaseMs < 1000) throw optionError("lease is shorter than a second.");
  const pauses = retries.map((pause) => milliseconds("retries", pause));
  const kept = keepOf(keep);
  const statements = statementsOf(database.table, database.dialect);
  const failure = (error: unknown): AfterwordError => inboxError(error, database.name);
  const all: Core["all"] = async (text, values) => {
    try {
      return await database.all(text, values);
    } catch (error) {
      throw failure(error);
    }
  };
  await open(database);
  const commits = commitsOf(database);
  const workers = new Set<Worker>();
  const watchers: Core["watchers"] = new Set();

  const where = async ({ conversation, ...filter }: InboxFilter, values: Value[]): Promise<string> =>
    whereOf(
      { ...filter, ...(conversation !== undefined && { conversation: await conversationKey(conversation) }) },
      values,
      database,
    );
  /** Changes rows that a filter names, some at a time, and gives their ids. */
  const change = async (statement: (where: string) => string, filter: InboxFilter): Promise<number[]> => {
    const ids: number[] = [];
    for (let last = 0; ; ) {
      const values: Value[] = [STEP];
      const rows = await all(statements.ids(await where({ ...filter, after: last }, values)), values);
      const found = rows.map(({ id }) => Number(id));
      if (found.length === 0) return ids;
      last = found.at(-1) as number;
      const more: Value[] = [];
      const changed = await all(statement(await where({ ...filter, ids: found }, more)), more);
      ids.push(...changed.map(({ id }) => Number(id)));
    }
  };
  const prune = async (given: Kept): Promise<number> => {
    let count = 0;
    const step = async (text: string, values: readonly Value[]): Promise<void> => {
      for (let deleted = STEP; deleted === STEP; count += deleted) deleted = (await all(text, values)).length;
    };
    await step(statements.prune("state = 'done'"), [given.done, STEP]);
    await step(statements.prune(`state = 'dead' and ${REFUSED}`), [given.refused, STEP]);
    if (given.dead !== undefined)
      await step(statements.prune(`state = 'dead' and not (${REFUSED})`), [given.dead, STEP]);
    const rows = count;
    await step(statements.pruneKeys, [STEP]);
    if (rows > 0) await database.shrink?.();
    return rows;
  };
  const core: Core = {
    database,
    commits,
    statements,
    retries: pauses,
    lease: leaseMs,
    all,
    failure,
    prune: () => prune(kept),
    watchers,
  };
  return {
    name: database.name,
    keepsDone: kept.done / 1000,
    async put(incoming) {
      const row = await newRow(incoming);
      if (row.state === "dead" && (await isFull(core))) return null;
      try {
        const returned = await commits.write(statements.put, row);
        for (const watcher of watchers) watcher();
        return Number(returned?.id);
      } catch (error) {
        throw failure(error);
      }
    },
    work(options) {
      const worker = createWorker(core, options as never, () => workers.delete(worker));
      workers.add(worker);
      return worker;
    },
    async list(filter = {}, most = PAGE) {
      const values: Value[] = [most];
      return (await all(statements.list(await where(filter, values)), values)).map(rowOf);
    },
    async *entries(filter = {}) {
      for (let after = filter.after ?? 0; ; ) {
        const values: Value[] = [PAGE];
        const rows = await all(statements.read(await where({ ...filter, after }, values)), values);
        yield* rows.map(entryOf);
        if (rows.length < PAGE) return;
        after = Number(rows.at(-1)?.id);
      }
    },
    retry: async (filter = {}) => {
      const ids = await change(statements.retry, { ...(!filter.ids && { state: "dead" }), ...filter });
      for (const watcher of watchers) watcher();
      return ids;
    },
    async erase(filter) {
      const { ids, conversation } = filter;
      // a filter whose value is missing by mistake would erase everything
      if (!ids && typeof conversation !== "string")
        throw optionError("Nothing says which rows to erase.", "Give conversation, or ids.");
      const erased = await change(statements.erase, filter);
      if (erased.length > 0) await database.shrink?.();
      return erased;
    },
    prune: (keep = {}) => prune({ ...kept, ...definedOf(keep) }),
    async stats(filter = {}) {
      const values: Value[] = [];
      return (await all(statements.stats(await where(filter, values)), values)).map((row) => ({
        vendor: row.vendor as string | null,
        state: row.state as InboxRow["state"],
        verdict: row.verdict as InboxRow["verdict"],
        count: Number(row.count),
        copies: Number(row.copies),
        bytes: Number(row.bytes),
        age: Math.max(0, Number(row.age) / 1000),
        late: row.state === "new" ? Math.max(0, Number(row.late) / 1000) : 0,
      }));
    },
    store: {
      async claim(key, owner, seconds) {
        const [claimed] = await all(statements.claimKey, [key, owner, Math.round(seconds * 1000)]);
        if (claimed) return "new";
        const [held] = await all(statements.ownerOfKey, [key]);
        return held && held.owner === null ? "done" : "running";
      },
      commit: (key, _owner, seconds) => all(statements.commitKey, [key, Math.round(seconds * 1000)]),
      release: (key, owner) => all(statements.releaseKey, [key, owner]),
    },
    async close() {
      await Promise.all([...workers].map((worker) => worker.stop()));
      await commits.drained();
      await database.close();
    },
  };
};

/** Opens the database, and refuses tables that a newer version has made. */
const open = async (database: InboxStore): Promise<void> => {
  const tables = tablesOf(database.table, database.dialect);
  let version: number;
  try {
    version = await database.open(tables);
  } catch (error) {
    throw inboxError(error, database.name);
  }
  const known = tables.migrations.length;
  if (version <= known) return;
  await database.close();
  throw new AfterwordError(
    "ERR_INBOX_NEWER",
    `The inbox ${database.name} was made by a newer version of afterword: its tables have version ${version}, and this one knows ${known}.`,
    { hint: "Update afterword in all programs that use it." },
  );
};

/** How long rows are kept, in milliseconds. */
interface Kept {
  readonly done: number;
  readonly refused: number;
  readonly dead: number | undefined;
}

const keepOf = ({ done = "30d", refused = "7d", dead }: KeepOptions): Kept => ({
  done: milliseconds("keep.done", done),
  refused: milliseconds("keep.refused", refused),
  dead: dead === undefined ? undefined : milliseconds("keep.dead", dead),
});

const definedOf = (keep: KeepOptions): Partial<Kept> =>
  Object.fromEntries(
    Object.entries(keep).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, milliseconds(`keep.${name}`, value)]],
    ),
  );

/** Whether there are enough refused deliveries. */
const isFull = async ({ all, statements }: Core): Promise<boolean> => {
  const [row] = await all(statements.refused, []);
  return Number(row?.count) >= MOST_REFUSED;
};
