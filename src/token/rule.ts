// The rule of tokens that vouch for a body: checked once, with what the user adds to it.
import { optionError } from "../errors.js";
import type { HashName } from "../platform/platform.js";
import type { RuleOf } from "../signature/keys.js";
import type { ClaimsRule, HeaderRule } from "../signature/rule.js";

/** How long the hashes are that a claim may hold, in bytes. */
export const HASH_BYTES = { sha256: 32, sha384: 48, sha512: 64 } as const;

const HASHES: Readonly<Record<string, HashName>> = { HS256: "sha256", HS384: "sha384", HS512: "sha512" };

/** A rule that was checked. */
export interface TokenRule extends Required<Pick<ClaimsRule, "body" | "tolerance">> {
  /** What a token must have as its `alg`. */
  readonly algorithm: string;
  /** The hash of the HMAC by which tokens are signed. */
  readonly hash: HashName;
  readonly header: HeaderRule & { readonly name: string };
  /** The issuer that each secret belongs to. */
  readonly issuers: readonly string[];
}

/**
 * Checks a rule, and the issuers of its secrets.
 *
 * @throws AfterwordError `ERR_OPTION`
 */
export const tokenRuleOf = (
  { of, scheme, algorithm, claims, header, issuer }: RuleOf,
  secrets: number,
): TokenRule => {
  const { body, tolerance = { past: 60, future: 60 } } = claims ?? {};
  const isRight =
    scheme === "jwt" &&
    algorithm !== undefined &&
    Object.hasOwn(HASHES, algorithm) &&
    typeof header?.name === "string" &&
    isText(body?.claim) &&
    Object.hasOwn(HASH_BYTES, body.hash) &&
    ["base64", "base64url", "hex"].includes(body.encoding) &&
    [tolerance.past, tolerance.future].every((seconds) => Number.isFinite(seconds) && seconds >= 0);
  if (!isRight)
    throw optionError(
      `signature is no rule for the tokens of ${of}.`,
      `Give signature: { scheme: "jwt", issuer }; or also algorithm, header and claims, all of them.`,
    );
  const issuers = Array.isArray(issuer) ? issuer : Array<unknown>(secrets).fill(issuer);
  if (!issuers.every(isText) || issuers.length === 0)
    throw optionError(
      `The tokens of ${of} name their issuer.`,
      'Give signature: { scheme: "jwt", issuer: "…" }: who signs with the secret, such as the API key that it belongs to.',
    );
  if (issuers.length !== secrets)
    throw optionError(
      "signature.issuer is a list of another length than secret.",
      "Give one issuer for all secrets, or one for each, in their order.",
    );
  return {
    algorithm,
    hash: HASHES[algorithm] as HashName,
    body,
    tolerance,
    header: header as TokenRule["header"],
    issuers,
  };
};

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
