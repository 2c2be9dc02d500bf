import { optionError } from "../errors.js";
import type { Vendor } from "../vendor.js";
import type { HeaderRule, SecretRule, SignatureOption, SignatureRule } from "./rule.js";

/** Whether what a user wrote under `signature.secret` is the secret itself. */
export const isSecret = (secret: unknown): secret is string | readonly string[] =>
  typeof secret === "string" || Array.isArray(secret);

/** The rule in force: the vendor's own, what stands in its place, or either with the user's changes. */
export const ruleOf = (vendor: Vendor, option: SignatureOption | undefined): SignatureRule => {
  const own: SignatureRule = vendor.signature ?? { scheme: "none" };
  const base = own.scheme === "none" && own.instead ? insteadOf(own.instead) : own;
  const rule = option ? changed(base, option) : base;
  if (rule.scheme === "hmac" || rule.scheme === "ed25519") {
    if (typeof rule.header?.name !== "string") {
      throw optionError(
        `${vendor.name} does not document the header of its signature.`,
        `Look at a delivery and give signature: { scheme: "${rule.scheme}", header: "its-name" }.`,
      );
    }
    checkSigned(rule);
  }
  if (rule.scheme === "secret" && rule.query === undefined && !rule.header?.name)
    throw optionError("signature: a secret needs a header or a query.");
  return rule;
};

const insteadOf = ({ query, header }: NonNullable<SignatureRule["instead"]>): SignatureRule => ({
  scheme: "secret",
  ...(query !== undefined && { query }),
  ...(header !== undefined && { header: { name: header } }),
});

const changed = (base: SignatureRule, option: SignatureOption): SignatureRule => {
  const { header, secret, ...rest } = option;
  // the same layout under the other version, as Standard Webhooks has it
  const asymmetric = option.scheme === "ed25519" && base.scheme === "hmac";
  const same = base.scheme === option.scheme || asymmetric;
  const completes = header === undefined || base.header?.name === null;
  const { header: layout, secret: key, ...kept } = same && completes ? base : { scheme: option.scheme };
  const said: HeaderRule | undefined =
    typeof header === "string" ? { ...layout, name: header } : (header ?? layout);
  const named = asymmetric && said?.key === "v1" ? { ...said, key: "v1a" } : said;
  const read: SecretRule | undefined = secret === undefined || isSecret(secret) ? key : secret;
  return {
    ...kept,
    ...rest,
    ...(named && { header: named }),
    ...(read && !(asymmetric && read === key) && { secret: read }),
  };
};

const ENCODINGS = ["hex", "base64", "base64url"];

/** A rule of the user's own making may be wrong in ways that would leave something unsigned. */
const checkSigned = ({
  algorithm = "sha256",
  encoding = "hex",
  secret,
  timestamp,
  id,
  template = "{body}",
}: SignatureRule): void => {
  const among = (name: string, value: string, words: readonly string[]): void => {
    if (!words.includes(value)) throw optionError(`signature.${name} is none of ${words.join(", ")}.`);
  };
  among("algorithm", algorithm, ["sha1", "sha256", "sha384", "sha512"]);
  among("encoding", encoding, ENCODINGS);
  among("secret.encoding", secret?.encoding ?? "utf8", ["utf8", ...ENCODINGS]);
  const together = (place: string, rule: unknown): void => {
    const times = template.split(`{${place}}`).length - 1;
    if (times !== (rule ? 1 : 0))
      throw optionError(
        `signature.template needs {${place}} once where that is signed: nothing vouches for the rest.`,
      );
  };
  together("body", true);
  together("id", id);
  together("timestamp", timestamp);
  if (!timestamp) return;
  among("timestamp.unit", timestamp.unit, ["s", "ms", "iso"]);
  if ((timestamp.header === undefined) === (timestamp.key === undefined))
    throw optionError("signature.timestamp needs either a header or a key.");
};
