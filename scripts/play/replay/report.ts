// Prints what came of captures that were sent again: a line for each, and a table at the end.

import type { Io } from "../../command.js";
import { deliveries, grouped, plural } from "../../text/count.js";
import { jsonText } from "../../text/json.js";
import { printable } from "../../text/printable.js";
import { outcomesTable } from "../outcomes.js";
import type { LeftOut } from "./choice.js";
import type { Replayed, SentCapture } from "./index.js";

/** Prints results. */
export interface ReplayReport {
  sent(sent: SentCapture): void | Promise<void> | undefined;
  end(replayed: Replayed, leftOut: LeftOutCaptures): void;
}

/** The formats of reports, by name. */
export const REPLAY_FORMATS = {
  text: (io: Io): ReplayReport => ({
    sent: (sent) => {
      io.stdout(`${rowOf(sent, io.color)}\n`);
      return io.drained?.();
    },
    end: ({ outcomes, seconds }) => {
      if (outcomes.isEmpty) return;
      io.stdout(`\n${outcomesTable(outcomes.summary(seconds))}`);
    },
  }),
  ndjson: (io: Io): ReplayReport => ({
    sent: (sent) => {
      io.stdout(`${jsonText(recordOf(sent))}\n`);
      return io.drained?.();
    },
    end: ({ outcomes, seconds, late, unordered }, leftOut) => {
      const summary = {
        ...outcomes.summary(seconds),
        late: Math.round(late),
        unordered,
        leftOut: leftOut.list(),
      };
      io.stdout(`${jsonText({ summary })}\n`);
    },
  }),
};

/** `   3  2026-06-29T09:30:00.000Z  200   12.1 ms  phonic conversation.ended` */
const rowOf = ({ n, capture, attempt, isAccepted }: SentCapture, color: boolean): string => {
  const { vendor, event, time, verdict } = capture;
  const status = attempt.error ?? String(attempt.status);
  const what = [vendor?.slug ?? "unknown", event ?? "unknown", ...(verdict ? [`(${verdict})`] : [])];
  return [
    grouped(n).padStart(5),
    (time ?? "-").padEnd(24),
    color ? `\x1b[${isAccepted ? 32 : 31}m${status}\x1b[39m` : status,
    `${attempt.ms.toFixed(1)} ms`.padStart(10),
    what.join(" "),
  ]
    .map((cell, index) => (index === 2 ? cell : printable(cell)))
    .join("  ");
};

const recordOf = ({ n, capture, attempt, isAccepted }: SentCapture) => ({
  n,
  file: capture.file,
  line: capture.line,
  time: capture.time,
  vendor: capture.vendor?.slug ?? null,
  event: capture.event,
  ...(capture.verdict && { verdict: capture.verdict }),
  sentAt: attempt.at,
  status: attempt.status,
  error: attempt.error,
  ms: attempt.ms,
  accepted: isAccepted,
});

/** How many captures that cannot be sent are told one by one. */
const MAX_TOLD = 20;

/** How many different reasons are counted: some have words of the captures in them. */
const MAX_REASONS = 100;

/** Counts captures that are not sent, by reason. */
export class LeftOutCaptures {
  /** How many could not be sent, although they were asked for. */
  faults = 0;
  readonly #io: Io;
  readonly #counts = new Map<string, { count: number; hint: string | undefined }>();

  constructor(io: Io) {
    this.#io = io;
  }

  /** Counts one, and tells where it is if it cannot be sent. */
  add({ why, detail, hint, isFault }: LeftOut, file: string, line: number): void {
    if (isFault && ++this.faults <= MAX_TOLD)
      this.#io.stderr(`afterword: ${printable(`${file}:${line}  left out: ${detail ?? why}`)}\n`);
    const reason = this.#counts.size < MAX_REASONS || this.#counts.has(why) ? why : "other reasons";
    const counted = this.#counts.get(reason) ?? { count: 0, hint };
    counted.count++;
    this.#counts.set(reason, counted);
  }

  /** The reasons, in the order in which they occurred. */
  list(): { readonly reason: string; readonly count: number }[] {
    return [...this.#counts].map(([reason, { count }]) => ({ reason, count }));
  }

  /** Tells how many there were, and what can be done. */
  tell(): void {
    for (const [why, { count, hint }] of this.#counts) {
      this.#io.stderr(`afterword: ${printable(`${plural(count, "capture")} left out: ${why}`)}\n`);
      if (hint !== undefined) this.#io.stderr(`  ${printable(hint)}\n`);
    }
  }
}

/** Tells what the results mean that need an explanation. */
export const tellReplayed = (
  { outcomes, late, unordered }: Replayed,
  { origin, isResigned, isInterrupted }: { origin: string; isResigned: boolean; isInterrupted: boolean },
  io: Io,
): void => {
  const tell = (message: string, hint?: string): void =>
    io.stderr(`afterword: ${message}\n${hint === undefined ? "" : `  ${hint}\n`}`);
  if (isInterrupted) tell("interrupted: the rest was not sent");
  const refused = outcomes.countError("ECONNREFUSED");
  if (refused > 0)
    tell(`nothing listens at ${origin}: ${deliveries(refused)} not sent`, "Start it, then replay again.");
  const unsigned = outcomes.count(401) + outcomes.count(403);
  if (unsigned > 0 && !isResigned)
    tell(
      `${deliveries(unsigned)} refused with 401 or 403`,
      "Most vendors' signatures are valid for some minutes only. --resign signs anew, with your secrets.",
    );
  if (unordered > 0)
    tell(`${plural(unordered, "capture")} older than one before: sent at once, in the order of the files`);
  if (late >= LATE_MS)
    tell(
      `captures were sent up to ${(late / 1000).toFixed(1)} s late`,
      "The target did not answer in time. --concurrency N lets more be sent at once.",
    );
};

/** Captures that are sent later than this are told. */
const LATE_MS = 100;
