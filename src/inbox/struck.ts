// Strikes secrets from a request before it is kept. They were verified, and nothing needs them any more.
import { pairsOf } from "../capture.js";
import { ruleOf } from "../signature/choice.js";
import type { HeaderSource } from "../signature/index.js";
import type { Sender } from "./incoming.js";

/** What stands in place of a secret. */
export const STRUCK = "…";

/** Headers that have a secret. Signatures stay: they are for one delivery only. */
export const SECRET_HEADER =
  /^cookie2?$|^set-cookie2?$|authori[sz]ation|token|secret|api-?key|access-?key|passw|credential|session|csrf|xsrf|assertion/;
const SECRET_PARAMETER = /token|secret|key|auth|passw|pwd|credential|session|sig|hash|jwt|code|^k$|^t$|^s$/;

/** Makes what strikes secrets from the deliveries of some vendors. */
export const strikerOf = (senders: readonly Sender[]): Striker => {
  const parameters = new Set<string>();
  const headers = new Set<string>();
  /** Headers that tell the event: a worker reads them again. */
  const events = new Set<string>();
  let isAnywhere = false;
  for (const { vendor, signature } of senders) {
    if (typeof vendor.event === "object" && "header" in vendor.event)
      events.add(vendor.event.header.toLowerCase());
    // a verifier of the user's reads what it likes
    if (signature && "verify" in signature) {
      isAnywhere = true;
      continue;
    }
    const { scheme, query, header } = ruleOf(vendor, signature, "https://example.com");
    if (scheme !== "secret" && scheme !== "jwt") continue;
    if (query !== undefined) parameters.add(query);
    if (typeof header?.name === "string") headers.add(header.name.toLowerCase());
  }
  const isSecret = (name: string): boolean =>
    isAnywhere || parameters.has(name) || SECRET_PARAMETER.test(name.toLowerCase());
  const url = (text: string): string =>
    text
      .replace(/(?<=\/\/)[^/?#@\s]*@/g, `${STRUCK}@`)
      .replace(/([?&])([^=&#\s]*)=([^&#\s]*)/g, (pair, mark: string, name: string) =>
        isSecret(decoded(name)) ? `${mark}${name}=${STRUCK}` : pair,
      );
  return {
    url,
    headers: (source) =>
      pairsOf(source).map(([name, value]) => {
        const lower = name.toLowerCase();
        // proxies repeat the URL in headers
        const isStruck = headers.has(lower) || (SECRET_HEADER.test(lower) && !events.has(lower));
        return [name, isStruck ? STRUCK : url(value)];
      }),
  };
};

/** Strikes secrets. */
export interface Striker {
  url(text: string): string;
  headers(source: HeaderSource): [name: string, value: string][];
}

const decoded = (name: string): string => {
  try {
    return decodeURIComponent(name.replaceAll("+", " "));
  } catch {
    return name;
  }
};
