import { AfterwordError } from "../errors.js";
import type { SecretRule } from "./rule.js";

// Prefixes of Standard Webhooks. A public key is no secret: whoever used one as an HMAC key would accept anybody's.
const KINDS: Record<string, string> = {
  whsec_: "a shared secret",
  whpk_: "a public key",
  whsk_: "a private key",
};

const unusable = (reason: string, hint: string): AfterwordError =>
  new AfterwordError("ERR_SECRET_UNUSABLE", `The secret cannot be used: ${reason}`, { hint });

/** The bytes of a secret, or an error that says what is wrong with it. Called when a receiver is made. */
export const keyOf = (secret: unknown, rule: SecretRule = {}): Uint8Array => {
  if (typeof secret !== "string" || secret.length === 0) {
    throw unusable("it is empty or no string.", "Is the environment variable set?");
  }
  const { prefix = "", encoding = "utf8", minBytes = 16 } = rule;
  const kind = Object.keys(KINDS).find((each) => secret.startsWith(each));
  if (kind !== undefined && kind !== prefix) {
    throw unusable(
      `it is ${KINDS[kind]} (${kind}).`,
      prefix ? `Give the one that starts with ${prefix}.` : "Give the vendor's webhook secret.",
    );
  }
  if (!secret.startsWith(prefix)) {
    throw unusable(`it does not start with ${prefix}.`, "Copy it again from the vendor, prefix included.");
  }
  const bytes = decode(secret.slice(prefix.length), encoding);
  if (!bytes)
    throw unusable(`it is not ${encoding}.`, "Copy it again from the vendor, without quotes or spaces.");
  if (bytes.length < minBytes) {
    throw unusable(`it is shorter than ${minBytes} bytes.`, "Copy the whole of it, or make a longer one.");
  }
  return bytes;
};

/** Text to bytes; undefined unless the text is just what encoding the bytes gives. */
export const decode = (text: string, encoding: "utf8" | "base64" | "hex"): Uint8Array | undefined => {
  if (encoding === "utf8") return new TextEncoder().encode(text);
  if (encoding === "hex") {
    if (text.length % 2 || !/^[\da-f]*$/.test(text)) return undefined;
    return Uint8Array.from({ length: text.length / 2 }, (_, at) =>
      Number.parseInt(text.slice(at * 2, at * 2 + 2), 16),
    );
  }
  if (text.length % 4 || !/^[A-Za-z\d+/]*={0,2}$/.test(text)) return undefined;
  const binary = atob(text);
  return btoa(binary) === text ? Uint8Array.from(binary, (character) => character.charCodeAt(0)) : undefined;
};

/** Bytes to base64. */
export const base64Of = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
