// `afterword validate`: checks captured payloads against schemas and reports the findings.

import type { Event } from "../../src/check/index.js";
import { type Call, choice, usageError, type Values } from "../command.js";
import { type KnownVendors, knownVendors, schemasOption, schemasUsage } from "../options/known-vendors.js";
import { inputsOf, readingOptions, readingUsage, selectionOf, workerCount } from "../options/reading.js";
import { isEmptyShard, shardInputs, shardOption, shardUsage } from "../options/shard.js";
import { signerOptions, signerUsage } from "../options/signature.js";
import { usableSecrets } from "../options/usable-secrets.js";
import { recognitionOptions } from "../options/vendor.js";
import { noting } from "../parts/notes.js";
import { shownPath } from "../project/file.js";
import { FORMAT_NAMES, FORMATS, failOnOf, reportValidate } from "../report/validate.js";
import { workersFor } from "../run/pool.js";
import { runTask } from "../run/task-run.js";

/** The help text. */
export const usage = `Usage: afterword validate [options] FILE|GLOB|FOLDER|-...

Checks captured payloads against the schemas of their vendors and says what differs, and where.

A file holds one JSON payload, an array of them, or one a line (NDJSON), also compressed (gzip, and zstd
from Node 22.15 on); which of these is told by its content. A payload may be bare or in a capture envelope.
Folders are searched for *.json, *.ndjson and *.jsonl, also *.gz and *.zst of these, with the folders in
them; - is stdin. Patterns know *, ?, **, {a,b} and [a-z]: quote them. An inbox is read as files are:
data/inbox.db, or postgres://user@host/database.

Options:
  --vendor VENDOR    take every payload for this vendor's; otherwise it is recognised. If it may be several
                     vendors', the folder of the file decides, if it has the name of one of them
  --event EVENT      check against this event, whatever the payload looks like: its tag or short name
${schemasUsage}  --schema FILE      check any JSON against this one JSON Schema (draft-04 to 2020-12, in JSON or
                     YAML): objects, arrays, strings, numbers, null. A document is one value then, an array
                     too, and so is each line of NDJSON; there are no vendors, envelopes and times
${readingUsage}${shardUsage}  --secrets FILE     secrets in JSON, { "phonic": "whsec_..." }; otherwise from PHONIC_WEBHOOK_SECRET ...
                     Deliveries in envelopes of vendors that have one are verified, as of their receipt
${signerUsage}  --format FORMAT    text (default), github, sarif, html: findings that say the same stand there once
                     json, ndjson: every payload that is not ok
                     html is one file to share: afterword validate captures/ --format html > report.html
                     part is for afterword merge
  --all              list the payloads without findings too (text, json, ndjson)
  --show-values      show strings, numbers and names of map members; they are masked otherwise
  --fail-on GRADE    drift (default): any payload that is not ok makes the exit code 1
                     invalid: payloads with drift findings only do not
  --strict-json      find members that stand twice and integers beyond 2^53 too
  -h, --help

Exit codes: 0 nothing found, 1 findings, 2 wrong use, 3 input that could not be read, or none.
`;

/** The options of the command line. */
export const options = {
  vendor: { type: "string" },
  event: { type: "string" },
  ...schemasOption,
  schema: { type: "string" },
  ...readingOptions,
  ...shardOption,
  secrets: { type: "string" },
  ...signerOptions,
  format: { type: "string" },
  all: { type: "boolean" },
  "show-values": { type: "boolean" },
  "fail-on": { type: "string" },
  "strict-json": { type: "boolean" },
} as const;

/** What has to be collected for a part: whatever any report needs. */
const partNeeds = (all: boolean) => ({ list: all ? "all" : "faulty", group: true, frames: true }) as const;

/** Runs `afterword validate`. */
export const run = async (call: Call): Promise<number> => {
  const { values } = call;
  const format = choice(values, "format", [...FORMAT_NAMES, "part"]) ?? "text";
  failOnOf(values);
  const { io, notes } = noting(call.io);
  const found = shardInputs(inputsOf("validate", { ...call, io }), values, call.io);
  // threads start while the schemas are read
  const workers = workersFor(found.inputs, workerCount(values));
  const { vendors, schema, plain } = await schemasOf({ ...call, io });
  const recognition = { ...recognitionOptions(values, vendors), ...(schema && { schema }) };
  const secrets = await usableSecrets(values, io, recognition.vendor ? [recognition.vendor] : vendors);

  const all = values.all === true;
  const needs = format === "part" ? partNeeds : (await FORMATS[format]()).needs;
  const options = { showValues: values["show-values"] === true, secrets, ...needs(all) };
  const selection = selectionOf(values);
  const task = { task: "validate", options, recognition, selection, workers, ...plain } as const;
  if (format !== "part")
    return reportValidate(call, (use) => runTask(found, call.io, task, use), isEmptyShard(found));
  const { writePart } = await import("../parts/write.js");
  return writePart(call, {
    command: "validate",
    found,
    schemas: [plain, schema?.schema],
    secrets: Object.keys(secrets),
    notes: notes(),
    run: task,
    written: (result) => result,
  });
};

/** What payloads are checked against: the one schema of `--schema`, otherwise those of the known vendors. */
const schemasOf = async (
  call: Call,
): Promise<
  Pick<KnownVendors, "vendors"> & Partial<Pick<KnownVendors, "plain">> & { readonly schema?: Event }
> => {
  const { values, io } = call;
  return typeof values.schema === "string"
    ? { vendors: [], schema: await readSchema(values, io.cwd) }
    : knownVendors("validate", call);
};

/** Options that cannot be used with `--schema`, because one schema has no vendors, times or secrets. */
const EXCLUDED_BY_SCHEMA = [
  "schemas",
  "vendor",
  "event",
  "since",
  "until",
  "secrets",
  "issuer",
  "public-url",
];

/** Reads the schema of `--schema`. */
const readSchema = async (values: Values, cwd: string): Promise<Event> => {
  const other = EXCLUDED_BY_SCHEMA.find((option) => values[option] !== undefined);
  if (other !== undefined) throw usageError(`--schema and --${other} exclude each other`);
  (await import("../libraries.js")).requireLibraries("validate --schema", ["yaml"]);
  const { eventOfFile } = await import("../bundle/vendors.js");
  return eventOfFile(shownPath(cwd, values.schema as string));
};
