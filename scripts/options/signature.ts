// How deliveries of a vendor are verified and signed, with the option `--header`.

import type { SignatureOption, SignatureRule } from "../../src/signature/rule.js";
import type { Vendor } from "../../src/vendor.js";
import { usageError, type Values } from "../command.js";

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

/** The change of the rule by `--header`. It names a header that the vendor does not document, or that a relay adds. */
export const signatureOption = (vendor: Vendor, values: Values): { signature?: SignatureOption } => {
  const { scheme, header: own, query } = ruleOf(vendor);
  if (scheme === "none")
    throw usageError(
      `the schemas do not say how ${vendor.name} signs its deliveries`,
      "Write signature into its x-afterword. If it does not sign, send the payload without headers.",
    );
  if (values.header === undefined) {
    if (own?.name !== null) return {};
    throw usageError(
      `${vendor.name} does not document the header of its signature`,
      "Look at a delivery and give --header NAME.",
    );
  }
  if (!isHeaderOpen(vendor)) throw headerNotTaken(vendor);
  const header = headerOption(values);
  // the header replaces the URL's parameter
  const instead = query === undefined ? {} : { query: undefined };
  return { signature: { scheme, header, ...instead } as unknown as SignatureOption };
};

/** How a vendor signs, in words: `HMAC-SHA256 of the body, hex, in x-signature, ±300 s`. */
export const signatureInWords = (vendor: Vendor): string => {
  const rule = ruleOf(vendor);
  const { scheme, algorithm = "sha256", encoding, template, timestamp, header, headers = [""], query } = rule;
  const name = header?.name;
  const where =
    name === undefined
      ? `in the URL's query as ${query}`
      : name === null
        ? "in a header that is not documented"
        : `in ${headers.map((prefix) => prefix + name).join(" or ")}`;
  const { past = 300, future = 300 } = timestamp?.tolerance ?? {};
  const clock = timestamp ? `, ${past === future ? `±${past}` : `-${past} +${future}`} s` : "";
  const signed = template === undefined || template === "{body}" ? "the body" : template;
  switch (scheme) {
    case "hmac":
      return `HMAC-${algorithm.toUpperCase()} of ${signed}, ${encoding ?? "hex"}, ${where}${clock}`;
    case "ed25519":
      return `Ed25519 of ${signed}, ${encoding ?? "base64"}, ${where}${clock}; verified with its public key`;
    case "jwt":
      return `a JSON Web Token, ${where}`;
    case "secret":
      return vendor.signature?.scheme === "none"
        ? `none; in its place a secret of yours, ${where}`
        : `the secret itself, ${where}`;
    default:
      return "none";
  }
};
