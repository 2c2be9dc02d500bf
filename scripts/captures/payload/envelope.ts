// Capture envelopes: deliveries as they were captured.

import { isUtf8 } from "node:buffer";
import type { DeliveryInput } from "../../../src/delivery.js";
import type { Vendor } from "../../../src/vendor.js";
import { verdicts } from "../../../src/verdict.js";
import { isTooDeepToParse } from "../../json/depth.js";
import { behindEscapes, scan } from "../../json/scan.js";
import { isObject } from "../../json/value.js";
import { otherFormat } from "./other-formats.js";

/**
 * A capture envelope: a delivery as it was captured, with its headers.
 *
 * @example { "v": 1, "receivedAt": "2026-06-12T08:30:00Z", "method": "POST", "url": "…", "headers": [], "body": "{}" }
 */
export interface Envelope {
  readonly v: number;
  readonly vendor?: string;
  /** The verdict of its receipt. Absent if nothing was verified. */
  readonly verdict?: unknown;
  readonly receivedAt?: unknown;
  readonly method?: unknown;
  readonly url?: unknown;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
  readonly bodyBase64?: string;
}

/** A value as a capture envelope, of any version. Undefined if it is none. Headers may also be an object of their values. */
export const envelopeIn = (value: object): Envelope | undefined => {
  const { v, headers, body, bodyBase64 } = value as Record<string, unknown>;
  if (!Number.isInteger(v) || (typeof body !== "string" && typeof bodyBase64 !== "string")) return undefined;
  if (Array.isArray(headers)) return value as Envelope;
  return isObject(headers) ? ({ ...value, headers: pairsOf(headers) } as unknown as Envelope) : undefined;
};

/** One pair for each value of a header. Values that are no texts stay, and are reported when headers are needed. */
const pairsOf = (headers: Record<string, unknown>): [name: string, value: unknown][] =>
  Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().map((each): [string, unknown] => [name, each]),
  );

/** The body of the delivery as text. Null when it is not UTF-8. */
export const envelopeBody = ({ body, bodyBase64 = "" }: Envelope): string | null => {
  if (typeof body === "string") return body;
  const bytes = Buffer.from(bodyBase64, "base64");
  return isUtf8(bytes) ? bytes.toString("utf8") : null;
};

/** Makes the function that looks up a header. It ignores case, and entries that are not pairs of strings. */
export const envelopeHeader =
  ({ headers }: Envelope) =>
  (name: string): string | undefined => {
    const entry: unknown = headers.find(
      (each: unknown) => Array.isArray(each) && String(each[0]).toLowerCase() === name.toLowerCase(),
    );
    const value = (entry as readonly unknown[] | undefined)?.[1];
    return typeof value === "string" ? value : undefined;
  };

/**
 * Makes the function that converts an offset in the body to an offset in the envelope's text. For a base64 body it is always
 * the beginning of the body.
 */
export const envelopeOffset = (text: string, { body }: Envelope): ((offset: number) => number) => {
  const member = typeof body === "string" ? "body" : "bodyBase64";
  let depth = 0;
  let name = "";
  let string = 0;
  scan(text, 0, (token, start, end) => {
    if (token === "{" || token === "[") depth++;
    else if (token === "}" || token === "]") depth--;
    else if (token === "name" && depth === 1) name = text.slice(start + 1, end - 1);
    else if (token === "string" && depth === 1 && name === member) string = start;
  });
  return (offset) => (typeof body === "string" ? behindEscapes(text, string, offset) : string);
};

/** Whether an envelope says that its delivery was verified when it came. */
export const saysVerified = ({ verdict }: Envelope): boolean =>
  verdicts.some((each) => each === verdict && each !== "unverified" && each !== "malformed");

/** A captured delivery, or why it cannot be read. The words do not quote the text. */
export type CapturedDelivery =
  | {
      readonly delivery: Exclude<DeliveryInput, Request>;
      readonly vendor: Vendor | undefined;
      /** In seconds since 1970. */
      readonly receivedAt: number | undefined;
    }
  | { readonly unreadable: string };

/** The delivery in the text of an envelope, with unchanged headers and body. */
export const deliveryOf = (text: string, vendors: readonly Vendor[]): CapturedDelivery => {
  if (isTooDeepToParse(text)) return { unreadable: "it is nested too deep" };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { unreadable: "it is not JSON" };
  }
  const envelope = typeof value === "object" && value !== null ? envelopeIn(value) : undefined;
  if (envelope) return deliveryIn(envelope, vendors);
  const like = isObject(value) ? otherFormat(value) : undefined;
  return {
    unreadable: like?.message ?? "it is no capture envelope, and a body alone has no signature",
  };
};

/** The delivery in a parsed envelope. */
export const deliveryIn = (value: Envelope, vendors: readonly Vendor[]): CapturedDelivery => {
  const { v, vendor, method, url, receivedAt, headers, body, bodyBase64 = "" } = value;
  if (v !== 1) return { unreadable: "it is a capture envelope of another version" };
  if (!headers.every(isPair)) return { unreadable: "its headers are not pairs of a name and a value" };
  const received = typeof receivedAt === "string" ? Date.parse(receivedAt) / 1000 : Number.NaN;
  return {
    delivery: {
      headers,
      body: typeof body === "string" ? body : Buffer.from(bodyBase64, "base64"),
      url: typeof url === "string" ? url : undefined,
      method: typeof method === "string" ? method : undefined,
    },
    vendor: vendors.find(({ slug }) => slug === vendor),
    receivedAt: Number.isNaN(received) ? undefined : received,
  };
};

const isPair = (header: unknown): boolean =>
  Array.isArray(header) && header.length === 2 && header.every((part) => typeof part === "string");
