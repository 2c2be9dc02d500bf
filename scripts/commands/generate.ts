// `afterword generate`: makes types, validators and pages from schemas, once or at every save.

import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { AfterwordError } from "../../src/errors.js";
import { type Call, type Command, complaint, exit, type Values } from "../command.js";
import type { Generated } from "../generate/index.js";
import { generatorDigest, isFresh, remember, stampOf } from "../generate/stamp.js";
import type { Watch } from "../generate/watch.js";
import { findProject } from "../project/find.js";
import { printable } from "../text/printable.js";

/** The help text. */
export const usage: Command["usage"] = `Usage: afterword generate [--schemas DIR] [--out DIR] [--check] [--watch]

Makes types, validators, vendor descriptions and pages from a folder that has one folder per vendor, each
with an openapi.yaml or openapi.json (OpenAPI 3.1 or 3.2 with webhooks, 3.0 with x-webhooks, or either with a
vendor.yaml that lists schemas as events) or with bare JSON Schema files (<event>.schema.json
or .yaml; draft-04 to 2020-12).

  --schemas DIR   where the schemas are; otherwise afterword.json says it, or it is schemas
  --out DIR       where the output goes; otherwise afterword.json says it, or it is generated
  --check         write nothing; name every stale, missing or left-over file and exit 1 if there is one
  --watch         generate again whenever a schema is saved

Nothing is written unless everything can be.

Exit codes: 0 up to date, 1 (with --check) not up to date, 2 a schema or option is wrong.
`;

/** The options of the command line. */
export const options: Command["options"] = {
  schemas: { type: "string" },
  out: { type: "string" },
  check: { type: "boolean" },
  watch: { type: "boolean" },
};

/** What the command line asks for. */
interface GenerateJob {
  readonly schemas: string;
  readonly out: string;
  readonly check: boolean;
}

/** Runs `afterword generate`. */
export const run: Command["run"] = async (call) => {
  const { values } = call;
  const project = findProject(call.io.cwd) && (await import("../project/file.js")).projectOf(call.io);
  const shown = (path: string): string => relative("", path) || ".";
  const job: GenerateJob = {
    schemas: String(values.schemas ?? shown(project?.schemas ?? "schemas")),
    out: String(values.out ?? shown(project?.out ?? "generated")),
    check: values.check === true,
  };
  if (call.positionals.length > 0 || (job.check && values.watch === true)) {
    const { usageError } = await import("../command.js");
    throw call.positionals.length > 0
      ? usageError("generate takes no file names", "Name the folder with --schemas DIR.")
      : usageError("--check and --watch exclude each other");
  }
  return values.watch === true ? watching(job, call) : once(job, call);
};

const once = async (job: GenerateJob, { values, io }: Call): Promise<number> => {
  const digest = generatorDigest();
  // what earlier runs remember is not asked when everything is to be checked
  if (!job.check && isFresh(stampOf(job.schemas, job.out, digest))) {
    io.stderr(`${printable(job.out)} is up to date\n`);
    return exit.clean;
  }
  const { run, end } = await generator(job, digest);
  const changes = await run().finally(end);
  io.stderr(remarks(job.out, changes));
  const count = changes.stale.length + changes.missing.length + changes.leftOver.length;
  if (!job.check) remember(stampOf(job.schemas, job.out, digest));
  if (count === 0) io.stderr(`${printable(job.out)} is up to date\n`);
  else if (job.check) {
    io.stdout(
      lines(job.out, changes)
        .map((line) => `${line}: run ${printable(command(values))}\n`)
        .join(""),
    );
    return exit.findings;
  } else io.stderr(`${printable(job.out)}: ${summary(changes)}\n`);
  return exit.clean;
};

/** Loads the generator and its libraries. `run` may be called several times; `end` ends the generator's threads. */
const generator = async (
  job: GenerateJob,
  digest: string,
): Promise<{ run(): Promise<Generated>; end(): void }> => {
  const { requireLibraries: libraries } = await import("../libraries.js");
  libraries();
  const { generate, keepOutside } = await import("../generate/index.js");
  keepOutside(job.schemas, job.out);
  const { declareApart } = await import("../generate/types/worker.js");
  const { declare, end } = declareApart();
  const { openCache } = await import("../generate/cache.js");
  const { cacheOf } = await import("../schema/memo.js");
  const cache = job.check ? cacheOf() : openCache(job.schemas, job.out, digest);
  return { run: () => generate({ ...job, cache, declare }), end };
};

const lines = (out: string, { stale, missing, leftOver }: Generated): string[] => [
  ...stale.map((name) => `${printable(join(out, name))} is stale`),
  ...missing.map((name) => `${printable(join(out, name))} is missing`),
  ...leftOver.map((name) => `${printable(join(out, name))} is left over`),
];

const command = ({ schemas, out }: Values): string =>
  [
    "afterword generate",
    schemas === undefined ? "" : ` --schemas ${schemas}`,
    out === undefined ? "" : ` --out ${out}`,
  ].join("");

/**
 * What generated files do not mention: what was left out, assumed or skipped, what mappings probably do not mean, and modules
 * whose vendor is gone.
 */
const remarks = (out: string, { leftOut, openTags, skipped, notes, withoutVendor }: Generated): string =>
  leftOutMessage(leftOut) +
  [...openTags].map(([vendor, tags]) => openTagsMessage(vendor, tags)).join("") +
  [...skipped].map(([vendor, places]) => skippedMessage(vendor, places)).join("") +
  [...notes].map(([vendor, each]) => notesMessage(vendor, each)).join("") +
  withoutVendor
    .map(
      (name) =>
        `afterword: ${printable(join(out, name))} was written for a vendor without schemas: remove it\n`,
    )
    .join("");

const leftOutMessage = (leftOut: Generated["leftOut"]): string =>
  [...leftOut]
    .map(([vendor, tags]) => `afterword: left out of ${vendor}, without a JSON payload: ${listed(tags)}\n`)
    .join("");

const openTagsMessage = (vendor: string, tags: readonly string[]): string =>
  `afterword: no schema of ${vendor} says what events are called in payloads, so their names are taken: ${listed(tags)}\n  If the vendor sends others, write in vendor.yaml: events: { WHAT-IS-SENT: NAME }.\n`;

const listed = (tags: readonly string[]): string => {
  const more = tags.length > MAX_NAMED_EVENTS ? `, and ${tags.length - MAX_NAMED_EVENTS} more` : "";
  return tags.slice(0, MAX_NAMED_EVENTS).map(printable).join(", ") + more;
};

const MAX_NAMED_EVENTS = 10;

/** `afterword: unchecked in acme (skip): schemas/acme/openapi.json:12 /components/schemas/A/type (unknown-type)` */
const skippedMessage = (
  vendor: string,
  places: readonly { file: string; line: number | undefined; pointer: string; rule: string }[],
): string => {
  const more = places.length > MAX_NAMED_EVENTS ? `\n  and ${places.length - MAX_NAMED_EVENTS} more` : "";
  const lines = places
    .slice(0, MAX_NAMED_EVENTS)
    .map(({ file, line, pointer, rule }) =>
      printable(`\n  ${file}:${line ?? 1} ${pointer} (${rule})`.slice(1)),
    );
  return `afterword: unchecked in ${vendor}, because vendor.yaml skips the rule:\n${lines.join("\n")}${more}\n`;
};

/** `afterword: phonic: conversation.ended: /data/origin has the word fax, for which the words of channel have no row (schemas/phonic/openapi.yaml:12)` */
const notesMessage = (
  vendor: string,
  notes: readonly { file: string; line: number | undefined; message: string }[],
): string => {
  const lines = notes
    .slice(0, MAX_NAMED_EVENTS)
    .map(
      ({ file, line, message }) =>
        `afterword: ${printable(`${vendor}: ${message} (${file}:${line ?? 1})`)}\n`,
    );
  const more = notes.length - MAX_NAMED_EVENTS;
  return (
    lines.join("") +
    (more > 0 ? `afterword: ${printable(vendor)}: and ${more} more notes on its mapping\n` : "")
  );
};

/** `3 changed (phonic, ada), 1 new, 1 removed` */
const summary = ({ stale, missing, leftOver }: Generated): string => {
  const part = (names: readonly string[], word: string) =>
    names.length > 0 ? [`${names.length} ${word} (${[...new Set(names.map(folderOf))].join(", ")})`] : [];
  return [...part(stale, "changed"), ...part(missing, "new"), ...part(leftOver, "removed")].join(", ");
};

/**
 * The folder of a file: `phonic` for `phonic/types.d.ts`. A file beside the output, such as `../README.md`, has its own
 * name.
 */
const folderOf = (name: string): string | undefined =>
  name.startsWith("../") ? name.slice(3) : name.split("/")[0];

/** Generates at every save. After an error it shows the usual message and waits for the next save. */
const watching = async (job: GenerateJob, call: Call): Promise<number> => {
  const { io } = call;
  const schemas = resolve(io.cwd, job.schemas);
  // a folder that does not exist cannot be watched: `once` throws the error for it
  if (!existsSync(schemas)) return once(job, call);
  const digest = generatorDigest();
  const { run, end } = await generator(job, digest);
  const { watchSchemas } = await import("../generate/watch.js");
  const attempt = async (): Promise<void> => {
    const started = performance.now();
    watch.renew();
    try {
      const changes = await run();
      io.stderr(remarks(job.out, changes));
      const count = changes.stale.length + changes.missing.length + changes.leftOver.length;
      const took = `${Math.round(performance.now() - started)} ms`;
      io.stderr(`${printable(job.out)}: ${count === 0 ? "nothing changed" : summary(changes)} (${took})\n`);
      remember(stampOf(job.schemas, job.out, digest));
    } catch (error) {
      const { name, code } = error as Error & { code?: string };
      // a file may disappear between listing and reading. The text of other errors is not shown: it may quote a schema
      const message =
        error instanceof AfterwordError ? complaint(error) : `afterword: unexpected ${code ?? name}\n`;
      io.stderr(`${message}waiting for the next save\n`);
    }
  };
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const runSoon = () => {
    // editors save in several steps: wait until no other change follows
    clearTimeout(timer);
    timer = setTimeout(() => (running = running.then(attempt)), 40);
  };
  const stopped = new Promise<void>((resolve) => {
    // not `once`: while these listen, what cleans up at the end leaves the process to them
    process.on("SIGINT", resolve).on("SIGTERM", resolve);
  });
  const watch: Watch = watchSchemas(schemas, runSoon);
  await (running = attempt());
  io.stderr(`watching ${printable(job.schemas)}\n`);
  await stopped;
  watch.close();
  clearTimeout(timer);
  // wait for a run that has started
  await running;
  end();
  return exit.clean;
};
