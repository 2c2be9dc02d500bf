// Opens a payload exactly: parses it, takes it out of its envelope, and recognises its event.

import { MAX_DEPTH, shallow } from "../../../src/check/depth.js";
import type { Event } from "../../../src/check/index.js";
import type { Vendor } from "../../../src/vendor.js";
import { isTooDeepToParse } from "../../json/depth.js";
import { type Position, scan } from "../../json/scan.js";
import { isObject } from "../../json/value.js";
import { notJsonIn, TOO_DEEP, type UncheckedReason } from "../input/reason.js";
import { type Envelope, envelopeBody, envelopeIn, envelopeOffset } from "./envelope.js";
import { type RecognitionOptions, recognisedEvent } from "./recognition.js";

/** Any JSON value. */
export type Json = object | string | number | boolean | null;

/** The text of a payload, and its place in the file. */
export interface OpenedText {
  readonly text: string;
  readonly file: {
    /** The text in the file: the payload, or the envelope around it. */
    readonly text: string;
    /** Converts an offset in the payload to an offset in the file's text. The body of an envelope has escapes. */
    readonly offset: (offset: number) => number;
  };
  readonly inEnvelope: boolean;
}

/** The exact payload of a text: parsed, taken out of its envelope and recognised. Or the reason why there is none. */
export type OpenedPayload =
  | { readonly reason: UncheckedReason; readonly payload?: undefined; readonly envelope?: Envelope }
  | {
      /** An object, or with `--schema` any JSON. */
      readonly payload: Json;
      readonly text: OpenedText;
      readonly envelope?: Envelope;
      readonly vendor: Vendor | null;
      readonly event: Event | null;
      /** The tag in the vendor's spelling. Null if there is none that may be shown. */
      readonly tag: string | null;
      /** Why the event is not known. */
      readonly reason?: UncheckedReason;
    };

/** A capture whose payload could be parsed. */
export type Parsed = Extract<OpenedPayload, { payload: Json }>;

/**
 * Parses a text, takes the payload out of its envelope, and recognises its event.
 *
 * @param origin where the text begins in its file
 * @param folder the vendor after which a folder around the file is named
 */
export const openPayload = (
  text: string,
  origin: Position,
  folder: Vendor | undefined,
  options: RecognitionOptions,
): OpenedPayload => {
  if (options.schema) return openValue(text, origin, options.schema);
  const parsed = parseObject(text, origin);
  if ("message" in parsed) return { reason: parsed };
  const found = envelopeIn(parsed.payload);
  const unwrapped: Unwrapped = found ? unwrap(text, found) : { ...parsed, text: bareText(text) };
  if ("reason" in unwrapped) return unwrapped;
  const { payload, envelope } = unwrapped;
  const { vendor, event, tag, reason } = recognisedEvent(payload, envelope, folder, options);
  return { ...unwrapped, vendor, event, tag: event?.tag ?? tag, ...(reason && { reason }) };
};

/** Recognises the event of an opened payload without an envelope again, after values in it were changed. */
export const openChanged = (
  { payload, text }: Parsed,
  folder: Vendor | undefined,
  options: RecognitionOptions,
): OpenedPayload => {
  const { vendor, event, tag, reason } = recognisedEvent(payload as object, undefined, folder, options);
  return { payload, text, vendor, event, tag: event?.tag ?? tag, ...(reason && { reason }) };
};

/** The text of a payload without an envelope. */
export const bareText = (text: string): OpenedText => ({
  text,
  file: { text, offset: (offset) => offset },
  inEnvelope: false,
});

const openValue = (text: string, origin: Position, schema: Event): OpenedPayload => {
  const parsed = parseValue(text, origin);
  return "message" in parsed
    ? { reason: parsed }
    : { ...parsed, text: bareText(text), vendor: null, event: schema, tag: null };
};

/** The object in a text, or why there is none. */
const parseObject = (text: string, origin?: Position): { payload: object } | UncheckedReason => {
  const parsed = parseValue(text, origin);
  if ("message" in parsed) return parsed;
  const { payload } = parsed;
  if (isObject(payload)) return { payload };
  const type = payload === null ? "null" : Array.isArray(payload) ? "an array" : `a ${typeof payload}`;
  return { message: `not an object but ${type}` };
};

/** The value in a text, or why there is none. */
const parseValue = (text: string, origin?: Position): { payload: Json } | UncheckedReason => {
  if (isTooDeepToParse(text)) return TOO_DEEP;
  let payload: Json;
  try {
    payload = JSON.parse(text);
  } catch {
    // the message of JSON.parse quotes the text
    const scanned = scan(text);
    const fault = "fault" in scanned ? scanned : ({ at: scanned.end, fault: "character" } as const);
    return notJsonIn(text, fault, origin);
  }
  return shallow(payload, MAX_DEPTH) ? { payload } : TOO_DEEP;
};

/** The version of envelopes that can be read. */
export const ENVELOPE_VERSION = 1;

type Unwrapped =
  | { readonly payload: object; readonly text: OpenedText; readonly envelope?: Envelope }
  | { readonly reason: UncheckedReason; readonly envelope?: Envelope };

/** Takes the payload out of an envelope. `outerText` is the envelope's own text. */
const unwrap = (outerText: string, envelope: Envelope): Unwrapped => {
  if (envelope.v !== ENVELOPE_VERSION) {
    const message = `a capture envelope of version ${envelope.v}, this afterword reads version ${ENVELOPE_VERSION}`;
    return { reason: { message } };
  }
  const body = envelopeBody(envelope);
  if (body === null) return { reason: { message: "the captured body is not UTF-8" }, envelope };
  // a byte order mark is signed with the body, but is no part of its JSON
  const mark = body.startsWith("\ufeff") ? 1 : 0;
  const text = body.slice(mark);
  const parsed = parseObject(text);
  if ("message" in parsed) return { reason: reasonInBody(parsed), envelope };
  let toOuter: ((offset: number) => number) | undefined;
  const offset = (inBody: number) => (toOuter ??= envelopeOffset(outerText, envelope))(inBody + mark);
  return { ...parsed, text: { text, file: { text: outerText, offset }, inEnvelope: true }, envelope };
};

const reasonInBody = ({ message, place, hint }: UncheckedReason): UncheckedReason => ({
  message: `the captured body is ${message}`,
  ...(place && { place: { ...place, inBody: true } }),
  ...(hint !== undefined && { hint }),
});
