// Counts how deliveries ended: statuses, errors, latency. Its memory does not grow with their number.

import { createHistogram } from "node:perf_hooks";
import type { Attempt } from "../html/model.js";
import { grouped, deliveries as inWords } from "../text/count.js";
import type { AttemptCode } from "./post.js";

/** How deliveries ended, as plain data: times in milliseconds, rates a second. */
export interface OutcomesSummary {
  /** How many have ended, with an answer or without. */
  readonly deliveries: number;
  /** How many got an answer that the vendor takes for a success. */
  readonly accepted: number;
  /** How many were being sent when the work was interrupted: nobody knows what became of them. */
  readonly interrupted: number;
  /** How often each status was answered. */
  readonly statuses: Readonly<Record<string, number>>;
  /** How often each error was the reason that there was no answer, by its code. */
  readonly errors: Readonly<Record<string, number>>;
  /** Of the deliveries that were answered; null if none was. */
  readonly latency: Readonly<Record<"min" | "p50" | "p90" | "p95" | "p99" | "max", number>> | null;
  /** From the first delivery until now. */
  readonly seconds: number;
  readonly throughput: number;
}

/** The latencies that can be told apart: from a microsecond to an hour, to three digits. */
const RANGE = { lowest: 1, highest: 3_600_000_000, figures: 3 } as const;

const PERCENTILES = [50, 90, 95, 99] as const;

/** Counts how deliveries ended. */
export class Outcomes {
  readonly #statuses = new Map<string, number>();
  readonly #errors = new Map<string, number>();
  // it keeps counts of ranges of microseconds, not the latencies
  readonly #latency = createHistogram(RANGE);
  #min = Number.POSITIVE_INFINITY;
  #max = 0;
  #accepted = 0;
  #interrupted = 0;

  /**
   * Counts a delivery that has ended.
   *
   * @param latency in milliseconds, if it is not that of the attempt
   */
  add(attempt: Attempt, isAccepted: boolean, latency = attempt.ms): void {
    const { status, error } = attempt;
    if (error === INTERRUPTED) {
      this.#interrupted++;
      return;
    }
    if (isAccepted && error === null) this.#accepted++;
    if (error !== null) increase(this.#errors, error);
    else increase(this.#statuses, String(status));
    if (error !== null) return;
    this.#min = Math.min(this.#min, latency);
    this.#max = Math.max(this.#max, latency);
    this.#latency.record(Math.min(RANGE.highest, Math.max(RANGE.lowest, Math.round(latency * 1000))));
  }

  /** How many deliveries have ended. */
  get ended(): number {
    return sum(this.#statuses) + sum(this.#errors);
  }

  /** Whether nothing was sent. */
  get isEmpty(): boolean {
    return this.ended + this.#interrupted === 0;
  }

  /** How many of them were accepted. */
  get accepted(): number {
    return this.#accepted;
  }

  /** How often a status was answered. */
  count(status: number): number {
    return this.#statuses.get(String(status)) ?? 0;
  }

  /** How often an error was the reason that there was no answer. */
  countError(code: string): number {
    return this.#errors.get(code) ?? 0;
  }

  /** @param seconds how long it took */
  summary(seconds: number): OutcomesSummary {
    return {
      deliveries: this.ended,
      accepted: this.#accepted,
      interrupted: this.#interrupted,
      statuses: Object.fromEntries(sorted(this.#statuses)),
      errors: Object.fromEntries(sorted(this.#errors)),
      latency: this.#latencies(),
      seconds: rounded(seconds),
      throughput: seconds > 0 ? rounded(this.ended / seconds) : 0,
    };
  }

  #latencies(): OutcomesSummary["latency"] {
    if (this.#latency.count === 0) return null;
    const [min, max] = [this.#min, this.#max];
    // the histogram says the end of the range that a latency is in
    const [p50, p90, p95, p99] = PERCENTILES.map((each) =>
      rounded(Math.max(min, Math.min(max, this.#latency.percentile(each) / 1000))),
    ) as [number, number, number, number];
    return { min: rounded(min), p50, p90, p95, p99, max: rounded(max) };
  }
}

/** The error of an attempt that was stopped because the work was interrupted. */
const INTERRUPTED: AttemptCode = "ERR_STOPPED";

const increase = (counts: Map<string, number>, key: string): void =>
  void counts.set(key, (counts.get(key) ?? 0) + 1);

const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((total, each) => total + each, 0);

const sorted = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].sort(([one], [other]) => (one < other ? -1 : 1));

/** Three digits are meant, as the histogram has them. */
const rounded = (value: number): number => (value >= 100 ? Math.round(value) : Number(value.toPrecision(3)));

/**
 * The summary as a table for people: statuses and errors with their counts, latency, and a sentence.
 *
 * @example
 * status   count
 * 200        998
 * 503          2
 *
 * latency   min   p50   p90   p95   p99   max
 * ms       1.21  4.02  7.91  9.98  14.2  31.4
 *
 * 1,000 deliveries in 2.1 s, 476 a second: 998 accepted, 2 not
 */
export const outcomesTable = (summary: OutcomesSummary): string => {
  const { deliveries, accepted, interrupted, statuses, errors, latency, seconds, throughput } = summary;
  const counted = (head: string, counts: Readonly<Record<string, number>>): string[] => {
    const entries = Object.entries(counts);
    return entries.length === 0
      ? []
      : columns([[head, "count"], ...entries.map(([key, count]) => [key, grouped(count)])]);
  };
  const blocks = [
    counted("status", statuses),
    counted("error", errors),
    latency
      ? columns([
          ["latency", ...Object.keys(latency)],
          ["ms", ...Object.values(latency).map(figure)],
        ])
      : [],
    [
      `${inWords(deliveries)} in ${figure(seconds)} s, ${figure(throughput)} a second: ${result(deliveries, accepted)}`,
      ...(interrupted > 0 ? [`${grouped(interrupted)} more interrupted while being sent`] : []),
    ],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
};

const result = (deliveries: number, accepted: number): string => {
  if (deliveries === 0) return "none was answered";
  if (accepted === deliveries) return "all accepted";
  return `${grouped(accepted)} accepted, ${grouped(deliveries - accepted)} not`;
};

/** A number with separators before its point. */
const figure = (value: number): string => {
  const [whole = "", fraction] = String(value).split(".");
  return fraction === undefined ? grouped(Number(whole)) : `${grouped(Number(whole))}.${fraction}`;
};

/** Lines in columns: the first one begins at the left, the others end at the right. */
const columns = (rows: readonly (readonly string[])[]): string[] => {
  const widths = (rows[0] as readonly string[]).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] as number) : cell.padStart(widths[column] as number),
      )
      .join("  "),
  );
};
