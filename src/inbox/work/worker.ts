// A worker: takes deliveries of an inbox, and calls the user's functions for them.

import type { Conversation } from "../../../generated/_conversation/types.js";
import { AfterwordError, optionError } from "../../errors.js";
import {
  type Context,
  type EventFunctions,
  functionsOf,
  type HandlerVendor,
} from "../../handling/options.js";
import { type Reporter, reporterOf } from "../../handling/reporter.js";
import type { Takes } from "../../handling/takers.js";
import type { Accepted, Receipt, Unrecognised } from "../../receive/receipt.js";
import type { Vendor } from "../../vendor.js";
import type { Verdict } from "../../verdict.js";
import type { Returned } from "../database/store.js";
import type { Core } from "../inbox.js";
import { leasesOf } from "./leases.js";
import { runOf } from "./run.js";

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

/** Functions by event, with what a worker tells them. */
type WorkFunctions<V extends Vendor> = {
  readonly [Tag in keyof EventFunctions<V>]?:
    | ((
        ...args: NonNullable<EventFunctions<V>[Tag]> extends (
          payload: infer P,
          receipt: infer R,
          context: never,
        ) => unknown
          ? [payload: P, receipt: R, context: WorkContext]
          : never
      ) => unknown)
    | undefined;
};

/** A vendor of a worker, with functions for its events. */
export interface WorkVendor<V extends Vendor = Vendor> {
  readonly vendor: V;
  readonly on?: WorkFunctions<V> | undefined;
}

/**
 * The options of a worker. An attempt is done when every function that the delivery is for has resolved.
 *
 * @example
 * const options: WorkOptions<[typeof phonic]> = { vendors: [phonic], onConversation: ({ id }) => console.log(id) };
 */
export interface WorkOptions<Vs extends readonly Vendor[] = readonly Vendor[]> {
  /** The vendors whose deliveries it takes; one that has functions of its own as `{ vendor, on }`. */
  readonly vendors: readonly [...{ [Index in keyof Vs]: Vs[Index] | WorkVendor<Vs[Index]> }];
  /** Called with the conversation of every known event that says something about its course, as that of a handler. */
  readonly onConversation?:
    | ((conversation: Conversation, receipt: Accepted<Vs[number]>, context: WorkContext) => unknown)
    | undefined;
  /** Called with every delivery that no other function takes. */
  readonly onUnhandled?:
    | ((receipt: Accepted<Vs[number]> | Unrecognised, context: WorkContext) => unknown)
    | undefined;
  /** Called with what a function threw, and with errors of the inbox. Without it, each is a line on the console. */
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
   * @param within after so many seconds the signals of those that still run are aborted, and they are left to others; by
   * default it waits as long as they take
   */
  stop(options?: { readonly within?: number }): Promise<void>;
}

const HOUR = 3_600_000;
const isPositive = (value: unknown): boolean => Number.isFinite(value) && (value as number) > 0;

const WORK_OPTIONS: Readonly<Record<string, readonly [is: (value: unknown) => boolean, what: string]>> = {
  concurrency: [(value) => Number.isSafeInteger(value) && isPositive(value), "a whole number, at least 1"],
  timeout: [isPositive, "a number of seconds"],
  poll: [isPositive, "a number of seconds"],
  orderBy: [(value) => value === "conversation", '"conversation"'],
  onConversation: [(value) => typeof value === "function", "a function"],
  onUnhandled: [(value) => typeof value === "function", "a function"],
  onError: [(value) => typeof value === "function", "a function"],
  onAttempt: [(value) => typeof value === "function", "a function"],
};

/** The settings of a worker. */
export interface WorkSettings extends Takes {
  readonly vendors: readonly Vendor[];
  readonly onAttempt: WorkOptions["onAttempt"];
  readonly reporter: Reporter;
  /** In milliseconds. */
  readonly timeout: number;
}

/** Makes a worker and starts it. */
export const createWorker = (core: Core, options: WorkOptions, stopped: () => void): Worker => {
  const { vendors, concurrency = 8, orderBy, timeout = 300, poll = 1, ...others } = options ?? {};
  for (const [name, value] of Object.entries({ concurrency, orderBy, timeout, poll, ...others })) {
    const [is, what] = WORK_OPTIONS[name] ?? [];
    if (!is) throw optionError(`There is no option ${name}.`);
    if (value !== undefined && !is(value)) throw optionError(`${name} is not ${what}.`);
  }
  if (!Array.isArray(vendors) || vendors.length === 0) throw optionError("vendors is not a list of vendors.");
  const { onConversation, onUnhandled, onError, onAttempt } = others;
  const given = vendors.map((each) => ("vendor" in each ? each : { vendor: each })) as HandlerVendor[];
  const all = given.map(({ vendor }) => vendor);
  const on = given.map(
    ({ vendor, on }) =>
      [vendor.slug, { on: functionsOf(vendor, on, { onConversation, onUnhandled }, true) }] as const,
  );
  const settings: WorkSettings = {
    vendors: all,
    entries: new Map(on),
    onConversation: onConversation as never,
    onUnhandled: onUnhandled as never,
    onAttempt,
    reporter: reporterOf(all, onError as Parameters<typeof reporterOf>[1]),
    timeout: timeout * 1000,
  };
  const { statements } = core;
  // what several vendors may have sent is for workers that have several
  const whose = [JSON.stringify(all.map(({ slug }) => slug)), all.length > 1 ? 1 : 0] as const;
  const claim = statements.claim(orderBy === "conversation");
  const lease = crypto.randomUUID();
  const leases = leasesOf(core, (error) => report(error));
  const running = new Set<Promise<void>>();
  const aborters = new Set<AbortController>();
  const shared = { core, settings, leases, lease, aborters };
  let isStopping = false;
  let wake: () => void = () => {};
  const awake = (): void => wake();
  const report = (error: unknown): Promise<void> => settings.reporter.own(error as AfterwordError, null);

  /** Sleeps, until something is to be done. */
  const sleep = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => wake(), ms);
      wake = () => {
        clearTimeout(timer);
        wake = () => {};
        resolve();
      };
    });
  const start = (row: Returned): void => {
    const run = runOf(shared, row).finally(() => {
      running.delete(run);
      wake();
    });
    running.add(run);
  };
  /** Claims as many as there is room for, and gives how long to sleep then, in ms. */
  const claimSome = async (): Promise<number> => {
    const room = concurrency - running.size;
    if (room === 0) return HOUR;
    isMissed = false;
    const rows = await core.all(claim, [lease, core.lease, ...whose, room]);
    for (const row of [...rows].sort((one, other) => Number(one.id) - Number(other.id))) start(row);
    if (rows.length === room || isMissed) return 0;
    const [next] = await core.all(statements.next, whose);
    const wait = next?.wait === null || next?.wait === undefined ? poll * 1000 : Number(next.wait);
    // what is blocked by another of its conversation is due, and cannot be claimed
    return Math.max(rows.length > 0 || wait > 0 ? 1 : (poll * 1000) / 4, Math.min(wait, poll * 1000));
  };
  let isMissed = false;
  const kept = (): void => {
    isMissed = true;
    awake();
  };
  const housekeeping = async (): Promise<void> => {
    const longest = Math.max(core.lease, ...core.retries) * 1.25 + 1000;
    await core.all(statements.mend, [Math.round(longest), core.lease]);
  };
  const work = async (): Promise<void> => {
    let failures = 0;
    let keptUpAt = Number.NEGATIVE_INFINITY;
    let prunedAt = performance.now() - HOUR + Math.random() * 60_000;
    while (!isStopping) {
      let pause: number;
      try {
        const now = performance.now();
        if (now - keptUpAt > 30_000) {
          keptUpAt = now;
          await housekeeping();
        }
        if (now - prunedAt > HOUR) {
          prunedAt = now;
          await core.prune();
        }
        pause = await claimSome();
        failures = 0;
      } catch (error) {
        if (failures++ % 10 === 0) void report(error);
        pause = Math.min(30_000, 250 * 2 ** Math.min(failures, 7)) * (0.5 + Math.random() / 2);
      }
      if (!isStopping && pause > 0) await sleep(pause);
    }
  };
  core.watchers.add(kept);
  const ended = work();
  let stopping: Promise<void> | undefined;
  return {
    stop: ({ within } = {}) =>
      (stopping ??= (async () => {
        isStopping = true;
        core.watchers.delete(kept);
        wake();
        const leave = (): void => {
          const reason = new AfterwordError("ERR_TIMEOUT", "The worker stops, and waits no longer.");
          for (const aborter of aborters) aborter.abort(reason);
        };
        const timer = within === undefined ? undefined : setTimeout(leave, within * 1000);
        await ended;
        while (running.size > 0) await Promise.all(running);
        clearTimeout(timer);
        leases.end();
        stopped();
      })()),
  };
};
