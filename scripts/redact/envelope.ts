import { readHeader } from "../../src/signature/headers.js";
import { sign, verifierOf } from "../../src/signature/index.js";
import type { SignatureRule } from "../../src/signature/rule.js";
import type { Vendor } from "../../src/vendor.js";
import type { Envelope } from "../captures/payload/envelope.js";
import { ruleOf } from "../options/signature.js";
import type { Hand } from "./payload.js";

/** A secret to sign with. */
export interface Pen {
  readonly secret: string;
  /** Whether it was given for this: only then it is written where a vendor's deliveries carry it. */
  readonly isOwn: boolean;
  /** Called where it turns out to be the one that captures were signed with. */
  onGenuine(): void;
}

/** Headers that say nothing of anybody, beyond what looks personal in them. */
const PLAIN =
  /^(?:accept(?:-(?:charset|encoding|language))?|cache-control|connection|content-(?:encoding|language|type)|date|pragma|te|trailer|transfer-encoding|upgrade|user-agent|via)$/;

/** Headers that open doors. */
const DOORS =
  /^cookie2?$|^set-cookie2?$|authori[sz]ation|authenticat|token|secret|signature|api-?key|access-?key|passw|credential|session|csrf|xsrf|(?:^|-)(?:auth|hmac|jwt|sig|digest)(?:-|$)/;

/**
 * The envelope of a redacted body: method and time as they were, headers and URL without what is personal, and signed
 * anew or not at all.
 */
export const enveloped = async (
  envelope: Envelope,
  body: string,
  vendor: Vendor | null,
  pen: Pen | undefined,
  hand: Hand,
): Promise<string> => {
  const rule: SignatureRule = vendor ? ruleOf(vendor) : { scheme: "none" };
  const members = await Promise.all(
    Object.entries(envelope).map(async ([name, value]): Promise<[string, string][]> => {
      switch (name) {
        case "v":
          return [[name, JSON.stringify(value)]];
        case "vendor":
          return [[name, text(value, /^[a-z][a-z\d_-]{0,40}$/, hand)]];
        case "receivedAt":
          return [[name, text(value, /^\d{4}-\d\d-\d\d[T ][\d:.]{5,30}(?:Z|[+-]\d\d:?\d\d)?$/i, hand)]];
        case "method":
          return [[name, text(value, /^[A-Z]{3,7}$/, hand)]];
        case "url":
          return [
            [
              name,
              typeof value === "string"
                ? JSON.stringify(target(value, rule, pen, hand))
                : text(value, /^$/, hand),
            ],
          ];
        case "headers":
          return [[name, await headers(envelope, body, vendor, rule, pen, hand)]];
        case "body":
          return [[name, JSON.stringify(body)]];
        case "bodyBase64":
          // of two bodies the text is the one that is read
          return typeof envelope.body === "string"
            ? []
            : [[name, JSON.stringify(Buffer.from(body).toString("base64"))]];
        default:
          return [
            [
              hand.name(name),
              hand.json(JSON.stringify(value), { schema: undefined, marks: undefined, kind: "text" }, true),
            ],
          ];
      }
    }),
  );
  return `{${members
    .flat()
    .map(([name, value]) => `${JSON.stringify(name)}:${value}`)
    .join(",")}}`;
};

/** A string that stays where it has the form it should have; anything else is of unknown meaning. */
const text = (value: unknown, form: RegExp, hand: Hand): string =>
  typeof value === "string" && form.test(value)
    ? JSON.stringify(value)
    : hand.json(JSON.stringify(value), { schema: undefined, marks: undefined, kind: "text" }, true);

/** Words that stand in the paths of many endpoints. */
const WORDS =
  /^(?:api|v\d{1,2}|web-?hooks?|hooks?|call-?backs?|events?|incoming|inbound|receive|ada|autocalls|intellixent|phonic|speaknode)$/i;

/** The endpoint's address: all but its form, and a secret of this vendor's anew or left out. */
const target = (url: string, rule: SignatureRule, pen: Pen | undefined, hand: Hand): string => {
  const [, origin = "", path = "", query = "", fragment = ""] =
    /^([a-z][a-z\d+.-]*:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?(#.*)?$/is.exec(url) ?? [];
  const host = origin === "" ? "" : `${origin.slice(0, origin.indexOf("//"))}//example.com`;
  const ways = path.replace(/[^/]+/g, (segment) =>
    WORDS.test(segment) ? segment : hand.plain.url(`/${segment}`).slice(1),
  );
  const parameters = query
    .slice(1)
    .split("&")
    .flatMap((parameter) => {
      const [name = "", value = ""] = parameter.split(/=(.*)/s);
      if (parameter === "") return [];
      const plain = decoded(name);
      if (rule.scheme === "secret" && plain === rule.query) {
        const secret = carried(decoded(value), pen);
        return secret === undefined ? [] : [`${name}=${encodeURIComponent(secret)}`];
      }
      return DOORS.test(plain.toLowerCase()) ? [] : [hand.plain.url(`?${parameter}`).slice(1)];
    });
  const rest = fragment === "" ? "" : `#${hand.plain.url(`/${fragment.slice(1)}`).slice(1)}`;
  return host + ways + (parameters.length > 0 ? `?${parameters.join("&")}` : "") + rest;
};

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part.replaceAll("+", " "));
  } catch {
    return part;
  }
};

/** The secret that a delivery carries in the place of the one that it carried: never the same. */
const carried = (sent: string, pen: Pen | undefined): string | undefined => {
  if (!pen?.isOwn) return undefined;
  if (pen.secret !== sent) return pen.secret;
  pen.onGenuine();
  return undefined;
};

const headers = async (
  envelope: Envelope,
  body: string,
  vendor: Vendor | null,
  rule: SignatureRule,
  pen: Pen | undefined,
  hand: Hand,
): Promise<string> => {
  const { headers: given } = envelope;
  const isPair = (each: unknown): boolean =>
    Array.isArray(each) && each.length === 2 && each.every((part) => typeof part === "string");
  if (!given.every(isPair))
    return hand.json(JSON.stringify(given), { schema: undefined, marks: undefined, kind: "text" }, true);
  const families = rule.headers ?? [""];
  const event =
    vendor && typeof vendor.event === "object" && "header" in vendor.event ? vendor.event.header : undefined;
  const isOne = (name: string, own: string | null | undefined): boolean =>
    typeof own === "string" && families.some((family) => (family + own).toLowerCase() === name);

  const kept = given.flatMap(([name, value]): [string, string][] => {
    const lower = name.toLowerCase();
    if (isOne(lower, rule.header?.name)) return [[name, value]];
    if (isOne(lower, rule.timestamp?.header))
      return [[name, /^[\dTZ:.+-]{1,40}$/i.test(value) ? value : hand.text(value)]];
    if (isOne(lower, rule.id?.header)) return [[name, hand.plain.scrubId(value)]];
    if (DOORS.test(lower)) return [];
    if (lower === event?.toLowerCase()) return [[name, hand.plain.scrubId(value)]];
    if (lower === "content-length") return [[name, String(Buffer.byteLength(body))]];
    if (lower === "host") return [[name, "example.com"]];
    return [[hand.name(name), PLAIN.test(lower) ? hand.plain.scrub(value) : hand.text(value)]];
  });
  const fresh =
    vendor && pen ? await signed(envelope, kept, body, vendor, rule, pen) : new Map<string, string>();
  const out = kept.flatMap(([name, value]): [string, string][] => {
    const lower = name.toLowerCase();
    const made = fresh.get(lower);
    if (made !== undefined) return [[name, made]];
    return isOne(lower, rule.header?.name) ? [] : [[name, value]];
  });
  return JSON.stringify(out);
};

/** The headers of a signature over the redacted body, by name; none where there was none, or not one alone. */
const signed = async (
  envelope: Envelope,
  kept: readonly (readonly [string, string])[],
  body: string,
  vendor: Vendor,
  rule: SignatureRule,
  pen: Pen,
): Promise<Map<string, string>> => {
  const fresh = new Map<string, string>();
  const own = rule.header?.name;
  if (typeof own !== "string") return fresh;
  const present = (rule.headers ?? [""]).filter((family) =>
    kept.some(([name]) => name.toLowerCase() === (family + own).toLowerCase()),
  );
  const [family] = present;
  if (family === undefined || present.length > 1) return fresh;
  const parts = [own, rule.timestamp?.header, rule.id?.header].map(
    (part) => part && (family + part).toLowerCase(),
  );
  const isRepeated = (part: string | undefined): boolean =>
    kept.filter(([name]) => name.toLowerCase() === part).length > 1;
  if (parts.some(isRepeated)) return fresh;
  const read = (name: string): string => readHeader(kept, family + name) ?? "";
  if (rule.scheme === "secret") {
    const secret = carried(read(own).replace(/^bearer /i, ""), pen);
    if (secret === undefined) return fresh;
    const made = await sign(vendor, body, { secret });
    fresh.set(own.toLowerCase(), made[own] as string);
    return fresh;
  }
  if (rule.scheme !== "hmac" && rule.scheme !== "ed25519") return fresh;
  const timestamp =
    rule.timestamp &&
    secondsIn(rule, rule.timestamp.header === undefined ? read(own) : read(rule.timestamp.header));
  const id = rule.id && read(rule.id.header);
  // what the vendor would not have sent, no signature makes whole
  if ((rule.timestamp && timestamp === undefined) || id === "") return fresh;
  if (await isGenuine(envelope, vendor, pen.secret, timestamp)) pen.onGenuine();
  const made = await sign(vendor, body, {
    secret: pen.secret,
    ...(timestamp !== undefined && { timestamp }),
    ...(id !== undefined && { id }),
  });
  const first = rule.headers?.[0] ?? "";
  for (const [name, value] of Object.entries(made))
    fresh.set((family + name.slice(first.length)).toLowerCase(), value);
  return fresh;
};

const secondsIn = ({ timestamp, header }: SignatureRule, value: string): number | undefined => {
  const { key, unit } = timestamp as NonNullable<SignatureRule["timestamp"]>;
  const keyed = `${key}${header?.pair ?? ""}`;
  const items = header?.items === undefined ? [value] : value.split(header.items);
  const sent = key === undefined ? value : items.find((item) => item.startsWith(keyed))?.slice(keyed.length);
  if (sent === undefined) return undefined;
  const seconds = unit === "iso" ? Date.parse(sent) / 1000 : Number(sent) / (unit === "ms" ? 1000 : 1);
  return sent.trim() !== "" && Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
};

/** Whether a secret is the one that a delivery was signed with. */
const isGenuine = async (
  { headers, body, bodyBase64 = "", url }: Envelope,
  vendor: Vendor,
  secret: string,
  now = 0,
): Promise<boolean> => {
  const bytes = typeof body === "string" ? Buffer.from(body) : Buffer.from(bodyBase64, "base64");
  try {
    const at = typeof url === "string" ? { url } : {};
    await verifierOf(vendor, { secret })?.verify({ headers, body: bytes, ...at }, { now });
    return true;
  } catch {
    return false;
  }
};
