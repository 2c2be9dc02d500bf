// `afterword verify`: verifies the signatures of captured deliveries.

import { AfterwordError } from "../../src/errors.js";
import type { ReceiveOptions } from "../../src/receive/options.js";
import type { Vendor } from "../../src/vendor.js";
import { eachText, type PayloadText } from "../captures/input/texts.js";
import { deliveryOf } from "../captures/payload/envelope.js";
import { type Call, exit, type Io, secondsOf, tellUnread, type Values } from "../command.js";
import { knownVendors, schemasOption, schemasUsage } from "../options/known-vendors.js";
import { emptyExit, inputOptions, inputsOf, inputUsage } from "../options/reading.js";
import { checkSecrets, secretsOf } from "../options/secrets.js";
import { ruleOf, signatureOption, signerOfOne, signerOptions, signerUsage } from "../options/signature.js";
import { vendorOption } from "../options/vendor.js";
import { printable } from "../text/printable.js";

/** The help text. */
export const usage = `Usage: afterword verify [options] CAPTURE...

Verifies the signatures of captured deliveries. A capture is an envelope as toCapture() makes it; a file holds
one, an array of them, or one a line (NDJSON). Files, folders and patterns are found as validate finds them;
- is stdin.

Prints a line for each: ok and the signed id, or the code of what does not hold and a sentence.

Options:
  --vendor VENDOR    whose deliveries they are; otherwise each envelope has to say it
  --secrets FILE     secrets in JSON: { "phonic": "whsec_...", "ada": ["new", "old"] }; otherwise they come
                     from PHONIC_WEBHOOK_SECRET, ADA_WEBHOOK_SECRET ..., several of them one a line. For a vendor that
                     signs with Ed25519, such as Telnyx, it is the vendor's public key
  --header NAME      the header of the signature, for a vendor that does not document it or signs nothing
${signerUsage}${schemasUsage}  --now SECONDS      what the clock showed, in seconds since 1970; otherwise when the capture was received
${inputUsage}  -h, --help

Exit codes: 0 all hold, 1 one does not, 2 wrong use or an unusable secret, 3 nothing there or not readable.
`;

/** The options of the command line. */
export const options = {
  vendor: { type: "string" },
  secrets: { type: "string" },
  header: { type: "string" },
  ...signerOptions,
  now: { type: "string" },
  ...schemasOption,
  ...inputOptions,
} as const;

/** Runs `afterword verify`. */
export const run = async (call: Call): Promise<number> => {
  const { values, io } = call;
  const now = secondsOf(values, "now");
  const { inputs, problems } = inputsOf("verify", call);
  const { vendors } = await knownVendors("verify", call);
  const vendor = vendorOption(values, vendors);
  const optionsFor = await receiveOptions(values, io);
  if (vendor) optionsFor(vendor);
  const check = await deliveryChecker({ vendors, vendor, now, optionsFor });

  for (const problem of problems) tellUnread(problem, io);
  let failed = 0;
  const { payloads, whole } = await eachText(inputs, io, async ({ name }, text) => {
    const outcome = await check(text);
    if ("code" in outcome) {
      failed++;
      io.known?.(exit.findings);
    }
    const message =
      "code" in outcome ? `${outcome.code}  ${outcome.message}` : `ok${outcome.id ? `  ${outcome.id}` : ""}`;
    io.stdout(`${printable(name)}:${text.at.line}  ${printable(message)}\n`);
  });
  if (problems.length > 0 || !whole) return exit.unread;
  const empty = emptyExit(payloads, "no delivery was verified", values, io);
  if (empty !== undefined) return empty;
  return failed > 0 ? exit.findings : exit.clean;
};

/**
 * Makes the function that gives the options to verify a vendor's deliveries with. If a secret cannot be used, the command
 * fails; the deliveries are not counted as failed.
 */
const receiveOptions = async (values: Values, io: Io): Promise<(vendor: Vendor) => ReceiveOptions> => {
  const { createReceiver } = await import("../../src/receive/receive.js");
  const secretsFor = secretsOf(values, io);
  const byVendor = new Map<Vendor, ReceiveOptions>();
  return (vendor) => {
    let options = byVendor.get(vendor);
    if (!options) {
      const secrets = secretsFor(vendor);
      const signer = signatureOption(vendor, values, io, secrets.length);
      const one = signerOfOne(signer);
      checkSecrets(secretsFor, vendor, secrets, (secret) => createReceiver(vendor, { ...one, secret }));
      options = { ...signer, secret: secrets };
      byVendor.set(vendor, options);
    }
    return options;
  };
};

interface Verification {
  readonly vendors: readonly Vendor[];
  /** The vendor of all deliveries: `--vendor`. */
  readonly vendor: Vendor | undefined;
  /** The time for all deliveries: `--now`. */
  readonly now: number | undefined;
  readonly optionsFor: (vendor: Vendor) => ReceiveOptions;
}

/** Why a delivery is not genuine. */
interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** Makes the function that returns the signed id of a captured delivery, or why it is not genuine. */
const deliveryChecker = async (verification: Verification) => {
  const { verify } = await import("../../src/receive/receive.js");
  const { vendors, now, optionsFor } = verification;
  return async (text: PayloadText): Promise<{ id: string | null } | Refusal> => {
    if ("malformed" in text) return unreadable(text.malformed);
    const captured = deliveryOf(text.text, vendors);
    if ("unreadable" in captured) return unreadable(captured.unreadable);
    const { delivery, receivedAt } = captured;
    const vendor = verification.vendor ?? captured.vendor;
    if (!vendor) return unreadable("it does not say whose it is; give --vendor");
    const time = now ?? receivedAt;
    if (time === undefined) return unreadable("it does not say when it was received; give --now");
    if (ruleOf(vendor).scheme === "none")
      return {
        code: "ERR_UNSIGNED",
        message: `${vendor.name} signs nothing, as far as its schemas say: there is nothing to verify`,
      };
    const options = optionsFor(vendor);
    try {
      return await verify(vendor, delivery, { ...options, now: time });
    } catch (error) {
      if (!(error instanceof AfterwordError)) throw error;
      return { code: error.code, message: error.message };
    }
  };
};

const unreadable = (message: string): Refusal => ({ code: "ERR_CAPTURE", message });
