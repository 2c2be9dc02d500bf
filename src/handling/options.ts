// What a user may set for a handler, checked when the handler is made.
import type { Conversation } from "../../generated/_conversation/types.js";
import type { Capture } from "../capture.js";
import { checkOption, type ErrorCode, type OptionTable, optionError } from "../errors.js";
import type { Keeper, Sender } from "../inbox/incoming.js";
import type { Prepared } from "../receive/prepared.js";
import type { Accepted, EventsOf, Fitting, Receipt, Unrecognised } from "../receive/receipt.js";
import { prepareReceiver, type ReceiverOptions, TIME_LIMIT } from "../receive/serving.js";
import { inTwoSteps } from "../signature/verifier.js";
import { isStore, memoryStore, type Store } from "../store.js";
import { functionsByEvent, type Vendor } from "../vendor.js";
import { type Endpoint, endpointOf } from "./endpoint.js";
import { type Reporter, reporterOf } from "./reporter.js";

/**
 * What tells a function of a handler about the time limit.
 *
 * @example
 * const save = (body: string, { signal }: Context) => fetch("https://example.com", { method: "POST", body, signal });
 */
export interface Context {
  /** Aborted when the delivery is answered 503 because the time limit is reached. What ends well after that counts as done. */
  readonly signal: AbortSignal;
}

/**
 * Functions by event. Each is called with the payload if it fits the event's type, as `receipt.ok` says.
 *
 * @example
 * const on: EventFunctions<typeof phonic> = { "conversation.ended": ({ data }) => console.log(data.conversation.id) };
 */
export type EventFunctions<V extends Vendor> = {
  readonly [Tag in EventsOf<V>]?:
    | ((payload: Fitting<V>[Tag]["payload"], receipt: Fitting<V>[Tag], context: Context) => unknown)
    | undefined;
};

/** Why a delivery is not answered with 200; a TypeError is a mistake of the program, such as a body that was parsed. */
export type AnswerCode = ErrorCode | "TypeError";

/** The receipt of a verified delivery; with several vendors it may look like none of theirs. */
type Taken<V extends Vendor, Others> = Accepted<V> | Others;

/** The functions and settings of a handler that do not concern one vendor only. */
type Common<V extends Vendor, Others> = {
  /**
   * Called with the conversation of every known event that says something about its course (`conversation.phase`). The
   * payload may be invalid: then `receipt.ok` is false, and the conversation has what could be read.
   */
  readonly onConversation?:
    | ((conversation: Conversation, receipt: Accepted<V>, context: Context) => unknown)
    | undefined;
  /**
   * Called with every verified delivery that neither `on` nor `onConversation` takes: unknown events, invalid payloads,
   * events without a function.
   */
  readonly onUnhandled?: ((receipt: Taken<V, Others>, context: Context) => unknown) | undefined;
  /**
   * Called with a capture of every delivery that was not refused as unverified. Save captures to validate them later.
   * They contain everything that was sent: personal data, and the secret of vendors that send one. What it throws is
   * reported, and does not change what the other functions do.
   */
  readonly onCapture?: ((capture: Capture, receipt: Receipt<V> | Others) => unknown) | undefined;
  /**
   * Called with every receipt, also of refused deliveries: the place for counters and logs. What it throws is reported, and
   * does not change the answer.
   */
  readonly onReceipt?: ((receipt: Receipt<V> | Others) => unknown) | undefined;
  /**
   * Called with every refusal, with what one of the functions threw, and with the error if the store failed, the time limit
   * was reached, or no function took a delivery. The receipt is null if there was none yet. Without this function, each is
   * one line on the console, without the message of what was thrown.
   */
  readonly onError?: ((error: unknown, receipt: Receipt<V> | Others | null) => unknown) | undefined;
  /**
   * Called with the status of every answer, and how many milliseconds it took. The receipt is null if there is none. The
   * code is that of the error that decided the answer. It is null for 200, for a request that is no delivery, and for the
   * 503 for a copy that comes while the delivery is being handled.
   */
  readonly onAnswer?:
    | ((status: number, ms: number, receipt: Receipt<V> | Others | null, code: AnswerCode | null) => unknown)
    | undefined;
  /**
   * Whether `onCapture` is also called with unverified deliveries, of at most 1 MiB. Anybody can send these, as often as
   * they like: use it to find out why deliveries are refused, and not for longer.
   */
  readonly captureRefused?: boolean | undefined;
  /** How long a delivery may take, in seconds. By default a second less than the vendor waits, or else 10 seconds. */
  readonly timeout?: number | undefined;
  /**
   * Remembers which deliveries are done, so that none is handled twice. By default they are remembered in this process.
   * If several processes receive at this endpoint, give them a shared store. Unsigned deliveries are not remembered. With
   * an inbox, only tokens are remembered here, and by default the inbox does it.
   */
  readonly store?: Store | undefined;
  /**
   * Keeps every verified delivery, and only then answers 200; a worker of the inbox calls the functions. `on`,
   * `onConversation` and `onUnhandled` belong to the worker then. With `captureRefused` it also keeps refused deliveries of
   * at most 1 MiB, at most 1,000.
   */
  readonly inbox?: Keeper | undefined;
};

/**
 * An object with at least one of some members. For an object with none, TypeScript's message names one from the end of
 * the list.
 */
type WithOneOf<T, Names extends keyof T> = {
  [Name in Names]-?: T & { readonly [Given in Name]-?: NonNullable<T[Name]> };
}[Names];

interface OfOne<V extends Vendor> extends ReceiverOptions, Common<V, never> {
  /** A function for each event that you want. An invalid payload reaches `onConversation` or `onUnhandled` instead. */
  readonly on?: EventFunctions<V> | undefined;
}

/**
 * The options of a handler for one vendor: how it receives deliveries, and the functions that it calls, at least one. The
 * answer is 200 when every function that the delivery is for has resolved. It is 500 when one rejects, and 503 when they
 * take longer than `timeout`, so that the vendor sends the delivery again.
 *
 * @example
 * const options: HandlerOptions = { secret, onConversation: ({ id }) => console.log(id) };
 */
export type HandlerOptions<V extends Vendor = Vendor> = WithOneOf<
  OfOne<V>,
  "inbox" | "onCapture" | "onUnhandled" | "onConversation" | "on"
>;

/**
 * One of the vendors of a handler: how its deliveries are received, and the functions for its events.
 *
 * @example
 * const entry: HandlerVendor<typeof phonic> = { vendor: phonic, secret: () => process.env.PHONIC_WEBHOOK_SECRET };
 */
export interface HandlerVendor<V extends Vendor = Vendor>
  extends Omit<ReceiverOptions, "bodyTimeout" | "maxTotalBytes"> {
  readonly vendor: V;
  /** A function for each event that you want. */
  readonly on?: EventFunctions<V> | undefined;
}

/**
 * The options of a handler for several vendors that concern all of them.
 *
 * @example
 * const options: SharedOptions = { onConversation: ({ vendor, id }) => console.log(vendor, id) };
 */
export type SharedOptions<V extends Vendor = Vendor> = Pick<
  ReceiverOptions,
  "bodyTimeout" | "maxTotalBytes"
> &
  Common<V, Unrecognised>;

/** The options of a handler for several vendors, with a function that takes the deliveries of all. */
export type SharedFunctions<V extends Vendor> = WithOneOf<
  SharedOptions<V>,
  "inbox" | "onCapture" | "onUnhandled" | "onConversation"
>;

/** Any function that a delivery may be for. */
type Taker = (first: never, receipt: never, context: Context) => unknown;

/** One vendor of a handler. */
export interface Entry {
  readonly prepared: Prepared;
  /** The functions by event. */
  readonly on: ReadonlyMap<string | null, Taker>;
  /** What an inbox has to know of it. */
  readonly sender: Sender;
}

/** What a handler does for every delivery. */
export interface Settings
  extends Pick<SharedOptions, "onConversation" | "onUnhandled" | "onReceipt" | "onCapture" | "onAnswer"> {
  readonly endpoint: Endpoint;
  /** The vendors by slug. */
  readonly entries: ReadonlyMap<string | null, Entry>;
  readonly captureRefused: boolean;
  readonly reporter: Reporter;
  /** In seconds. */
  readonly timeout: number;
  readonly store: Store;
  readonly inbox: Keeper | undefined;
  /** What it has to know of the vendors. */
  readonly senders: readonly Sender[];
  /** The user's store, or that of the inbox, which also remembers tokens. */
  readonly given: Store | undefined;
  /** How long a delivery that is done is remembered, in seconds. */
  readonly keep: number;
}

const TAKERS = ["onConversation", "onUnhandled", "onCapture"] as const;
const DAY = 86_400;

const A_FUNCTION = [(value: unknown) => typeof value === "function", "a function"] as const;

/** What an option must be that no receiver has. Functions by event are checked with the vendor. */
const HANDLER_OPTIONS: OptionTable<Omit<OfOne<Vendor>, keyof ReceiverOptions | "on">> = {
  onConversation: A_FUNCTION,
  onUnhandled: A_FUNCTION,
  onCapture: A_FUNCTION,
  onReceipt: A_FUNCTION,
  onError: A_FUNCTION,
  onAnswer: A_FUNCTION,
  captureRefused: [(value) => typeof value === "boolean", "true or false"],
  timeout: TIME_LIMIT,
  store: [isStore, "a store: it needs claim, commit and release"],
  inbox: [(value) => typeof Object(value).put === "function", "an inbox, as createInbox makes it"],
};

/**
 * Checks what a user gave to make a handler, and fills in what is left out.
 *
 * @param given a vendor, or a list of vendors with their own options
 * @throws AfterwordError for an unusable secret or option
 */
export const settingsOf = (given: unknown, options: unknown = {}): Settings => {
  if (typeof options !== "object" || options === null) throw optionError("The options are not an object.");
  const { on, onConversation, onUnhandled, onReceipt, onCapture, onError, onAnswer, ...others } =
    options as OfOne<Vendor>;
  const { captureRefused, timeout, store, inbox, ...receiving } = others;
  const functions = { onConversation, onUnhandled, onReceipt, onCapture, onError, onAnswer };
  for (const [name, value] of Object.entries({ ...functions, captureRefused, timeout, store, inbox }))
    checkOption(HANDLER_OPTIONS, name, value);
  if (captureRefused && !onCapture && !inbox) throw optionError("captureRefused needs onCapture or inbox.");
  const entries = vendorsIn(given, { on, ...receiving }).map(({ vendor, on, ...rest }): Entry => {
    // first of all the names: a function under a misspelt one is not missing
    const prepared = prepareReceiver(vendor, rest);
    if (inbox) checkInbox(inbox, vendor, { on, onConversation, onUnhandled });
    return {
      // the bodies of refused deliveries are read only if somebody wants to capture them
      prepared: captureRefused ? readingAll(prepared) : prepared,
      on: inbox ? new Map() : functionsOf(vendor, on, functions, Array.isArray(given)),
      sender: { vendor, signature: rest.signature, isUnsigned: !prepared.verifier },
    };
  });
  const bySlug = new Map(entries.map((entry) => [entry.prepared.vendor.slug, entry]));
  if (bySlug.size < entries.length)
    throw optionError("A vendor is given twice.", "Give several secrets instead.");
  const vendors = entries.map(({ prepared }) => prepared.vendor);
  return {
    endpoint: endpointOf(entries.map(({ prepared }) => prepared)),
    entries: bySlug,
    onConversation,
    onUnhandled,
    onReceipt,
    onCapture,
    onAnswer,
    captureRefused: captureRefused ?? false,
    reporter: reporterOf(vendors, onError as Parameters<typeof reporterOf>[1]),
    timeout: timeout ?? Math.min(...vendors.map(timeoutOf)),
    store: store ?? memoryStore({ full: "forget" }),
    inbox,
    senders: entries.map(({ sender }) => sender),
    given: store ?? inbox?.store,
    keep: Math.max(...vendors.map(keepOf)),
  } as Settings;
};

/**
 * The functions of a vendor by event.
 *
 * @param others functions that take deliveries of all vendors
 * @param isAmongSeveral whether there are other vendors
 * @throws AfterwordError `ERR_OPTION` if no function would ever be called
 */
export const functionsOf = (
  vendor: Vendor,
  on: unknown,
  others: Partial<Record<(typeof TAKERS)[number], unknown>>,
  isAmongSeveral: boolean,
): ReadonlyMap<string, Taker> => {
  const functions = functionsByEvent<Taker>(vendor, "on", on ?? {});
  const { onConversation, onUnhandled, onCapture } = others;
  if (functions.size === 0 && TAKERS.every((name) => !others[name]))
    throw optionError(
      `No function takes the deliveries of ${vendor.name}.`,
      `Give on, onConversation${"onCapture" in others ? ", onUnhandled or onCapture" : " or onUnhandled"}.`,
    );
  // one of several vendors may do without, if something else takes its deliveries
  const isTaken = isAmongSeveral && (functions.size > 0 || onUnhandled || onCapture);
  if (onConversation && !vendor.normalize && !isTaken)
    throw optionError(
      `${vendor.name} has no mapping, so onConversation would never be called.`,
      "Write one into its schema folder (conversation in x-afterword), or take the payloads with on.",
    );
  return functions;
};

/** Checks that an inbox remembers a vendor's deliveries long enough, and that the functions are where they are called. */
const checkInbox = (inbox: Keeper, vendor: Vendor, functions: Readonly<Record<string, unknown>>): void => {
  for (const [name, value] of Object.entries(functions))
    if (value !== undefined)
      throw optionError(
        `With an inbox, ${name} belongs to the worker.`,
        `Write inbox.work({ vendors, ${name} }).`,
      );
  if (inbox.keepsDone < keepOf(vendor))
    throw optionError(
      `keep.done of the inbox is shorter than the time in which ${vendor.name} may send a delivery again.`,
      `Keep what is done for ${Math.ceil(keepOf(vendor) / DAY)} days or longer.`,
    );
};

/** The vendors of a handler, each with all its options. */
const vendorsIn = (
  given: unknown,
  options: Partial<OfOne<Vendor>>,
): readonly (HandlerVendor & ReceiverOptions)[] => {
  if (!Array.isArray(given)) return [{ ...options, vendor: vendorOf(given) }];
  if (given.length === 0) throw optionError("There is no vendor to receive from.");
  const { bodyTimeout, maxTotalBytes, on: _, ...misplaced } = options;
  const [wrong] = Object.keys({ ...misplaced, ...(options.on && { on: 0 }) });
  if (wrong !== undefined)
    throw optionError(
      `With several vendors, ${wrong} is an option of one of them.`,
      `Write { vendor, ${wrong} }.`,
    );
  return given.map((entry) => {
    for (const name of ["bodyTimeout", "maxTotalBytes"])
      if (Object(entry)[name] !== undefined)
        throw optionError(`${name} is an option of all vendors.`, "Give it in the second argument.");
    return { ...entry, vendor: vendorOf(Object(entry).vendor), bodyTimeout, maxTotalBytes };
  });
};

/** A vendor; throws for what is none. */
export const vendorOf = (given: unknown): Vendor => {
  const { slug, events } = Object(given) as Partial<Vendor>;
  if (typeof slug !== "string" || typeof events !== "object")
    throw optionError("This is not a vendor.", 'Import it: import { phonic } from "afterword/phonic".');
  return given as Vendor;
};

/** With a verifier that decides nothing before the body is there: for those who keep what is refused. */
export const readingAll = ({ verifier, ...rest }: Prepared): Prepared => ({
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
