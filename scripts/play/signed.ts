// Makes the request of a genuine delivery: the bytes as they are, signed as the vendor signs.

import { sign } from "../../src/signature/index.js";
import type { Vendor } from "../../src/vendor.js";
import type { Io, Values } from "../command.js";
import { signingSecretsOf } from "../options/private-key.js";
import { withSecret } from "../options/secrets.js";
import { ruleOf, type Signer, signatureOption, signerOfOne, signsUrl } from "../options/signature.js";
import type { Post } from "./post.js";

/** What a vendor's deliveries are signed with. Plain data. */
export interface Signing {
  /** The secret; for Ed25519 a private key. Null if nobody knows how the vendor signs: then nothing is signed. */
  readonly secret: string | null;
  /** What the signature needs beside the secret: an issuer, the URL that is signed, a header. */
  readonly signer?: Signer;
}

/** One delivery to be signed. */
export interface ToSign extends Signing {
  /** Where it is sent, without the secret of a vendor that carries it in the URL. */
  readonly url: string;
  /** The tag, for vendors that name the event in a header. */
  readonly event?: string;
  /** The delivery's id, where the vendor signs one; made up otherwise. */
  readonly id?: string;
  /** When it is signed, in seconds since 1970; otherwise now. */
  readonly timestamp?: number;
}

/**
 * What signs a vendor's deliveries: from `--secrets`, `--issuer`, `--public-url` and `--header`, otherwise from
 * `afterword.json` and the environment. A vendor that signs the URL that it calls signs `url`, unless `--public-url` is given.
 *
 * @param url where deliveries are sent
 * @param secret signs in the place of the one that is configured
 * @throws AfterwordError ERR_NO_SECRET, ERR_USAGE
 */
export const signingOf = (vendor: Vendor, values: Values, io: Io, url: string, secret?: string): Signing => {
  if (ruleOf(vendor).scheme === "none") return { secret: null };
  const isUrlSigned = signsUrl(vendor) && values["public-url"] === undefined;
  const options = isUrlSigned ? { ...values, "public-url": url } : values;
  const signer = signerOfOne(signatureOption(vendor, options, io));
  return { secret: secret ?? (signingSecretsOf(values, io, vendor)[0] as string), signer };
};

/**
 * The request of a genuine delivery, with the bytes as its body.
 *
 * @throws AfterwordError ERR_SECRET_UNUSABLE; ERR_USAGE if the URL has the parameter that carries the secret
 * @example post(await signedPost(phonic, bytes, { url: "http://localhost:3000/", secret: "whsec_…" }))
 */
export const signedPost = async (vendor: Vendor, body: Uint8Array, options: ToSign): Promise<Post> => {
  const { url, event, secret, signer = {}, id, timestamp } = options;
  const { event: rule } = vendor;
  const named = event !== undefined && typeof rule === "object" && "header" in rule;
  const headers: [name: string, value: string][] = [
    ["content-type", "application/json"],
    ...(named ? [[rule.header, event] as [string, string]] : []),
  ];
  if (secret === null) return { url, headers, body };
  const signed = await sign(vendor, body, {
    secret,
    ...signer,
    ...(id !== undefined && { id }),
    ...(timestamp !== undefined && { timestamp }),
  });
  const parameter = signer.signature === undefined ? ruleOf(vendor).query : undefined;
  return {
    url: parameter === undefined ? url : withSecret(url, parameter, secret),
    headers: [...headers, ...Object.entries(signed)],
    body,
  };
};

/** Whether a vendor signs the time, so that old deliveries are refused. */
export const signsTime = (vendor: Vendor): boolean => {
  const { timestamp, claims } = ruleOf(vendor);
  return timestamp !== undefined || claims !== undefined;
};
