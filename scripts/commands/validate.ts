// `afterword validate`: checks captured payloads against schemas and reports the findings.

import { isAbsolute, relative, resolve } from "node:path";
import type { Event } from "../../src/check/index.js";
import type { Vendor } from "../../src/vendor.js";
import type { VendorDescription } from "../captures/payload/vendor-description.js";
import { type Call, choice, exit, usageError, type Values } from "../command.js";
import {
  emptyExit,
  inputsOf,
  readingOptions,
  readingUsage,
  selectionOf,
  workerCount,
} from "../options/reading.js";
import { usableSecrets } from "../options/secrets.js";
import { recognitionOptions } from "../options/vendor.js";
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
  --vendor VENDOR    take every payload for this vendor's; otherwise it is recognised. A file in a folder
                     that is named like a vendor is taken for this vendor's where it may be several's
  --event EVENT      check against this event, whatever the payload looks like: its tag or short name
  --schemas DIR      check against the schemas of this folder, one folder per vendor, and not those that are
                     built in; nothing has to be generated. Needs the package yaml
  --schema FILE      check any JSON against this one JSON Schema (draft-04 to 2020-12, in JSON or
                     YAML): objects, arrays, strings, numbers, null. A document is one value then, an array
                     too, and so is each line of NDJSON; there are no vendors, envelopes and times
${readingUsage}  --secrets FILE     secrets in JSON, { "phonic": "whsec_..." }; otherwise from PHONIC_WEBHOOK_SECRET ...
                     Deliveries in envelopes of vendors that have one are verified, as of their receipt
  --format FORMAT    text (default), github, sarif: findings that say the same stand there once
                     json, ndjson: every payload that is not ok
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
  schemas: { type: "string" },
  schema: { type: "string" },
  ...readingOptions,
  secrets: { type: "string" },
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
};

/** Runs `afterword validate`. */
export const run = async ({ values, positionals, io }: Call): Promise<number> => {
  const format = choice(values, "format", Object.keys(FORMATS) as (keyof typeof FORMATS)[]) ?? "text";
  const failOn = choice(values, "fail-on", ["drift", "invalid"]) ?? "drift";
  if (positionals.length === 0)
    throw usageError("validate needs files to read", "Name some, or - for stdin.");
  const found = inputsOf(positionals, values, io);
  // threads start while the schemas are read
  const workers = workersFor(found.inputs, workerCount(values));
  const { vendors, schema, descriptions } = await schemasOf(values, io.cwd);
  const recognition = { ...recognitionOptions(values, vendors), ...(schema && { schema }) };
  const selection = selectionOf(values);
  const secrets = await usableSecrets(values, io, recognition.vendor ? [recognition.vendor] : vendors);

  const all = values.all === true;
  const { make, needs } = await FORMATS[format]();
  const report = make({ write: (text) => io.stdout(text), color: io.color, all });
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
      ...(descriptions && { descriptions }),
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
  if (!whole) io.known?.(exit.unread);
  report.end(tally, groups);
  if (!whole) return exit.unread;
  const empty = emptyExit(tally.payloads, "no payload was checked", values, io);
  if (empty !== undefined) return empty;
  return hasPassed() ? exit.clean : exit.findings;
};

/** What payloads are checked against. */
interface Schemas {
  readonly vendors: readonly Vendor[];
  /** The one schema of `--schema`. */
  readonly schema?: Event;
  /** The vendors of `--schemas`, for other threads. */
  readonly descriptions?: readonly VendorDescription[];
}

/** What `--schema` or `--schemas` name, otherwise the built-in vendors. */
const schemasOf = async (values: Values, cwd: string): Promise<Schemas> => {
  if (typeof values.schema === "string") return { vendors: [], schema: await readSchema(values, cwd) };
  if (typeof values.schemas === "string") {
    const descriptions = await readVendors(cwd, values.schemas);
    const { vendorsFrom } = await import("../captures/payload/vendor-description.js");
    return { vendors: vendorsFrom(descriptions), descriptions };
  }
  const { vendors } = await import("../../src/vendors/index.js");
  return { vendors };
};

/** Options that cannot be used with `--schema`, because one schema has no vendors, times or secrets. */
const EXCLUDED_BY_SCHEMA = ["schemas", "vendor", "event", "since", "until", "secrets"];

/** Reads the schema of `--schema`. */
const readSchema = async (values: Values, cwd: string): Promise<Event> => {
  const other = EXCLUDED_BY_SCHEMA.find((option) => values[option] !== undefined);
  if (other !== undefined) throw usageError(`--schema and --${other} exclude each other`);
  (await import("../options/libraries.js")).requireLibraries("validate --schema", ["yaml"]);
  const { eventOfFile } = await import("../bundle/vendors.js");
  return eventOfFile(shownPath(cwd, values.schema as string));
};

/** Reads the vendors of a schemas folder, without generated code. */
const readVendors = async (cwd: string, schemas: string): Promise<VendorDescription[]> => {
  (await import("../options/libraries.js")).requireLibraries("validate --schemas", ["yaml"]);
  const { readBundles } = await import("../bundle/read-bundles.js");
  const { load } = await import("../documents/load.js");
  const { descriptionOf, isVendor } = await import("../bundle/description.js");
  return readBundles((problems) => load(shownPath(cwd, schemas), problems))
    .bundles.filter(isVendor)
    .map(descriptionOf);
};

/** A path as messages show it: absolute if it was given so, otherwise from the current folder of the process. */
const shownPath = (cwd: string, path: string): string =>
  isAbsolute(path) ? path : relative(process.cwd(), resolve(cwd, path)) || ".";
