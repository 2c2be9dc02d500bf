import { AfterwordError } from "../errors.js";
import { decode } from "../platform/bytes.js";
import type { SecretRule } from "./rule.js";

// Prefixes of Standard Webhooks. A public key is no secret: whoever used one as an HMAC key would accept anybody's.
const KINDS: Record<string, string> = {
  whsec_: "a shared secret (whsec_)",
  whpk_: "a public key (whpk_)",
  whsk_: "a private key (whsk_)",
  "-----BEGIN": "a key or certificate in PEM",
  "ssh-": "a public key of SSH",
};

/** An error for a secret that must not be used, or cannot be. */
export const unusable = (reason: string, hint: string): AfterwordError =>
  new AfterwordError("ERR_SECRET_UNUSABLE", `The secret cannot be used: ${reason}`, { hint });

/** What else than a shared secret a text is by its first characters. */
export const kindOf = (text: string): string | undefined =>
  Object.keys(KINDS).find((each) => text.startsWith(each));

/** The bytes of a secret, or an error that says what is wrong with it. Called when a receiver is made. */
export const keyOf = (secret: unknown, rule: SecretRule = {}): Uint8Array => {
  if (typeof secret !== "string" || secret.length === 0) {
    throw unusable("it is empty or no string.", "Is the environment variable set?");
  }
  const { prefix = "", encoding = "utf8", minBytes = 16 } = rule;
  const kind = kindOf(secret);
  if (kind !== undefined && kind !== prefix) {
    throw unusable(
      `it is ${KINDS[kind]}.`,
      prefix ? `Give the one that starts with ${prefix}.` : "Give the vendor's webhook secret.",
    );
  }
  if (!secret.startsWith(prefix)) {
    throw unusable(`it does not start with ${prefix}.`, "Copy it again from the vendor, prefix included.");
  }
  if (secret !== secret.trim()) {
    throw unusable("there is white space around it.", "A file's last line break, perhaps: trim it.");
  }
  const bytes = decode(secret.slice(prefix.length), encoding);
  if (!bytes)
    throw unusable(`it is not ${encoding}.`, "Copy it again from the vendor, without quotes or spaces.");
  // whatever the rule says, an empty key is none
  if (bytes.length < Math.max(1, minBytes)) {
    throw unusable(`it is shorter than ${minBytes} bytes.`, "Copy the whole of it, or make a longer one.");
  }
  return bytes;
};
