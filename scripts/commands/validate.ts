import { eachPiece } from "../captures/each.js";
import { examiner } from "../captures/examine.js";
import { inputsOf } from "../captures/inputs.js";
import { json, ndjson } from "../captures/reports/json.js";
import { text } from "../captures/reports/text.js";
import { Tally } from "../captures/tally.js";
import { tellingOf } from "../captures/telling.js";
import { type Call, choice, complaint, exit, usageError } from "../command.js";

export const usage = `Usage: afterword validate [options] FILE|GLOB|FOLDER|-...

Checks captured payloads against the schemas of their vendors and says what differs, and where.

A file holds one JSON payload, an array of them, or one a line (NDJSON); which of these is told by its
content. A payload may be bare or in a capture envelope. Folders are searched for *.json, *.ndjson and
*.jsonl, with the folders in them; - is stdin. Patterns know *, ?, **, {a,b} and [a-z]: quote them.

Options:
  --vendor VENDOR    take every payload for this vendor's; otherwise it is recognised. A file in a folder
                     that is named like a vendor is taken for this vendor's where it may be several's
  --event EVENT      check against this event, whatever the payload looks like: its tag or short name
  --format FORMAT    text (default), json, ndjson
  --all              list the payloads without findings too
  --show-values      show strings, numbers and names of map members; they are masked otherwise
  --fail-on GRADE    drift (default): any payload that is not ok makes the exit code 1
                     invalid: payloads with drift findings only do not
  --strict-json      find members that stand twice and integers beyond 2^53 too
  -h, --help

Exit codes: 0 nothing found, 1 findings, 2 wrong use, 3 input that could not be read.
`;

export const options = {
  vendor: { type: "string" },
  event: { type: "string" },
  format: { type: "string" },
  all: { type: "boolean" },
  "show-values": { type: "boolean" },
  "fail-on": { type: "string" },
  "strict-json": { type: "boolean" },
} as const;

const REPORTS = { text, json, ndjson };
const FORMATS = Object.keys(REPORTS) as (keyof typeof REPORTS)[];

export const run = async ({ values, positionals, io }: Call): Promise<number> => {
  const format = choice(values, "format", FORMATS) ?? "text";
  const failOn = choice(values, "fail-on", ["drift", "invalid"]) ?? "drift";
  if (positionals.length === 0)
    throw usageError("validate needs files to read", "Name some, or - for stdin.");
  const { vendors } = await import("../../src/vendors/index.js");
  const telling = tellingOf(values, vendors);
  const { inputs, problems } = inputsOf(positionals, { cwd: io.cwd, stdin: () => io.stdin });
  for (const problem of problems) io.stderr(complaint(problem));

  const write = (text: string) => io.stdout(text);
  const report = REPORTS[format]({ write, color: io.color, showValues: values["show-values"] === true });
  const tally = new Tally();
  const examine = examiner(telling, io.cwd);
  const { files, whole } = await eachPiece(inputs, io, (input, piece) => {
    const result = examine(input.name, piece);
    tally.add(result);
    if (values.all === true || result.verdict !== "ok") report.add(result);
  });
  tally.files = files;
  report.end(tally);
  if (problems.length > 0 || !whole) return exit.unread;
  const passed = tally.byVerdict.ok + (failOn === "invalid" ? tally.byVerdict.drifted : 0);
  return passed === tally.payloads ? exit.clean : exit.findings;
};
