// Makes the request that sends a capture again: as it was, or signed anew.

import { AfterwordError } from "../../../src/errors.js";
import type { Vendor } from "../../../src/vendor.js";
import { type Io, usageError, type Values } from "../../command.js";
import { tellPublicKey } from "../../options/private-key.js";
import { ruleOf, signsUrl } from "../../options/signature.js";
import { urlOption } from "../../options/url.js";
import type { Post } from "../post.js";
import { type Signing, signedPost, signingOf } from "../signed.js";
import { type ChosenCapture, fault, type LeftOut } from "./choice.js";

/** Where captures are sent, and how they are signed. */
export interface ReplayTarget {
  /** The URL of the command line. */
  readonly to: string;
  readonly isResigned: boolean;
  /** The vendor that the command line names: the options for signatures are for it. */
  readonly vendor: Vendor | undefined;
  readonly values: Values;
  readonly io: Io;
}

/** What of a capture is sent. */
export type ReplayedCapture = Pick<ChosenCapture, "vendor" | "event" | "method" | "url" | "headers" | "body">;

/**
 * Makes the function that makes the request of a capture, or says why there is none. It is signed when the function is called.
 *
 * @throws AfterwordError if the vendor that the command line names cannot be signed for
 */
export const requestMaker = (
  target: ReplayTarget,
): ((capture: ReplayedCapture) => Promise<Post | LeftOut>) => {
  const signings = new Map<Vendor, Signing | LeftOut>();
  const signingFor = (vendor: Vendor): Signing | LeftOut => {
    const found = signings.get(vendor) ?? signingOrWhyNot(vendor, target);
    signings.set(vendor, found);
    return found;
  };
  if (target.isResigned && target.vendor) signingFor(target.vendor);
  return async (capture) => {
    const { vendor, headers = [] } = capture;
    if (!target.isResigned) return withTimeout(asCaptured(capture, target.to), vendor);
    if (!vendor)
      return fault("of no known vendor, so nothing says how it is signed", "--vendor says whose it is.");
    const signing = signingFor(vendor);
    if ("why" in signing) return signing;
    if (signing.secret === null && capture.headers)
      return withTimeout(asCaptured(capture, target.to), vendor);
    const names = signatureNames(vendor, signing);
    const id = names.id.flatMap((name) => headers.find(([each]) => each.toLowerCase() === name) ?? [])[1];
    const signed = await signedPost(vendor, capture.body, {
      url: withQueryOf(capture.url, target.to, ruleOf(vendor).query),
      ...signing,
      ...(capture.event !== null && { event: capture.event }),
      ...(id !== undefined && { id }),
    });
    const merged = capture.headers ? resigned(capture.headers, signed.headers, names) : signed.headers;
    return withTimeout({ ...signed, method: capture.method, headers: merged }, vendor);
  };
};

const withTimeout = (request: Post, vendor: Vendor | null): Post => {
  const timeout = vendor?.delivery?.timeout;
  return timeout === undefined ? request : { ...request, timeout };
};

const asCaptured = ({ method, url, headers = [], body }: ReplayedCapture, to: string): Post => ({
  url: withQueryOf(url, to),
  method,
  headers,
  body,
});

/**
 * The target with the query of the captured URL, which may carry a secret. A parameter that the target names itself is that
 * of the target.
 *
 * @param without a parameter that is left out
 */
export const withQueryOf = (captured: string, to: string, without?: string): string => {
  const query = /^[^?#]*\?([^#]*)/.exec(captured)?.[1] ?? "";
  const target = new URL(to);
  const kept = query
    .split("&")
    .filter(
      (pair) => pair !== "" && !isNamed(pair, (name) => name === without || target.searchParams.has(name)),
    );
  // the other parameters stay as they are spelled
  target.search = [target.search.replace(/^\?/, ""), ...kept].filter((part) => part !== "").join("&");
  return target.href;
};

const isNamed = (pair: string, is: (name: string) => boolean): boolean =>
  [...new URLSearchParams(pair).keys()].some(is);

/** What signs a vendor's captures, or why nothing can. */
const signingOrWhyNot = (
  vendor: Vendor,
  { to, values, io, vendor: wanted }: ReplayTarget,
): Signing | LeftOut => {
  try {
    const signing = signingOf(vendor, wanted ? values : optionsFor(vendor, values), io, to);
    if (signing.secret !== null) tellPublicKey(vendor, signing.secret, io);
    return signing;
  } catch (error) {
    // where one vendor is meant, nothing could be sent at all
    if (!(error instanceof AfterwordError) || wanted) throw error;
    return fault(error.message, error.hint);
  }
};

/** The options without those that are meant for vendors of another kind. */
const optionsFor = (vendor: Vendor, values: Values): Values => {
  const { issuer, header, "public-url": publicUrl, ...others } = values;
  const rule = ruleOf(vendor);
  return {
    ...others,
    ...(rule.claims !== undefined && { issuer }),
    ...(rule.header?.name === null && { header }),
    ...(signsUrl(vendor) && { "public-url": publicUrl }),
  };
};

/** The names of the headers of a vendor's signature, in lower case. */
interface SignatureNames {
  /** Each family of names, such as those that begin with `svix-`, and the names of its headers. */
  readonly families: ReadonlyMap<string, readonly string[]>;
  /** The headers of the signed id. */
  readonly id: readonly string[];
}

const signatureNames = (vendor: Vendor, { signer }: Signing): SignatureNames => {
  const { headers = [""], header, timestamp, id } = ruleOf(vendor);
  const given = signer?.signature?.header;
  const own = typeof given === "string" ? given : (given?.name ?? header?.name);
  const parts = [own, timestamp?.header, id?.header].filter((part) => typeof part === "string");
  const named = (prefix: string, part: string): string => (prefix + part).toLowerCase();
  return {
    families: new Map(headers.map((prefix) => [prefix, parts.map((part) => named(prefix, part))])),
    id: id ? headers.map((prefix) => named(prefix, id.header)) : [],
  };
};

type Headers = Post["headers"];

/** The captured headers with a new signature in the place of the old one. The other headers of a new delivery are not needed. */
const resigned = (captured: Headers, signed: Headers, { families }: SignatureNames): Headers => {
  const [first = ["", []] as const] = families;
  const names = new Set([...families.values()].flat());
  const used =
    [...families].find(([, own]) => captured.some(([name]) => own.includes(name.toLowerCase()))) ?? first;
  const fresh = new Map(
    signed
      .filter(([name]) => names.has(name.toLowerCase()))
      // a delivery is signed with the first family of names
      .map(([name, value]) => [`${used[0]}${name.slice(first[0].length)}`.toLowerCase(), value]),
  );
  const replaced = captured.flatMap(([name, value]): Headers => {
    const key = name.toLowerCase();
    if (!names.has(key)) return [[name, value]];
    const anew = fresh.get(key);
    fresh.delete(key);
    return anew === undefined ? [] : [[name, anew]];
  });
  return [...replaced, ...fresh];
};

/** The URL of `--to`, checked. The message does not repeat it: its query may be a secret. */
export const targetOf = (values: Values, command: string): string => {
  if (values.to === undefined)
    throw usageError(`${command} needs --to URL`, "Such as http://localhost:3000/webhooks.");
  return urlOption(values, "to");
};
