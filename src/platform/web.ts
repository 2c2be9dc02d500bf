// WebCrypto, for platforms without node:crypto: Workers, browsers, edge functions.
import { encode, joined } from "./bytes.js";
import type { HashName, Platform } from "./platform.js";

const HASHES: Record<HashName, string> = {
  sha1: "SHA-1",
  sha256: "SHA-256",
  sha384: "SHA-384",
  sha512: "SHA-512",
};

// Copies, for WebCrypto takes no view of shared memory.
const plain = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

/** Imports a key when it is first used, and keeps the key, not the promise: Workers tie promises to one request. */
const imported = (make: () => Promise<CryptoKey>): (() => Promise<CryptoKey>) => {
  let key: CryptoKey | undefined;
  return async () => (key ??= await make());
};

export const platform: Platform = {
  hmac(algorithm, secret) {
    const hmac = { name: "HMAC", hash: HASHES[algorithm] };
    const key = imported(() => crypto.subtle.importKey("raw", plain(secret), hmac, false, ["sign"]));
    return async (before, body, after, encoding) =>
      encode(new Uint8Array(await crypto.subtle.sign("HMAC", await key(), joined(before, body, after))), encoding);
  },

  digest: async (text) =>
    encode(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))), "hex"),

  ed25519: {
    verifier(raw) {
      const key = imported(() => crypto.subtle.importKey("raw", plain(raw), "Ed25519", false, ["verify"]));
      return async (message, signature) =>
        crypto.subtle.verify("Ed25519", await key(), plain(signature), plain(message));
    },
    signer(seed) {
      const pkcs8 = new Uint8Array([...PKCS8, ...seed]);
      const key = imported(() => crypto.subtle.importKey("pkcs8", pkcs8, "Ed25519", false, ["sign"]));
      return async (message) => new Uint8Array(await crypto.subtle.sign("Ed25519", await key(), plain(message)));
    },
  },

  decode(bytes) {
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return undefined;
    }
  },
};

// RFC 8410: what stands before the 32 bytes of a private key.
const PKCS8 = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];
