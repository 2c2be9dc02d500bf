import { hmac } from "#platform";
import type { Maybe } from "../platform/platform.js";
import { equal } from "./equal.js";
import { keyOf } from "./keys.js";
import { refusal } from "./refusal.js";
import type { SignatureRule, Verified, Verifier } from "./rule.js";
import { type Claims, claimsOf, headersOf } from "./signed.js";

/** Verifies HMACs: any of several secrets, any of several signatures. */
export const hmacVerifier = (rule: SignatureRule, secrets: readonly string[]): Verifier => {
  const { algorithm = "sha256", encoding = "hex" } = rule;
  const hashes = secrets.map((secret) => hmac(algorithm, keyOf(secret, rule.secret)));
  const read = claimsOf(rule);

  const tryFrom = (at: number, body: Uint8Array, claims: Claims): Maybe<Verified> => {
    const expected = hashes[at]?.(claims.before, body, claims.after, encoding);
    if (expected === undefined) throw refusal("ERR_SIGNATURE_MISMATCH");
    // at once where the platform can, for a promise costs as much as the comparison
    return typeof expected === "string"
      ? decide(expected, at, body, claims)
      : expected.then((digest) => decide(digest, at, body, claims));
  };
  const decide = (digest: string, at: number, body: Uint8Array, claims: Claims): Maybe<Verified> => {
    let held = false;
    // Compared as text: what is not canonical differs. Every candidate is looked at, however early one holds.
    for (const candidate of claims.candidates) held = equal(digest, candidate) || held;
    return held ? { id: claims.id, timestamp: claims.timestamp } : tryFrom(at + 1, body, claims);
  };

  return {
    scheme: "hmac",
    verify: (delivery, clock) => tryFrom(0, delivery.body, read(delivery, clock)),
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
  const hash = hmac(rule.algorithm ?? "sha256", keyOf(secret, rule.secret));
  return headersOf(rule, await hash(before, body, after, rule.encoding ?? "hex"), sent);
};
