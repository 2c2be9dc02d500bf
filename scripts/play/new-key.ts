// Makes a secret for tests: of the form that a vendor's secrets have, or a pair of keys.

import { randomBytes } from "node:crypto";
import type { Vendor } from "../../src/vendor.js";
import { hasKeyPair, publicKeyOf } from "../options/private-key.js";
import { ruleOf } from "../options/signature.js";

/** A secret for tests. The two are the same, unless the vendor signs with a private key. */
export interface NewKey {
  /** What signs. */
  readonly signs: string;
  /** What verifies. */
  readonly verifies: string;
}

/** The fewest random bytes of a secret: as many as those of Standard Webhooks have. */
const BYTES = 24;

/** Makes a random secret, or a random pair of keys. It is kept nowhere. */
export const newKey = (vendor: Vendor): NewKey => {
  if (hasKeyPair(vendor)) {
    const signs = randomBytes(32).toString("base64");
    return { signs, verifies: publicKeyOf(vendor, signs) };
  }
  const { prefix = "", encoding = "utf8", minBytes = 16 } = ruleOf(vendor).secret ?? {};
  const bytes = randomBytes(Math.max(BYTES, minBytes));
  // a text has to be one that a header and a shell take as it is
  const secret = `${prefix}${bytes.toString(encoding === "utf8" ? "base64url" : encoding)}`;
  return { signs: secret, verifies: secret };
};
