// `afterword merge`: makes the report of the whole of the parts that several machines have written.

import { type Call, usageError, type Values } from "../command.js";
import { knownVendors } from "../options/known-vendors.js";
import type { PartCommand } from "../parts/header.js";
import { withMessages } from "../parts/notes.js";
import { openParts, type Parts } from "../parts/read.js";
import { useResults } from "../run/task-run.js";
import { printableLines } from "../text/printable.js";
import type { ValidateResult } from "../validate/task.js";

/** The help text. */
export const usage = `Usage: afterword merge [options] PART|GLOB|FOLDER...

Reports what the shards of afterword validate, or of afterword drift, have found together. The output and the
exit code are those of one run over all files, with the options of the shards and those given here.

  afterword validate captures --shard 1/2 --format part > parts/1.ndjson    on one machine
  afterword validate captures --shard 2/2 --format part > parts/2.ndjson    on another
  afterword merge parts --format html > report.html

All parts of one run have to be there, each once. Parts may be compressed (gzip, zstd). The parts of drift are
merged where the same schemas are.

Options:
  --format FORMAT    text (default) and the others of the command
  --all              validate: list the payloads without findings too; needs parts that were made with --all
  --show-values      validate: allowed if the parts were made with --show-values; their values are shown then
  --fail-on GRADE    validate: drift (default) or invalid
  --allow-empty      exit 0 where there was nothing to look at
  --schemas DIR      drift: the folder of your own vendors
  --patch            drift: print the change to the schemas instead
  --write            drift: with --patch: make the change, and generate again
  --out DIR          drift: with --write: where the output of generate is
  -h, --help

Exit codes: those of the command; 3 if parts are missing, damaged, or not of the same run.
`;

/** The options of the command line. */
export const options = {
  format: { type: "string" },
  all: { type: "boolean" },
  "show-values": { type: "boolean" },
  "fail-on": { type: "string" },
  "allow-empty": { type: "boolean" },
  schemas: { type: "string" },
  patch: { type: "boolean" },
  write: { type: "boolean" },
  out: { type: "string" },
} as const;

/** Options that are for the parts of one command. */
const ONLY = {
  validate: ["all", "show-values", "fail-on"],
  drift: ["schemas", "patch", "write", "out"],
} as const;

/** Runs `afterword merge`. */
export const run = async ({ values, positionals, io }: Call): Promise<number> => {
  const parts = await openParts(positionals, io);
  const { command, notes, positionals: inputs } = parts.header;
  checkOptions(values, command);
  checkCollected(values, parts.values);
  // an option keeps its place: reports show the command line
  const { format: _, ...given } = parts.values;
  const ofRun = values.format === undefined ? given : parts.values;
  io.stderr(printableLines(notes));
  const call = { values: { ...ofRun, ...values }, positionals: inputs, io };
  return command === "validate" ? mergeValidate(call, parts) : mergeDrift(call, parts);
};

const checkOptions = (values: Values, command: PartCommand): void => {
  const other = ONLY[command === "drift" ? "validate" : "drift"].find((each) => values[each] !== undefined);
  if (other !== undefined)
    throw usageError(`--${other} is not for parts of ${command}`, "See afterword help merge.");
};

/** Options that need more than parts have that were made without them. */
const COLLECTED = ["all", "show-values"];

const checkCollected = (own: Values, ofParts: Values): void => {
  const option = COLLECTED.find((each) => own[each] === true && ofParts[each] !== true);
  if (option !== undefined)
    throw usageError(
      `the parts were made without --${option}`,
      "Run the shards again with it, or leave it out.",
    );
};

const mergeValidate = async (call: Call, parts: Parts): Promise<number> => {
  const { reportValidate } = await import("../report/validate.js");
  const results = parts.results((result) => result as ValidateResult);
  return reportValidate(call, (use) => useResults(results, call.io, use));
};

/** Patches, and the spots that paths are compared with, are made from the schemas: the same ones have to be here. */
const mergeDrift = async (call: Call, parts: Parts): Promise<number> => {
  const { values, io } = call;
  const { checkPatchOptions, reportDrift } = await import("../report/drift.js");
  checkPatchOptions(values);
  const { modelsOf } = await import("../drift/count/models.js");
  const { batchFrom } = await import("../drift/count/written.js");
  // the notes of the parts have told which vendors are replaced
  const known = await knownVendors("drift", { values, io: withMessages(io, () => {}) }, "schemas");
  parts.checkSchemas([known.plain, known.own.flatMap(modelsOf)]);
  const results = parts.results(batchFrom);
  return reportDrift(call, known, (use) => useResults(results, io, use));
};
