// From the text of a secret to the bytes of a key.
import { AfterwordError } from "../errors.js";
import { decode } from "../platform/bytes.js";
import type { SecretRule } from "./rule.js";

// How keys of Standard Webhooks, PEM and SSH begin. A public key must not be used as an HMAC key: anybody can know it,
// and could sign deliveries with it.
const PREFIXES = ["whsec_", "whpk_", "whsk_", "-----BEGIN ", "ssh-"];

/** The error for a secret that cannot be used, or must not be. */
export const unusable = (
  reason: string,
  hint = "Copy all of it, without quotes or spaces.",
): AfterwordError =>
  new AfterwordError("ERR_SECRET_UNUSABLE", `The secret cannot be used: ${reason}`, { hint });

/** The error for a secret that is missing. */
export const noSecret = (): AfterwordError => unusable("there is none.", "Is the environment variable set?");

/** The prefix of a text that is a key of some kind. */
export const kindOf = (text: string): string | undefined =>
  PREFIXES.find((each) => String(text).startsWith(each));

/** The bytes of a secret. Throws an error that says what is wrong with it. Called when a receiver is made. */
export const keyOf = (secret: unknown, rule: SecretRule = {}): Uint8Array => {
  if (typeof secret !== "string" || secret === "") throw noSecret();
  const { prefix = "", encoding = "utf8", minBytes = 16 } = rule;
  const kind = kindOf(secret);
  if (kind !== undefined && kind !== prefix) throw unusable(`it is a key of another kind (${kind}…).`);
  if (!secret.startsWith(prefix)) throw unusable(`it does not start with ${prefix}.`);
  if (secret !== secret.trim()) throw unusable("there is white space around it.");
  const text = secret.slice(prefix.length);
  // the bytes are the same without padding
  const padded = encoding === "base64" ? text.padEnd(Math.ceil(text.length / 4) * 4, "=") : text;
  const bytes = decode(padded, encoding);
  if (!bytes) throw unusable(`it is not ${encoding}.`);
  // an empty key is refused whatever the rule says
  if (!(bytes.length >= Math.max(1, minBytes))) throw unusable(`it is shorter than ${minBytes} bytes.`);
  return bytes;
};
