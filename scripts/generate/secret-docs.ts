// Says in a vendor's docstring what its users have to give, so that deliveries are verified.

import { isObject } from "../json/value.js";

/** What the docstring of a vendor says of its signature, and the options of the call that it shows. */
export interface SecretDocs {
  /** A paragraph. Undefined if the secret is all that is needed. */
  readonly note: string | undefined;
  /** `{ secret }` */
  readonly options: string;
}

const UNSIGNED = "{ allowUnsigned: true }";

/** What follows for users from the `signature` of an `x-afterword` block. */
export const secretDocs = (signature: unknown): SecretDocs => {
  if (!isObject(signature))
    return {
      note: "Its schemas do not say how it signs: give a rule as `signature`, or accept deliveries from anybody.",
      options: UNSIGNED,
    };
  const { scheme, header, instead, claims, template } = signature;
  if (scheme === "none") return isObject(instead) ? insteadDocs(instead) : noneDocs;
  if (isObject(claims)) return tokenDocs;
  if (scheme === "jwt")
    return {
      note: "Its deliveries carry a JSON Web Token: `jwt` of `afterword/jwt` verifies it.",
      options: "{ signature: jwt({ jwks, issuer, audience }) }",
    };
  if (isObject(header) && header.name === null) return unnamedDocs(scheme);
  const notes = [...(scheme === "ed25519" ? [PUBLIC_KEY] : []), ...(signsUrl(template) ? [URL_NOTE] : [])];
  return {
    note: notes.length > 0 ? notes.join(" ") : undefined,
    options: signsUrl(template) ? '{ secret, publicUrl: "https://example.com/webhooks" }' : "{ secret }",
  };
};

/** What users have to give where a vendor signs the URL that it calls. */
export const URL_NOTE =
  "It signs the URL that it calls: give that as `publicUrl`, exactly as the vendor has it.";

/** Whether a template has the URL that the vendor calls. */
export const signsUrl = (template: unknown): boolean =>
  typeof template === "string" && template.includes("{url}");

/** A vendor whose tokens vouch for the body. */
const tokenDocs: SecretDocs = {
  note: "Its deliveries carry a token that vouches for the body. `secret` signs it, and `issuer` is who signs, such as your API key.",
  options: '{ secret, signature: { scheme: "jwt", issuer: key } }',
};

const PUBLIC_KEY = "`secret` is its public key, which only verifies: `sign` needs a private key of your own.";

const noneDocs: SecretDocs = { note: "It does not sign.", options: UNSIGNED };

/** A vendor that does not sign, but lets its users send a secret. */
const insteadDocs = ({ query, header }: Readonly<Record<string, unknown>>): SecretDocs => {
  const where =
    typeof query === "string"
      ? `in the webhook's URL, as the parameter \`${query}\``
      : `in the header \`${header}\``;
  return { note: `It does not sign: \`secret\` is a token ${where}.`, options: "{ secret }" };
};

/** A vendor that signs and does not say in which header. */
const unnamedDocs = (scheme: unknown): SecretDocs => ({
  note: "The header of its signature is not documented: name the header that your deliveries have.",
  options: `{ secret, signature: { scheme: "${scheme}", header: "x-signature" } }`,
});
