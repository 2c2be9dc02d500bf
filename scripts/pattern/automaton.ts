// Builds the automaton of a pattern, on which ambiguity.ts counts the ways to match a text.

import { type Alphabet, alphabetOf, type CountSteps } from "./alphabet.js";
import type { Node, Pattern } from "./parse.js";

/** Counted repetitions up to this many are written out. A greater number is treated as any number. */
const MAX_WRITTEN_OUT = 8;
/** Repetitions of a fixed length are written out up to this many. */
const MAX_CHAIN = 1000;

/** Limits a number of ways to two, because more ways make no difference. */
const capped = (ways: number): number => Math.min(ways, 2);

/** How many ways lead to a position, by position. */
type Ways = ReadonlyMap<number, number>;

/** The position automaton of a pattern (Glushkov). Each character or class in the pattern is a position. */
export interface Automaton extends Alphabet {
  /** The character or class of each position, as it is written. */
  readonly sources: readonly string[];
  /** The positions that may come next, with the number of ways that lead there. */
  readonly next: readonly Ways[];
  readonly first: Ways;
  /** Whether a match may begin at any character of a text. */
  readonly searched: boolean;
  readonly countSteps: CountSteps;
}

/** The part of an automaton that one node of the pattern makes. */
interface Fragment {
  readonly first: Ways;
  readonly last: Ways;
  /** The number of ways to match the empty text. */
  readonly empty: number;
  /** Whether one of these ways has no assertion. */
  readonly free: boolean;
  /** Whether one of these ways does not need the start of the text. */
  readonly anywhere: boolean;
  /** Positions that can be first at other places than the start of the text. */
  readonly firstAnywhere: ReadonlySet<number>;
  /** Positions after which the match is certain: the pattern asks for nothing more. */
  readonly lastFree: ReadonlySet<number>;
}

const NOTHING: Fragment = {
  first: new Map(),
  last: new Map(),
  empty: 1,
  free: true,
  anywhere: true,
  firstAnywhere: new Set(),
  lastFree: new Set(),
};

/** An automaton that is being built. */
interface Builder {
  readonly groups: Pattern["groups"];
  readonly countSteps: CountSteps;
  readonly sources: string[];
  readonly next: Map<number, number>[];
  /** Groups that are being built. A reference to one of them is inside the group itself. */
  readonly openGroups: Set<string>;
}

/**
 * Builds the automaton of a tree, with the numbers of ways. Positions after which the match is certain are left out, because
 * matching ends there.
 *
 * @param isWhole whether the tree is the whole pattern; otherwise it is inside a lookaround
 */
export const automatonOf = (
  root: Node,
  groups: Pattern["groups"],
  isWhole: boolean,
  countSteps: CountSteps,
): Automaton => {
  const builder: Builder = { groups, countSteps, sources: [], next: [], openGroups: new Set() };
  const built = build(builder, root, MAX_WRITTEN_OUT);
  const searched = isWhole && (built.anywhere || built.firstAnywhere.size > 0);
  const { first, lastFree: certain } = searched ? withSearch(builder, built) : built;
  const kept = (targets: Ways): Ways => new Map([...targets].filter(([to]) => !certain.has(to)));
  const { sources, next } = builder;
  return {
    sources,
    next: next.map((targets, from) => (certain.has(from) ? new Map() : kept(targets))),
    first: kept(first),
    ...alphabetOf(sources, countSteps),
    searched,
    countSteps,
  };
};

/** Adds a position before the pattern from which a match may begin at each character. */
const withSearch = (builder: Builder, pattern: Fragment): Fragment => {
  const search = positionOf(builder, "[^]");
  const starts = new Map([...pattern.firstAnywhere].map((each) => [each, 1]));
  link(builder, search.last, search.first);
  link(builder, search.last, starts);
  return { ...pattern, first: sum(builder, [search.first, pattern.first]) };
};

// ---- the kinds of nodes ----------------------------------------------------------------------------------------

/** @param room how many copies a repetition may be written out in */
const build = (builder: Builder, node: Node, room: number): Fragment => {
  builder.countSteps();
  switch (node.is) {
    case "character":
      return positionOf(builder, node.source);
    case "assertion":
      return { ...NOTHING, free: false, anywhere: !node.start };
    case "reference":
      return referenceOf(builder, node.group, room);
    case "repeat":
      return repetitionOf(builder, node, room);
  }
  const parts = node.of.map((each) => build(builder, each, room));
  return node.is === "sequence"
    ? parts.reduce((all, part) => then(builder, all, part), NOTHING)
    : either(builder, parts);
};

const positionOf = (builder: Builder, source: string): Fragment => {
  const position = builder.sources.push(source) - 1;
  builder.next.push(new Map());
  const [ways, only] = [new Map([[position, 1]]), new Set([position])];
  return {
    first: ways,
    last: ways,
    empty: 0,
    free: false,
    anywhere: false,
    firstAnywhere: only,
    lastFree: only,
  };
};

const referenceOf = (builder: Builder, group: string, room: number): Fragment => {
  const node = builder.groups.get(group);
  // a group that refers to itself, or to a group that has not matched yet, matches the empty text
  if (!node || builder.openGroups.has(group)) return NOTHING;
  builder.openGroups.add(group);
  const part = build(builder, node, room);
  builder.openGroups.delete(group);
  return either(builder, [part, NOTHING]);
};

const repetitionOf = (
  builder: Builder,
  { of, least, most }: Node & { is: "repeat" },
  room: number,
): Fragment => {
  const tail = most - least;
  const make = () => build(builder, of, room / Math.max(tail < MAX_WRITTEN_OUT ? most : least, 1));
  const loop = (): Fragment => {
    const part = build(builder, of, room);
    link(builder, part.last, part.first);
    return part;
  };
  if (isRigid(of) && least <= MAX_CHAIN) {
    const chain = copies(builder, least, make);
    return then(builder, chain, tail < MAX_WRITTEN_OUT ? upTo(builder, tail, make) : optional(loop()));
  }
  if (most <= Math.max(room, 1))
    return then(builder, copies(builder, least, make), upTo(builder, tail, make));
  if (least > 1 && least <= room) return then(builder, copies(builder, least, make), optional(loop()));
  const part = loop();
  if (least === 0) return optional(part);
  // required rounds may match the empty text, and each choice of such rounds is a way of its own
  if (part.empty && least > 1) link(builder, part.last, part.first);
  return part.empty ? { ...part, first: sum(builder, [part.first, part.first]) } : part;
};

/** `xxx` */
const copies = (builder: Builder, count: number, make: () => Fragment): Fragment => {
  let part = NOTHING;
  for (let made = 0; made < count; made++) part = then(builder, part, make());
  return part;
};

/** `(x(x)?)?`: there is one way to each number of copies. */
const upTo = (builder: Builder, count: number, make: () => Fragment): Fragment => {
  let part = NOTHING;
  for (let made = 0; made < count; made++) part = optional(then(builder, make(), part));
  return part;
};

/** Makes a part optional. A round that matches the empty text ends a repetition, so it is not another way. */
const optional = (part: Fragment): Fragment => ({ ...part, empty: 1, free: true, anywhere: true });

/** Whether all matches have one length and each text matches in one way. */
const isRigid = (node: Node): boolean =>
  node.is === "character" ||
  (node.is === "sequence" && node.of.every(isRigid)) ||
  (node.is === "repeat" && node.least === node.most && isRigid(node.of));

// ---- joining fragments -----------------------------------------------------------------------------------------

const then = (builder: Builder, a: Fragment, b: Fragment): Fragment => {
  link(builder, a.last, b.first);
  return {
    first: a.empty ? sum(builder, [a.first, b.first], a.empty) : a.first,
    last: b.empty ? sum(builder, [b.last, a.last], b.empty) : b.last,
    empty: capped(a.empty * b.empty),
    free: a.free && b.free,
    anywhere: a.anywhere && b.anywhere,
    firstAnywhere: a.anywhere ? union(builder, [a.firstAnywhere, b.firstAnywhere]) : a.firstAnywhere,
    lastFree: b.free ? union(builder, [b.lastFree, a.lastFree]) : b.lastFree,
  };
};

const either = (builder: Builder, parts: readonly Fragment[]): Fragment => ({
  first: sum(
    builder,
    parts.map(({ first }) => first),
  ),
  last: sum(
    builder,
    parts.map(({ last }) => last),
  ),
  empty: capped(parts.reduce((ways, { empty }) => ways + empty, 0)),
  free: parts.some(({ free }) => free),
  anywhere: parts.some(({ anywhere }) => anywhere),
  firstAnywhere: union(
    builder,
    parts.map(({ firstAnywhere }) => firstAnywhere),
  ),
  lastFree: union(
    builder,
    parts.map(({ lastFree }) => lastFree),
  ),
});

/** Lets each of the first positions follow each of the last ones. */
const link = ({ countSteps, next }: Builder, last: Ways, first: Ways): void => {
  for (const [from, ways] of last)
    for (const [to, more] of first) {
      countSteps();
      const targets = next[from] as Map<number, number>;
      targets.set(to, capped((targets.get(to) ?? 0) + ways * more));
    }
};

/** The sum of these ways. All except the first are multiplied by `times`. */
const sum = ({ countSteps }: Builder, all: readonly Ways[], times = 1): Ways => {
  const ways = new Map(all[0]);
  countSteps(ways.size);
  for (const each of all.slice(1))
    for (const [to, more] of each) {
      countSteps();
      ways.set(to, capped((ways.get(to) ?? 0) + more * times));
    }
  return ways;
};

const union = ({ countSteps }: Builder, all: readonly ReadonlySet<number>[]): Set<number> => {
  const one = new Set<number>();
  for (const each of all)
    for (const position of each) {
      countSteps();
      one.add(position);
    }
  return one;
};
