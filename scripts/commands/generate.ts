import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { AfterwordError } from "../../src/errors.js";
import { type Call, type Command, complaint, exit } from "../command.js";
import type { Generated } from "../generate/index.js";
import { generatorDigest, isFresh, remember, stampOf } from "../generate/stamp.js";
import type { Watch } from "../generate/watch.js";
import { printable } from "../text/printable.js";

export const usage: Command["usage"] = `Usage: afterword generate [--schemas DIR] [--out DIR] [--check] [--watch]

Makes types, validators, vendor descriptions and pages from a folder that has one folder per vendor, each
with an openapi.yaml or openapi.json (OpenAPI 3.1 or 3.2 with webhooks, 3.0 with x-webhooks, or either with a
vendor.yaml that lists schemas as events) or with bare JSON Schema files (<event>.schema.json
or .yaml; draft-04 to 2020-12).

  --schemas DIR   where the schemas are (default: schemas)
  --out DIR       where the output goes (default: generated)
  --check         write nothing; name every stale, missing or left-over file and exit 1 if there is one
  --watch         generate again whenever a schema is saved

Nothing is written unless everything can be.

Exit codes: 0 up to date, 1 (with --check) not up to date, 2 a schema or option is wrong.
`;

export const options: Command["options"] = {
  schemas: { type: "string" },
  out: { type: "string" },
  check: { type: "boolean" },
  watch: { type: "boolean" },
};

interface Job {
  readonly schemas: string;
  readonly out: string;
  readonly check: boolean;
}

export const run: Command["run"] = async (call) => {
  const { values } = call;
  const job: Job = {
    schemas: String(values.schemas ?? "schemas"),
    out: String(values.out ?? "generated"),
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

const once = async (job: Job, { io }: Call): Promise<number> => {
  const by = generatorDigest();
  if (isFresh(stampOf(job.schemas, job.out, by))) {
    io.stderr(`${job.out} is up to date\n`);
    return exit.clean;
  }
  const { run, end } = await generator(job, by);
  const changes = await run().finally(end);
  io.stderr(without(changes));
  const count = changes.stale.length + changes.missing.length + changes.left.length;
  if (!job.check || count === 0) remember(stampOf(job.schemas, job.out, by));
  if (count === 0) io.stderr(`${job.out} is up to date\n`);
  else if (job.check) {
    io.stdout(
      lines(job.out, changes)
        .map((line) => `${line}: run ${command(job)}\n`)
        .join(""),
    );
    return exit.findings;
  } else io.stderr(`${job.out}: ${summary(changes)}\n`);
  return exit.clean;
};

/** Loads the generator and its libraries only now; `run` may be called again, `end` ends its threads. */
const generator = async (job: Job, by: string): Promise<{ run(): Promise<Generated>; end(): void }> => {
  const { requireLibraries: libraries } = await import("../options/libraries.js");
  libraries();
  const { declareApart } = await import("../generate/types/worker.js");
  const { declare, end } = declareApart();
  const { generate } = await import("../generate/index.js");
  const { openCache } = await import("../generate/cache.js");
  const cache = openCache(job.schemas, job.out, by);
  return { run: () => generate({ ...job, cache, declare }), end };
};

const lines = (out: string, { stale, missing, left }: Generated): string[] => [
  ...stale.map((name) => `${join(out, name)} is stale`),
  ...missing.map((name) => `${join(out, name)} is missing`),
  ...left.map((name) => `${join(out, name)} is left over`),
];

const command = ({ schemas, out }: Job): string =>
  [
    "afterword generate",
    schemas === "schemas" ? "" : ` --schemas ${schemas}`,
    out === "generated" ? "" : ` --out ${out}`,
  ].join("");

/** What was generated without, for the output does not show it. */
const without = ({ leftOut }: Generated): string =>
  [...leftOut]
    .map(([vendor, tags]) => {
      const more = tags.length > MANY ? `, and ${tags.length - MANY} more` : "";
      const listed = tags.slice(0, MANY).map(printable).join(", ");
      return `afterword: left out of ${vendor}, without a JSON payload: ${listed}${more}\n`;
    })
    .join("");

const MANY = 10;

/** `3 changed (phonic, ada), 1 new, 1 removed` */
const summary = ({ stale, missing, left }: Generated): string => {
  const part = (names: readonly string[], word: string) =>
    names.length > 0 ? [`${names.length} ${word} (${[...new Set(names.map(folderOf))].join(", ")})`] : [];
  return [...part(stale, "changed"), ...part(missing, "new"), ...part(left, "removed")].join(", ");
};

/** `phonic/types.d.ts` → `phonic`; the README beside the output stands for itself. */
const folderOf = (name: string): string | undefined =>
  name.startsWith("../") ? name.slice(3) : name.split("/")[0];

/** Generates at every save; what is wrong in between is said as ever, and waited out. */
const watching = async (job: Job, call: Call): Promise<number> => {
  const { io } = call;
  const schemas = resolve(io.cwd, job.schemas);
  // a folder that is not there cannot be watched: this says so
  if (!existsSync(schemas)) return once(job, call);
  const by = generatorDigest();
  const { run, end } = await generator(job, by);
  const { watchSchemas } = await import("../generate/watch.js");
  const attempt = async (): Promise<void> => {
    const started = performance.now();
    watch.again();
    try {
      const changes = await run();
      io.stderr(without(changes));
      const count = changes.stale.length + changes.missing.length + changes.left.length;
      const took = `${Math.round(performance.now() - started)} ms`;
      io.stderr(`${job.out}: ${count === 0 ? "nothing changed" : summary(changes)} (${took})\n`);
      remember(stampOf(job.schemas, job.out, by));
    } catch (error) {
      const { name, code } = error as Error & { code?: string };
      // a file may be gone between listing and reading; any other error is ours, and may quote what it read
      const says =
        error instanceof AfterwordError ? complaint(error) : `afterword: unexpected ${code ?? name}\n`;
      io.stderr(`${says}waiting for the next save\n`);
    }
  };
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const again = () => {
    // editors save in several steps: the last of a burst counts
    clearTimeout(timer);
    timer = setTimeout(() => (running = running.then(attempt)), 40);
  };
  const stopped = new Promise<void>((resolve) => {
    process.once("SIGINT", resolve).once("SIGTERM", resolve);
  });
  const watch: Watch = watchSchemas(schemas, again);
  await (running = attempt());
  io.stderr(`watching ${job.schemas}\n`);
  await stopped;
  watch.close();
  clearTimeout(timer);
  // what has begun is brought to its end
  await running;
  end();
  return exit.clean;
};
