import type { Clock } from "../../../scripts/play/clock.js";

/** A clock that goes on only when somebody waits: it then shows the time at which the wait ends. */
export class TestClock implements Clock {
  time = 0;
  /** How long each wait was. */
  readonly waits: number[] = [];
  readonly #waiting: { readonly until: number; readonly wake: () => void }[] = [];
  #isTurning = false;

  now(): number {
    return this.time;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    this.waits.push(ms);
    if (ms <= 0 || signal?.aborted) return Promise.resolve();
    return new Promise((wake) => {
      this.#waiting.push({ until: this.time + ms, wake });
      signal?.addEventListener("abort", () => wake());
      this.#turn();
    });
  }

  /** Wakes who waits for the earliest time, when all else that can be done has been done. */
  #turn(): void {
    if (this.#isTurning) return;
    this.#isTurning = true;
    setImmediate(() => {
      this.#isTurning = false;
      this.#waiting.sort((one, other) => one.until - other.until);
      const next = this.#waiting.shift();
      if (!next) return;
      this.time = Math.max(this.time, next.until);
      next.wake();
      if (this.#waiting.length > 0) this.#turn();
    });
  }
}
