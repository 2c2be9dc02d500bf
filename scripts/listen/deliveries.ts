// The deliveries of a run in memory: their rows, and where the rest of each is. How much memory they take is bounded.

import type { Attempt, Row } from "../html/model.js";
import type { NewRow } from "./row.js";

/** Where the capture of a delivery is: in a file of the captures folder, or in memory. Undefined if it was not kept. */
export type Place =
  | { readonly day: string; readonly offset: number; readonly length: number }
  | { readonly line: Buffer }
  | undefined;

/** A replay from the page. */
export type Replay = Attempt & { readonly resigned: boolean };

/** A delivery. */
export interface Delivery {
  readonly row: Row;
  readonly place: Place;
  /** The last one first. */
  readonly replays: readonly Replay[];
}

/** What changes of a delivery after it has arrived. */
export type Change = Partial<Pick<Row, "answered" | "forwarded">> & { readonly replay?: Replay };

/** The deliveries. */
export interface Deliveries {
  /** Adds one, with the next number. */
  add(row: NewRow, place: Place): Row;
  /** Changes one. It may have been forgotten: then nothing happens. */
  change(n: number, change: Change): Row | undefined;
  get(n: number): Delivery | undefined;
  /** The number of the last change. */
  readonly version: number;
  /** The rows that changed after a version, by number. */
  since(version: number): Row[];
  /** Calls a function after each change, with the number of the delivery. Returns the function that ends this. */
  watch(changed: (n: number) => void): () => void;
}

/** How many deliveries are remembered. Older ones are still in the captures folder. */
export const MAX_ROWS = 10_000;
/** How many bytes of captures are held in memory if they are not saved. */
const MAX_HELD = 256 << 20;
/** How many replays of one delivery are remembered. */
const MAX_REPLAYS = 20;

interface Entry extends Delivery {
  row: Row;
  place: Place;
  replays: readonly Replay[];
  version: number;
}

/** Makes an empty list of deliveries. */
export const deliveries = ({ maxRows = MAX_ROWS, maxHeld = MAX_HELD } = {}): Deliveries => {
  const entries = new Map<number, Entry>();
  const watchers = new Set<(n: number) => void>();
  // the numbers of those whose capture is in memory, the oldest first
  const holding = new Set<number>();
  let held = 0;
  let last = 0;
  let version = 0;

  const release = (n: number): void => {
    const entry = entries.get(n);
    if (!holding.delete(n) || !entry?.place || !("line" in entry.place)) return;
    held -= entry.place.line.length;
    entry.place = undefined;
  };
  const told = (n: number): void => {
    for (const changed of watchers) changed(n);
  };

  return {
    add(row, place) {
      const n = ++last;
      const entry: Entry = {
        row: { n, ...row, answered: null, forwarded: null },
        place,
        replays: [],
        version: ++version,
      };
      entries.set(n, entry);
      if (place && "line" in place) {
        holding.add(n);
        held += place.line.length;
      }
      for (const oldest of holding) {
        if (held <= maxHeld) break;
        release(oldest);
      }
      const gone = n - maxRows;
      release(gone);
      entries.delete(gone);
      told(n);
      return entry.row;
    },
    change(n, { replay, ...change }) {
      const entry = entries.get(n);
      if (!entry) return undefined;
      entry.row = { ...entry.row, ...change };
      if (replay) entry.replays = [replay, ...entry.replays].slice(0, MAX_REPLAYS);
      entry.version = ++version;
      told(n);
      return entry.row;
    },
    get: (n) => entries.get(n),
    get version() {
      return version;
    },
    since: (than) => [...entries.values()].filter((each) => each.version > than).map(({ row }) => row),
    watch(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
};
