import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { parse } from "yaml";
import { eventFor, hasNoTag, idIn, resolved, schemaIn } from "../genuine/document.mjs";
import { capturesOf, factsAbout, genuine, idsOf, payloadsOf } from "../genuine/index.mjs";
import { inferrers } from "../genuine/inferrers.mjs";
import { judged, saidBy } from "../genuine/judge.mjs";
import { median, ratio, timed } from "../measure.mjs";

export const name = "infer";

const FEW = 30;
const MANY = 300;
const LATER = 300;
/** Seeds: what is inferred from, and what is checked later. */
const BEFORE = 1;
const AFTER = 2;
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const CLI = at("../../../dist/scripts/cli.js");

const vendors = Object.keys(genuine);
const events = vendors.flatMap((vendor) =>
  Object.keys(genuine[vendor].events).map((tag) => ({ vendor, tag })),
);

const run = (args, codes = [0]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  if (!codes.includes(status))
    throw new Error(`${args.join(" ")} ended with ${status}: ${stderr.slice(0, 500)}`);
  return stdout;
};

export const rows = async () => {
  const folder = mkdtempSync(join(tmpdir(), "afterword-bench-"));
  try {
    const rows = [];
    for (const count of [FEW, MANY]) rows.push(...(await qualityRows(join(folder, String(count)), count)));
    return [...rows, ...(await timeRows(folder))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const percent = (part, all) => (100 * part) / all;

/** What is inferred from so many payloads of every event: ours, and beside it what the others infer. */
const qualityRows = async (folder, count) => {
  const own = ours(folder, count);
  const quicktype = await theirs("quicktype", count);
  const genson = await theirs("genson", count);
  const all = events.length * LATER;
  const share = ({ refused }) => `${percent(refused, all).toFixed(2)} %`;
  const of = ([found, sum]) => `${found} of ${sum}`;
  const beside = (kind) =>
    `quicktype-core ${of(quicktype.counts[kind])}, genson-js ${of(genson.counts[kind])}`;
  const facts = ["maps", "words", "formats", "unions"].map((kind) => ({
    figure: `${kind} found, ${count} captures, in %`,
    measured: percent(...own.counts[kind]),
    better: "more",
    note: `${of(own.counts[kind])}; ${beside(kind)}`,
  }));
  return [
    {
      figure: `later payloads invalid, ${count} captures, in %`,
      measured: percent(own.refused, all),
      reach: count === FEW ? 2 : 0.2,
      better: "less",
      note: `${own.refused} of ${all}, ${own.unknown} of no event, ${own.drifted} drifted; quicktype-core ${share(quicktype)}, of them ${share({ refused: quicktype.refusedOpen })} not for a new member; genson-js ${share(genson)}`,
    },
    {
      figure: `tag wrong, ${count} captures`,
      measured: own.wrongTags.length,
      reach: 0,
      better: "less",
      note: `${own.tags} of ${vendors.length} found${own.wrongTags.length > 0 ? `, not ${own.wrongTags.join(", ")}` : ""}`,
    },
    {
      figure: `conversation's id right, ${count} captures, in %`,
      measured: percent(own.ids, events.length),
      reach: 90,
      better: "more",
      note: own.wrongIds.length > 0 ? `not ${own.wrongIds.join(", ")}` : "",
    },
    ...facts,
    {
      figure: `texts and names taken for words, ${count} captures`,
      measured: own.wrong.length,
      reach: 0,
      better: "less",
      note: `${own.wrong.join(", ")} quicktype-core ${quicktype.wrong.length}, genson-js ${genson.wrong.length}`.trim(),
    },
  ];
};

const nothingFound = () => ({ maps: [0, 0], words: [0, 0], formats: [0, 0], unions: [0, 0] });

const add = (counts, more) => {
  for (const [kind, [found, of]] of Object.entries(more)) {
    counts[kind][0] += found;
    counts[kind][1] += of;
  }
};

const ours = (folder, count) => {
  const sum = {
    ...{ refused: 0, unknown: 0, drifted: 0, tags: 0, wrongTags: [], ids: 0, wrongIds: [], wrong: [] },
    counts: nothingFound(),
  };
  for (const vendor of vendors) {
    const dir = join(folder, vendor);
    const before = writtenTo(`${folder}-${vendor}-before.ndjson`, capturesOf(vendor, count, BEFORE));
    const after = writtenTo(`${folder}-${vendor}-after.ndjson`, capturesOf(vendor, LATER, AFTER));
    run([CLI, "infer", before, "--vendor", "acme", "-o", dir]);
    const document = parse(readFileSync(join(dir, "acme/openapi.yaml"), "utf8"));
    const { event } = document["x-afterword"];
    const { tag } = genuine[vendor];
    if (JSON.stringify(event) === JSON.stringify(tag)) sum.tags++;
    else if (!hasNoTag(document)) sum.wrongTags.push(`${vendor} ${JSON.stringify(event)}`);
    const { byVerdict } = JSON.parse(
      run([CLI, "validate", after, "--schemas", dir, "--vendor", "acme", "--format", "json"], [0, 1]),
    ).summary;
    sum.refused += byVerdict.invalid;
    sum.unknown += byVerdict["unknown-event"];
    sum.drifted += byVerdict.drifted;
    for (const each of Object.keys(genuine[vendor].events)) {
      const own = eventFor(document, each, payloadsOf(vendor, each, count, BEFORE)[0]);
      const id = own === undefined ? undefined : idIn(document, own);
      if (idsOf(vendor, each).includes(id)) sum.ids++;
      else sum.wrongIds.push(`${vendor} ${each} ${id}`);
      if (own === undefined) continue;
      const said = saidBy(schemaIn(document, own), (ref) => resolved(document, ref));
      const { counts, wrong } = judged(
        factsAbout(vendor, each),
        said,
        payloadsOf(vendor, each, count, BEFORE),
      );
      add(sum.counts, counts);
      sum.wrong.push(...wrong.map((what) => `${vendor} ${each} ${what}`));
    }
  }
  return sum;
};

const writtenTo = (path, lines) => {
  writeFileSync(path, lines.map((line) => `${line}\n`).join(""));
  return path;
};

/** The schema with closed objects opened: unknown members are drift to us, and no reason to refuse. */
const opened = (value) => {
  if (Array.isArray(value)) return value.map(opened);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, of]) => [
      key,
      key === "additionalProperties" && of === false ? true : opened(of),
    ]),
  );
};

const theirs = async (name, count) => {
  const infer = await inferrers[name]();
  const sum = { refused: 0, refusedOpen: 0, wrong: [], counts: nothingFound() };
  for (const { vendor, tag } of events) {
    const before = payloadsOf(vendor, tag, count, BEFORE);
    const after = payloadsOf(vendor, tag, LATER, AFTER);
    const schema = await infer(before.map((payload) => JSON.stringify(payload)));
    const refusedBy = (of) => {
      const ajv = new Ajv({ strict: false, logger: false });
      formats(ajv);
      const passes = ajv.compile(of);
      return after.filter((payload) => !passes(payload)).length;
    };
    sum.refused += refusedBy(schema);
    sum.refusedOpen += refusedBy(opened(schema));
    const said = saidBy(schema, (ref) => schema.definitions?.[ref.slice("#/definitions/".length)]);
    const { counts, wrong } = judged(factsAbout(vendor, tag), said, before);
    add(sum.counts, counts);
    sum.wrong.push(...wrong);
  }
  return sum;
};

const ROUNDS = 5;
/** How many payloads of each event the file has on which infer is measured against drift: about 11 MB. */
const LONG = 4000;

/** Each as a process of its own. */
const timeRows = async (folder) => {
  const schemas = join(folder, "schemas");
  const long = writtenTo(join(folder, "long.ndjson"), capturesOf("kestrel", LONG, BEFORE));
  const short = writtenTo(join(folder, "short.ndjson"), capturesOf("kestrel", MANY, BEFORE));
  run([CLI, "infer", long, "--vendor", "acme", "-o", schemas]);
  let made = 0;
  const infer = (file, ...args) =>
    run([CLI, "infer", file, "--vendor", "acme", "-o", join(folder, `out-${made++}`), ...args]);
  const drift = (file, ...args) =>
    run([CLI, "drift", file, "--schemas", schemas, "--vendor", "acme", ...args], [0, 1]);
  const rows = [];
  for (const [what, file, args] of [
    [`${LONG * 3} payloads, 1 worker`, long, ["--workers", "1"]],
    [`${LONG * 3} payloads, 2 workers`, long, ["--workers", "2"]],
    [`${MANY * 3} payloads`, short, []],
  ]) {
    const times = await timed(
      { infer: () => void infer(file, ...args), drift: () => void drift(file, ...args) },
      { rounds: ROUNDS, warmup: 1 },
    );
    rows.push({
      figure: `infer / drift, ${what}`,
      measured: ratio(times.infer, times.drift),
      reach: 1.3,
      better: "less",
      note: `${median(times.infer).toFixed(0)} ms, drift ${median(times.drift).toFixed(0)} ms`,
    });
  }
  return [...rows, ...(await peerTimes(folder))];
};

/** On payloads of one event, as the others take one. */
const peerTimes = async (folder) => {
  const tag = "conversation.ended";
  const file = writtenTo(
    join(folder, "one-event.ndjson"),
    payloadsOf("phonic", tag, MANY * 4, BEFORE).map((payload) => JSON.stringify(payload)),
  );
  let made = 0;
  const one = (peer) => () => void run([at("../genuine/one-inferrer.mjs"), peer, file]);
  const times = await timed(
    {
      infer: () => void run([CLI, "infer", file, "--vendor", "acme", "-o", join(folder, `peer-${made++}`)]),
      quicktype: one("quicktype"),
      genson: one("genson"),
      nothing: one("nothing"),
    },
    { rounds: ROUNDS, warmup: 1 },
  );
  const ms = (name) => `${median(times[name]).toFixed(0)} ms`;
  return ["quicktype", "genson"].map((peer) => ({
    figure: `infer / ${peer === "genson" ? "genson-js" : "quicktype-core"}, ${MANY * 4} payloads of one event`,
    measured: ratio(times.infer, times[peer]),
    better: "less",
    note: `${ms("infer")}, ${peer} ${ms(peer)}, reading them ${ms("nothing")}`,
  }));
};
