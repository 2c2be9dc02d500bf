// Verifies the secret that a delivery carries instead of a signature.
import { digest } from "#platform";
import { equal } from "./equal.js";
import { headerReader } from "./headers.js";
import { keyOf, type RuleOf } from "./keys.js";
import { refusal } from "./refusal.js";
import type { Head, HeaderRule, SignatureRule } from "./rule.js";
import { withoutPrefix } from "./signed.js";
import { inTwoSteps, type Opener } from "./verifier.js";

/**
 * Makes a verifier for a secret that the delivery carries: in a header, as a bearer token, or in the URL. It proves
 * who the sender is, but not that the bytes are the sender's.
 */
export const secretVerifier = (rule: RuleOf, secrets: readonly string[]): Opener => {
  for (const secret of secrets) keyOf(secret, rule);
  const read = rule.query === undefined ? inHeader(rule) : inQuery(rule.query);
  const place = rule.query ?? rule.header?.name;
  // Digests are compared, not the secrets: all digests have the same length.
  let digests: readonly string[] | undefined;
  return inTwoSteps("secret", async (head) => {
    const sent = read(head);
    if (!sent) throw refusal("ERR_SECRET_MISSING", `The secret in ${place} is missing: did a proxy drop it?`);
    const theirs = await digestOf(sent);
    digests ??= await Promise.all(secrets.map(digestOf));
    let matches = false;
    for (const ours of digests) matches = equal(ours, theirs) || matches;
    if (!matches) throw refusal("ERR_SECRET_MISMATCH", `The secret in ${place} does not match.`);
    return () => ({ id: null, timestamp: null });
  });
};

/** In a URL, "+" means a space, and a "+" has to be written as %2B. Many forget this: so the two count as equal. */
const digestOf = (secret: string) => digest(secret.replaceAll(" ", "+"));

/** Reads the secret that a delivery carries. */
type Reader = (head: Head) => string | undefined;

const inHeader = ({ header }: SignatureRule): Reader => {
  const { name, prefix, optional } = header as HeaderRule & { readonly name: string };
  const read = headerReader([name]);
  const bearer = prefix === undefined && name.toLowerCase() === "authorization";
  return ({ headers }) => {
    const [value = ""] = read(headers);
    return bearer ? /^bearer (.*)/i.exec(value)?.[1] : withoutPrefix(value, prefix, optional);
  };
};

const inQuery =
  (name: string): Reader =>
  ({ url = "" }) => {
    const query = /^[^?#]*(\?[^#]*)/.exec(url)?.[1];
    const [value, ...others] = new URLSearchParams(query).getAll(name);
    if (others.length > 0) throw refusal("ERR_SECRET_REPEATED", `The secret in ${name} is repeated.`);
    return value;
  };

/** The headers of a delivery that carries its secret; none if it is in the URL. */
export const secretSign = ({ query, header }: SignatureRule, secret: string): Record<string, string> => {
  if (query !== undefined || typeof header?.name !== "string") return {};
  const bearer = header.prefix === undefined && header.name.toLowerCase() === "authorization";
  return { [header.name]: `${bearer ? "Bearer " : (header.prefix ?? "")}${secret}` };
};
