// Recognises the usual payloads without creating objects.

import type { Event } from "../../../src/check/index.js";
import type { Vendor } from "../../../src/vendor.js";
import type { Envelope } from "./envelope.js";
import { isLatin1Safe } from "./latin1-safe.js";
import type { RecognitionOptions } from "./recognition.js";

/** The event of a payload, and its vendor. */
export interface QuickMatch {
  /** Null if everything is checked against one schema. */
  readonly vendor: Vendor | null;
  readonly event: Event;
  /** Whether a payload that passes the event's checks as a quick look passes them exactly. */
  readonly isLatin1Safe: boolean;
}

/** Recognises a payload. If it returns undefined, use `recognisedEvent`. */
export type QuickRecogniser = (payload: object, envelope: Envelope | undefined) => QuickMatch | undefined;

type Lookup = (payload: object) => QuickMatch | undefined;

/**
 * Makes the function that recognises the usual payloads: those with a known tag, or with the members that identify an event.
 * Its answers are the same as those of `recognisedEvent`, but it creates no object for a payload.
 *
 * @param folder the vendor after which a folder around the file is named
 */
export const quickRecogniser = (
  { vendors, vendor: wanted, event, schema }: RecognitionOptions,
  folder: Vendor | undefined,
): QuickRecogniser => {
  if (schema) {
    const only = quickMatch(null, schema);
    return () => only;
  }
  if (event !== undefined) return () => undefined;
  const lookups = new Map<Vendor, Lookup>();
  const lookupFor = (vendor: Vendor): Lookup => {
    let lookup = lookups.get(vendor);
    if (!lookup) lookups.set(vendor, (lookup = lookupIn([vendor])));
    return lookup;
  };
  const inAll = lookupIn(vendors);
  const inFolder = folder && lookupFor(folder);
  return (payload, envelope) => {
    if (wanted) return lookupFor(wanted)(payload);
    const slug = envelope?.vendor;
    if (typeof slug === "string") {
      const vendor = vendors.find((each) => each.slug === slug);
      return vendor && lookupFor(vendor)(payload);
    }
    return inFolder?.(payload) ?? inAll(payload);
  };
};

/** Makes the function that recognises the events of some vendors. */
const lookupIn = (vendors: readonly Vendor[]): Lookup => {
  // a tag in a header is not looked up here, but it would decide before tags and members
  if (vendors.some(({ event }) => typeof event === "object" && "header" in event)) return () => undefined;
  const tags = vendors.flatMap(tagLookup);
  const members = resellersLast(vendors).flatMap(memberLookups);
  return (payload) => {
    for (const { keys, matches } of tags) {
      let value: unknown = payload;
      for (const key of keys) {
        value = typeof value === "object" && value ? (value as Record<string, unknown>)[key] : undefined;
      }
      const match = typeof value === "string" ? matches.get(value) : undefined;
      if (match) return match;
    }
    for (const { names, match } of members) {
      let hasAll = true;
      for (const name of names) hasAll &&= Object.hasOwn(payload, name);
      if (hasAll) return match;
    }
    return undefined;
  };
};

/** Where a vendor's payloads have their tag, and the event of each tag. */
const tagLookup = (vendor: Vendor): { keys: string[]; matches: Map<string, QuickMatch> }[] => {
  const { event, events } = vendor;
  if (typeof event !== "string") return [];
  const keys = event.split("/").slice(1);
  // this lookup does not support escaped names, and names such as `constructor`, which every object has
  if (keys.some((key) => key.includes("~") || key in {})) return [];
  const matches = new Map(Object.entries(events).map(([tag, each]) => [tag, quickMatch(vendor, each)]));
  return [{ keys, matches }];
};

/** The members that identify a vendor's events. If several events fit, the one with the most members is meant: it is first. */
const memberLookups = (vendor: Vendor): { names: readonly string[]; match: QuickMatch }[] => {
  const { event, events } = vendor;
  if (typeof event !== "object" || !("required" in event)) return [];
  return Object.entries(event.required)
    .filter(([, names]) => names.length > 0)
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([tag, names]) => ({ names, match: quickMatch(vendor, events[tag] as Event) }));
};

/** Sorts resellers after the others. Their payloads look like those of their platform, which is tried first then. */
const resellersLast = (vendors: readonly Vendor[]): Vendor[] => {
  const isReseller = ({ platform }: Vendor) => vendors.some(({ slug }) => slug === platform);
  return [...vendors].sort((one, other) => Number(isReseller(one)) - Number(isReseller(other)));
};

const quickMatch = (vendor: Vendor | null, event: Event): QuickMatch => ({
  vendor,
  event,
  isLatin1Safe: isLatin1Safe(event.schema),
});
