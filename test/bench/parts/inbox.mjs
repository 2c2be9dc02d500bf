// The inbox: how fast deliveries are kept and worked on, and how late the event loop is meanwhile. SQLite runs on a Node that
// has it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NODE, run, withPostgres } from "../inbox/harness.mjs";

export const name = "inbox";

const ROUNDS = 7;
const SECONDS = 15;

const intakeRows = (kind, { toBare, toReceived, rates, worked, kilobytes }) => {
  const rate = (name) => `${Math.round(rates[name])} a second`;
  return [
    {
      figure: `${kind}: kept by a handler / received, and kept in bare group commits`,
      measured: toReceived,
      reach: 0.8,
      better: "more",
      note: `${rate("inbox")}, there ${rate("received")} · ${kilobytes.toFixed(0)} KB, 64 in flight`,
    },
    {
      figure: `${kind}: kept by a handler / bare group commits, where nothing is verified or read`,
      measured: toBare,
      better: "more",
      note: `there ${rate("bare")}`,
    },
    { figure: `${kind}: claimed and completed a second`, measured: Math.round(worked), better: "more" },
  ];
};

const latencyRows = (kind, { own, others, idle }) => [
  {
    figure: `${kind}: from the request to the function, ms`,
    measured: own,
    better: "less",
    note: `kept by another process: ${others.toFixed(0)} ms (poll: 1 s)`,
  },
  { figure: `${kind}: statements a second of a worker that waits`, measured: idle, better: "less" },
];

export const rows = async () => {
  const folder = mkdtempSync(join(tmpdir(), "afterword-bench-"));
  try {
    const [inFile] = await run(NODE, "one-intake.mjs", "sqlite", folder, ROUNDS);
    const [late] = await run(NODE, "one-delay.mjs", folder, SECONDS);
    const [fileLatency] = await run(NODE, "one-latency.mjs", "sqlite", folder);
    const [inPostgres, postgresLatency] = await withPostgres(async ({ port }) => [
      ...(await run(process.execPath, "one-intake.mjs", "postgres", port, ROUNDS)),
      ...(await run(process.execPath, "one-latency.mjs", "postgres", port)),
    ]);
    return [
      ...intakeRows("SQLite", inFile),
      {
        figure: "SQLite: delay of the event loop at 500 deliveries a second, 99th percentile, ms",
        measured: late.p99,
        reach: 15,
        better: "less",
        note: `median ${late.p50.toFixed(1)} ms · answers: median ${late.answer.p50.toFixed(1)} ms, 99th percentile ${late.answer.p99.toFixed(1)} ms`,
      },
      ...latencyRows("SQLite", fileLatency),
      ...intakeRows("PostgreSQL", inPostgres),
      ...latencyRows("PostgreSQL", postgresLatency),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
