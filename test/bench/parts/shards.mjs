// What it costs to share the work among several machines. CPU is compared, because one machine plays all of them.
import { spawnSync } from "node:child_process";
import { linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeCaptures } from "../captures.mjs";
import { median } from "../measure.mjs";

export const name = "shards";

const FILES = 16;
const FILE_SIZE = 50e6;
const SHARDS = 4;
const ROUNDS = 3;
const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Runs a command, and gives its output and its user CPU in milliseconds. */
const run = (cwd, codes, ...args) => {
  const { status, stdout, stderr, output } = spawnSync(
    process.execPath,
    ["--import", at("../cpu.mjs"), at("../../../dist/scripts/cli.js"), ...args],
    { cwd, encoding: "utf8", maxBuffer: 1 << 30, stdio: ["ignore", "pipe", "pipe", "pipe"] },
  );
  if (!codes.includes(status))
    throw new Error(`${args.join(" ")} ended with ${status}: ${stderr.slice(0, 500)}`);
  return { stdout, ms: Number(output[3]) };
};

/** The CPU of a run over all files, of each shard, and of merging their parts. */
const measure = (cwd, command) => {
  const whole = run(cwd, [1], command, "captures", "--workers", "1");
  const shards = Array.from({ length: SHARDS }, (_, index) => {
    const shard = `${index + 1}/${SHARDS}`;
    const part = run(cwd, [0], command, "captures", "--workers", "1", "--shard", shard, "--format", "part");
    writeFileSync(join(cwd, "parts", `${index}.ndjson`), part.stdout);
    return { ms: part.ms, bytes: part.stdout.length };
  });
  const merged = run(cwd, [1], "merge", "parts");
  // what is measured is what is meant
  if (merged.stdout !== whole.stdout) throw new Error(`${command}: merged, the shards say something else`);
  const all = shards.reduce((sum, { ms }) => sum + ms, merged.ms);
  const slowest = Math.max(...shards.map(({ ms }) => ms)) + merged.ms;
  return {
    all: all / whole.ms,
    slowest: slowest / whole.ms,
    merge: merged.ms,
    bytes: shards.reduce((sum, { bytes }) => sum + bytes, 0),
  };
};

export const rows = async () => {
  const cwd = mkdtempSync(join(tmpdir(), "afterword-bench-"));
  try {
    for (const folder of ["captures", "parts"]) mkdirSync(join(cwd, folder));
    const file = join(cwd, "captures/0.ndjson");
    const bytes = FILES * writeCaptures(file, FILE_SIZE).bytes;
    for (let index = 1; index < FILES; index++) linkSync(file, join(cwd, `captures/${index}.ndjson`));
    return ["validate", "drift"].flatMap((command) => {
      const rounds = Array.from({ length: ROUNDS }, () => measure(cwd, command));
      const of = (figure) => median(rounds.map((round) => round[figure]));
      return [
        {
          figure: `${command}: slowest of ${SHARDS} shards + merge / one run`,
          measured: of("slowest"),
          reach: command === "validate" ? 0.45 : 0.7,
          better: "less",
          note: `${(bytes / 1e6).toFixed(0)} MB in ${FILES} files · merge ${of("merge").toFixed(0)} ms · parts ${(of("bytes") / 1e6).toFixed(1)} MB`,
        },
        {
          figure: `${command}: all ${SHARDS} shards + merge / one run`,
          measured: of("all"),
          reach: command === "validate" ? 1.55 : 2.2,
          better: "less",
          note: "all CPU that the shared work takes",
        },
      ];
    });
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
};
