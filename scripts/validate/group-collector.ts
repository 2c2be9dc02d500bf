// Collects groups of findings on one thread.

import { pathOf } from "../../src/check/findings.js";
import type { Finding } from "../../src/check/index.js";
import type { CheckedPayload } from "../captures/payload/checked-payload.js";
import { type BatchGroups, type Group, instantOf, MAX_GROUPS, type Occurrence } from "./group.js";
import { type LocatedFinding, locateFindings, shownPointer } from "./located-finding.js";

/** How groups are shown. */
export interface GroupOptions {
  readonly showValues: boolean;
  /** Whether groups come with the source around their first occurrence. */
  readonly frames: boolean;
}

/** The groups of the current batch, and what is kept for later batches. */
export interface GroupCollector {
  readonly options: GroupOptions;
  /** The groups of this batch, by key. */
  groups: Map<string, OpenGroup>;
  unlisted: number;
  others: number;
  /** Group pointers by the finding's own pointer. Kept from batch to batch, because they are costly to make. */
  readonly pointers: Map<string, string>;
  /** By group: the time of the occurrence that an earlier batch has returned. Later ones need no place, which is costly. */
  readonly shownInstants: Map<string, number>;
}

/** A group that is still collected, with the payload of its earliest occurrence. */
interface OpenGroup {
  readonly group: Group;
  payload: CheckedPayload;
  finding: Finding | undefined;
  time: string | null;
  instant: number;
}

/** How many pointers and times are kept from batch to batch. */
const MAX_KEPT = 4 * MAX_GROUPS;

/** Makes a collector without groups. */
export const groupCollector = (options: GroupOptions): GroupCollector => ({
  options,
  groups: new Map(),
  unlisted: 0,
  others: 0,
  pointers: new Map(),
  shownInstants: new Map(),
});

/**
 * Adds the findings of a payload to their groups, or the payload itself if it was not checked.
 *
 * @param time when the payload was sent
 */
export const addToGroups = (
  collector: GroupCollector,
  payload: CheckedPayload,
  time: string | null,
): void => {
  const { findings, verdict, reason, vendor, tag } = payload;
  const instant = instantOf(time);
  if (findings.length === 0 && verdict !== "ok") {
    const message = reason?.message ?? `${vendor?.slug} ${tag}`;
    count(collector, payload, undefined, verdict, message, time, instant);
  }
  for (const finding of findings) {
    count(collector, payload, finding, finding.grade, finding.message, time, instant);
  }
  collector.unlisted += findings.total - findings.length;
};

const count = (
  collector: GroupCollector,
  payload: CheckedPayload,
  finding: Finding | undefined,
  grade: Group["grade"],
  message: string,
  time: string | null,
  instant: number,
): void => {
  const { vendor, tag, reason } = payload;
  const pointer = finding ? groupPointer(collector, payload, finding) : "";
  const key = `${vendor?.slug} ${tag} ${finding?.kind ?? grade} ${pointer} ${message}`;
  const open = collector.groups.get(key);
  if (open) {
    open.group.count++;
    if (instant < open.instant) Object.assign(open, { payload, finding, time, instant });
  } else if (collector.groups.size >= MAX_GROUPS) collector.others++;
  else {
    const group: Group = {
      vendor: vendor?.slug ?? null,
      tag,
      grade,
      ...(finding && { kind: finding.kind }),
      pointer,
      message,
      ...(!finding && reason?.hint !== undefined && { hint: reason.hint }),
      count: 1,
      first: { ...payload.at, file: "", time, pointer },
    };
    collector.groups.set(key, { group, payload, finding, time, instant });
  }
};

/** The pointer of a finding with `*` for positions, such as `/items/*` for `/items/3`. */
const groupPointer = (
  { pointers, options }: GroupCollector,
  { vendor, tag }: CheckedPayload,
  finding: Finding,
): string => {
  const { kind, pointer } = finding;
  const key = `${vendor?.slug} ${tag} ${kind === "unknown-field"} ${pointer}`;
  let found = pointers.get(key);
  if (found === undefined) {
    if (pointers.size > MAX_KEPT) pointers.clear();
    const path = pathOf(finding);
    const keys = path?.keys.map((each) => (typeof each === "number" ? "*" : each)) ?? [];
    found = path ? shownPointer(finding, { ...path, keys }, options.showValues) : pointer;
    pointers.set(key, found);
  }
  return found;
};

/** Returns the groups since the last call. Places are looked up only now, and only for findings that are shown. */
export const takeGroups = (collector: GroupCollector): BatchGroups => {
  const { shownInstants, unlisted, others } = collector;
  const located = new Map<CheckedPayload, LocatedFinding[]>();
  if (shownInstants.size > MAX_KEPT) shownInstants.clear();
  const groups = [...collector.groups].map(([key, open]) => {
    const { group, instant } = open;
    if (instant >= (shownInstants.get(key) ?? Number.NaN)) return [key, group.count] as const;
    shownInstants.set(key, instant);
    return [key, { ...group, first: occurrenceOf(open, located, collector.options) }] as const;
  });
  collector.groups = new Map();
  collector.unlisted = 0;
  collector.others = 0;
  return { groups, unlisted, others };
};

/** @param located the findings of payloads whose places were already looked up */
const occurrenceOf = (
  { payload, finding, time }: OpenGroup,
  located: Map<CheckedPayload, LocatedFinding[]>,
  { showValues, frames }: GroupOptions,
): Occurrence => {
  let place: LocatedFinding | undefined;
  if (finding) {
    let all = located.get(payload);
    if (!all) located.set(payload, (all = locateFindings(payload, showValues)));
    place = all.find((each) => each.finding === finding);
  }
  const at = place?.at ?? payload.at;
  return {
    line: at.line,
    column: at.column,
    file: "",
    time,
    pointer: place?.pointer ?? "",
    ...(payload.reason?.place && { place: payload.reason.place }),
    ...(place && frames && { frame: place.frame() }),
  };
};
