// Groups changes that would be a line each.

import { compare } from "../../documents/problems.js";
import { tokenName } from "../../json/pointer.js";
import { joinedNames } from "../../mapping/feeds.js";
import type { Change, Kind } from "../changes.js";

/** A change, or several of the same kind at one place: members of one object, or events of one vendor. */
export interface Told extends Change {
  /** The members, branches or events, if these are several changes. */
  readonly names?: readonly string[];
}

/** Kinds of changes that are about members of an object. */
const OF_MEMBERS: ReadonlySet<Kind> = new Set<Kind>([
  "member-added",
  "member-removed",
  "required-added",
  "required-dropped",
]);

/** Kinds of changes that are about events of a vendor. */
const OF_EVENTS: ReadonlySet<Kind> = new Set<Kind>(["event-added", "event-removed"]);

/** Kinds of changes that are about branches of a union. */
const OF_BRANCHES: ReadonlySet<Kind> = new Set<Kind>(["shape-added", "shape-removed"]);

/** More changes than these become one. */
const MAX_ALONE = 5;

/** Puts many changes of one kind at one place together. The order stays. */
export const grouped = (changes: readonly Change[]): Told[] => {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = keyOf(change);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return changes.flatMap((change): Told[] => {
    const group = groups.get(keyOf(change) ?? "") ?? [];
    if (group.length <= MAX_ALONE) return [change];
    return change === group[0] ? [together(group as [Change, ...Change[]])] : [];
  });
};

/** Equal for changes that are told together; undefined for a change that is told alone. */
const keyOf = (change: Change): string | undefined => {
  const { vendor, event, kind, acceptsLess, typesChange, pointer, when, also, alsoElsewhere } = change;
  if (OF_EVENTS.has(kind)) return JSON.stringify([vendor, kind]);
  if (!OF_MEMBERS.has(kind) && !OF_BRANCHES.has(kind)) return undefined;
  const placed = (each: string): string => (OF_MEMBERS.has(kind) ? above(each) : each);
  const others = also.map((each) => JSON.stringify([each.event, placed(each.pointer)])).sort(compare);
  const effects = [acceptsLess, typesChange, alsoElsewhere];
  return JSON.stringify([vendor, event, kind, effects, placed(pointer), when, others]);
};

const together = (group: readonly [Change, ...Change[]]): Told => {
  const [first] = group;
  const feeds = joinedNames(group.flatMap((change) => change.feeds));
  const base = { ...first, feeds, before: undefined, after: undefined };
  if (OF_EVENTS.has(first.kind))
    return { ...base, event: null, names: group.map(({ event }) => event ?? "") };
  if (OF_BRANCHES.has(first.kind))
    return { ...base, names: group.map(({ before, after }) => after ?? before ?? "") };
  return {
    ...base,
    pointer: above(first.pointer),
    also: first.also.map(({ event, pointer }) => ({ event, pointer: above(pointer) })),
    names: group.map(({ pointer }) => tokenName(pointer.slice(pointer.lastIndexOf("/") + 1))),
  };
};

/** The pointer of the object that has a member. */
const above = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf("/"));
