// How deliveries of a vendor are verified and signed, with the options `--header`, `--issuer` and `--public-url`.

import type { SignatureOption, SignatureRule } from "../../src/signature/rule.js";
import type { Vendor } from "../../src/vendor.js";
import { type Io, usageError, type Values } from "../command.js";
import { plural } from "../text/count.js";
import { linesIn, variable } from "./secrets.js";

/** The options that say what a vendor's signature needs beside the secret. */
export const signerOptions = { issuer: { type: "string" }, "public-url": { type: "string" } } as const;

/** Their help text. */
export const signerUsage = `  --issuer ISSUER    who signs the vendor's tokens, such as your API key (LiveKit); otherwise it comes from
                     LIVEKIT_WEBHOOK_ISSUER ...: one for all secrets, or one a line, in their order
  --public-url URL   the URL that the vendor calls, exactly, for a vendor that signs it
`;

/** What a vendor's signature needs beside the secret. Plain data. */
export interface Signer {
  readonly signature?: SignatureOption;
  readonly publicUrl?: string;
}

/** Whether the vendor's tokens name their issuer. */
const namesIssuer = (vendor: Vendor): boolean => ruleOf(vendor).claims !== undefined;

/** Whether the vendor signs the URL that it calls. */
export const signsUrl = (vendor: Vendor): boolean => ruleOf(vendor).template?.includes("{url}") ?? false;

/**
 * What a vendor's signature needs beside its secrets: from the options, otherwise from the environment.
 *
 * @param secrets how many there are, if all of them are used
 * @throws AfterwordError ERR_USAGE if it is missing, or there are not as many issuers as secrets
 */
export const signerOf = (
  vendor: Vendor,
  values: Values,
  { env }: Pick<Io, "env">,
  secrets?: number,
): Signer => {
  const { name, slug } = vendor;
  const signer: { signature?: SignatureOption; publicUrl?: string } = {};
  if (namesIssuer(vendor)) {
    const given = values.issuer as string | undefined;
    const named = variable(slug, "WEBHOOK_ISSUER");
    const issuers = given === undefined ? linesIn(env[named]) : [given];
    const [first, ...others] = issuers;
    if (first === undefined || first === "")
      throw usageError(
        `the tokens of ${name} name their issuer`,
        `Give --issuer ISSUER, or set ${named}: it says who signs with the secret, such as the API key.`,
      );
    if (secrets !== undefined && others.length > 0 && issuers.length !== secrets)
      throw usageError(
        `${named} has ${plural(issuers.length, "issuer")} for ${plural(secrets, "secret")} of ${name}`,
        "Write one issuer for all secrets, or one a line, in the order of the secrets.",
      );
    signer.signature = { scheme: "jwt", issuer: others.length > 0 ? issuers : first };
  }
  if (signsUrl(vendor)) {
    const url = values["public-url"] as string | undefined;
    if (url === undefined)
      throw usageError(
        `${name} signs the URL that it calls`,
        "Give --public-url URL, exactly as the vendor calls it.",
      );
    if (!/^https?:/.test(url) || !URL.canParse(url))
      throw usageError("--public-url takes a whole URL, http or https");
    signer.publicUrl = url;
  }
  return signer;
};

/** The same for the first secret alone: of several issuers, the first one belongs to it. */
export const signerOfOne = (signer: Signer): Signer => {
  const { signature } = signer;
  if (signature?.issuer === undefined) return signer;
  return { ...signer, signature: { ...signature, issuer: [signature.issuer].flat().slice(0, 1) } };
};

/** The rule by which a vendor's deliveries are verified. For a vendor that does not sign: the rule for its secret. */
export const ruleOf = ({ signature = { scheme: "none" } }: Vendor): SignatureRule => {
  const { instead } = signature;
  if (signature.scheme !== "none" || !instead) return signature;
  const { query, header } = instead;
  return {
    scheme: "secret",
    ...(query !== undefined && { query }),
    ...(header !== undefined && { header: { name: header } }),
  };
};

/** The parameter of the URL that carries the secret. Undefined if a header carries it, also because of `--header`. */
export const secretParameter = (vendor: Vendor, values: Values): string | undefined =>
  values.header === undefined ? ruleOf(vendor).query : undefined;

/** Whether `--header` may be given for a vendor: it does not document its header, or sends only a secret. */
export const isHeaderOpen = (vendor: Vendor): boolean => {
  const { scheme, header } = ruleOf(vendor);
  return header?.name === null || scheme === "secret";
};

/** The header that `--header` names, in lower case. */
export const headerOption = (values: Values): string | undefined => {
  const header = values.header as string | undefined;
  if (header !== undefined && !/^[\w!#$%&'*+.^`|~-]{1,100}$/.test(header))
    throw usageError("--header takes the name of a header");
  return header?.toLowerCase();
};

/** The error for `--header` with a vendor that documents its headers. */
export const headerNotTaken = ({ name }: Vendor) =>
  usageError(`${name} documents its headers: --header is not for it`);

/** Makes the function that returns a vendor with the header from `headers`, which are by slug. */
export const withHeaders =
  (headers: Readonly<Record<string, string>>) =>
  (vendor: Vendor): Vendor => {
    if (!Object.hasOwn(headers, vendor.slug)) return vendor;
    const { query: _, ...rule } = ruleOf(vendor);
    return {
      ...vendor,
      signature: { ...rule, header: { ...rule.header, name: headers[vendor.slug] as string } },
    };
  };

/**
 * The changes of the rule by the options. `--header` names a header that the vendor does not document, or that a relay
 * adds.
 */
export const signatureOption = (
  vendor: Vendor,
  values: Values,
  io: Pick<Io, "env">,
  secrets?: number,
): Signer => {
  if (values.issuer !== undefined && !namesIssuer(vendor))
    throw usageError(`${vendor.name} sends no tokens with an issuer: --issuer is not for it`);
  if (values["public-url"] !== undefined && !signsUrl(vendor))
    throw usageError(`${vendor.name} does not sign the URL that it calls: --public-url is not for it`);
  const signer = signerOf(vendor, values, io, secrets);
  const { scheme, header: own, query } = ruleOf(vendor);
  if (scheme === "none")
    throw usageError(
      `the schemas do not say how ${vendor.name} signs its deliveries`,
      "Write signature into its x-afterword. If it does not sign, send the payload without headers.",
    );
  if (values.header === undefined) {
    if (own?.name !== null) return signer;
    throw usageError(
      `${vendor.name} does not document the header of its signature`,
      "Look at a delivery and give --header NAME.",
    );
  }
  if (!isHeaderOpen(vendor)) throw headerNotTaken(vendor);
  const header = headerOption(values);
  // the header replaces the URL's parameter
  const instead = query === undefined ? {} : { query: undefined };
  return { ...signer, signature: { scheme, header, ...instead } as unknown as SignatureOption };
};

/** How a vendor signs, in words: `HMAC-SHA256 of the body, hex, in x-signature, ±300 s`. */
export const signatureInWords = (vendor: Vendor): string => {
  const rule = ruleOf(vendor);
  const { scheme, algorithm = "sha256", encoding, template, timestamp, header, headers = [""], query } = rule;
  const { claims } = rule;
  const name = header?.name;
  const where =
    name === undefined
      ? `in the URL's query as ${query}`
      : name === null
        ? "in a header that is not documented"
        : `in ${headers.map((prefix) => prefix + name).join(" or ")}`;
  const { past = 300, future = 300 } = (claims ?? timestamp)?.tolerance ?? {};
  const clock =
    timestamp || claims?.tolerance ? `, ${past === future ? `±${past}` : `-${past} +${future}`} s` : "";
  const signed = template === undefined || template === "{body}" ? "the body" : template;
  switch (scheme) {
    case "hmac":
      return `HMAC-${algorithm.toUpperCase()} of ${signed}, ${encoding ?? "hex"}, ${where}${clock}`;
    case "ed25519":
      return `Ed25519 of ${signed}, ${encoding ?? "base64"}, ${where}${clock}; verified with its public key`;
    case "jwt":
      return claims
        ? `a JSON Web Token (${algorithm}) with the ${claims.body.hash.toUpperCase()} of the body as ${claims.body.claim}, ${where}${clock}`
        : `a JSON Web Token, ${where}`;
    case "secret":
      return vendor.signature?.scheme === "none"
        ? `none; in its place a secret of yours, ${where}`
        : `the secret itself, ${where}`;
    default:
      return "none";
  }
};
