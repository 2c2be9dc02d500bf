// The time by which deliveries are sent: the clock of the process, or one of a test.

import { setTimeout } from "node:timers/promises";

/** Measures time and waits. */
export interface Clock {
  /** Milliseconds since some moment. */
  now(): number;
  /** Waits so many milliseconds. It ends early, without an error, when the signal is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** A timer of Node waits no longer than this: 24 days. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** The clock of the process. It is never early, and about a millisecond late: waiting in turns of the event loop would take a core. */
export const processClock: Clock = {
  now: () => performance.now(),
  sleep: async (ms, signal) => {
    const until = performance.now() + ms;
    for (let left = ms; left > 0 && !signal?.aborted; left = until - performance.now()) {
      const timer = setTimeout(Math.min(left, MAX_TIMER_MS), undefined, signal && { signal });
      // an abort is no error
      await timer.catch(() => {});
    }
  },
};
