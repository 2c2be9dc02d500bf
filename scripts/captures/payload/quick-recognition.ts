// Recognises the usual payloads without creating objects.

import type { Event } from "../../../src/check/index.js";
import { eventOf, tagPlaces, type Vendor } from "../../../src/vendor.js";
import type { Envelope } from "./envelope.js";
import { isLatin1Safe } from "./latin1-safe.js";
import { isOwn, type RecognitionOptions } from "./recognition.js";

/** The event of a payload, and its vendor. */
export interface QuickMatch {
  /** Null if everything is checked against one schema. */
  readonly vendor: Vendor | null;
  readonly event: Event;
  /** Whether the vendor is one of the project. */
  readonly isOwn: boolean;
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
  const named = wanted && event !== undefined ? eventOf(wanted, event) : undefined;
  if (wanted && named) {
    const only = quickMatch(wanted, named);
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

/** Makes the function that recognises the events of some vendors. If events of several fit, it returns undefined. */
const lookupIn = (vendors: readonly Vendor[]): Lookup => {
  if (vendors.some(isLookedUpElsewhere)) return () => undefined;
  const sorted = inOrder(vendors);
  const tags = tagLookups(sorted);
  const members = sorted.map(memberLookups).filter((lookups) => lookups.length > 0);
  return (payload) => {
    let found: QuickMatch | Several | undefined;
    for (const { keys, earlier, matches } of tags) {
      const tag = textIn(payload, keys);
      const match = tag === undefined || hasText(payload, earlier) ? undefined : matches.get(tag);
      if (match === undefined) continue;
      if (!found || (match.isOwn && !found.isOwn)) found = match;
      else if (match.isOwn === found.isOwn) found = severalOf(match);
    }
    if (found) return "event" in found ? found : undefined;
    let member: QuickMatch | undefined;
    for (const lookups of members) {
      const match = matchIn(lookups, payload);
      if (!match || (member && isBehind(match, member))) continue;
      if (member) return undefined;
      member = match;
    }
    return member;
  };
};

/**
 * Whether the tag of a vendor is not looked up here: in a header, which would decide before tags and members, or at a pointer
 * with escaped names or names such as `constructor`, which every object has.
 */
const isLookedUpElsewhere = ({ event }: Vendor): boolean =>
  (typeof event === "object" && "header" in event) ||
  tagPlaces(event).some((place) => keysOf(place).some((key) => key.includes("~") || key in {}));

const keysOf = (pointer: string): string[] => pointer.split("/").slice(1);

/** The text at a path of a payload. */
const textIn = (payload: object, keys: readonly string[]): string | undefined => {
  let value: unknown = payload;
  for (const key of keys)
    value = typeof value === "object" && value ? (value as Record<string, unknown>)[key] : undefined;
  return typeof value === "string" ? value : undefined;
};

const hasText = (payload: object, paths: readonly (readonly string[])[]): boolean => {
  for (const keys of paths) if (textIn(payload, keys) !== undefined) return true;
  return false;
};

/** The match of the first members that a payload has. */
const matchIn = (lookups: readonly MemberLookup[], payload: object): QuickMatch | undefined => {
  for (const { names, tags, match } of lookups) {
    let hasAll = !hasText(payload, tags);
    for (const name of names) hasAll &&= Object.hasOwn(payload, name);
    if (hasAll) return match;
  }
  return undefined;
};

/** Events of several vendors that have one tag. */
interface Several {
  /** Whether the vendors are those of the project. */
  readonly isOwn: boolean;
}

const SEVERAL: Several = { isOwn: false };
const SEVERAL_OWN: Several = { isOwn: true };
const severalOf = ({ isOwn: own }: Several): Several => (own ? SEVERAL_OWN : SEVERAL);

/** Whether a match of a vendor that is sorted after that of another does not count. */
const isBehind = (match: QuickMatch, other: QuickMatch): boolean =>
  (other.isOwn && !match.isOwn) || isResold(match, other);

/** Whether the vendor of a match resells the platform that another match is of. */
const isResold = (match: QuickMatch, other: QuickMatch): boolean =>
  match.vendor?.platform !== undefined && match.vendor.platform === other.vendor?.slug;

/** A place where payloads have their tag, and the event of each tag. */
interface TagLookup {
  readonly keys: readonly string[];
  /** Where a tag would count before this one. */
  readonly earlier: readonly (readonly string[])[];
  readonly matches: Map<string, QuickMatch | Several>;
}

/** The lookups of tags, one for each place. */
const tagLookups = (vendors: readonly Vendor[]): TagLookup[] => {
  const lookups = new Map<string, TagLookup>();
  for (const vendor of vendors) {
    const { event, events, aliases = {} } = vendor;
    const byTag = new Map(Object.entries(events).map(([tag, each]) => [tag, quickMatch(vendor, each)]));
    for (const [alias, tag] of Object.entries(aliases)) byTag.set(alias, byTag.get(tag) as QuickMatch);
    for (const [index, place] of tagPlaces(event).entries()) {
      const earlier = tagPlaces(event).slice(0, index);
      const name = [place, ...earlier].join("\n");
      const { matches }: Pick<TagLookup, "matches"> = lookups.get(name) ?? { matches: new Map() };
      for (const [tag, match] of byTag) {
        const other = matches.get(tag);
        if (other === undefined) matches.set(tag, match);
        else if (match.isOwn === other.isOwn && !("event" in other && isResold(match, other)))
          matches.set(tag, severalOf(match));
      }
      lookups.set(name, { keys: keysOf(place), earlier: earlier.map(keysOf), matches });
    }
  }
  return [...lookups.values()];
};

/** Members that identify an event. */
interface MemberLookup {
  readonly names: readonly string[];
  /** Where a tag would count before the members. */
  readonly tags: readonly (readonly string[])[];
  readonly match: QuickMatch;
}

/** The members that identify a vendor's events. If several events fit, the one with the most members is meant: it is first. */
const memberLookups = (vendor: Vendor): MemberLookup[] => {
  const { event, events } = vendor;
  if (typeof event !== "object" || !("required" in event)) return [];
  return Object.entries(event.required)
    .filter(([, names]) => names.length > 0)
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([tag, names]) => ({
      names,
      tags: tagPlaces(event).map(keysOf),
      match: quickMatch(vendor, events[tag] as Event),
    }));
};

/**
 * Sorts vendors of the project before built-in ones, and resellers after the others. Their payloads look like those of their
 * platform, which is tried first then.
 */
const inOrder = (vendors: readonly Vendor[]): Vendor[] => {
  const isReseller = ({ platform }: Vendor) => vendors.some(({ slug }) => slug === platform);
  const rank = (vendor: Vendor) => (isOwn(vendor) ? 0 : 2) + Number(isReseller(vendor));
  return [...vendors].sort((one, other) => rank(one) - rank(other));
};

const quickMatch = (vendor: Vendor | null, event: Event): QuickMatch => ({
  vendor,
  event,
  isOwn: isOwn(vendor),
  isLatin1Safe: isLatin1Safe(event.schema),
});
