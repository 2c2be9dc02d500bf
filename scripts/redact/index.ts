// Replaces personal data in captures and keeps their shape: the verdict and the findings stay the same. Values that a
// schema marks, and values that no schema lists, are replaced whole. Everything else is searched for addresses, numbers
// and tokens. disguise.ts has a glossary.
import type { Findings } from "../../src/check/index.js";
import type { Vendor } from "../../src/vendor.js";
import { checkPayload } from "../captures/payload/checked-payload.js";
import type { Json, OpenedPayload } from "../captures/payload/opened-payload.js";
import type { RecognitionOptions } from "../captures/payload/recognition.js";
import type { Position } from "../json/scan.js";
import { cachedWalkerOf } from "./cached-walker.js";
import { type Disguise, disguisedJson, disguiseOf, UNKNOWN } from "./disguise.js";
import { disguisedEnvelope } from "./envelope.js";
import { type MarksBySlug, marksOfEvent } from "./marks.js";
import type { SigningSecret } from "./signing.js";
import { streamsOf } from "./stand-ins/streams.js";
import type { Knowledge, Value } from "./walk.js";

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

/**
 * Redacts one capture; undefined if it is malformed.
 *
 * @param reopen opens the redacted text in the same way as the capture
 */
export type Redactor = (
  opened: OpenedPayload,
  position: Position,
  reopen: (text: string) => OpenedPayload,
) => Promise<RedactedCapture | undefined>;

/** A capture whose payload could be parsed. */
type Parsed = Extract<OpenedPayload, { payload: Json }>;

/** A stand-in may by chance be a word that means something. Then the capture is redacted again, at most so many times. */
const MAX_ROUNDS = 4;

/** Makes the function that redacts a capture. */
export const redactor = (settings: RedactorSettings): Redactor => {
  const streams = streamsOf(settings.key);
  const known = new Map<string, Knowledge>();
  return async (opened, position, reopen) => {
    if (!opened.payload) return undefined;
    const knowledge = knowledgeOf(known, settings.marks, opened);
    const attempt = async (round: number): Promise<RedactedCapture> => {
      const disguise = disguiseOf(streams, opened.text.text, knowledge, keepsTag(opened), round);
      const line = await disguisedLine(settings, opened, knowledge, disguise);
      return { line, isFaithful: isSame(opened, reopen(line), disguise, position) };
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
    knowledge = {
      schema: cachedWalkerOf(event.schema),
      marks: cachedWalkerOf(marksOfEvent(marks, vendor, event.tag)),
    };
    known.set(name, knowledge);
  }
  return knowledge;
};

/** Keeps the tag of an event that no schema describes: it identifies the vendor and the event. */
const keepsTag =
  ({ vendor, event, tag }: Parsed) =>
  (text: string, { keys }: Value): boolean =>
    !event && tag === text && vendor?.event === keys.map((key) => `/${key}`).join("");

/** The payload, or its envelope, in one line of JSON. */
const disguisedLine = async (
  { recognition, secretOf, signing }: RedactorSettings,
  { envelope, vendor, text }: Parsed,
  knowledge: Knowledge,
  disguise: Disguise,
): Promise<string> => {
  const body = disguisedJson(disguise, text.text, knowledge, envelope === undefined);
  if (!envelope) return body;
  const sender =
    recognition.vendor ?? recognition.vendors.find(({ slug }) => slug === envelope.vendor) ?? vendor;
  const secret = sender ? secretOf(sender) : undefined;
  return disguisedEnvelope(envelope, body, sender && signing(sender), secret, disguise);
};

/** Whether verdict and findings are the same. Members may have been renamed. */
const isSame = (
  before: OpenedPayload,
  after: OpenedPayload,
  { renamed }: Disguise,
  position: Position,
): boolean => {
  const [checkedBefore, checkedAfter] = [checkPayload(position, before), checkPayload(position, after)];
  const freshPointer = (pointer: string): string =>
    renamed.size === 0
      ? pointer
      : pointer
          .split("/")
          .map((part) => renamed.get(part) ?? part)
          .join("/");
  return (
    checkedBefore.verdict === checkedAfter.verdict &&
    checkedBefore.vendor === checkedAfter.vendor &&
    checkedBefore.tag === checkedAfter.tag &&
    checkedBefore.findings.total === checkedAfter.findings.total &&
    (checkedBefore.findings.total > checkedBefore.findings.length ||
      linesOf(checkedBefore.findings, freshPointer) === linesOf(checkedAfter.findings, (pointer) => pointer))
  );
};

const linesOf = (findings: Findings, pointerOf: (pointer: string) => string): string =>
  findings
    .map(({ kind, pointer }) => `${kind} ${pointerOf(pointer)}`)
    .sort()
    .join("\n");
