// `afterword sign`: prints the headers of a signed delivery, or a curl command that sends it.

import { type Call, exit, quoted, secondsOf, usageError } from "../command.js";
import { bodyIn } from "../options/body.js";
import { knownVendors, schemasOption, schemasUsage } from "../options/known-vendors.js";
import { signingSecretsOf, tellPublicKey } from "../options/private-key.js";
import { withSecret } from "../options/secrets.js";
import {
  ruleOf,
  secretParameter,
  signatureOption,
  signerOfOne,
  signerOptions,
  signerUsage,
} from "../options/signature.js";
import { urlOption } from "../options/url.js";
import { vendorOption } from "../options/vendor.js";
import { signedPost } from "../play/signed.js";
import { curlOf } from "../text/curl.js";

/** The help text. */
export const usage = `Usage: afterword sign FILE --vendor VENDOR [options]

Prints the headers of a genuine delivery with the bytes of FILE as its body, one "name: value" a line, or a
curl command that sends it. FILE may be - for stdin, or a capture envelope: then its body is signed.
Use it to try out an endpoint of your own.

Options:
  --vendor VENDOR    whose delivery it is to be
  --curl             print a curl command
  --url URL          where that sends it; implies --curl (default: http://localhost:3000/webhooks/VENDOR)
  --id ID            the delivery's id, where the vendor signs one; made up otherwise
  --timestamp S      when it is signed, in seconds since 1970; otherwise now
  --header NAME      the header of the signature, for a vendor that does not document it or signs nothing
  --secrets FILE     secrets in JSON, as for verify; otherwise PHONIC_WEBHOOK_SECRET ... The first one signs
${signerUsage}${schemasUsage}  -h, --help

A vendor that does not sign carries the secret itself: in the URL of the curl command, or in a header.
For a vendor that signs with Ed25519, such as Telnyx, the secret is a private key of your own, in --secrets or
TELNYX_PRIVATE_KEY: 32 random bytes. What verifies is the public key that sign then prints on stderr.
`;

/** The options of the command line. */
export const options = {
  vendor: { type: "string" },
  curl: { type: "boolean" },
  url: { type: "string" },
  id: { type: "string" },
  timestamp: { type: "string" },
  header: { type: "string" },
  ...signerOptions,
  secrets: { type: "string" },
  ...schemasOption,
} as const;

/** Runs `afterword sign`. */
export const run = async (call: Call): Promise<number> => {
  const { values, positionals, io } = call;
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw usageError("sign takes one file", "Name it, or - for stdin.");
  const { vendors } = await knownVendors("sign", call);
  const vendor = vendorOption(values, vendors);
  if (!vendor) throw usageError("sign needs --vendor VENDOR", `It takes one of: ${slugList(vendors)}.`);
  const curl = values.curl === true || values.url !== undefined;
  const parameter = secretParameter(vendor, values);
  const url = urlOption(values, "url", `http://localhost:3000/webhooks/${vendor.slug}`);
  const id = values.id as string | undefined;
  if (id !== undefined && (!ruleOf(vendor).id || !/^[\x21-\x2d\x2f-\x7e]{1,256}$/.test(id))) {
    throw usageError(
      ruleOf(vendor).id ? "--id holds what no id has" : `${vendor.name} signs no id: --id is not for it`,
    );
  }
  const timestamp = secondsOf(values, "timestamp");
  const signer = signerOfOne(signatureOption(vendor, values, io));
  if (parameter !== undefined) withSecret(url, parameter, undefined);
  const [secret = ""] = signingSecretsOf(values, io, vendor);

  const { bytes, envelope } = await bodyIn(file, io);
  if (envelope && curl) {
    throw usageError(
      `${quoted(file)} is a capture envelope, and curl would send it with its headers`,
      "Write its body to a file of its own, or leave out --curl and --url: then its body is signed.",
    );
  }
  const sent = await signedPost(vendor, bytes, {
    url,
    secret,
    signer,
    ...(id !== undefined && { id }),
    ...(timestamp !== undefined && { timestamp }),
  });
  if (curl) io.stdout(curlOf({ ...sent, body: file }));
  else io.stdout(sent.headers.map(([name, value]) => `${name}: ${value}\n`).join(""));
  tellPublicKey(vendor, secret, io);
  if (!curl && parameter !== undefined) {
    io.stderr(
      `afterword: ${vendor.name} signs nothing: the secret is in the URL's query as ${parameter}\n  --curl has it.\n`,
    );
  }
  return exit.clean;
};

const slugList = (vendors: readonly { slug: string }[]): string => vendors.map(({ slug }) => slug).join(", ");
