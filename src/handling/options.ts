// What a user may set for a handler, checked when the handler is made.
import type { Conversation } from "../../generated/_conversation/types.js";
import type { Capture } from "../capture.js";
import { optionError } from "../errors.js";
import type { Prepared } from "../receive/prepared.js";
import type { Receipt } from "../receive/receipt.js";
import { prepareReceiver, type ReceiverOptions } from "../receive/serving.js";
import { inTwoSteps } from "../signature/verifier.js";
import { isStore, memoryStore, type Store } from "../store.js";
import type { Vendor } from "../vendor.js";
import { type Reporter, reporterOf } from "./reporter.js";

/**
 * The options of a handler: how it receives deliveries, and the functions that it calls.
 *
 * @example
 * const options: HandlerOptions = { secret, onConversation: ({ id }) => console.log(id) };
 */
export interface HandlerOptions<V extends Vendor = Vendor> extends ReceiverOptions {
  /**
   * Called with the conversation of every accepted delivery. The answer is 200 when this function has resolved. It is
   * 500 when this function rejects and 503 when it takes longer than `timeout`, so that the vendor sends the delivery
   * again. `signal` is aborted at the time limit; what ends well after it counts as done.
   */
  readonly onConversation: (
    conversation: Conversation,
    receipt: Receipt<V>,
    context: { readonly signal: AbortSignal },
  ) => unknown;
  /**
   * Called with every receipt, also of refused deliveries: the place for counters and logs. What it throws is reported, and
   * does not change the answer.
   */
  readonly onReceipt?: ((receipt: Receipt<V>) => unknown) | undefined;
  /**
   * Called with a capture of every delivery that was not refused as unverified. Save captures to validate them later.
   * They contain everything that was sent: personal data, and the secret of vendors that send one. What it throws is
   * reported, and does not change the answer.
   */
  readonly onCapture?: ((capture: Capture, receipt: Receipt<V>) => unknown) | undefined;
  /**
   * Whether `onCapture` is also called with unverified deliveries, of at most 1 MiB. Anybody can send these, as often as
   * they like: use it to find out why deliveries are refused, and not for longer.
   */
  readonly captureRefused?: boolean | undefined;
  /**
   * Called with what one of the functions above threw, and with the error if the store failed or the time was over.
   * The receipt is null if there was none yet. Without this function one line is written to the console, without the
   * message of what was thrown.
   */
  readonly onError?: ((error: unknown, receipt: Receipt<V> | null) => unknown) | undefined;
  /** How long a delivery may take, in seconds. By default a second less than the vendor waits, or else 10 seconds. */
  readonly timeout?: number | undefined;
  /**
   * Remembers which deliveries are done, so that none is handled twice. By default they are remembered in this process.
   * If several processes receive at this endpoint, give them a shared store. Unsigned deliveries are not remembered.
   */
  readonly store?: Store | undefined;
}

/** What a handler does for every delivery. */
export interface Settings {
  readonly prepared: Prepared;
  readonly onConversation: HandlerOptions["onConversation"];
  readonly onReceipt: HandlerOptions["onReceipt"];
  readonly onCapture: HandlerOptions["onCapture"];
  readonly captureRefused: boolean;
  readonly reporter: Reporter;
  /** In seconds. */
  readonly timeout: number;
  readonly store: Store;
  /** The user's store, which also remembers tokens. */
  readonly given: Store | undefined;
  /** How long a delivery that is done is remembered, in seconds. */
  readonly keep: number;
}

const FUNCTIONS = ["onConversation", "onReceipt", "onCapture", "onError"] as const;
const MAX_TIMEOUT = 3600;
const DAY = 86_400;

/**
 * Checks the options of a handler, and fills in what they leave out.
 *
 * @throws AfterwordError for an unusable secret or option
 */
export const settingsOf = (vendor: Vendor, options: HandlerOptions): Settings => {
  const { onConversation, onReceipt, onCapture, onError, captureRefused, timeout, store, ...rest } = options;
  const prepared = prepareReceiver(vendor, rest);
  for (const name of FUNCTIONS)
    if (typeof options[name] !== "function" && (options[name] !== undefined || name === "onConversation"))
      throw optionError(`${name} is no function.`);
  if (captureRefused !== undefined && typeof captureRefused !== "boolean")
    throw optionError("captureRefused is not true or false.");
  if (timeout !== undefined && !(Number.isFinite(timeout) && timeout > 0 && timeout <= MAX_TIMEOUT))
    throw optionError(`timeout is not a number of seconds, more than 0 and at most ${MAX_TIMEOUT}.`);
  if (store !== undefined && !isStore(store))
    throw optionError("store is no store: it needs claim, commit and release.");
  if (!vendor.normalize)
    throw optionError(
      `${vendor.name} has no mapping, so there would be no conversation.`,
      "Add one with defineVendor, or take createReceiver.",
    );
  return {
    // the bodies of refused deliveries are read only if somebody wants to capture them
    prepared: onCapture && captureRefused ? readingAll(prepared) : prepared,
    onConversation,
    onReceipt,
    onCapture,
    captureRefused: captureRefused ?? false,
    reporter: reporterOf(vendor, onError),
    timeout: timeout ?? timeoutOf(vendor),
    store: store ?? memoryStore({ full: "forget" }),
    given: store,
    keep: keepOf(vendor),
  };
};

/** With a verifier that decides nothing before the body is there. */
const readingAll = ({ verifier, ...rest }: Prepared): Prepared => ({
  ...rest,
  verifier:
    verifier &&
    inTwoSteps(verifier.scheme, (head, clock) => (body) => verifier.verify({ ...head, body }, clock)),
});

/** A second less than the vendor waits for an answer; 10 seconds if nothing says how long it waits. */
const timeoutOf = ({ delivery }: Vendor): number => {
  const waits = delivery?.timeout;
  return waits === undefined ? 10 : Math.max(waits - 1, waits / 2);
};

/** A duplicate can come for as long as the vendor sends again, and somebody can ask for one on the same day. */
const keepOf = ({ delivery }: Vendor): number =>
  DAY + (delivery?.retries ?? []).reduce((sum, pause) => sum + pause, 0);
