// The options that choose rows of an inbox.

import { type InboxFilter, inboxStates } from "../../src/inbox/index.js";
import { verdicts } from "../../src/verdict.js";
import { type Call, quoted, unknownWord, usageError, type Values } from "../command.js";
import { durationOption } from "../options/duration.js";
import { selectionOf } from "../options/reading.js";

/** The options. */
export const filterOptions = {
  vendor: { type: "string" },
  event: { type: "string" },
  verdict: { type: "string" },
  state: { type: "string" },
  code: { type: "string" },
  conversation: { type: "string" },
  since: { type: "string" },
  until: { type: "string" },
  older: { type: "string" },
} as const;

/** The help text of the options. */
export const filterUsage = `  --vendor VENDOR    only deliveries of this vendor; several separated by commas, as for the next four
  --event EVENT      only this event: its tag
  --verdict WORDS    ok, drifted, invalid, unknown-event, malformed, unverified
  --state WORDS      new (it waits), leased (a worker has it), done, dead (failed, not taken, or refused)
  --code CODES       why the last attempt failed, or why it was refused, such as ERR_FUNCTION
  --conversation ID  only deliveries of this conversation
  --since TIME       received then or later: a date or an RFC 3339 time
  --until TIME       received then or earlier; a date means all of that day, in UTC
  --older AGE        received longer ago than this: 30m, 2h, 7d
`;

/** The rows that the options and the ids name. All conditions hold for them. */
export const filterOf = ({ values, positionals }: Call): InboxFilter => {
  const { since, until } = selectionOf(values);
  const older = durationOption(values, "older");
  const ends = [
    ...(until === undefined ? [] : [until + 1]),
    ...(older === undefined ? [] : [Date.now() - older * 1000]),
  ];
  const ids = idsOf(positionals);
  const filter: InboxFilter = {
    ids: ids.length > 0 ? ids : undefined,
    vendor: words(values, "vendor"),
    event: words(values, "event"),
    verdict: words(values, "verdict", verdicts),
    state: words(values, "state", inboxStates),
    code: words(values, "code"),
    conversation: values.conversation as string | undefined,
    since: since === undefined ? undefined : new Date(since),
    until: ends.length === 0 ? undefined : new Date(Math.min(...ends)),
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
};

/** The ids that stand on the command line. */
export const idsOf = (positionals: readonly string[]): number[] =>
  positionals.map((text) => {
    if (/^\d{1,15}$/.test(text)) return Number(text);
    throw usageError(
      `${quoted(text)} is not the id of a row`,
      "Ids are numbers: afterword inbox list shows them.",
    );
  });

const words = <Word extends string>(
  values: Values,
  option: string,
  known?: readonly Word[],
): Word[] | undefined => {
  const value = values[option];
  if (value === undefined) return undefined;
  const all = String(value)
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
  const unknown = known && all.find((each) => !known.some((word) => word === each));
  if (unknown !== undefined) throw unknownWord(`--${option}`, unknown, known as readonly Word[]);
  return all as Word[];
};
