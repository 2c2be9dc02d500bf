// A worker: takes deliveries of an inbox, and calls the user's functions for them.
import type { AfterwordError } from "../../errors.js";
import type { Core } from "../core.js";
import { createAlarm } from "./alarm.js";
import { leasesOf } from "./leases.js";
import { type Worker, type WorkOptions, type WorkSettings, workSettingsOf } from "./options.js";
import { type Running, runOf } from "./run.js";

/** How often a worker brings back what a clock that was set back left in the future, in milliseconds. */
const MEND_EVERY = 30_000;
const PRUNE_EVERY = 3_600_000;
/** The longest pause while the database is away, in milliseconds. */
const LONGEST_PAUSE = 10_000;
/** What a timer can wait for: a longer one ends at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** What all attempts of a worker share. */
type Shared = Omit<Running, "lease">;

/**
 * Makes a worker and starts it.
 *
 * @param prune deletes what was kept long enough
 * @param stopped called when it has stopped
 */
export const createWorker = <Options>(
  core: Core,
  options: Options,
  prune: () => Promise<unknown>,
  stopped: () => void,
): Worker => {
  const settings = workSettingsOf(options as WorkOptions);
  const alarm = createAlarm();
  const attempts = new Set<Promise<void>>();
  const leaving = new AbortController();
  const shared: Shared = {
    core,
    settings,
    leases: leasesOf(core, (error) => settings.reporter.own(error, null)),
    leaving: leaving.signal,
  };
  const stopping = new AbortController();
  const { signal } = stopping;
  core.watchers.add(alarm.ring);
  const loops = [
    until(signal, alarm.sleep, settings, claimer(shared, attempts, alarm.ring)),
    until(signal, sleeper(signal), settings, cleaner(shared, prune)),
  ];
  const stop = async (): Promise<void> => {
    stopping.abort();
    core.watchers.delete(alarm.ring);
    alarm.ring();
    await Promise.all(loops);
    while (attempts.size > 0) await Promise.all(attempts);
    shared.leases.end();
    stopped();
  };
  let ended: Promise<void> | undefined;
  return {
    async stop({ within } = {}) {
      ended ??= stop();
      if (within === undefined) return ended;
      const timer = setTimeout(() => leaving.abort(), Math.min(within * 1000, LONGEST_TIMER));
      await ended;
      clearTimeout(timer);
    },
  };
};

/** Does something again and again, until it is to end. After an error it waits, longer each time. */
const until = async (
  signal: AbortSignal,
  sleep: (ms: number) => Promise<void>,
  { reporter }: WorkSettings,
  step: () => Promise<number>,
): Promise<void> => {
  let failures = 0;
  while (!signal.aborted) {
    let pause: number;
    try {
      pause = await step();
      failures = 0;
    } catch (error) {
      pause = Math.min(LONGEST_PAUSE, 250 * 2 ** failures) * (0.5 + Math.random() / 2);
      if (failures++ === 0) await reporter.own(error as AfterwordError, null);
    }
    if (pause > 0 && !signal.aborted) await sleep(pause);
  }
};

/** Makes a sleep that ends when there is nothing more to do. */
const sleeper =
  (signal: AbortSignal) =>
  (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        signal.removeEventListener("abort", end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      signal.addEventListener("abort", end);
    });

/** Makes the step that claims as many deliveries as there is room for. It gives how long to sleep then, in milliseconds. */
const claimer = (
  shared: Shared,
  attempts: Set<Promise<void>>,
  ended: () => void,
): (() => Promise<number>) => {
  const { core, settings } = shared;
  const { concurrency, orderBy, poll } = settings;
  const { statements } = core;
  const whose = whoseOf(settings);
  const claim = statements.claim(orderBy === "conversation");
  return async () => {
    const room = concurrency - attempts.size;
    if (room === 0) return poll;
    // an attempt that outlived its lease never completes a later one
    const lease = crypto.randomUUID();
    const rows = await core.all(claim, [lease, core.lease, ...whose, room]);
    for (const row of [...rows].sort((one, other) => Number(one.id) - Number(other.id))) {
      const attempt = runOf({ ...shared, lease }, row).finally(() => {
        attempts.delete(attempt);
        ended();
      });
      attempts.add(attempt);
    }
    if (rows.length === room) return 0;
    const [next] = await core.all(statements.next, whose);
    const wait = Number(next?.wait ?? poll);
    // what is due and was not claimed waits for another delivery of its conversation, or another worker has it
    return wait > 0 ? Math.min(wait, poll) : poll / 4;
  };
};

/** The vendors of a worker, and 1 if it has several: what several may have sent is for such workers. */
const whoseOf = ({ vendors }: WorkSettings): readonly [string, number] => [
  JSON.stringify(vendors.map(({ slug }) => slug)),
  vendors.length > 1 ? 1 : 0,
];

/** Makes the step that keeps an inbox in order. */
const cleaner = ({ core, settings }: Shared, prune: () => Promise<unknown>): (() => Promise<number>) => {
  const { statements, retries, lease } = core;
  const longest = Math.round(Math.max(lease, ...retries) * 1.25 + 1000);
  // not all workers at the same time
  let pruned = performance.now() - PRUNE_EVERY * Math.random();
  return async () => {
    await core.all(statements.mend, [longest, lease, ...whoseOf(settings)]);
    if (performance.now() - pruned > PRUNE_EVERY) {
      pruned = performance.now();
      await prune();
    }
    return MEND_EVERY;
  };
};
