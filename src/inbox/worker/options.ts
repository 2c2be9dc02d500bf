// What a user may set for a worker, and what its functions get.
import type { Conversation } from "../../../generated/_conversation/types.js";
import { checkOption, type OptionTable, optionError } from "../../errors.js";
import { type Context, functionsOf, vendorOf } from "../../handling/options.js";
import { type Reporter, reporterOf } from "../../handling/reporter.js";
import type { Takes } from "../../handling/takers.js";
import type { Accepted, EventsOf, Fitting, Receipt, Unrecognised } from "../../receive/receipt.js";
import type { Vendor } from "../../vendor.js";
import type { Verdict } from "../../verdict.js";

/** What a client of the database can do within the transaction of an attempt. */
export interface WorkTransaction {
  /**
   * Runs a statement, as the method `query` of the client does. The first call begins the transaction. It is committed
   * together with the delivery when the function has resolved, and taken back if that fails, or if another worker has the
   * delivery by then.
   */
  // biome-ignore lint/suspicious/noExplicitAny: what the user's client takes and returns
  query(...args: any[]): Promise<any>;
}

/**
 * What a function of a worker gets beside the delivery.
 *
 * @example
 * const save = (id: string, { signal }: WorkContext) => fetch(`https://example.com/${id}`, { method: "PUT", signal });
 */
export interface WorkContext extends Context {
  /**
   * Aborted when the attempt does not count any more: its time is over, or another worker may have the delivery because the
   * lease could not be renewed.
   */
  readonly signal: AbortSignal;
  /** Counts from 1. */
  readonly attempt: number;
  /** The id of the row. */
  readonly id: number;
  /** The id of an earlier row that reports the same thing with other content; null if there is none. */
  readonly supersedes: number | null;
  /** The transaction of the attempt; undefined with SQLite, and for a client of PostgreSQL without `connect`. */
  readonly tx: WorkTransaction | undefined;
}

/** What became of an attempt: the place for counters. No personal data is in it. */
export interface Attempted {
  /** `retry`: it comes again after a pause. `lost`: its lease ran out before it was done, so it comes again. */
  readonly result: "done" | "retry" | "dead" | "lost";
  readonly id: number;
  readonly vendor: string | null;
  /** The tag, if it is known. */
  readonly event: string | null;
  readonly verdict: Verdict;
  /** Counts from 1. */
  readonly attempt: number;
  /** How long the functions took, in milliseconds. */
  readonly ms: number;
  /** How long ago the delivery was received when the attempt began, in milliseconds. */
  readonly waited: number;
  /** Why it failed, or why no function took it; null if it was worked on. */
  readonly code: string | null;
}

/** A function for each event of a vendor, with what a worker tells it. */
type WorkFunctions<V extends Vendor> = {
  readonly [Tag in EventsOf<V>]?:
    | ((payload: Fitting<V>[Tag]["payload"], receipt: Fitting<V>[Tag], context: WorkContext) => unknown)
    | undefined;
};

/** The functions of each vendor, by its slug. */
type FunctionsByVendor<V extends Vendor> = {
  readonly [Slug in V["slug"]]?: WorkFunctions<Extract<V, { readonly slug: Slug }>> | undefined;
};

/**
 * The options of a worker. An attempt is done when every function that the delivery is for has resolved.
 *
 * @example
 * const options: WorkOptions<[typeof phonic]> = { vendors: [phonic], onConversation: ({ id }) => console.log(id) };
 */
export interface WorkOptions<Vs extends readonly Vendor[] = readonly Vendor[]> {
  /** The vendors whose deliveries it takes. */
  readonly vendors: Vs;
  /**
   * A function for each event that you want, by the vendor's slug: `{ phonic: { "conversation.ended": (payload) => {} } }`.
   * It is called with the payload if it fits the event's type.
   */
  readonly on?: FunctionsByVendor<Vs[number]> | undefined;
  /** Called with the conversation of every known event that says something about its course, as that of a handler. */
  readonly onConversation?:
    | ((conversation: Conversation, receipt: Accepted<Vs[number]>, context: WorkContext) => unknown)
    | undefined;
  /** Called with every delivery that no other function takes. */
  readonly onUnhandled?:
    | ((receipt: Accepted<Vs[number]> | Unrecognised, context: WorkContext) => unknown)
    | undefined;
  /**
   * Called with what a function threw, with errors of the inbox, and with `ERR_INBOX_DEAD` or `ERR_UNHANDLED` when a delivery
   * becomes dead. Without it, each is a line on the console.
   */
  readonly onError?:
    | ((error: unknown, receipt: Receipt<Vs[number]> | Unrecognised | null) => unknown)
    | undefined;
  /** Called after each attempt: the place for counters. What it throws is reported, and changes nothing. */
  readonly onAttempt?: ((attempted: Attempted) => unknown) | undefined;
  /** How many deliveries it works on at the same time; 8 by default. */
  readonly concurrency?: number | undefined;
  /** `conversation`: deliveries of one conversation one after the other, in the order in which they were kept. */
  readonly orderBy?: "conversation" | undefined;
  /** How long the functions may take for one delivery, in seconds; 300 by default. */
  readonly timeout?: number | undefined;
  /** How often it asks for deliveries while none come, in seconds; 1 by default. What this process keeps it sees at once. */
  readonly poll?: number | undefined;
}

/** A worker. It goes on while its database is away, and keeps its process alive until it is stopped. */
export interface Worker {
  /**
   * Takes no more deliveries, and waits until those that it has are done. It never rejects.
   *
   * @param within after so many seconds the signals of those that still run are aborted, and they are left to others: such
   * an attempt does not count. By default it waits as long as they take
   */
  stop(options?: { readonly within?: number }): Promise<void>;
}

const isPositive = (value: unknown): boolean => Number.isFinite(value) && (value as number) > 0;

/** What a timer can wait for: a longer one would end at once. In seconds. */
const LONGEST_WAIT = 86_400;
const A_WAIT = [
  (value: unknown) => isPositive(value) && (value as number) <= LONGEST_WAIT,
  "a number of seconds, more than 0 and at most 86,400",
] as const;

const A_FUNCTION = [(value: unknown) => typeof value === "function", "a function"] as const;

const WORK_OPTIONS: OptionTable<Omit<WorkOptions, "vendors" | "on">> = {
  concurrency: [(value) => Number.isSafeInteger(value) && isPositive(value), "a whole number, at least 1"],
  timeout: A_WAIT,
  poll: A_WAIT,
  orderBy: [(value) => value === "conversation", '"conversation"'],
  onConversation: A_FUNCTION,
  onUnhandled: A_FUNCTION,
  onError: A_FUNCTION,
  onAttempt: A_FUNCTION,
};

/** The settings of a worker. Times are in milliseconds. */
export interface WorkSettings extends Takes, Pick<WorkOptions, "onAttempt" | "orderBy"> {
  readonly vendors: readonly Vendor[];
  readonly concurrency: number;
  readonly reporter: Reporter;
  readonly timeout: number;
  readonly poll: number;
}

/** Checks the options of a worker, and fills in what is left out. */
export const workSettingsOf = (options: WorkOptions): WorkSettings => {
  const { vendors: given, on = {}, ...others } = Object(options) as WorkOptions;
  for (const [name, value] of Object.entries(others)) checkOption(WORK_OPTIONS, name, value);
  if (!Array.isArray(given) || given.length === 0) throw optionError("vendors is not a list of vendors.");
  const { concurrency = 8, orderBy, timeout = 300, poll = 1, ...functions } = others;
  const { onConversation, onUnhandled, onError, onAttempt } = functions;
  const vendors = given.map(vendorOf);
  const stranger = Object.keys(Object(on)).find((slug) => vendors.every((vendor) => vendor.slug !== slug));
  if (stranger !== undefined)
    throw optionError(
      `on has functions for ${JSON.stringify(stranger)}, which is none of vendors.`,
      "Write on: { slug: { event: function } }.",
    );
  const entries = vendors.map((vendor) => {
    const own = Object.hasOwn(Object(on), vendor.slug) ? on[vendor.slug] : {};
    return [
      vendor.slug,
      { on: functionsOf(vendor, own, { onConversation, onUnhandled }, vendors.length > 1) },
    ] as const;
  });
  const bySlug = new Map(entries);
  if (bySlug.size < vendors.length) throw optionError("A vendor is given twice.");
  return {
    vendors,
    entries: bySlug,
    onConversation: onConversation as Takes["onConversation"],
    onUnhandled: onUnhandled as Takes["onUnhandled"],
    onAttempt,
    orderBy,
    concurrency,
    reporter: reporterOf(vendors, onError as Parameters<typeof reporterOf>[1]),
    timeout: timeout * 1000,
    poll: poll * 1000,
  };
};
