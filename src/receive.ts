import { decode } from "#platform";
import type { Conversation } from "../generated/_conversation/types.js";
import { DEEPEST, deeper } from "./check/depth.js";
import { counted } from "./check/findings.js";
import type { Event, Findings } from "./check/index.js";
import { strictFindings } from "./check/strict.js";
import { conversationOf, isObject } from "./conversation.js";
import { type DeliveryInput, readDelivery, TEN_MIB, tooLarge, Unreadable } from "./delivery.js";
import { AfterwordError, optionError } from "./errors.js";
import type { Maybe } from "./platform/platform.js";
import { readHeader } from "./signature/headers.js";
import {
  type SignatureOption,
  type Signed,
  type Tolerance,
  type Verified,
  type Verifier,
  verifierOf,
} from "./signature/index.js";
import { at, type Recognition, recognise, recogniseAs, type Vendor } from "./vendor.js";
import { verdictOf } from "./verdict.js";

/** How deliveries are received. An option that makes no sense is an error when the receiver is made. */
export interface ReceiveOptions {
  /** The endpoint's secret; several while it is being rotated. */
  readonly secret?: string | readonly string[] | undefined;
  /** Stands in the place of the vendor's rule, or completes it; or a verifier, such as `jwt()` makes. */
  readonly signature?: SignatureOption | Verifier | undefined;
  /** Accepts deliveries from anybody. Must be written out for vendors that do not sign. */
  readonly allowUnsigned?: boolean | undefined;
  /** Seconds since 1970, for tests; the clock by default. */
  readonly now?: number | undefined;
  /** How far the signed time may be off, in seconds, both ways or each; the vendor's rule by default. */
  readonly tolerance?: number | Tolerance | undefined;
  /** The largest body that is read; 10 MiB by default. */
  readonly maxBytes?: number | undefined;
  /** Which status an invalid payload suggests: 200, or 400 with "reject" (and the vendor may give up on it). */
  readonly onInvalid?: "accept" | "reject" | undefined;
  /** Finds repeated members and integers beyond 2^53 too. Costs a second pass over the text. */
  readonly strictJson?: boolean | undefined;
}

type Events = Readonly<Record<string, Event>>;
type PayloadOf<E> = E extends Event<infer Payload> ? Payload : never;

interface Common {
  /** The HTTP status to answer with. */
  readonly status: number;
  readonly vendor: string | null;
  /** The delivery's id, the same through retries, where the signature vouches for it. */
  readonly deliveryId: string | null;
  /** When this attempt was signed, in seconds since 1970, where a time is signed. */
  readonly timestamp: number | null;
  /** Equal for deliveries that say the same thing; null where nothing tells. */
  readonly dedupeKey: string | null;
  readonly findings: Findings;
}

interface Told extends Common {
  readonly conversation: Conversation | null;
  readonly error: null;
}

interface Untold extends Common {
  readonly event: null;
  readonly payload: undefined;
  readonly conversation: null;
  /** Why, with a stable code. For your log, not for the answer: outside, every refusal looks the same. */
  readonly error: AfterwordError;
}

/** What became of a delivery. `verdict` tells which members are there, `event` what the payload is. */
export type Receipt<V extends Vendor = Vendor> =
  | {
      [Tag in keyof V["events"] & string]: Told & {
        readonly verdict: "ok" | "drifted";
        readonly event: Tag;
        readonly payload: PayloadOf<V["events"][Tag]>;
      };
    }[keyof V["events"] & string]
  | (Told & {
      readonly verdict: "invalid";
      readonly event: keyof V["events"] & string;
      readonly payload: unknown;
    })
  | (Told & { readonly verdict: "unknown-event"; readonly event: string | null; readonly payload: unknown })
  | (Untold & { readonly verdict: "malformed" | "unverified" });

export type Receiver<V extends Vendor = Vendor> = (input: DeliveryInput) => Promise<Receipt<V>>;

/**
 * Makes a receiver: verify → parse → check → normalise, always in this order. Nothing unverified is parsed.
 *
 * @throws AfterwordError for an unusable secret or option; the receiver itself only throws a TypeError for a body that
 * was parsed before, and what a verifier of the user's own throws
 */
export const createReceiver = <V extends Vendor<Events>>(
  vendor: V,
  options: ReceiveOptions = {},
): Receiver<V> => {
  const prepared = prepare(vendor, options);
  return async (input) => {
    const delivery = readDelivery(input, prepared.maxBytes);
    return judge(prepared, delivery instanceof Promise ? await delivery : delivery) as Maybe<Receipt<V>>;
  };
};

/** A vendor and the options for it, checked, with its keys decoded. */
export interface Prepared {
  readonly vendor: Vendor;
  readonly verifier: Verifier | null;
  readonly maxBytes: number;
  readonly now: number | undefined;
  readonly tolerance: Tolerance | undefined;
  readonly rejects: boolean;
  readonly strict: boolean;
}

export const prepare = (vendor: Vendor, options: ReceiveOptions): Prepared => {
  for (const [name, value] of Object.entries(options)) checkOption(name, value);
  const { now, tolerance, maxBytes = TEN_MIB, onInvalid, strictJson = false } = options;
  return {
    vendor,
    verifier: verifierOf(vendor, options),
    maxBytes,
    now,
    tolerance: typeof tolerance === "number" ? { past: tolerance, future: tolerance } : tolerance,
    rejects: onInvalid === "reject",
    strict: strictJson,
  };
};

/** From a delivery that was read to its receipt. Nothing is waited for that is there already. */
export const judge = (
  prepared: Prepared,
  delivery: Signed | Unreadable,
  now = prepared.now,
): Maybe<Receipt> => {
  const { vendor } = prepared;
  if (delivery instanceof Unreadable) return refused(vendor, delivery);
  const conclude = (verified: Verified | AfterwordError): Receipt => {
    if (verified instanceof AfterwordError) return refused(vendor, verified);
    const read = parse(delivery.body);
    return read instanceof AfterwordError
      ? refused(vendor, read)
      : understood(
          prepared,
          verified,
          read,
          recogniseAs(vendor, read.payload, (name) => readHeader(delivery.headers, name)),
        );
  };
  const verified = trust(prepared, delivery, now);
  return verified instanceof Promise ? verified.then(conclude) : conclude(verified);
};

/** What a signature vouches for, or why it does not. */
const trust = (
  { verifier, tolerance }: Prepared,
  delivery: Signed,
  now = Date.now() / 1000,
): Maybe<Verified | AfterwordError> => {
  const refusalOf = (error: unknown): AfterwordError => {
    if (error instanceof AfterwordError) return error;
    throw error;
  };
  try {
    const verified = verifier ? verifier.verify(delivery, { now, tolerance }) : UNSIGNED;
    return verified instanceof Promise ? verified.catch(refusalOf) : verified;
  } catch (error) {
    return refusalOf(error);
  }
};

const UNSIGNED: Verified = { id: null, timestamp: null };

interface Read {
  readonly text: string;
  readonly payload: object;
}

/** From verified bytes to JSON. */
const parse = (body: Uint8Array): Read | Unreadable => {
  const text = decode(body);
  if (text === undefined) return new Unreadable("ERR_NOT_UTF8", "The body is not UTF-8.");
  let payload: unknown;
  try {
    payload = JSON.parse(text);
  } catch {
    // the parser's own message quotes the body
    return new Unreadable("ERR_NOT_JSON", "The body is not JSON.");
  }
  if (!isObject(payload)) return new Unreadable("ERR_NOT_AN_OBJECT", "The body is JSON, but not an object.");
  return { text, payload };
};

/** The receipt of a payload, and whose it is: null where several vendors may have sent it and it is like nobody's. */
const understood = (
  prepared: Prepared | null,
  { id, timestamp }: Verified,
  { text, payload }: Read,
  seen: Recognition | null,
): Receipt => {
  const { vendor, strict, rejects } = prepared ?? { vendor: null };
  const event = seen?.event;
  const passes = event?.passes(payload);
  if (!passes && deeper(payload)) {
    return refused(
      vendor,
      new Unreadable("ERR_TOO_DEEP", `The body is nested deeper than ${DEEPEST} levels.`),
    );
  }
  const found = passes || !event ? counted([], 0) : event.check(payload);
  const findings = strict && event ? strictFindings(text, found) : found;
  const verdict = event ? verdictOf(findings) : "unknown-event";
  const tag = event?.tag ?? seen?.tag ?? null;
  return {
    verdict,
    status: verdict === "invalid" && rejects ? 400 : 200,
    vendor: vendor?.slug ?? null,
    event: tag,
    deliveryId: id,
    timestamp,
    dedupeKey: vendor && dedupeKeyOf(vendor, payload, id),
    findings,
    payload,
    conversation: conversationOf(vendor, tag, payload),
    error: null,
  } as Receipt;
};

const NONE = /* @__PURE__ */ counted([], 0);

/** The receipt of what was not read or not trusted. */
const refused = (vendor: Vendor | null, error: AfterwordError): Receipt => {
  const unreadable = error instanceof Unreadable;
  return {
    verdict: unreadable ? "malformed" : "unverified",
    status: unreadable ? error.status : 401,
    vendor: vendor?.slug ?? null,
    event: null,
    deliveryId: null,
    timestamp: null,
    dedupeKey: null,
    findings: NONE,
    payload: undefined,
    conversation: null,
    error,
  };
};

/** What makes two deliveries the same: the vendor's members where they are there, else the delivery's own id. */
const dedupeKeyOf = (
  { slug, delivery, event }: Vendor,
  payload: unknown,
  id: string | null,
): string | null => {
  const key: unknown[] = [slug];
  let told = false;
  for (const pointer of delivery?.dedupe ?? []) {
    const value = at(payload, pointer) ?? null;
    const scalar = typeof value === "object" ? null : value;
    key.push(scalar);
    // the event's name alone tells nothing apart
    told ||= scalar !== null && pointer !== event;
  }
  return told ? JSON.stringify(key) : id === null ? null : JSON.stringify([slug, id]);
};

const isSeconds = (value: unknown): boolean => Number.isFinite(value) && (value as number) >= 0;
const isBoolean = (value: unknown): boolean => typeof value === "boolean";

/** What an option must be; the signature's are looked at when its verifier is made. */
const OPTIONS: {
  [name in keyof ReceiveOptions]-?: readonly [is: (value: unknown) => boolean, what: string];
} = {
  secret: [() => true, ""],
  signature: [() => true, ""],
  allowUnsigned: [isBoolean, "true or false"],
  now: [Number.isFinite, "a number of seconds"],
  tolerance: [
    (value) => {
      const { past, future } = (value ?? {}) as Tolerance;
      return isSeconds(value) || (isSeconds(past) && isSeconds(future));
    },
    "a number of seconds, or { past, future }",
  ],
  maxBytes: [(value) => Number.isSafeInteger(value) && (value as number) > 0, "a number of bytes"],
  onInvalid: [(value) => value === "accept" || value === "reject", '"accept" or "reject"'],
  strictJson: [isBoolean, "true or false"],
};

const checkOption = (name: string, value: unknown): void => {
  if (!Object.hasOwn(OPTIONS, name)) throw optionError(`There is no option ${name}.`);
  const [is, what] = OPTIONS[name as keyof ReceiveOptions];
  if (value !== undefined && !is(value)) throw optionError(`${name} is not ${what}.`);
};

// What `receive` and its kin prepared, with decoded keys: the latest few of each vendor.
interface Remembered {
  readonly prints: readonly unknown[];
  readonly prepared: Prepared;
}
const remembered = new WeakMap<Vendor, Remembered[]>();
const MOST = 8;

const remember = (vendor: Vendor, options: ReceiveOptions): Prepared => {
  let known = remembered.get(vendor);
  if (!known) remembered.set(vendor, (known = []));
  if (options.now !== undefined) checkOption("now", options.now);
  const prints = printsOf(options);
  for (const each of known) if (same(each.prints, prints)) return each.prepared;
  const { now: _, ...lasting } = options;
  const prepared = prepare(vendor, lasting);
  known.unshift({ prints, prepared });
  if (known.length > MOST) known.pop();
  return prepared;
};

const same = (one: readonly unknown[], other: readonly unknown[]): boolean => {
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return one.length === other.length;
};

/**
 * What options say, to be compared: a verifier is known by itself, lists and objects by what is in them now. The time is
 * left out, as it is asked for anew with each delivery.
 */
const printsOf = (options: ReceiveOptions): unknown[] => {
  const prints: unknown[] = [];
  for (const name in options) {
    const value = options[name as keyof ReceiveOptions];
    const plain = typeof value !== "object" || value === null || "verify" in value;
    if (name !== "now") prints.push(name, plain ? value : `\n${JSON.stringify(value)}`);
  }
  return prints;
};

/** Receives one delivery. The one-shot form of `createReceiver`; it remembers decoded keys. */
export const receive = async <V extends Vendor<Events>>(
  vendor: V,
  input: DeliveryInput,
  options: ReceiveOptions = {},
): Promise<Receipt<V>> => {
  const prepared = remember(vendor, options);
  const delivery = await readDelivery(input, prepared.maxBytes);
  return judge(prepared, delivery, options.now) as Promise<Receipt<V>>;
};

/** A receipt of a delivery that was verified and read. */
export type Accepted<V extends Vendor = Vendor> = Exclude<
  Receipt<V>,
  { verdict: "malformed" | "unverified" }
>;

/** Receives one delivery, and throws the error of its receipt where it is malformed or not verified. */
export const receiveOrThrow = async <V extends Vendor<Events>>(
  vendor: V,
  input: DeliveryInput,
  options: ReceiveOptions = {},
): Promise<Accepted<V>> => {
  const receipt = await receive(vendor, input, options);
  if (receipt.error) throw receipt.error;
  return receipt as Accepted<V>;
};

/** Verifies only: what the signature vouches for. Throws an AfterwordError where it does not hold. */
export const verify = async (
  vendor: Vendor,
  input: DeliveryInput,
  options: Omit<ReceiveOptions, "onInvalid" | "strictJson"> = {},
): Promise<Verified> => {
  const prepared = remember(vendor, options);
  const reading = readDelivery(input, prepared.maxBytes);
  const delivery = reading instanceof Promise ? await reading : reading;
  if (delivery instanceof Unreadable) throw delivery;
  const { verifier, tolerance } = prepared;
  return verifier
    ? verifier.verify(delivery, { now: options.now ?? Date.now() / 1000, tolerance })
    : UNSIGNED;
};

/** One of several vendors behind one endpoint. */
export type AnyOf = { readonly vendor: Vendor } & ReceiveOptions;

/**
 * Receives a delivery of one of several vendors: the one whose signature holds, else the one whose secret the delivery
 * carries. Only among those that cannot be told apart so does the shape of the payload decide, after that.
 */
export const receiveAny = async (among: readonly AnyOf[], input: DeliveryInput): Promise<Receipt> => {
  if (among.length === 0) throw optionError("There is no vendor to receive from.");
  const all = among.map(({ vendor, ...options }) => ({
    prepared: remember(vendor, options),
    now: options.now,
  }));
  const delivery = await readDelivery(input, Math.max(...all.map(({ prepared }) => prepared.maxBytes)));
  if (delivery instanceof Unreadable) return refused(null, delivery);
  const trusted: Trusted[] = [];
  let reason: AfterwordError | undefined;
  for (const { prepared, now } of all) {
    const { maxBytes } = prepared;
    const verified =
      delivery.body.length > maxBytes ? tooLarge(maxBytes) : await trust(prepared, delivery, now);
    if (!(verified instanceof AfterwordError)) trusted.push({ prepared, verified });
    // the most telling reason: of a vendor whose headers were there
    else if (!reason || reason.code.endsWith("_MISSING")) reason = verified;
  }
  if (reason && trusted.length === 0) return refused(null, reason);
  const best = Math.max(...trusted.map(weight));
  const likely = trusted.filter((each) => weight(each) === best);
  const only = likely.length === 1 ? likely[0] : undefined;
  const read = parse(delivery.body);
  if (read instanceof AfterwordError) return refused(only?.prepared.vendor ?? null, read);
  const vendors = likely.map(({ prepared }) => prepared.vendor);
  const seen = recognise(vendors, read.payload, (name) => readHeader(delivery.headers, name));
  const chosen = seen ? likely.find(({ prepared }) => prepared.vendor === seen.vendor) : only;
  return understood(chosen?.prepared ?? null, chosen?.verified ?? UNSIGNED, read, seen);
};

interface Trusted {
  readonly prepared: Prepared;
  readonly verified: Verified;
}

/** A signature vouches for the bytes, a secret for the sender, nothing for nothing. */
const weight = ({ prepared: { verifier } }: Trusted): number =>
  !verifier ? 0 : verifier.scheme === "secret" ? 1 : 2;
