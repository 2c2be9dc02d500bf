// The rows of an inbox as programs see them.
import type { Verdict } from "../verdict.js";
import type { Returned, Value } from "./database/store.js";

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
  /** Rows with a larger id, and with a smaller one. */
  readonly after?: number | undefined;
  readonly before?: number | undefined;
}

const rfc3339 = (ms: unknown): string => new Date(Number(ms)).toISOString();
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
 * The conditions of a filter, and their values.
 *
 * @param values those that the statement has already; what the filter needs is added
 */
export const whereOf = (
  filter: InboxFilter,
  values: Value[],
  texts: (parameter: string) => string,
): string => {
  const conditions: string[] = [];
  const parameter = (value: Value): string => `$${values.push(value)}`;
  for (const name of ["vendor", "event", "verdict", "state", "code"] as const) {
    const given = filter[name];
    if (given !== undefined)
      conditions.push(`${name} in (${texts(parameter(JSON.stringify([given].flat())))})`);
  }
  const { ids, conversation, since, until, after, before } = filter;
  if (ids)
    conditions.push(ids.length === 0 ? "1 = 0" : `id in (${ids.map((id) => parameter(id)).join(", ")})`);
  if (conversation !== undefined) conditions.push(`conversation = ${parameter(conversation)}`);
  if (since) conditions.push(`received >= ${parameter(since.getTime())}`);
  if (until) conditions.push(`received < ${parameter(until.getTime())}`);
  if (after !== undefined) conditions.push(`id > ${parameter(after)}`);
  if (before !== undefined) conditions.push(`id < ${parameter(before)}`);
  return `where ${conditions.length > 0 ? conditions.join(" and ") : "1 = 1"}`;
};
