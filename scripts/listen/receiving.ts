// Receives deliveries as a handler of the library does, and says whether each is verified. The bytes are kept as they came.

import type { IncomingMessage } from "node:http";
import { bodyOf, pairsOf } from "../../src/adapters/incoming.js";
import { arriving, ceiling } from "../../src/arrival.js";
import type { Arriving, DeliveryInput } from "../../src/delivery.js";
import { AfterwordError } from "../../src/errors.js";
import { type Endpoint, endpointOf } from "../../src/handling/endpoint.js";
import { readingAll } from "../../src/handling/options.js";
import { type Prepared, prepare } from "../../src/receive/prepared.js";
import type { Receipt } from "../../src/receive/receipt.js";
import { prepareReceiver } from "../../src/receive/serving.js";
import type { Once } from "../../src/signature/index.js";
import { inTwoSteps } from "../../src/signature/verifier.js";
import { claimsOf } from "../../src/store.js";
import type { Vendor } from "../../src/vendor.js";
import { type Verdict, verdicts } from "../../src/verdict.js";
import type { Keys } from "../validate/verification.js";

/** What says that a delivery is the vendor's: its signature or its secret, the user who allowed what is unsigned, or nothing. */
export type Trust = "verified" | "unsigned" | "none";

/** A delivery as it arrived, and what was found. */
export interface Received {
  readonly receivedAt: Date;
  readonly url: string;
  /** In the order and spelling in which they came. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The body; null if it was not read, or if it was refused and is larger than 1 MiB. */
  readonly body: Uint8Array | null;
  /** The length of the body, as far as it was read. */
  readonly bytes: number;
  readonly receipt: Receipt;
  readonly trust: Trust;
}

/** A delivery that has just arrived. */
export interface Arrived extends Received {
  /** Says whether it was taken, so that what may be used once is used up, or can come again. */
  settle(isTaken: boolean): Promise<void>;
}

/** A delivery that was kept. */
export interface Kept {
  readonly vendor: string | undefined;
  readonly verdict: unknown;
  readonly receivedAt: Date;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
}

/** Receives deliveries. */
export interface Receiving {
  /** Whether deliveries are received at a path: `/`, `/phonic`. */
  serves(path: string): boolean;
  /** Receives a request at a path that is served. */
  receive(path: string, request: IncomingMessage): Promise<Arrived>;
  /** What a delivery that was kept is, as of the time when it was received. */
  again(kept: Kept): Promise<Received>;
}

/** How deliveries are received. */
export interface ReceivingOptions {
  readonly vendors: readonly Vendor[];
  /** What deliveries are verified with, by vendor. */
  readonly keys: Keys;
  /** Whether deliveries are taken that cannot be verified. */
  readonly allowUnsigned: boolean;
  /** Where the secret of a vendor would be: `PHONIC_WEBHOOK_SECRET`. */
  readonly placeOf: (slug: string) => string;
}

/** The largest body of a refused delivery that is kept, in bytes. Anybody can send these. */
const MAX_REFUSED = 1 << 20;
/** How many bytes may arrive at the same time, in all bodies together. */
const MAX_ARRIVING = 64 << 20;
/** How long a token is claimed while its delivery is answered, in seconds. */
const CLAIM_SECONDS = 60;

/** The vendors at one path. */
interface Place {
  readonly endpoint: Endpoint;
  readonly all: readonly Prepared[];
}

/** Makes what receives. */
export const receiving = (options: ReceivingOptions): Receiving => {
  const { vendors, keys, allowUnsigned } = options;
  const hold = ceiling(MAX_ARRIVING);
  const verifying = once((vendor) => {
    const own = Object.hasOwn(keys, vendor.slug) ? keys[vendor.slug] : undefined;
    return own && readingAll({ ...prepareReceiver(vendor, own), hold });
  });
  const unsigned = once((vendor) => ({ ...prepareReceiver(vendor, { allowUnsigned: true }), hold }));
  const refusing = once((vendor) => ({ ...refusingReceiver(vendor, options.placeOf(vendor.slug)), hold }));
  const otherwise = allowUnsigned ? unsigned : refusing;
  const placeOf = (all: readonly Prepared[]): Place => ({ endpoint: endpointOf(all), all });
  const places = new Map<string, Place>();
  for (const vendor of vendors)
    places.set(`/${vendor.slug}`, placeOf([verifying(vendor) ?? otherwise(vendor)]));
  const able = vendors.flatMap((vendor) => verifying(vendor) ?? (allowUnsigned ? unsigned(vendor) : []));
  const shared = placeOf(able.length > 0 ? able : vendors.map(refusing));

  const placeAt = (path: string): Place | undefined =>
    places.get(path) ?? (path === "/" || allowUnsigned ? shared : undefined);

  const receive = async (path: string, request: IncomingMessage): Promise<Arrived> => {
    const place = placeAt(path) as Place;
    const claims = claimsOf(CLAIM_SECONDS, () => {});
    const claim: Once = (key, keep, own, store) => claims.claim(own ?? store, key, keep);
    const parts = { headers: pairsOf(request), url: request.url ?? "/", method: "POST" };
    const found = await concluded(place, { ...parts, body: bodyOf(request) }, claim);
    return {
      ...found,
      receivedAt: new Date(),
      url: parts.url,
      headers: parts.headers,
      settle: (isTaken) => claims.settle(isTaken),
    };
  };

  const again = async (kept: Kept): Promise<Received> => {
    const { vendor: slug, verdict, body, headers, url, receivedAt } = kept;
    const vendor = vendors.find((each) => each.slug === slug);
    const among = vendor ? [vendor] : vendors;
    const at = (all: readonly Prepared[]): Place =>
      placeOf(all.map((each) => ({ ...each, now: receivedAt.getTime() / 1000 })));
    const input = { headers, url, method: "POST", body };
    // a token that was used then is not used again now
    const claim: Once = async () => "new";
    const whole = (found: Concluded): Received => ({ ...found, receivedAt, url, headers });
    if (verdict === undefined) return whole(await concluded(at(among.map(unsigned)), input, claim));
    const able = among.flatMap((each) => verifying(each) ?? []);
    const found = await concluded(at(able.length > 0 ? able : among.map(refusing)), input, claim);
    if (found.trust !== "none" || !isBelieved(verdict)) return whole(found);
    // it was verified when it arrived, with a secret that is not there any more
    const believed = await concluded(at(among.map(unsigned)), input, claim);
    return whole({ ...believed, trust: "verified" });
  };

  return { serves: (path) => placeAt(path) !== undefined, receive, again };
};

/** Makes the receiver of each vendor once: its keys are decoded then. */
const once = <T>(make: (vendor: Vendor) => T): ((vendor: Vendor) => T) => {
  const made = new Map<Vendor, T>();
  return (vendor) => {
    if (!made.has(vendor)) made.set(vendor, make(vendor));
    return made.get(vendor) as T;
  };
};

type Concluded = Pick<Received, "body" | "bytes" | "receipt" | "trust">;

const concluded = async (
  { endpoint, all }: Place,
  input: DeliveryInput | Arriving,
  claim: Once,
): Promise<Concluded> => {
  const opened = await endpoint.read(arriving(input), (head) => endpoint.open(head, claim));
  const receipt = await endpoint.conclude(opened, () => {});
  const body = opened instanceof AfterwordError ? null : opened.delivery.body;
  const trust = body ? trustOf(receipt, all) : "none";
  const isKept = body && (trust !== "none" || body.length <= MAX_REFUSED);
  return { receipt, trust, body: isKept ? body : null, bytes: body?.length ?? 0 };
};

/** What a body is refused for only after it was verified. */
export const AFTER_VERIFICATION: readonly string[] = [
  ...["ERR_NOT_UTF8", "ERR_NOT_JSON", "ERR_NOT_AN_OBJECT", "ERR_TOO_DEEP"],
];

const trustOf = ({ error, vendor }: Receipt, all: readonly Prepared[]): Trust => {
  if (error && !AFTER_VERIFICATION.includes(error.code)) return "none";
  // if nothing says whose it is, it counts for no more than the least that could have taken it
  const concerned = vendor === null ? all : all.filter((each) => each.vendor.slug === vendor);
  return concerned.every(({ verifier }) => verifier) ? "verified" : "unsigned";
};

const isBelieved = (verdict: unknown): boolean =>
  verdicts.some((each: Verdict) => each === verdict && each !== "unverified");

/** Refuses all deliveries of a vendor, because there is nothing to verify them with. */
const refusingReceiver = (vendor: Vendor, place: string): Prepared => {
  const signs = vendor.signature !== undefined && vendor.signature.scheme !== "none";
  const error = new AfterwordError(
    "ERR_NO_SECRET",
    `There is no secret to verify deliveries of ${vendor.name} with.`,
    { hint: `Set ${place}${signs ? "" : ", or start with --allow-unsigned"}.` },
  );
  const verifier = inTwoSteps("none", () => () => {
    throw error;
  });
  return prepare(vendor, {}, () => verifier);
};
