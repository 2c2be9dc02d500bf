// `afterword infer`: makes the schemas of a vendor from captured payloads.

import { join, relative, resolve } from "node:path";
import { slugOf, type Vendor } from "../../src/vendor.js";
import type { Bundle } from "../bundle/bundle.js";
import { vendorsFrom } from "../captures/payload/vendor-description.js";
import { type Call, exit, quoted, usageError } from "../command.js";
import type { Inferred } from "../infer/index.js";
import { requireLibraries } from "../libraries.js";
import {
  emptyExit,
  inputsOf,
  readingOptions,
  readingUsage,
  selectionOf,
  workerCount,
} from "../options/reading.js";
import { secretsInFile } from "../options/secrets.js";
import { projectOf, shownPath } from "../project/file.js";
import { workersFor } from "../run/pool.js";
import { runTask } from "../run/task-run.js";
import { printable } from "../text/printable.js";

/** The help text. */
export const usage = `Usage: afterword infer [options] --vendor SLUG FILE|GLOB|FOLDER|-...

Makes the schemas of a vendor from nothing but captured payloads: SLUG/openapi.yaml with the events, the
conversation's id, named schemas, words of enumerations, formats and what is personal. Every payload that was
read fits them. Read the document, and correct what captures cannot tell: what a member means, and which
members are always there.

All payloads count as this vendor's, whatever they look like, also in envelopes that nobody verified. Of their
texts, the document has only words that are repeated and look like words.

Inputs are those of afterword validate.

Options:
  --vendor SLUG      the vendor's name for folders and commands, in small letters: acme or acme-voice
  -o, --output DIR   the folder of your own vendors; otherwise afterword.json says it, or it is schemas
  --secret-file FILE the vendor's secret, as JSON: {"acme": "…"}. With it the way in which deliveries in
                     envelopes are signed is proved; it is in no output
  --require          members that were never absent are required; otherwise a comment lists them
  --dry-run          print the document and write nothing
${readingUsage}  -h, --help

Exit codes: 0 written; 2 wrong use, or no schema can be made; 3 input that could not be read, or no payload.
`;

/** The options of the command line. */
export const options = {
  vendor: { type: "string" },
  output: { type: "string", short: "o" },
  "secret-file": { type: "string" },
  require: { type: "boolean" },
  "dry-run": { type: "boolean" },
  ...readingOptions,
} as const;

/** The file of secrets in messages: its name may be a secret in the wrong place. */
const SECRET_FILE = "the file given with --secret-file";

/** The name of the one event that payloads have while they are counted. */
const EVENT = "payload";

/** Runs `afterword infer`. */
export const run = async (call: Call): Promise<number> => {
  const { values, io } = call;
  const slug = slugOption(values.vendor);
  const [selection, count] = [selectionOf(values), workerCount(values)];
  requireLibraries("infer", ["yaml"]);
  const schemas =
    values.output === undefined
      ? (projectOf(io)?.schemas ?? resolve(io.cwd, "schemas"))
      : resolve(io.cwd, String(values.output));
  const shown = (path: string): string => printable(shownPath(io.cwd, relative(io.cwd, path)));
  const { checkAbsent, writeVendor } = await import("../infer/write.js");
  const isDry = values["dry-run"] === true;
  if (!isDry) checkAbsent(join(schemas, slug), shown(join(schemas, slug)));
  const found = inputsOf("infer", call);
  const workers = workersFor(found.inputs, count);
  const { addBatch, nothingSeen } = await import("../infer/count/seen.js");
  const seen = nothingSeen();
  // one vendor with one event, which every payload is of
  const descriptions = [
    { facts: { slug, name: slug, docs: [] }, events: { [EVENT]: {} }, mappings: undefined },
  ];
  const vendors = vendorsFrom(descriptions, []);
  const file = values["secret-file"];
  const secrets =
    file === undefined ? [] : secretsInFile(String(file), SECRET_FILE, io)(vendors[0] as Vendor);
  const recognition = { vendors, vendor: vendors[0] as Vendor, event: EVENT };
  const { whole } = await runTask(
    found,
    io,
    { task: "infer", options: { secrets }, recognition, descriptions, builtIn: [], selection, workers },
    (batch) => addBatch(seen, batch),
  );
  if (!whole) {
    io.stderr("afterword: nothing was written, because not everything could be read\n");
    return exit.unread;
  }
  const empty = emptyExit(seen.payloads, "no payload was read, so nothing was written", values, io);
  if (empty !== undefined || seen.payloads === 0) return empty ?? exit.clean;
  const { infer } = await import("../infer/index.js");
  const { bundleOf, check } = await import("../infer/check.js");
  const inferred = infer(seen, { slug, requiresAll: values.require === true });
  const bundle = bundleOf(slug, [["openapi.yaml", inferred.document([])]]);
  check(seen, inferred, bundle);
  const examples = await examplesOf(inferred, bundle);
  const document = inferred.document(examples.map(([name]) => name));
  const files = [
    ["openapi.yaml", document],
    ...examples.map(([name, json]) => [`examples/${name}`, json] as const),
  ] as const;
  if (examples.length > 0) bundleOf(slug, files);
  const { text } = await import("../infer/report.js");
  if (isDry) io.stdout(document);
  else writeVendor(schemas, slug, files, shown);
  io.stderr(text(seen, inferred, slug, shown(schemas)));
  return exit.clean;
};

/** The files of examples: of each event one payload, without its texts. */
const examplesOf = async (
  { events }: Inferred,
  bundle: Bundle,
): Promise<(readonly [name: string, json: string])[]> => {
  const { exampleRedactor } = await import("../redact/examples.js");
  const redact = exampleRedactor(bundle);
  const examples: (readonly [name: string, json: string])[] = [];
  for (const { tag, group } of events.events) {
    const json = group.example && (await redact(tag, group.example.text));
    if (json !== undefined) examples.push([`${slugOf(tag)}.json`, json]);
  }
  return examples;
};

/** The form of slugs. */
const SLUG = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/** Windows has no files or folders of these names. */
const DEVICE = /^(?:con|nul|aux|prn|com\d|lpt\d)$/;

const slugOption = (value: unknown): string => {
  const slug = typeof value === "string" ? value : undefined;
  if (slug === undefined)
    throw usageError("infer needs the vendor's name", "Give it with --vendor, as in --vendor acme.");
  if (!SLUG.test(slug) || slug.length > 40 || DEVICE.test(slug))
    throw usageError(
      `--vendor does not take ${quoted(slug)}`,
      "It is a name in small letters, such as acme or acme-voice.",
    );
  return slug;
};
