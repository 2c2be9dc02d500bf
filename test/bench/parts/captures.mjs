import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { goodLines, writeCaptures } from "../captures.mjs";
import { median } from "../measure.mjs";
import { endedEvent, made } from "../vendors.mjs";

export const name = "captures";

const SIZE = 500e6;
const ROUNDS = 7;
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const CLI = at("../../../dist/scripts/cli.js");

const run = (args, { cwd, codes = [0, 1] } = {}) => {
  const start = performance.now();
  const { status, stdout, stderr, output } = spawnSync(process.execPath, args, {
    cwd,
    encoding: "utf8",
    maxBuffer: 1 << 30,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const ms = performance.now() - start;
  if (!codes.includes(status))
    throw new Error(`${args.slice(0, 3).join(" ")} ended with ${status}: ${stderr.slice(0, 500)}`);
  return { ms, stdout, peak: Number(output[3]) / 1024 };
};

const validate = (file, ...args) =>
  run(["--import", at("../peak.mjs"), CLI, "validate", file, "--format", "json", ...args]);

export const rows = async () => {
  const folder = mkdtempSync(join(tmpdir(), "afterword-bench-"));
  try {
    return [...ours(join(folder, "captures.ndjson")), ...(await others(folder))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const ours = (file) => {
  const { bytes, all, beyondAscii, faults } = writeCaptures(file, SIZE);
  const found = { one: [], two: [], default: [] };
  const peaks = { one: 0, two: 0, default: 0 };
  const rates = { parse: [], one: [], two: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const parse = JSON.parse(run([at("../parse-lines.mjs"), file]).stdout).ms;
    rates.parse.push(bytes / parse / 1000);
    for (const [name, args] of Object.entries({
      one: ["--workers", "1"],
      two: ["--workers", "2"],
      default: [],
    })) {
      const { ms, stdout, peak } = validate(file, ...args);
      const { payloads, byVerdict } = JSON.parse(stdout).summary;
      // what is measured is what is meant
      if (payloads !== all || payloads - byVerdict.ok !== faults)
        throw new Error(`${name}: ${payloads} payloads, ${byVerdict.ok} ok`);
      found[name].push(parse / ms);
      rates[name]?.push(bytes / ms / 1000);
      peaks[name] = Math.max(peaks[name], peak);
    }
  }
  const mb = (name) => `${median(rates[name]).toFixed(0)} MB/s`;
  const share = ((beyondAscii / all) * 100).toFixed(0);
  return [
    {
      figure: "validate, 1 worker / JSON.parse",
      measured: median(found.one),
      reach: 0.85,
      goal: 1.1,
      better: "more",
      note: `${mb("one")}, JSON.parse ${mb("parse")} · ${(bytes / 1e6).toFixed(0)} MB, ${all} lines, ${share} % beyond ASCII, ${faults} faults`,
    },
    {
      figure: "validate, 2 workers / JSON.parse",
      measured: median(found.two),
      reach: 1.4,
      better: "more",
      note: mb("two"),
    },
    {
      figure: "validate, peak memory in MB",
      measured: Math.max(...Object.values(peaks)),
      reach: 200,
      better: "less",
      note: `1 worker ${peaks.one.toFixed(0)}, 2 workers ${peaks.two.toFixed(0)}, by default ${peaks.default.toFixed(0)}`,
    },
  ];
};

/**
 * Others on what they can read: one schema, which has to be any of the events', good payloads only; ajv-cli one payload
 * a file.
 */
const others = async (folder) => {
  const lines = Array.from({ length: 8 }, goodLines).flat();
  const bytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
  // starting a process is not what is compared
  const TIMES = 6;
  const dir = join(folder, "single");
  mkdirSync(dir);
  for (const [index, line] of lines.entries()) writeFileSync(join(dir, `${index}.json`), line);
  const mixed = join(folder, "mixed.jsonl");
  writeFileSync(
    mixed,
    lines
      .map((line) => `${line}\n`)
      .join("")
      .repeat(TIMES),
  );
  const schema = join(folder, "any.json");
  const events = await Promise.all(
    made
      .filter((vendor) => vendor !== "intellixent")
      .map(async (vendor) => [vendor, (await endedEvent(vendor)).schema]),
  );
  const $defs = Object.fromEntries(
    events.map(([vendor, each]) => [vendor, { $id: `https://example.com/${vendor}`, ...each }]),
  );
  const $schema = "https://json-schema.org/draft/2020-12/schema";
  const anyOf = events.map(([vendor]) => ({ $ref: `https://example.com/${vendor}` }));
  writeFileSync(schema, JSON.stringify({ $schema, $id: "https://example.com/any", anyOf, $defs }));

  const modules = at("../node_modules");
  const tools = {
    "afterword, NDJSON": [CLI, "validate", mixed, "--workers", "1"],
    "afterword, single files": [CLI, "validate", dir, "--workers", "1"],
    "ajv-cli, single files": [
      join(modules, "ajv-cli/dist/index.js"),
      "validate",
      "--spec=draft2020",
      "--strict=false",
      "-c",
      join(modules, "ajv-formats"),
      "-s",
      schema,
      "-d",
      `${dir}/*.json`,
    ],
    "@sourcemeta/jsonschema, JSONL": [
      join(modules, "@sourcemeta/jsonschema/npm/cli.js"),
      "validate",
      schema,
      mixed,
    ],
  };
  const times = Object.fromEntries(Object.keys(tools).map((tool) => [tool, []]));
  const failed = {};
  for (let round = 0; round < 3; round++) {
    for (const [tool, args] of Object.entries(tools)) {
      if (failed[tool]) continue;
      try {
        times[tool].push(run(args, { codes: [0] }).ms);
      } catch (error) {
        if (tool.startsWith("afterword")) throw error;
        failed[tool] = error.message;
      }
    }
  }
  const sizeOf = (tool) => (tool.endsWith("single files") ? bytes : bytes * TIMES);
  const rate = (tool) => sizeOf(tool) / median(times[tool]) / 1000;
  const peers = Object.keys(tools).filter((tool) => !tool.startsWith("afterword") && !failed[tool]);
  const fastest = Math.max(...peers.map(rate));
  const shown = Object.keys(tools).map((tool) =>
    failed[tool]
      ? `${tool}: ${failed[tool].replace(/\s+/g, " ").slice(0, 120)}`
      : `${tool} ${rate(tool).toFixed(0)} MB/s`,
  );
  return [
    {
      figure: "validate / the fastest other tool, mixed events",
      measured: rate("afterword, NDJSON") / fastest,
      reach: 2,
      better: "more",
      note: `${shown.join(" · ")} · ${(bytes / 1e6).toFixed(0)} MB in ${lines.length} files, ${((bytes * TIMES) / 1e6).toFixed(0)} MB in lines, none faulty`,
    },
  ];
};
