// What a user may set for an inbox.
import { optionError } from "../errors.js";
import type { InboxStore } from "./database/store.js";
import { type Duration, milliseconds } from "./duration.js";

/**
 * How long rows are kept.
 *
 * @example
 * const keep: KeepOptions = { done: "30d", dead: "90d" };
 */
export interface KeepOptions {
  /** Those that are done; 30 days by default. Never shorter than the time in which a vendor may send a delivery again. */
  readonly done?: Duration | undefined;
  /** Those that are dead; for ever by default. */
  readonly dead?: Duration | undefined;
  /** Deliveries that were refused, which are kept only if a handler has `captureRefused`; 7 days by default. */
  readonly refused?: Duration | undefined;
}

/**
 * Options of an inbox.
 *
 * @example
 * const options: InboxOptions = { store: sqlite("data/inbox.db"), retries: [5, 30, 300], lease: 120 };
 */
export interface InboxOptions {
  /** The database: what `sqlite` or `postgres` makes. */
  readonly store: InboxStore;
  /**
   * The pauses before a failed delivery is tried again; `[5, 30, 300, 3600]` by default: five attempts. Each pause becomes
   * up to a quarter longer, at random. After the last attempt a delivery is dead.
   */
  readonly retries?: readonly Duration[] | undefined;
  /** How long a worker has a delivery before it must renew its lease; 60 seconds by default, at least one, at most a day. */
  readonly lease?: Duration | undefined;
  readonly keep?: KeepOptions | undefined;
}

/** How long rows are kept, in milliseconds. */
export interface Kept {
  readonly done: number;
  readonly refused: number;
  readonly dead: number | undefined;
}

/** The settings of an inbox. Times are in milliseconds. */
export interface InboxSettings {
  readonly database: InboxStore;
  /** The pauses before each attempt but the first. */
  readonly retries: readonly number[];
  readonly lease: number;
  readonly kept: Kept;
}

const DEFAULT_RETRIES = [5, 30, 300, 3600];
const DEFAULT_KEEP = { done: "30d", refused: "7d" } as const;
/** What a worker that was killed has waits for so long. In milliseconds. */
const LONGEST_LEASE = 86_400_000;
const OPTIONS = ["store", "retries", "lease", "keep"];

/** Checks the options of an inbox, and fills in what is left out. */
export const settingsOf = (options: InboxOptions): InboxSettings => {
  const {
    store: database,
    retries = DEFAULT_RETRIES,
    lease = 60,
    keep = {},
  } = Object(options) as InboxOptions;
  const unknown = Object.keys(Object(options)).find((name) => !OPTIONS.includes(name));
  if (unknown !== undefined) throw optionError(`There is no option ${unknown}.`);
  if (typeof database?.write !== "function")
    throw optionError(
      "store is not a database for an inbox.",
      'Give sqlite("data/inbox.db") or postgres(pool).',
    );
  if (!Array.isArray(retries)) throw optionError("retries is not a list of pauses.");
  const leaseMs = milliseconds("lease", lease);
  if (leaseMs < 1000) throw optionError("lease is shorter than a second.");
  if (leaseMs > LONGEST_LEASE) throw optionError("lease is longer than a day.");
  return {
    database,
    retries: retries.map((pause) => milliseconds("retries", pause)),
    lease: leaseMs,
    kept: { dead: undefined, ...keptOf(DEFAULT_KEEP), ...keptOf(keep) } as Kept,
  };
};

/** The times that are given. */
export const keptOf = (keep: KeepOptions): Partial<Kept> =>
  Object.fromEntries(
    Object.entries(keep).flatMap(([name, value]) => {
      if (!["done", "dead", "refused"].includes(name)) throw optionError(`keep has no ${name}.`);
      return value === undefined ? [] : [[name, milliseconds(`keep.${name}`, value)]];
    }),
  );
