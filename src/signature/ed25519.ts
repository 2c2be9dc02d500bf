import { platform } from "#platform";
import { AfterwordError } from "../errors.js";
import { base64Of, decode, keyOf } from "./keys.js";
import { refusal } from "./refusal.js";
import type { SignatureRule, Verifier } from "./rule.js";
import { claimsOf, headersOf } from "./signed.js";

const concat = (before: string, body: Uint8Array, after: string): Uint8Array => {
  const [head, tail] = [new TextEncoder().encode(before), new TextEncoder().encode(after)];
  const message = new Uint8Array(head.length + body.length + tail.length);
  message.set(head);
  message.set(body, head.length);
  message.set(tail, head.length + body.length);
  return message;
};

/** A public key of 32 bytes. */
const publicKeyOf = (secret: string, rule: SignatureRule): Uint8Array => {
  const key = keyOf(secret, rule.secret);
  if (key.length === 32) return key;
  throw new AfterwordError("ERR_SECRET_UNUSABLE", "The public key cannot be used: it is not 32 bytes long.", {
    hint: "Give the raw Ed25519 key in the encoding the vendor shows it in.",
  });
};

/** Verifies Ed25519 signatures with the sender's public keys. */
export const ed25519Verifier = (rule: SignatureRule, keys: readonly string[]): Verifier => {
  const { encoding = "base64" } = rule;
  const checks = keys.map((key) => platform.ed25519.verifier(publicKeyOf(key, rule)));
  const read = claimsOf(rule);
  return {
    scheme: "ed25519",
    async verify(delivery, clock) {
      const { id, timestamp, before, after, candidates } = read(delivery, clock);
      const message = concat(before, delivery.body, after);
      for (const candidate of candidates) {
        const signature = decode(candidate, encoding);
        if (signature?.length !== 64) continue;
        for (const check of checks) if (await check(message, signature)) return { id, timestamp };
      }
      throw refusal("ERR_SIGNATURE_MISMATCH");
    },
  };
};

/** The headers of a delivery signed by Ed25519, for tests: `secret` is the private key (its first 32 bytes the seed). */
export const ed25519Sign = async (
  rule: SignatureRule,
  secret: string,
  body: Uint8Array,
  [before, after]: readonly [string, string],
  sent: { id: string; sent: string },
): Promise<Record<string, string>> => {
  const prefix = rule.secret?.prefix === "whpk_" ? "whsk_" : (rule.secret?.prefix ?? "");
  const key = keyOf(secret, { ...rule.secret, prefix });
  const signature = await platform.ed25519.signer(key.slice(0, 32))(concat(before, body, after));
  const text =
    rule.encoding === "hex"
      ? Array.from(signature, (byte) => byte.toString(16).padStart(2, "0")).join("")
      : base64Of(signature);
  return headersOf(rule, text, sent);
};
