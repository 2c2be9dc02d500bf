import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { AfterwordError } from "../../src/errors.js";
import { verifierOf } from "../../src/signature/index.js";
import type { Vendor } from "../../src/vendor.js";
import { eachPiece } from "../captures/each.js";
import { type Input, inputsOf } from "../captures/inputs.js";
import { progressOn } from "../captures/progress.js";
import { plural } from "../captures/reports/report.js";
import { tellingOf } from "../captures/telling.js";
import { type Call, complaint, exit, type Io, usageError, type Values } from "../command.js";
import type { Pen } from "../redact/envelope.js";
import { redactor } from "../redact/index.js";
import { markedByFolder, markedByVersion } from "../redact/marks.js";
import { outputTo } from "../redact/output.js";
import { readPrivate, secretsOf } from "../secrets.js";
import { ruleOf } from "../signatures.js";

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
  --key-file FILE    a key of 16 bytes and more, so that another run makes the same stand-ins: keep it secret
  --secrets FILE     secrets for tests in JSON, { "phonic": "whsec_..." }, to sign with; otherwise from
                     PHONIC_WEBHOOK_SECRET ... What a delivery carries itself is only taken from FILE
  -h, --help

Exit codes: 0 all were copied, 1 one was left out or has other findings than before, 2 wrong use, 3 input that
could not be read, or none.
`;

export const options = {
  output: { type: "string", short: "o" },
  force: { type: "boolean" },
  vendor: { type: "string" },
  event: { type: "string" },
  schemas: { type: "string" },
  "key-file": { type: "string" },
  secrets: { type: "string" },
} as const;

export const run = async ({ values, positionals, io }: Call): Promise<number> => {
  const shown = values.output as string | undefined;
  if (shown === undefined || shown === "-")
    throw usageError("redact needs a file to write to", "Name one with -o FILE.");
  if (positionals.length === 0)
    throw usageError("redact needs captures to read", "Name some, or - for stdin.");
  const { vendors } = await import("../../src/vendors/index.js");
  const marked =
    values.schemas === undefined
      ? markedByVersion(vendors)
      : await markedByFolder(resolve(io.cwd, String(values.schemas)), vendors);
  const telling = tellingOf(values, marked.vendors);
  const key = keyOf(values, io);
  const pens = pensOf(values, io, marked.vendors);
  const { inputs, problems } = inputsOf(positionals, { cwd: io.cwd, stdin: () => io.stdin });
  for (const problem of problems) io.stderr(complaint(problem));

  const redact = redactor({ telling, marked, key, cwd: io.cwd, pen: ({ slug }) => pens.get(slug) });
  const output = outputTo(resolve(io.cwd, shown), shown, inputs, values.force === true);
  const progress = progressOn(io, inputs);
  let [written, dropped, changed] = [0, 0, 0];
  try {
    const told = inputs.map((input) => counting(input, (read) => progress.at(input, read)));
    const { whole } = await eachPiece(told, io, async ({ name }, piece) => {
      const redaction = await redact(name, piece);
      if (!redaction) dropped++;
      else {
        output.write(redaction.line);
        written++;
        if (!redaction.isFaithful) changed++;
      }
    });
    progress.clear();
    if (written > 0) output.finish();
    else output.drop();
    io.stderr(`${plural(written, "capture")} redacted\n`);
    if (dropped > 0) io.stderr(`afterword: ${plural(dropped, "payload")} left out that could not be read\n`);
    if (changed > 0)
      io.stderr(`afterword: ${plural(changed, "capture")} may have other findings than before\n`);
    if (problems.length > 0 || !whole || written + dropped === 0) return exit.unread;
    return dropped + changed > 0 ? exit.findings : exit.clean;
  } catch (error) {
    progress.clear();
    output.drop();
    throw error;
  }
};

/** The same input, telling how much of it was read. */
const counting = (input: Input, tell: (read: number) => void): Input => ({
  ...input,
  open: async function* () {
    let read = 0;
    for await (const chunk of input.open()) {
      read += chunk.length;
      tell(read);
      yield chunk;
    }
  },
});

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
 * What can be signed with. An unusable secret is an error before anything is read, unless it came from the environment,
 * where it may be another program's.
 */
const pensOf = (values: Values, io: Io, vendors: readonly Vendor[]): Map<string, Pen> => {
  const isOwn = values.secrets !== undefined;
  const given = secretsOf(values, io);
  const pens = new Map<string, Pen>();
  for (const vendor of vendors) {
    const { scheme, header } = ruleOf(vendor);
    // nobody knows which header to write, or how
    if (scheme === "jwt" || scheme === "none" || header?.name === null) continue;
    try {
      const [secret = ""] = given(vendor);
      verifierOf(vendor, { secret });
      pens.set(vendor.slug, { secret, isOwn, onGenuine: once(() => io.stderr(warning(vendor))) });
    } catch (error) {
      if (!(error instanceof AfterwordError)) throw error;
      if (error.code === "ERR_NO_SECRET") continue;
      if (isOwn) throw error;
      io.stderr(complaint(error));
    }
  }
  return pens;
};

const warning = ({ name }: Vendor): string =>
  `afterword: the secret given for ${name} is the one that captures were signed with\n  Sign with one that is made for tests: what it signs is genuine.\n`;

const once = (act: () => void): (() => void) => {
  let isDone = false;
  return () => {
    if (!isDone) act();
    isDone = true;
  };
};
