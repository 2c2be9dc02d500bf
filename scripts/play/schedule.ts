// Sends a delivery until it is accepted, or its vendor would give up.

import type { Vendor } from "../../src/vendor.js";
import type { Attempt } from "../html/model.js";
import { isAccepted } from "./accepted.js";
import type { Clock } from "./clock.js";

/** How a delivery is sent. */
export interface Schedule {
  readonly vendor: Vendor;
  /** The pauses before each retry, in seconds. */
  readonly pauses: readonly number[];
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Is told of each attempt: whether it was accepted, and how long the next one is waited for, if there is one. */
  onAttempt(attempt: Attempt, isAccepted: boolean, next: Next | undefined): void;
}

/** The next attempt. */
export interface Next {
  /** How many seconds it is waited for. */
  readonly pause: number;
  /** From 1. */
  readonly retry: number;
  readonly retries: number;
}

/**
 * Sends a delivery: once, and again after each pause, until a status is a success for its vendor.
 *
 * @param send makes the delivery anew for each attempt, since each is signed when it is sent
 * @returns whether it was accepted
 */
export const deliver = async (send: () => Promise<Attempt>, schedule: Schedule): Promise<boolean> => {
  const { vendor, pauses, clock, signal, onAttempt } = schedule;
  for (let retry = 1; ; retry++) {
    const attempt = await send();
    const accepted = attempt.error === null && isAccepted(vendor, attempt.status);
    const pause = accepted || signal.aborted ? undefined : pauses[retry - 1];
    onAttempt(attempt, accepted, pause === undefined ? undefined : { pause, retry, retries: pauses.length });
    if (pause === undefined) return accepted;
    await clock.sleep(pause * 1000, signal);
    if (signal.aborted) return false;
  }
};
