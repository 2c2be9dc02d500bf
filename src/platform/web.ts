// WebCrypto, for platforms without node:crypto: Workers, browsers, edge functions.
import { bytesOf, encode, joined } from "./bytes.js";
import type { HashName, Platform } from "./platform.js";

const { subtle } = crypto;

/** A copy: WebCrypto refuses views of shared memory. */
const plain = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

/** Imports a key at its first use, and keeps the key, not the promise: in Workers a promise belongs to one request. */
const imported = (make: () => Promise<CryptoKey>): (() => Promise<CryptoKey>) => {
  let key: CryptoKey | undefined;
  return async () => (key ??= await make());
};

/** The name that WebCrypto has for a hash. */
const hashName = (algorithm: HashName): string => algorithm.replace("sha", "SHA-");

/** An HMAC by WebCrypto. */
export const hmac: Platform["hmac"] = (algorithm, secret) => {
  const hash = hashName(algorithm);
  const key = imported(() => subtle.importKey("raw", plain(secret), { name: "HMAC", hash }, false, ["sign"]));
  return async (before, body, after, encoding) =>
    encode(await subtle.sign("HMAC", await key(), joined(before, body, after)), encoding);
};

/** SHA-256 by WebCrypto. */
export const digest: Platform["digest"] = async (text) =>
  encode(await subtle.digest("SHA-256", bytesOf(text)), "hex");

/** The hash of bytes by WebCrypto. */
export const hash: Platform["hash"] = async (algorithm, bytes, encoding) =>
  encode(await subtle.digest(hashName(algorithm), plain(bytes)), encoding);

/** Verifies Ed25519 signatures by WebCrypto. */
export const ed25519Verifier: Platform["ed25519Verifier"] = (raw) => {
  const key = imported(() => subtle.importKey("raw", plain(raw), "Ed25519", false, ["verify"]));
  return async (message, signature) =>
    subtle.verify("Ed25519", await key(), plain(signature), plain(message));
};

/** Makes Ed25519 signatures by WebCrypto. */
export const ed25519Signer: Platform["ed25519Signer"] = (seed) => {
  const pkcs8 = new Uint8Array([...PKCS8, ...seed]);
  const key = imported(() => subtle.importKey("pkcs8", pkcs8, "Ed25519", false, ["sign"]));
  return async (message) => new Uint8Array(await subtle.sign("Ed25519", await key(), plain(message)));
};

// RFC 8410: the bytes before the 32 bytes of a private key.
const PKCS8 = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];

/** Decodes UTF-8 as node.ts does: undefined for wrong bytes, and a byte order mark is kept. */
export const decode: Platform["decode"] = (bytes) => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** Decodes base64, where the platform is new enough without a text in between. */
export const fromBase64: Platform["fromBase64"] = (digits) => {
  const native = Uint8Array as unknown as { fromBase64?: (digits: string) => Uint8Array };
  if (native.fromBase64) return native.fromBase64(digits);
  const text = atob(digits);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
};

/** How many arguments a call may safely have. */
const CHUNK = 8192;

/** Encodes base64 by the newest way that there is; `btoa` takes only text. */
export const toBase64: Platform["toBase64"] = (bytes) => {
  const native = bytes as { toBase64?: () => string };
  if (native.toBase64) return native.toBase64();
  let text = "";
  for (let start = 0; start < bytes.length; start += CHUNK)
    text += String.fromCharCode.apply(null, bytes.subarray(start, start + CHUNK) as unknown as number[]);
  return btoa(text);
};
