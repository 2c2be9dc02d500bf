// Signatures: makes verifiers from rules, and signs.
import { A_URL, AfterwordError, checkOption, type OptionTable, optionError } from "../errors.js";
import { bytesOf, isBytes } from "../platform/bytes.js";
import type { Vendor } from "../vendor.js";
import { isSecret, ruleOf } from "./choice.js";
import { ed25519Sign, ed25519Verifier } from "./ed25519.js";
import { hmacSign, hmacVerifier } from "./hmac.js";
import { noSecret } from "./keys.js";
import type { SignatureOption, Verifier } from "./rule.js";
import { secretSign, secretVerifier } from "./secret.js";
import { aroundBody, writeTime } from "./signed.js";
import { guarded, type Opener } from "./verifier.js";

export type * from "./rule.js";

/** The options that decide how deliveries are verified. */
export interface SignatureChoice {
  readonly secret?: string | readonly string[] | undefined;
  readonly signature?: SignatureOption | Verifier | undefined;
  readonly allowUnsigned?: boolean | undefined;
  readonly publicUrl?: string | undefined;
}

/** Makes the verifier for a vendor's rule and the user's options; null only with `allowUnsigned`. */
export const verifierOf = (
  vendor: Vendor,
  { secret, signature, allowUnsigned, publicUrl }: SignatureChoice,
): Opener | null => {
  if (signature !== undefined && (typeof signature !== "object" || signature === null))
    throw optionError("signature is not an object.");
  if (allowUnsigned) {
    if (secret === undefined && signature === undefined) return null;
    throw optionError("allowUnsigned excludes secret and signature.");
  }
  if (secret !== undefined && signature && ("verify" in signature || isSecret(signature.secret)))
    throw optionError("signature excludes secret.");
  if (signature && "verify" in signature) return guarded(signature);
  const rule = ruleOf(vendor, signature, publicUrl);
  const secrets = [secret ?? (isSecret(signature?.secret) ? signature.secret : [])].flat();
  if (rule.scheme === "none" || (rule.scheme === "secret" && !signature && secrets.length === 0)) {
    throw new AfterwordError("ERR_UNSIGNED", `${vendor.name} does not sign its deliveries.`, {
      hint: "Give the secret of its URL, or allowUnsigned: true to accept anybody's.",
    });
  }
  if (secrets.length === 0) throw noSecret(vendor.name);
  switch (rule.scheme) {
    case "hmac":
      return hmacVerifier(rule, secrets);
    case "ed25519":
      return ed25519Verifier(rule, secrets);
    case "secret":
      return secretVerifier(rule, secrets);
    default:
      if (vendor.tokens) return vendor.tokens.verifier(rule, secrets);
      throw optionError(
        `${vendor.name} signs with a token.`,
        "Give signature: jwt({ … }) from afterword/jwt.",
      );
  }
};

/** The options of `sign`. */
export interface SignOptions {
  /** The endpoint's secret. */
  readonly secret: string;
  /** The delivery's id; a random one by default. */
  readonly id?: string;
  /** When it is signed, in seconds since 1970; now by default. */
  readonly timestamp?: number;
  /** Replaces or completes the vendor's rule, as in `ReceiveOptions`. */
  readonly signature?: SignatureOption;
  /** The URL that the vendor calls, where that is signed, as in `ReceiveOptions`. The method is POST. */
  readonly publicUrl?: string;
}

/** What an option of `sign` must be. Secret and signature are checked where they are used. */
const SIGN_OPTIONS: OptionTable<SignOptions> = {
  secret: [() => true, ""],
  signature: [() => true, ""],
  id: [(value) => typeof value === "string" && value !== "", "a string"],
  timestamp: [Number.isFinite, "a number of seconds"],
  publicUrl: A_URL,
};

/**
 * Makes the headers of a genuine delivery, for tests and local tools. There are none if the secret is in the URL.
 *
 * @throws TypeError for a body that is neither text nor bytes; AfterwordError for an unusable secret or option
 * @example
 * const body = JSON.stringify({ event_type: "conversation.ended" });
 * const headers = await sign(phonic, body, { secret });
 * const request = new Request("https://example.com/hooks", { method: "POST", headers, body });
 */
export const sign = async (
  vendor: Vendor,
  body: Uint8Array | string,
  options: SignOptions,
): Promise<Record<string, string>> => {
  for (const [name, value] of Object.entries(options ?? {})) checkOption(SIGN_OPTIONS, name, value);
  if (typeof body !== "string" && !isBytes(body))
    throw new TypeError(
      "The body is neither text nor bytes: pass what is sent, such as JSON.stringify(payload).",
    );
  const {
    secret,
    id = `msg_${crypto.randomUUID().replaceAll("-", "")}`,
    timestamp = Date.now() / 1000,
    signature,
    publicUrl: url,
  } = options ?? {};
  const rule = ruleOf(vendor, signature, url);
  const bytes = typeof body === "string" ? bytesOf(body) : body;
  const sent = writeTime(timestamp, rule.timestamp?.unit);
  const around = aroundBody(rule.template)({ id, timestamp: sent, url });
  switch (rule.scheme) {
    case "hmac":
      return hmacSign(rule, secret, bytes, around, { id, sent });
    case "ed25519":
      return ed25519Sign(rule, secret, bytes, around, { id, sent });
    case "secret":
      return secretSign(rule, secret);
    default:
      if (vendor.tokens && rule.scheme === "jwt") return vendor.tokens.sign(rule, secret, bytes, timestamp);
      throw optionError(`${vendor.name} signs nothing that could be made here.`, "Give a signature rule.");
  }
};
