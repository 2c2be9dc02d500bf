// What became of a delivery: the types of a receipt, and how one is made.
import type { Conversation } from "../../generated/_conversation/types.js";
import { counted } from "../check/findings.js";
import type { Event, Findings } from "../check/index.js";
import { Unreadable } from "../delivery.js";
import type { AfterwordError } from "../errors.js";
import { at } from "../pointer.js";
import type { Vendor } from "../vendor.js";

export type Events = Readonly<Record<string, Event>>;
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

/** A receipt of a delivery that was verified and read. */
export type Accepted<V extends Vendor = Vendor> = Exclude<
  Receipt<V>,
  { verdict: "malformed" | "unverified" }
>;

const NONE = /* @__PURE__ */ counted([], 0);

/** The receipt of what was not read or not trusted. */
export const refused = (vendor: Vendor | null, error: AfterwordError): Receipt => {
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
export const dedupeKeyOf = (
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
