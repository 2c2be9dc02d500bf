// Verifies tokens that vouch for a body: by the platform's own HMAC, without a library.
import { decode as decodeText, hash, hmac } from "#platform";
import { counted } from "../check/findings.js";
import { strictFindings } from "../check/strict.js";
import { AfterwordError, type TokenCode } from "../errors.js";
import { isObject } from "../mapping/readers.js";
import { decode } from "../platform/bytes.js";
import { equal } from "../signature/equal.js";
import { headerReader } from "../signature/headers.js";
import { keyOf, type RuleOf } from "../signature/keys.js";
import type { Clock, HeaderRule } from "../signature/rule.js";
import { inTwoSteps, type Opener } from "../signature/verifier.js";
import { HASH_BYTES, type TokenRule, tokenRuleOf } from "./rule.js";

const MAX_TOKEN_LENGTH = 8192;
const EMPTY = /* @__PURE__ */ new Uint8Array();

const refusal = (code: TokenCode, sentence: string): AfterwordError => new AfterwordError(code, sentence);

/**
 * Makes the verifier of a rule with `claims`. The token is decided upon before the body is read: its form, its signature, its
 * issuer, its times. With the body, only the hash in its claim is left to compare. Nothing of a token is parsed before its
 * signature holds.
 */
export const tokenVerifier = (rule: RuleOf, secrets: readonly string[]): Opener => {
  const checked = tokenRuleOf(rule, secrets.length);
  const { header, body } = checked;
  const keys = secrets.map((secret, index) => ({
    issuer: checked.issuers[index] as string,
    sign: hmac(checked.hash, keyOf(secret, rule)),
  }));
  const read = headerReader([header.name], Number.POSITIVE_INFINITY);
  return inTwoSteps("token", async ({ headers }, clock) => {
    const [head, payload, signature] = partsOf(read(headers)[0], header);
    const issuers: string[] = [];
    // every secret is tried, so that the time does not tell which one it was
    for (const { issuer, sign } of keys)
      if (equal(await sign(`${head}.${payload}`, EMPTY, "", "base64url"), signature)) issuers.push(issuer);
    if (issuers.length === 0)
      throw refusal("ERR_TOKEN_INVALID", "The token's signature does not match: is the secret wrong?");
    const { iat, [body.claim]: sent } = claimsOf(checked, head, payload, issuers, clock);
    const theirs = body.encoding === "hex" ? String(sent).toLowerCase() : String(sent);
    return async (bytes) => {
      if (!equal(await hash(body.hash, bytes, body.encoding), theirs))
        throw new AfterwordError(
          "ERR_SIGNATURE_MISMATCH",
          "The token was made for another body: was the body re-serialised?",
        );
      return { id: null, timestamp: typeof iat === "number" ? iat : null };
    };
  });
};

/** The three parts of the token in a header: canonical base64url. */
const partsOf = (
  value = "",
  { name, prefix = "", optional = false }: HeaderRule,
): [head: string, payload: string, signature: string] => {
  // the name of a scheme, such as Bearer, may be written in any case
  const isPrefixed = value.slice(0, prefix.length).toLowerCase() === prefix.toLowerCase();
  const token = isPrefixed ? value.slice(prefix.length) : value;
  // what has no point or has a space is another kind of credential
  if (!(isPrefixed || optional) || !token.includes(".") || /\s/.test(token))
    throw refusal("ERR_TOKEN_MISSING", `There is no token in the header ${name}: did a proxy drop it?`);
  if (token.length <= MAX_TOKEN_LENGTH) {
    const parts = token.split(".", 4);
    if (parts.length === 3 && parts.every((part) => part !== "" && decode(part, "base64url")))
      return parts as [string, string, string];
  }
  throw malformed();
};

const malformed = (): AfterwordError =>
  refusal("ERR_TOKEN_MALFORMED", "The token is longer than 8 KiB, or not a JWT in canonical base64url.");

/** What a token says, after its signature was found to hold with a secret of these issuers. Throws unless it may count. */
const claimsOf = (
  { algorithm, body, tolerance }: TokenRule,
  head: string,
  payload: string,
  issuers: readonly string[],
  clock: Clock,
): Record<string, unknown> => {
  const header = objectIn(head);
  const claims = objectIn(payload);
  // `crit` lists what a receiver must understand, and nothing of that is understood here
  if (header.alg !== algorithm || header.crit !== undefined)
    throw invalid(`its header is not that of ${algorithm}`);
  if (!issuers.includes(claims.iss as string)) throw invalid("it has another issuer (iss) than yours");
  const { past, future } = clock.tolerance ?? tolerance;
  if (!Number.isFinite(claims.exp)) throw invalid("its exp is missing, or no number");
  if ((claims.exp as number) <= clock.now - past)
    throw refusal("ERR_TOKEN_EXPIRED", "The token is no longer valid: is the clock here fast?");
  for (const name of ["nbf", "iat"])
    if (Object.hasOwn(claims, name)) {
      if (!Number.isFinite(claims[name])) throw invalid(`its ${name} is no number`);
      if ((claims[name] as number) > clock.now + future)
        throw invalid(`its ${name} is too far in the future: is the clock here slow?`);
    }
  const sent = Object.hasOwn(claims, body.claim) && claims[body.claim];
  if (typeof sent !== "string" || decode(sent, body.encoding)?.length !== HASH_BYTES[body.hash])
    throw invalid(`its claim ${body.claim} is missing, or no ${body.hash} in ${body.encoding}`);
  return claims;
};

const invalid = (reason: string): AfterwordError =>
  refusal("ERR_TOKEN_INVALID", `The token does not hold: ${reason}.`);

/** The JSON object in a part of a token. No member may stand twice: nobody could say which one counts. */
const objectIn = (part: string): Record<string, unknown> => {
  const text = decodeText(decode(part, "base64url") as Uint8Array);
  let value: unknown;
  try {
    value = JSON.parse(text ?? "");
  } catch {
    // the parser's own message quotes the token
  }
  if (
    !isObject(value) ||
    strictFindings(text as string, counted([], 0)).some(({ kind }) => kind === "duplicate-key")
  )
    throw malformed();
  return value;
};
