import { platform } from "#platform";
import type { Maybe } from "../platform/platform.js";
import { keyOf } from "./keys.js";
import { refusal } from "./refusal.js";
import type { SignatureRule, Verified, Verifier } from "./rule.js";
import { type Claims, claimsOf, headersOf } from "./signed.js";

/** Verifies HMACs: any of several secrets, any of several signatures. */
export const hmacVerifier = (rule: SignatureRule, secrets: readonly string[]): Verifier => {
  const { algorithm = "sha256", encoding = "hex" } = rule;
  const hashes = secrets.map((secret) => platform.hmac(algorithm, keyOf(secret, rule.secret)));
  const read = claimsOf(rule);

  const holds = (expected: string, { candidates }: Claims): boolean => {
    let held = false;
    // Compared as text: what is not canonical differs. Every candidate is looked at, however early one holds.
    for (const candidate of candidates) held = platform.equal(expected, candidate) || held;
    return held;
  };

  return {
    scheme: "hmac",
    verify(delivery, clock): Maybe<Verified> {
      const claims = read(delivery, clock);
      const { id, timestamp, before, after } = claims;
      const attempt = (at: number): Maybe<Verified> => {
        const hash = hashes[at];
        if (!hash) throw refusal("ERR_SIGNATURE_MISMATCH");
        const expected = hash(before, delivery.body, after, encoding);
        const decide = (digest: string) => (holds(digest, claims) ? { id, timestamp } : attempt(at + 1));
        return typeof expected === "string" ? decide(expected) : expected.then(decide);
      };
      return attempt(0);
    },
  };
};

/** The headers of a delivery signed by HMAC. */
export const hmacSign = async (
  rule: SignatureRule,
  secret: string,
  body: Uint8Array,
  [before, after]: readonly [string, string],
  sent: { id: string; sent: string },
): Promise<Record<string, string>> => {
  const hash = platform.hmac(rule.algorithm ?? "sha256", keyOf(secret, rule.secret));
  return headersOf(rule, await hash(before, body, after, rule.encoding ?? "hex"), sent);
};
