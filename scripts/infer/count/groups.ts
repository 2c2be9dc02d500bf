// Payloads are counted in groups, because the event's tag is not known yet: a group has the same words in all places that may
// hold the tag, and the same members at the top. When the tag has been chosen, the groups of each of its words are joined.
//
// There may be too many groups. Then all of them are told apart by less, in the steps of `LEVELS`. The key of a payload depends
// only on the payload, and each level's keys only on those of the level before. So the groups at the end are the same for any
// order of payloads.
import { absorb, addRoot, type Forest } from "../../drift/count/forest.js";
import type { PathNode } from "../../drift/count/nodes.js";
import { UNDESCRIBED } from "../../drift/count/spots.js";
import type { Example } from "./example.js";
import { better } from "./example.js";
import type { FirstLook, Word } from "./first-look.js";
import { addIds, type IdsSeen, noIds } from "./ids.js";

/** More groups than this are joined. */
const MAX_GROUPS = 96;

/** By what groups are told apart, from most to least. */
const LEVELS: readonly {
  readonly isBySet: boolean;
  readonly takes: (word: Word) => boolean;
}[] = [
  { isBySet: true, takes: () => true },
  { isBySet: true, takes: ({ telling }) => telling === "named" },
  { isBySet: false, takes: ({ telling }) => telling === "named" },
  { isBySet: false, takes: ({ telling, depth }) => telling === "named" && depth <= 2 },
  { isBySet: false, takes: ({ telling, depth }) => telling === "named" && depth <= 1 },
  { isBySet: false, takes: () => false },
];

/** By what the payloads of a group are alike. Plain data. */
export interface GroupKey {
  readonly words: readonly Word[];
  /** The members at the top, sorted; undefined if groups are not told apart by them. */
  readonly members: readonly string[] | undefined;
}

/** What was counted in a group, beside the paths. Plain data. */
export interface GroupCounts {
  key: GroupKey;
  payloads: number;
  /** Of deliveries in envelopes: how many. */
  enveloped: number;
  /** By pointer. */
  readonly ids: Map<string, IdsSeen>;
  example: Example | undefined;
  /** When the first and the last payload was sent; Infinity and -Infinity if that is not known. */
  first: number;
  last: number;
}

/** A group while it is counted. */
export interface Group extends GroupCounts {
  root: PathNode;
  /** The text of the key. */
  name: string;
}

/** The groups, and by what they are told apart. */
export interface Groups {
  readonly forest: Forest;
  /** By the text of the key. */
  readonly groups: Map<string, Group>;
  level: number;
  /** Of groups and pointers that were counted before: hashes of ids above these are not kept. */
  readonly limits: Map<string, number>;
}

/** No groups yet. */
export const noGroups = (forest: Forest): Groups => ({
  forest,
  groups: new Map(),
  level: 0,
  limits: new Map(),
});

/** The group of a payload, after the first look at it. */
export const groupOf = (groups: Groups, look: FirstLook, payload: object): Group => {
  const key = projected({ words: look.words, members: membersOf(payload) }, groups.level);
  return groupWith(groups, key);
};

/** The ids of a group at a pointer. */
export const idsIn = ({ limits }: Groups, { ids, name }: Group, pointer: string): IdsSeen => {
  let known = ids.get(pointer);
  if (!known) ids.set(pointer, (known = noIds(limits.get(`${name}\n${pointer}`))));
  return known;
};

/** How many limits are remembered. */
const MAX_LIMITS = 2_000;

/** Forgets all groups, but not which ids need not be kept. */
export const clearGroups = ({ groups, limits }: Groups): void => {
  for (const { ids, name } of groups.values())
    for (const [pointer, { limit }] of ids)
      if (Number.isFinite(limit) && limits.size < MAX_LIMITS) limits.set(`${name}\n${pointer}`, limit);
  groups.clear();
};

/** The group with a key of the current level, or a new one. */
const groupWith = (all: Groups, key: GroupKey): Group => {
  const { groups, forest } = all;
  const text = textOf(key);
  const known = groups.get(text);
  if (known) return known;
  if (groups.size >= MAX_GROUPS && all.level < LEVELS.length - 1) {
    coarsen(all, all.level + 1);
    return groupWith(all, projected(key, all.level));
  }
  const group: Group = {
    key,
    payloads: 0,
    enveloped: 0,
    ids: new Map(),
    example: undefined,
    first: Number.POSITIVE_INFINITY,
    last: Number.NEGATIVE_INFINITY,
    root: addRoot(forest, UNDESCRIBED),
    name: text,
  };
  groups.set(text, group);
  return group;
};

/** Tells groups apart by less. */
export const coarsen = (all: Groups, level: number): void => {
  if (level <= all.level) return;
  all.level = level;
  const before = [...all.groups.values()];
  all.groups.clear();
  for (const group of before) {
    const key = projected(group.key, level);
    const name = textOf(key);
    const known = all.groups.get(name);
    if (known) join(all.forest, known, group);
    else all.groups.set(name, Object.assign(group, { key, name }));
  }
};

/** The group of another thread's counts. */
export const groupLike = (all: Groups, key: GroupKey): Group => groupWith(all, projected(key, all.level));

/** Adds everything that was counted in a group to another. */
export const join = (forest: Forest, into: Group, from: Group): void => {
  absorb(forest, into.root, from.root);
  addCounts(into, from);
};

/** Adds the counts of a group, without its paths. */
export const addCounts = (into: GroupCounts, from: GroupCounts): void => {
  into.payloads += from.payloads;
  into.enveloped += from.enveloped;
  into.first = Math.min(into.first, from.first);
  into.last = Math.max(into.last, from.last);
  into.example = better(into.example, from.example);
  for (const [pointer, ids] of from.ids) {
    const known = into.ids.get(pointer);
    if (known) addIds(known, ids);
    else
      into.ids.set(pointer, {
        ...ids,
        kept: new Map([...ids.kept].map(([hash, seen]) => [hash, { ...seen }])),
      });
  }
};

const projected = ({ words, members }: GroupKey, level: number): GroupKey => {
  const { isBySet, takes } = LEVELS[level] as (typeof LEVELS)[number];
  return { words: words.filter(takes), members: isBySet ? members : undefined };
};

const textOf = ({ words, members }: GroupKey): string => {
  const pairs = words.map(({ place, word }) => `${place}=${word}`);
  // members may stand in any order
  if (pairs.length > 1) pairs.sort();
  return `${pairs.join("\n")}\n\n${members === undefined ? "" : members.join("\n")}`;
};

/** More members than this at the top are those of a map: payloads are not told apart by them. */
const MAX_TOP_MEMBERS = 64;

const membersOf = (payload: object): readonly string[] => {
  const names = Object.keys(payload);
  return names.length > MAX_TOP_MEMBERS ? [] : names.sort();
};
