import type { Event } from "../../../src/check/index.js";
import { valueAt } from "../../../src/pointer.js";
import { type Recognition, recognise } from "../../../src/recognise.js";
import { eventOf, type Vendor } from "../../../src/vendor.js";
import type { UncheckedReason } from "../input/reason.js";
import { type Envelope, envelopeHeader } from "./envelope.js";

/** What the command line says about the payloads. */
export interface RecognitionOptions {
  readonly vendors: readonly Vendor[];
  /** The vendor of all payloads: `--vendor`. */
  readonly vendor?: Vendor;
  /** The event of all payloads, as a tag or slug: `--event`. */
  readonly event?: string;
  /** Whether repeated names and unsafe integers are found: `--strict-json`. */
  readonly strictJson?: boolean;
  /** The schema that every JSON value is checked against: `--schema`. There are no vendors and no envelopes then. */
  readonly schema?: Event;
}

/** Which event a payload is, or why that is not known. */
export interface RecognisedEvent {
  readonly vendor: Vendor | null;
  readonly event: Event | null;
  /** A tag that was sent but is not known. Null where there is none that may be shown. */
  readonly tag: string | null;
  readonly reason?: UncheckedReason;
}

/**
 * Recognises the event of a payload: by what the options say, then by the envelope, then by the payload and its folder.
 *
 * @param folder the vendor in whose folder the file lies
 */
export const recognisedEvent = (
  payload: object,
  envelope: Envelope | undefined,
  folder: Vendor | undefined,
  { vendors, vendor: wanted, event: name }: RecognitionOptions,
): RecognisedEvent => {
  const slug = wanted === undefined && typeof envelope?.vendor === "string" ? envelope.vendor : undefined;
  const certain = wanted ?? vendors.find((each) => each.slug === slug);
  if (slug !== undefined && !certain)
    return unrecognised("the envelope names a vendor that this version does not know");
  const candidates = certain ? [certain] : vendors;
  const header = envelope && envelopeHeader(envelope);
  let found = recognise(candidates, payload, header);
  if (folder && !certain) {
    const inFolder = recognise([folder], payload, header);
    if (inFolder?.event || !found) found = inFolder;
  }
  if (name !== undefined) return namedEvent(found, name, candidates);
  if (found?.event) return found;
  const vendor = found?.vendor ?? certain ?? null;
  return vendor ? unknownEvent(vendor, payload) : unrecognised("no vendor's events look like this", HINT);
};

const HINT = "Say which it is with --vendor and --event.";

const unrecognised = (message: string, hint?: string): RecognisedEvent => ({
  vendor: null,
  event: null,
  tag: null,
  reason: hint === undefined ? { message } : { message, hint },
});

/** The vendor is certain, but its event is not one that we know. */
const unknownEvent = (vendor: Vendor, payload: object): RecognisedEvent => {
  const sent = typeof vendor.event === "string" ? valueAt(payload, vendor.event) : undefined;
  // anything longer or stranger may be personal data
  const tag = typeof sent === "string" && /^[\w.-]{1,64}$/.test(sent) ? sent : null;
  const message =
    tag === null
      ? `no event of ${vendor.name} looks like this`
      : `${vendor.name} has no event ${tag} in this version`;
  const hint = `Known: ${Object.keys(vendor.events).join(", ")}. --event checks it as one of them.`;
  return { vendor, event: null, tag, reason: { message, hint } };
};

/** The event that `--event` names: of the vendor that was recognised, otherwise of the only vendor that has it. */
const namedEvent = (
  found: Recognition | null,
  name: string,
  candidates: readonly Vendor[],
): RecognisedEvent => {
  const having =
    found && eventOf(found.vendor, name) ? [found.vendor] : candidates.filter((each) => eventOf(each, name));
  const [vendor] = having;
  if (!vendor)
    return unrecognised("the vendor that the envelope names has no event of the name that --event gives");
  if (having.length > 1) {
    const names = having.map(({ slug }) => slug).join(", ");
    return unrecognised("several vendors have the event that --event names", `Add --vendor: ${names}.`);
  }
  return { vendor, event: eventOf(vendor, name) ?? null, tag: null };
};
