// `afterword validate`: checks captured payloads against schemas and reports the findings.

import type { Event } from "../../src/check/index.js";
import { type Call, choice, exit, usageError, type Values } from "../command.js";
import { type KnownVendors, knownVendors, schemasOption, schemasUsage } from "../options/known-vendors.js";
import {
  emptyExit,
  inputsOf,
  readingOptions,
  readingUsage,
  selectionOf,
  workerCount,
} from "../options/reading.js";
import { signerOptions, signerUsage } from "../options/signature.js";
import { usableSecrets } from "../options/usable-secrets.js";
import { recognitionOptions } from "../options/vendor.js";
import { shownPath } from "../project/file.js";
import { workersFor } from "../run/pool.js";
import { runTask } from "../run/task-run.js";
import { AllGroups } from "../validate/all-groups.js";
import { Tally } from "../validate/tally.js";
import { withFileLines } from "../validate/task.js";

/** The help text. */
export const usage = `Usage: afterword validate [options] FILE|GLOB|FOLDER|-...

Checks captured payloads against the schemas of their vendors and says what differs, and where.

A file holds one JSON payload, an array of them, or one a line (NDJSON), also compressed (gzip, and zstd
from Node 22.15 on); which of these is told by its content. A payload may be bare or in a capture envelope.
Folders are searched for *.json, *.ndjson and *.jsonl, also *.gz and *.zst of these, with the folders in
them; - is stdin. Patterns know *, ?, **, {a,b} and [a-z]: quote them.

Options:
  --vendor VENDOR    take every payload for this vendor's; otherwise it is recognised. If it may be several
                     vendors', the folder of the file decides, if it has the name of one of them
  --event EVENT      check against this event, whatever the payload looks like: its tag or short name
${schemasUsage}  --schema FILE      check any JSON against this one JSON Schema (draft-04 to 2020-12, in JSON or
                     YAML): objects, arrays, strings, numbers, null. A document is one value then, an array
                     too, and so is each line of NDJSON; there are no vendors, envelopes and times
${readingUsage}  --secrets FILE     secrets in JSON, { "phonic": "whsec_..." }; otherwise from PHONIC_WEBHOOK_SECRET ...
                     Deliveries in envelopes of vendors that have one are verified, as of their receipt
${signerUsage}  --format FORMAT    text (default), github, sarif, html: findings that say the same stand there once
                     json, ndjson: every payload that is not ok
                     html is one file to share: afterword validate captures/ --format html > report.html
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
  secrets: { type: "string" },
  ...signerOptions,
  format: { type: "string" },
  all: { type: "boolean" },
  "show-values": { type: "boolean" },
  "fail-on": { type: "string" },
  "strict-json": { type: "boolean" },
} as const;

/** The report formats by name. Each is loaded when it is asked for. */
export const FORMATS = {
  text: async () => (await import("../validate/reports/text.js")).text,
  json: async () => (await import("../validate/reports/json.js")).json,
  ndjson: async () => (await import("../validate/reports/json.js")).ndjson,
  github: async () => (await import("../validate/reports/github.js")).github,
  sarif: async () => (await import("../validate/reports/sarif.js")).sarif,
  html: async () => (await import("../validate/reports/html.js")).html,
};

/** Runs `afterword validate`. */
export const run = async (call: Call): Promise<number> => {
  const { values, io } = call;
  const format = choice(values, "format", Object.keys(FORMATS) as (keyof typeof FORMATS)[]) ?? "text";
  const failOn = choice(values, "fail-on", ["drift", "invalid"]) ?? "drift";
  const found = inputsOf("validate", call);
  // threads start while the schemas are read
  const workers = workersFor(found.inputs, workerCount(values));
  const { vendors, schema, plain } = await schemasOf(call);
  const recognition = { ...recognitionOptions(values, vendors), ...(schema && { schema }) };
  const selection = selectionOf(values);
  const secrets = await usableSecrets(values, io, recognition.vendor ? [recognition.vendor] : vendors);

  const all = values.all === true;
  const { make, needs } = await FORMATS[format]();
  const report = make({ write: (text) => io.stdout(text), color: io.color, all, call });
  const options = { showValues: values["show-values"] === true, secrets, ...needs(all) };
  const tally = new Tally(values.schema as string | undefined);
  const groups = new AllGroups();
  const hasPassed = (): boolean =>
    tally.byVerdict.ok + (failOn === "invalid" ? tally.byVerdict.drifted : 0) === tally.payloads;
  const { files, whole } = await runTask(
    found,
    io,
    {
      task: "validate",
      options,
      recognition,
      selection,
      workers,
      ...plain,
    },
    ({ rows, listed, groups: batchGroups }, { name }, line) => {
      tally.merge(rows);
      if (batchGroups) groups.merge(batchGroups, name, line);
      if (!hasPassed()) io.known?.(exit.findings);
      for (const each of listed) report.add(name, withFileLines(each, line));
      return io.drained?.();
    },
  );
  tally.files = files;
  tally.isWhole = whole;
  if (!whole) io.known?.(exit.unread);
  report.end(tally, groups);
  if (!whole) return exit.unread;
  const empty = emptyExit(tally.payloads, "no payload was checked", values, io);
  if (empty !== undefined) return empty;
  return hasPassed() ? exit.clean : exit.findings;
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
