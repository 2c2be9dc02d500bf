// Sends many deliveries, several at once, and says how they ended.

import type { Io } from "../command.js";
import type { Attempt } from "../html/model.js";
import { statusLine, timeLeft } from "../run/progress.js";
import { grouped } from "../text/count.js";
import { type Clock, processClock } from "./clock.js";
import { Outcomes, type OutcomesSummary } from "./outcomes.js";

/** How many deliveries are sent, and how fast. */
export interface LoadOptions {
  /** How many deliveries. */
  readonly count: number;
  /** How many at once, at most. */
  readonly concurrency: number;
  /**
   * How many a second, at most. Then each delivery has a time when it is due, and its latency counts from that time: one that
   * waits because the target is too slow is as late as it would be for the vendor. Without a rate, each delivery begins
   * when another one has ended, and its latency counts from its beginning.
   */
  readonly rate?: number;
  /** Stops sending. */
  readonly signal?: AbortSignal;
  /** Called after each delivery. */
  readonly onProgress?: (ended: number, accepted: number) => void;
  readonly clock?: Clock;
}

/** A delivery that is ready: it only has to be signed and sent. */
export type ReadyDelivery = () => Promise<Attempt>;

/**
 * Sends deliveries, several at once. How they end is counted; nothing else is kept.
 *
 * @param make makes a delivery, by its number from 0: what takes time and can be done before it is due
 * @param isAccepted whether an answer is a success
 * @throws what `make` throws
 */
export const sendLoad = async (
  make: (index: number) => ReadyDelivery | Promise<ReadyDelivery>,
  isAccepted: (status: number | null) => boolean,
  { count, concurrency, rate, signal, onProgress, clock = processClock }: LoadOptions,
): Promise<OutcomesSummary> => {
  const outcomes = new Outcomes();
  const start = clock.now();
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count && !signal?.aborted) {
      const index = next++;
      const send = await make(index);
      const due = rate === undefined ? undefined : start + (index * 1000) / rate;
      if (due !== undefined) await clock.sleep(due - clock.now(), signal);
      if (signal?.aborted) return;
      const attempt = await send();
      const latency = due === undefined ? undefined : clock.now() - due;
      outcomes.add(attempt, isAccepted(attempt.status), latency);
      onProgress?.(outcomes.ended, outcomes.accepted);
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, count) }, work));
  return outcomes.summary((clock.now() - start) / 1000);
};

/** Makes what shows on the terminal how many deliveries have ended: `onProgress`, and what removes it. */
export const loadProgress = (
  io: Pick<Io, "stderr" | "stderrIsTTY">,
  count: number,
  clock?: () => number,
): { readonly onProgress: NonNullable<LoadOptions["onProgress"]>; readonly clear: () => void } => {
  const line = statusLine(io, clock);
  return {
    onProgress: (ended, accepted) =>
      line.show((seconds) => {
        const rate = ended / seconds;
        const left = timeLeft((count - ended) / rate);
        return `${grouped(ended)} of ${grouped(count)}, ${grouped(Math.round(rate))} a second, ${grouped(ended - accepted)} not accepted, ${left} left`;
      }),
    clear: line.clear,
  };
};
