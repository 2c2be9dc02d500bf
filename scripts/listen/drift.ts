// How often payloads differed from their schemas, day by day: of what was verified, because what anybody could send says nothing.

import { pathOf } from "../../src/check/findings.js";
import type { Finding } from "../../src/check/index.js";
import type { DriftRow, DriftView } from "../html/model.js";
import { Presence } from "../html/presence.js";
import { shownPointer } from "../validate/located-finding.js";
import type { Received } from "./receiving.js";

/** Counts differences. */
export interface DriftCounter {
  /** Counts a delivery. Says whether the drift has changed. */
  add(received: Received): boolean;
  view(): DriftView;
}

/** A difference, with when it was seen first and last. */
type Difference = Pick<DriftRow, "vendor" | "event" | "kind" | "grade" | "path" | "message"> & {
  first: number;
  last: number;
};

/** The most differences that are told apart. Senders choose the names of members. */
const MAX_DIFFERENCES = 2000;

/** Makes a counter without deliveries. */
export const driftCounter = (): DriftCounter => {
  const presence = new Presence();
  const differences = new Map<string, Difference>();
  return {
    add({ receipt, receivedAt, trust }) {
      const { vendor, event, verdict, findings } = receipt;
      if (trust !== "verified" || vendor === null || event === null) return false;
      if (verdict !== "ok" && verdict !== "drifted" && verdict !== "invalid") return false;
      const time = receivedAt.getTime();
      const keys = new Set<string>();
      for (const finding of findings) {
        const { kind, grade, message } = finding;
        const path = generalPath(finding);
        const key = JSON.stringify([vendor, event, kind, path, message]);
        const known = differences.get(key);
        if (known)
          Object.assign(known, { first: Math.min(known.first, time), last: Math.max(known.last, time) });
        else if (differences.size < MAX_DIFFERENCES)
          differences.set(key, { vendor, event, kind, grade, path, message, first: time, last: time });
        keys.add(key);
      }
      presence.add(`${vendor} ${event}`, keys, time);
      return true;
    },
    view: () => ({
      days: presence.days(),
      rows: [...differences]
        .map(
          ([key, { first, last, ...difference }]): DriftRow => ({
            ...difference,
            ...presence.of(`${difference.vendor} ${difference.event}`, key),
            firstSeen: new Date(first).toISOString(),
            lastSeen: new Date(last).toISOString(),
          }),
        )
        .sort((a, b) => (a.grade === b.grade ? b.seen - a.seen : a.grade === "invalid" ? -1 : 1)),
    }),
  };
};

/** The pointer with `*` for items and for members of maps, so that equal differences are one. */
const generalPath = (finding: Finding): string => {
  const path = pathOf(finding);
  if (!path) return finding.pointer;
  const last = path.keys.length - 1;
  const isName = (index: number): boolean => finding.kind === "unknown-field" && index === last;
  const keys = path.keys.map((key, index) =>
    typeof key === "number" || (path.open.has(index) && !isName(index)) ? "*" : key,
  );
  return shownPointer(
    finding,
    { keys, open: new Set(path.open.has(last) && isName(last) ? [last] : []) },
    false,
  );
};
