import type { Event, JsonSchema } from "../../../src/check/index.js";
import type { Vendor } from "../../../src/vendor.js";
import type { Envelope } from "./envelope.js";
import type { Telling } from "./opened-payload.js";

/** Which event of which vendor. */
export interface Known {
  /** Null where everything is held against one schema. */
  readonly vendor: Vendor | null;
  readonly event: Event;
  /** Whether the event's checks come out the same for strings whose bytes were read as Latin-1. */
  readonly bytewise: boolean;
}

type Lookup = (payload: object) => Known | undefined;

/**
 * Makes the recognition of what is most of every file: payloads with an exact tag, or with the members that tell an
 * event. It answers as `recognise` does, without making an object, or not at all.
 *
 * @param folder the vendor in whose folder the file lies
 */
export const quickly = (
  telling: Telling,
  folder: Vendor | undefined,
): ((payload: object, envelope: Envelope | undefined) => Known | undefined) => {
  const { vendors, vendor: wanted, event, schema } = telling;
  if (schema) {
    const only = knownOf(null, schema);
    return () => only;
  }
  if (event !== undefined) return () => undefined;
  const one = new Map<Vendor, Lookup>();
  const alone = (vendor: Vendor): Lookup => {
    let lookup = one.get(vendor);
    if (!lookup) one.set(vendor, (lookup = lookupOf([vendor])));
    return lookup;
  };
  const any = lookupOf(vendors);
  const here = folder && alone(folder);
  return (payload, envelope) => {
    if (wanted) return alone(wanted)(payload);
    const said = envelope?.vendor;
    if (typeof said === "string") {
      const told = vendors.find(({ slug }) => slug === said);
      return told && alone(told)(payload);
    }
    return here?.(payload) ?? any(payload);
  };
};

const lookupOf = (vendors: readonly Vendor[]): Lookup => {
  // a tag in a header is read the slow way, and may come before what is looked up here
  if (vendors.some(({ event }) => typeof event === "object" && "header" in event)) return () => undefined;
  const tags = vendors.flatMap((vendor) => {
    const { event, events } = vendor;
    if (typeof event !== "string") return [];
    const keys = event.split("/").slice(1);
    // such a member would be found on any object
    if (keys.some((key) => /[~]/.test(key) || key in {})) return [];
    const known = new Map(Object.entries(events).map(([tag, each]) => [tag, knownOf(vendor, each)]));
    return [{ keys, known }];
  });
  const resells = ({ platform }: Vendor) => vendors.some(({ slug }) => slug === platform);
  const members = [...vendors]
    .sort((one, other) => Number(resells(one)) - Number(resells(other)))
    .flatMap((vendor) => {
      const { event, events } = vendor;
      if (typeof event !== "object" || !("required" in event)) return [];
      // of two events that both fit, the one that asks for more is meant; of equals the first
      return Object.entries(event.required)
        .filter(([, names]) => names.length > 0)
        .sort(([, one], [, other]) => other.length - one.length)
        .map(([tag, names]) => ({ names, known: knownOf(vendor, events[tag] as Event) }));
    });
  return (payload) => {
    for (const { keys, known } of tags) {
      let value: unknown = payload;
      for (const key of keys) {
        value = typeof value === "object" && value ? (value as Record<string, unknown>)[key] : undefined;
      }
      const found = typeof value === "string" ? known.get(value) : undefined;
      if (found) return found;
    }
    for (const { names, known } of members) {
      let all = true;
      for (const name of names) all &&= Object.hasOwn(payload, name);
      if (all) return known;
    }
    return undefined;
  };
};

const knownOf = (vendor: Vendor | null, event: Event): Known => ({
  vendor,
  event,
  bytewise: isBytewise(event.schema),
});

/** Formats that only ASCII fits, or for which one character beyond it is as good as several. */
const FORMATS = /^(?:date-time|date|time|duration|uuid|uri|uri-reference|hostname|ipv4|ipv6|json-pointer)$/;

/** Keywords that look at single characters, or that turn a stricter answer into a laxer one. */
const TELLING = ["pattern", "patternProperties", "propertyNames", "not", "if", "contains", "oneOf"];

/**
 * Whether what passes the schema as Latin-1 passes it as UTF-8. A character beyond ASCII is several then, none of them
 * ASCII: that changes patterns, lengths at least and words beyond ASCII; lengths at most only get stricter.
 */
export const isBytewise = (value: unknown): boolean => {
  if (typeof value !== "object" || value === null) {
    return typeof value !== "string" || /^[\0-\x7f]*$/.test(value);
  }
  if (Array.isArray(value)) return value.every(isBytewise);
  const { minLength, format } = value as JsonSchema;
  if (typeof minLength === "number" && minLength > 1) return false;
  if (typeof format === "string" && !FORMATS.test(format)) return false;
  if (TELLING.some((keyword) => Object.hasOwn(value, keyword))) return false;
  return Object.entries(value).every(([name, member]) => isBytewise(name) && isBytewise(member));
};
