// Replaces personal data in captures and keeps their shape: the verdict and the findings stay the same. Values that a
// schema marks, and values that no schema lists, are replaced whole. Everything else is searched for addresses, numbers
// and tokens. disguise.ts has a glossary.
import { pathOf } from "../../src/check/findings.js";
import type { Findings, JsonSchema } from "../../src/check/index.js";
import { tagPlaces, type Vendor } from "../../src/vendor.js";
import { type CheckedPayload, checkPayload } from "../captures/payload/checked-payload.js";
import type { OpenedPayload, Parsed } from "../captures/payload/opened-payload.js";
import type { RecognitionOptions } from "../captures/payload/recognition.js";
import type { Position } from "../json/scan.js";
import { type Disguise, disguisedPayload, disguiseOf, type Payload, payloadOf, UNKNOWN } from "./disguise.js";
import { disguisedEnvelope } from "./envelope.js";
import { type MarksBySlug, marksOfEvent } from "./marks.js";
import { rootPlaceOf } from "./places.js";
import type { SigningSecret } from "./signing.js";
import { wordsOf } from "./stand-ins/labels.js";
import { streamsOf } from "./stand-ins/streams.js";
import type { Knowledge, Stays } from "./walk.js";

/** What a redactor needs to know. */
export interface RedactorSettings {
  readonly recognition: RecognitionOptions;
  readonly marks: MarksBySlug;
  /** Stand-ins depend on it. Whoever has it can find out the original values. */
  readonly key: Uint8Array;
  /** The secret to sign a vendor's deliveries with. */
  secretOf(vendor: Vendor): SigningSecret | undefined;
  /** The vendor with the signature header that the user named, where the vendor does not document it. */
  signing(vendor: Vendor): Vendor;
}

/** A capture after redaction. */
export interface RedactedCapture {
  /** One line of JSON. */
  readonly line: string;
  /** Whether verdict and findings are the same as before. */
  readonly isFaithful: boolean;
}

/** Opens what a capture has become, in the same way as the capture. */
export interface Reopen {
  /** Opens another text. */
  openInstead(text: string): OpenedPayload;
  /** Recognises the event of the payload again, after values in it were changed. */
  openChanged(opened: Parsed): OpenedPayload;
}

/** Redacts one capture; undefined if it is malformed. The values in its payload are changed. */
export type Redactor = (
  opened: OpenedPayload,
  position: Position,
  reopen: Reopen,
) => Promise<RedactedCapture | undefined>;

/** A stand-in may by chance be a word that means something. Then the capture is redacted again, at most so many times. */
const MAX_ROUNDS = 4;

/** Makes the function that redacts a capture. */
export const redactor = (settings: RedactorSettings): Redactor => {
  const streams = streamsOf(settings.key);
  const known = new Map<string, Knowledge>();
  const words = memberWordsOf(settings.recognition.vendors);
  return async (opened, position, reopen) => {
    if (!opened.payload) return undefined;
    const knowledge = knowledgeOf(known, settings.marks, opened);
    const before = checkPayload(position, opened);
    const attempt = async (round: number): Promise<RedactedCapture> => {
      // most captures need not be parsed again: what was parsed is changed with the text. Findings lead to what was parsed
      const isChanged = round === 0 && !opened.envelope && before.findings.total === 0;
      // its names are kept in what was found, so each round looks it up again
      const value = isChanged ? opened.payload : undefined;
      const payload = payloadOf(opened.text.text, knowledge, keepsTag(opened), value);
      const disguise = disguiseOf(streams, payload, words, round);
      const line = await disguisedLine(settings, opened, payload, disguise);
      const isWhole = isChanged && disguise.renamed.size === 0;
      const after = isWhole ? reopen.openChanged(opened) : reopen.openInstead(line);
      return { line, isFaithful: isSame(before, checkPayload(position, after), disguise) };
    };
    let redacted = await attempt(0);
    for (let round = 1; round < MAX_ROUNDS && !redacted.isFaithful; round++) redacted = await attempt(round);
    return redacted;
  };
};

const knowledgeOf = (
  known: Map<string, Knowledge>,
  marks: MarksBySlug,
  { vendor, event }: Parsed,
): Knowledge => {
  if (!vendor || !event) return UNKNOWN;
  const name = `${vendor.slug} ${event.tag}`;
  let knowledge = known.get(name);
  if (!knowledge) {
    knowledge = { root: rootPlaceOf(event.schema, marksOfEvent(marks, vendor, event.tag)) };
    known.set(name, knowledge);
  }
  return knowledge;
};

/** Keeps the tag of an event that no schema describes: it identifies the vendor and the event. */
const keepsTag = ({ vendor, event, tag }: Parsed): Stays | undefined =>
  event
    ? undefined
    : (text, _kind, _place, keys) =>
        tag === text &&
        tagPlaces(vendor?.event).includes(
          keys()
            .map((key) => `/${key}`)
            .join(""),
        );

/** The words in the names of members that the schemas list. A name that consists of them says nothing about a person. */
const memberWordsOf = (vendors: readonly Vendor[]): ReadonlySet<string> => {
  const words = new Set<string>();
  const seen = new Set<unknown>();
  const read = (value: unknown): void => {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    for (const each of Object.values(value)) read(each);
    const { properties } = value as JsonSchema;
    if (typeof properties !== "object") return;
    for (const name of Object.keys(properties))
      for (const word of wordsOf(name)) words.add(word.toLowerCase());
  };
  for (const { events } of vendors) for (const { schema } of Object.values(events)) read(schema);
  return words;
};

/** The payload, or its envelope, in one line of JSON. */
const disguisedLine = async (
  { recognition, secretOf, signing }: RedactorSettings,
  { envelope, vendor }: Parsed,
  payload: Payload,
  disguise: Disguise,
): Promise<string> => {
  const body = disguisedPayload(disguise, payload, envelope === undefined);
  if (!envelope) return body;
  const sender =
    recognition.vendor ?? recognition.vendors.find(({ slug }) => slug === envelope.vendor) ?? vendor;
  const secret = sender ? secretOf(sender) : undefined;
  return disguisedEnvelope(envelope, body, sender && signing(sender), secret, disguise);
};

/** Whether verdict and findings are the same. Members may have been renamed. */
const isSame = (before: CheckedPayload, after: CheckedPayload, { renamed }: Disguise): boolean =>
  before.verdict === after.verdict &&
  before.vendor === after.vendor &&
  before.tag === after.tag &&
  before.findings.total === after.findings.total &&
  (before.findings.total > before.findings.length ||
    linesOf(before.findings, renamed) === linesOf(after.findings, NOT_RENAMED));

const NOT_RENAMED: ReadonlyMap<string, string> = new Map();

/** Findings as text. The names that the sender chose are those that they were replaced by. */
const linesOf = (findings: Findings, renamed: ReadonlyMap<string, string>): string => {
  if (findings.length === 0) return "";
  const lines = findings.map((finding) => {
    const { keys = [], open } = pathOf(finding) ?? {};
    const names = keys.map((key, index) =>
      open?.has(index) && typeof key === "string" ? (renamed.get(key) ?? key) : key,
    );
    return JSON.stringify([finding.kind, ...names]);
  });
  return lines.sort().join("\n");
};
