// `afterword redact`: copies captures without personal data.

import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { AfterwordError } from "../../src/errors.js";
import { verifierOf } from "../../src/signature/index.js";
import type { Vendor } from "../../src/vendor.js";
import { type Call, exit, type Io, usageError, type Values } from "../command.js";
import { knownVendors, schemasOption, schemasUsage } from "../options/known-vendors.js";
import {
  emptyExit,
  inputsOf,
  readingOptions,
  readingUsage,
  selectionOf,
  workerCount,
} from "../options/reading.js";
import { readPrivate, type SecretsFor, secretsIn, secretsOf, variable } from "../options/secrets.js";
import {
  headerNotTaken,
  headerOption,
  isHeaderOpen,
  ruleOf,
  signsUrl,
  withHeaders,
} from "../options/signature.js";
import { recognitionOptions } from "../options/vendor.js";
import { marksOfBundles, marksOfVersion } from "../redact/marks.js";
import { outputTo } from "../redact/output.js";
import { isRealSecret } from "../redact/signing.js";
import type { RedactOptions } from "../redact/task.js";
import { workersFor } from "../run/pool.js";
import { runTask } from "../run/task-run.js";
import { plural } from "../text/count.js";

/** The help text. */
export const usage = `Usage: afterword redact [options] -o FILE CAPTURE...

Copies captures without what is personal in them, so that they can be shown to others: with the same verdict
and the same findings. Files, folders and patterns are found and read as validate does; FILE holds one capture
a line, envelopes as envelopes and bare payloads bare, and can be read by you alone.

  - What x-pii marks in a schema is replaced whole, and so is what no schema knows: names by names, numbers by
    numbers, sentences by words that mean nothing. Length, line breaks and the roles before lines stay.
  - Names of members that no schema lists are replaced too, unless they consist of words that labels use.
  - Everywhere else e-mail addresses, phone, card and account numbers, IP addresses, tokens and the queries of
    URLs are replaced, however they are spelled. What an enum lists, identifiers and times that the schema
    knows, true, false and null stay; but not seven to fifteen digits as an identifier.
  - The same person has the same replacement in all captures of a run. Replacements depend on a key that
    is made for the run and forgotten.
  - Headers with credentials are left out. Signatures are left out too; with secrets for tests, given in a
    file, they are made again. A secret that signed a capture, or that the environment has, is refused.

Payloads that are malformed are left out and counted. Look at the result before you pass it on.

Options:
  -o, --output FILE  where to write; never a file that is read
  --force            replace FILE where it is there
  --vendor VENDOR    take every payload for this vendor's; otherwise it is recognised
  --event EVENT      take every payload for this event, its tag or short name
${schemasUsage}${readingUsage}  --key-file FILE    a secret key of 16 bytes and more: the same key gives the same replacements
  --secrets FILE     secrets for tests in JSON, { "phonic": "whsec_..." }, to sign with
  --header NAME      the header of the signature, for a vendor that does not document it, such as SpeakNode;
                     with --vendor also for one that signs nothing
  -h, --help

Exit codes: 0 all were copied, 1 one was left out or has other findings than before, 2 wrong use, 3 input that
could not be read, or none.
`;

/** The options of the command line. */
export const options = {
  output: { type: "string", short: "o" },
  force: { type: "boolean" },
  vendor: { type: "string" },
  event: { type: "string" },
  ...schemasOption,
  ...readingOptions,
  header: { type: "string" },
  "key-file": { type: "string" },
  secrets: { type: "string" },
} as const;

/** Runs `afterword redact`. */
export const run = async (call: Call): Promise<number> => {
  const { values, io } = call;
  const outputName = values.output as string | undefined;
  if (outputName === undefined || outputName === "-")
    throw usageError("redact needs a file to write to", "Name one with -o FILE.");
  const selection = selectionOf(values);
  const found = inputsOf("redact", call);
  const workers = workersFor(found.inputs, workerCount(values), BYTES_PER_WORKER);
  const { vendors, own, plain } = await knownVendors("redact", call);
  const builtIn = vendors.filter(({ slug }) => plain.builtIn.includes(slug));
  const marks = { ...marksOfVersion(builtIn), ...marksOfBundles(own) };
  const recognition = recognitionOptions(values, vendors);
  const headers = headersFor(values, recognition.vendor ? [recognition.vendor] : vendors);
  const senders = vendors.map(withHeaders(headers));
  const options = {
    marks,
    key: keyOf(values, io),
    secrets: await signingSecrets(values, io, senders),
    headers,
  };

  const output = outputTo(resolve(io.cwd, outputName), outputName, found.inputs, values.force === true);
  let [written, dropped, changed] = [0, 0, 0];
  try {
    const { whole, payloads } = await runTask(
      found,
      io,
      {
        task: "redact",
        options,
        recognition,
        selection,
        workers,
        ...plain,
      },
      async (result) => {
        // signals are only heard between the turns of the event loop
        await setImmediate();
        const genuine = vendors.find(({ slug }) => result.genuine.includes(slug));
        if (genuine) throw genuineSecret(genuine, "one that captures were signed with");
        output.write(result.text);
        written += result.written;
        dropped += result.dropped;
        changed += result.changed;
      },
    );
    if (written > 0) output.finish();
    else output.drop();
    io.stderr(`${plural(written, "capture")} redacted\n`);
    if (dropped > 0) io.stderr(`afterword: ${plural(dropped, "payload")} left out that could not be read\n`);
    if (changed > 0)
      io.stderr(`afterword: ${plural(changed, "capture")} may have other findings than before\n`);
    if (!whole) return exit.unread;
    const empty = emptyExit(payloads, "no capture was copied", values, io);
    if (empty !== undefined) return empty;
    return dropped + changed > 0 ? exit.findings : exit.clean;
  } catch (error) {
    output.drop();
    throw error;
  }
};

/** Redacting takes much longer than reading, so another thread is worth its start already for this many bytes. */
const BYTES_PER_WORKER = 2 * 2 ** 20;

/**
 * The header that `--header` names, by slug. It is for the vendor of `--vendor`, otherwise for each vendor that does not
 * document its header.
 */
const headersFor = (values: Values, vendors: readonly Vendor[]): Record<string, string> => {
  const header = headerOption(values);
  if (header === undefined) return {};
  const [only, ...more] = vendors;
  if (only && more.length === 0 && !isHeaderOpen(only)) throw headerNotTaken(only);
  const open = more.length === 0 ? vendors : vendors.filter((each) => ruleOf(each).header?.name === null);
  return Object.fromEntries(open.map(({ slug }) => [slug, header]));
};

/** The key of the stand-ins: that of `--key-file`, otherwise a new one. */
const keyOf = (values: Values, io: Io): Uint8Array => {
  const file = values["key-file"] as string | undefined;
  if (file === undefined) return randomBytes(32);
  const key = Buffer.from(readPrivate(file, "the file given with --key-file", io).trim());
  if (key.length >= 16) return key;
  throw usageError(
    "the file given with --key-file holds less than 16 bytes",
    "Make one: head -c 32 /dev/urandom | base64 > FILE; chmod 600 FILE.",
  );
};

/**
 * The secrets to sign with, by vendor: those of `--secrets` alone. One that cannot be used, or that is one of the environment
 * or of the project, is an error before anything is read.
 */
const signingSecrets = async (
  values: Values,
  io: Io,
  vendors: readonly Vendor[],
): Promise<RedactOptions["secrets"]> => {
  if (values.secrets === undefined) return {};
  const [given, real] = [secretsOf(values, io), secretsOf({}, io)];
  const secrets: Record<string, RedactOptions["secrets"][string]> = {};
  for (const vendor of vendors) {
    const { scheme, header } = ruleOf(vendor);
    // captures of this vendor cannot be signed: the scheme or the name of the header is unknown, or somebody's name is signed
    if (scheme === "jwt" || scheme === "none" || header?.name === null || signsUrl(vendor)) continue;
    const [first, ...others] = secretsOrNone(given, vendor);
    if (first === undefined) continue;
    for (const secret of [first, ...others]) {
      if (scheme !== "ed25519") verifierOf(vendor, { secret });
      const name = variable(vendor.slug, "WEBHOOK_SECRET");
      if (await isRealSecret(vendor, secret, secretsIn(io, name)))
        throw genuineSecret(vendor, `the one of ${name}`);
      if (await isRealSecret(vendor, secret, secretsOrNone(real, vendor)))
        throw genuineSecret(vendor, `the one of ${real.place(vendor.slug)}`);
    }
    secrets[vendor.slug] = [first, ...others];
  }
  return secrets;
};

const secretsOrNone = (secretsFor: SecretsFor, vendor: Vendor): readonly string[] => {
  try {
    return secretsFor(vendor);
  } catch (error) {
    if (error instanceof AfterwordError && error.code === "ERR_NO_SECRET") return [];
    throw error;
  }
};

/** The error for a secret that is real, and not one for tests. */
const genuineSecret = ({ name }: Vendor, what: string): AfterwordError =>
  new AfterwordError("ERR_GENUINE_SECRET", `the secret given for ${name} is ${what}`, {
    hint: "Whoever has the copies could send what they sign. Give a secret made for tests, or leave out --secrets.",
  });
