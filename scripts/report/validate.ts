// From what was found in captures to the report of `afterword validate` and its exit code.

import { shownArguments } from "../captures/inbox/place.js";
import type { ReadSummary } from "../captures/input/texts.js";
import { type Call, choice, exit, type Values } from "../command.js";
import { emptyExit } from "../options/reading.js";
import type { UseResult } from "../run/task-run.js";
import { AllGroups } from "../validate/all-groups.js";
import { Tally } from "../validate/tally.js";
import { isListed, type ValidateResult, withFileLines } from "../validate/task.js";

/** The report formats by name. Each is loaded when it is asked for. */
export const FORMATS = {
  text: async () => (await import("../validate/reports/text.js")).text,
  json: async () => (await import("../validate/reports/json.js")).json,
  ndjson: async () => (await import("../validate/reports/json.js")).ndjson,
  github: async () => (await import("../validate/reports/github.js")).github,
  sarif: async () => (await import("../validate/reports/sarif.js")).sarif,
  html: async () => (await import("../validate/reports/html.js")).html,
};

/** The names of the formats. */
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly (keyof typeof FORMATS)[];

/**
 * Reports results.
 *
 * @param read reads all of them
 * @param mayBeEmpty whether it is right that there are none
 */
export const reportValidate = async (
  call: Call,
  read: (use: UseResult<ValidateResult>) => Promise<ReadSummary>,
  mayBeEmpty = false,
): Promise<number> => {
  const { values, io } = call;
  const positionals = shownArguments(call.positionals, io.cwd);
  const format = choice(values, "format", FORMAT_NAMES) ?? "text";
  const failOn = failOnOf(values);
  const all = values.all === true;
  const { make, needs } = await FORMATS[format]();
  const { list } = needs(all);
  const report = make({
    write: (text) => io.stdout(text),
    color: io.color,
    all,
    call: { values, positionals },
  });
  const tally = new Tally(values.schema as string | undefined);
  const groups = new AllGroups();
  const hasPassed = (): boolean =>
    tally.byVerdict.ok + (failOn === "invalid" ? tally.byVerdict.drifted : 0) === tally.payloads;
  const { files, whole } = await read(({ rows, listed, groups: batchGroups }, { name }, line) => {
    tally.merge(rows);
    if (batchGroups) groups.merge(batchGroups, name, line);
    if (!hasPassed()) io.known?.(exit.findings);
    for (const each of listed) if (isListed(list, each.verdict)) report.add(name, withFileLines(each, line));
    return io.drained?.();
  });
  tally.files = files;
  tally.isWhole = whole;
  if (!whole) io.known?.(exit.unread);
  report.end(tally, groups);
  if (!whole) return exit.unread;
  const empty = mayBeEmpty ? undefined : emptyExit(tally.payloads, "no payload was checked", values, io);
  if (empty !== undefined) return empty;
  return hasPassed() ? exit.clean : exit.findings;
};

/** The grade that makes the exit code 1. */
export const failOnOf = (values: Values) => choice(values, "fail-on", ["drift", "invalid"]) ?? "drift";
