// Signatures by HMAC.
import { hmac } from "#platform";
import type { HashName, Maybe } from "../platform/platform.js";
import { equal } from "./equal.js";
import { keyOf, type RuleOf } from "./keys.js";
import { mismatch } from "./refusal.js";
import type { Verified } from "./rule.js";
import { contentReader, headersOf, type SignedContent } from "./signed.js";
import { inTwoSteps, type Opener } from "./verifier.js";

/** The hash of a rule for HMAC. */
const hashOf = ({ algorithm = "sha256" }: RuleOf): HashName => algorithm as HashName;

/** Makes a verifier. It accepts a delivery if any of its signatures was made with any of the secrets. */
export const hmacVerifier = (rule: RuleOf, secrets: readonly string[]): Opener => {
  const { encoding = "hex" } = rule;
  const hashes = secrets.map((secret) => hmac(hashOf(rule), keyOf(secret, rule)));
  const read = contentReader(rule);
  const isHex = encoding === "hex";

  const tryFrom = (index: number, body: Uint8Array, content: SignedContent): Maybe<Verified> => {
    const expected = hashes[index]?.(content.before, body, content.after, encoding);
    if (expected === undefined) throw mismatch();
    // without a promise, if the platform gives none: a promise costs as much as the comparison
    return typeof expected === "string"
      ? decide(expected, index, body, content)
      : expected.then((digest) => decide(digest, index, body, content));
  };
  const decide = (
    digest: string,
    index: number,
    body: Uint8Array,
    content: SignedContent,
  ): Maybe<Verified> => {
    let matches = false;
    // Every candidate is compared, even after one has matched, so that the time tells nothing.
    for (const candidate of content.candidates)
      matches = equal(digest, isHex ? candidate.toLowerCase() : candidate) || matches;
    return matches ? { id: content.id, timestamp: content.timestamp } : tryFrom(index + 1, body, content);
  };

  return inTwoSteps("hmac", (head, clock) => {
    const content = read(head, clock);
    return (body) => tryFrom(0, body, content);
  });
};

/** The headers of a delivery signed by HMAC. */
export const hmacSign = async (
  rule: RuleOf,
  secret: string,
  body: Uint8Array,
  [before, after]: readonly [string, string],
  sent: { id: string; sent: string },
): Promise<Record<string, string>> => {
  const hash = hmac(hashOf(rule), keyOf(secret, rule));
  return headersOf(rule, await hash(before, body, after, rule.encoding ?? "hex"), sent);
};
