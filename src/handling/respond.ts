// One delivery: receive it, claim it, call the user's functions, and know in time what to answer.
import { decode, digest } from "#platform";
import type { Conversation } from "../../generated/_conversation/types.js";
import { arriving } from "../arrival.js";
import { toCapture } from "../capture.js";
import { type Arriving, type DeliveryInput, type Read, readDelivery } from "../delivery.js";
import { AfterwordError } from "../errors.js";
import { after } from "../platform/platform.js";
import type { Receipt } from "../receive/receipt.js";
import { openHead, receiptOf } from "../receive/steps.js";
import type { Finish, Once } from "../signature/index.js";
import { type Claims, claimsOf } from "../store.js";
import type { Settings } from "./options.js";

/** How long a claim outlasts the time limit, in seconds. By then it is renewed, or the process has ended. */
const GRACE = 5;
/** The largest body of an unverified delivery that is captured, in bytes. */
const MAX_REFUSED_CAPTURE = 1024 * 1024;

/** What headers, URL and body are, or why they were refused. */
type Opened = Read<Finish> | AfterwordError;

/** What became of a delivery. */
interface Outcome {
  readonly status: number;
  /** Reports what went wrong, if something did. */
  readonly report?: () => Promise<void>;
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
  waitsFor: string;
  receipt: Receipt | null;
  /** The observers that were called. */
  observed: Promise<unknown> | undefined;
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
): Promise<number> => {
  const { prepared, given, timeout, reporter } = settings;
  const started = performance.now();
  const claims = claimsOf(timeout + GRACE, (error) => reporter.own(error, progress.receipt));
  const progress: Progress = {
    method,
    claims,
    late: undefined,
    controller: undefined,
    waitsFor: "The verifier",
    receipt: null,
    observed: undefined,
  };
  const once: Once = (key, keep, own, otherwise) => claims.claim(own ?? given ?? otherwise, key, keep);
  const remaining = (): number => timeout * 1000 - (performance.now() - started);
  const late = (): void => {
    const error = new AfterwordError("ERR_TIMEOUT", `${progress.waitsFor} took longer than ${timeout} s.`, {
      hint: "Do less before the answer, or raise timeout if the vendor waits longer.",
      status: 503,
    });
    progress.late = error;
    progress.controller?.abort(error);
    claims.renew();
    void reporter.own(error, progress.receipt);
  };
  let mistake = true;
  let opened: Opened;
  try {
    opened = await readDelivery(arriving(input), prepared, (head) => {
      mistake = false;
      const opening = openHead(prepared, head, prepared.now, once);
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
    if (progress.late) return 503;
    const report = async (): Promise<true> => {
      await claims.settle(false);
      // a body that was parsed before is a mistake of the program, and the error says what to change
      await (mistake ? reporter.own(error as TypeError, null) : reporter.thrown(error, null, "The verifier"));
      return true;
    };
    await within(remaining(), report());
    return 500;
  }
  let status: number | undefined;
  const work = async (): Promise<true> => {
    const outcome = await receive(settings, progress, opened);
    status ??= outcome.status;
    progress.waitsFor = "The store";
    await claims.settle(outcome.status === 200);
    progress.waitsFor = "onError";
    if (outcome.report) await outcome.report();
    progress.waitsFor = "onCapture or onReceipt";
    if (progress.observed) await progress.observed;
    return true;
  };
  if (!(await within(remaining(), work()))) {
    status ??= 503;
    late();
  }
  return status as number;
};

/** What a promise gives within some milliseconds, or else undefined. */
const within = <T>(ms: number, promise: Promise<T>): Promise<T | undefined> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    const end = (): void => clearTimeout(timer);
    promise.then(resolve, reject).then(end);
  });

/** Makes the receipt, calls the observers, and then the function that the conversation is for. */
const receive = async (settings: Settings, progress: Progress, opened: Opened): Promise<Outcome> => {
  const { prepared, reporter } = settings;
  let receipt: Receipt;
  try {
    const concluding = receiptOf(prepared, opened);
    receipt = concluding instanceof Promise ? await concluding : concluding;
  } catch (error) {
    return { status: 500, report: () => reporter.thrown(error, null, "The verifier or the mapping") };
  }
  progress.receipt = receipt;
  progress.observed = observe(settings, progress, receipt, opened);
  const { error, conversation, status } = receipt;
  // a refusal concerns the sender; an answer of 503 says that something failed here
  if (error && status === 503 && error.code !== "ERR_TOKEN_IN_USE")
    return { status, report: () => reporter.own(error, receipt) };
  if (!conversation || status !== 200 || opened instanceof AfterwordError) return { status };
  // it was answered already, so the delivery comes again
  if (progress.late) return { status: 503 };
  return prepared.verifier
    ? callOnce(settings, progress, receipt, await keyOf(receipt, opened.delivery.body))
    : call(settings, progress, receipt);
};

/** Calls the function, unless the delivery is being handled or has been. */
const callOnce = async (
  settings: Settings,
  progress: Progress,
  receipt: Receipt,
  key: string,
): Promise<Outcome> => {
  progress.waitsFor = "The store";
  try {
    const claim = await progress.claims.claim(settings.store, key, settings.keep);
    if (claim !== "new") return { status: claim === "done" ? 200 : 503 };
  } catch (error) {
    return { status: 503, report: () => settings.reporter.own(error as AfterwordError, receipt) };
  }
  return call(settings, progress, receipt);
};

const call = async (
  { onConversation, reporter }: Settings,
  progress: Progress,
  receipt: Receipt,
): Promise<Outcome> => {
  // it was answered already, so the delivery comes again
  if (progress.late) return { status: 503 };
  progress.waitsFor = "onConversation";
  try {
    await onConversation(receipt.conversation as Conversation, receipt, contextOf(progress));
    return { status: 200 };
  } catch (error) {
    // what ends because of the signal throws the signal's reason, which was reported
    if (progress.late && error === progress.late) return { status: 503 };
    return { status: 500, report: () => reporter.thrown(error, receipt, "onConversation") };
  }
};

/** What a function gets to know of the time limit. */
const contextOf = (progress: Progress): { readonly signal: AbortSignal } => ({
  get signal() {
    progress.controller ??= new AbortController();
    if (progress.late) progress.controller.abort(progress.late);
    return progress.controller.signal;
  },
});

/** Calls the functions that only observe. What they throw is reported, and changes nothing. */
const observe = (
  { prepared, onCapture, onReceipt, captureRefused, reporter }: Settings,
  { method }: Progress,
  receipt: Receipt,
  opened: Opened,
): Promise<unknown> | undefined => {
  if (!onCapture && !onReceipt) return undefined;
  const watched = async (name: string, observer: () => unknown): Promise<void> => {
    try {
      await observer();
    } catch (error) {
      await reporter.thrown(error, receipt, name);
    }
  };
  const delivery = opened instanceof AfterwordError ? undefined : opened.delivery;
  const isRefused = receipt.verdict === "unverified";
  return Promise.all([
    onCapture &&
      delivery &&
      (!isRefused || (captureRefused && delivery.body.length <= MAX_REFUSED_CAPTURE)) &&
      watched("onCapture", () => {
        // with allowUnsigned a verdict would say nothing about the sender
        const verdict = prepared.verifier ? receipt.verdict : undefined;
        const about = { vendor: prepared.vendor.slug, verdict };
        return onCapture(toCapture({ ...delivery, method }, delivery.body, about), receipt);
      }),
    onReceipt && watched("onReceipt", () => onReceipt(receipt)),
  ]);
};

/**
 * What a delivery is remembered by: its verified id, the same in all retries. Without one, what it reports and its
 * body: a later report with other content is another delivery.
 */
const keyOf = async ({ vendor, deliveryId, dedupeKey }: Receipt, body: Uint8Array): Promise<string> =>
  digest(
    JSON.stringify(
      deliveryId !== null
        ? ["id", vendor, deliveryId]
        : ["body", vendor, dedupeKey, await digest(decode(body) ?? "")],
    ),
  );
