import { AfterwordError } from "../errors.js";
import type { Vendor } from "../vendor.js";
import { ed25519Sign, ed25519Verifier } from "./ed25519.js";
import { hmacSign, hmacVerifier } from "./hmac.js";
import type { HeaderRule, SecretRule, SignatureOption, SignatureRule, Verifier } from "./rule.js";
import { secretVerifier } from "./secret.js";
import { cut, writeTime } from "./signed.js";

export type * from "./rule.js";

const wrong = (message: string, hint: string): AfterwordError =>
  new AfterwordError("ERR_OPTION", message, { hint });

const isVerifier = (signature: SignatureOption | Verifier): signature is Verifier => "verify" in signature;

export interface SignatureChoice {
  readonly secret?: string | readonly string[] | undefined;
  readonly signature?: SignatureOption | Verifier | undefined;
  readonly allowUnsigned?: boolean | undefined;
}

/** The verifier that a vendor's rule and the user's options make; null only where `allowUnsigned` says so. */
export const verifierOf = (vendor: Vendor, choice: SignatureChoice): Verifier | null => {
  const { signature, allowUnsigned } = choice;
  if (signature && isVerifier(signature)) return signature;
  const given = choice.secret ?? (isSecret(signature?.secret) ? signature.secret : undefined);
  const secrets = given === undefined ? [] : [given].flat();
  if (allowUnsigned) {
    if (secrets.length === 0 && !signature) return null;
    throw wrong("allowUnsigned excludes secret and signature.", "Leave one of them out.");
  }
  const rule = ruleOf(vendor, signature);
  const signs = vendor.signature !== undefined && vendor.signature.scheme !== "none";
  if (rule.scheme === "none" || (secrets.length === 0 && !signature && !signs)) {
    throw new AfterwordError("ERR_UNSIGNED", `${vendor.name} does not sign its deliveries.`, {
      hint: "Give the secret that the webhook's URL carries, or write allowUnsigned: true to accept anybody's.",
    });
  }
  if (secrets.length === 0) {
    throw new AfterwordError("ERR_SECRET_UNUSABLE", "The secret cannot be used: there is none.", {
      hint: "Is the environment variable set?",
    });
  }
  switch (rule.scheme) {
    case "hmac":
      return hmacVerifier(rule, secrets);
    case "ed25519":
      return ed25519Verifier(rule, secrets);
    case "secret":
      return secretVerifier(rule, secrets);
    default:
      throw wrong(`${vendor.name} signs with a token.`, "Give signature: jwt({ … }) from afterword/jwt.");
  }
};

const isSecret = (secret: unknown): secret is string | readonly string[] =>
  typeof secret === "string" || Array.isArray(secret);

/** The rule in force: the vendor's own, what stands in its place, or either with the user's changes. */
const ruleOf = (vendor: Vendor, option: SignatureOption | undefined): SignatureRule => {
  const own: SignatureRule = vendor.signature ?? { scheme: "none" };
  const base: SignatureRule = own.scheme === "none" && own.instead ? insteadOf(own.instead) : own;
  const rule = option ? changed(base, option) : base;
  if ((rule.scheme === "hmac" || rule.scheme === "ed25519") && typeof rule.header?.name !== "string") {
    throw new AfterwordError("ERR_OPTION", `${vendor.name} does not document the header of its signature.`, {
      hint: `Look at a delivery and give signature: { scheme: "${rule.scheme}", header: "its-name" }.`,
    });
  }
  return rule;
};

const insteadOf = ({ query, header }: NonNullable<SignatureRule["instead"]>): SignatureRule => ({
  scheme: "secret",
  ...(query !== undefined && { query }),
  ...(header !== undefined && { header: { name: header } }),
});

const changed = (base: SignatureRule, option: SignatureOption): SignatureRule => {
  const { header, secret, ...rest } = option;
  // a public key in the place of a secret: the same layout under the other version, as Standard Webhooks has it
  const asymmetric = option.scheme === "ed25519" && base.scheme === "hmac";
  const same = base.scheme === option.scheme || asymmetric;
  const { headers, ...alone } = base;
  const inherited: SignatureRule = same ? (header === undefined ? base : alone) : { scheme: option.scheme };
  const layout = same ? inherited.header : undefined;
  const secretRule: SecretRule | undefined = isSecret(secret) || secret === undefined ? undefined : secret;
  const named: HeaderRule | undefined =
    header === undefined
      ? asymmetric && layout?.key === "v1"
        ? { ...layout, key: "v1a" }
        : layout
      : typeof header === "string"
        ? { ...(layout?.name === null ? layout : {}), name: header }
        : header;
  const { header: _, secret: __, ...kept } = inherited;
  const { secret: own } = inherited;
  const resolved =
    secretRule ?? (asymmetric ? (own?.prefix === "whsec_" ? { ...own, prefix: "whpk_" } : undefined) : own);
  return { ...kept, ...rest, ...(named && { header: named }), ...(resolved && { secret: resolved }) };
};

export interface SignOptions {
  readonly secret: string;
  /** The delivery's id; made up where it is not given and the vendor signs one. */
  readonly id?: string;
  /** When it is signed, in seconds since 1970; now by default. */
  readonly timestamp?: number;
  readonly signature?: SignatureOption;
}

/** The headers of a genuine delivery, for tests and local tools. A secret that travels in the URL needs none. */
export const sign = async (
  vendor: Vendor,
  body: Uint8Array | string,
  { secret, id = `msg_${crypto.randomUUID().replaceAll("-", "")}`, timestamp, signature }: SignOptions,
): Promise<Record<string, string>> => {
  const rule = ruleOf(vendor, signature);
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const sent = writeTime(timestamp ?? Date.now() / 1000, rule.timestamp?.unit);
  const [before, after] = cut(rule.template ?? "{body}");
  const fill = (part: string) => part.replace("{id}", () => id).replace("{timestamp}", () => sent);
  const around = [fill(before), fill(after)] as const;
  switch (rule.scheme) {
    case "hmac":
      return hmacSign(rule, secret, bytes, around, { id, sent });
    case "ed25519":
      return ed25519Sign(rule, secret, bytes, around, { id, sent });
    case "secret":
      if (rule.header?.name == null) return {};
      return rule.header.name === "authorization"
        ? { authorization: `Bearer ${secret}` }
        : { [rule.header.name]: `${rule.header.prefix ?? ""}${secret}` };
    default:
      throw wrong(`${vendor.name} signs nothing that could be made here.`, "Give a signature rule.");
  }
};
