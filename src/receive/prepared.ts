// A vendor and a user's options, checked once and kept.
import { TEN_MIB } from "../delivery.js";
import { type Tolerance, type Verifier, verifierOf } from "../signature/index.js";
import type { Vendor } from "../vendor.js";
import { checkOption, type ReceiveOptions } from "./options.js";

/** A vendor and the options for it, checked, with its keys decoded. */
export interface Prepared {
  readonly vendor: Vendor;
  readonly verifier: Verifier | null;
  readonly maxBytes: number;
  readonly now: number | undefined;
  readonly tolerance: Tolerance | undefined;
  readonly rejects: boolean;
  readonly strict: boolean;
}

export const prepare = (vendor: Vendor, options: ReceiveOptions): Prepared => {
  for (const [name, value] of Object.entries(options)) checkOption(name, value);
  const { now, tolerance, maxBytes = TEN_MIB, onInvalid, strictJson = false } = options;
  return {
    vendor,
    verifier: verifierOf(vendor, options),
    maxBytes,
    now,
    tolerance: typeof tolerance === "number" ? { past: tolerance, future: tolerance } : tolerance,
    rejects: onInvalid === "reject",
    strict: strictJson,
  };
};

// What `receive` and its kin prepared, with decoded keys: the latest few of each vendor.
interface Remembered {
  readonly prints: readonly unknown[];
  readonly prepared: Prepared;
}
const remembered = new WeakMap<Vendor, Remembered[]>();
const MOST = 8;

export const remember = (vendor: Vendor, options: ReceiveOptions): Prepared => {
  let known = remembered.get(vendor);
  if (!known) remembered.set(vendor, (known = []));
  if (options.now !== undefined) checkOption("now", options.now);
  const prints = printsOf(options);
  for (const each of known) if (same(each.prints, prints)) return each.prepared;
  const { now: _, ...lasting } = options;
  const prepared = prepare(vendor, lasting);
  known.unshift({ prints, prepared });
  if (known.length > MOST) known.pop();
  return prepared;
};

const same = (one: readonly unknown[], other: readonly unknown[]): boolean => {
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return one.length === other.length;
};

/**
 * What options say, to be compared: a verifier is known by itself, lists and objects by what is in them now. The time is
 * left out, as it is asked for anew with each delivery.
 */
const printsOf = (options: ReceiveOptions): unknown[] => {
  const prints: unknown[] = [];
  for (const name in options) {
    const value = options[name as keyof ReceiveOptions];
    const plain = typeof value !== "object" || value === null || "verify" in value;
    if (name !== "now") prints.push(name, plain ? value : `\n${JSON.stringify(value)}`);
  }
  return prints;
};
