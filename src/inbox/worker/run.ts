// One attempt: the receipt is made anew, the functions are called, and what became of it is written.
import { AfterwordError } from "../../errors.js";
import { type Taker, takersOf } from "../../handling/takers.js";
import type { Receipt } from "../../receive/receipt.js";
import type { Core } from "../core.js";
import type { Returned, Transaction } from "../database/store.js";
import { entryOf, type InboxEntry } from "../row.js";
import type { Lease, Leases } from "./leases.js";
import type { Attempted, WorkContext, WorkSettings } from "./options.js";
import { receiptAgain } from "./receipt-again.js";

/** What all attempts of a worker share. */
export interface Running {
  readonly core: Core;
  readonly settings: WorkSettings;
  readonly leases: Leases;
  /** The lease under which the delivery was claimed. */
  readonly lease: string;
  /** Aborted when the worker waits no longer for attempts. */
  readonly leaving: AbortSignal;
}

/** An attempt. */
interface Run extends Running {
  readonly entry: InboxEntry;
  readonly held: Lease;
  readonly signal: AbortSignal;
  readonly tx: Transaction | undefined;
  /** The receipt, as soon as there is one. */
  receipt: Receipt | null;
}

/** How an attempt ended. */
type Ending = Pick<Attempted, "result" | "code">;

/** What to write. `retry` becomes `dead` after the last attempt; `again` is an attempt that does not count. */
interface Outcome {
  readonly wanted: "done" | "retry" | "again" | "dead";
  readonly code: string | null;
}

/** Why signals are aborted when a worker waits no longer. */
export const STOPPED = new AfterwordError("ERR_TIMEOUT", "The worker stops, and waits no longer.", {
  hint: "Another worker does it again.",
});

/** How long functions may go on after their signal was aborted, in milliseconds. */
const GRACE_MS = 5000;
/** The pause between two tries to write what became of an attempt, in milliseconds. */
const AGAIN_MS = 500;

/** Makes one attempt with a row that was claimed. Never rejects. */
export const runOf = async (running: Running, row: Returned): Promise<void> => {
  const { core, settings, leases, lease, leaving } = running;
  const entry = entryOf(row);
  const began = performance.now();
  const waited = Math.max(0, Date.now() - Date.parse(entry.receivedAt));
  const controller = new AbortController();
  const held: Lease = {
    id: entry.id,
    lease,
    attempts: entry.attempts,
    lost: () => controller.abort(leaseLost()),
  };
  const tx = core.database.transaction?.();
  const run: Run = { ...running, entry, held, signal: controller.signal, tx, receipt: null };
  const leave = (): void => controller.abort(STOPPED);
  // it may have been claimed while the worker stopped
  if (leaving.aborted) leave();
  else leaving.addEventListener("abort", leave);
  const timer = setTimeout(() => controller.abort(tookTooLong(settings.timeout)), settings.timeout);
  leases.add(held);
  let ms = 0;
  let ending: Ending;
  try {
    const outcome = await attempted(run);
    ms = performance.now() - began;
    ending = await written(run, outcome);
  } finally {
    clearTimeout(timer);
    leaving.removeEventListener("abort", leave);
    leases.remove(held);
  }
  const { receipt } = run;
  if (ending.result === "lost") await settings.reporter.own(leaseLost(), receipt);
  // what no function takes was reported as that
  if (ending.result === "dead" && ending.code !== "ERR_UNHANDLED")
    await settings.reporter.own(isDead(entry.id), receipt);
  await observed(run, {
    ...ending,
    id: entry.id,
    vendor: entry.vendor,
    // the tag of an unknown event is text of the payload
    event: (receipt ?? entry).verdict === "unknown-event" ? null : entry.event,
    verdict: receipt?.verdict ?? entry.verdict,
    attempt: entry.attempts,
    ms,
    waited,
  });
};

const leaseLost = (): AfterwordError =>
  new AfterwordError("ERR_INBOX_LEASE", "The lease of a delivery ran out while it was worked on.", {
    hint: "Another worker does it again. Do not block the event loop, or give a longer lease.",
  });

const isDead = (id: number): AfterwordError =>
  new AfterwordError("ERR_INBOX_DEAD", `The last attempt failed: row ${id} of the inbox is dead.`, {
    hint: `Look at its code, and when the cause is mended, retry it: afterword inbox retry ${id}.`,
  });

const tookTooLong = (ms: number): AfterwordError =>
  new AfterwordError("ERR_TIMEOUT", `The functions took longer than ${ms / 1000} s.`, {
    hint: "End when signal is aborted, or raise timeout.",
  });

/** Calls the functions, and says what is to be written. */
const attempted = async (run: Run): Promise<Outcome> => {
  const { core, settings, entry, tx, signal } = run;
  const { reporter } = settings;
  // each time it was worked on, its worker was killed, or stood still for too long
  if (entry.attempts > core.retries.length + 1) return { wanted: "dead", code: "ERR_INBOX_LEASE" };
  if (signal.aborted) return { wanted: "again", code: STOPPED.code };
  try {
    const again = receiptAgain(settings.vendors, entry, (withoutMapping) => (run.receipt = withoutMapping));
    run.receipt = again instanceof Promise ? await again : again;
  } catch (error) {
    await reporter.thrown(error, run.receipt, "The mapping");
    return { wanted: "retry", code: "ERR_FUNCTION" };
  }
  const { receipt } = run;
  const takers = takersOf(settings, receipt);
  if (takers.length === 0) return untaken(run, receipt);
  const { attempts: attempt, id, supersedes } = entry;
  const code = await called(run, takers, { signal, attempt, id, supersedes, tx });
  if (code === null) return { wanted: "done", code };
  // a delivery is not at fault when a worker stops
  return { wanted: signal.reason === STOPPED ? "again" : "retry", code };
};

/** What becomes of a delivery that no function takes: nothing would change if it came again. */
const untaken = async ({ settings }: Run, receipt: Receipt): Promise<Outcome> => {
  const isUnknown = receipt.verdict === "unknown-event";
  const code = isUnknown ? "ERR_UNKNOWN_EVENT" : "ERR_UNHANDLED";
  const message = isUnknown
    ? "The event is not known, and no function takes it."
    : receipt.verdict === "invalid"
      ? "The payload is invalid, and no function takes it."
      : "No function takes this event.";
  const hint = isUnknown
    ? "Give onUnhandled to take unknown events."
    : "Give the worker a function that takes it, and then retry it: afterword inbox retry.";
  await settings.reporter.own(new AfterwordError(code, message, { hint }), receipt);
  return { wanted: isUnknown ? "done" : "dead", code };
};

/** Calls all functions at the same time, and waits for them. Gives the code of what went wrong, or null. */
const called = async (
  { settings, receipt, signal }: Run,
  takers: readonly Taker<WorkContext>[],
  context: WorkContext,
): Promise<string | null> => {
  let failed = false;
  const call = async ({ name, take }: Taker<WorkContext>): Promise<void> => {
    try {
      await take(context);
    } catch (error) {
      failed = true;
      // what ends because of the signal throws the signal's reason, which is reported once
      if (!(signal.aborted && error === signal.reason)) await settings.reporter.thrown(error, receipt, name);
    }
  };
  const all = Promise.all(takers.map(call)).then(() => true);
  const inTime = await Promise.race([all, afterAbort(signal)]);
  if (signal.aborted && (failed || !inTime)) {
    const { code } = signal.reason as AfterwordError;
    if (code === "ERR_TIMEOUT") await settings.reporter.own(signal.reason as AfterwordError, receipt);
    return code;
  }
  return failed ? "ERR_FUNCTION" : null;
};

/** Fulfilled some time after a signal was aborted. */
const afterAbort = (signal: AbortSignal): Promise<false> =>
  new Promise((resolve) => {
    const wait = (): unknown => setTimeout(() => resolve(false), GRACE_MS);
    if (signal.aborted) wait();
    else signal.addEventListener("abort", wait, { once: true });
  });

/** Writes what became of an attempt, as long as the lease lasts. */
const written = async (run: Run, { wanted, code }: Outcome): Promise<Ending> => {
  const { core, entry, held, leases, settings, tx } = run;
  const isLast = entry.attempts > core.retries.length;
  const given = wanted === "again" ? "retry" : wanted;
  const result = wanted === "retry" && isLast ? "dead" : given;
  const state = result === "retry" ? "new" : result;
  const pause = wanted === "retry" ? (core.retries[entry.attempts - 1] ?? 0) * (1 + Math.random() / 4) : 0;
  if (tx?.isOpen) {
    const ended = await endOf(run, tx, result === "done");
    if (ended !== undefined) return ended ? { result, code } : { result: "lost", code: "ERR_INBOX_LEASE" };
    // it failed when it was committed: the attempt did not count
    if (result === "done") return written({ ...run, tx: undefined }, { wanted: "retry", code: "ERR_INBOX" });
  }
  // a function that goes on too long begins none any more
  await tx?.end(false);
  const counted = wanted === "again" ? 0 : 1;
  const values = { ...held, lost: null, state, code, counted, pause: Math.round(pause) } as never;
  for (let tries = 0; leases.has(held); tries++) {
    try {
      if (await core.commits.write(core.statements.finish, values)) return { result, code };
      break;
    } catch (error) {
      if (tries === 0) await settings.reporter.own(core.failure(error), run.receipt);
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
  return { result: "lost", code: "ERR_INBOX_LEASE" };
};

/**
 * Ends the user's transaction; if all went well, with the row in it. Gives whether it was committed, or undefined if there
 * is nothing to commit, or it failed.
 */
const endOf = async (
  { core, held, settings, receipt }: Run,
  tx: Transaction,
  isDone: boolean,
): Promise<boolean | undefined> => {
  try {
    if (!isDone) return void (await tx.end(false));
    const { id, lease, attempts } = held;
    const mine = await tx.all(core.statements.finishOne, [id, lease, attempts]);
    await tx.end(mine.length > 0);
    return mine.length > 0;
  } catch (error) {
    await settings.reporter.own(core.failure(error), receipt);
    await tx.end(false).catch(() => {});
    return undefined;
  }
};

const observed = async ({ settings, receipt }: Run, attempted: Attempted): Promise<void> => {
  try {
    await settings.onAttempt?.(attempted);
  } catch (error) {
    await settings.reporter.thrown(error, receipt, "onAttempt");
  }
};
