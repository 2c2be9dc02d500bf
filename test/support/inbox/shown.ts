// An inbox in memory, as far as `listen --inbox` uses one, and a run that shows it.
import { toCapture } from "afterword";
import type { InboxCount, InboxEntry, InboxFilter, InboxRow } from "afterword/inbox";
import { phonic } from "afterword/phonic";
import { onTestFinished } from "vitest";
import type { InboxStatus, Row } from "../../../scripts/html/model.js";
import { type ShowOptions, showInbox } from "../../../scripts/listen/inbox/show.js";
import { striker } from "../../../scripts/listen/struck.js";
import { example } from "../files.js";

const BODY = example("phonic/examples/conversation-ended.json");

/** A row of an inbox with what was sent: the end of a conversation. */
export const entry = (id: number, more: Partial<InboxEntry> = {}): InboxEntry => {
  const request = { method: "POST", url: "/hooks?token=abc", headers: { authorization: "Bearer abc" } };
  return {
    ...{ id, vendor: "phonic", event: "conversation.ended", verdict: "ok", conversation: `conv_${id}` },
    ...{
      deliveryId: `msg_${id}`,
      timestamp: 1,
      receivedAt: "2026-06-12T10:00:00.000Z",
      bytes: 10,
      copies: 1,
    },
    ...{ state: "new", attempts: 0, dueAt: "2026-06-12T10:00:00.000Z", code: null, endedAt: null },
    supersedes: null,
    envelope: JSON.stringify(toCapture(request, BODY, { vendor: "phonic", verdict: "ok" })),
    ...more,
  };
};

/** What is dead. */
export const dead = (id: number, more: Partial<InboxEntry> = {}): InboxEntry =>
  entry(id, {
    ...{ state: "dead", attempts: 5, dueAt: null, code: "ERR_FUNCTION", endedAt: "2026-06-12T11:00:00.000Z" },
    ...more,
  });

/** An inbox whose rows a test sets. */
export const fakeInbox = (first: readonly InboxEntry[]) => {
  const rows = new Map(first.map((each) => [each.id, each]));
  const changed = new Set<number>();
  const asked: InboxFilter[] = [];
  const fake = { failing: undefined as Error | undefined };
  const found = (filter: InboxFilter): InboxEntry[] => {
    if (fake.failing) throw fake.failing;
    asked.push(filter);
    const { ids, state, before = Number.POSITIVE_INFINITY, changedWithin } = filter;
    return [...rows.values()]
      .filter(
        (row) =>
          (!ids || ids.includes(row.id)) &&
          (state === undefined || [state].flat().includes(row.state)) &&
          (changedWithin === undefined || changed.has(row.id)) &&
          row.id < before,
      )
      .sort((a, b) => b.id - a.id);
  };
  const set = (row: InboxEntry): void => {
    rows.set(row.id, row);
    changed.add(row.id);
  };
  const inbox: ShowOptions["inbox"] = {
    list: async (filter = {}, most = 100) =>
      found(filter)
        .slice(0, most)
        .map(({ envelope, ...row }): InboxRow => row),
    async *entries(filter = {}) {
      yield* found(filter);
    },
    async retry(filter = {}) {
      const again = found({ state: ["dead", "done"], ...filter, ...(!filter.ids && { state: "dead" }) });
      for (const row of again) set({ ...row, state: "new", attempts: 0, code: null, endedAt: null });
      return again.map(({ id }) => id);
    },
    stats: async (filter = {}) =>
      found(filter).map(
        ({ vendor, state, verdict, copies, bytes }): InboxCount => ({
          ...{ vendor, state, verdict, copies, bytes, count: 1, age: 60, late: 0 },
        }),
      ),
  };
  return {
    inbox,
    fake,
    asked,
    set,
    remove: (id: number) => rows.delete(id),
    get: (id: number) => rows.get(id),
  };
};

/** A run of `listen --inbox` in this process. It ends with the test. */
export const shown = async (inbox: ShowOptions["inbox"]) => {
  const ended: Row[] = [];
  const told: InboxStatus[] = [];
  const running = await showInbox({
    ...{ inbox, port: 0, hasPage: true, vendors: [phonic], striker: striker([phonic], {}) },
    settings: (url) => ({
      ...{ url, inbox: "data/inbox.db", forward: null, save: null, allowUnsigned: false, vendors: [] },
    }),
    ended: (row) => ended.push(row),
    changed: (status) => told.push(status),
    turnedAway: () => {},
    crashed: (error) => {
      throw error;
    },
  });
  onTestFinished(() => running.close());
  return { ...running, port: Number(new URL(running.url).port), ended, told };
};
