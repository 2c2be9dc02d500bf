// Sends captures again, one after the other or several at once, in their order.

import type { FoundInputs } from "../../captures/input/inputs.js";
import { eachText, type ReadSummary } from "../../captures/input/texts.js";
import { type Io, tellUnread } from "../../command.js";
import type { Attempt } from "../../html/model.js";
import { isAccepted } from "../accepted.js";
import { type Clock, processClock } from "../clock.js";
import { Outcomes } from "../outcomes.js";
import { type Post, post } from "../post.js";
import type { ChosenCapture, LeftOut } from "./choice.js";

/** How captures are sent. */
export interface ReplayOptions {
  readonly choose: (
    file: string,
    text: Parameters<Parameters<typeof eachText>[2]>[1],
  ) => Promise<ChosenCapture | LeftOut>;
  readonly requestOf: (capture: ChosenCapture) => Promise<Post | LeftOut>;
  /** How many at once, at most. */
  readonly concurrency: number;
  /**
   * Keeps the time between captures, so many times as fast. Without it, a capture is sent as soon as there is room for it.
   */
  readonly speed: number | undefined;
  /** Stops sending. */
  readonly signal: AbortSignal;
  /** Called with each capture that was sent, in the order in which they end. */
  readonly onSent: (sent: SentCapture) => void | Promise<void> | undefined;
  /** Called with each capture that is not sent. */
  readonly onLeftOut: (left: LeftOut, file: string, line: number) => void;
  readonly clock?: Clock;
}

/** A capture that was sent, and how that ended. */
export interface SentCapture {
  /** From 1, in the order in which they are sent. */
  readonly n: number;
  readonly capture: ChosenCapture;
  readonly attempt: Attempt;
  readonly isAccepted: boolean;
}

/** What came of all captures. */
export interface Replayed extends ReadSummary {
  readonly outcomes: Outcomes;
  /** From the first capture to the end. */
  readonly seconds: number;
  /** With a speed: how late a capture was at most, in milliseconds, because others were not answered in time. */
  readonly late: number;
  /** With a speed: how many captures are older than one before them. They were sent at once. */
  readonly unordered: number;
}

/** Ends the reading of inputs. */
class Interrupted extends Error {}

/**
 * Sends the captures of inputs in the order of the inputs, each once. Only those that are being sent are kept in memory. What
 * is not sent is told with its reason, unless it was not read any more.
 */
export const replay = async (
  { inputs, problems }: FoundInputs,
  io: Io,
  options: ReplayOptions,
): Promise<Replayed> => {
  const { choose, onLeftOut, signal, clock = processClock } = options;
  for (const problem of problems) tellUnread(problem, io);
  const sender = new Sender(options, clock);
  const start = clock.now();
  let read: ReadSummary = { files: 0, payloads: 0, whole: true };
  try {
    read = await untilAborted(
      eachText(inputs, io, async ({ name }, text) => {
        const chosen = await choose(name, text);
        const left = "why" in chosen ? chosen : await sender.take(chosen);
        if (left) onLeftOut(left, name, text.at.line);
      }),
      signal,
    );
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
  } finally {
    await sender.end();
  }
  return {
    ...read,
    whole: read.whole && problems.length === 0,
    outcomes: sender.outcomes,
    seconds: (clock.now() - start) / 1000,
    late: sender.late,
    unordered: sender.unordered,
  };
};

/** The result of work, or an error as soon as it is interrupted: stdin may have no end. */
const untilAborted = <Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> =>
  new Promise((resolve, reject) => {
    const stop = (): void => reject(new Interrupted());
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });

/** Sends captures. At most so many at once: who gives it more has to wait. */
class Sender {
  readonly outcomes = new Outcomes();
  late = 0;
  unordered = 0;
  readonly #options: ReplayOptions;
  readonly #clock: Clock;
  readonly #running = new Set<Promise<void>>();
  #n = 0;
  /** When the first capture with a time was sent, and its time. */
  #anchor: { readonly at: number; readonly time: number } | undefined;
  #latest = Number.NEGATIVE_INFINITY;

  constructor(options: ReplayOptions, clock: Clock) {
    this.#options = options;
    this.#clock = clock;
  }

  /** Sends a capture as soon as it is due and there is room for it. Returns why it is not sent, if it is not. */
  async take(capture: ChosenCapture): Promise<LeftOut | undefined> {
    const { concurrency, requestOf, signal } = this.#options;
    while (this.#running.size >= concurrency) await Promise.race(this.#running);
    await this.#untilDue(capture);
    const request = await requestOf(capture);
    if ("why" in request) return request;
    if (signal.aborted) throw new Interrupted();
    const sending: Promise<void> = this.#send(capture, request, ++this.#n).finally(() =>
      this.#running.delete(sending),
    );
    this.#running.add(sending);
    return undefined;
  }

  /** Waits for the captures that are being sent. */
  async end(): Promise<void> {
    await Promise.all(this.#running);
  }

  async #send(capture: ChosenCapture, request: Post, n: number): Promise<void> {
    const { signal, onSent } = this.#options;
    const attempt = await post({ ...request, signal });
    const accepted = attempt.error === null && isAccepted(capture.vendor, attempt.status);
    this.outcomes.add(attempt, accepted);
    await onSent({ n, capture, attempt, isAccepted: accepted });
  }

  async #untilDue({ time }: ChosenCapture): Promise<void> {
    const { speed, signal } = this.#options;
    if (speed === undefined || time === null) return;
    const own = Date.parse(time);
    const now = this.#clock.now();
    this.#anchor ??= { at: now, time: own };
    if (own < this.#latest) {
      this.unordered++;
      return;
    }
    this.#latest = own;
    const wait = this.#anchor.at + (own - this.#anchor.time) / speed - now;
    if (wait > 0) await this.#clock.sleep(wait, signal);
    else this.late = Math.max(this.late, -wait);
  }
}
