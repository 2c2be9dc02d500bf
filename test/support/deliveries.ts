import { type BinaryLike, createHash, createHmac, generateKeyPairSync, sign as signBytes } from "node:crypto";
import type { HeaderSource, SignatureOption, Vendor } from "afterword";
import { autocalls } from "afterword/autocalls";
import { phonic } from "afterword/phonic";
import { speaknode } from "afterword/speaknode";

export const NOW = 1_700_000_000;
export const BODY = '{"event_type":"conversation.ended","data":{"conversation":{"id":"conv_é"}}}';
export const ID = "msg_2Lh9KRb0pzN4LePd3XiA4v12Axj";

const bytes = (word: string, length = 32): Buffer =>
  createHash("sha256").update(word).digest().subarray(0, length);

/** Secrets of the form that Svix gives out. */
export const svixSecret = (word: string): string => `whsec_${bytes(word, 24).toString("base64")}`;
export const SECRET = svixSecret("a secret");
export const TEXT = "a secret of more than sixteen bytes";

/** What a test may break. */
export interface Delivery {
  headers: Record<string, string | readonly string[] | undefined>;
  body: string | Uint8Array;
  url?: string;
}

export const hmac = (
  key: BinaryLike,
  parts: readonly (string | Uint8Array)[],
  encoding: "hex" | "base64" | "base64url" = "hex",
  algorithm = "sha256",
): string => {
  const hash = createHmac(algorithm, key);
  for (const part of parts) hash.update(part);
  return hash.digest(encoding);
};

/** A signature as Svix makes it. */
export const svixSignature = (id: string, time: string, body: string | Uint8Array, secret = SECRET): string =>
  hmac(Buffer.from(secret.slice(6), "base64"), [`${id}.${time}.`, body], "base64");

/** A delivery as Svix makes it, here without any of the library's own code. */
export const svix = ({
  id = ID,
  time = String(NOW),
  body = BODY as string | Uint8Array,
  secret = SECRET,
  family = "svix-",
} = {}) => ({
  headers: {
    [`${family}id`]: id,
    [`${family}timestamp`]: time,
    [`${family}signature`]: `v1,${svixSignature(id, time, body, secret)}`,
  } as Record<string, string>,
  body,
});

export interface Layout {
  readonly name: string;
  readonly vendor: Vendor;
  readonly secret: string;
  readonly signature?: SignatureOption;
  /** The delivery as the sender makes it, without any of the library's own code. */
  readonly make: (body: string, now: number) => Delivery & { headers: Record<string, string> };
  /** What signs where `secret` only verifies. */
  readonly signs?: string;
  /** Whether the clock matters, and the bytes. */
  readonly timed?: boolean;
  readonly binds?: false;
}

const pair = generateKeyPairSync("ed25519");
const publicKey = pair.publicKey.export({ format: "der", type: "spki" }).subarray(-32);
const seed = pair.privateKey.export({ format: "der", type: "pkcs8" }).subarray(-32);
const ed25519 = (text: string): string =>
  signBytes(null, Buffer.from(text), pair.privateKey).toString("base64");

export const HEX_KEY = publicKey.toString("hex");
export const BASE64_KEY = publicKey.toString("base64");
/** The private key that belongs to `BASE64_KEY`. */
export const BASE64_SEED = seed.toString("base64");

/** Every way to sign that is read from data. */
export const layouts: readonly Layout[] = [
  {
    name: "Svix: HMAC-SHA256 in base64 over id, timestamp and body",
    vendor: phonic,
    secret: SECRET,
    timed: true,
    make: (body, now) => svix({ body, time: String(now) }) as ReturnType<Layout["make"]>,
  },
  {
    name: "hex over the body, in a header of the user's naming",
    vendor: speaknode,
    secret: TEXT,
    signature: { scheme: "hmac", header: "X-Speaknode-Signature" },
    make: (body) => ({ headers: { "X-Speaknode-Signature": `sha256=${hmac(TEXT, [body])}` }, body }),
  },
  {
    name: "SHA-1 in hex over the body, behind a prefix",
    vendor: phonic,
    secret: TEXT,
    signature: { scheme: "hmac", algorithm: "sha1", header: { name: "x-hub-signature", prefix: "sha1=" } },
    make: (body) => ({ headers: { "x-hub-signature": `sha1=${hmac(TEXT, [body], "hex", "sha1")}` }, body }),
  },
  {
    name: "base64 over the body",
    vendor: phonic,
    secret: TEXT,
    signature: { scheme: "hmac", encoding: "base64", header: "x-signature" },
    make: (body) => ({ headers: { "x-signature": hmac(TEXT, [body], "base64") }, body }),
  },
  {
    name: "SHA-512 in base64url over the body, the secret in hex",
    vendor: phonic,
    secret: bytes("hex").toString("hex"),
    signature: {
      scheme: "hmac",
      algorithm: "sha512",
      encoding: "base64url",
      header: "x-signature",
      secret: { encoding: "hex" },
    },
    make: (body) => ({
      headers: { "x-signature": hmac(bytes("hex"), [body], "base64url", "sha512") },
      body,
    }),
  },
  {
    name: "timestamp, then body, in one header with items",
    vendor: phonic,
    secret: TEXT,
    timed: true,
    signature: {
      scheme: "hmac",
      header: { name: "x-signature", items: ",", pair: "=", key: "v0" },
      timestamp: { key: "t", unit: "s" },
      template: "{timestamp}.{body}",
    },
    make: (body, now) => ({
      headers: { "x-signature": `t=${now},v0=${hmac(TEXT, [`${now}.`, body])}` },
      body,
    }),
  },
  {
    name: "timestamp, then body, with text before and colons between, in two headers",
    vendor: phonic,
    secret: TEXT,
    timed: true,
    signature: {
      scheme: "hmac",
      header: { name: "x-slack-signature", pair: "=", key: "v0" },
      timestamp: { header: "x-slack-request-timestamp", unit: "s" },
      template: "v0:{timestamp}:{body}",
    },
    make: (body, now) => ({
      headers: {
        "x-slack-request-timestamp": String(now),
        "x-slack-signature": `v0=${hmac(TEXT, [`v0:${now}:`, body])}`,
      },
      body,
    }),
  },
  {
    name: "body, then timestamp in milliseconds, in two headers",
    vendor: phonic,
    secret: TEXT,
    timed: true,
    signature: {
      scheme: "hmac",
      header: "x-signature",
      timestamp: { header: "x-time", unit: "ms" },
      template: "{body}|{timestamp}",
    },
    make: (body, now) => ({
      headers: { "x-time": `${now}000`, "x-signature": hmac(TEXT, [body, `|${now}000`]) },
      body,
    }),
  },
  {
    name: "ISO timestamp and body without a separator, in one header",
    vendor: phonic,
    secret: TEXT,
    timed: true,
    signature: {
      scheme: "hmac",
      encoding: "base64",
      header: { name: "x-signature", items: ";", pair: "=", key: "sig" },
      timestamp: { key: "time", unit: "iso" },
      template: "{timestamp}{body}",
    },
    make: (body, now) => {
      const time = new Date(now * 1000).toISOString();
      return { headers: { "x-signature": `time=${time};sig=${hmac(TEXT, [time, body], "base64")}` }, body };
    },
  },
  {
    name: "Ed25519 (v1a) with a key of Standard Webhooks",
    vendor: phonic,
    secret: `whpk_${BASE64_KEY}`,
    signs: `whsk_${Buffer.concat([seed, publicKey]).toString("base64")}`,
    timed: true,
    signature: { scheme: "ed25519" },
    make: (body, now) => ({
      headers: {
        "svix-id": ID,
        "svix-timestamp": String(now),
        "svix-signature": `v1a,${ed25519(`${ID}.${now}.${body}`)}`,
      },
      body,
    }),
  },
  {
    name: "Ed25519 over the body with a raw key in hex",
    vendor: speaknode,
    secret: HEX_KEY,
    signs: seed.toString("hex"),
    signature: { scheme: "ed25519", header: "x-signature", encoding: "base64" },
    make: (body) => ({ headers: { "x-signature": ed25519(body) }, body }),
  },
  {
    name: "Ed25519 over the body with a raw key in base64",
    vendor: phonic,
    secret: BASE64_KEY,
    signs: seed.toString("base64"),
    signature: { scheme: "ed25519", header: "x-signature" },
    make: (body) => ({ headers: { "x-signature": ed25519(body) }, body }),
  },
  {
    name: "a secret in a header",
    vendor: autocalls,
    secret: TEXT,
    binds: false,
    signature: { scheme: "secret", header: "X-Webhook-Token" },
    make: (body) => ({ headers: { "X-Webhook-Token": TEXT }, body }),
  },
  {
    name: "a secret as bearer token",
    vendor: autocalls,
    secret: TEXT,
    binds: false,
    signature: { scheme: "secret", header: "Authorization" },
    make: (body) => ({ headers: { Authorization: `Bearer ${TEXT}` }, body }),
  },
  {
    name: "a secret in the URL",
    vendor: autocalls,
    secret: TEXT,
    binds: false,
    make: (body) => ({
      headers: {},
      body,
      url: `https://example.com/hook?a=1&token=${encodeURIComponent(TEXT)}#top`,
    }),
  },
];

/** Header sources that a server may hand over. */
export const forms: Readonly<Record<string, (headers: Record<string, string>) => HeaderSource>> = {
  "an object": (headers) => headers,
  "an object in the sender's spelling": (headers) =>
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value])),
  Headers: (headers) => new Headers(headers),
  pairs: (headers) => Object.entries(headers),
  "a Map": (headers) => new Map(Object.entries(headers)),
};
