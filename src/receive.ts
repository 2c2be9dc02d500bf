import { platform } from "#platform";
import type { Conversation } from "../generated/_conversation/types.js";
import { counted } from "./check/findings.js";
import type { Event, Finding, Findings } from "./check/index.js";
import { conversationOf } from "./conversation.js";
import { type DeliveryInput, readDelivery, Unreadable } from "./delivery.js";
import { AfterwordError } from "./errors.js";
import { DEEPEST, deeper, depthCheck } from "./json/depth.js";
import { placesOf } from "./json/places.js";
import { strictFindings } from "./json/strict.js";
import { readHeader } from "./signature/headers.js";
import {
  type SignatureOption,
  type Signed,
  type Tolerance,
  type Verified,
  type Verifier,
  verifierOf,
} from "./signature/index.js";
import { at, recognise, type Vendor } from "./vendor.js";
import { verdictOf } from "./verdict.js";

/** How deliveries are received. An option that makes no sense is an error when the receiver is made. */
export interface ReceiveOptions {
  /** The endpoint's secret; several while it is being rotated. */
  readonly secret?: string | readonly string[] | undefined;
  /** Replaces the vendor's rule, or the members of it that are given. */
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
 * was parsed before
 */
export const createReceiver = <V extends Vendor<Events>>(
  vendor: V,
  options: ReceiveOptions = {},
): Receiver<V> => {
  const settings = settingsOf(options);
  const verifier = verifierOf(vendor, options);
  const parse = parserOf(vendor, options);
  return async (input) => {
    let delivery: Signed;
    try {
      delivery = await readDelivery(input, settings.maxBytes);
    } catch (error) {
      if (error instanceof Unreadable) return refused(vendor, "malformed", error.status, error);
      throw error;
    }
    const verified = await trust(verifier, delivery, settings);
    return verified instanceof AfterwordError
      ? refused(vendor, "unverified", 401, verified)
      : (parse(delivery, verified) as Receipt<V>);
  };
};

/** What a signature vouches for, or why it does not. */
const trust = async (
  verifier: Verifier | null,
  delivery: Signed,
  { now, tolerance }: Settings,
): Promise<Verified | AfterwordError> => {
  if (!verifier) return UNSIGNED;
  try {
    return await verifier.verify(delivery, { now: now ?? Date.now() / 1000, tolerance });
  } catch (error) {
    if (error instanceof AfterwordError) return error;
    throw error;
  }
};

const UNSIGNED: Verified = { id: null, timestamp: null };

/** From verified bytes to a receipt. */
const parserOf = (vendor: Vendor, { onInvalid, strictJson = false }: ReceiveOptions) => {
  const depths = new Map<Event, (payload: unknown) => boolean>();
  const tooDeep = (event: Event | null, payload: unknown, clean: boolean): boolean => {
    if (!event || !clean) return deeper(payload);
    let check = depths.get(event);
    if (!check) depths.set(event, (check = depthCheck(event.schema)));
    return check(payload);
  };
  return ({ body, headers }: Signed, { id, timestamp }: Verified): Receipt => {
    const text = platform.decode(body);
    if (text === undefined) return malformed(vendor, "ERR_NOT_UTF8", "The body is not UTF-8.");
    let payload: unknown;
    try {
      payload = JSON.parse(text);
    } catch {
      // the parser's own message quotes the body
      return malformed(vendor, "ERR_NOT_JSON", "The body is not JSON.");
    }
    if (typeof payload !== "object" || payload === null || Array.isArray(payload)) {
      return malformed(vendor, "ERR_NOT_AN_OBJECT", "The body is JSON, but not an object.");
    }
    const seen = recognise([vendor], payload, (name) => readHeader(headers, name));
    const event = seen?.event ?? null;
    const found = event?.check(payload) ?? NONE;
    if (tooDeep(event, payload, found.length === 0)) {
      return malformed(vendor, "ERR_TOO_DEEP", `The body is nested deeper than ${DEEPEST} levels.`);
    }
    const findings = strictJson && event ? strictFindings(text, placesOf(event.schema), found) : found;
    const verdict = event ? verdictOf(findings) : "unknown-event";
    const tag = event?.tag ?? seen?.tag ?? null;
    return {
      verdict,
      status: verdict === "invalid" && onInvalid === "reject" ? 400 : 200,
      vendor: vendor.slug,
      event: tag,
      deliveryId: id,
      timestamp,
      dedupeKey: dedupeKeyOf(vendor, tag, payload, id),
      findings,
      payload,
      conversation: conversationOf(vendor, tag, payload),
      error: null,
    } as Receipt;
  };
};

const NONE = /* @__PURE__ */ counted([], 0);

const refused = (
  vendor: Vendor | null,
  verdict: "malformed" | "unverified",
  status: number,
  error: AfterwordError,
) => ({
  verdict,
  status,
  vendor: vendor?.slug ?? null,
  event: null,
  deliveryId: null,
  timestamp: null,
  dedupeKey: null,
  findings: NONE,
  payload: undefined,
  conversation: null,
  error,
});

const malformed = (vendor: Vendor, code: `ERR_${string}`, message: string) =>
  refused(vendor, "malformed", 400, new AfterwordError(code, message));

/** What makes two deliveries the same: the vendor's members where they are there, else the delivery's own id. */
const dedupeKeyOf = ({ slug, delivery }: Vendor, tag: string | null, payload: unknown, id: string | null) => {
  const rule = delivery?.dedupe ?? [];
  const pointers = isList(rule) ? rule : (rule[tag ?? ""] ?? []);
  const values = pointers
    .map((pointer) => at(payload, pointer))
    .map((value) => (isScalar(value) ? value : null));
  const told = values.some((value) => value !== null && value !== tag);
  return told ? JSON.stringify([slug, ...values]) : id === null ? null : JSON.stringify([slug, id]);
};

const isList = (
  rule: readonly string[] | Readonly<Record<string, readonly string[]>>,
): rule is readonly string[] => Array.isArray(rule);

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

interface Settings {
  readonly now: number | undefined;
  readonly tolerance: Tolerance | undefined;
  readonly maxBytes: number;
}

const KNOWN = new Set(
  "secret signature allowUnsigned now tolerance maxBytes onInvalid strictJson onConversation onReceipt onCapture".split(
    " ",
  ),
);

const wrong = (message: string): AfterwordError => new AfterwordError("ERR_OPTION", message);

/** The options that are numbers and words, checked. */
const settingsOf = (options: ReceiveOptions): Settings => {
  const unknown = Object.keys(options).find((name) => !KNOWN.has(name));
  if (unknown !== undefined) throw wrong(`There is no option ${JSON.stringify(unknown.slice(0, 40))}.`);
  const { now, tolerance, maxBytes = 10 * 1024 * 1024, onInvalid, strictJson, allowUnsigned } = options;
  const both = typeof tolerance === "number" ? { past: tolerance, future: tolerance } : tolerance;
  if (now !== undefined && !Number.isFinite(now)) throw wrong("now is not a number of seconds.");
  if (
    both &&
    !(Number.isFinite(both.past) && Number.isFinite(both.future) && both.past >= 0 && both.future >= 0)
  ) {
    throw wrong("tolerance is not a number of seconds, 0 or more.");
  }
  if (!Number.isSafeInteger(maxBytes) || maxBytes < 1)
    throw wrong("maxBytes is not a number of bytes, 1 or more.");
  if (onInvalid !== undefined && onInvalid !== "accept" && onInvalid !== "reject") {
    throw wrong('onInvalid is neither "accept" nor "reject".');
  }
  for (const [name, value] of Object.entries({ strictJson, allowUnsigned })) {
    if (value !== undefined && typeof value !== "boolean") throw wrong(`${name} is neither true nor false.`);
  }
  return { now, tolerance: both, maxBytes };
};

// Receivers that `receive` made, with their decoded keys: the latest few of each vendor.
const made = new WeakMap<Vendor, { options: ReceiveOptions; receiver: Receiver }[]>();
const OPTIONS = [
  "secret",
  "signature",
  "allowUnsigned",
  "now",
  "tolerance",
  "maxBytes",
  "onInvalid",
  "strictJson",
] as const;

const receiverFor = <V extends Vendor<Events>>(vendor: V, options: ReceiveOptions): Receiver<V> => {
  let known = made.get(vendor);
  if (!known) made.set(vendor, (known = []));
  const same = known.find((each) => OPTIONS.every((name) => Object.is(each.options[name], options[name])));
  if (same) return same.receiver as unknown as Receiver<V>;
  const receiver = createReceiver(vendor, options);
  known.unshift({ options: { ...options }, receiver: receiver as unknown as Receiver });
  known.length = Math.min(known.length, 8);
  return receiver;
};

/** Receives one delivery. The one-shot form of `createReceiver`; it remembers decoded keys. */
export const receive = async <V extends Vendor<Events>>(
  vendor: V,
  input: DeliveryInput,
  options: ReceiveOptions = {},
): Promise<Receipt<V>> => receiverFor(vendor, options)(input);

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
  if (receipt.verdict === "malformed" || receipt.verdict === "unverified") throw receipt.error;
  return receipt as Accepted<V>;
};

/** Verifies only: what the signature vouches for, for those who want no more. Throws an AfterwordError where it does not hold. */
export const verify = async (
  vendor: Vendor,
  input: DeliveryInput,
  options: Pick<
    ReceiveOptions,
    "secret" | "signature" | "allowUnsigned" | "now" | "tolerance" | "maxBytes"
  > = {},
): Promise<Verified> => {
  const settings = settingsOf(options);
  const verifier = verifierOf(vendor, options);
  const delivery = await readDelivery(input, settings.maxBytes);
  const verified = await trust(verifier, delivery, settings);
  if (verified instanceof AfterwordError) throw verified;
  return verified;
};

/** One of several vendors behind one endpoint. */
export type AnyOf = { readonly vendor: Vendor } & ReceiveOptions;

/**
 * Receives a delivery of one of several vendors: the one whose signature holds. Only among vendors that do not sign,
 * and only after that, the shape of the payload decides.
 */
export const receiveAny = async (among: readonly AnyOf[], input: DeliveryInput): Promise<Receipt> => {
  const settings = among.map(({ vendor: _, ...options }) => settingsOf(options));
  const verifiers = among.map(({ vendor, ...options }) => verifierOf(vendor, options));
  const maxBytes = Math.max(...settings.map((each) => each.maxBytes));
  let delivery: Signed;
  try {
    delivery = await readDelivery(input, maxBytes);
  } catch (error) {
    if (error instanceof Unreadable) return refused(null, "malformed", error.status, error);
    throw error;
  }
  const trusted: { index: number; verified: Verified; signed: boolean }[] = [];
  let reason: AfterwordError | undefined;
  for (const [index, verifier] of verifiers.entries()) {
    const limit = settings[index] as Settings;
    if (delivery.body.length > limit.maxBytes) continue;
    const verified = await trust(verifier, delivery, limit);
    if (verified instanceof AfterwordError) {
      // the most telling reason: of a vendor whose headers were there
      if (!reason || reason.code === "ERR_SIGNATURE_MISSING") reason = verified;
    } else trusted.push({ index, verified, signed: verifier !== null && verifier.scheme !== "secret" });
  }
  const signed = trusted.filter((each) => each.signed);
  const open = signed.length > 0 ? signed.slice(0, 1) : trusted;
  const receipts = open.map(({ index, verified }) => {
    const { vendor, ...options } = among[index] as AnyOf;
    return parserOf(vendor, options)(delivery, verified);
  });
  const best =
    receipts.find(({ verdict }) => verdict !== "unknown-event" && verdict !== "malformed") ?? receipts[0];
  return (
    best ??
    refused(null, "unverified", 401, reason ?? new AfterwordError("ERR_TOO_LARGE", "The body is too large."))
  );
};

export type { Finding };
