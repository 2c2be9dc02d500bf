// The time by which deliveries are sent: the clock of the process, or one of a test.

import { setImmediate, setTimeout } from "node:timers/promises";

/** Measures time and waits. */
export interface Clock {
  /** Milliseconds since some moment. */
  now(): number;
  /** Waits so many milliseconds. It ends early, without an error, when the signal is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** A timer of Node waits no longer than this: 24 days. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** A timer may be late by about a millisecond. What is left then is waited for turn by turn. */
const TIMER_MS = 2;

/** The clock of the process. It is exact to a fraction of a millisecond. */
export const processClock: Clock = {
  now: () => performance.now(),
  sleep: async (ms, signal) => {
    const until = performance.now() + ms;
    for (let left = ms; left > 0 && !signal?.aborted; left = until - performance.now()) {
      if (left <= TIMER_MS) await setImmediate();
      else
        await setTimeout(Math.min(left - TIMER_MS, MAX_TIMER_MS), undefined, signal && { signal }).catch(
          () => {},
        );
    }
  },
};
