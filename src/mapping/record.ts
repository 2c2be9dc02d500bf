// Makes the record of a payload: its `Conversation`, the form that all vendors share.
import type { Conversation } from "../../generated/_conversation/types.js";
import { valueAt } from "../pointer.js";
import { idPlaces, type Normalize, tagPlaces, type Vendor } from "../vendor.js";
import { idText, isObject, type Json, object } from "./readers.js";
import { all, bounded, type Claims, isId, left } from "./unmapped.js";

/** What a mapping makes of a payload: its record, all but what is left. */
export type Fields = Omit<Conversation, "unmapped">;

/** How the payload of an event becomes a record, and what of it the record then does not hold. */
export type Mapping = readonly [
  map: (payload: Json, tag: string, phase: Conversation["phase"]) => Fields,
  claims: Claims,
  phase?: Conversation["phase"],
];

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

/**
 * Adds the mapping of its events to a vendor. Generated code calls it.
 *
 * @param mappings by the event's tag, what `normalize.js` exports
 */
export const mapped = <const V extends Vendor>(
  vendor: V,
  mappings: Readonly<Record<string, Mapping>>,
): V & { readonly normalize: Normalize } => ({ ...vendor, normalize: normalizer(vendor, mappings) });

const normalizer =
  (vendor: Vendor, mappings: Readonly<Record<string, Mapping>>): Normalize =>
  (tag, payload) => {
    if (tag === null || !Object.hasOwn(mappings, tag)) return unrecognised(vendor, tag, payload);
    const [map, claims, phase = null] = mappings[tag] as Mapping;
    let fields: Fields;
    try {
      fields = map(object(payload), tag, phase);
    } catch {
      // nested too deep for a record; no payload that is received is so deep
      return unrecognised(vendor, tag, payload);
    }
    return recordOf(fields, (record) => {
      const out: string[] = [];
      if (isObject(payload)) left(claims, payload, "/", out, record, payload);
      else all(payload, "", out);
      return bounded(out);
    });
  };

/**
 * The record of a payload whose event is unknown, or that no mapping can read: only an id, if all events of the vendor
 * have it at one place.
 */
export const unrecognised = (vendor: Vendor | null, tag: string | null, payload: unknown): Conversation => {
  // where the id is in some events only, that of another event could be any value
  const id = idIn(vendor, null, payload);
  return recordOf({ ...EMPTY, vendor: vendor?.slug ?? null, event: tag, id }, () => {
    const held = heldBy(vendor, { event: tag, id }, payload);
    const out: string[] = [];
    all(payload, "", out);
    return bounded(out).filter((pointer) => !held.includes(pointer));
  });
};

/** The id of the conversation, from where the vendor's data says that it is. */
export const idIn = (vendor: Vendor | null, tag: string | null, payload: unknown): string | null => {
  return idAt(payload, idPlaces(vendor?.conversationId, tag));
};

/** The id at the first of several places that has one. */
export const idAt = (payload: unknown, places: readonly string[]): string | null => {
  for (const place of places) {
    const id = idText(valueAt(payload, place));
    if (id !== null) return id;
  }
  return null;
};

/** The pointers of the event's tag and the id, if the record has the values that are there. */
export const heldBy = (
  vendor: Vendor | null,
  { event, id }: Pick<Fields, "event" | "id">,
  payload: unknown,
): string[] => [
  ...tagPlaces(vendor?.event).filter((place) => valueAt(payload, place) === event),
  ...idPlaces(vendor?.conversationId, event).filter((place) => isId(valueAt(payload, place), id)),
];

/** The record of nothing. */
export const EMPTY: Fields = {
  vendor: null,
  event: null,
  phase: null,
  id: null,
  references: [],
  tenant: null,
  agent: null,
  channel: "unknown",
  channelRaw: null,
  customer: { id: null, name: null, phone: null, email: null },
  line: null,
  startedAt: null,
  endedAt: null,
  occurredAt: null,
  durationMs: null,
  endedBy: null,
  transcript: { availability: "none", items: [], text: null },
  recording: null,
  attachments: [],
  variables: { input: null, extracted: null },
  outcome: null,
  metadata: null,
};

/** Adds `unmapped` to a record. `look` finds it; it is called when `unmapped` is first read. */
export const recordOf = (record: Fields, look: Look): Conversation => {
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
