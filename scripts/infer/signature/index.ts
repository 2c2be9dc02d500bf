// Guesses how a vendor signs from the headers of its deliveries, and proves it where the user gives the secret.
//
//   layouts.ts   how a signature and its time stand in the value of a header
//   seen.ts      counts names of headers, and what their values look like
//   search.ts    all usual rules, tried with a secret on one delivery
//   proof.ts     for how many deliveries which rule holds
//
// Without a proof a rule is given only where header and form leave no doubt: a wrong one would refuse genuine deliveries.

import type { SignatureRule } from "../../../src/signature/rule.js";
import { deliveries } from "../../text/count.js";
import { bestRule, type Proofs } from "./proof.js";
import type { HeaderSeen, HeadersSeen } from "./seen.js";

export { addProofs, noProofs, type Proofs, type Prover, prover } from "./proof.js";
export { addHeaders, countHeaders, type HeadersSeen, noHeaders } from "./seen.js";

/** How a vendor signs, and how sure that is. */
export interface SignatureGuess {
  /** A value for `signature` in `x-afterword`. */
  readonly rule?: Readonly<Record<string, unknown>>;
  /** A sentence without its full stop. */
  readonly sure: string;
  /** For how many deliveries the rule is proved. */
  readonly proven?: number;
}

/**
 * How a vendor signs.
 *
 * @param proofs what was tried with the user's secrets; undefined without them
 * @returns undefined if no delivery has headers
 */
export const guessSignature = (seen: HeadersSeen, proofs?: Proofs): SignatureGuess | undefined => {
  if (seen.deliveries === 0) return undefined;
  if (!proofs || proofs.tried === 0) return guessed(seen);
  const best = bestRule(proofs);
  if (!best)
    return {
      sure: `no usual rule holds with the secret for any of ${deliveries(proofs.tried)}`,
    };
  const { rule, count, keyBytes } = best;
  const of = `${count} of ${deliveries(proofs.tried)}`;
  if (count * 2 < proofs.tried) return { sure: `a rule holds with the secret for only ${of}` };
  return { rule: written(rule, keyBytes, seen), sure: `proved with the secret for ${of}`, proven: count };
};

/** A rule as it is written: the families of Standard Webhooks, and shorter keys than usual. */
const written = (
  rule: SignatureRule,
  keyBytes: number,
  seen: HeadersSeen,
): Readonly<Record<string, unknown>> => {
  const { secret, ...rest } = rule;
  const shorter = rule.scheme !== "secret" && keyBytes < 16 ? { minBytes: keyBytes } : {};
  const named = withFamilies(
    { ...rest, ...((secret || keyBytes < 16) && { secret: { ...secret, ...shorter } }) },
    seen,
  );
  return named;
};

const FAMILIES = ["svix-", "webhook-"];

const withFamilies = (
  rule: Readonly<Record<string, unknown>>,
  { headers }: HeadersSeen,
): Readonly<Record<string, unknown>> => {
  const { header, timestamp, id, ...rest } = rule as unknown as SignatureRule;
  const family = FAMILIES.find((each) => header?.name === `${each}signature`);
  const isOnly = FAMILIES.filter((each) => headers.has(`${each}signature`)).length === 1;
  if (!family || !isOnly || timestamp?.header !== `${family}timestamp` || id?.header !== `${family}id`)
    return rule;
  const { scheme, algorithm, encoding, template, secret } = rest;
  return {
    scheme,
    ...(algorithm && { algorithm }),
    encoding,
    headers: FAMILIES,
    header: { ...header, name: "signature" },
    timestamp: { ...timestamp, header: "timestamp" },
    id: { header: "id" },
    template,
    secret,
  };
};

/** A rule that is clear from names and forms alone. */
const guessed = (seen: HeadersSeen): SignatureGuess => {
  const inAll = [...seen.headers].filter(([, { count }]) => count === seen.deliveries);
  const has = (name: string, form: RegExp): boolean =>
    inAll.some(([each, header]) => each === name && formsOf(header, seen).some((text) => form.test(text)));
  for (const family of FAMILIES)
    if (
      has(`${family}signature`, /^v1, base64 32$/) &&
      has(`${family}timestamp`, /^time s$/) &&
      has(`${family}id`, /^id$/)
    )
      return {
        rule: withFamilies(standard(family), seen),
        sure: `the headers ${family}* are those of Standard Webhooks`,
      };
  for (const [name, algorithm, form] of [
    ["x-hub-signature-256", "sha256", /^sha256= hex 32$/],
    ["x-hub-signature", "sha1", /^sha1= hex 20$/],
  ] as const)
    if (has(name, form))
      return {
        rule: hub(name, algorithm),
        sure: `the header ${name} has the form that WebSub and GitHub gave it`,
      };
  const names = inAll
    .filter(([name, header]) => looksSigned(name, formsOf(header, seen)))
    .map(([name]) => name);
  return names.length === 0
    ? { sure: "no header looks like a signature in all deliveries" }
    : {
        sure: `${names.slice(0, 3).join(" or ")} looks like a signature; what is signed is found with --secret-file`,
      };
};

/** The forms that all values of a header have. */
const formsOf = ({ forms }: HeaderSeen, { deliveries }: HeadersSeen): string[] =>
  [...forms].flatMap(([form, count]) => (count === deliveries ? [form] : []));

const looksSigned = (name: string, forms: readonly string[]): boolean =>
  forms.some((form) => /(?:hex|base64|base64url) \d+$|^token$/.test(form)) &&
  (/sign|hmac|digest/.test(name) || forms.some((form) => form === "token" || form.includes("=")));

const standard = (family: string): Readonly<Record<string, unknown>> => ({
  scheme: "hmac",
  algorithm: "sha256",
  encoding: "base64",
  header: { name: `${family}signature`, items: " ", pair: ",", key: "v1" },
  timestamp: { header: `${family}timestamp`, unit: "s" },
  id: { header: `${family}id` },
  template: "{id}.{timestamp}.{body}",
  secret: { prefix: "whsec_", encoding: "base64" },
});

const hub = (name: string, algorithm: "sha1" | "sha256"): Readonly<Record<string, unknown>> => ({
  scheme: "hmac",
  algorithm,
  encoding: "hex",
  header: { name, prefix: `${algorithm}=` },
  template: "{body}",
  secret: { encoding: "utf8" },
});

/** Names of headers with the id of a delivery, which is the same in every retry. */
const DELIVERY_ID = /(?:^|-)(?:svix|webhook|delivery|event|message|notification)(?:-id)?$/;

/** The header with the id of a delivery. It is in all of them, and payloads with the same id do not differ. */
export const deliveryIdHeader = (seen: HeadersSeen): string | undefined => {
  const [name] = [...seen.headers]
    .filter(
      ([name, { count, ids }]) =>
        DELIVERY_ID.test(name) &&
        count === seen.deliveries &&
        ids.count === count &&
        count > 1 &&
        [...ids.kept.values()].every(({ differs }) => !differs),
    )
    .map(([name]) => name)
    .toSorted();
  return name;
};
