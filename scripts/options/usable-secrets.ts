// Secrets that can be used to verify deliveries of any vendor, for commands that verify where they can.

import { AfterwordError } from "../../src/errors.js";
import type { Vendor } from "../../src/vendor.js";
import { complaint, type Io, type Values } from "../command.js";
import type { Keys } from "../validate/verification.js";
import { checkSecrets, secretsOf } from "./secrets.js";
import { signerOf, signerOfOne } from "./signature.js";

/**
 * What can be used to verify, by vendor. A secret of a file that cannot be used is an error, before anything is read. One of
 * the environment only gives a message: it may be meant for another program.
 */
export const usableSecrets = async (values: Values, io: Io, vendors: readonly Vendor[]): Promise<Keys> => {
  const usable: Record<string, Keys[string]> = {};
  const secretsFor = secretsOf(values, io);
  for (const vendor of vendors) {
    let secret: readonly string[];
    try {
      secret = secretsFor(vendor);
    } catch (error) {
      if (!(error instanceof AfterwordError) || error.code !== "ERR_NO_SECRET") throw error;
      continue;
    }
    const { verifierOf } = await import("../../src/signature/index.js");
    try {
      const signer = signerOf(vendor, values, io, secret.length);
      const one = signerOfOne(signer);
      checkSecrets(secretsFor, vendor, secret, (each) => verifierOf(vendor, { ...one, secret: each }));
      usable[vendor.slug] = { ...signer, secret };
    } catch (error) {
      if (!(error instanceof AfterwordError) || secretsFor.isFile) throw error;
      io.stderr(complaint(error));
    }
  }
  return usable;
};
