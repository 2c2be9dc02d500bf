// What a vendor is: data generated from its schema folder, and a mapping.
import type { Conversation } from "../generated/_conversation/types.js";
import type { Event } from "./check/index.js";
import { optionError } from "./errors.js";
import type { RuleOf } from "./signature/keys.js";
import type { SignatureRule } from "./signature/rule.js";
import type { Opener } from "./signature/verifier.js";

/**
 * Where a vendor writes the event's tag: a JSON Pointer into the payload, or a header. If there is no tag, `required`
 * has the members by which each event is recognised.
 */
export type EventRule =
  | string
  | { readonly header: string }
  | { readonly required: Readonly<Record<string, readonly string[]>> };

/** How a vendor delivers. */
export interface DeliveryRule {
  /** The header with the delivery's id. */
  readonly id?: { readonly header: string };
  /** JSON Pointers to members. Deliveries with the same values of all these members report the same thing. */
  readonly dedupe?: readonly string[];
  /** The pauses before each retry, in seconds. */
  readonly retries?: readonly number[];
  /** Seconds until the vendor stops waiting for an answer. */
  readonly timeout?: number;
  /** The largest body that the vendor sends, in bytes, if that is not at most 10 MiB. */
  readonly maxBytes?: number;
  /** Which statuses count as success, such as `2xx`. */
  readonly success?: string;
  /** Whether deliveries keep their order. */
  readonly ordering?: string;
}

/** A vendor as generated from its schema folder. */
export interface Vendor<Events extends Readonly<Record<string, Event>> = Readonly<Record<string, Event>>> {
  /** The folder's name, spelled the same everywhere: `phonic`. */
  readonly slug: string;
  /** The name people read: `Phonic`. */
  readonly name: string;
  /** The vendor whose platform this one resells. Payloads of the two cannot be told apart. */
  readonly platform?: string;
  /** The vendor's own pages, and when they were last read. */
  readonly docs: readonly { readonly url: string; readonly read?: string }[];
  /** Where the event's tag is; absent if the schema folder does not say it. */
  readonly event?: EventRule;
  /** A regular expression that the vendor's tags match. It recognises tags that are newer than this version. */
  readonly tagForm?: string;
  /** JSON Pointer to the conversation's id; one for each tag if events differ. */
  readonly conversationId?: string | Readonly<Record<string, string | null>>;
  /** How deliveries are signed. */
  readonly signature?: SignatureRule;
  /** How the vendor delivers: ids, retries, timeouts. */
  readonly delivery?: DeliveryRule;
  /** Events by the tag that the vendor sends. */
  readonly events: Events;
  /** Maps a payload to a `Conversation`. Absent if no mapping was written. */
  readonly normalize?: Normalize;
  /** Verifies and signs the tokens of a rule with `claims`; `bodyTokens` of `afterword/token`. Absent for all other vendors. */
  readonly tokens?: BodyTokens;
}

/** Tokens (JWT) that vouch for the body of a delivery. */
export interface BodyTokens {
  /**
   * Makes the verifier of a rule.
   *
   * @throws AfterwordError `ERR_OPTION` or `ERR_SECRET_UNUSABLE` for a rule or a secret that makes no sense
   */
  verifier(rule: RuleOf, secrets: readonly string[]): Opener;
  /** Makes the header of a delivery that was signed at a time, in seconds since 1970. */
  sign(rule: RuleOf, secret: string, body: Uint8Array, timestamp: number): Promise<Record<string, string>>;
}

/**
 * Makes the `Conversation` of a payload. It never throws.
 *
 * @param tag the event's tag, such as `conversation.ended`; null when it is not known
 * @param payload any JSON value; what it lacks is null or empty in the conversation
 * @example
 * const normalize: Normalize = (tag, payload) => phonic.normalize(tag, payload);
 */
export type Normalize = (tag: string | null, payload: unknown) => Conversation;

/**
 * A vendor that has a mapping.
 *
 * @example
 * const own: Defined<typeof phonic> = defineVendor(phonic, { refine: () => null });
 */
export type Defined<V extends Vendor> = V & { readonly normalize: Normalize };

/** The event of a vendor by tag, or by the slug that files and options use: `conversation-ended`. */
export const eventOf = (vendor: Vendor, name: string): Event | undefined =>
  Object.hasOwn(vendor.events, name)
    ? vendor.events[name]
    : Object.entries(vendor.events).find(([tag]) => slugOf(tag) === name)?.[1];

/**
 * The functions that are given for events of a vendor.
 *
 * @param option the option that they are given in, for messages
 * @throws AfterwordError `ERR_OPTION` for what is not a function, or not an event
 */
export const functionsByEvent = <Taker>(
  { name, events }: Vendor,
  option: string,
  given: unknown,
): ReadonlyMap<string, Taker> => {
  if (typeof given !== "object" || given === null) throw optionError(`${option} is not an object.`);
  const inherited: unknown = Object.getPrototypeOf(given);
  // of a Map or an instance of a class, the functions would be passed over
  if (inherited !== null && Object.getPrototypeOf(inherited) !== null)
    throw optionError(`${option} is not a plain object.`, 'Write { "an.event": (payload) => … }.');
  const functions = new Map<string, Taker>();
  for (const [tag, taker] of Object.entries(given)) {
    if (!Object.hasOwn(events, tag))
      throw optionError(
        `${name} has no event ${JSON.stringify(tag)}.`,
        `Its events are ${Object.keys(events).join(", ")}.`,
      );
    if (taker !== undefined && typeof taker !== "function")
      throw optionError(`${option}[${JSON.stringify(tag)}] is not a function.`);
    if (taker) functions.set(tag, taker as Taker);
  }
  return functions;
};

/** `v1.conversation.ended` and `ConversationEnded` → `conversation-ended`: the tag without version and punctuation. */
export const slugOf = (tag: string): string =>
  tag
    .replace(/^v\d+[._-]/, "")
    .replace(/([a-z\d])([A-Z])/g, "$1-$2")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .toLowerCase();
