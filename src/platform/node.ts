// Node's own crypto: an HMAC of 2 KB costs a twelfth of what WebCrypto asks for it. Bun and Deno have it too.
import { Buffer, isAscii, transcode } from "node:buffer";
import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  sign,
  verify,
} from "node:crypto";
import type { Platform } from "./platform.js";

const DER = {
  // the fixed headers of RFC 8410: everything but the 32 bytes of the key
  public: "302a300506032b6570032100",
  private: "302e020100300506032b657004220420",
};

export const hmac: Platform["hmac"] = (algorithm, key) => {
  const secret = createSecretKey(key);
  return (before, body, after, encoding) => {
    const hash = createHmac(algorithm, secret);
    if (before !== "") hash.update(before);
    hash.update(body);
    if (after !== "") hash.update(after);
    return hash.digest(encoding);
  };
};

export const digest: Platform["digest"] = (text) => createHash("sha256").update(text).digest("hex");

export const ed25519Verifier: Platform["ed25519Verifier"] = (key) => {
  const publicKey = createPublicKey({ key: der(DER.public, key), format: "der", type: "spki" });
  return (message, signature) => verify(null, message, publicKey, signature);
};

export const ed25519Signer: Platform["ed25519Signer"] = (seed) => {
  const privateKey = createPrivateKey({ key: der(DER.private, seed), format: "der", type: "pkcs8" });
  return (message) => sign(null, message, privateKey);
};

export const decode: Platform["decode"] = (bytes) => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Decoding a large body as UTF-8 costs as much as parsing it. Most bodies need none; the rest go the fast way.
  if (isAscii(buffer)) return buffer.toString("latin1");
  try {
    return transcode(buffer, "utf8", "utf16le").toString("utf16le");
  } catch {
    // what is not UTF-8; Node's documentation does not say so: the tests do, for every Node they run on
    return undefined;
  }
};

const der = (prefix: string, key: Uint8Array): Buffer => Buffer.concat([Buffer.from(prefix, "hex"), key]);
