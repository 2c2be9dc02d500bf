// Redacts the headers of an envelope and signs it again.

import { disguisedName, disguisedText, disguisedUnknown } from "./disguise.js";
import { freshSignature, type OpenEnvelope } from "./signing.js";
import { scrubbed, scrubbedId } from "./stand-ins/texts.js";

type Header = readonly [name: string, value: string];

/** Headers that say nothing about a person. Only what looks personal in their values is replaced. */
const HARMLESS_HEADER =
  /^(?:accept(?:-(?:charset|encoding|language))?|cache-control|connection|content-(?:encoding|language|type)|date|pragma|te|trailer|transfer-encoding|upgrade|user-agent|via)$/;

/** Headers and parameters that may hold credentials: they are left out. */
export const SENSITIVE_NAME =
  /^cookie2?$|^set-cookie2?$|authori[sz]ation|authenticat|token|secret|signature|api-?key|access-?key|passw|credential|session|csrf|xsrf|(?:^|-)(?:auth|hmac|jwt|sig|digest)(?:-|$)/;

/** The headers of an envelope as JSON, with a fresh signature or none. */
export const disguisedHeaders = async (open: OpenEnvelope): Promise<string> => {
  const { envelope, rule, disguise } = open;
  if (!envelope.headers.every(isHeader)) return disguisedUnknown(disguise, envelope.headers);
  const kept = envelope.headers.flatMap((header) => disguisedHeader(open, header));
  const fresh = await freshSignature(open, kept);
  const out = kept.flatMap(([name, value]): Header[] => {
    const signed = fresh.get(name.toLowerCase());
    if (signed !== undefined) return [[name, signed]];
    return isVendorHeader(open, name.toLowerCase(), rule.header?.name) ? [] : [[name, value]];
  });
  return JSON.stringify(out);
};

const isHeader = (pair: unknown): boolean =>
  Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === "string");

/** Whether a header is one of the vendor's, with any prefix that the vendor uses: `svix-id`, `webhook-id`. */
const isVendorHeader = ({ rule }: OpenEnvelope, lower: string, own: string | null | undefined): boolean =>
  typeof own === "string" && (rule.headers ?? [""]).some((family) => (family + own).toLowerCase() === lower);

/** The stand-in of one header; an empty list if it is left out. The signature stays as it was sent: it is replaced later. */
const disguisedHeader = (open: OpenEnvelope, [name, value]: Header): Header[] => {
  const { rule, body, disguise } = open;
  const lower = name.toLowerCase();
  if (isVendorHeader(open, lower, rule.header?.name)) return [[name, value]];
  if (isVendorHeader(open, lower, rule.timestamp?.header))
    return [[name, /^[\dTZ:.+-]{1,40}$/i.test(value) ? value : disguisedText(disguise, value)]];
  if (isVendorHeader(open, lower, rule.id?.header)) return [[name, scrubbedId(disguise.plain, value)]];
  if (SENSITIVE_NAME.test(lower)) return [];
  if (lower === eventHeaderOf(open)) return [[name, scrubbedId(disguise.plain, value)]];
  if (lower === "content-length") return [[name, String(Buffer.byteLength(body))]];
  if (lower === "host") return [[name, "example.com"]];
  const fresh = HARMLESS_HEADER.test(lower)
    ? scrubbed(disguise.plain, value)
    : disguisedText(disguise, value);
  return [[disguisedName(disguise, name), fresh]];
};

/** The header that names the event, for vendors that send one. */
const eventHeaderOf = ({ vendor }: OpenEnvelope): string | undefined =>
  vendor && typeof vendor.event === "object" && "header" in vendor.event
    ? vendor.event.header.toLowerCase()
    : undefined;
