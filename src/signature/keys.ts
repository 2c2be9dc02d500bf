// From the text of a secret to the bytes of a key.
import { AfterwordError } from "../errors.js";
import { decode } from "../platform/bytes.js";
import type { SignatureOption, SignatureRule } from "./rule.js";

// How keys of Standard Webhooks, PEM and SSH begin. A public key must not be used as an HMAC key: anybody can know it,
// and could sign deliveries with it.
const PREFIXES = ["whsec_", "whpk_", "whsk_", "-----BEGIN ", "ssh-"];

/** A rule, with what the user adds to it, and the name of the vendor whose deliveries it verifies, for errors. */
export interface RuleOf extends SignatureRule, Pick<SignatureOption, "issuer"> {
  readonly of: string;
  /** The URL that the vendor calls. */
  readonly publicUrl?: string | undefined;
}

/** The error for a secret that cannot be used, or must not be. `of` is the vendor's name. */
export const unusable = (
  of: string,
  reason: string,
  hint = "Copy all of it, without quotes or spaces.",
): AfterwordError =>
  new AfterwordError("ERR_SECRET_UNUSABLE", `The secret for ${of} cannot be used: ${reason}`, { hint });

/** The error for a secret that is missing. */
export const noSecret = (of: string): AfterwordError =>
  unusable(of, "there is none.", "Is the environment variable set?");

/** The prefix of a text that is a key of some kind. */
export const kindOf = (text: string): string | undefined =>
  PREFIXES.find((each) => String(text).startsWith(each));

/** The bytes of a secret. Throws an error that says what is wrong with it. Called when a receiver is made. */
export const keyOf = (secret: unknown, { of, secret: rule }: Pick<RuleOf, "of" | "secret">): Uint8Array => {
  if (typeof secret !== "string" || secret === "") throw noSecret(of);
  const { prefix = "", encoding = "utf8", minBytes = 16 } = rule ?? {};
  const kind = kindOf(secret);
  if (kind !== undefined && kind !== prefix) throw unusable(of, `it is a key of another kind (${kind}…).`);
  if (!secret.startsWith(prefix)) throw unusable(of, `it does not start with ${prefix}.`);
  if (secret !== secret.trim()) throw unusable(of, "there is white space around it.");
  const text = secret.slice(prefix.length);
  // the bytes are the same without padding
  const padded = encoding === "base64" ? text.padEnd(Math.ceil(text.length / 4) * 4, "=") : text;
  const bytes = decode(padded, encoding);
  if (!bytes) throw unusable(of, `it is not ${encoding}.`);
  // an empty key is refused whatever the rule says
  if (!(bytes.length >= Math.max(1, minBytes))) throw unusable(of, `it is shorter than ${minBytes} bytes.`);
  return bytes;
};
