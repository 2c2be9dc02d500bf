// Follows an inbox: asks again and again for what has changed, as cheaply as its indexes allow, however many rows are done.

import { AfterwordError } from "../../../src/errors.js";
import type { Inbox, InboxCount, InboxRow } from "../../../src/inbox/index.js";
import type { Vendor } from "../../../src/vendor.js";
import type { InboxStatus, Problem, Row } from "../../html/model.js";
import { MAX_ROWS } from "../deliveries.js";
import { shownRow } from "./row.js";
import type { ShownRows } from "./shown-rows.js";

/** What is told of an inbox. */
export interface FollowOptions {
  readonly inbox: Pick<Inbox, "list" | "stats">;
  readonly vendors: readonly Vendor[];
  readonly rows: ShownRows;
  /** Told of each row that has become done or dead since the start. */
  ended(row: Row): void;
  /** Told when the counts have changed, when the database does not answer, and when it answers again. */
  changed(status: InboxStatus, before: InboxStatus): void;
}

/** An inbox that is followed. */
export interface Following {
  readonly status: InboxStatus;
  /** Asks at once. */
  now(): void;
  /** Asks no more, and waits for what was asked. */
  stop(): Promise<void>;
}

/** The pause between two questions, in milliseconds. It is longer if the answers take long. */
const PAUSE_MS = 500;
/** Three quarters of the time the database has for others. */
const PAUSE_FACTOR = 3;
/** What was committed late has an earlier time: so much more is asked for, in seconds. */
const OVERLAP = 3;
/** How many rows are asked for at once. */
const PAGE = 1000;
/** How many of those that were dead or waited before the newest rows are shown. */
const MAX_OLDER = 1000;
/** How many rows are looked at anew each time: something may have changed that leaves no trace. */
const TURN = 500;

/** Begins to follow an inbox. What is there already is read first. */
export const follow = async (options: FollowOptions): Promise<Following> => {
  const { inbox, vendors, rows, ended, changed } = options;
  let status: InboxStatus = { counts: null, problem: null };
  let asked = performance.now();
  let timer: NodeJS.Timeout | undefined;
  let asking: Promise<void> | undefined;
  let isAgain = false;
  let isStopped = false;

  const be = (next: InboxStatus): void => {
    const before = status;
    status = next;
    if (JSON.stringify(before) !== JSON.stringify(next)) changed(next, before);
  };
  const take = (found: readonly InboxRow[]): Row[] => rows.take(found.map((row) => shownRow(row, vendors)));

  const ask = async (): Promise<void> => {
    const began = performance.now();
    try {
      const seconds = (began - asked) / 1000 + OVERLAP;
      for (const row of take(await changedWithin(inbox, seconds))) if (row.inbox?.endedAt) ended(row);
      asked = began;
      await lookAgain();
      be({ counts: await countsOf(inbox), problem: null });
    } catch (error) {
      be({ ...status, problem: problemOf(error) });
    }
    asking = undefined;
    if (isStopped) return;
    timer = setTimeout(begin, isAgain ? 0 : Math.max(PAUSE_MS, PAUSE_FACTOR * (performance.now() - began)));
    isAgain = false;
  };
  const begin = (): void => void (asking ??= ask());
  const lookAgain = async (): Promise<void> => {
    const ids = rows.turn(TURN);
    if (ids.length === 0) return;
    const found = await inbox.list({ ids }, TURN);
    take(found);
    const there = new Set(found.map(({ id }) => id));
    rows.remove(ids.filter((id) => !there.has(id)));
  };

  for (const state of [["new", "leased"], ["dead"]] as const) take(await inbox.list({ state }, MAX_OLDER));
  take((await inbox.list({}, MAX_ROWS)).reverse());
  begin();
  return {
    get status() {
      return status;
    },
    now() {
      clearTimeout(timer);
      if (asking) isAgain = true;
      else begin();
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await asking;
    },
  };
};

/** The rows that have changed, the last one first; not more than are shown. */
const changedWithin = async (inbox: Pick<Inbox, "list">, seconds: number): Promise<InboxRow[]> => {
  const found: InboxRow[] = [];
  while (found.length < MAX_ROWS) {
    const before = found.at(-1)?.id;
    const page = await inbox.list({ changedWithin: seconds, before }, PAGE);
    found.push(...page);
    if (page.length < PAGE) break;
  }
  return found;
};

const countsOf = async (inbox: Pick<Inbox, "stats">): Promise<InboxStatus["counts"]> => {
  const [open, dead] = [
    await inbox.stats({ state: ["new", "leased"] }),
    await inbox.stats({ state: "dead" }),
  ];
  const isRefused = ({ verdict }: InboxCount): boolean => verdict === "unverified" || verdict === "malformed";
  const waiting = open.filter(({ state }) => state === "new");
  const age = Math.max(...waiting.map(({ age }) => age));
  return {
    waiting: sum(waiting),
    leased: sum(open) - sum(waiting),
    dead: sum(dead.filter((each) => !isRefused(each))),
    refused: sum(dead.filter(isRefused)),
    // to the second, so that it does not change with each question
    oldest: waiting.length === 0 ? null : new Date(Math.round(Date.now() / 1000 - age) * 1000).toISOString(),
  };
};

const sum = (counts: readonly InboxCount[]): number => counts.reduce((total, { count }) => total + count, 0);

/** An error of the database as people read it. Of any other nothing is known that could be shown. */
const problemOf = (error: unknown): Problem =>
  error instanceof AfterwordError
    ? { code: error.code, message: error.message, hint: error.hint ?? null }
    : { code: "ERR_INBOX", message: "The inbox cannot be read.", hint: null };
