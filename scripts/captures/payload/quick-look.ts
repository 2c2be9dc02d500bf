// A quick look at a payload: its bytes are read as Latin-1 and parsed. This needs no decoding and gives strings with one
// byte for each character, which JSON.parse reads fastest. capture.ts has an example.
import { isUtf8 } from "node:buffer";
import { deeper } from "../../../src/check/depth.js";
import { isTooDeepToParse } from "../../json/depth.js";
import { isObject } from "../../json/value.js";
import { type Envelope, envelopeIn } from "./envelope.js";
import { ENVELOPE_VERSION, type Json } from "./opened-payload.js";
import type { QuickMatch, QuickRecogniser } from "./quick-recognition.js";
import { BYTE_ESCAPE, isAsciiSource, isLatin1Ready, latin1Text, type PayloadSource } from "./source.js";

/** What a quick look fills in. */
export interface QuickLook {
  quickPayload: Json | undefined;
  envelope: Envelope | undefined;
}

/**
 * Parses a payload in a quick look and recognises its event. Undefined if the exact payload has to be read: because it is
 * not JSON, is not recognised, or could get another verdict as Latin-1.
 *
 * @param recognise recognises events; see `quickRecogniser`
 * @param hasEnvelopes whether the payload may be in an envelope
 * @param look gets the payload and its envelope; a new object for each payload would cost time
 */
export const quickLook = (
  source: PayloadSource,
  recognise: QuickRecogniser,
  hasEnvelopes: boolean,
  look: QuickLook,
): QuickMatch | undefined => {
  const text = latin1Text(source);
  const payload = hasEnvelopes ? payloadOf(text, look) : parsed(text);
  if (payload === undefined) return undefined;
  const match = recognise(payload as object, look.envelope);
  if (!match || !isReliable(source, text, match, look)) return undefined;
  look.quickPayload = payload;
  return match;
};

/** Whether checking the quick look gives the verdict of the exact payload. The usual cases come first. */
const isReliable = (
  source: PayloadSource,
  text: string,
  { isLatin1Safe }: QuickMatch,
  look: QuickLook,
): boolean => {
  if (isLatin1Safe && source.isBatchReady) return true;
  if (isQuickLookExact(source, look.envelope)) return true;
  return (
    isLatin1Safe && !text.includes(BYTE_ESCAPE) && isUtf8(source.bytes.subarray(source.start, source.end))
  );
};

/** Whether a quick look is the exact payload. It is if everything is ASCII. */
export const isQuickLookExact = (source: PayloadSource, envelope: Envelope | undefined): boolean =>
  isAsciiSource(source) && envelope?.bodyBase64 === undefined;

/** The payload in a text, taken out of its envelope if there is one. */
const payloadOf = (text: string, look: QuickLook): object | undefined => {
  const value = parsedObject(text);
  const envelope = value && envelopeIn(value);
  if (!envelope) return value;
  if (envelope.v !== ENVELOPE_VERSION || deeper(envelope)) return undefined;
  look.envelope = envelope;
  return parsedObject(bodyText(envelope));
};

const bodyText = ({ body, bodyBase64 = "" }: Envelope): string | undefined => {
  if (typeof body === "string") return body;
  const bytes = Buffer.from(bodyBase64, "base64");
  return isLatin1Ready(bytes) ? bytes.toString("latin1") : undefined;
};

const parsedObject = (text: string | undefined): object | undefined => {
  const value = text === undefined ? undefined : parsed(text);
  return isObject(value) ? value : undefined;
};

const parsed = (text: string): Json | undefined => {
  if (isTooDeepToParse(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the exact payload, which is read then, has the reason
  }
};
