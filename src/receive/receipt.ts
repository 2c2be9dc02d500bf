// Receipts: the result of receiving a delivery.
import { digest } from "#platform";
import type { Conversation } from "../../generated/_conversation/types.js";
import { counted } from "../check/findings.js";
import type { Event, Findings } from "../check/index.js";
import { Unreadable } from "../delivery.js";
import type { AfterwordError, MalformedCode, UnverifiedCode } from "../errors.js";
import { conversationOf, idAt, unrecognised } from "../mapping/record.js";
import { after, type Maybe } from "../platform/platform.js";
import { valueAt } from "../pointer.js";
import type { Verified } from "../signature/index.js";
import { provesBody } from "../signature/verifier.js";
import { type DedupeRule, type Normalize, placesOf, tagPlaces, type Vendor } from "../vendor.js";
import { verdictOf } from "../verdict.js";
import type { Prepared } from "./prepared.js";

type PayloadOf<E> = E extends Event<infer Payload> ? Payload : never;
type ErrorOf<Code> = AfterwordError & { readonly code: Code };

/** The tags of a vendor's events. */
export type EventsOf<V extends Vendor> = keyof V["events"] & string;

type AnyReceipt = {
  /** The HTTP status to answer with. */
  readonly status: number;
  /** The delivery's id, the same in all retries; null if the signature covers none. */
  readonly deliveryId: string | null;
  /** When this attempt was signed, in seconds since 1970; null if the signature covers no time. */
  readonly timestamp: number | null;
  /** Equal for deliveries that report the same thing; null if nothing in the delivery identifies what it reports. */
  readonly dedupeKey: string | null;
  /** Every difference from the schema. */
  readonly findings: Findings;
};

// No interfaces: a declaration of a user's can only name what is exported, and writes these out.
type ReadReceipt<V extends Vendor> = AnyReceipt & {
  /** The vendor's slug, such as `phonic`. */
  readonly vendor: V["slug"];
  /** The payload in the form that all vendors share; null for a vendor without a mapping. */
  readonly conversation: ConversationOf<V>;
  readonly error: null;
};

/** Null only where there may be no mapping. */
type ConversationOf<V extends Vendor> = V extends { readonly normalize: Normalize }
  ? Conversation
  : "normalize" extends keyof V
    ? Conversation | null
    : null;

type RefusedReceipt<V extends Vendor> = AnyReceipt & {
  readonly ok: false;
  /** The vendor's slug; null if several vendors were possible. */
  readonly vendor: V["slug"] | null;
  readonly event: null;
  readonly payload: undefined;
  readonly conversation: null;
};

/** The receipts of payloads that fit their types, by event. */
export type Fitting<V extends Vendor> = {
  [Tag in EventsOf<V>]: ReadReceipt<V> & {
    readonly ok: true;
    readonly verdict: "ok" | "drifted";
    readonly event: Tag;
    readonly payload: PayloadOf<V["events"][Tag]>;
  };
};

/**
 * The result of receiving a delivery. `ok` is true if the delivery is verified and its payload fits the type of its
 * event; `ok` and `event` together tell the type of `payload`. `verdict` says more. The error of a refused delivery is for
 * your log, not for the answer: every refusal must look the same to the sender.
 *
 * @example
 * const log = (receipt: Receipt<typeof phonic>) => {
 *   if (receipt.ok && receipt.event === "conversation.ended") console.log(receipt.payload.data.conversation.id);
 *   else if (receipt.error) console.warn(receipt.error.code);
 * };
 */
export type Receipt<V extends Vendor = Vendor> = V extends Vendor
  ?
      | Fitting<V>[EventsOf<V>]
      | (ReadReceipt<V> & {
          readonly ok: false;
          readonly verdict: "invalid";
          readonly event: EventsOf<V>;
          readonly payload: unknown;
        })
      | (ReadReceipt<V> & {
          readonly ok: false;
          readonly verdict: "unknown-event";
          readonly event: string | null;
          readonly payload: unknown;
        })
      | (RefusedReceipt<V> & { readonly verdict: "malformed"; readonly error: ErrorOf<MalformedCode> })
      | (RefusedReceipt<V> & { readonly verdict: "unverified"; readonly error: ErrorOf<UnverifiedCode> })
  : never;

/**
 * A receipt of a delivery that was verified and read.
 *
 * @example
 * const eventOf = ({ event }: Accepted<typeof phonic>) => event ?? "unknown";
 */
export type Accepted<V extends Vendor = Vendor> = Exclude<
  Receipt<V>,
  { verdict: "malformed" | "unverified" }
>;

/**
 * The receipt of a verified delivery if several vendors were possible, and its payload looks like none of theirs.
 *
 * @example
 * const isForeign = (receipt: Receipt<typeof phonic> | Unrecognised) => receipt.vendor === null;
 */
export interface Unrecognised extends AnyReceipt {
  readonly ok: false;
  readonly verdict: "unknown-event";
  readonly vendor: null;
  readonly event: string | null;
  readonly payload: unknown;
  /** Has at most an id. */
  readonly conversation: Conversation;
  readonly error: null;
}

/**
 * Called when a mapping throws, before what it threw is thrown on, with the receipt that there would be without it: its
 * conversation has at most an id.
 */
export type MappingFailed = (receipt: Receipt) => void;

/** A body as text, and parsed. */
export interface ParsedBody {
  readonly text: string;
  readonly payload: object;
}

/**
 * The receipt of a payload that was verified and checked. `event` is null if it was not recognised. What the vendor's
 * mapping throws is thrown. It is a promise only if the body has to be hashed, and the platform hashes in a promise.
 */
export const accepted = (
  prepared: Prepared | null,
  verified: Verified,
  event: Event | null,
  tag: string | null,
  body: ParsedBody,
  findings: Findings,
  failed?: MappingFailed,
): Maybe<Receipt> => {
  const id = verified.id ?? idIn(prepared, body.payload);
  return after(dedupeKeyOf(prepared?.vendor ?? null, tag, body, id), (dedupeKey) =>
    completed(prepared, { ...verified, id }, event, tag, body.payload, dedupeKey, findings, failed),
  );
};

/** The delivery's id in the payload, if the vendor has it there, and the delivery proves its bytes. */
const idIn = (prepared: Prepared | null, payload: object): string | null => {
  const rule = prepared?.vendor.delivery?.id;
  if (!rule || !("at" in rule) || !provesBody(prepared.verifier)) return null;
  return idAt(payload, placesOf(rule.at));
};

const completed = (
  prepared: Prepared | null,
  { id, timestamp }: Verified,
  event: Event | null,
  tag: string | null,
  payload: object,
  dedupeKey: string | null,
  findings: Findings,
  failed: MappingFailed | undefined,
): Receipt => {
  const vendor = prepared?.vendor ?? null;
  const verdict = event ? verdictOf(findings) : "unknown-event";
  const receiptWith = (conversation: Conversation | null) =>
    ({
      ok: verdict === "ok" || verdict === "drifted",
      verdict,
      status: verdict === "invalid" && prepared?.rejects ? 400 : 200,
      vendor: vendor?.slug ?? null,
      event: tag,
      deliveryId: id,
      timestamp,
      dedupeKey,
      findings,
      payload,
      conversation,
      error: null,
    }) as Receipt;
  let conversation: Conversation | null;
  try {
    conversation = conversationOf(vendor, tag, payload);
  } catch (error) {
    failed?.(receiptWith(unrecognised(vendor, tag, payload)));
    throw error;
  }
  return receiptWith(conversation);
};

const NO_FINDINGS = /* @__PURE__ */ counted([], 0);

/** The receipt of a delivery that was not read, or not trusted. */
export const refused = (vendor: Vendor | null, error: AfterwordError): Receipt => {
  return {
    ok: false,
    verdict: error instanceof Unreadable ? "malformed" : "unverified",
    status: error.status ?? 401,
    vendor: vendor?.slug ?? null,
    event: null,
    deliveryId: null,
    timestamp: null,
    dedupeKey: null,
    findings: NO_FINDINGS,
    payload: undefined,
    conversation: null,
    error,
  } as Receipt;
};

/** The key that equal deliveries share: what the vendor's `dedupe` names, or else the delivery's id. */
const dedupeKeyOf = (
  vendor: Vendor | null,
  tag: string | null,
  { text, payload }: ParsedBody,
  id: string | null,
): Maybe<string | null> => {
  if (!vendor) return null;
  const { slug, delivery, event } = vendor;
  const rule = ruleFor(delivery?.dedupe, tag);
  const key: unknown[] = [slug];
  let distinguishes = false;
  for (const part of rule) {
    if (typeof part !== "string") continue;
    const value = valueAt(payload, part) ?? null;
    const scalar = typeof value === "object" ? null : value;
    key.push(scalar);
    // the event's name alone does not tell two deliveries apart
    distinguishes ||= scalar !== null && !tagPlaces(event).includes(part);
  }
  if (rule.some((part) => typeof part !== "string"))
    return after(digest(text), (hash) => JSON.stringify([...key, hash]));
  return distinguishes ? JSON.stringify(key) : id === null ? null : JSON.stringify([slug, id]);
};

const NOTHING: DedupeRule = [];

/** The rule for what identifies the content of a delivery of an event. */
const ruleFor = (
  dedupe: DedupeRule | Readonly<Record<string, DedupeRule>> = NOTHING,
  tag: string | null,
): DedupeRule => {
  if (isList(dedupe)) return dedupe;
  return (tag !== null && Object.hasOwn(dedupe, tag) ? dedupe[tag] : dedupe["*"]) ?? NOTHING;
};

// Array.isArray does not narrow a readonly list
const isList = (dedupe: object): dedupe is DedupeRule => Array.isArray(dedupe);
