// `afterword drift`: says in what captured payloads differ from the schemas, and can patch the schemas.

import { dirname, join, relative, resolve } from "node:path";
import { type Call, choice, exit, type Io, usageError, type Values } from "../command.js";
import { requireLibraries } from "../libraries.js";
import { knownVendors, schemasOption } from "../options/known-vendors.js";
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
import { projectOf } from "../project/file.js";
import { workersFor } from "../run/pool.js";
import { runTask } from "../run/task-run.js";
import { plural } from "../text/count.js";
import { printable } from "../text/printable.js";

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
${readingUsage}  --format FORMAT    text (default), json, markdown, html: one file to share, which also shows on which days
                     each difference was seen
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
  format: { type: "string" },
  patch: { type: "boolean" },
  write: { type: "boolean" },
  out: { type: "string" },
} as const;

/** The formats of the report. */
const FORMATS = ["text", "json", "markdown", "html"] as const;

/** Runs `afterword drift`. */
export const run = async (call: Call): Promise<number> => {
  const { values, io } = call;
  const format = choice(values, "format", FORMATS) ?? "text";
  checkPatchOptions(values);
  const presence =
    format === "html" && values.patch !== true
      ? new (await import("../html/presence.js")).Presence()
      : undefined;
  const [selection, count] = [selectionOf(values), workerCount(values)];
  const found = inputsOf("drift", call);
  // threads start while the schemas are read
  const workers = workersFor(found.inputs, count);
  const { vendors, own, schemas, plain } = await knownVendors("drift", call, "schemas");
  const { modelsAmong, modelsOf, requiredByTag } = await import("../drift/count/models.js");
  const { addBatch, eventsIn, nothingSeenOf } = await import("../drift/count/seen.js");
  const { builtInBundle } = await import("../bundle/built-in.js");
  const models = own.flatMap(modelsOf);
  const recognition = recognitionOptions(values, vendors);
  const trust = {
    secrets: await usableSecrets(values, io, recognition.vendor ? [recognition.vendor] : vendors),
    isOwn: values.secrets !== undefined,
    takesUnverified: values.unverified === true,
  };

  const { builtIn } = plain;
  const options = { models, builtIn, trust, byDay: presence !== undefined };
  const seen = nothingSeenOf(modelsAmong(models, builtIn));
  const { whole } = await runTask(
    found,
    io,
    { task: "drift", options, recognition, ...plain, selection, workers },
    (batch) => {
      addBatch(seen, batch);
      if (batch.days) presence?.merge(batch.days);
    },
  );

  const exitOf = (isClean: boolean): number => {
    if (!whole) return exit.unread;
    const empty = emptyExit(seen.compared, "no payload was compared with a schema", values, io);
    return empty ?? (isClean ? exit.clean : exit.findings);
  };
  const { differences } = await import("../drift/differences.js");
  const events = eventsIn(seen).map((event) => {
    const bundle = own.find(({ slug }) => slug === event.vendor) ?? builtInBundle(event.vendor);
    const staysRequired = requiredByTag(bundle)(event.tag);
    return { event, differences: differences(seen.forest, event.root, event.spot, staysRequired) };
  });
  const isPatchable = ({ differences }: (typeof events)[number]): boolean =>
    differences.some(({ change }) => change);
  const reports = await import("../drift/reports.js");
  if (values.patch !== true) {
    const report = { seen, events };
    if (presence)
      io.stdout((await import("../drift/html.js")).html(report, presence, { call, isWhole: whole }));
    else if (format === "text") io.stdout(reports.text(report, io.color));
    else io.stdout(reports[format as "json" | "markdown"](report));
    return exitOf(!events.some(isPatchable));
  }
  for (const line of reports.countNotes(seen)) io.stderr(`afterword: ${line}\n`);
  const isDone = schemas === undefined || (await patched(schemas, seen, call));
  // the schemas of this package are not the user's to change
  const notOwn = builtIn.filter((slug) =>
    events.some((each) => each.event.vendor === slug && isPatchable(each)),
  );
  for (const slug of notOwn) io.stderr(notPatchedMessage(slug));
  return exitOf(isDone && notOwn.length === 0);
};

/** Checks that what `--write` and `--out` need is there: other options, and libraries. */
const checkPatchOptions = (values: Values): void => {
  for (const option of ["write", "out"]) {
    const needs = option === "write" ? "patch" : "write";
    if (values[option] !== undefined && values[needs] !== true)
      throw usageError(`--${option} needs --${needs}`, "Look at the patch before it is written.");
  }
  if (values.write === true) requireLibraries("drift --write");
  else requireLibraries("drift", ["yaml"]);
};

const notPatchedMessage = (slug: string): string =>
  `afterword: ${slug} differs from its schemas, which are built in and not patched\n  Copy them into your project with afterword eject ${slug}, then run drift again.\n`;

/** Prints the patch; with `--write` it also changes the schemas. Returns whether the schemas now need no further change. */
const patched = async (
  schemas: string,
  seen: Parameters<typeof import("../drift/patch/patch.js")["patch"]>[1],
  { values, io }: Call,
): Promise<boolean> => {
  const { patch } = await import("../drift/patch/patch.js");
  const { unified } = await import("../text/unified.js");
  const { documents, left, unmarked } = await patch(schemas, seen);
  for (const { name, before, after } of documents) {
    const path = relative(io.cwd, resolve(schemas, name)).replaceAll("\\", "/");
    io.stdout(unified(before, after, printable(path)));
  }
  for (const { vendor, tag, kind, pointer, message } of left)
    io.stderr(
      `afterword: not patched: ${printable(`${vendor} ${tag} ${kind} ${pointer || "/"}: ${message}`)}\n`,
    );
  if (unmarked.length > 0) io.stderr(unmarkedNote(unmarked));
  // changes that could not be written into a document
  const isLeft = left.some(({ change }) => change);
  if (documents.length === 0 || values.write !== true) return documents.length === 0 && !isLeft;
  const { replaceFiles } = await import("../drift/patch/replace.js");
  replaceFiles(documents.map((document) => ({ path: join(schemas, document.name), ...document })));
  const { generate } = await import("../generate/index.js");
  const { stale, missing, leftOver } = await generate({ schemas, out: outFor(schemas, values, io) });
  const files = plural(stale.length + missing.length + leftOver.length, "file");
  io.stderr(`${plural(documents.length, "document")} patched, ${files} generated\n`);
  return !isLeft;
};

/** The folder of generated output: that of `--out`, for the project's schemas the project's, otherwise beside the schemas. */
const outFor = (schemas: string, values: Values, io: Io): string => {
  if (values.out !== undefined) return resolve(io.cwd, String(values.out));
  const project = projectOf(io);
  return project?.schemas === resolve(schemas) ? project.out : join(dirname(schemas), "generated");
};

/** How many names a message lists. */
const MAX_NAMES_SHOWN = 12;

/** The note about new members that `redact` will not replace. */
const unmarkedNote = (names: readonly string[]): string => {
  const more = names.length > MAX_NAMES_SHOWN ? ` and ${names.length - MAX_NAMES_SHOWN} more` : "";
  const shown = printable(names.slice(0, MAX_NAMES_SHOWN).join(", "));
  return `afterword: ${plural(names.length, "new member")} without x-pii, whose values redact keeps: ${shown}${more}\n  If one is personal, mark it: x-pii: name, phone, email, text, url or secret.\n`;
};
