// `afterword inbox prune`: deletes rows that were kept long enough.

import type { Inbox } from "../../src/inbox/index.js";
import { type Call, exit, usageError } from "../command.js";
import { durationOption } from "../options/duration.js";
import { inboxOption, inboxUsage } from "../options/inbox.js";
import { plural } from "../text/count.js";
import { isRefused, noWords, pagesOf, withInbox } from "./opened.js";

/** The help text. */
export const usage = `Usage: afterword inbox prune [options] --done AGE [--dead AGE] [--refused AGE]

Deletes rows that ended long enough ago. Workers do it every hour, as \`keep\` of createInbox says. Give --done
no shorter than the time in which a vendor may send a delivery again: it would be taken for a new one.

Options:
${inboxUsage}  --done AGE         those that are done: 30d, 12h
  --dead AGE         those whose attempts are used up
  --refused AGE      those that were refused
  --dry-run          only say how many
  -h, --help

Exit codes: 0 deleted, also if there were none; 2 wrong use, or an inbox that cannot be opened.
`;

/** The options of the command line. */
export const options = {
  ...inboxOption,
  done: { type: "string" },
  dead: { type: "string" },
  refused: { type: "string" },
  "dry-run": { type: "boolean" },
} as const;

const NAME = "inbox prune";
const KINDS = ["done", "dead", "refused"] as const;

type Kind = (typeof KINDS)[number];

/** Longer than any row is there: what is not named stays. In seconds. */
const EVER = 999_999_999;

/** Runs `afterword inbox prune`. */
export const run = async (call: Call): Promise<number> => {
  const { values, io } = call;
  noWords(NAME, call);
  const ages = Object.fromEntries(
    KINDS.flatMap((kind) => {
      const age = durationOption(values, kind);
      return age === undefined ? [] : [[kind, age]];
    }),
  ) as Partial<Record<Kind, number>>;
  if (Object.keys(ages).length === 0)
    throw usageError(`${NAME} needs to know how old`, "Such as --done 30d, --dead 90d or --refused 7d.");
  const isDry = values["dry-run"] === true;
  return withInbox(NAME, call, isDry, async (inbox) => {
    const count = isDry
      ? await countOld(inbox, ages)
      : await inbox.prune({ done: EVER, dead: EVER, refused: EVER, ...ages });
    io.stdout(`${plural(count, "row")} ${isDry ? "would be deleted" : "deleted"}\n`);
    return exit.clean;
  });
};

const countOld = async (inbox: Inbox, ages: Partial<Record<Kind, number>>): Promise<number> => {
  let count = 0;
  const now = Date.now();
  for await (const rows of pagesOf(inbox, { state: ["done", "dead"] }))
    for (const row of rows) {
      const kind: Kind = row.state === "done" ? "done" : isRefused(row) ? "refused" : "dead";
      const age = ages[kind];
      if (age !== undefined && row.endedAt !== null && now - Date.parse(row.endedAt) >= age * 1000) count++;
    }
  return count;
};
