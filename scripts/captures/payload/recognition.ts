// Recognises the event of a payload.

import type { Event } from "../../../src/check/index.js";
import { valueAt } from "../../../src/pointer.js";
import { type Recognition, recognise, recogniseAs } from "../../../src/recognise.js";
import { eventOf, tagPlaces, type Vendor } from "../../../src/vendor.js";
import { vendors as builtIn } from "../../../src/vendors/index.js";
import type { UncheckedReason } from "../input/reason.js";
import { type Envelope, envelopeHeader } from "./envelope.js";
import { otherFormat } from "./other-formats.js";

/** What the command line says about the payloads. */
export interface RecognitionOptions {
  readonly vendors: readonly Vendor[];
  /** The vendor of all payloads: `--vendor`. */
  readonly vendor?: Vendor;
  /** The event of all payloads, as a tag or slug: `--event`. */
  readonly event?: string;
  /** Whether repeated names and unsafe integers are found: `--strict-json`. */
  readonly strictJson?: boolean;
  /** The schema that every JSON value is checked against: `--schema`. Then there are no vendors and no envelopes. */
  readonly schema?: Event;
}

/** The event of a payload, or why it is not known. */
export interface RecognisedEvent {
  readonly vendor: Vendor | null;
  readonly event: Event | null;
  /** A tag that was sent but is not known. Null if there is none that may be shown. */
  readonly tag: string | null;
  readonly reason?: UncheckedReason;
}

/**
 * Recognises the event of a payload: by the options, then by the envelope, then by the payload and its folder.
 *
 * @param folder the vendor after which a folder around the file is named
 */
export const recognisedEvent = (
  payload: object,
  envelope: Envelope | undefined,
  folder: Vendor | undefined,
  { vendors, vendor: wanted, event: name }: RecognitionOptions,
): RecognisedEvent => {
  const slug = wanted === undefined && typeof envelope?.vendor === "string" ? envelope.vendor : undefined;
  const certainVendor = wanted ?? vendors.find((each) => each.slug === slug);
  if (slug !== undefined && !certainVendor)
    return unrecognised(
      "the envelope names a vendor that is not known here",
      "Vendors of your own are known with --schemas DIR, or from afterword.json.",
    );
  const candidates = certainVendor ? [certainVendor] : vendors;
  const header = envelope && envelopeHeader(envelope);
  const inFolder = folder && !certainVendor ? recognise([folder], payload, header) : null;
  const known = inFolder?.event ? [inFolder] : recognisedBy(candidates, payload, header);
  const isAmbiguous = known.length > 1;
  const found = isAmbiguous ? null : (known[0] ?? recognise(candidates, payload, header) ?? inFolder);
  if (name !== undefined) return namedEvent(found, name, candidates);
  if (isAmbiguous)
    return unrecognised(
      `several vendors' events look like this: ${known.map(({ vendor }) => vendor.slug).join(", ")}`,
      "Give --vendor, or put the captures into a folder with the vendor's name.",
    );
  if (found?.event) return found;
  const vendor = found?.vendor ?? certainVendor ?? null;
  const reason = envelope ? undefined : otherFormat(payload);
  if (reason && !found?.vendor) return { vendor, event: null, tag: null, reason };
  return vendor ? unknownEvent(vendor, payload) : unrecognised("no vendor's events look like this", HINT);
};

/** Whether a vendor is one of the project. It may have the name of a built-in one. */
export const isOwn = (vendor: Vendor | null): boolean => vendor !== null && !builtIn.includes(vendor);

/** Those of the project; if there are none, the built-in ones. Whoever describes a vendor receives from it. */
const ownFirst = <T>(all: readonly T[], vendorOf: (each: T) => Vendor): readonly T[] => {
  const own = all.filter((each) => isOwn(vendorOf(each)));
  return own.length > 0 ? own : all;
};

/**
 * The vendors with an event like the payload: by its tag, otherwise by its members. Vendors of the project count before
 * built-in ones. Of a platform and its resellers it is the platform, as in `recognise`. It never chooses between others:
 * that would be a guess.
 */
const recognisedBy = (
  vendors: readonly Vendor[],
  payload: object,
  header: ((name: string) => string | undefined) | undefined,
): Recognition[] => {
  const known = vendors.flatMap((vendor) => {
    const found = recogniseAs(vendor, payload, header ?? NO_HEADER);
    return found?.event ? [found] : [];
  });
  const tagged = known.filter(({ tag }) => tag !== null);
  const best = ownFirst(tagged.length > 0 ? tagged : known, ({ vendor }) => vendor);
  return best.filter(({ vendor }) => !best.some((other) => other.vendor.slug === vendor.platform));
};

const NO_HEADER = (): undefined => undefined;

const HINT =
  "Say which it is with --vendor and --event, or give your own schemas with --schemas or afterword.json.";

const unrecognised = (message: string, hint?: string): RecognisedEvent => ({
  vendor: null,
  event: null,
  tag: null,
  reason: hint === undefined ? { message } : { message, hint },
});

/** The result for a payload whose vendor is certain, but whose event is unknown. */
const unknownEvent = (vendor: Vendor, payload: object): RecognisedEvent => {
  const sent = tagPlaces(vendor.event)
    .map((place) => valueAt(payload, place))
    .find((value) => typeof value === "string");
  // a longer tag, or one with other characters, may be personal data
  const tag = typeof sent === "string" && /^[\w.-]{1,64}$/.test(sent) ? sent : null;
  const message =
    tag === null
      ? `no event of ${vendor.name} looks like this`
      : `${vendor.name} has no event ${tag} in this version`;
  const hint = `Known: ${Object.keys(vendor.events).join(", ")}. --event checks it as one of them.`;
  return { vendor, event: null, tag, reason: { message, hint } };
};

/** The event that `--event` names. It belongs to the recognised vendor, otherwise to the only vendor that has it. */
const namedEvent = (
  found: Recognition | null,
  name: string,
  candidates: readonly Vendor[],
): RecognisedEvent => {
  const having = candidates.filter((each) => eventOf(each, name));
  const owners = found && eventOf(found.vendor, name) ? [found.vendor] : ownFirst(having, (each) => each);
  const [vendor] = owners;
  if (!vendor)
    return unrecognised("the vendor that the envelope names has no event of the name that --event gives");
  if (owners.length > 1) {
    const names = owners.map(({ slug }) => slug).join(", ");
    return unrecognised("several vendors have the event that --event names", `Add --vendor: ${names}.`);
  }
  return { vendor, event: eventOf(vendor, name) ?? null, tag: null };
};
