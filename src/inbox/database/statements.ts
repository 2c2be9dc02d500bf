// The statements of an inbox, the same for all databases. Times are those of the database's clock, in milliseconds since
// 1970, so the clocks of processes and machines need not agree.
import type { Columns, Dialect, RowStatement } from "./store.js";
import { OPEN, REFUSED } from "./tables.js";

/** The statements of an inbox. */
export type Statements = ReturnType<typeof statementsOf>;

/** Makes the statements for a table. */
export const statementsOf = (table: string, dialect: Dialect) => ({
  ...ofIntake(table, dialect),
  ...ofWorkers(table, dialect),
  ...ofOperators(table, dialect),
  ...ofClaims(`${table}_claims`, dialect),
});

/** A statement that is run for many rows. */
const rowStatement = (
  { rows }: Dialect,
  by: string,
  columns: Columns,
  text: (r: string) => string,
): RowStatement => ({ by, columns, text: text(rows(columns)) });

/** The name of a table without its schema: SQLite knows no other name of a table that it updates. */
const bare = (table: string): string => table.replace(/^.*\./, "");

const COLUMNS = `id vendor event verdict conversation delivery signed received bytes copies state attempts due code ended`;

/** The columns that `list`, `read` and a claim give. */
const columnsOf = (table: string): string => {
  const own = COLUMNS.split(" ").map((column) => `${bare(table)}.${column}`);
  const sameThing = `e.dedupe = ${bare(table)}.dedupe and e.id < ${bare(table)}.id`;
  return `${own.join(", ")}, case when ${bare(table)}.conversation is null
      then (select max(e.id) from ${table} as e where ${sameThing} and e.dedupe is not null and e.conversation is null)
      else (select max(e.id) from ${table} as e where ${sameThing} and e.conversation = ${bare(table)}.conversation)
    end as supersedes`;
};

const NEW_ROW: Columns = {
  ...{ key: "text", vendor: "text", event: "text", verdict: "text", conversation: "text", dedupe: "text" },
  ...{ delivery: "text", signed: "text", received: "bigint", envelope: "text", bytes: "bigint" },
  ...{ copies: "bigint", state: "text", code: "text" },
};

const ofIntake = (table: string, dialect: Dialect) => {
  const { now } = dialect;
  const names = Object.keys(NEW_ROW);
  return {
    /** Adds a delivery, or counts it on the row that has its key. */
    put: rowStatement(
      dialect,
      "key",
      NEW_ROW,
      (r) => `insert into ${table} as t (${names.join(", ")}, attempts, due, ended)
        select ${names.map((column) => `r.${column}`).join(", ")}, 0, ${now}, case r.state when 'dead' then ${now} end
        from ${r} where true
        on conflict (key) do update set copies = t.copies + excluded.copies
        returning id, key, copies`,
    ),
    /** How many refused deliveries there are. */
    refused: `select count(*) as count from ${table} where ${REFUSED}`,
  };
};

/** What names a row that a worker has: it changes only as long as it has that lease. */
const HELD: Columns = { id: "bigint", lease: "text", attempts: "bigint" };

const ofWorkers = (table: string, dialect: Dialect) => {
  const { now, locking, texts } = dialect;
  const name = bare(table);
  /** A worker has the row that `r` names, and its lease has not run out. */
  const isHeld = `${name}.id = r.id and ${name}.lease = r.lease and ${name}.attempts = r.attempts
    and ${name}.state = 'leased' and ${name}.due > ${now}`;
  /** It is for a worker: `slugs` are its vendors as JSON, and `several` is 1 to take what no vendor has. */
  const isOf = (slugs: string, several: string): string =>
    `(vendor in (${texts(slugs)}) or (${several} = 1 and vendor is null))`;
  /** Nothing of its conversation waits that came earlier. Two vendors may give one id to conversations of theirs. */
  const isFirst = `not exists (select 1 from ${table} as e
          where e.conversation = t.conversation and e.vendor = t.vendor and e.id < t.id and e.${OPEN})`;
  return {
    /**
     * Leases rows to a worker. `$1` the lease, `$2` how long in ms, `$3` the vendors as JSON, `$4` 1 to take what no vendor
     * has, `$5` how many.
     */
    claim: (inOrder: boolean): string => `with c as materialized (
        select id from ${table} as t
        where ${OPEN} and due <= ${now}
          and ${isOf("$3", "$4")}
          ${inOrder ? `and ${isFirst}` : ""}
        order by due, id limit $5 ${locking})
      update ${table} set state = 'leased', attempts = attempts + 1, lease = $1, due = ${now} + $2
      from c where ${name}.id = c.id
      returning ${columnsOf(table)}, ${name}.envelope`,
    /** When the next row is due, in ms from now; nothing waits if there is none. `$1` the vendors, `$2` as `$4` of claim. */
    next: `select min(due) - ${now} as wait from ${table}
      where ${OPEN} and ${isOf("$1", "$2")}`,
    /** Makes a lease last `pause` ms from now. */
    renew: rowStatement(
      dialect,
      "id",
      { ...HELD, pause: "bigint" },
      (r) =>
        `update ${table} set due = ${now} + r.pause from ${r} where ${isHeld} returning ${name}.id as id`,
    ),
    /** Ends an attempt: the row is done, dead, or new again and due in `pause` ms. `counted` is 0 for one that does not count. */
    finish: rowStatement(
      dialect,
      "id",
      { ...HELD, state: "text", pause: "bigint", code: "text", counted: "bigint" },
      (r) => `update ${table} set state = r.state, due = ${now} + r.pause, code = r.code, lease = null,
          attempts = r.attempts - 1 + r.counted, ended = case when r.state = 'new' then null else ${now} end
        from ${r} where ${isHeld} returning ${name}.id as id`,
    ),
    /** The same for one row that is done, within a transaction. `$1` its id, `$2` the lease, `$3` the attempts. */
    finishOne: `update ${table} set state = 'done', due = ${now}, code = null, lease = null, ended = ${now}
      where id = $1 and lease = $2 and attempts = $3 and state = 'leased' and due > ${now} returning id`,
    /**
     * Brings back what a clock that was set back left in the future. `$1` the longest pause, `$2` how long a lease lasts, in
     * ms; `$3` and `$4` as of claim: other workers may have longer ones.
     */
    mend: `update ${table} set due = ${now} + case state when 'leased' then $2 else 0 end
      where ${OPEN} and due > ${now} and (attempts = 0 or due > ${now} + $1) and ${isOf("$3", "$4")}`,
  };
};

const ofOperators = (table: string, { now }: Dialect) => {
  const columns = columnsOf(table);
  return {
    /** Rows, the last one first. `$1` at most how many. */
    list: (where: string): string => `select ${columns} from ${table} ${where} order by id desc limit $1`,
    /** Rows with their envelopes, the first one first. `$1` at most how many. */
    read: (where: string): string =>
      `select ${columns}, ${bare(table)}.envelope from ${table} ${where} order by id limit $1`,
    /** Ids of rows, the first one first. `$1` at most how many. */
    ids: (where: string): string => `select id, bytes from ${table} ${where} order by id limit $1`,
    /** Makes rows new again. What was refused, and what was erased, stays as it is. */
    retry: (where: string): string => `update ${table}
      set state = 'new', attempts = 0, due = ${now}, lease = null, code = null, ended = null
      ${where} and state in ('dead', 'done') and envelope is not null and not (${REFUSED})
      returning id`,
    /** Erases all that is personal. The key stays, a hash: what the vendor sends again is then counted, and not kept. */
    erase: (where: string): string => `update ${table}
      set envelope = null, conversation = null, dedupe = null, delivery = null, bytes = 0, lease = null, code = null,
        state = 'done', ended = coalesce(ended, ${now})
      ${where} and envelope is not null returning id`,
    /** Deletes what ended longer ago than `$1` ms, at most `$2` rows. */
    prune: (which: string): string => `delete from ${table} where id in (
      select id from ${table} where ended <= ${now} - $1 and ${which} order by ended limit $2) returning id`,
    stats: (
      where: string,
    ): string => `select t.vendor, t.state, t.verdict, count(*) as count, sum(t.copies) as copies, sum(t.bytes) as bytes,
        ${now} - min(t.received) as age, max(${now} - t.due) as late
      from ${table} as t ${where} group by t.vendor, t.state, t.verdict order by t.vendor, t.state, t.verdict`,
  };
};

/** Statements for what may be used only once. */
const ofClaims = (claims: string, { now }: Dialect) => ({
  /** `$1` the key, `$2` the owner, `$3` for how many ms. */
  claimKey: `insert into ${claims} as t (key, owner, until) values ($1, $2, ${now} + $3)
    on conflict (key) do update set owner = excluded.owner, until = excluded.until
    where t.until <= ${now} or t.owner = excluded.owner returning key`,
  ownerOfKey: `select owner from ${claims} where key = $1 and until > ${now}`,
  commitKey: `insert into ${claims} (key, owner, until) values ($1, null, ${now} + $2)
    on conflict (key) do update set owner = null, until = excluded.until`,
  releaseKey: `delete from ${claims} where key = $1 and owner = $2`,
  pruneKeys: `delete from ${claims} where key in (select key from ${claims} where until <= ${now} limit $1) returning key`,
});
