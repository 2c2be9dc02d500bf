// What operators do with the rows of an inbox.
import { optionError } from "../errors.js";
import type { Core } from "./core.js";
import type { Value } from "./database/store.js";
import { REFUSED } from "./database/tables.js";
import { checkFilter, checkMost } from "./filter.js";
import { conversationKey } from "./intake.js";
import { type KeepOptions, type Kept, keptOf } from "./options.js";
import { entryOf, type InboxEntry, type InboxFilter, type InboxRow, rowOf, whereOf } from "./row.js";

/**
 * How many deliveries there are of a vendor, in a state, with a verdict.
 *
 * @example
 * const dead = (counts: InboxCount[]) => counts.filter(({ state }) => state === "dead").reduce((sum, { count }) => sum + count, 0);
 */
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
  /** How long the one that waits longest has been due, or its lease has run out, in seconds; 0 if none is. */
  readonly late: number;
}

/** What operators do with an inbox. Each method rejects with `ERR_INBOX` if the database fails. */
export interface Rows {
  /** Lists rows, the last one first; at most 100, or `most`. */
  list(filter?: InboxFilter, most?: number): Promise<InboxRow[]>;
  /** Reads rows with what was sent, the first one first. */
  entries(filter?: InboxFilter): AsyncGenerator<InboxEntry>;
  /**
   * Has rows worked on again that are dead or done; by default all that are dead. Refused and erased ones stay as they are.
   *
   * @returns their ids
   */
  retry(filter?: InboxFilter): Promise<number[]>;
  /**
   * Erases what was sent, also of rows that still wait, and all that tells whose it was. What remains is a hash, until the
   * row is pruned: what the vendor sends again is counted, and not kept.
   *
   * @param filter needs `conversation` or `ids`
   * @returns the ids of the rows
   * @throws AfterwordError `ERR_OPTION` if nothing says which rows
   */
  erase(filter: InboxFilter): Promise<number[]>;
  /** Deletes rows that were kept long enough, in small steps; workers do it every hour. Gives how many. */
  prune(keep?: KeepOptions): Promise<number>;
  /** Counts rows. Without a filter by state it reads all of them, so it takes a while if there are millions. */
  stats(filter?: InboxFilter): Promise<InboxCount[]>;
}

/** Rows that are read at once. */
const PAGE = 100;
/** Rows that are deleted or changed at once, so that others need not wait. */
const STEP = 500;

/** Makes what operators do with an inbox. */
export const rowsIn = (core: Core): Rows => {
  const { all, statements, kept, watchers } = core;
  return {
    async list(filter = {}, most = PAGE) {
      checkMost(most);
      const values: Value[] = [most];
      return (await all(statements.list(await where(core, filter, values)), values)).map(rowOf);
    },
    async *entries(filter = {}) {
      for (let after = filter.after ?? 0; ; ) {
        const found = await idsOf(core, { ...filter, after }, PAGE);
        for (const ids of portionsOf(found)) {
          const values: Value[] = [PAGE];
          const rows = await all(statements.read(await where(core, { ...filter, ids }, values)), values);
          yield* rows.map(entryOf);
        }
        if (found.length < PAGE) return;
        after = found.at(-1)?.id as number;
      }
    },
    async retry(filter = {}) {
      const ids = await change(core, statements.retry, { ...(!filter.ids && { state: "dead" }), ...filter });
      for (const watcher of watchers) watcher();
      return ids;
    },
    async erase(filter) {
      // a filter whose value is missing by mistake would erase everything
      if (!filter?.ids && typeof filter?.conversation !== "string")
        throw optionError("Nothing says which rows to erase.", "Give conversation, or ids.");
      const erased = await change(core, statements.erase, filter);
      if (erased.length > 0) await shrink(core);
      return erased;
    },
    prune: (keep = {}) => prune(core, { ...kept, ...keptOf(keep) }),
    async stats(filter = {}) {
      const values: Value[] = [];
      return (await all(statements.stats(await where(core, filter, values)), values)).map((row) => ({
        vendor: row.vendor as string | null,
        state: row.state as InboxRow["state"],
        verdict: row.verdict as InboxRow["verdict"],
        count: Number(row.count),
        copies: Number(row.copies),
        bytes: Number(row.bytes),
        age: Math.max(0, Number(row.age) / 1000),
        late: row.state === "new" || row.state === "leased" ? Math.max(0, Number(row.late) / 1000) : 0,
      }));
    },
  };
};

const where = async (
  { database }: Core,
  { conversation, ...filter }: InboxFilter,
  values: Value[],
): Promise<string> => {
  checkFilter({ conversation, ...filter });
  const key = conversation === undefined ? undefined : await conversationKey(conversation);
  return whereOf({ ...filter, conversation: key }, values, database);
};

/** The id of a row, and the size of its body. */
interface Sized {
  readonly id: number;
  readonly bytes: number;
}

/** The first rows that a filter names. */
const idsOf = async (core: Core, filter: InboxFilter, most: number): Promise<Sized[]> => {
  const values: Value[] = [most];
  const rows = await core.all(core.statements.ids(await where(core, filter, values)), values);
  return rows.map(({ id, bytes }) => ({ id: Number(id), bytes: Number(bytes) }));
};

/** The most bytes of bodies that are read at once; a single body may be larger. */
const PORTION_BYTES = 8 << 20;

/** Ids in portions whose bodies can be held in memory together. */
const portionsOf = (rows: readonly Sized[]): number[][] => {
  const portions: number[][] = [];
  let room = 0;
  for (const { id, bytes } of rows) {
    if (portions.length === 0 || bytes > room) {
      portions.push([]);
      room = PORTION_BYTES;
    }
    portions.at(-1)?.push(id);
    room -= bytes;
  }
  return portions;
};

/** Changes rows that a filter names, some at a time, and gives their ids. */
const change = async (
  core: Core,
  statement: (where: string) => string,
  filter: InboxFilter,
): Promise<number[]> => {
  const { all } = core;
  const changed: number[] = [];
  for (let after = filter.after ?? 0; ; ) {
    const ids = (await idsOf(core, { ...filter, after }, STEP)).map(({ id }) => id);
    if (ids.length === 0) return changed;
    after = ids.at(-1) as number;
    const more: Value[] = [];
    const done = await all(statement(await where(core, { ...filter, ids }, more)), more);
    changed.push(...done.map(({ id }) => Number(id)).sort((one, other) => one - other));
    await turn();
  }
};

/** Lets others go first: a database in the same process holds up everything while it works. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

/** Deletes what ended long enough ago. */
const prune = async (core: Core, kept: Kept): Promise<number> => {
  const { all, statements } = core;
  const inSteps = async (text: string, ...values: Value[]): Promise<number> => {
    let count = 0;
    for (let deleted = STEP; deleted === STEP; count += deleted) {
      deleted = (await all(text, [...values, STEP])).length;
      await turn();
    }
    return count;
  };
  let count = await inSteps(statements.prune("state = 'done'"), kept.done);
  count += await inSteps(statements.prune(`state = 'dead' and ${REFUSED}`), kept.refused);
  if (kept.dead !== undefined)
    count += await inSteps(statements.prune(`state = 'dead' and not (${REFUSED})`), kept.dead);
  await inSteps(statements.pruneKeys);
  if (count > 0) await shrink(core);
  return count;
};

/** Gives the space of what was deleted back, and overwrites what is left of it where the database can. */
const shrink = async ({ database, failure }: Core): Promise<void> => {
  try {
    await database.shrink?.();
  } catch (error) {
    throw failure(error);
  }
};
