// The record of a payload: one form for the conversations of all vendors.
import type { Conversation } from "../../generated/_conversation/types.js";
import { valueAt } from "../pointer.js";
import type { Normalize, Vendor } from "../vendor.js";
import { type Claims, unclaimed } from "./claims.js";
import { customerOf, transcriptOf } from "./parts.js";
import { idText, type Json, object } from "./readers.js";

/** What a mapping found in a payload; the rest of the record is null or empty. */
export type Fields = Partial<Omit<Conversation, "vendor" | "event" | "phase" | "unmapped">>;

/** How one event becomes a record, and which values of its payload the record then holds. */
export interface Mapping {
  readonly phase: Conversation["phase"];
  readonly map: (payload: Json) => Fields;
  readonly claims: Claims;
}

/**
 * The record of a payload. Null for a vendor that has no mapping; an event that is not known, or that no vendor
 * claims, gives an empty record whose `unmapped` lists the payload.
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

/** The `normalize` of a vendor, from the mappings of its events. */
export const normalizer =
  (vendor: Vendor, mappings: Readonly<Record<string, Mapping>>): Normalize =>
  (tag, payload) => {
    if (tag === null || !Object.hasOwn(mappings, tag)) return unrecognised(vendor, tag, payload);
    const { phase, map, claims } = mappings[tag] as Mapping;
    return recordOf(vendor.slug, tag, phase, map(object(payload)), (record) =>
      unclaimed(claims, payload, record),
    );
  };

const NO_CLAIMS: Claims = {};

const unrecognised = (vendor: Vendor | null, tag: string | null, payload: unknown): Conversation => {
  const { conversationId, event } = vendor ?? {};
  const id = typeof conversationId === "string" ? idText(valueAt(payload, conversationId)) : null;
  const named = typeof event === "string" && valueAt(payload, event) === tag;
  const held: unknown[] = [id !== null && conversationId, named && event];
  return recordOf(vendor?.slug ?? null, tag, null, { id }, (record) =>
    unclaimed(NO_CLAIMS, payload, record).filter((pointer) => !held.includes(pointer)),
  );
};

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
  const owing = Object.defineProperty(record, LOOK, { value: () => (found ??= look(owing as Conversation)) });
  return Object.defineProperty(owing, "unmapped", unmapped) as Conversation;
};

type Look = (record: Conversation) => string[];

// The look that a record still owes is a member of it that nobody lists. A WeakMap of records took a quarter of all time
// in the garbage collector, which holds its entries for alive until it goes through old objects too.
const LOOK = Symbol();

// one getter for all records: an engine gives up its fast objects where every record brings one of its own
const unmapped: PropertyDescriptor = {
  enumerable: true,
  configurable: true,
  get(this: { [LOOK](): string[] }) {
    return this[LOOK]();
  },
};
