// `afterword drift`: says in what captured payloads differ from the schemas, and can patch the schemas.

import { type Call, choice, usageError } from "../command.js";
import { knownVendors, schemasOption } from "../options/known-vendors.js";
import { inputsOf, readingOptions, readingUsage, selectionOf, workerCount } from "../options/reading.js";
import { isEmptyShard, shardInputs, shardOption, shardUsage } from "../options/shard.js";
import { signerOptions, signerUsage } from "../options/signature.js";
import { usableSecrets } from "../options/usable-secrets.js";
import { recognitionOptions } from "../options/vendor.js";
import { noting } from "../parts/notes.js";
import { checkPatchOptions, FORMATS, isByDay, reportDrift } from "../report/drift.js";
import { workersFor } from "../run/pool.js";
import { runTask } from "../run/task-run.js";

/** The help text. */
export const usage = `Usage: afterword drift [options] FILE|GLOB|FOLDER|-...

Says what captured payloads hold, path by path, and in what they differ from the schemas: members that no
schema lists, required ones that are absent, types, null, words of enumerations, formats and limits; each with
how often and when it was first and last seen. With --patch it proposes the change to the schemas. Counts and
shapes are shown, texts are not.

Inputs are those of afterword validate. Paths are JSON Pointers with * for the items of lists and the members
of maps. The time of a payload is its envelope's receivedAt, else the event's own.

What is counted may change schemas. So a delivery in an envelope is counted only if its signature holds, or
if its envelope has a verdict other than unverified. Whoever can write the captures can forge a verdict, so
the report says how many deliveries were counted for it alone, and how many were left out. Payloads without an
envelope are your own, and are counted.

Options:
  --schemas DIR      the folder of your own vendors, which are known beside the built-in ones; one with
                     the name of a built-in one replaces it. Otherwise afterword.json says it, or it is
                     schemas
  --vendor VENDOR    take every payload for this vendor's; otherwise it is recognised
  --event EVENT      take every payload for this event, whatever it looks like: its tag or short name
  --secrets FILE     secrets in JSON, { "phonic": "whsec_..." }; otherwise from PHONIC_WEBHOOK_SECRET ...
${signerUsage}  --unverified       count deliveries too that nobody verified: anybody may have sent them
${readingUsage}${shardUsage}  --format FORMAT    text (default), json, markdown, html: one file to share, which also shows on which days
                     each difference was seen. part is for afterword merge
  --patch            print the change to the schemas as a unified diff instead: new members become optional,
                     types, enumerations and unions wider, formats and limits that do not hold are dropped.
                     What is new has x-source: observed; x-observed says what else was seen, and when
  --write            with --patch: make the change, and generate again
  --out DIR          with --write: where the output of generate is. Otherwise afterword.json says it, or it is
                     generated, beside the schemas
  -h, --help

Exit codes: 0 nothing to patch, or patched; 1 a patch would change the schemas; 2 wrong use or schemas,
3 input that could not be read, or nothing of a known event.
`;

/** The options of the command line. */
export const options = {
  ...schemasOption,
  vendor: { type: "string" },
  event: { type: "string" },
  secrets: { type: "string" },
  ...signerOptions,
  unverified: { type: "boolean" },
  ...readingOptions,
  ...shardOption,
  format: { type: "string" },
  patch: { type: "boolean" },
  write: { type: "boolean" },
  out: { type: "string" },
} as const;

/** Runs `afterword drift`. */
export const run = async (call: Call): Promise<number> => {
  const { values } = call;
  const format = choice(values, "format", [...FORMATS, "part"]) ?? "text";
  checkPatchOptions(values);
  const isPart = format === "part";
  if (isPart && values.patch === true)
    throw usageError("--patch is for the whole: afterword merge --patch", "Leave it out of the shards.");
  const [selection, count] = [selectionOf(values), workerCount(values)];
  const { io, notes } = noting(call.io);
  const found = shardInputs(inputsOf("drift", { ...call, io }), values, call.io);
  // threads start while the schemas are read
  const workers = workersFor(found.inputs, count);
  const known = await knownVendors("drift", { ...call, io }, "schemas");
  const { vendors, own, plain } = known;
  const { modelsOf } = await import("../drift/count/models.js");
  const models = own.flatMap(modelsOf);
  const recognition = recognitionOptions(values, vendors);
  const secrets = await usableSecrets(values, io, recognition.vendor ? [recognition.vendor] : vendors);
  const trust = { secrets, isOwn: values.secrets !== undefined, takesUnverified: values.unverified === true };

  const options = { models, builtIn: plain.builtIn, trust, byDay: isPart || isByDay(values) };
  const task = { task: "drift", options, recognition, ...plain, selection, workers } as const;
  if (!isPart)
    return reportDrift(call, known, (use) => runTask(found, call.io, task, use), isEmptyShard(found));
  const { writePart } = await import("../parts/write.js");
  const { modelsAmong } = await import("../drift/count/models.js");
  const { onlyCandidates } = await import("../drift/candidates.js");
  const { writtenBatch } = await import("../drift/count/written.js");
  const candidates = onlyCandidates(modelsAmong(models, plain.builtIn));
  return writePart(call, {
    command: "drift",
    found,
    schemas: [plain, models],
    secrets: Object.keys(secrets),
    notes: notes(),
    run: task,
    written: (batch) => writtenBatch(candidates(batch)),
  });
};
