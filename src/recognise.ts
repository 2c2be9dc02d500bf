// Recognises the vendor and the event of a payload.
import type { Event } from "./check/index.js";
import { valueAt } from "./pointer.js";
import { tagPlaces, type Vendor } from "./vendor.js";

/** The vendor and the event of a payload. `event` is null if only the vendor is known. */
export interface Recognition {
  readonly vendor: Vendor;
  readonly event: Event | null;
  /** The tag of the event, or as sent if there is no such event; null if none was sent. */
  readonly tag: string | null;
}

/** Reads a header of the delivery. */
type Header = (name: string) => string | undefined;

/**
 * Recognises the vendor and the event of a payload: first by a known tag, then by the members that an event requires.
 * If neither helps, an unknown tag in the form of one vendor's tags shows the vendor; `event` is then null. Null if no
 * vendor fits, or if an unknown tag fits several.
 *
 * @param vendors in order of preference; without a tag, a platform is preferred to its resellers
 * @param header reads a header of the delivery, for vendors that name the event there
 * @example
 * const recognition = recognise(vendors, payload);
 * recognition?.event?.check(payload);
 */
export const recognise = (
  vendors: readonly Vendor[],
  payload: unknown,
  header: Header = () => undefined,
): Recognition | null => {
  const fitting = vendors.flatMap((vendor) => recogniseAs(vendor, payload, header) ?? []);
  const known = fitting.filter(({ event }) => event);
  const resold = ({ vendor }: Recognition) => vendors.some(({ slug }) => slug === vendor.platform);
  return (
    known.find(({ tag }) => tag !== null) ??
    known.find((each) => !resold(each)) ??
    known[0] ??
    (fitting.length === 1 ? (fitting[0] as Recognition) : null)
  );
};

/** Recognises the event of a payload if it is one of this vendor's; otherwise null. */
export const recogniseAs = (vendor: Vendor, payload: unknown, header: Header): Recognition | null => {
  const { event: rule, events, aliases, tagForm } = vendor;
  const [sent, place] = tagIn(payload, rule, header);
  if (typeof sent !== "string") return recogniseByMembers(vendor, payload);
  const tag = aliases && Object.hasOwn(aliases, sent) ? (aliases[sent] as string) : sent;
  const event = Object.hasOwn(events, tag) ? (events[tag] as Event) : null;
  const form = typeof tagForm === "object" ? tagForm[place] : tagForm;
  return event || (form !== undefined && new RegExp(form).test(tag)) ? { vendor, event, tag } : null;
};

/** The tag as sent, and where it is in the payload: the first text of several places. */
const tagIn = (
  payload: unknown,
  rule: Vendor["event"],
  header: Header,
): readonly [tag: unknown, place: string] => {
  if (rule && typeof rule === "object" && "header" in rule) return [header(rule.header), ""];
  for (const place of tagPlaces(rule)) {
    const tag = valueAt(payload, place);
    if (typeof tag === "string") return [tag, place];
  }
  return [undefined, ""];
};

/** Recognises the event that has all members which its rule requires; of several, the one that requires the most. */
const recogniseByMembers = (vendor: Vendor, payload: unknown): Recognition | null => {
  const { event: rule, events } = vendor;
  if (typeof rule !== "object" || !("required" in rule)) return null;
  let name: string | undefined;
  let most = 0;
  for (const each in rule.required) {
    const members = rule.required[each] as readonly string[];
    if (members.length <= most || !members.every((member) => Object.hasOwn(Object(payload), member)))
      continue;
    name = each;
    most = members.length;
  }
  return name === undefined ? null : { vendor, event: events[name] as Event, tag: null };
};
