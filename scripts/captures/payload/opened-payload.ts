import { DEEPEST, shallow } from "../../../src/check/depth.js";
import type { Event } from "../../../src/check/index.js";
import { at, eventOf, type Recognition, recognise, type Vendor } from "../../../src/vendor.js";
import { type Position, scan } from "../../json/scan.js";
import { brokenAt, type Reason } from "../input/reason.js";
import { bodyOf, type Envelope, headerOf, isEnvelope, outside } from "./envelope.js";

/** What the options say of the payloads. */
export interface Telling {
  readonly vendors: readonly Vendor[];
  /** `--vendor` */
  readonly vendor?: Vendor;
  /** `--event`, a tag or slug */
  readonly event?: string;
  readonly strictJson?: boolean;
  /** `--schema`: what every value is held against, whatever it is. There are no vendors and no envelopes then. */
  readonly schema?: Event;
}

/** Whatever JSON holds. */
export type Json = object | string | number | boolean | null;

/** A payload's text, and where it stands. */
export interface Text {
  readonly text: string;
  /** Where an offset of the text stands in the file: through the escapes of an envelope's body. */
  readonly file: { readonly text: string; readonly offset: (offset: number) => number };
  readonly inEnvelope: boolean;
}

/** A text taken out of its envelope and recognised, or why it cannot be. */
export type Opened =
  | { readonly reason: Reason; readonly payload?: undefined; readonly envelope?: Envelope }
  | {
      /** An object, or with `--schema` any JSON. */
      readonly payload: Json;
      readonly text: Text;
      readonly envelope?: Envelope;
      readonly vendor: Vendor | null;
      readonly event: Event | null;
      /** The tag in the vendor's spelling, null where there is none that may be shown. */
      readonly tag: string | null;
      /** Why the event is not known. */
      readonly reason?: Reason;
    };

/**
 * Parses a text, takes the payload out of its envelope, and says which event it is.
 *
 * @param origin where the text begins
 * @param folder the vendor in whose folder the file lies
 */
export const open = (
  text: string,
  origin: Position,
  folder: Vendor | undefined,
  telling: Telling,
): Opened => {
  if (telling.schema) {
    const read = valueIn(text, origin);
    return "message" in read
      ? { reason: read }
      : { ...read, text: bareText(text), vendor: null, event: telling.schema, tag: null };
  }
  const read = parsed(text, origin);
  if ("message" in read) return { reason: read };
  const unwrapped = isEnvelope(read.payload) ? unwrap(text, read.payload) : { ...read, text: bareText(text) };
  if ("reason" in unwrapped) return unwrapped;
  const { vendor, event, tag, reason } = recognised(unwrapped.payload, unwrapped.envelope, folder, telling);
  return { ...unwrapped, vendor, event, tag: event?.tag ?? tag, ...(reason && { reason }) };
};

/** The object in a text, or why there is none. */
const parsed = (text: string, origin?: Position): { payload: object } | Reason => {
  const read = valueIn(text, origin);
  if ("message" in read) return read;
  const { payload } = read;
  if (typeof payload === "object" && payload !== null && !Array.isArray(payload)) return { payload };
  const type = payload === null ? "null" : Array.isArray(payload) ? "an array" : `a ${typeof payload}`;
  return { message: `not an object but ${type}` };
};

/** The value in a text, or why there is none. */
const valueIn = (text: string, origin?: Position): { payload: Json } | Reason => {
  let payload: Json;
  try {
    payload = JSON.parse(text);
  } catch {
    // JSON.parse's own message quotes the text
    const scanned = scan(text);
    const fault = "fault" in scanned ? scanned : ({ at: scanned.end, fault: "character" } as const);
    return brokenAt(text, fault, origin);
  }
  return shallow(payload, DEEPEST) ? { payload } : { message: `nested deeper than ${DEEPEST} levels` };
};

type Unwrapped = { readonly payload: object; readonly text: Text; readonly envelope?: Envelope };

/** A text that is a payload itself. */
export const bareText = (text: string): Text => ({
  text,
  file: { text, offset: (offset) => offset },
  inEnvelope: false,
});

/** The version of envelopes that is read. */
export const VERSION = 1;

const unwrap = (around: string, envelope: Envelope): Unwrapped | { reason: Reason; envelope?: Envelope } => {
  if (envelope.v !== VERSION) {
    const message = `a capture envelope of version ${envelope.v}, this afterword reads version ${VERSION}`;
    return { reason: { message } };
  }
  const text = bodyOf(envelope);
  if (text === null) return { reason: { message: "the captured body is not UTF-8" }, envelope };
  const read = parsed(text);
  if ("message" in read) {
    const { message, place, hint } = read;
    const reason: Reason = {
      message: `the captured body is ${message}`,
      ...(place && { place: { ...place, inBody: true } }),
      ...(hint !== undefined && { hint }),
    };
    return { reason, envelope };
  }
  let offset: ((offset: number) => number) | undefined;
  const lazily = (inBody: number) => (offset ??= outside(around, envelope))(inBody);
  return { ...read, text: { text, file: { text: around, offset: lazily }, inEnvelope: true }, envelope };
};

interface Recognised {
  readonly vendor: Vendor | null;
  readonly event: Event | null;
  readonly tag: string | null;
  readonly reason?: Reason;
}

/** Which event a payload is: what the options say, then the envelope, then the payload itself and its folder. */
const recognised = (
  payload: object,
  envelope: Envelope | undefined,
  folder: Vendor | undefined,
  { vendors, vendor: wanted, event: name }: Telling,
): Recognised => {
  const said = wanted === undefined && typeof envelope?.vendor === "string" ? envelope.vendor : undefined;
  const told = wanted ?? vendors.find(({ slug }) => slug === said);
  if (said !== undefined && !told)
    return nobody("the envelope names a vendor that this version does not know");
  const among = told ? [told] : vendors;
  const header = envelope && headerOf(envelope);
  let seen = recognise(among, payload, header);
  if (folder && !told) {
    const here = recognise([folder], payload, header);
    if (here?.event || !seen) seen = here;
  }
  if (name !== undefined) return forced(seen, name, among);
  if (seen?.event) return seen;
  const vendor = seen?.vendor ?? told ?? null;
  return vendor ? without(vendor, payload) : nobody("no vendor's events look like this", HINT);
};

const HINT = "Say which it is with --vendor and --event.";

const nobody = (message: string, hint?: string): Recognised => ({
  vendor: null,
  event: null,
  tag: null,
  reason: hint === undefined ? { message } : { message, hint },
});

/** The vendor is certain, its event is not one that we know. */
const without = (vendor: Vendor, payload: object): Recognised => {
  const sent = typeof vendor.event === "string" ? at(payload, vendor.event) : undefined;
  const tag = typeof sent === "string" && /^[\w.-]{1,64}$/.test(sent) ? sent : null;
  const message =
    tag === null
      ? `no event of ${vendor.name} looks like this`
      : `${vendor.name} has no event ${tag} in this version`;
  const hint = `Known: ${Object.keys(vendor.events).join(", ")}. --event checks it as one of them.`;
  return { vendor, event: null, tag, reason: { message, hint } };
};

/** The event that `--event` names: of the vendor recognised, else of the only vendor that has it. */
const forced = (seen: Recognition | null, name: string, among: readonly Vendor[]): Recognised => {
  const having =
    seen && eventOf(seen.vendor, name) ? [seen.vendor] : among.filter((each) => eventOf(each, name));
  const [vendor] = having;
  if (!vendor)
    return nobody("the vendor that the envelope names has no event of the name that --event gives");
  if (having.length > 1) {
    const names = having.map(({ slug }) => slug).join(", ");
    return nobody("several vendors have the event that --event names", `Add --vendor: ${names}.`);
  }
  return { vendor, event: eventOf(vendor, name) ?? null, tag: null };
};
