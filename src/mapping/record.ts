// Makes the record of a payload: its `Conversation`, the form that all vendors share.
import type { Conversation } from "../../generated/_conversation/types.js";
import { valueAt } from "../pointer.js";
import type { Normalize, Vendor } from "../vendor.js";
import { type Claims, unclaimed } from "./claims.js";
import { customerOf, transcriptOf } from "./parts.js";
import { idText, type Json, object } from "./readers.js";

/** What a mapping reads from a payload. The other members of the record are null or empty. */
export type Fields = Partial<Omit<Conversation, "vendor" | "event" | "phase" | "unmapped">>;

/** How the payload of an event becomes a record, and which of its values the record then contains. */
export interface Mapping {
  readonly phase: Conversation["phase"];
  readonly map: (payload: Json) => Fields;
  readonly claims: Claims;
}

/**
 * The record of a payload. Null for a vendor without a mapping. If the event or the vendor is unknown, the record has
 * at most an id, and `unmapped` lists everything else.
 */
export const conversationOf = (
  vendor: Vendor | null,
  tag: string | null,
  payload: unknown,
): Conversation | null =>
  vendor === null
    ? unrecognised(null, tag, payload)
    : !vendor.normalize
      ? null
      : tag !== null && Object.hasOwn(vendor.events, tag)
        ? vendor.normalize(tag, payload)
        : unrecognised(vendor, tag, payload);

/** Makes the `normalize` of a vendor from the mappings of its events. */
export const normalizer =
  (vendor: Vendor, mappings: Readonly<Record<string, Mapping>>): Normalize =>
  (tag, payload) => {
    if (tag === null || !Object.hasOwn(mappings, tag)) return unrecognised(vendor, tag, payload);
    const { phase, map, claims } = mappings[tag] as Mapping;
    let fields: Fields;
    try {
      fields = map(object(payload));
    } catch {
      // nested too deep for a record; no payload that is received is so deep
      return unrecognised(vendor, tag, payload);
    }
    return recordOf(vendor.slug, tag, phase, fields, (record) => unclaimed(claims, payload, record));
  };

const NO_CLAIMS: Claims = {};

/**
 * The record of a payload whose event is unknown, or that no mapping can read: only an id, if all events of the vendor
 * have it at one place.
 */
const unrecognised = (vendor: Vendor | null, tag: string | null, payload: unknown): Conversation => {
  const { conversationId, event } = vendor ?? {};
  const id = typeof conversationId === "string" ? idText(valueAt(payload, conversationId)) : null;
  const isTagHeld = typeof event === "string" && valueAt(payload, event) === tag;
  const held: unknown[] = [id !== null && conversationId, isTagHeld && event];
  return recordOf(vendor?.slug ?? null, tag, null, { id }, (record) =>
    unclaimed(NO_CLAIMS, payload, record).filter((pointer) => !held.includes(pointer)),
  );
};

/** Makes a record. `look` finds the unmapped values; it is called when `unmapped` is first read. */
const recordOf = (
  vendor: string | null,
  event: string | null,
  phase: Conversation["phase"],
  fields: Fields,
  look: Look,
): Conversation => {
  const record = {
    vendor,
    event,
    phase,
    id: null,
    references: [],
    tenant: null,
    agent: null,
    channel: "unknown",
    channelRaw: null,
    customer: customerOf(null),
    line: null,
    startedAt: null,
    endedAt: null,
    occurredAt: null,
    durationMs: null,
    endedBy: null,
    transcript: transcriptOf([]),
    recording: null,
    attachments: [],
    variables: { input: null, extracted: null },
    outcome: null,
    metadata: null,
    ...fields,
  } as const;
  let found: string[] | undefined;
  const lazy = Object.defineProperty(record, LOOK, { value: () => (found ??= look(lazy as Conversation)) });
  return Object.defineProperty(lazy, "unmapped", unmapped) as Conversation;
};

/** Finds the pointers of all values in a payload that its record does not contain. */
type Look = (record: Conversation) => string[];

// Each record keeps its own `look`, as a member that is not enumerable. With a WeakMap of records instead, the garbage
// collector took a quarter of the time of receiving: it keeps entries of a WeakMap until it collects old objects too.
const LOOK = Symbol();

// one getter for all records: with a getter for each, the records would not have one shape, and the engine is slower
const unmapped: PropertyDescriptor = {
  enumerable: true,
  configurable: true,
  get(this: { [LOOK](): string[] }) {
    return this[LOOK]();
  },
};
