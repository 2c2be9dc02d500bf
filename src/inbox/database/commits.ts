// Group commit: what waits while a commit runs goes into the next one. Waiting for the disk is what takes time, and one
// commit of many rows waits as long as one of a single row.
import { AfterwordError } from "../../errors.js";
import type { InboxStore, Returned, RowStatement, Value } from "./store.js";

/** A row that is to be written. */
interface Waiting {
  readonly statement: RowStatement;
  readonly row: readonly Value[];
  /** What distinguishes it from the other rows of its statement. */
  readonly key: Value;
  readonly bytes: number;
  resolve(returned: Returned | undefined): void;
  reject(error: unknown): void;
}

/** The most that goes into one commit: a larger one would hold up the program, or the database, for too long. */
const MOST_ROWS = 256;
const MOST_BYTES = 4 << 20;

/** The most that waits: if the database is away, deliveries are refused before the memory is full. */
const MOST_WAITING_ROWS = 20_000;
const MOST_WAITING_BYTES = 64 << 20;

/** Writes rows. */
export interface Commits {
  /**
   * Writes a row, and waits until it is committed. Gives what the statement returned for it, if anything.
   *
   * @throws AfterwordError `ERR_INBOX` if too much waits; else what the database throws
   */
  write(statement: RowStatement, row: Readonly<Record<string, Value>>): Promise<Returned | undefined>;
  /** Waits until nothing waits any more. */
  drained(): Promise<void>;
}

/** Makes what writes rows into a database. */
export const commitsOf = (store: InboxStore): Commits => {
  let waiting: Waiting[] = [];
  let bytes = 0;
  let running = 0;
  let scheduled = false;
  let whenIdle: (() => void)[] = [];

  const schedule = (): void => {
    if (scheduled || running >= store.parallel || waiting.length === 0) return;
    scheduled = true;
    // after all that has arrived together, so that it goes into one commit
    soon(() => {
      scheduled = false;
      void run();
    });
  };
  const run = async (): Promise<void> => {
    const batch = take();
    running++;
    schedule();
    const groups = grouped(batch);
    // what is committed apart also fails apart
    await Promise.all(
      (store.isOneCommit ? [groups] : groups.map((group) => [group])).map((each) => commit(store, each)),
    );
    running--;
    schedule();
    if (running > 0 || waiting.length > 0) return;
    const idle = whenIdle;
    whenIdle = [];
    for (const each of idle) each();
  };
  const take = (): Waiting[] => {
    let count = 0;
    let size = 0;
    while (count < waiting.length && count < MOST_ROWS && (count === 0 || size < MOST_BYTES))
      size += (waiting[count++] as Waiting).bytes;
    const batch = waiting.slice(0, count);
    waiting = waiting.slice(count);
    bytes -= size;
    return batch;
  };
  return {
    write: (statement, values) =>
      new Promise((resolve, reject) => {
        const row = Object.keys(statement.columns).map((name) => values[name] ?? null);
        const size = row.reduce<number>(
          (sum, value) => sum + (typeof value === "string" ? value.length : 8),
          0,
        );
        if (waiting.length >= MOST_WAITING_ROWS || bytes + size > MOST_WAITING_BYTES)
          return reject(
            new AfterwordError("ERR_INBOX", "Too much waits to be written into the inbox.", {
              hint: "The database is away, or too slow for what arrives.",
              status: 503,
            }),
          );
        waiting.push({ statement, row, key: values[statement.by] ?? null, bytes: size, resolve, reject });
        bytes += size;
        schedule();
      }),
    drained: () =>
      running === 0 && waiting.length === 0
        ? Promise.resolve()
        : new Promise((resolve) => whenIdle.push(resolve)),
  };
};

const soon = (act: () => void): void => {
  // not on every platform
  if (typeof setImmediate === "function") setImmediate(act);
  else setTimeout(act, 0);
};

/** Commits rows. If one of them is why that fails, the others are committed without it. */
const commit = async (store: InboxStore, groups: readonly Group[]): Promise<void> => {
  try {
    const returned = await store.write(
      groups.map(({ statement, members }) => ({ statement, rows: members.map(rowOf) })),
    );
    for (const [index, { statement, members }] of groups.entries()) {
      const byKey = new Map(returned[index]?.map((row) => [String(row[statement.by]), row]));
      for (const all of members) for (const each of all) each.resolve(byKey.get(String(each.key)));
    }
  } catch (error) {
    const single = groups.flatMap(({ statement, members }) =>
      members.map((all) => [{ statement, members: [all] }]),
    );
    if (single.length > 1 && store.isFaultOfRow(error)) for (const each of single) await commit(store, each);
    else for (const { members } of groups) for (const each of members.flat()) each.reject(error);
  }
};

/** Rows of one statement. Those with the same key are one row: a copy of a delivery is counted on it. */
interface Group {
  readonly statement: RowStatement;
  readonly members: readonly (readonly Waiting[])[];
}

const grouped = (batch: readonly Waiting[]): Group[] => {
  const byStatement = new Map<RowStatement, Map<Value, Waiting[]>>();
  for (const each of batch) {
    const { statement, key } = each;
    const byKey = byStatement.get(statement) ?? new Map<Value, Waiting[]>();
    byStatement.set(statement, byKey.set(key, [...(byKey.get(key) ?? []), each]));
  }
  return [...byStatement].map(([statement, byKey]) => ({
    statement,
    // in one order, so that two processes that write the same rows do not wait for each other
    members: [...byKey.entries()]
      .sort(([one], [other]) => ((one ?? 0) < (other ?? 0) ? -1 : 1))
      .map(([, all]) => all),
  }));
};

/** The row to write for all that have its key: their copies are counted together. */
const rowOf = (all: readonly Waiting[]): readonly Value[] => {
  const [{ statement, row }] = all as [Waiting];
  const copies = Object.keys(statement.columns).indexOf("copies");
  return copies < 0 || all.length === 1
    ? row
    : row.with(
        copies,
        all.reduce((sum, each) => sum + Number(each.row[copies]), 0),
      );
};
