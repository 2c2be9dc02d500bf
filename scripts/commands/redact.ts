// `afterword redact`: copies captures without personal data.

import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { AfterwordError } from "../../src/errors.js";
import { verifierOf } from "../../src/signature/index.js";
import type { Vendor } from "../../src/vendor.js";
import { vendorsFrom } from "../captures/payload/vendor-description.js";
import { type Call, complaint, exit, type Io, usageError, type Values } from "../command.js";
import {
  emptyExit,
  inputsOf,
  readingOptions,
  readingUsage,
  selectionOf,
  workerCount,
} from "../options/reading.js";
import { readPrivate, secretsOf } from "../options/secrets.js";
import { headerNotTaken, headerOption, isHeaderOpen, ruleOf, withHeaders } from "../options/signature.js";
import { recognitionOptions } from "../options/vendor.js";
import { marksOfFolder, marksOfVersion } from "../redact/marks.js";
import { outputTo } from "../redact/output.js";
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
  - Everywhere else e-mail addresses, phone and card numbers, tokens and the queries of URLs are replaced.
    What an enum lists, identifiers and times that the schema knows, true, false and null stay.
  - The same person has the same stand-in in all captures of a run. Stand-ins depend on a key that is made
    for the run and forgotten.
  - Headers that open doors are left out. Signatures are made anew with a secret for tests, else left out.

Payloads that are malformed are left out and counted. Look at the result before you pass it on.

Options:
  -o, --output FILE  where to write; never a file that is read
  --force            replace FILE where it is there
  --vendor VENDOR    take every payload for this vendor's; otherwise it is recognised
  --event EVENT      take every payload for this event, its tag or short name
  --schemas DIR      schemas of your own, for what is personal in them (needs the package yaml)
${readingUsage}  --key-file FILE    a key of 16 bytes and more, so that another run makes the same stand-ins: keep it secret
  --secrets FILE     secrets for tests in JSON, { "phonic": "whsec_..." }, to sign with; otherwise from
                     PHONIC_WEBHOOK_SECRET ... What a delivery carries itself is only taken from FILE
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
  schemas: { type: "string" },
  ...readingOptions,
  header: { type: "string" },
  "key-file": { type: "string" },
  secrets: { type: "string" },
} as const;

/** Runs `afterword redact`. */
export const run = async ({ values, positionals, io }: Call): Promise<number> => {
  const outputName = values.output as string | undefined;
  if (outputName === undefined || outputName === "-")
    throw usageError("redact needs a file to write to", "Name one with -o FILE.");
  if (positionals.length === 0)
    throw usageError("redact needs captures to read", "Name some, or - for stdin.");
  const selection = selectionOf(values);
  const found = inputsOf(positionals, values, io);
  const workers = workersFor(found.inputs, workerCount(values), BYTES_PER_WORKER);
  const folder =
    values.schemas === undefined ? undefined : await marksOfFolder(resolve(io.cwd, String(values.schemas)));
  const vendors = vendorsFrom(folder?.described ?? [], true);
  const isOfFolder = ({ slug }: Vendor): boolean => Object.hasOwn(folder?.marks ?? {}, slug);
  const marks = { ...folder?.marks, ...marksOfVersion(vendors.filter((each) => !isOfFolder(each))) };
  const recognition = recognitionOptions(values, vendors);
  const headers = headersFor(values, recognition.vendor ? [recognition.vendor] : vendors);
  const senders = vendors.map(withHeaders(headers));
  const options = { marks, key: keyOf(values, io), secrets: signingSecrets(values, io, senders), headers };

  const output = outputTo(resolve(io.cwd, outputName), outputName, found.inputs, values.force === true);
  let [written, dropped, changed] = [0, 0, 0];
  const genuine = new Set<string>();
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
        ...(folder && { descriptions: folder.described, withBuiltIn: true }),
      },
      (result) => {
        output.write(result.text);
        written += result.written;
        dropped += result.dropped;
        changed += result.changed;
        for (const slug of result.genuine) genuine.add(slug);
      },
    );
    if (written > 0) output.finish();
    else output.drop();
    for (const vendor of vendors) if (genuine.has(vendor.slug)) io.stderr(warning(vendor));
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
  const key = Buffer.from(readPrivate(file, "--key-file", io).trim());
  if (key.length >= 16) return key;
  throw usageError(
    "the file given with --key-file holds less than 16 bytes",
    "Make one: head -c 32 /dev/urandom | base64 > FILE; chmod 600 FILE.",
  );
};

/**
 * The secrets to sign with, by vendor. A secret of `--secrets` that cannot be used is an error, before anything is read. A
 * secret of the environment that cannot be used only gives a message: it may be meant for another program.
 */
const signingSecrets = (values: Values, io: Io, vendors: readonly Vendor[]): RedactOptions["secrets"] => {
  const isOwn = values.secrets !== undefined;
  const secretsFor = secretsOf(values, io);
  const secrets: Record<string, RedactOptions["secrets"][string]> = {};
  for (const vendor of vendors) {
    const { scheme, header } = ruleOf(vendor);
    // captures of this vendor cannot be signed: the scheme, or the name of the header, is unknown
    if (scheme === "jwt" || scheme === "none" || header?.name === null) continue;
    try {
      const [secret = ""] = secretsFor(vendor);
      verifierOf(vendor, { secret });
      secrets[vendor.slug] = { secret, isForTests: isOwn };
    } catch (error) {
      if (!(error instanceof AfterwordError)) throw error;
      if (error.code === "ERR_NO_SECRET") continue;
      if (isOwn) throw error;
      io.stderr(complaint(error));
    }
  }
  return secrets;
};

/** The warning for a vendor whose captures were signed with the given secret: it is a real secret, not one for tests. */
const warning = ({ name }: Vendor): string =>
  `afterword: the secret given for ${name} is the one that captures were signed with\n  Sign with one that is made for tests: what it signs is genuine.\n`;
