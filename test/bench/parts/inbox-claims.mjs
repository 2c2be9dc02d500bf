// How long a claim takes with millions of rows that are done. Apart: it takes gigabytes, and an hour with 50 million. With
// AFTERWORD_ROWS, such as 1000000,10000000,50000000, other counts.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NODE, run, withPostgres } from "../inbox/harness.mjs";

export const name = "inbox-claims";
export const apart = true;

const COUNTS = (process.env.AFTERWORD_ROWS ?? "1000000,10000000").split(",");
/** Of the time with an empty table. */
const REACH = 2;

const rowOf = (kind, { count, claim, rate, ms, bytes }) => ({
  figure: `${kind}: a claim with ${(count / 1e6).toFixed(0)} million done rows / with none`,
  measured: claim,
  reach: REACH,
  better: "less",
  note: `${ms.full.toFixed(2)} ms a row, with none ${ms.empty.toFixed(2)} · claimed and completed: ${rate.toFixed(2)} of the rate with none · ${(bytes / 1e9).toFixed(1)} GB`,
});

export const rows = async () => {
  const folder = mkdtempSync(join(tmpdir(), "afterword-bench-"));
  try {
    const inFile = await run(NODE, "one-claims.mjs", "sqlite", join(folder, "inbox.db"), ...COUNTS);
    const inPostgres = await withPostgres(({ port }) =>
      run(process.execPath, "one-claims.mjs", "postgres", port, ...COUNTS),
    );
    return [
      ...inFile.map((each) => rowOf("SQLite", each)),
      ...inPostgres.map((each) => rowOf("PostgreSQL", each)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
