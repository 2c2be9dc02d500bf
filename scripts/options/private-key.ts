// Private keys of Ed25519. A vendor that signs with one shows only its public key, so signing for tests takes another pair of keys.

import { createPrivateKey, createPublicKey } from "node:crypto";
import { AfterwordError } from "../../src/errors.js";
import { ed25519Seed } from "../../src/signature/ed25519.js";
import type { Vendor } from "../../src/vendor.js";
import type { Io, Values } from "../command.js";
import { secretsIn, secretsOf, variable } from "./secrets.js";
import { ruleOf } from "./signature.js";

/** Whether deliveries of a vendor are verified with a public key, so that they are signed with another key. */
export const hasKeyPair = (vendor: Vendor): boolean => ruleOf(vendor).scheme === "ed25519";

/**
 * The secrets that sign a vendor's deliveries: those that verify them, or the private keys in the file of `--secrets` or in
 * the environment.
 */
export const signingSecretsOf = (values: Values, io: Io, vendor: Vendor): readonly string[] => {
  if (!hasKeyPair(vendor) || values.secrets !== undefined) return secretsOf(values, io)(vendor);
  const { slug, name } = vendor;
  const place = variable(slug, "PRIVATE_KEY");
  const keys = secretsIn(io, place);
  if (keys.length > 0) return keys;
  throw new AfterwordError("ERR_NO_SECRET", `there is no private key to sign with for ${name}`, {
    hint: `Its public key cannot sign. Make a private key, which is any 32 random bytes, and set ${place}, or give --secrets FILE with {"${slug}": "…"}.`,
  });
};

/** The public key that belongs to a private one, in base64. */
export const publicKeyOf = (vendor: Vendor, secret: string): string => {
  const seed = ed25519Seed(secret, { ...ruleOf(vendor), of: vendor.name });
  // RFC 8410: the bytes before the 32 bytes of a key
  const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]);
  const key = createPublicKey(createPrivateKey({ key: der, format: "der", type: "pkcs8" }));
  return key.export({ format: "der", type: "spki" }).subarray(-32).toString("base64");
};

/** Says which public key verifies what a private key for tests signed. Nothing for vendors that sign in another way. */
export const tellPublicKey = (vendor: Vendor, secret: string, io: Io): void => {
  if (!hasKeyPair(vendor)) return;
  io.stderr(
    `afterword: signed with a private key, which is not ${vendor.name}'s\n  Verify with its public key: ${publicKeyOf(vendor, secret)}\n`,
  );
};
