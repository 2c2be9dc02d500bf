// What a vendor is: the data that its schema folder becomes, and a mapping beside it.
import type { Conversation } from "../generated/_conversation/types.js";
import type { Event } from "./check/index.js";
import type { SignatureRule } from "./signature/rule.js";

/** Where a vendor puts the event's name: a JSON Pointer into the payload, a header, or nowhere (then members tell). */
export type EventRule =
  | string
  | { readonly header: string }
  | { readonly required: Readonly<Record<string, readonly string[]>> };

/** How a vendor delivers: seconds between attempts, seconds until it gives up waiting, which statuses count. */
export interface DeliveryRule {
  readonly id?: { readonly header: string };
  readonly dedupe?: readonly string[];
  readonly retries?: readonly number[];
  readonly timeout?: number;
  readonly success?: string;
  readonly ordering?: string;
}

/** A vendor as generated from its schema folder. */
export interface Vendor<Events extends Readonly<Record<string, Event>> = Readonly<Record<string, Event>>> {
  /** The folder's name, spelled the same everywhere: `phonic`. */
  readonly slug: string;
  /** The name people read: `Phonic`. */
  readonly name: string;
  /** The vendor whose platform this one resells; their payloads cannot be told apart. */
  readonly platform?: string;
  readonly docs: readonly { readonly url: string; readonly read?: string }[];
  /** Absent where the schema folder says nothing of routing. */
  readonly event?: EventRule;
  /** Regular expression of what the vendor's tags look like, for tags that are newer than this version. */
  readonly tagForm?: string;
  readonly conversationId?: string | Readonly<Record<string, string | null>>;
  readonly signature?: SignatureRule;
  readonly delivery?: DeliveryRule;
  /** Events by the tag that the vendor sends. */
  readonly events: Events;
  /** Brings a payload into the form that all vendors share. Absent where nobody has written a mapping. */
  readonly normalize?: Normalize;
}

/**
 * Makes the record of a payload.
 *
 * @param tag the event's tag, such as `conversation.ended`; null when it is not known
 * @param payload any JSON value: whatever it lacks is null or empty in the record, and nothing makes this throw
 */
export type Normalize = (tag: string | null, payload: unknown) => Conversation;

/**
 * Adds a mapping to a generated vendor; everything else stays as it is, its type included.
 *
 * @example
 * export const acme = defineVendor(generated, { normalize: (tag, payload) => … });
 */
export const defineVendor = <const V extends Vendor>(
  vendor: V,
  mapping: { readonly normalize: Normalize },
): Defined<V> => ({ ...vendor, normalize: mapping.normalize });

/** A vendor that has a mapping. */
export type Defined<V extends Vendor> = V & { readonly normalize: Normalize };

/** The event of a vendor by tag, or by the slug that files and options use: `conversation-ended`. */
export const eventOf = (vendor: Vendor, name: string): Event | undefined =>
  Object.hasOwn(vendor.events, name)
    ? vendor.events[name]
    : Object.entries(vendor.events).find(([tag]) => slugOf(tag) === name)?.[1];

/** `v1.conversation.ended` and `ConversationEnded` → `conversation-ended`: the tag without vendor noise. */
export const slugOf = (tag: string): string =>
  tag
    .replace(/^v\d+[._-]/, "")
    .replace(/([a-z\d])([A-Z])/g, "$1-$2")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .toLowerCase();
