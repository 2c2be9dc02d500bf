// Mappings that users write in code: functions that give a part of a record, and say what of the payload they used.
import type { Conversation } from "../../generated/_conversation/types.js";
import { valueAt } from "../pointer.js";
import type { Normalize, Vendor } from "../vendor.js";
import { filledIn, type Member, membersIn, NAMES, type PartialConversation } from "./fill.js";
import { flat, isObject, type Json, list, object } from "./readers.js";
import { EMPTY, type Fields, heldBy, idIn, recordOf, unrecognised } from "./record.js";
import { escaped } from "./unmapped.js";
import { isLost, unused } from "./unused.js";

/**
 * What a function of a mapping gives: the part of the record that it knows, and the JSON Pointers of the values in the
 * payload that the record holds. All that lies below a used pointer counts as used. What is not used is listed in
 * `unmapped`.
 *
 * @example
 * const made: Mapped = { record: { id: "c-1" }, uses: ["/call/id"] };
 */
export interface Mapped {
  readonly record: PartialConversation;
  readonly uses: readonly string[];
}

/**
 * Changes the record that a mapping made: the members that it gives replace the same members whole, and what it used is
 * taken out of `unmapped`. Null changes nothing.
 *
 * @param record do not change it; `record.event` is the event's tag
 * @param payload an object, but not always of the type of the event
 * @example
 * const refine: Refine = ({ agent }, payload) => ({
 *   record: { agent: { ...agent, name: text(valueAt(payload, "/bot")) } },
 *   uses: ["/bot"],
 * });
 */
export type Refine = (record: Conversation, payload: unknown) => Mapped | null;

/** The functions by event, as the library calls them. */
export type Functions = ReadonlyMap<string, (payload: never) => Mapped>;

/**
 * A mapping of some functions. What they throw is thrown, but for a payload that does not fit its type: that is not the
 * function's fault, and an attempt that comes again would be no better.
 */
export const ownMapping =
  (vendor: Vendor, functions: Functions, refine: Refine | undefined): Normalize =>
  (tag, payload) => {
    const { normalize: otherwise = (tag, payload) => unrecognised(vendor, tag, payload) } = vendor;
    // the functions may count on an event and an object
    if (tag === null || !Object.hasOwn(vendor.events, tag) || !isObject(payload))
      return otherwise(tag, payload);
    const make = functions.get(tag);
    const record =
      (make && made(vendor, tag, payload, make)) ??
      (vendor.normalize ? otherwise(tag, payload) : made(vendor, tag, payload, onlyId)) ??
      unrecognised(vendor, tag, payload);
    const change = refine?.(record, payload) ?? null;
    return change === null ? record : refined(record, payload, change);
  };

/** What is known of an event without a mapping: its id, which the library fills in. */
const onlyId = (): Mapped => ({ record: {}, uses: [] });

/** The record of what a function gives; undefined if it throws because the payload does not fit its type. */
const made = (
  vendor: Vendor,
  event: string,
  payload: Json,
  make: (payload: never) => Mapped,
): Conversation | undefined => {
  let given: Mapped;
  try {
    given = make(payload as never);
  } catch (error) {
    if (vendor.events[event]?.is(payload)) throw error;
    return undefined;
  }
  const { record, used } = checked(given, payload, `normalize[${JSON.stringify(event)}]`);
  let fields: Fields;
  try {
    const base = { ...EMPTY, vendor: vendor.slug, event, id: idIn(vendor, event, payload) };
    fields = filledIn(record, base);
  } catch (error) {
    if (!isTooDeep(error)) throw error;
    return unrecognised(vendor, event, payload);
  }
  for (const pointer of heldBy(vendor, fields, payload)) used.add(pointer);
  return recordOf(fields, () => unused(payload, used));
};

/** No payload that is received is too deep for a record, but text in it can be JSON that is. */
const isTooDeep = (error: unknown): boolean => error instanceof RangeError;

/** A record with what a function changed. */
const refined = (base: Conversation, payload: Json, given: Mapped): Conversation => {
  const { record, used } = checked(given, payload, "refine");
  let fields: Fields;
  try {
    fields = filledIn(record, base);
  } catch (error) {
    if (!isTooDeep(error)) throw error;
    return base;
  }
  return recordOf(fields, () => {
    const before = new Set(base.unmapped);
    const lost = isLost(valuesOf(base, membersIn(record)), valuesOf(fields, NAMES));
    return unused(payload, used, (pointer, value) => before.has(pointer) || lost(value));
  });
};

const valuesOf = (record: Fields, names: readonly Member[]): unknown[] => names.map((name) => record[name]);

/** What a function gave, and what it used. `name` is that of the function. */
const checked = (
  given: Mapped | undefined,
  payload: Json,
  name: string,
): { readonly record: PartialConversation; readonly used: Set<string> } => {
  if (!isObject(given?.record)) throw new TypeError(`${name} must return { record, uses }.`);
  const used = new Set(list(given?.uses) as string[]);
  const { metadata } = given.record;
  const flattened = flat(metadata);
  // of metadata that were given as they were sent, the record holds only the scalars
  if (flattened !== metadata)
    for (const pointer of [...used])
      if (isObject(metadata) && valueAt(payload, pointer) === metadata) {
        used.delete(pointer);
        for (const key of Object.keys(object(flattened))) used.add(`${pointer}/${escaped(key)}`);
      }
  return { record: given.record, used };
};
