// Signatures by Ed25519.
import { ed25519Signer, ed25519Verifier as verifierOf } from "#platform";
import { decode, encode, joined } from "../platform/bytes.js";
import { keyOf, kindOf, type RuleOf, unusable } from "./keys.js";
import { mismatch } from "./refusal.js";
import { contentReader, headersOf } from "./signed.js";
import { inTwoSteps, type Opener } from "./verifier.js";

/** The bytes of a key. A key of Standard Webhooks has a prefix. Any other key is 64 hexadecimal digits, or base64. */
const rawKeyOf = (text: string, { of, secret }: RuleOf, prefix: "whpk_" | "whsk_"): Uint8Array =>
  keyOf(text, {
    of,
    secret: {
      prefix: secret?.prefix ?? (kindOf(text) === prefix ? prefix : ""),
      encoding: secret?.encoding ?? (/^[\da-f]{64}$/i.test(text) ? "hex" : "base64"),
    },
  });

const publicKeyOf = (text: string, rule: RuleOf): Uint8Array => {
  const key = rawKeyOf(text, rule, "whpk_");
  if (key.length === 32) return key;
  throw unusable(
    rule.of,
    "it is no public key of Ed25519, which has 32 bytes.",
    "Copy all of the public key, as the vendor shows it.",
  );
};

/** The 32 bytes from which a private key is made: all of it, or the first half if the public key follows. */
export const ed25519Seed = (text: string, rule: RuleOf): Uint8Array => {
  const key = rawKeyOf(text, { ...rule, secret: { ...rule.secret, prefix: undefined } }, "whsk_");
  if (key.length === 32 || key.length === 64) return key.slice(0, 32);
  throw unusable(
    rule.of,
    "it is no private key of Ed25519, which has 32 bytes, or 64 with the public key.",
    "Any 32 random bytes are a private key. The vendor's public key cannot sign.",
  );
};

/** Makes a verifier with the sender's public keys. A signature by any of them is accepted. */
export const ed25519Verifier = (rule: RuleOf, keys: readonly string[]): Opener => {
  const { encoding = "base64" } = rule;
  const checks = keys.map((key) => verifierOf(publicKeyOf(key, rule)));
  const read = contentReader(rule);
  return inTwoSteps("ed25519", (head, clock) => {
    const { id, timestamp, before, after, candidates } = read(head, clock);
    return async (body) => {
      const message = joined(before, body, after);
      for (const candidate of candidates) {
        const signature = decode(candidate, encoding);
        if (signature?.length !== 64) continue;
        for (const check of checks) if (await check(message, signature)) return { id, timestamp };
      }
      throw mismatch();
    };
  });
};

/** The headers of a delivery signed by Ed25519. `secret` is the private key; its first 32 bytes are the seed. */
export const ed25519Sign = async (
  rule: RuleOf,
  secret: string,
  body: Uint8Array,
  [before, after]: readonly [string, string],
  sent: { id: string; sent: string },
): Promise<Record<string, string>> => {
  const signature = await ed25519Signer(ed25519Seed(secret, rule))(joined(before, body, after));
  return headersOf(rule, encode(signature, rule.encoding ?? "base64"), sent);
};
