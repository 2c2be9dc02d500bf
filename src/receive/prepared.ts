// A vendor and a user's options: checked once, with decoded keys, and remembered for the next delivery.
import type { Limits } from "../delivery.js";
import { checkOption } from "../errors.js";
import { type SignatureChoice, type Tolerance, verifierOf } from "../signature/index.js";
import type { Opener } from "../signature/verifier.js";
import type { Vendor } from "../vendor.js";
import { RECEIVE_OPTIONS, type ReceiveOptions } from "./options.js";

/** A vendor and the options for it, checked, with its keys decoded. */
export interface Prepared extends Limits {
  readonly vendor: Vendor;
  /** Null if unsigned deliveries are accepted. */
  readonly verifier: Opener | null;
  readonly now: number | undefined;
  readonly tolerance: Tolerance | undefined;
  /** Whether an invalid payload gets status 400. */
  readonly rejects: boolean;
  /** Whether repeated members and integers beyond 2^53 are findings. */
  readonly strict: boolean;
}

/** Checks the options, and makes the verifier with its keys. */
export const prepare = (
  vendor: Vendor,
  options: ReceiveOptions,
  makeVerifier = (choice: SignatureChoice): Opener | null => verifierOf(vendor, choice),
): Prepared => {
  for (const [name, value] of Object.entries(options)) checkOption(RECEIVE_OPTIONS, name, value);
  const {
    now,
    tolerance,
    maxBytes = vendor.delivery?.maxBytes ?? 10_485_760,
    onInvalid,
    strictJson = false,
  } = options;
  return {
    vendor,
    verifier: makeVerifier(options),
    maxBytes,
    now,
    tolerance: typeof tolerance === "number" ? { past: tolerance, future: tolerance } : tolerance,
    rejects: onInvalid === "reject",
    strict: strictJson,
  };
};

interface Remembered {
  readonly fingerprint: readonly unknown[];
  readonly prepared: Prepared;
}
const remembered = new WeakMap<Vendor, Remembered[]>();
const MAX_REMEMBERED = 8;

/** As `prepare`, but keeps the latest results for each vendor. `now` is not part of them. */
export const preparedFor = (vendor: Vendor, options: ReceiveOptions): Prepared => {
  let latest = remembered.get(vendor);
  if (!latest) remembered.set(vendor, (latest = []));
  if (options.now !== undefined) checkOption(RECEIVE_OPTIONS, "now", options.now);
  const fingerprint = fingerprintOf(options);
  for (const each of latest) if (isSame(each.fingerprint, fingerprint)) return each.prepared;
  const { now: _, ...lasting } = options;
  const prepared = prepare(vendor, lasting);
  latest.unshift({ fingerprint, prepared });
  if (latest.length > MAX_REMEMBERED) latest.pop();
  return prepared;
};

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean => {
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return one.length === other.length;
};

/**
 * The names and values of options, for comparison. A verifier is compared by identity. Lists and objects are compared
 * by their present content, since their owner may change them.
 */
const fingerprintOf = (options: ReceiveOptions): unknown[] => {
  const fingerprint: unknown[] = [];
  for (const name in options) {
    const value = options[name as keyof ReceiveOptions];
    const byIdentity = typeof value !== "object" || value === null || "verify" in value;
    if (name !== "now") fingerprint.push(name, byIdentity ? value : `\n${JSON.stringify(value)}`);
  }
  return fingerprint;
};
