// Strikes secrets from what is shown of a request: its URL and its headers. What is kept in the captures folder has them.

import { SECRET_HEADER, STRUCK } from "../../src/inbox/struck.js";
import type { Vendor } from "../../src/vendor.js";
import { ruleOf } from "../options/signature.js";
import { SENSITIVE_NAME } from "../redact/headers.js";
import type { Keys } from "../validate/verification.js";

/** Strikes secrets from URLs and headers. */
export interface Striker {
  url(url: string): string;
  header(name: string, value: string): string;
}

/** Makes what strikes: the vendors' own places of secrets, what names of parameters and headers say, and the known secrets. */
export const striker = (vendors: readonly Vendor[], keys: Keys): Striker => {
  const rules = vendors.map(ruleOf).filter(({ scheme }) => scheme === "secret");
  const parameters = new Set(rules.flatMap(({ query }) => query ?? []));
  const headers = new Set(rules.flatMap(({ header }) => header?.name?.toLowerCase() ?? []));
  const secrets = Object.values(keys).flatMap(({ secret }) => secret);
  const forms = [...new Set(secrets.flatMap((each) => [each, encodeURIComponent(each)]))];
  const known = (text: string): string =>
    forms.reduce((struck, secret) => struck.replaceAll(secret, STRUCK), text);
  const isSecret = (name: string): boolean => parameters.has(name) || SENSITIVE_NAME.test(name.toLowerCase());
  // a secret in a parameter may be spelled in many ways
  const hasKnown = (value: string): boolean => known(decoded(value)) !== decoded(value);
  const inUrl = (url: string): string =>
    known(url)
      .replace(/(?<=\/\/)[^/?#@]*@/, `${STRUCK}@`)
      .replace(/(?<=[?&])([^=&#]*)=([^&#]*)/g, (pair, name: string, value: string) =>
        isSecret(decoded(name)) || hasKnown(value) ? `${name}=${STRUCK}` : pair,
      );
  return {
    url: inUrl,
    // proxies repeat the URL in headers
    header: (name, value) => {
      const lower = name.toLowerCase();
      return headers.has(lower) || SECRET_HEADER.test(lower) ? STRUCK : inUrl(value);
    },
  };
};

const decoded = (name: string): string => {
  try {
    return decodeURIComponent(name.replaceAll("+", " "));
  } catch {
    return name;
  }
};
