// The rows of an inbox that the page shows: at most so many, with the number of the last change of each.

import type { Row } from "../../html/model.js";
import type { Told } from "../api/stream.js";
import { MAX_ROWS } from "../deliveries.js";

/** The rows that are shown. */
export interface ShownRows extends Told {
  /** Takes rows as they are now. Gives those that are new or have changed. */
  take(rows: readonly Row[]): Row[];
  /** Forgets rows that are not in the inbox any more. */
  remove(ns: readonly number[]): void;
  /** The numbers of so many rows, others each time, until all had their turn. */
  turn(most: number): number[];
}

interface Shown {
  readonly row: Row;
  readonly text: string;
  readonly version: number;
}

/** Makes the list of rows that are shown, without any. */
export const shownRows = (most = MAX_ROWS): ShownRows => {
  const shown = new Map<number, Shown>();
  const watchers = new Set<() => void>();
  /** Those that have gone, with the version since which they are not there; no more of them than rows. */
  const gone = new Map<number, number>();
  let version = 0;
  let queue: number[] = [];

  const forget = (n: number): void => {
    if (!shown.delete(n)) return;
    gone.set(n, ++version);
    if (gone.size > most) gone.delete(gone.keys().next().value as number);
  };
  /** What has not changed for longest makes room. What is dead stays for as long as there is anything else. */
  const makeRoom = (): void => {
    for (const isKept of [(row: Row) => row.inbox?.state === "dead", () => false])
      for (const [n, { row }] of shown) {
        if (shown.size <= most) return;
        if (!isKept(row)) forget(n);
      }
  };
  const tell = (): void => {
    for (const changed of watchers) changed();
  };
  return {
    take(rows) {
      const changed = rows.filter((row) => {
        const text = JSON.stringify(row);
        if (shown.get(row.n)?.text === text) return false;
        // those that have changed are the last ones
        shown.delete(row.n);
        shown.set(row.n, { row, text, version: ++version });
        gone.delete(row.n);
        return true;
      });
      makeRoom();
      if (changed.length > 0) tell();
      return changed;
    },
    remove(ns) {
      for (const n of ns) forget(n);
      if (ns.length > 0) tell();
    },
    turn(count) {
      if (queue.length === 0) queue = [...shown.keys()];
      return queue.splice(-count).filter((n) => shown.has(n));
    },
    get version() {
      return version;
    },
    since: (than) => [...shown.values()].filter((each) => each.version > than).map(({ row }) => row),
    goneSince: (than) => [...gone].filter(([, at]) => at > than).map(([n]) => n),
    watch(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
};
