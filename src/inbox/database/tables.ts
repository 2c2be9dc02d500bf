// The tables of an inbox, by version. A version is never changed after it was released: the next one is added to the list.
import type { Dialect, Tables } from "./store.js";

/** The states of a delivery that a worker may still take. As the partial index has it, so that the index is used. */
export const OPEN = "state in ('new', 'leased')";

/** Rows of refused deliveries. None of them ever becomes another. */
export const REFUSED = "verdict in ('unverified', 'malformed')";

/** Rows whose conversation is not known. */
export const WITHOUT_CONVERSATION = "dedupe is not null and conversation is null";

/** The tables that an inbox needs. */
export const tablesOf = (table: string, dialect: Dialect): Tables => {
  // an index has the schema of its table
  const name = table.replace(/^.*\./, "");
  return { name: table, migrations: migrationsOf(table, name, dialect) };
};

const migrationsOf = (table: string, name: string, dialect: Dialect): Tables["migrations"] => [
  [
    // the envelope is last: SQLite reads the columns before it without the many pages that it takes
    `create table ${table} (
        id ${dialect.identity},
        key text not null unique,
        vendor text,
        event text,
        verdict text not null,
        conversation text,
        dedupe text,
        delivery text,
        signed text,
        received bigint not null,
        bytes bigint not null,
        copies bigint not null,
        state text not null,
        attempts bigint not null,
        due bigint not null,
        lease text,
        code text,
        ended bigint,
        envelope text
      )`,
    // what waits is little, whatever is done: so a claim takes no longer with millions of rows that are done
    `create index ${name}_due on ${table} (due, id) where ${OPEN}`,
    `create index ${name}_dead on ${table} (id) where state = 'dead'`,
    `create index ${name}_refused on ${table} (id) where ${REFUSED}`,
    `create index ${name}_ended on ${table} (ended) where ended is not null`,
    `create index ${name}_conversation on ${table} (conversation, id) where conversation is not null`,
    // each index costs when a delivery is kept: what reports the same thing is looked for in its conversation, if that is known
    `create index ${name}_dedupe on ${table} (dedupe, id) where ${WITHOUT_CONVERSATION}`,
    `create table ${table}_claims (key text primary key, owner text, until bigint not null)`,
    `create index ${name}_claims_until on ${table}_claims (until)`,
    ...dialect.upkeep(table),
  ],
];
