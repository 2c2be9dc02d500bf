// What a vendor is: data generated from its schema folder, and a mapping.
import type { Conversation } from "../generated/_conversation/types.js";
import type { Event } from "./check/index.js";
import { optionError } from "./errors.js";
import type { RuleOf } from "./signature/keys.js";
import type { SignatureRule } from "./signature/rule.js";
import type { Opener } from "./signature/verifier.js";

/** One or several JSON Pointers into the payload: the first counts that leads to a value of the right type. */
export type Places = string | readonly string[];

/**
 * Where a vendor writes the event's tag: in the payload, or in a header. If there is no tag, `required` has the members
 * by which each event is recognised; with `at` it counts only where no tag is sent.
 */
export type EventRule =
  | Places
  | { readonly header: string }
  | { readonly at?: Places; readonly required: Readonly<Record<string, readonly string[]>> };

/**
 * What identifies what a delivery reports: JSON Pointers to members, and `{ body: "sha256" }` for the whole body.
 * Deliveries with the same values of all of them report the same thing.
 */
export type DedupeRule = readonly (string | { readonly body: "sha256" })[];

/** How a vendor delivers. */
export interface DeliveryRule {
  /** The delivery's id: in a header, or in the body. */
  readonly id?: { readonly header: string } | { readonly at: Places };
  /** What identifies what a delivery reports; by tag if events differ, `*` is for tags that are not listed. */
  readonly dedupe?: DedupeRule | Readonly<Record<string, DedupeRule>>;
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
  /** Other spellings of tags, and the tag that each stands for. */
  readonly aliases?: Readonly<Record<string, string>>;
  /**
   * A regular expression that the vendor's tags match, by place if tags of different places differ. It recognises tags
   * that are newer than this version.
   */
  readonly tagForm?: string | Readonly<Record<string, string>>;
  /** Where the conversation's id is; by tag if events differ. */
  readonly conversationId?: Places | Readonly<Record<string, Places | null>>;
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

/** Where the tag may be in a payload, as JSON Pointers; none if a header says it, or only members tell events apart. */
export const tagPlaces = (rule: EventRule | undefined): readonly string[] =>
  placesOf(isPlaces(rule) ? rule : rule && "at" in rule ? rule.at : undefined);

/** Where the id of a conversation may be in the payload of an event; without a tag, where all events have it. */
export const idPlaces = (rule: Vendor["conversationId"] | undefined, tag: string | null): readonly string[] =>
  placesOf(isPlaces(rule) ? rule : tag !== null && rule && Object.hasOwn(rule, tag) ? rule[tag] : undefined);

const isPlaces = (rule: unknown): rule is Places => typeof rule === "string" || Array.isArray(rule);

/** The places as a list. */
export const placesOf = (places: Places | null | undefined): readonly string[] =>
  typeof places === "string" ? [places] : (places ?? []);

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
