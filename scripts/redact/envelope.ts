// Redacts the envelope of a capture: method, URL, headers, body and all other members.

import type { SignatureRule } from "../../src/signature/rule.js";
import type { Vendor } from "../../src/vendor.js";
import { verdicts } from "../../src/verdict.js";
import type { Envelope } from "../captures/payload/envelope.js";
import { ruleOf } from "../options/signature.js";
import { type Disguise, disguisedName, disguisedUnknown } from "./disguise.js";
import { disguisedHeaders, SENSITIVE_NAME } from "./headers.js";
import { carriedSecret, type OpenEnvelope, type SigningSecret } from "./signing.js";
import { standInUrl } from "./stand-ins/texts.js";
import { urlParts } from "./stand-ins/url-parts.js";

/**
 * The envelope of a redacted body, as JSON. Method and time stay; personal data in headers and URL is replaced. With a
 * secret the signature is made again, otherwise it is left out.
 */
export const disguisedEnvelope = async (
  envelope: Envelope,
  body: string,
  vendor: Vendor | null,
  secret: SigningSecret | undefined,
  disguise: Disguise,
): Promise<string> => {
  const rule: SignatureRule = vendor ? ruleOf(vendor) : { scheme: "none" };
  const open: OpenEnvelope = { envelope, body, vendor, rule, secret, disguise };
  const members: string[] = [];
  for (const [name, value] of Object.entries(envelope)) {
    const json = await disguisedMember(open, name, value);
    if (json === undefined) continue;
    const fresh = KNOWN_MEMBERS.has(name) ? name : disguisedName(disguise, name);
    members.push(`${JSON.stringify(fresh)}:${json}`);
  }
  return `{${members.join(",")}}`;
};

const KNOWN_MEMBERS: ReadonlySet<string> = new Set([
  ...["v", "vendor", "verdict", "receivedAt", "method", "url", "headers", "body", "bodyBase64"],
]);

const SLUG = /^[a-z][a-z\d_-]{0,40}$/;
const VERDICT = new RegExp(`^(?:${verdicts.join("|")})$`);
const TIME = /^\d{4}-\d\d-\d\d[T ][\d:.]{5,30}(?:Z|[+-]\d\d:?\d\d)?$/i;
const METHOD = /^[A-Z]{3,7}$/;

/** The JSON of one member; undefined if the member is left out. */
const disguisedMember = async (
  open: OpenEnvelope,
  name: string,
  value: unknown,
): Promise<string | undefined> => {
  const { envelope, body, disguise } = open;
  switch (name) {
    case "v":
      return JSON.stringify(value);
    case "vendor":
      return keptIf(SLUG, value, disguise);
    case "verdict":
      return keptIf(VERDICT, value, disguise);
    case "receivedAt":
      return keptIf(TIME, value, disguise);
    case "method":
      return keptIf(METHOD, value, disguise);
    case "url":
      return typeof value === "string"
        ? JSON.stringify(disguisedUrl(open, value))
        : disguisedUnknown(disguise, value);
    case "headers":
      return disguisedHeaders(open);
    case "body":
      return JSON.stringify(body);
    case "bodyBase64":
      // if an envelope has both bodies, only the text is used
      return typeof envelope.body === "string"
        ? undefined
        : JSON.stringify(Buffer.from(body).toString("base64"));
    default:
      return disguisedUnknown(disguise, value);
  }
};

/** Keeps a string that has the given form, and replaces any other value. */
const keptIf = (form: RegExp, value: unknown, disguise: Disguise): string =>
  typeof value === "string" && form.test(value) ? JSON.stringify(value) : disguisedUnknown(disguise, value);

/** Words that are in the paths of many endpoints. They stay, and so does the name of the vendor. */
const PATH_WORD = /^(?:api|v\d{1,2}|web-?hooks?|hooks?|call-?backs?|events?|incoming|inbound|receive)$/i;

/** The stand-in of the endpoint's URL: only its form stays. A secret in it is replaced or left out. */
const disguisedUrl = (open: OpenEnvelope, url: string): string => {
  const { scheme, authority, path, query, fragment } = urlParts(url);
  const { plain } = open.disguise;
  const host =
    authority === "" ? scheme && standInUrl(plain, `/${scheme}`).slice(1) : `${scheme}//example.com`;
  const segments = path.replace(/[^/]+/g, (segment) =>
    PATH_WORD.test(segment) || segment.toLowerCase() === open.vendor?.slug
      ? segment
      : standInUrl(plain, `/${segment}`).slice(1),
  );
  const parameters = query
    .slice(1)
    .split("&")
    .flatMap((parameter) => (parameter === "" ? [] : disguisedParameter(open, parameter)));
  const rest = fragment === "" ? "" : `#${standInUrl(plain, `/${fragment.slice(1)}`).slice(1)}`;
  return host + segments + (parameters.length > 0 ? `?${parameters.join("&")}` : "") + rest;
};

/** The stand-in of a parameter of the query; an empty list if it is left out. */
const disguisedParameter = ({ rule, secret, disguise }: OpenEnvelope, parameter: string): string[] => {
  const [name = "", value = ""] = parameter.split(/=(.*)/s);
  const plainName = decoded(name);
  if (rule.scheme === "secret" && plainName === rule.query) {
    const carried = carriedSecret(decoded(value), secret);
    return carried === undefined ? [] : [`${name}=${encodeURIComponent(carried)}`];
  }
  return SENSITIVE_NAME.test(plainName.toLowerCase())
    ? []
    : [standInUrl(disguise.plain, `?${parameter}`).slice(1)];
};

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part.replaceAll("+", " "));
  } catch {
    return part;
  }
};
