// `afterword sign`: prints the headers of a signed delivery, or a curl command that sends it.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { sign } from "../../src/signature/index.js";
import { inputErrorOf } from "../captures/input/inputs.js";
import { type Envelope, envelopeIn } from "../captures/payload/envelope.js";
import { type Call, exit, type Io, quoted, secondsOf, usageError, type Values } from "../command.js";
import { knownVendors, schemasOption, schemasUsage } from "../options/known-vendors.js";
import { hasKeyPair, publicKeyOf, signingSecretsOf } from "../options/private-key.js";
import { withSecret } from "../options/secrets.js";
import {
  ruleOf,
  secretParameter,
  signatureOption,
  signerOfOne,
  signerOptions,
  signerUsage,
} from "../options/signature.js";
import { vendorOption } from "../options/vendor.js";

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

A vendor that does not sign carries the secret itself: in the URL of the curl command, or with --header.
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
  const url = urlOf(values, `http://localhost:3000/webhooks/${vendor.slug}`);
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

  const bytes = await bytesOf(file, io);
  const body = capturedBody(bytes, file);
  if (body && curl) {
    throw usageError(
      `${quoted(file)} is a capture envelope, and curl would send it with its headers`,
      "Write its body to a file of its own, or leave out --curl and --url: then its body is signed.",
    );
  }
  const signed = await sign(vendor, body ?? bytes, {
    secret,
    ...signer,
    ...(id !== undefined && { id }),
    ...(timestamp !== undefined && { timestamp }),
  });
  const headers = { "content-type": "application/json", ...signed };
  const rows = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  if (curl) io.stdout(curlOf(file, withSecretOf(url, parameter, secret), rows));
  else io.stdout(rows.map((row) => `${row}\n`).join(""));
  if (hasKeyPair(vendor))
    io.stderr(
      `afterword: signed with a private key, which is not ${vendor.name}'s\n  Verify with its public key: ${publicKeyOf(vendor, secret)}\n`,
    );
  if (!curl && parameter !== undefined) {
    io.stderr(
      `afterword: ${vendor.name} signs nothing: the secret is in the URL's query as ${parameter}\n  --curl has it.\n`,
    );
  }
  return exit.clean;
};

const slugList = (vendors: readonly { slug: string }[]): string => vendors.map(({ slug }) => slug).join(", ");

const withSecretOf = (url: string, parameter: string | undefined, secret: string): string =>
  parameter === undefined ? url : withSecret(url, parameter, secret);

const urlOf = (values: Values, otherwise: string): string => {
  const url = String(values.url ?? otherwise);
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return new URL(url).href;
  throw usageError("--url takes a whole URL, http or https");
};

const bytesOf = async (file: string, io: Io): Promise<Uint8Array> => {
  if (file === "-") {
    const chunks: Uint8Array[] = [];
    for await (const chunk of io.stdin) chunks.push(chunk);
    return Buffer.concat(chunks);
  }
  if (/\p{Cc}/u.test(file)) throw usageError(`${quoted(file)} has control characters in its name`);
  try {
    return readFileSync(resolve(io.cwd, file));
  } catch (error) {
    throw inputErrorOf(error, file);
  }
};

/** The body of a captured delivery, if the bytes are a capture envelope. Throws for a list of them. */
const capturedBody = (bytes: Uint8Array, file: string): Uint8Array | undefined => {
  const content = Buffer.from(bytes).toString("utf8");
  const value = parsed(content);
  const envelope = envelopeOf(value);
  if (!envelope) {
    const [first] = Array.isArray(value) ? value : [parsed(content.slice(0, content.indexOf("\n")))];
    if (!envelopeOf(first)) return undefined;
    throw usageError(`${quoted(file)} is a list of captures`, "Write the one to sign to a file of its own.");
  }
  const { body, bodyBase64 = "" } = envelope;
  return typeof body === "string" ? Buffer.from(body) : Buffer.from(bodyBase64, "base64");
};

const parsed = (content: string): unknown => {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
};

const envelopeOf = (value: unknown): Envelope | undefined =>
  typeof value === "object" && value !== null ? envelopeIn(value) : undefined;

const curlOf = (file: string, url: string, rows: readonly string[]): string =>
  [
    // without globbing, braces and brackets in a URL are plain characters
    `curl --globoff ${shell(url)}`,
    ...rows.map((row) => `--header ${shell(row)}`),
    `--data-binary ${shell(`@${file}`)}`,
  ]
    .join(" \\\n  ")
    .concat("\n");

/** A word in quotes for a POSIX shell. */
const shell = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;
