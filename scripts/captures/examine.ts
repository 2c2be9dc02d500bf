import { counted } from "../../src/check/findings.js";
import type { Event, Findings } from "../../src/check/index.js";
import { DEEPEST, deeper } from "../../src/json/depth.js";
import { type Places, placesOf } from "../../src/json/places.js";
import { type Position, scan } from "../../src/json/scan.js";
import { strictFindings } from "../../src/json/strict.js";
import { at, eventOf, type Recognition, recognise, slugOf, type Vendor } from "../../src/vendor.js";
import { type Verdict, verdictOf } from "../../src/verdict.js";
import { bodyOf, type Envelope, headerOf, isEnvelope, outside } from "./envelope.js";
import { brokenAt, type Piece } from "./read.js";

/** What became of one payload. */
export interface Result {
  readonly file: string;
  /** Where the payload begins. */
  readonly at: Position;
  readonly vendor: Vendor | null;
  /** The tag in the vendor's spelling, null where there is none that may be shown. */
  readonly tag: string | null;
  readonly verdict: Verdict;
  readonly findings: Findings;
  /** Why there is nothing to find: for `malformed` and `unknown-event`. */
  readonly reason?: Reason;
  /** The checked text, for looking up where findings stand. */
  readonly text?: Text;
}

export interface Reason {
  readonly message: string;
  readonly hint?: string;
}

export interface Text {
  readonly text: string;
  readonly places: Places;
  /** Where an offset of the text stands in the file: through the escapes of an envelope's body. */
  readonly file: { readonly text: string; readonly offset: (offset: number) => number };
  readonly inEnvelope: boolean;
}

export interface Telling {
  readonly vendors: readonly Vendor[];
  /** `--vendor` */
  readonly vendor?: Vendor;
  /** `--event`, a tag or slug */
  readonly event?: string;
  readonly strictJson?: boolean;
}

/** Makes the function that holds one payload against its schema: parse, unwrap, recognise, check. */
export const examiner = (telling: Telling) => {
  const places = new Map<Event, Places>();
  const placesFor = (event: Event): Places => {
    let known = places.get(event);
    if (!known) places.set(event, (known = placesOf(event.schema)));
    return known;
  };

  return (file: string, folder: Vendor | undefined, piece: Piece): Result => {
    const base = { file, at: piece.at, vendor: null, tag: null, findings: NONE };
    const malformed = (reason: Reason): Result => ({ ...base, verdict: "malformed", reason });
    if ("malformed" in piece) return malformed({ ...piece, message: piece.malformed });
    const read = parsed(piece.text, piece.at);
    if ("message" in read) return malformed(read);
    const unwrapped = isEnvelope(read.payload)
      ? unwrap(piece.text, read.payload)
      : bare(piece.text, read.payload);
    if ("message" in unwrapped) return malformed(unwrapped);
    const { payload, text, envelope } = unwrapped;
    const { vendor, event, tag, reason } = recognised(payload, envelope, folder, telling);
    const named = { ...base, vendor, tag: event?.tag ?? tag };
    if (!event) return { ...named, verdict: "unknown-event", ...(reason && { reason }) };
    const checked = event.check(payload);
    const findings = telling.strictJson ? strictFindings(text.text, placesFor(event), checked) : checked;
    return { ...named, verdict: verdictOf(findings), findings, text: { ...text, places: placesFor(event) } };
  };
};

const NONE = counted([], 0);

/** The object in a text, or why there is none. */
const parsed = (text: string, origin?: Position): { payload: object } | Reason => {
  let payload: unknown;
  try {
    payload = JSON.parse(text);
  } catch {
    // JSON.parse's own message quotes the text
    const scanned = scan(text);
    const fault = "fault" in scanned ? scanned : ({ at: scanned.end, fault: "character" } as const);
    const { malformed: message, hint } = brokenAt(text, fault, origin);
    return { message, ...(hint !== undefined && { hint }) };
  }
  if (typeof payload !== "object" || payload === null || Array.isArray(payload)) {
    const type = payload === null ? "null" : Array.isArray(payload) ? "an array" : `a ${typeof payload}`;
    return { message: `not an object but ${type}` };
  }
  return deeper(payload) ? { message: `nested deeper than ${DEEPEST} levels` } : { payload };
};

interface Unwrapped {
  readonly payload: object;
  readonly text: Omit<Text, "places">;
  readonly envelope?: Envelope;
}

const bare = (text: string, payload: object): Unwrapped => ({
  payload,
  text: { text, file: { text, offset: (offset) => offset }, inEnvelope: false },
});

const VERSION = 1;

const unwrap = (around: string, envelope: Envelope): Unwrapped | Reason => {
  if (envelope.v !== VERSION) {
    return {
      message: `a capture envelope of version ${envelope.v}, this afterword reads version ${VERSION}`,
    };
  }
  const text = bodyOf(envelope);
  if (text === null) return { message: "the captured body is not UTF-8" };
  const read = parsed(text);
  if ("message" in read) return { ...read, message: `the captured body is ${read.message}` };
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

/** The names that `--event` takes. */
export const eventNames = (vendors: readonly Vendor[]): string[] => [
  ...new Set(vendors.flatMap(({ events }) => Object.keys(events).flatMap((tag) => [tag, slugOf(tag)]))),
];

/** The vendor whose folder a file lies under; the innermost wins. */
export const folderVendor = (path: string, vendors: readonly Vendor[]): Vendor | undefined => {
  const folders = path.split(/[\\/]/).slice(0, -1);
  const slug = folders.findLast((folder) => vendors.some((vendor) => vendor.slug === folder));
  return vendors.find((vendor) => vendor.slug === slug);
};
