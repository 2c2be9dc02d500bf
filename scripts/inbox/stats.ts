// `afterword inbox stats`: how many deliveries there are, and what needs a person.

import type { InboxCount } from "../../src/inbox/index.js";
import { type Call, choice, exit } from "../command.js";
import { durationOption } from "../options/duration.js";
import { inboxOption, inboxUsage } from "../options/inbox.js";
import { deliveries, grouped } from "../text/count.js";
import { jsonText } from "../text/json.js";
import { printable } from "../text/printable.js";
import { isRefused, noWords, withInbox } from "./opened.js";
import { lasting, tableOf } from "./words.js";

/** The help text. */
export const usage = `Usage: afterword inbox stats [options]

Counts deliveries by vendor and state: how many, how often they came, their bytes, how old the oldest is, and
how long the one that waits longest has been due. Says what needs a person: deliveries that are dead, and
vendors whose deliveries no worker takes. For a monitor or cron: the exit code is 1 then.

Options:
${inboxUsage}  --late AGE         deliveries that are due for longer wait too long (default: 5m)
  --format FORMAT    text (default), json
  -h, --help

Exit codes: 0 all is well, 1 something needs a person; 2 wrong use, or an inbox that cannot be opened.
`;

/** The options of the command line. */
export const options = {
  ...inboxOption,
  late: { type: "string" },
  format: { type: "string" },
} as const;

const NAME = "inbox stats";
/** In seconds. */
const LATE = 300;

/** Runs `afterword inbox stats`. */
export const run = async (call: Call): Promise<number> => {
  const { values, io } = call;
  noWords(NAME, call);
  const format = choice(values, "format", ["text", "json"]) ?? "text";
  const limit = durationOption(values, "late") ?? LATE;
  return withInbox(NAME, call, true, async (inbox) => {
    const counts = grown(await inbox.stats());
    const dead = counts.filter(({ state }) => state === "dead");
    const late = counts.filter((each) => each.late > limit);
    if (format === "json") io.stdout(`${jsonText({ inbox: inbox.name, counts, dead, late })}\n`);
    else io.stdout(counts.length > 0 ? table(counts) : "no delivery\n");
    for (const { vendor, count } of dead)
      io.stderr(
        `afterword: ${deliveries(count)} of ${nameOf(vendor)} ${count === 1 ? "is" : "are"} dead: afterword inbox list --state dead\n`,
      );
    for (const { vendor, late: seconds } of late)
      io.stderr(
        `afterword: no worker takes the deliveries of ${nameOf(vendor)}, or not fast enough: due for ${lasting(seconds)}\n`,
      );
    return dead.length + late.length > 0 ? exit.findings : exit.clean;
  });
};

/** What is counted of a vendor in a state. `refused` are those that nobody verified. */
type Count = Omit<InboxCount, "state" | "verdict"> & { readonly state: InboxCount["state"] | "refused" };

const nameOf = (vendor: string | null): string => (vendor === null ? "no known vendor" : printable(vendor));

/** The counts of all verdicts together. */
const grown = (counts: readonly InboxCount[]): Count[] => {
  const all = new Map<string, Count>();
  for (const { vendor, state: of, verdict, ...more } of counts) {
    const state = isRefused({ verdict }) && of === "dead" ? "refused" : of;
    const key = JSON.stringify([vendor, state]);
    const sum = all.get(key) ?? { vendor, state, count: 0, copies: 0, bytes: 0, age: 0, late: 0 };
    all.set(key, {
      ...sum,
      count: sum.count + more.count,
      copies: sum.copies + more.copies,
      bytes: sum.bytes + more.bytes,
      age: Math.max(sum.age, more.age),
      late: Math.max(sum.late, more.late),
    });
  }
  return [...all.values()];
};

const table = (counts: readonly Count[]): string =>
  tableOf(
    ["vendor", "state", "deliveries", "copies", "bytes", "oldest", "longest due"],
    counts.map(({ vendor, state, count, copies, bytes, age, late }) => [
      vendor ?? "-",
      state,
      grouped(count),
      grouped(copies),
      grouped(bytes),
      lasting(age),
      late > 0 ? lasting(late) : "-",
    ]),
  );
