// One delivery: receive it, claim it, call the user's functions, and know in time what to answer.
import { decode, digest } from "#platform";
import { arriving } from "../arrival.js";
import { toCapture } from "../capture.js";
import type { Arriving, DeliveryInput } from "../delivery.js";
import { AfterwordError } from "../errors.js";
import { after, type Maybe } from "../platform/platform.js";
import type { Receipt } from "../receive/receipt.js";
import type { Once, Signed } from "../signature/index.js";
import { type Claims, claimsOf } from "../store.js";
import type { Opened } from "./endpoint.js";
import type { AnswerCode, Context, Settings } from "./options.js";
import { type Taker, takersOf } from "./takers.js";

/** How long a claim outlasts the time limit, in seconds. By then it is renewed, or the process has ended. */
const GRACE = 5;
/** The largest body of an unverified delivery that is captured, in bytes. */
const MAX_REFUSED_CAPTURE = 1024 * 1024;

/** What to answer, and the code of the error that it is answered for: null if nothing went wrong. */
interface Reply {
  readonly status: number;
  readonly code: AnswerCode | null;
}

/** What became of a delivery. */
interface Outcome extends Reply {
  /** Whether it was handled, so that it need not come again. */
  readonly isDone: boolean;
  /** Report what went wrong. */
  readonly reports: readonly (() => Promise<void>)[];
}

/** A delivery while it is handled. */
interface Progress {
  readonly method: string;
  readonly claims: Claims;
  /** Why it was answered before it was done. */
  late: AfterwordError | undefined;
  /** Made when a function asks for its signal: most do not, and making one takes as long as verifying a signature. */
  controller: AbortController | undefined;
  /** Who is being waited for. */
  readonly waitsFor: Set<string>;
  receipt: Receipt | null;
  /** The observers that were called; true if `onCapture` was, and has kept the delivery. */
  observed: Promise<boolean> | undefined;
}

/** The reply to a delivery, and its receipt if there is one. */
export interface Handled extends Reply {
  readonly receipt: Receipt | null;
}

/**
 * Handles a delivery, and gives the status of the answer. Never rejects. Once the body is there, the status is known
 * within the time limit. What has not ended by then goes on: the claims are renewed until it ends, and then committed or
 * released.
 */
export const handle = async (
  settings: Settings,
  method: string,
  input: DeliveryInput | Arriving,
): Promise<Handled> => {
  const { endpoint, given, timeout, reporter } = settings;
  const started = performance.now();
  const claims = claimsOf(timeout + GRACE, (error) => reporter.own(error, progress.receipt));
  const progress: Progress = {
    method,
    claims,
    late: undefined,
    controller: undefined,
    waitsFor: new Set([VERIFIER]),
    receipt: null,
    observed: undefined,
  };
  const once: Once = (key, keep, own, otherwise) => claims.claim(own ?? given ?? otherwise, key, keep);
  const remaining = (): number => timeout * 1000 - (performance.now() - started);
  const late = (): void => {
    const error = tookLonger([...progress.waitsFor].join(" and "), timeout);
    progress.late = error;
    progress.controller?.abort(error);
    claims.renew();
    void reporter.own(error, progress.receipt);
  };
  let mistake = true;
  let opened: Opened;
  try {
    opened = await endpoint.read(arriving(input), (head) => {
      mistake = false;
      const opening = endpoint.open(head, once);
      return after(opening instanceof Promise ? within(remaining(), opening) : opening, (decided) => {
        mistake = true;
        if (decided) return decided;
        late();
        const release = (): unknown => claims.settle(false);
        (opening as Promise<unknown>).then(release, release);
        throw progress.late;
      });
    });
  } catch (error) {
    if (progress.late) return { ...LATE, receipt: null };
    const report = async (): Promise<true> => {
      await claims.settle(false);
      // a body that was parsed before is a mistake of the program, and the error says what to change
      await (mistake ? reporter.own(error as TypeError, null) : reporter.thrown(error, null, VERIFIER));
      return true;
    };
    await within(remaining(), report());
    return { status: 500, code: mistake ? "TypeError" : "ERR_FUNCTION", receipt: null };
  }
  let reply: Reply | undefined;
  const work = async (): Promise<true> => {
    const outcome = await receive(settings, progress, opened);
    reply ??= outcome;
    waitFor(progress, "The store");
    await claims.settle(outcome.isDone);
    waitFor(progress, "onError");
    for (const report of outcome.reports) await report();
    waitFor(progress, "onCapture or onReceipt");
    if (progress.observed) await progress.observed;
    return true;
  };
  if (!(await within(remaining(), work()))) {
    reply ??= LATE;
    late();
  }
  const { status, code } = reply as Reply;
  return { status, code, receipt: progress.receipt };
};

const VERIFIER = "The verifier";
const LATE: Reply = { status: 503, code: "ERR_TIMEOUT" };

const waitFor = ({ waitsFor }: Progress, who: string): void => {
  waitsFor.clear();
  waitsFor.add(who);
};

const tookLonger = (who: string, timeout: number): AfterwordError =>
  new AfterwordError("ERR_TIMEOUT", `${who} took longer than ${timeout} s.`, {
    hint: "Do less before the answer, or raise timeout if the vendor waits longer.",
    status: 503,
  });

/** Tells `onAnswer` what is answered, and waits for it no longer than the time limit allows. Never rejects. */
export const tellAnswer = async (
  { onAnswer, reporter, timeout }: Settings,
  started: number,
  { status, receipt, code }: Handled,
): Promise<void> => {
  const ms = performance.now() - started;
  const told = async (): Promise<true> => {
    try {
      await onAnswer?.(status, ms, receipt as never, code);
    } catch (error) {
      await reporter.thrown(error, receipt, "onAnswer");
    }
    return true;
  };
  const left = timeout * 1000 - ms;
  const telling = told();
  // after a late answer nothing is left to wait for it, and that is no fault of onAnswer
  if (left >= 1 && !(await within(left, telling)))
    void reporter.own(tookLonger("onAnswer", timeout), receipt);
};

/** What a promise gives within some milliseconds, or else undefined. */
const within = <T>(ms: number, promise: Promise<T>): Promise<T | undefined> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    const end = (): void => clearTimeout(timer);
    promise.then(resolve, reject).then(end);
  });

const outcome = (status: number, code: Reply["code"], ...reports: Outcome["reports"]): Outcome => ({
  status,
  code,
  isDone: status === 200,
  reports,
});

/** Makes the receipt, calls the observers, and then the functions that the delivery is for. */
const receive = async (settings: Settings, progress: Progress, opened: Opened): Promise<Outcome> => {
  const { endpoint, entries, reporter } = settings;
  let receipt: Receipt;
  const failed = (withoutMapping: Receipt): void => {
    progress.receipt = withoutMapping;
    progress.observed = observe(settings, progress, withoutMapping, opened);
  };
  try {
    const concluding = endpoint.conclude(opened, failed);
    receipt = concluding instanceof Promise ? await concluding : concluding;
  } catch (error) {
    const unmapped = progress.receipt;
    const report = (): Promise<void> => reporter.thrown(error, unmapped, unmapped ? "The mapping" : VERIFIER);
    // the worker makes the conversation again, perhaps with a mapping that was mended by then
    const isKept = settings.inbox && unmapped?.status === 200 && !(opened instanceof AfterwordError);
    if (!isKept) return outcome(500, "ERR_FUNCTION", report);
    const kept = await keep(settings, progress, unmapped, opened.delivery);
    return { ...kept, reports: [report, ...kept.reports] };
  }
  progress.receipt = receipt;
  progress.observed = observe(settings, progress, receipt, opened);
  const { error, status, vendor } = receipt;
  if (error) await keepRefused(settings, progress, receipt, opened);
  if (error || opened instanceof AfterwordError)
    // another attempt is being handled: that is no refusal
    return error?.code === "ERR_TOKEN_IN_USE"
      ? outcome(status, null)
      : outcome(status, (error as AfterwordError).code, () => reporter.own(error as AfterwordError, receipt));
  if (status !== 200)
    return outcome(status, "ERR_INVALID_PAYLOAD", () => reporter.own(unfit(status), receipt));
  if (settings.inbox) return keep(settings, progress, receipt, opened.delivery);
  const takers = takersOf(settings, receipt);
  if (takers.length === 0) return untaken(settings, progress, receipt);
  // it was answered already, so the delivery comes again
  if (progress.late) return outcome(503, "ERR_TIMEOUT");
  const concerned = vendor === null ? [...entries.values()] : [entries.get(vendor)];
  // what anybody may have sent is not remembered
  if (concerned.some((entry) => !entry?.prepared.verifier)) return call(settings, progress, receipt, takers);
  return callOnce(settings, progress, receipt, takers, await keyOf(receipt, opened.delivery.body));
};

const unfit = (status: number): AfterwordError =>
  new AfterwordError("ERR_INVALID_PAYLOAD", 'The payload is invalid, and onInvalid is "reject".', {
    hint: "See receipt.findings: the vendor may have changed its payload.",
    status: status as 400,
  });

/** Keeps a delivery in the inbox: 200 only if it was committed. */
const keep = async (
  settings: Settings,
  progress: Progress,
  receipt: Receipt,
  delivery: Signed,
): Promise<Outcome> => {
  waitFor(progress, "The inbox");
  try {
    await put(settings, progress, receipt, delivery);
    return outcome(200, null);
  } catch (error) {
    return outcome(503, "ERR_INBOX", () => settings.reporter.own(error as AfterwordError, receipt));
  }
};

const put = async (
  { inbox, senders }: Settings,
  { method }: Progress,
  receipt: Receipt,
  delivery: Signed,
): Promise<unknown> => inbox?.put({ receipt, delivery: { ...delivery, method }, senders });

/** Keeps a refused delivery, if that is asked for. It is refused all the same, so it does not count if that fails. */
const keepRefused = async (
  settings: Settings,
  progress: Progress,
  receipt: Receipt,
  opened: Opened,
): Promise<void> => {
  if (!settings.inbox || !settings.captureRefused || opened instanceof AfterwordError) return;
  const { delivery } = opened;
  if (delivery.body.length > MAX_REFUSED_CAPTURE) return;
  try {
    await put(settings, progress, receipt, delivery);
  } catch (error) {
    await settings.reporter.own(error as AfterwordError, receipt);
  }
};

/** What becomes of a delivery that no function is for. If `onCapture` has kept it, nothing is lost. */
const untaken = async (
  { reporter, onCapture }: Settings,
  progress: Progress,
  receipt: Receipt,
): Promise<Outcome> => {
  waitFor(progress, "onCapture");
  if (onCapture && (await progress.observed)) return outcome(200, null);
  const { verdict } = receipt;
  const isKnown = verdict !== "unknown-event";
  const error = isKnown
    ? new AfterwordError(
        "ERR_UNHANDLED",
        verdict === "invalid"
          ? "The payload is invalid, and no function takes it."
          : "No function takes this event.",
        {
          hint: `Give ${verdict === "invalid" ? "" : "a function in on, or "}onUnhandled, which may do nothing; or do not subscribe to it.`,
          status: 503,
        },
      )
    : new AfterwordError("ERR_UNKNOWN_EVENT", "The event is not known, and no function takes it.", {
        hint: "Give onUnhandled to take unknown events.",
      });
  const report = (): Promise<void> => reporter.own(error, receipt);
  return isKnown ? outcome(503, "ERR_UNHANDLED", report) : outcome(200, null, report);
};

/** Calls the functions, unless the delivery is being handled or has been. */
const callOnce = async (
  settings: Settings,
  progress: Progress,
  receipt: Receipt,
  takers: readonly Taker[],
  key: string,
): Promise<Outcome> => {
  waitFor(progress, "The store");
  try {
    const claim = await progress.claims.claim(settings.store, key, settings.keep);
    if (claim !== "new") return outcome(claim === "done" ? 200 : 503, null);
  } catch (error) {
    return outcome(503, "ERR_STORE", () => settings.reporter.own(error as AfterwordError, receipt));
  }
  return call(settings, progress, receipt, takers);
};

/** Calls all functions at the same time. One that throws does not keep the others from ending. */
const call = async (
  { reporter }: Settings,
  progress: Progress,
  receipt: Receipt,
  takers: readonly Taker[],
): Promise<Outcome> => {
  // it was answered already, so the delivery comes again
  if (progress.late) return outcome(503, "ERR_TIMEOUT");
  const context = new Deadline(progress);
  const { waitsFor } = progress;
  waitsFor.clear();
  const reports: (() => Promise<void>)[] = [];
  let failed = false;
  const run = async ({ name, take }: Taker): Promise<void> => {
    waitsFor.add(name);
    try {
      await take(context);
    } catch (error) {
      failed = true;
      // what ends because of the signal throws the signal's reason, which was reported
      if (!(progress.late && error === progress.late))
        reports.push(() => reporter.thrown(error, receipt, name));
    }
    waitsFor.delete(name);
  };
  await Promise.all(takers.map(run));
  if (!failed) return outcome(200, null);
  return reports.length > 0 ? outcome(500, "ERR_FUNCTION", ...reports) : outcome(503, "ERR_TIMEOUT");
};

/**
 * What a function gets to know of the time limit. A class, so that all have one getter: with a getter for each, the engine
 * makes a shape for each, and keeps the delivery with it until it collects old objects too.
 */
class Deadline implements Context {
  readonly #progress: Progress;

  constructor(progress: Progress) {
    this.#progress = progress;
  }

  get signal(): AbortSignal {
    const progress = this.#progress;
    progress.controller ??= new AbortController();
    if (progress.late) progress.controller.abort(progress.late);
    return progress.controller.signal;
  }
}

/** Calls the functions that only observe. What they throw is reported, and changes nothing. */
const observe = (
  { entries, onCapture, onReceipt, captureRefused, reporter }: Settings,
  { method }: Progress,
  receipt: Receipt,
  opened: Opened,
): Promise<boolean> | undefined => {
  if (!onCapture && !onReceipt) return undefined;
  /** True if the observer was called, and did not fail. */
  const watched = async (name: string, observer: () => unknown): Promise<boolean> => {
    try {
      await observer();
      return true;
    } catch (error) {
      await reporter.thrown(error, receipt, name);
      return false;
    }
  };
  const delivery = opened instanceof AfterwordError ? undefined : opened.delivery;
  const { verdict, vendor } = receipt;
  const isRefused = verdict === "unverified";
  const kept =
    onCapture &&
    delivery &&
    (!isRefused || (captureRefused && delivery.body.length <= MAX_REFUSED_CAPTURE)) &&
    watched("onCapture", () => {
      // with allowUnsigned a verdict would say nothing about the sender
      const isVerified = entries.get(vendor)?.prepared.verifier;
      const about = { ...(vendor !== null && { vendor }), verdict: isVerified ? verdict : undefined };
      return onCapture(toCapture({ ...delivery, method }, delivery.body, about), receipt);
    });
  const seen = onReceipt && watched("onReceipt", () => onReceipt(receipt));
  return Promise.all([kept, seen]).then(([isKept]) => isKept === true);
};

/**
 * What a delivery is remembered by: its verified id, the same in all retries. Without one, what it reports and its
 * body: a later report with other content is another delivery.
 */
const keyOf = ({ vendor, deliveryId, dedupeKey }: Receipt, body: Uint8Array): Maybe<string> =>
  deliveryId !== null
    ? digest(JSON.stringify(["id", vendor, deliveryId]))
    : after(digest(decode(body) ?? ""), (content) =>
        digest(JSON.stringify(["body", vendor, dedupeKey, content])),
      );
