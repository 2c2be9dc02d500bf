// The rows of an inbox as programs see them.
import type { Verdict } from "../verdict.js";
import type { InboxStore, Returned, Value } from "./database/store.js";
import { OPEN } from "./database/tables.js";
import { clean } from "./text.js";

/**
 * What becomes of a delivery: `new`, it waits; `leased`, a worker has it; `done`; `dead`, its attempts are used up, or
 * nothing takes it.
 */
export type InboxState = "new" | "leased" | "done" | "dead";

/**
 * All states, in the order in which a delivery has them.
 *
 * @example
 * const isState = (text: string) => inboxStates.some((state) => state === text);
 */
export const inboxStates: readonly InboxState[] = ["new", "leased", "done", "dead"];

/** A delivery in an inbox, without what was sent. */
export interface InboxRow {
  /** Counts up in the order in which deliveries were kept. */
  readonly id: number;
  /** The vendor's slug; null if several were possible and none was recognised. */
  readonly vendor: string | null;
  /** The tag; null if it is not known. */
  readonly event: string | null;
  readonly verdict: Verdict;
  /** The conversation's id; a hash of it if it is longer than 255 characters. Null if it is not known, or was erased. */
  readonly conversation: string | null;
  /** The delivery's id, if it was verified. */
  readonly deliveryId: string | null;
  /** When the delivery was signed, in seconds since 1970, if that was verified. */
  readonly timestamp: number | null;
  /** When it was received, RFC 3339. */
  readonly receivedAt: string;
  /** The size of its body; 0 if it was erased. */
  readonly bytes: number;
  /** How often it came. */
  readonly copies: number;
  readonly state: InboxState;
  /** How many attempts have begun. */
  readonly attempts: number;
  /** When it is due, RFC 3339; while a worker has it, when its lease runs out. Null if it is done or dead. */
  readonly dueAt: string | null;
  /** Why the last attempt failed, or why it was refused: a code. */
  readonly code: string | null;
  /** When it became done or dead, RFC 3339. */
  readonly endedAt: string | null;
  /** The id of an earlier row that reports the same thing with other content; null if there is none. */
  readonly supersedes: number | null;
}

/** A delivery in an inbox, with what was sent. */
export interface InboxEntry extends InboxRow {
  /** The delivery as a capture, without secrets, as JSON; null if it was erased. */
  readonly envelope: string | null;
}

/** Which rows are meant. All conditions hold for them; of a list, one of its words. */
export interface InboxFilter {
  readonly ids?: readonly number[] | undefined;
  readonly vendor?: string | readonly string[] | undefined;
  readonly event?: string | readonly string[] | undefined;
  readonly verdict?: Verdict | readonly Verdict[] | undefined;
  readonly state?: InboxState | readonly InboxState[] | undefined;
  readonly code?: string | readonly string[] | undefined;
  /** The conversation's id. */
  readonly conversation?: string | undefined;
  /** Received at this time or later, and before that time. */
  readonly since?: Date | undefined;
  readonly until?: Date | undefined;
  /**
   * Those that have come, were claimed or retried, or have ended in the last so many seconds, by the clock of the database;
   * and those that are due later than that. What was erased or came again is only among them if it also did one of these.
   */
  readonly changedWithin?: number | undefined;
  /** Rows with a larger id, and with a smaller one. */
  readonly after?: number | undefined;
  readonly before?: number | undefined;
}

/** The last time that a Date can be, in milliseconds. */
const LAST = 8.64e15;
/** A row that somebody has damaged stops neither a worker nor a list. */
const rfc3339 = (ms: unknown): string =>
  new Date(Math.max(-LAST, Math.min(LAST, Number(ms) || 0))).toISOString();
const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** A row of the database as programs see it. */
export const rowOf = (row: Returned): InboxRow => {
  const state = row.state as InboxState;
  return {
    id: Number(row.id),
    vendor: text(row.vendor),
    event: text(row.event),
    verdict: row.verdict as Verdict,
    conversation: text(row.conversation),
    deliveryId: text(row.delivery),
    timestamp: row.signed === null ? null : Number(row.signed),
    receivedAt: rfc3339(row.received),
    bytes: Number(row.bytes),
    copies: Number(row.copies),
    state,
    attempts: Number(row.attempts),
    dueAt: state === "new" || state === "leased" ? rfc3339(row.due) : null,
    code: text(row.code),
    endedAt: row.ended === null ? null : rfc3339(row.ended),
    supersedes: row.supersedes === null ? null : Number(row.supersedes),
  };
};

/** A row with its envelope. */
export const entryOf = (row: Returned): InboxEntry => ({ ...rowOf(row), envelope: text(row.envelope) });

/**
 * The conditions of a filter, and their values. Rows that are done may be millions: where they are not meant, the conditions
 * are such that an index leads past them.
 *
 * @param values those that the statement has already; what the filter needs is added
 */
export const whereOf = (
  filter: InboxFilter,
  values: Value[],
  { table, dialect }: Pick<InboxStore, "table" | "dialect">,
): string => {
  const parameter = (value: Value): string => `$${values.push(value)}`;
  const conditions = filter.state === undefined ? [] : statesOf([filter.state].flat(), table);
  for (const name of ["vendor", "event", "verdict", "code"] as const) {
    const given = filter[name];
    if (given !== undefined)
      conditions.push(`${name} in (${dialect.texts(parameter(JSON.stringify([given].flat().map(clean))))})`);
  }
  const { ids, conversation, since, until, after, before, changedWithin } = filter;
  // one parameter: databases take only so many
  if (ids) conditions.push(`id in (${dialect.numbers(parameter(JSON.stringify(ids)))})`);
  if (conversation !== undefined) conditions.push(`conversation = ${parameter(conversation)}`);
  if (since) conditions.push(`received >= ${parameter(since.getTime())}`);
  if (until) conditions.push(`received < ${parameter(until.getTime())}`);
  if (after !== undefined) conditions.push(`id > ${parameter(after)}`);
  if (before !== undefined) conditions.push(`id < ${parameter(before)}`);
  if (changedWithin !== undefined) {
    const from = `${dialect.now} - ${parameter(Math.round(changedWithin * 1000))}`;
    // whatever changes a row sets one of these times
    conditions.push(`id in (select id from ${table} where ${OPEN} and due >= ${from}
      union all select id from ${table} where ended >= ${from})`);
  }
  return `where ${conditions.length > 0 ? conditions.join(" and ") : "1 = 1"}`;
};

/** The conditions for rows in some states, with the words that the partial indexes have. */
const statesOf = (states: readonly InboxState[], table: string): string[] => {
  const known = inboxStates.filter((state) => states.includes(state));
  if (known.length === 0) return ["1 = 0"];
  const condition = known.length === 1 ? `state = '${known[0]}'` : `state in ('${known.join("', '")}')`;
  const isOpen = known.every((state) => state === "new" || state === "leased");
  // SQLite would rather read all rows in the order of their ids
  return isOpen ? [`id in (select id from ${table} where ${OPEN})`, condition] : [condition];
};
