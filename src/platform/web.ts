// WebCrypto, for platforms without node:crypto: Workers, browsers, edge functions.
import type { HashName, Platform } from "./platform.js";

const HASHES: Record<HashName, string> = {
  sha1: "SHA-1",
  sha256: "SHA-256",
  sha384: "SHA-384",
  sha512: "SHA-512",
};

const encoder = /* @__PURE__ */ new TextEncoder();

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");

const base64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));

// Copies, for WebCrypto takes no view of shared memory.
const plain = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

export const platform: Platform = {
  hmac(algorithm, key) {
    const imported = crypto.subtle.importKey(
      "raw",
      plain(key),
      { name: "HMAC", hash: HASHES[algorithm] },
      false,
      ["sign"],
    );
    return async (before, body, after, encoding) => {
      const [head, tail] = [encoder.encode(before), encoder.encode(after)];
      const message = new Uint8Array(head.length + body.length + tail.length);
      message.set(head);
      message.set(body, head.length);
      message.set(tail, head.length + body.length);
      const signature = await crypto.subtle.sign("HMAC", await imported, message);
      return encoding === "hex" ? hex(signature) : base64(signature);
    };
  },

  equal(ours, theirs) {
    if (ours.length !== theirs.length) return false;
    let difference = 0;
    for (let at = 0; at < ours.length; at++) difference |= ours.charCodeAt(at) ^ theirs.charCodeAt(at);
    return difference === 0;
  },

  digest: async (text) => hex(await crypto.subtle.digest("SHA-256", encoder.encode(text))),

  ed25519: {
    verifier(key) {
      const imported = crypto.subtle.importKey("raw", plain(key), "Ed25519", false, ["verify"]);
      return async (message, signature) =>
        crypto.subtle.verify("Ed25519", await imported, plain(signature), plain(message));
    },
    signer(seed) {
      const pkcs8 = new Uint8Array([...PKCS8, ...seed]);
      const imported = crypto.subtle.importKey("pkcs8", pkcs8, "Ed25519", false, ["sign"]);
      return async (message) =>
        new Uint8Array(await crypto.subtle.sign("Ed25519", await imported, plain(message)));
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
