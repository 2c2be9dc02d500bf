// Decides which events there are, and joins what was counted of each.

import { type Group, type Groups, join } from "../count/groups.js";
import { snakeCase } from "../count/spelling.js";
import { type Tag, tagOf, wordAt } from "./tag.js";

/** One event, with everything that was counted of it. */
export interface EventSeen {
  readonly tag: string;
  readonly group: Group;
}

/** The events, and how they are recognised. */
export interface Events {
  readonly tag: Tag | undefined;
  /** Without a tag: the members by which each event is recognised. */
  readonly required: Readonly<Record<string, readonly string[]>> | undefined;
  readonly events: readonly EventSeen[];
}

/** The name of an event that has none. */
const UNNAMED = "payload";
/** An event that is recognised by its members has at least so many payloads, and so many members of its own. */
const MIN_PAYLOADS = 2;
const MIN_OWN_MEMBERS = 2;
/** Payloads with so many members in common are of one event. */
const MIN_SIMILARITY = 0.5;

/** Decides which events there are. The groups are joined, and must not be used any more. */
export const eventsOf = (groups: Groups): Events => {
  const tag = tagOf(groups);
  const all = [...groups.groups.values()];
  if (tag) {
    const events = joined(groups, all, (group) => wordAt(group, tag.place));
    return { tag, required: undefined, events };
  }
  const clusters = clustersOf(all);
  const required = clusters && requiredOf(clusters);
  const tagOfGroup = (group: Group): string =>
    required?.find(({ groups }) => groups.includes(group))?.tag ?? UNNAMED;
  return {
    tag,
    required: required && Object.fromEntries(required.map(({ tag, members }) => [tag, members])),
    events: joined(groups, all, tagOfGroup),
  };
};

const joined = (
  { forest }: Groups,
  all: readonly Group[],
  tagOfGroup: (group: Group) => string,
): EventSeen[] => {
  const events = new Map<string, Group>();
  for (const group of all) {
    const tag = tagOfGroup(group);
    const known = events.get(tag);
    if (known) join(forest, known, group);
    else events.set(tag, group);
  }
  return [...events]
    .map(([tag, group]) => ({ tag, group }))
    .sort((one, other) => (one.tag < other.tag ? -1 : 1));
};

/** Groups whose payloads have most members at the top in common. */
interface Cluster {
  readonly groups: Group[];
  /** Members that all of them have. */
  always: string[];
  /** Members that at least one has. */
  readonly ever: Set<string>;
}

/** Undefined if groups are not told apart by their members. */
const clustersOf = (all: readonly Group[]): Cluster[] | undefined => {
  const clusters: Cluster[] = [];
  // the largest sets come first; those that are equal in size by their names
  const sorted = all
    .filter(({ key }) => key.members !== undefined)
    .sort((one, other) => compared(one, other));
  if (sorted.length < all.length) return undefined;
  for (const group of sorted) {
    const members = group.key.members ?? [];
    const known = clusters.find(({ ever }) => similarity(ever, members) >= MIN_SIMILARITY);
    if (known) {
      known.groups.push(group);
      known.always = known.always.filter((name) => members.includes(name));
      for (const name of members) known.ever.add(name);
    } else clusters.push({ groups: [group], always: [...members], ever: new Set(members) });
  }
  return clusters;
};

const compared = ({ key: { members: one = [] } }: Group, { key: { members: other = [] } }: Group): number =>
  other.length - one.length || (one.join() < other.join() ? -1 : 1);

const similarity = (ever: ReadonlySet<string>, members: readonly string[]): number => {
  const common = members.filter((name) => ever.has(name)).length;
  return common / Math.max(1, Math.min(ever.size, members.length));
};

/** The members by which each event is recognised; undefined if that is not sure for all of them. */
const requiredOf = (
  clusters: readonly Cluster[],
): { tag: string; members: string[]; groups: readonly Group[] }[] | undefined => {
  if (clusters.length < 2) return undefined;
  const found = clusters.map((cluster) => {
    const members = cluster.always.filter((name) =>
      clusters.every((other) => other === cluster || !other.ever.has(name)),
    );
    const payloads = cluster.groups.reduce((sum, group) => sum + group.payloads, 0);
    return { members, payloads, groups: cluster.groups };
  });
  if (found.some(({ members, payloads }) => members.length < MIN_OWN_MEMBERS || payloads < MIN_PAYLOADS))
    return undefined;
  const tags = new Set<string>();
  return found.map(({ members, groups }) => {
    const tag = freeName(nameFrom(members), tags);
    return { tag, members: best(members), groups };
  });
};

/** Up to three members: ids first. */
const best = (members: readonly string[]): string[] =>
  [...members]
    .sort((one, other) => Number(isId(other)) - Number(isId(one)) || (one < other ? -1 : 1))
    .slice(0, 3);

const isId = (name: string): boolean => /id$/i.test(name);

const nameFrom = (members: readonly string[]): string =>
  snakeCase(best(members)[0] ?? UNNAMED)
    .replace(/_?id$/, "")
    .replace(/[^a-z\d]+/g, "-")
    .replace(/^-|-$/g, "") || UNNAMED;

const freeName = (name: string, taken: Set<string>): string => {
  for (let index = 1; ; index++) {
    const free = index === 1 ? name : `${name}-${index}`;
    if (taken.has(free)) continue;
    taken.add(free);
    return free;
  }
};
