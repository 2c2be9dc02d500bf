// Chooses the signature rule: the vendor's, the user's, or the vendor's with changes of the user.
import { optionError } from "../errors.js";
import type { Vendor } from "../vendor.js";
import type { RuleOf } from "./keys.js";
import type { SignatureOption, SignatureRule } from "./rule.js";

/** Whether `signature.secret` is the secret itself, not a rule for reading it. */
export const isSecret = (secret: unknown): secret is string | readonly string[] =>
  typeof secret === "string" || Array.isArray(secret);

/** The rule to use, with the user's changes: the vendor's own, or its `instead` if the vendor does not sign. */
export const ruleOf = (
  { name, signature: own = { scheme: "none" } }: Vendor,
  option: SignatureOption | undefined,
  publicUrl: string | undefined,
): RuleOf => {
  const base = own.scheme === "none" && own.instead ? insteadOf(own.instead) : own;
  const rule = option ? changed(base, option) : base;
  const { scheme, header, query } = rule;
  if (scheme === "hmac" || scheme === "ed25519") {
    if (typeof header?.name !== "string") {
      throw optionError(
        `${name} does not document the header of its signature.`,
        `Give signature: { scheme: "${scheme}", header: "its-name" }.`,
      );
    }
    checkSigned(rule);
    if (rule.template?.includes("{url}") && !publicUrl)
      throw optionError(`${name} signs the URL that it calls: give it as publicUrl.`);
  }
  if (scheme === "secret" && query === undefined && !header?.name)
    throw optionError("signature: a secret needs a header or a query.");
  return { ...rule, of: name, publicUrl };
};

/** The rule for a vendor that does not sign: a secret in the URL or a header. */
const insteadOf = ({ query, header }: NonNullable<SignatureRule["instead"]>): SignatureRule =>
  ({ scheme: "secret", query, header: header && { name: header } }) as SignatureRule;

/** A rule with the user's changes; only the user's rule if nothing of the vendor's rule can be kept. */
const changed = (base: SignatureRule, option: SignatureOption): SignatureRule => {
  const { header, secret, ...rest } = option;
  // in Standard Webhooks, ed25519 has the same layout as hmac, but another key
  const asymmetric = option.scheme === "ed25519" && base.scheme === "hmac";
  const same = base.scheme === option.scheme || asymmetric;
  const completes = header === undefined || base.header?.name === null;
  const { header: layout, secret: key, ...kept } = same && completes ? base : ({} as SignatureRule);
  const chosen = typeof header === "string" ? { ...layout, name: header } : (header ?? layout);
  return {
    ...kept,
    ...rest,
    header: asymmetric && chosen?.key === "v1" ? { ...chosen, key: "v1a" } : chosen,
    secret: secret === undefined || isSecret(secret) ? (asymmetric ? undefined : key) : secret,
  } as SignatureRule;
};

const ENCODINGS = ["hex", "base64", "base64url", undefined];

/** Checks a rule that a user wrote: a mistake in it could leave a part of the delivery unsigned. */
const checkSigned = ({ template = "{body}", timestamp, id, ...rule }: SignatureRule): void => {
  const words: [name: string, word: string | undefined, among: readonly (string | undefined)[]][] = [
    ["algorithm", rule.algorithm, ["sha1", "sha256", "sha384", "sha512", undefined]],
    ["encoding", rule.encoding, ENCODINGS],
    ["secret.encoding", rule.secret?.encoding, ["utf8", ...ENCODINGS]],
    ["timestamp.unit", timestamp ? timestamp.unit : "s", ["s", "ms", "iso"]],
  ];
  for (const [name, word, among] of words)
    if (!among.includes(word)) throw optionError(`signature.${name} is none of ${among.join(" ")}.`);
  for (const [name, signed] of Object.entries({ body: true, id, timestamp }))
    if (template.split(`{${name}}`).length !== (signed ? 2 : 1))
      throw optionError(`signature.template needs {${name}} once where that is signed, else not.`);
  if (timestamp && (timestamp.header === undefined) === (timestamp.key === undefined))
    throw optionError("signature.timestamp needs either a header or a key.");
};
