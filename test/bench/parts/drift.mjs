import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeCaptures } from "../captures.mjs";
import { median } from "../measure.mjs";

export const name = "drift";

const SIZE = 500e6;
const ROUNDS = 5;
const at = (path) => fileURLToPath(new URL(path, import.meta.url));

const run = (command, file, ...args) => {
  const start = performance.now();
  const { status, stdout, stderr, output } = spawnSync(
    process.execPath,
    [
      "--import",
      at("../peak.mjs"),
      at("../../../dist/scripts/cli.js"),
      command,
      file,
      "--format",
      "json",
      ...args,
    ],
    { cwd: at("../../.."), encoding: "utf8", maxBuffer: 1 << 30, stdio: ["ignore", "pipe", "pipe", "pipe"] },
  );
  if (status !== 1) throw new Error(`${command} ended with ${status}: ${stderr.slice(0, 500)}`);
  return {
    ms: performance.now() - start,
    summary: JSON.parse(stdout).summary,
    peak: Number(output[3]) / 1024,
  };
};

export const rows = async () => {
  const folder = mkdtempSync(join(tmpdir(), "afterword-bench-"));
  try {
    const file = join(folder, "captures.ndjson");
    const { bytes, all } = writeCaptures(file, SIZE);
    const rows = [];
    for (const workers of ["1", "2"]) {
      const shares = [];
      const rates = [];
      let most = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const validate = run("validate", file, "--workers", workers);
        const drift = run("drift", file, "--workers", workers);
        // what is measured is what is meant
        if (
          drift.summary.payloads !== all ||
          validate.summary.payloads !== all ||
          drift.summary.differences === 0
        )
          throw new Error(`${drift.summary.payloads} payloads, ${drift.summary.differences} differences`);
        shares.push(validate.ms / drift.ms);
        rates.push(bytes / drift.ms / 1000);
        most = Math.max(most, drift.peak);
      }
      rows.push({
        figure: `drift / validate, ${workers} worker${workers === "1" ? "" : "s"}`,
        measured: median(shares),
        reach: 0.5,
        better: "more",
        note: `${median(rates).toFixed(0)} MB/s, peak ${most.toFixed(0)} MB`,
      });
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
