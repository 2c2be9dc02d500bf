// Signs redacted captures again with a secret for tests.

import { dateTime } from "../../src/check/formats.js";
import { readHeader } from "../../src/signature/headers.js";
import { sign, verifierOf } from "../../src/signature/index.js";
import type { SignatureRule } from "../../src/signature/rule.js";
import type { Vendor } from "../../src/vendor.js";
import type { Envelope } from "../captures/payload/envelope.js";
import type { Disguise } from "./disguise.js";

/** What redacted captures of one vendor are signed with. */
export interface SigningSecret {
  /** The secrets that were given. The first one signs. */
  readonly secrets: readonly [string, ...string[]];
  /** Called when a capture was signed with one of them: then it is a real secret, and nothing must be signed with it. */
  onGenuine(): void;
}

/** An envelope that is being redacted. */
export interface OpenEnvelope {
  readonly envelope: Envelope;
  /** The redacted body. */
  readonly body: string;
  /** Null if the vendor is not known. */
  readonly vendor: Vendor | null;
  readonly rule: SignatureRule;
  readonly secret: SigningSecret | undefined;
  readonly disguise: Disguise;
}

type Headers = readonly (readonly [name: string, value: string])[];

const NO_SIGNATURE: ReadonlyMap<string, string> = new Map();

/** The secret that replaces the secret in a delivery. Undefined if there is none, or if one of them is the delivery's own. */
export const carriedSecret = (sent: string, signing: SigningSecret | undefined): string | undefined => {
  // the secret may stand behind a prefix
  if (!signing?.secrets.some((secret) => sent.trim().endsWith(secret))) return signing?.secrets[0];
  signing.onGenuine();
  return undefined;
};

/**
 * The headers of a signature over the redacted body, by name in lower case. Empty if the capture had no signature, or more
 * than one.
 */
export const freshSignature = async (
  open: OpenEnvelope,
  kept: Headers,
): Promise<ReadonlyMap<string, string>> => {
  const { vendor, rule, secret } = open;
  const own = rule.header?.name;
  if (!vendor || !secret || typeof own !== "string") return NO_SIGNATURE;
  const family = familyOf(rule, own, kept);
  if (family === undefined || repeats(rule, own, family, kept)) return NO_SIGNATURE;
  const read = (name: string): string => readHeader(kept, family + name) ?? "";
  if (rule.scheme === "secret") return carriedSignature(open, vendor, own, read, secret);
  return rule.scheme === "hmac" || rule.scheme === "ed25519"
    ? computedSignature(open, vendor, own, family, read, secret)
    : NO_SIGNATURE;
};

/** The prefix of the headers' names, such as `svix-`; undefined if there is none or more than one. */
const familyOf = ({ headers = [""] }: SignatureRule, own: string, kept: Headers): string | undefined => {
  const [family, ...others] = headers.filter((each) =>
    kept.some(([name]) => name.toLowerCase() === (each + own).toLowerCase()),
  );
  return others.length === 0 ? family : undefined;
};

/** Whether a header of the signature was sent more than once. */
const repeats = ({ timestamp, id }: SignatureRule, own: string, family: string, kept: Headers): boolean =>
  [own, timestamp?.header, id?.header].some((part) => {
    const header = part && (family + part).toLowerCase();
    return kept.filter(([name]) => name.toLowerCase() === header).length > 1;
  });

/** The header for vendors whose deliveries carry the secret itself. */
const carriedSignature = async (
  { body }: OpenEnvelope,
  vendor: Vendor,
  own: string,
  read: (name: string) => string,
  signing: SigningSecret,
): Promise<ReadonlyMap<string, string>> => {
  const secret = carriedSecret(read(own).replace(/^bearer /i, ""), signing);
  if (secret === undefined) return NO_SIGNATURE;
  const signed = await sign(vendor, body, { secret });
  return new Map([[own.toLowerCase(), signed[own] as string]]);
};

/** The headers for vendors that sign the body. Id and timestamp stay as they were sent. */
const computedSignature = async (
  { envelope, body, rule }: OpenEnvelope,
  vendor: Vendor,
  own: string,
  family: string,
  read: (name: string) => string,
  { secrets, onGenuine }: SigningSecret,
): Promise<ReadonlyMap<string, string>> => {
  const timestamp = rule.timestamp && secondsIn(rule, read(rule.timestamp.header ?? own));
  const id = rule.id && read(rule.id.header);
  // without them the delivery cannot be valid, with any signature
  if ((rule.timestamp && timestamp === undefined) || id === "") return NO_SIGNATURE;
  const parts = { ...(timestamp !== undefined && { timestamp }), ...(id !== undefined && { id }) };
  for (const secret of secrets) {
    if (!(await isGenuine(envelope, vendor, rule, secret, parts))) continue;
    onGenuine();
    return NO_SIGNATURE;
  }
  const signed = await sign(vendor, body, { secret: secrets[0], ...parts });
  // `sign` names the headers with the first prefix
  const first = rule.headers?.[0] ?? "";
  return new Map(
    Object.entries(signed).map(([name, value]) => [(family + name.slice(first.length)).toLowerCase(), value]),
  );
};

/** The timestamp in a header, in seconds since 1970. */
const secondsIn = ({ timestamp, header }: SignatureRule, value: string): number | undefined => {
  const { key, unit, zone } = timestamp as NonNullable<SignatureRule["timestamp"]>;
  const keyed = `${key}${header?.pair ?? ""}`;
  const items = header?.items === undefined ? [value] : value.split(header.items);
  const sent = key === undefined ? value : items.find((item) => item.startsWith(keyed))?.slice(keyed.length);
  if (sent === undefined) return undefined;
  const zoned = zone === "utc" && !dateTime(sent) ? `${sent}Z` : sent;
  const seconds = unit === "iso" ? Date.parse(zoned) / 1000 : Number(sent) / (unit === "ms" ? 1000 : 1);
  return sent.trim() !== "" && Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
};

/** Whether a delivery was signed with this secret. */
const isGenuine = async (
  { headers, body, bodyBase64 = "", url }: Envelope,
  vendor: Vendor,
  rule: SignatureRule,
  secret: string,
  parts: { readonly id?: string; readonly timestamp?: number },
): Promise<boolean> => {
  const bytes = typeof body === "string" ? Buffer.from(body) : Buffer.from(bodyBase64, "base64");
  try {
    // a verifier takes the public key, but this is the private one. Ed25519 makes the same signature each time
    if (rule.scheme === "ed25519") return await isSameSignature(headers, vendor, rule, bytes, secret, parts);
    const target = typeof url === "string" ? { url } : {};
    const clock = { now: parts.timestamp ?? 0 };
    await verifierOf(vendor, { secret })?.verify({ headers, body: bytes, ...target }, clock);
    return true;
  } catch {
    return false;
  }
};

const isSameSignature = async (
  headers: Headers,
  vendor: Vendor,
  { headers: [first = ""] = [], header }: SignatureRule,
  bytes: Uint8Array,
  secret: string,
  parts: { readonly id?: string; readonly timestamp?: number },
): Promise<boolean> => {
  const signed = await sign(vendor, bytes, { secret, ...parts });
  const made = signed[first + header?.name]
    ?.split(header?.items ?? " ")
    .at(-1)
    ?.toLowerCase();
  return made !== undefined && headers.some(([, value]) => value.toLowerCase().includes(made));
};

/**
 * Whether a secret signs what one of the real secrets verifies. They are not only compared as texts: one key can be written
 * in several ways, and Ed25519 verifies with another key than it signs with.
 *
 * @param real the secrets that verify real deliveries; those that cannot be used are passed over
 */
export const isRealSecret = async (
  vendor: Vendor,
  secret: string,
  real: readonly string[],
): Promise<boolean> => {
  if (real.includes(secret)) return true;
  const [body, now] = [Buffer.from("{}"), 1_700_000_000];
  const headers = await sign(vendor, body, { secret, id: "msg_1", timestamp: now });
  for (const each of real) {
    try {
      await verifierOf(vendor, { secret: each })?.verify({ headers, body }, { now });
      return true;
    } catch {
      // another secret, or none that can be used
    }
  }
  return false;
};
